"""Paragraphs that are named apart, made one: sub-paragraphs and the paragraph that they are of, "subparagraphs (a) and
(c) of paragraph 8", "subparagraph (v) of subparagraph (a) of paragraph 3" and "paragraph 8, subparagraphs (a) and (c)";
and the first and the last of a range, "paragraph 3 to paragraph 7", "Chapters VI to VIII"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...un import from_roman, item_value, to_roman
from ..grammars.grammar import Grammar
from .token import Token

_WITHIN = re.compile(r"\s*[,،，]?\s*")
"""All that stands between a paragraph and its sub-paragraphs that are named behind it."""
_PARAGRAPH = re.compile(r"[0-9]+")
_LONGEST_RANGE = 60
"""How many Articles a range has at most."""
_MOST_WITHIN = 60
"""So many sub-paragraphs at most are of what is named behind them."""
_ITEM = re.compile(r"[0-9]+-[a-z]")


def join_subparagraphs(text: str, tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """The tokens in their order, sub-paragraphs and what they are of as one."""
    return _with_those_behind(text, _with_parents_behind(text, tokens, grammar), grammar)


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
    if token.kind != "paragraphs" or token.start < last.end or len(last.pins) > _MOST_WITHIN:
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


def join_ranges(text: str, tokens: list[Token], grammar: Grammar) -> list[Token]:
    """The tokens in their order, the ends of a range as one: "paragraph 3 to paragraph 7", 第六章至第八章."""
    if len(tokens) < 2:
        return tokens
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        if last is not None and (pins := _range(last, token)) and _is_to(text, last, token, grammar):
            made[-1] = last._replace(end=token.end, stop=token.stop, pins=(*last.pins[:-1], *pins, *token.pins[1:]))
        else:
            made.append(token)
    return made


def _range(last: Token, token: Token) -> tuple[str, ...]:
    """The pinpoints of a range of which two tokens are the first and the last, if they can be: of paragraphs without
    letters, or of Articles or Chapters, each of which is named."""
    if last.kind != token.kind or not token.pins or last.relative or token.relative:
        return ()
    first, end = last.pins[-1], token.pins[0]
    if last.kind == "paragraphs":
        is_range = first.isdecimal() and end.isdecimal() and int(first) < int(end)
        return (f"{first}-{end}",) if is_range else ()
    low, high = (_number_of_charter(pin) for pin in (first, end))
    if not 0 < low < high < low + _LONGEST_RANGE:
        return ()
    numbers = range(low, high + 1)
    return tuple(f"art{number}" if last.kind == "article" else f"ch{to_roman(number)}" for number in numbers)


def _number_of_charter(pin: str) -> int:
    """The number of an Article or a Chapter that is named whole; 0 of a part of an Article."""
    number = pin.removeprefix("art").removeprefix("ch")
    return int(number) if number.isdecimal() else from_roman(number) or 0


def _is_to(text: str, last: Token, token: Token, grammar: Grammar) -> bool:
    """Whether nothing but the word or the sign of a range stands between two tokens."""
    joined = grammar.numbers.join.match(text, last.past)
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
