"""Paragraphs whose word stands before the first of a list alone.

paragraphs 11 of resolution 2213 (2015), 11 of resolution 2362 (2017) and 12 of resolution 2441 (2018)
paragraphs 8, subparagraph (a), and 9, subparagraph (b), of resolution 60/1
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..grammars.grammar import Grammar
from .paragraphs import read_paragraphs
from .token import Token

_LONGEST_JOIN, _LONGEST_OF = 12, 24
"""How much stands between two members of such a list, and between one and the next word."""
_LETTERS = re.compile(r"\s*[,،]?\s*(?P<word>[^\W\d]+(?:-[^\W\d]+)?)(?:\s+[^\W\d]+){0,2}?\s+\(?\s?[^\W\d_]{1,5}\s?\)")
"""Behind a paragraph: a word, such as that for its sub-paragraphs, and the first letter of these."""


def read_elided(text: str, start: int, found: Sequence[Token], grammar: Grammar) -> list[Token]:
    """The paragraphs whose first number stands at `start`, as the next member of a list whose word stands before its
    first alone; none where no such list ends with the tokens `found`."""
    last, before = (found[-1], found[-2]) if len(found) > 1 else (None, None)
    if last is None or before is None or before.kind != "paragraphs":
        return []
    if start - last.end > _LONGEST_JOIN or not grammar.numbers.join.fullmatch(text, last.end, start):
        return []
    if not (last.governor.head or (last.relative and not before.relative)):
        return []
    end, pins = read_paragraphs(text, start, grammar)
    is_read = pins and (_is_of_resolution(text, end, grammar) or (last.relative and _is_paragraph(text, end, grammar)))
    return [Token("paragraphs", start, end, pins=pins)] if is_read else []


def _is_of_resolution(text: str, end: int, grammar: Grammar) -> bool:
    """Whether the paragraphs that end at `end` are said to be of a resolution."""
    of = grammar.relations.of.match(text, end)
    return of is not None and grammar.relations.resolution.search(text, end, end + _LONGEST_OF) is not None


def _is_paragraph(text: str, end: int, grammar: Grammar) -> bool:
    """Whether the number that ends at `end` has sub-paragraphs behind it, or is said to be the document's own
    paragraph: it may else be a count."""
    letters = _LETTERS.match(text, end)
    role = grammar.numbers.role_before.get(letters["word"].lower()) if letters else None
    return role in ("paragraph", "subparagraph") or grammar.relations.own.match(text, end) is not None
