"""Chapters of the Charter, with Roman numerals or digits: "Chapters VI and VII", "ch. 7 of the Charter", 第7章."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.letters import EASTERN
from ...un import to_roman
from ..grammars.grammar import Grammar
from ..places.token import Token, word_before

_NUMERAL = re.compile(rf"(?:(?P<roman>[IVX]+)|(?P<digits>1?[0-9])(?!\.\w|/))(?![^\W{EASTERN}]|[’'-])")
_NAMED = 80
"""How far before a Chapter the Charter's name may begin that stands right before it."""


def read_chapters(text: str, start: int, grammar: Grammar) -> list[Token]:
    """The Chapters listed from the number at `start` on; none where no word says that it is one's.

    What has an abbreviation or digits may be any document's, and is told where the Charter is named beside it.
    """
    if grammar.numbers.words_behind:
        return _with_word_behind(text, start, grammar)
    word, begins = word_before(text, start)
    if grammar.numbers.role_before.get(word) != "chapter" or text[start - 1] == "-":
        return []
    made = list(_listed(text, start, begins, grammar))
    is_plain = word not in grammar.numbers.short and not text[start].isdecimal()
    return made if made and (is_plain or _is_beside_charter(text, begins, made[-1].end, grammar)) else []


def _with_word_behind(text: str, start: int, grammar: Grammar) -> list[Token]:
    """The same in a language that has the word behind each, or the last: 第6和第7章, 第6章和第7章; not 第6章和第7条."""
    begins = start - len(grammar.numbers.prefix)
    made = list(_listed(text, start, begins, grammar)) if text.startswith(grammar.numbers.prefix, begins) else []
    while made and text[made[-1].end - 1].isascii():
        made.pop()
    return made if made and _is_beside_charter(text, begins, made[-1].end, grammar) else []


def _listed(text: str, start: int, begins: int, grammar: Grammar) -> Iterator[Token]:
    unit = grammar.numbers.role_after.get("chapter")
    item = _NUMERAL.match(text, start)
    while item:
        pin = f"ch{item['roman'] or to_roman(int(item['digits']))}"
        behind = unit.match(text, item.end()) if unit else None
        end = behind.end() if behind else item.end()
        yield Token("chapter", begins if item.start() == start else item.start(), end, pins=(pin,))
        joined = grammar.numbers.join.match(text, end)
        item = _NUMERAL.match(text, joined.end()) if joined else None


def _is_beside_charter(text: str, begins: int, end: int, grammar: Grammar) -> bool:
    """Whether the Charter's name stands right behind or right before Chapters; before those that no word goes on from:
    "the Charter, Chapter 11 bankruptcy"."""
    charter = grammar.charter
    return charter.after.match(text, end) is not None or (
        charter.right_before.search(text, max(0, begins - _NAMED), begins) is not None
        and charter.closing.match(text, end) is not None
    )
