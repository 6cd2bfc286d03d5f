"""What a number is of, by the words before it or, in Chinese, behind the list that it begins."""

from __future__ import annotations

import re

from ..grammars.grammar import Grammar
from ..grammars.number_grammar import NUMBERED_ROLES
from ..grammars.number_words import Role
from ..places.paragraphs import read_paragraphs
from ..places.token import word_before

_ABBREVIATES = frozenset("§¶.ps")
"""What the signs and the abbreviations for paragraphs end with that other languages share."""
_STOPPED = 4
"""How long a chapter's last sign, the stop behind it and spaces are at most."""
_HEADED = 80
_RENUMBERED = 320
"""How far before its new number a resolution may be named."""
_COLON_BEFORE = 4
"""How far before a number its colon stands at most."""
_COLON = re.compile(r"[:：]\s?[^\s\d]?$")
"""Before a number: a colon, and perhaps the sign before a number (第)."""
_ALONE = re.compile(r"[0-9]{1,3}(?![0-9/]|\s?\()")


def is_bare(match: re.Match[str]) -> bool:
    """Whether a candidate is a number and no more, as most are: dates, counts."""
    return match.end() == match.end("rest")


def governing(text: str, start: int, grammar: Grammar) -> tuple[Role | None, str, int]:
    """What the word before a number says that it is, that word, and where it begins."""
    numbers = grammar.numbers
    word, begins = word_before(text, start)
    role = numbers.role_before.get(word)
    if role is None and numbers.words_behind and word[-1:] in _ABBREVIATES:
        # A/RES/70/1，§ 54: no space stands before the sign; "workshop 5" is no OP5
        sign = max(filter(word.endswith, numbers.short), key=len, default="")
        before = word.removesuffix(sign)[-1:]
        if sign and not (sign[0].isalpha() and before.isascii() and before.isalpha()):
            return "paragraph", sign, begins + len(word) - len(sign)
    signed = begins
    while role is None and word in numbers.number_signs:
        word, begins = word_before(text, begins)
        role = numbers.role_before.get(word)
    if begins < signed and word in numbers.several and _is_alone(text, start, grammar):
        return None, word, begins  # "note for the implementation of resolutions No. 1"
    if role is None and word in numbers.from_words:
        word, begins = word_before(text, begins)
        role = numbers.role_before.get(word)
        role = role if role == "paragraph" else None
    return role, word, begins


def _is_alone(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a bare number is no member of a list."""
    alone = _ALONE.match(text, start)
    joined = grammar.numbers.join.match(text, alone.end()) if alone else None
    return alone is not None and not (joined and text[joined.end() : joined.end() + 1].isdecimal())


def role_after(text: str, match: re.Match[str], grammar: Grammar) -> Role | None:
    """The role by the words behind a list, in a language that has them there: 第9和11段, 第60/1号决议."""
    end, _ = read_paragraphs(text, match.start(), grammar)
    is_mark = is_bare(match) and (
        _is_behind_resolution(text, match.start(), grammar) or _is_behind_chapter(text, match.start(), grammar)
    )
    for role, after in () if is_mark else grammar.numbers.role_after.items():
        if after.match(text, match.end() if role in NUMBERED_ROLES else end):
            return role
    return None


def _is_behind_resolution(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a number stands right behind the word for a resolution, as a note's mark does: 第60/1号决议1."""
    return text.endswith(grammar.numbers.resolution_words, 0, start)


def _is_behind_chapter(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a number stands behind a chapter's in words and a stop, as paragraphs of reports do: 第一. 15段."""
    before = text[max(0, start - _STOPPED) : start].rstrip()
    return before.endswith(".") and before[-2:-1] in grammar.ordinals.values


def further_before(text: str, start: int, match: re.Match[str], word: str, grammar: Grammar) -> tuple[Role | None, str]:
    """The role of a number of which the `word` right before it says nothing, and the word that says it."""
    numbers, role = grammar.numbers, None
    if word in numbers.organ_ends:
        role, word = _before(text, start, numbers.headed)
    if role is None and not is_bare(match) and _COLON.search(text, max(0, start - _COLON_BEFORE), start):
        role, word = _before(text, start, numbers.before_colon)
    if role is None and match["second"] and word in numbers.number_nouns:
        role = _renumbered(text, start, grammar)
    if role is None and numbers.words_behind and not is_bare(match):
        named = (one for one, its in numbers.role_before.items() if its in NUMBERED_ROLES and word.endswith(one))
        word = next(named, word)  # 大会决议60/1
        role = numbers.role_before.get(word)
    return role, word


def _before(text: str, start: int, words: re.Pattern[str]) -> tuple[Role | None, str]:
    """The role of a number after the word and its organ, and the word: "resoluciones del Consejo de Seguridad 1820"."""
    found = words.search(text[max(0, start - _HEADED) : start])
    if found is None:
        return None, ""
    return ("resolution", found["word"].lower()) if found["word"] else ("decision", found["decision"].lower())


def _renumbered(text: str, start: int, grammar: Grammar) -> Role | None:
    """The role of a number that a sentence gives to what it is about: "La décision 76/404 … porte dorénavant le numéro
    76/404 A"."""
    low = max(0, start - _RENUMBERED)
    rivals = grammar.numbers.rivals
    decision = max((found.end() for found in rivals.finditer(text, low, start)), default=0) if rivals else 0
    resolution = max((found.end() for found in grammar.relations.resolution.finditer(text, low, start)), default=0)
    if not (decision or resolution):
        return None
    return "decision" if decision > resolution else "resolution"
