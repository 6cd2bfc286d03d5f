"""Whether a line is of what frames a text, on hard-wrapped lines that no empty line parts: its title, its meeting."""

from __future__ import annotations

from ..grammars.any_language import meeting_lines, numbered_title_lines
from ..letters.punctuation import COMMAS, QUOTES
from ..lines.lines import Row, ends_sentence, is_enacting
from ..lines.measure import Measure


def goes_on_title(first: str, row: Row, above: Row, measure: Measure) -> bool:
    """Whether a line goes on with a numbered title that no stop ends: with a quotation, a small letter, or, below a
    full line, the name of an organ without the comma of the enacting words, or a number: "… 64/263 and" / "69/253"."""
    if ends_sentence(above.text) or numbered_title_lines().match(first) is None:
        return False
    if row.text[0] in QUOTES or row.text[0].islower():
        return True
    if row.text[-1] in COMMAS or measure.is_early(above.raw, row.raw):
        return False
    return is_enacting(row.text) or numbered_title_lines().match(row.text) is not None


def names_meeting(row: Row, above: Row, below: Row, measure: Measure) -> bool:
    """Whether a line is the meeting that adopted the text: below one that ends early, or above the end of all, or of a
    page, even where the paragraph has lost its stop."""
    if meeting_lines().fullmatch(row.text) is None:
        return False
    return not below.text or below.gap != "" or measure.is_early(above.raw, row.raw)
