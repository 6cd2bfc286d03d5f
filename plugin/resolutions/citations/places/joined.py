"""Paragraphs that are named apart, made one: sub-paragraphs and the paragraph that they are of, "subparagraphs (a) and
(c) of paragraph 8", "subparagraph (v) of subparagraph (a) of paragraph 3" and "paragraph 8, subparagraphs (a) and (c)";
and the first and the last of a range, "paragraph 3 to paragraph 7"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...un import item_value
from ..grammars.grammar import Grammar
from .token import Token

_WITHIN = re.compile(r"\s*[,،，]?\s*")
"""All that stands between a paragraph and its sub-paragraphs that are named behind it."""
_PARAGRAPH = re.compile(r"[0-9]+")
_ITEM = re.compile(r"[0-9]+-[a-z]")


def join_subparagraphs(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """The tokens in their order, sub-paragraphs and what they are of as one, and so the ends of a range."""
    return _with_ranges(text, _with_those_behind(text, _with_parents_behind(text, tokens, grammar), grammar), grammar)


def _with_parents_behind(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """ "subparagraphs (a) and (c) of paragraph 8"."""
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


def _with_those_behind(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """ "paragraph 8, subparagraphs (a) and (c)": the letters are of the paragraph that is named right before them."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        if last is not None and token.relative and _has(text, last, token, grammar):
            *others, head = last.pins
            made[-1] = last._replace(end=token.end, pins=(*others, *(f"{head}-{letter}" for letter in token.pins)))
        else:
            made.append(token)
    return made


def _with_ranges(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """ "paragraph 3 to paragraph 7", 第3段至第7段."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        if last is not None and _is_range(text, last, token, grammar):
            *others, first = last.pins
            made[-1] = last._replace(end=token.end, pins=(*others, f"{first}-{token.pins[0]}", *token.pins[1:]))
        else:
            made.append(token)
    return made


def _is_range(text: str, last: Token, token: Token, grammar: Grammar) -> bool:
    """Whether two paragraphs are the first and the last of a range; none has letters."""
    if last.kind != "paragraphs" or token.kind != "paragraphs" or last.relative or token.relative:
        return False
    first, end = last.pins[-1], token.pins[0]
    if not (first.isdecimal() and end.isdecimal() and int(first) < int(end)):
        return False
    joined = grammar.numbers.join.match(text, last.end)
    return joined is not None and bool(joined["to"]) and not text[joined.end() : token.start].strip()


def _has(text: str, last: Token, token: Token, grammar: Grammar) -> bool:
    """Whether sub-paragraphs are of the paragraph right before them: letters of a number, or numerals of a letter."""
    if last.kind != "paragraphs" or last.relative or not _WITHIN.fullmatch(text, last.end, token.start):
        return False
    conjunction = grammar.numbers.joint.match(text, token.start)
    if conjunction and not grammar.numbers.words_behind:  # in Arabic the word may begin with "and"
        return False
    if _PARAGRAPH.fullmatch(last.pins[-1]):
        return True
    numerals = all(item_value(pin) for pin in token.pins)
    return numerals and _ITEM.fullmatch(last.pins[-1]) is not None and not item_value(last.pins[-1][-1])
