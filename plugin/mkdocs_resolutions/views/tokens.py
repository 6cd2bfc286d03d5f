"""A unit's text as tokens that a template writes one after another, without looking inside any.

Links and marks are spans of the text by offsets (`Citation`, `Mark`); where they overlap, links contain marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

TokenKind = Literal["text", "open", "close"]
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


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` is to be marked as `kind`."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""
    title: str = ""


class Token(NamedTuple):
    """A run of text (`kind` "text"), or where a span opens or closes."""

    kind: TokenKind
    text: str
    span: Span | None


def tokens(text: str, spans: Iterable[Span]) -> tuple[Token, ...]:
    """The text cut at the ends of its spans: well nested, and joined again its text tokens are the text.

    Spans outside the text are clipped, empty ones dropped; of links that overlap the first one stays, and a mark
    that runs across a link's end is closed and opened again. Takes time in proportion to the cuts, as no more
    than one span a kind is open at once.
    """
    kept = _disjoint_by_rank(len(text), spans)
    if not kept:
        return (Token("text", text, None),) if text else ()
    cuts = sorted({0, len(text)}.union(*((span.start, span.end) for span in kept)))
    ranks: dict[int, list[Span]] = {}
    for span in kept:
        ranks.setdefault(_ORDER[span.kind], []).append(span)
    rows = [iter(ranks[rank]) for rank in sorted(ranks)]
    current = [next(row, None) for row in rows]
    result: list[Token] = []
    opened: list[Span] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        wanted = []
        for index, row in enumerate(rows):
            span = current[index]
            while span is not None and span.end <= start:
                span = current[index] = next(row, None)
            if span is not None and span.start <= start:
                wanted.append(span)
        _change(result, opened, wanted)
        result.append(Token("text", text[start:end], None))
    _change(result, opened, [])
    return tuple(result)


def _change(result: list[Token], opened: list[Span], wanted: Sequence[Span]) -> None:
    """Closes and opens what makes the open spans the wanted ones."""
    common = 0
    while common < len(opened) and common < len(wanted) and opened[common] is wanted[common]:
        common += 1
    for span in reversed(opened[common:]):
        result.append(Token("close", "", span))
    del opened[common:]
    for span in wanted[common:]:
        result.append(Token("open", "", span))
        opened.append(span)


def _disjoint_by_rank(length: int, spans: Iterable[Span]) -> list[Span]:
    """The spans in reading order, those of one rank not overlapping."""
    reached: dict[int, int] = {}
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        rank = _ORDER[span.kind]
        start, end = max(span.start, reached.get(rank, 0)), min(span.end, length)
        if start >= end or (rank == 0 and start > span.start):
            continue
        if (start, end) != (span.start, span.end):
            span = Span(start, end, span.kind, span.href, span.title)
        reached[rank] = end
        kept.append(span)
    return kept
