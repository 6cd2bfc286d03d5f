"""The number of a paragraph that was inserted behind another, as any language prints it: `4 bis.`, `1A.`, `1 ألف -`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ...anchors import INSERTED
from ...languages import LANGUAGES, table
from ...languages.letters import CAPITAL_WIDE, CYRILLIC_CAPITALS, SMALL
from ...languages.numerals import digits
from ..letters.literal import any_of

_STRESS = r"(?:<\w{1,6}>|[*_“\"«])*"
"""What may stand before a paragraph's first word."""


@cache
def inserted_words() -> Mapping[str, str]:
    """The same with the words of each language, each with what anchors call it: `4 bis`, `4 مكررا`, `4之二`."""
    found = {word: word for word in INSERTED}
    for language in LANGUAGES:
        found.update(table(language, "citations").get("inserted", {}))
        found.update(table(language, "structure").get("inserted", {}))
    capitals = {form: code for word, code in found.items() for form in (word.capitalize(), word.upper())}
    return MappingProxyType(capitals | found)


@cache
def inserted_letters() -> Mapping[str, str]:
    """The names of letters that stand behind such a number, where a language prints names for them: `1 ألف -`."""
    letters = [table(language, "structure").get("part_letters", {}) for language in LANGUAGES]
    return MappingProxyType({name: sign for words in letters for name, sign in words.items() if len(name) > 1})


@cache
def inserted_numbers() -> re.Pattern[str]:
    """Such a number at the head of a line or a paragraph, in the groups `number`, or `turned` behind its dash, and
    `word`, `letter` or `name`. Where print elsewhere has names of people or quantities, an operative verb follows."""
    behind = rf"(?:{_worded()}|{_lettered()}|{_named()})"
    turned = rf"[-–](?P<turned>{digits(3)})\s?(?:{_turned_word()}|{_turned_name()})"
    return re.compile(rf"(?:(?P<number>{digits(3)}){behind}|{turned})(?=\S)")


def _worded() -> str:
    """The word with its stop, dash or bracket; without these close to the number; or in brackets."""
    word, pointed, bracketed = _group("word"), _group("pointed"), _group("bracketed")
    return (
        rf"[\s.‑-]?{word}(?:[.．、)）]\s*|\s?[-–—]\s+)|[.‑-]{pointed}\s+"
        rf"|\s?[(（]{bracketed}[)）](?:\s?[.．、]|\s[-–—](?=\s))?\s*"
    )


def _lettered() -> str:
    """The letter close to the number, with a stop; or further from it, where a verb follows."""
    letters = rf"[A-Za-z\u0430{''.join(CYRILLIC_CAPITALS)}{CAPITAL_WIDE}]"
    forms = rf"[\s.‑-](?P<parted>{letters})[.．]|(?P<half>{letters})[)）]|\s?[(（](?P<enclosed>{letters})[)）][.．]?"
    return rf"(?P<letter>{letters})(?:\.\s+|．\s*)|(?:{forms})\s*(?={_verb()})"


def _named() -> str:
    """A letter's name with its stop or dash; or behind a hyphen, where a verb follows."""
    name = rf"\s(?P<name>{any_of(inserted_letters())})(?:\.\s+|\s?[-–—]\s+)"
    return rf"{name}|[‑-](?P<joined>{any_of(inserted_letters())})\s+(?={_verb()})"


def _turned_word() -> str:
    return rf"{_group('turned_word')}\s+(?:[-–—]\s+)?"


def _turned_name() -> str:
    return rf"(?P<turned_name>{any_of(inserted_letters())})\s+(?:[-–—]\s+|(?={_verb()}))"


def _group(name: str) -> str:
    return rf"(?P<{name}>{any_of(inserted_words())})"


def _verb() -> str:
    """An operative verb in any language, as it begins a paragraph."""
    tables = [table(language, "structure") for language in LANGUAGES]
    verbs = {verb for words in tables for verb in words["operative"]}
    small = {
        verb[0].lower() + verb[1:] for words in tables if words.get("small_initials") for verb in words["operative"]
    }
    return rf"{_STRESS}{any_of(verbs | small)}(?![{SMALL}])"
