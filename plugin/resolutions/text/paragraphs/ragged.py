"""Lines of any length, as of a text that was set for a screen or by hand: whether one begins another paragraph.

No line's length tells anything there, but that of a heading. Below the enacting words no paragraph ends without a stop,
and what stands below a comma or a semicolon begins as paragraphs or items do, or goes on with the sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from ..grammars.any_language import numbered_title_lines, title_lines
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import MARKED_PARAGRAPH
from ..letters.punctuation import COMMAS, SEMICOLONS
from ..lines.lines import ends_sentence, is_enacting
from ..lines.measure import Measure, is_chinese

SHORTEST_TITLE = 30
"""A title's line that is shorter may be all of it."""

HEADING = 0.3
"""A line below a stop is a heading if it is shorter than this share of the others and has no stop."""


def is_over(
    last: str,
    text: str,
    *,
    begins: Callable[[], bool],
    heads: Callable[[], bool],
    by_lines: Callable[[], bool],
    is_recital: bool,
    forms: Openings,
    measure: Measure,
) -> bool:
    """Whether a paragraph whose last line is `last`, without the mark of a note, is over above the line `text`.

    `begins`: whether the line begins something by its own look. `heads`: whether the paragraph with the next number
    stands right below it. `by_lines`: what the lines tell, which is asked where the words do not. `is_recital`: whether
    the paragraph may be one, below whose comma another one begins by its first words alone."""
    if not ends_sentence(last):
        return begins()
    if last[-1] in COMMAS or last[-1].isdecimal():
        recitals = forms.after_comma if measure.at_commas else forms.recital
        if (is_recital and recitals.match(text)) or begins():
            return True
        return by_lines() if MARKED_PARAGRAPH.match(text) else False
    if not ends_sentence(text) and (_is_short(text, measure) or heads()):
        return True
    return begins() if last[-1] in SEMICOLONS and not text[0].isupper() else by_lines()


def _is_short(text: str, measure: Measure) -> bool:
    """Whether a line is so short that nothing but a heading's end tells why."""
    full = measure.chinese if measure.chinese and is_chinese(text) else measure.width
    return len(text) < full * HEADING


def is_within_title(first: str, above: str, text: str) -> bool:
    """Whether a line `text` of a head, below the line `above`, goes on with the title, or with the remark to it in
    brackets, that the line `first` begins."""
    if first[0] == "[" and above[-1] != "]":
        return True
    if title_lines().match(text) or is_enacting(text):
        return False
    is_long = len(above) >= SHORTEST_TITLE and first[0] != "["
    return numbered_title_lines().match(first) is not None or (is_long and title_lines().match(first) is not None)
