"""Sub-paragraphs and the paragraph that they are of, made one: "subparagraphs (a) and (c) of paragraph 8", and
"subparagraph (v) of subparagraph (a) of paragraph 3"."""

from __future__ import annotations

from collections.abc import Iterable

from .grammar import Grammar
from .token import Token


def join_subparagraphs(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """The tokens in their order, sub-paragraphs and what they are of as one."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        if last is not None and last.relative and _is_parent(text, last, token, grammar):
            head, *others = token.pins
            pins = (*(f"{head}-{letter}" for letter in last.pins), *others)
            made[-1] = last._replace(end=token.end, pins=pins, relative=token.relative)
        else:
            made.append(token)
    return made


def _is_parent(text: str, last: Token, token: Token, grammar: Grammar) -> bool:
    if token.kind != "paragraphs" or token.start < last.end:
        return False
    gap = text[last.end : token.start]
    if gap.isspace():  # in a language with a genitive; in Arabic the second's word may begin with "and"
        return grammar.numbers.join.match(text, last.end) is None
    return grammar.relations.of_directly.fullmatch(gap) is not None
