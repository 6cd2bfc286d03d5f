"""What a paragraph looks like, taken by itself: a heading, a section's letter, enacting words, a misread number."""

from __future__ import annotations

import re

from ...text import MARK_DIGIT, Grammar
from ...text.grammars.paragraph_numbers import DASH
from ...text.letters.punctuation import COMMAS
from .endings import BRACKETS, ends, ends_with_comma, tag_of
from .marker import HIDDEN, NUMBER, Marker
from .meanings import heading_label
from .piece import Piece

HEADING_LENGTH = 250
"""A heading is no longer than this, and ends like none of the paragraphs."""

LONGEST_SECTION = 800
"""That of a section which prints its number, or of an annex, may be as long as this: what it estimates, for which
missions."""

LONGEST_ENACTING = 140
LONGEST_ADOPTION = 1500
LONGEST_DASHED = 250
_DASHES = "-–—"
LONGEST_SIGNATURE = 300
LONGEST_NAME = 100
"""Characters of enacting words, of an adoption line with the names of all that voted, and of a signature; within so
many stands "(Signed)" or its bracket."""

_NUMBERED_TITLE = re.compile(
    r"\d{1,4}/\d{1,4}[A-Z]?\.?\s|\d{1,4} ?(?:[A-Z] ?)?\((?:S-|ES-)?[IVXLC]{1,7}\)\.?\s+(?=\S)"
    r"|\w+ \d{1,4} \((?:19|20)\d\d\)"
)
"""`99/1. Wells`, `834 (IX). Wells`, `Resolution 426 (1978)`."""
_COUNTED_TITLE = re.compile(r"[^\W\d_]{2,20}\s?\d{1,3}(?:[.．:：]|\s?[-–—])\s?(?=[^\W\d_])")
"""`Action 2. We will`, `行动2. 我们将`, `Действие 2. Мы`."""
_NUMBER = re.compile(r"(?P<number>[0-9iIlLzZsSoO|]{1,3})(?P<stop>[.,]?)\s+(?=\S)")
"""A paragraph's number as a scan may have it: `ll.`, `i9.`, `Z.`, `S.`, or without its full stop."""
_PARTED_NUMBER = re.compile(rf"(?P<number>\d{{1,2}}(?: \d){{1,2}})(?P<stop> ?(?:[.．、]|{DASH}))\s*(?=\S)")
"""The same with a space among its digits: `1 0.`, `1 1 -`."""
MISREAD_FIRST = frozenset("iIlLzZsSoO|")
"""With one of these, or a digit, a misread number begins."""
_DIGITS = str.maketrans("iIlL|zZsSoO", "11111225500")
_NOTE_MARK = re.compile(
    r"(?:(?<!\d)[;.] ?|[;.] |(?<=\d{4})[;.]|, ?|[，；。،؛：]\s?|(?<=[^\W\d_]) ?:)"
    rf"[{HIDDEN}]*{MARK_DIGIT}{{1,3}}/?$"
)
"""A note's mark after a stop or a colon; not the end of "Function 1.1"."""
_QUESTION_MARKS = ("?", "？", "؟")
_DAY_ENDS = ".。，,"
_NUMBER_ALONE = re.compile(r"[\d.]+")


def is_heading(text: str) -> bool:
    """Whether a text may be a heading: short, and with no paragraph's end, not even one before a note's mark."""
    if text[-1:] in HIDDEN and not (text := text.rstrip(HIDDEN)):
        return False
    if len(text) > HEADING_LENGTH or text.endswith(COMMAS) or text[:1].islower() or ends(text):
        return False
    if text[-1] in BRACKETS and tag_of(text)[0]:
        return False
    return not (text[-1].isdigit() or text[-1] == "/") or not (
        _NOTE_MARK.search(text[-10:]) or _NUMBER_ALONE.fullmatch(text)
    )


def goes_on_to_end(piece: Piece) -> bool:
    """Whether a piece goes on in later blocks to a paragraph's end: though its first line looks like a heading, as a
    page's end has cut it, it is none."""
    return piece.later is not None and (ends(piece.last) or ends_with_comma(piece.last))


def is_question(text: str) -> bool:
    """Whether a text would be a heading but for its question mark: "What do peoples want?"."""
    return text.endswith(_QUESTION_MARKS) and is_heading(text.rstrip("".join(_QUESTION_MARKS)).rstrip())


def is_counted_title(text: str) -> bool:
    """Whether a text is a title with its own word and number: "Action 2. We will widen the roads."."""
    return len(text) < HEADING_LENGTH and _COUNTED_TITLE.match(text) is not None


def is_section(text: str, grammar: Grammar) -> bool:
    """Whether a text is a section's letter or number and nothing else."""
    found = grammar.headings.section.match(text) if len(text) < 40 else None
    return found is not None and found.end() == len(text)


_WORD = ("A", "А")
"""A letter of Latin or Cyrillic that begins sentences as a word, too."""


def section_label(text: str, grammar: Grammar) -> str:
    """The letter or number of the section that a heading begins with or is, as printed; empty where there is none.

    A single A before words may be a word itself ("A harbour"); another letter, with a stop, or two letters are none.
    """
    found = grammar.headings.section.match(text)
    if found is None:
        return ""
    label = found["label"]
    is_sure = (
        found.end() == len(text)
        or len(found[0]) > 2
        or len(label) > 1
        or label not in _WORD
        or label in grammar.lists.numerals
    )
    return label if is_sure else ""


def is_section_title(text: str, grammar: Grammar) -> bool:
    """Whether a text is a section's letter or number with a title, which may be longer than that of other headings."""
    return _is_long(text) and section_label(text, grammar) != ""


def may_head(text: str) -> bool:
    """Whether a text directly below a section's number, or the line of an annex, may be its title: a heading, or what
    is longer than one."""
    return is_heading(text) or (_is_long(text) and not text[:1].islower())


def _is_long(text: str) -> bool:
    """Whether a text ends as a heading does and is longer than headings are."""
    return HEADING_LENGTH < len(text) < LONGEST_SECTION and not (ends(text) or ends_with_comma(text))


def is_numbered_title(text: str) -> bool:
    """Whether a text is the title of another resolution, with its number, after the one before it is over."""
    return len(text) < HEADING_LENGTH and _NUMBERED_TITLE.match(text) is not None


def is_enacting(text: str, grammar: Grammar) -> bool:
    """Whether a text is the enacting words and nothing else."""
    if len(text) >= LONGEST_ENACTING:
        return False
    return is_enacting_organ(text, grammar) or grammar.paragraphs.therefore.fullmatch(text) is not None


def is_enacting_organ(text: str, grammar: Grammar) -> bool:
    """Whether a text is enacting words that name an organ, and nothing else."""
    found = grammar.paragraphs.enacting.match(text) if len(text) < LONGEST_ENACTING else None
    return found is not None and found.end() == len(text)


def is_enacting_of_part(text: str, grammar: Grammar) -> bool:
    """The same below the letter of a part, where the organ's name needs no comma to be told from a masthead's line."""
    is_short = len(text) < LONGEST_ENACTING
    return is_short and (is_enacting(text, grammar) or is_enacting_organ(f"{text},", grammar))


def is_adoption(text: str, grammar: Grammar) -> bool:
    """Whether a text says how another was adopted, or at which meeting."""
    return len(text) < LONGEST_ADOPTION and grammar.closing.adoption.match(text) is not None


def is_dashed_adoption(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a dash up to `end` stands before the meeting and the day on which a text was adopted, and is no marker:
    "– 64th plenary meeting 15 December 2025"."""
    if len(text) > LONGEST_DASHED or text[0] not in _DASHES:
        return False
    rest, dates = text[end:].rstrip(f"{_DASHES} "), grammar.dates
    if not rest or not dates.meeting.search(rest) or not (dates.day.search(rest) or dates.written.search(rest)):
        return False
    found = grammar.closing.adoption.match(rest) or grammar.head.adopted.match(rest)
    return found is not None and not ends(rest.rstrip(_DAY_ENDS))


def is_signature(text: str, grammar: Grammar) -> bool:
    """ "(Signed)", perhaps with a name."""
    head = text[:LONGEST_NAME]
    is_short = len(text) < LONGEST_SIGNATURE and ("(" in head or "（" in head)
    return is_short and grammar.closing.signed.match(text) is not None


def part_label(piece: Piece, following: Piece | None, grammar: Grammar) -> str:
    """The letter of the part that a line with it opens, perhaps with a title, above the enacting words; else empty."""
    if piece.marker is not None or following is None or following.marker is not None:
        return ""
    found = grammar.headings.section.match(piece.text)
    if found is None or not is_heading(piece.text):
        return ""
    is_above = following.said.role == "enacting" or is_enacting_of_part(following.text, grammar)
    return heading_label(found["label"], grammar) if is_above else ""


def is_day(text: str, grammar: Grammar) -> bool:
    """Whether a text is a date and nothing else but its stop, or the comma that Chinese has above the meeting."""
    return len(text) < 40 and grammar.dates.line.fullmatch(text.rstrip(_DAY_ENDS)) is not None


def is_after_letter(text: str, letter: str) -> bool:
    """Whether a text is the letter of the section after `letter`, a scan's small one too."""
    return len(text) == 1 and len(letter) == 1 and ord(text.lower()) == ord(letter) + 1


def misread_number(piece: Piece, expected: int, grammar: Grammar) -> Piece | None:
    """The piece with the number that it begins with, where a scan misread it (`ll.` for 11.), parted its digits or
    lost its full stop.

    Only the expected number before an operative verb counts.
    """
    text = piece.block.text
    found = _PARTED_NUMBER.match(text) or _NUMBER.match(text)
    if not found or not grammar.paragraphs.operative.match(text, found.end()):
        return None
    printed = found["number"]
    if printed.isalpha() and not found["stop"] and expected == 1:
        return None
    value = printed.replace(" ", "").translate(_DIGITS)
    if not value.isdecimal() or int(value) != expected:
        return None
    return piece.with_marker(Marker(found[0].rstrip(), NUMBER, "1.", str(expected), found.end()))
