"""A unit's text as tokens that a template writes one after another, without looking inside any.

Links and marks are spans of the text by offsets (`Citation`, `Mark`); where they overlap, links contain marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

SpanKind = Literal["line", "emphasis", "strong", "action", "match", "internal", "self", "external", "unresolved"]

_ORDER: dict[SpanKind, int] = {
    "internal": 0,
    "self": 0,
    "external": 0,
    "unresolved": 0,
    "line": 1,
    "match": 1,
    "strong": 2,
    "emphasis": 3,
    "action": 3,
}
"""The nesting, from the outermost."""


class Span(NamedTuple):
    """`text[start:end]` is to be marked as `kind`."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""
    title: str = ""


class Token(NamedTuple):
    """A run of text, before which a span opens, or after which one closes: the same one round most links and marks."""

    text: str
    opens: Span | None = None
    closes: Span | None = None


def tokens(text: str, spans: Iterable[Span]) -> tuple[Token, ...]:
    """The text cut at the ends of its spans: well nested, and joined again the tokens' texts are the text.

    Spans outside the text are clipped, empty ones dropped; of links that overlap the first one stays, and a mark
    that runs across a link's end is closed and opened again. Takes time in proportion to the cuts, as no more
    than one span a kind is open at once.
    """
    kept, apart = _disjoint_by_rank(len(text), spans)
    if not kept:
        return (Token(text),) if text else ()
    if apart:
        return tuple(_in_a_row(text, kept))
    cuts = sorted({0, len(text)}.union(*((span.start, span.end) for span in kept)))
    ranks: dict[int, list[Span]] = {}
    for span in kept:
        ranks.setdefault(_ORDER[span.kind], []).append(span)
    rows = [_Row(ranks[rank]) for rank in sorted(ranks)]
    result: list[Token] = []
    opened: list[Span] = []
    for start, end in pairwise(cuts):
        _change(result, opened, [one for row in rows if (one := row.at(start)) is not None])
        result.append(Token(text[start:end]))
    _change(result, opened, [])
    return tuple(result)


def _in_a_row(text: str, spans: Sequence[Span]) -> Iterator[Token]:
    """The tokens where no span reaches into another, as nearly everywhere."""
    end = 0
    for span in spans:
        if span.start > end:
            yield Token(text[end : span.start])
        end = span.end
        yield Token(text[span.start : end], span, span)
    if end < len(text):
        yield Token(text[end:])


class _Row:
    """Spans that do not overlap, asked for at ascending places."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans, self._next = spans, 0

    def at(self, place: int) -> Span | None:
        """The span that holds the place; None where none does."""
        while self._next < len(self._spans) and self._spans[self._next].end <= place:
            self._next += 1
        span = self._spans[self._next] if self._next < len(self._spans) else None
        return span if span is not None and span.start <= place else None


def _change(result: list[Token], opened: list[Span], wanted: Sequence[Span]) -> None:
    """Closes and opens what makes the open spans the wanted ones."""
    common = 0
    while common < len(opened) and common < len(wanted) and opened[common] is wanted[common]:
        common += 1
    for span in reversed(opened[common:]):
        result.append(Token("", None, span))
    del opened[common:]
    for span in wanted[common:]:
        result.append(Token("", span))
        opened.append(span)


def _disjoint_by_rank(length: int, spans: Iterable[Span]) -> tuple[list[Span], bool]:
    """The spans in reading order, those of one rank not overlapping; and whether none of another rank does either."""
    reached: dict[int, int] = {}
    kept: list[Span] = []
    apart, last = True, 0
    for given in sorted(spans, key=_by_place):
        rank = _ORDER[given.kind]
        start, end = max(given.start, reached.get(rank, 0)), min(given.end, length)
        if start >= end or (rank == 0 and start > given.start):
            continue
        whole = start == given.start and end == given.end
        kept.append(given if whole else given._replace(start=start, end=end))
        apart, last = apart and start >= last, max(last, end)
        reached[rank] = end
    return kept, apart


def _by_place(span: Span) -> tuple[int, int]:
    return span.start, -span.end
