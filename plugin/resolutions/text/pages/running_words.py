"""Lines of words that stand again and again in a text: what each page bears, or what may be that.

In: a text. Out: the lines, with where they stand; which of them are surely none of its words. Sure are a known stamp,
the name of a file, an address, and what stands within sentences. A heading comes again too: it is never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ...languages.letters import SMALL
from ..grammars.any_language import aside_lines, frame_lines, masthead_sides, meeting_lines, organization_lines, stamps
from ..grammars.paragraph_numbers import MARKED_PARAGRAPH
from ..letters.folding import folded
from ..letters.punctuation import COMMAS, STOPS
from ..lines.lines import BULLETS, is_sign
from ..lines.spans import Span
from .lone_numbers import SHORTEST_SIGNS, SHORTEST_TEXT
from .pages import FURNITURE_LENGTH, WIDEST_FOOT, Pages

FEWEST = 3
"""So many numbers in a row count pages, and so many lines alike may be what each page bears."""
HEAD = 300
"""Of a text's head so many characters stand above: what comes again there may be the document's own title."""
BELOW = 4
"""Among so many lines below the organization's name a masthead has its symbol."""
_WITHIN = 2
"""So many times at least a line stands within a sentence that is the page's; and one time in three."""
_SHARE = 3
_LONGER = 2.5
"""So many times as long as the shortest is the longest page of a text, where its lines are not known for a page's."""

_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_FRAME = " -–—=#*|[](){}<>·•.。~_"
_FILE = re.compile(r"[\w\-.() ]{1,60}\.(?:docx?|pdf|txt|rtf|odt|html?|md|xml|indd)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<!\]\()(?<!=[\"'])https?://[^\s|]+")
"""An address that is printed: a link's, in Markdown or HTML, is none."""
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?")
_RIGHTS = re.compile(r"©|\(c\) (?=\d{4}\b|copyright)|copyright\b", re.IGNORECASE)
_PART = re.compile(r"(?:[A-Z]|[IVXLC]{1,6})\.|[^\W\d_]+ [IVXLC]{1,6}$|[(（]")
"""How the heading of a part begins, or ends, and what stands in brackets below one."""
_SYMBOL = re.compile(r"\b[A-Z]{1,5}(?:/[A-Z0-9][\w.\-]*)+", re.ASCII)


class Repeated(NamedTuple):
    """Lines alike, but for their numbers."""

    line: str
    """The first of them."""
    spans: tuple[Span, ...]
    """All of them."""
    dropped: tuple[Span, ...]
    """Those that are none of the text's words."""
    is_told: bool
    """Whether they may be the page's where none is dropped."""


class _Lines:
    """The lines of a text that have words, in order, and what stands beside each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [line for line in map(str.strip, text.replace("\f", "\n").split("\n")) if line]

    @cached_property
    def spans(self) -> list[Span]:
        """Where they stand, which is asked of few texts."""
        spans: list[Span] = []
        end = 0
        for line in self.words:
            start = self.text.index(line, end)
            end = start + len(line)
            spans.append((start, end))
        return spans

    def line(self, at: int) -> str:
        """A line's words; empty beyond the first and the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def beside(self, at: int, step: int) -> int:
        """Where the line above one, or below it, stands that is no number alone."""
        return at + (2 * step if self.line(at + step).isdecimal() else step)

    def stands_alone(self, at: int) -> bool:
        """Whether an empty line, or a page's end, stands above a line and below it, perhaps with a number beside it."""
        start, end = self.spans[at]
        last, following = self.beside(at, -1), self.beside(at, 1)
        above = self.spans[last][1] if last >= 0 else 0
        below = self.spans[following][0] if following < len(self.spans) else len(self.text)
        return _parts(self.text[above:start]) and _parts(self.text[end:below])

    def is_within_sentence(self, at: int) -> bool:
        """Whether the line above one ends with a word of a sentence that goes on in the line below; a page's number may
        stand between."""
        above, below = self.line(self.beside(at, -1)), self.line(self.beside(at, 1))
        if not above or not below or not above[-1].isalpha():
            return False
        if is_sign(above[-1]):
            return len(above) >= SHORTEST_SIGNS and below[0].isalpha()
        has_small = above[-1].lower() != above[-1].upper()
        return len(above) >= SHORTEST_TEXT and (_SMALL.match(below[0]) is not None if has_small else below[0].isalpha())


_SMALL = re.compile(f"[{SMALL}]")


def _parts(between: str) -> bool:
    return "\f" in between or between.count("\n") > 1


def repeated_words(text: str) -> list[Repeated]:
    """The short lines that come so often, alike but for their numbers. The cost is linear in the text's length."""
    lines = _Lines(text)
    is_one: bool | None = None
    found: list[Repeated] = []
    for places in _alike(lines.words):
        if len(places) < FEWEST and not _are_of_two_pages(lines, places):
            continue
        dropped = _dropped(lines, places)
        is_told = not dropped and _may_be_of_page(lines, places)
        if is_told and is_one is None:
            is_one = _is_one_document(lines)
        spans = tuple(lines.spans[at] for at in places)
        found.append(Repeated(lines.line(places[0]), spans, dropped, is_told and bool(is_one)))
    return [one for one in found if one.dropped or one.is_told]


def _alike(lines: Sequence[str]) -> Iterator[list[int]]:
    """Where short lines stand that are alike but for their numbers and spaces, if several are."""
    short = [
        (at, " ".join(line.split()))
        for at, line in enumerate(lines)
        if len(line) <= FURNITURE_LENGTH or (len(line) <= WIDEST_FOOT and "://" in line and _ADDRESS.search(line))
    ]
    forms = _NUMBER.sub("#", "\n".join([line for _, line in short])).split("\n")
    if len(set(forms)) < len(forms):
        groups: dict[str, list[int]] = {}
        for (at, _), form in zip(short, forms, strict=True):
            groups.setdefault(form, []).append(at)
        yield from (places for places in groups.values() if len(places) >= _WITHIN)


def _dropped(lines: _Lines, places: Sequence[int]) -> tuple[Span, ...]:
    """Which of the lines alike are surely none of the text's."""
    first = lines.line(places[0])
    if organization_lines().fullmatch(first):
        dropped = [at for at in places if lines.spans[at][0] > HEAD and not _is_masthead(lines, at)]
        return tuple(lines.spans[at] for at in dropped) if len(dropped) >= len(places) - 1 else ()
    is_same = all(lines.line(at) == first for at in places)
    is_of_program = _is_of_program(first) or _has_one_address([lines.line(at) for at in places])
    if not (is_of_program or (_DAY.fullmatch(first) and is_same)):
        if not _is_of_words(first) or not all(map(lines.stands_alone, places)):
            return ()
        if not _part_sentences(lines, places):
            return ()
    return tuple(lines.spans[at] for at in places if lines.spans[at][0] > HEAD)


def _are_of_two_pages(lines: _Lines, places: Sequence[int]) -> bool:
    """Whether two lines alike may be what the two pages of a text bear: each stands within a sentence, or is a known
    stamp."""
    return all(map(lines.is_within_sentence, places)) or folded(lines.line(places[0]).strip(_FRAME)) in stamps()


def _part_sentences(lines: _Lines, places: Sequence[int]) -> bool:
    """Whether lines stand within sentences too often for a heading. Where no small letters tell that a sentence goes
    on, most of them do."""
    within = [at for at in places if lines.is_within_sentence(at)]
    has_small = any(_SMALL.match(lines.line(lines.beside(at, 1))) for at in within)
    if has_small:
        return len(within) >= _WITHIN and len(within) * _SHARE >= len(places)
    return len(within) >= _WITHIN and len(within) * _SHARE >= len(places) * _WITHIN


def _is_masthead(lines: _Lines, at: int) -> bool:
    """Whether a document begins with a line: a symbol stands on one of those below, with little else, that is not the
    one at the text's head."""
    symbol = _symbol_from(lines, at)
    return symbol != "" and symbol != _symbol_from(lines, 0)


def _symbol_from(lines: _Lines, at: int) -> str:
    """The first symbol on one of the short lines from one on."""
    short = (line for line in map(lines.line, range(at, at + BELOW + 1)) if len(line) <= FURNITURE_LENGTH)
    return next((found[0] for line in short if (found := _SYMBOL.search(line))), "")


def _is_of_program(line: str) -> bool:
    """Whether a line is a stamp, a file's name or a word about rights, as programs print round pages."""
    if folded(line.strip(_FRAME)) in stamps():
        return True
    return _FILE.fullmatch(line) is not None or _RIGHTS.match(line) is not None


def _has_one_address(lines: Sequence[str]) -> bool:
    """Whether lines print the address of the page that they were printed from; what notes cite has each its own."""
    found = [_ADDRESS.search(line) for line in lines]
    return found[0] is not None and all(one is not None and one[0] == found[0][0] for one in found)


def _is_of_words(line: str) -> bool:
    """Whether a line has words and no form of its own: no stop, no number before it, no cells of a table, no name of an
    organ or meeting."""
    if (
        "\t" in line
        or line[-1] in STOPS
        or line[0] in BULLETS
        or not _LETTER.search(line)
        or MARKED_PARAGRAPH.match(line)
    ):
        return False
    patterns = (frame_lines().match, *(lines().fullmatch for lines in (meeting_lines, aside_lines, masthead_sides)))
    return (
        _LETTER.search(line) is not None
        and not Pages().look(line, 1)
        and not any(pattern(line) for pattern in patterns)
    )


def _may_be_of_page(lines: _Lines, places: Sequence[int]) -> bool:
    """Whether lines alike, which are not surely the page's, may be."""
    first = lines.line(places[0])
    if not _is_of_words(first) or _SYMBOL.search(first) or organization_lines().match(first) or _PART.match(first):
        return False
    return _are_regular(lines, places) and all(lines.line(at) == first and lines.stands_alone(at) for at in places)


def _are_regular(lines: _Lines, places: Sequence[int]) -> bool:
    """Whether lines stand about as far from one another, as pages are about as long; headings do not."""
    lengths = [lines.spans[below][0] - lines.spans[above][0] for above, below in pairwise(places)]
    return max(lengths) <= _LONGER * min(lengths)


def _is_one_document(lines: _Lines) -> bool:
    """Whether the enacting words and the organization's name stand once at most: each document begins with its own."""
    heads = [line for line in lines.words if len(line) <= FURNITURE_LENGTH]
    enacting = sum(line.endswith(COMMAS) and frame_lines().fullmatch(line) is not None for line in heads)
    return enacting <= 1 and sum(organization_lines().fullmatch(line) is not None for line in heads) <= 1
