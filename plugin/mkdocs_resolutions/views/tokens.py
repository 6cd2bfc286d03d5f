"""Cuts a unit's text into tokens, which a template writes one after another without reading them.

Links and marks are spans of the text by offsets (`Citation`, `Mark`); where they overlap, links contain marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

SpanKind = Literal[
    "line",
    "parting",
    "emphasis",
    "strong",
    "underline",
    "superscript",
    "subscript",
    "action",
    "match",
    "internal",
    "self",
    "external",
    "unresolved",
    "number",
]

_ORDER: dict[SpanKind, int] = {
    "internal": 0,
    "self": 0,
    "external": 0,
    "unresolved": 0,
    "line": 1,
    "parting": 1,
    "match": 1,
    "strong": 2,
    "emphasis": 3,
    "action": 3,
    "underline": 4,
    "superscript": 5,
    "subscript": 5,
    "number": 6,
}
"""The nesting, from the outermost. The mark of a note stands within no other span."""

_NUMBER: Final = re.compile(
    r"(?<!\d)(?:\d{3}(?: \d{3}){0,3} \d{1,2}|\d{1,3}(?: \d{3}){1,4})(?!\d)|(?<!\w)\d+-[^\W\d_]{1,3}(?!\w)"
)
"""A number in groups of digits, "10 958 700", or with its ending, "9771-м". Arabic files type the groups as they stand
on the page from its right edge on, "700 958 10", and a space without a break between them would turn their order
round."""
_GROUPS: Final = re.compile(r" \d(?<=\d \d)")
_ENDING: Final = re.compile(r"-[^\W\d_](?<=\d-.)")
"""What has neither has no such number: one text in a hundred has. They begin with a sign, which Python looks for
quicker than for any digit: these are found in a tenth of the time."""


class Span(NamedTuple):
    """`text[start:end]` is to be marked as `kind`."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""
    title: str = ""


class NoteMark(NamedTuple):
    """The mark of a note is printed after so many characters of the text."""

    start: int
    label: str
    """As printed: `15`."""
    href: str = ""
    """The note; empty where the document has none of that mark."""
    anchor: str = ""
    """The mark's own place on the page, to which the note leads back."""


class TextToken(NamedTuple):
    """A run of text. `opens` is the span that begins before it, `closes` the span that ends after it; for most links
    and marks both are the same span."""

    text: str
    opens: Span | None = None
    closes: Span | None = None
    note: NoteMark | None = None
    """The mark of a note, which has no text among the words."""


def numbers(text: str) -> list[Span]:
    """The numbers of several parts, which stand on one line each: a line that ended within one would read as two."""
    has_parts = _GROUPS.search(text) or _ENDING.search(text)
    return [Span(*found.span(), "number") for found in _NUMBER.finditer(text)] if has_parts else []


CUT: Final = "\u00a0…"
"""Stands behind words after which others are left out, on one line with the last of them."""
_PARTED: Final = (("«", "« ", "«\u00a0"), *((sign, f" {sign}", f"\u00a0{sign}") for sign in ";:!?»…"))
"""Signs that French parts from the word that they belong to, and what stands for words that are left out: no line ends
between the two. A sign alone is found in a fiftieth of the time."""


def unbroken(text: str) -> str:
    r"""The text with spaces without a break where no line may end; it has as many characters.

    >>> unbroken("« Oui » ;")
    '«\xa0Oui\xa0»\xa0;'
    """
    for sign, usual, kept in _PARTED:
        if sign in text:
            text = text.replace(usual, kept)
    return text


class Piece(NamedTuple):
    """A run of an excerpt: of what it is quoted for, or a number of several parts, which stands on one line."""

    text: str
    is_marked: bool = False
    is_number: bool = False


def pieces(runs: Iterable[tuple[str, bool]]) -> tuple[Piece, ...]:
    """The runs of an excerpt, each with whether it is marked, and the numbers between the marks apart."""
    cut: list[Piece] = []
    for run, is_marked in runs:
        reached = 0
        text = unbroken(run)
        for number in () if is_marked else numbers(text):
            cut += Piece(text[reached : number.start]), Piece(text[number.start : number.end], is_number=True)
            reached = number.end
        cut.append(Piece(text[reached:], is_marked))
    return tuple(cut)


def tokens(text: str, spans: Iterable[Span], notes: Sequence[NoteMark] = ()) -> tuple[TextToken, ...]:
    """The text cut at the ends of its spans, which are well nested. The texts of all tokens together are the text, but
    for spaces without a break (`unbroken`).

    Spans are clipped to the text and empty ones dropped. Of links that overlap, the first stays. A mark that crosses
    the end of a link is closed and opened again. Each of `notes`, which are in order, becomes a token without text,
    for which whatever spans are open are closed and opened again: a link may not stand in a link. Time is linear in
    the number of cuts, because at most one span of a kind is open at a time.
    """
    text = unbroken(text)
    disjoint, apart = _disjoint_by_rank(len(text), spans)
    if notes:
        return tuple(_with_notes(text, disjoint, notes))
    if not disjoint:
        return (TextToken(text),) if text else ()
    if apart:
        return tuple(_in_a_row(text, disjoint))
    return tuple(_with_notes(text, disjoint, ()))


def _with_notes(text: str, spans: Sequence[Span], notes: Sequence[NoteMark]) -> list[TextToken]:
    """The tokens for any spans without overlaps among those of one rank, and for the marks of notes."""
    marks: dict[int, list[TextToken]] = {}
    for note in notes:
        marks.setdefault(min(note.start, len(text)), []).append(TextToken("", note=note))
    cuts = sorted({0, len(text), *marks}.union(*((span.start, span.end) for span in spans)))
    ranks: dict[int, list[Span]] = {}
    for span in spans:
        ranks.setdefault(_ORDER[span.kind], []).append(span)
    rows = [_Row(ranks[rank]) for rank in sorted(ranks)]
    result: list[TextToken] = []
    opened: list[Span] = []
    for start, end in pairwise(cuts):
        if start in marks:
            _change(result, opened, [])
            result += marks[start]
        _change(result, opened, [open_span for row in rows if (open_span := row.at(start)) is not None])
        result.append(TextToken(text[start:end]))
    _change(result, opened, [])
    return result + marks.get(len(text), [])


def _in_a_row(text: str, spans: Sequence[Span]) -> Iterator[TextToken]:
    """The tokens for spans that do not overlap, which is the usual case."""
    end = 0
    for span in spans:
        if span.start > end:
            yield TextToken(text[end : span.start])
        end = span.end
        yield TextToken(text[span.start : end], span, span)
    if end < len(text):
        yield TextToken(text[end:])


class _Row:
    """Spans that do not overlap; ask for them at ascending offsets."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans, self._next = spans, 0

    def at(self, place: int) -> Span | None:
        """The span that contains the offset; None where there is none."""
        while self._next < len(self._spans) and self._spans[self._next].end <= place:
            self._next += 1
        span = self._spans[self._next] if self._next < len(self._spans) else None
        return span if span is not None and span.start <= place else None


def _change(result: list[TextToken], opened: list[Span], wanted: Sequence[Span]) -> None:
    """Adds the tokens that close and open spans, until the open spans are the wanted ones. Changes both lists."""
    common = 0
    while common < len(opened) and common < len(wanted) and opened[common] is wanted[common]:
        common += 1
    for span in reversed(opened[common:]):
        result.append(TextToken("", None, span))
    del opened[common:]
    for span in wanted[common:]:
        result.append(TextToken("", span))
        opened.append(span)


def _disjoint_by_rank(length: int, spans: Iterable[Span]) -> tuple[list[Span], bool]:
    """The spans in reading order, without overlaps among those of one rank; and whether no spans overlap at all."""
    reached: dict[int, int] = {}
    disjoint: list[Span] = []
    apart, last_end = True, 0
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        rank = _ORDER[span.kind]
        start, end = max(span.start, reached.get(rank, 0)), min(span.end, length)
        if start >= end or (rank == 0 and start > span.start):
            continue
        unclipped = start == span.start and end == span.end
        disjoint.append(span if unclipped else span._replace(start=start, end=end))
        apart, last_end = apart and start >= last_end, max(last_end, end)
        reached[rank] = end
    return disjoint, apart
