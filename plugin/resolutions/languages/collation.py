"""The order of names in a list, and the letter under which a name stands, by the rules of the list's language.

Python compares signs by their numbers: É would stand behind Z, and a name in quotation marks before A. A language says
in its table `[script]` which letters its alphabet has; others are taken for the letter that they are a form of. Numbers
come first, then the language's own letters, then those of other scripts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from . import table

DIGITS = "0–9"
"""What names that begin with a number stand under, and such as have no letter at all."""

_BETWEEN, _DIGIT, _OWN, _OTHER = range(4)
_Weight = tuple[int, int]
Order = tuple[tuple[_Weight, ...], str]


@lru_cache(maxsize=1 << 13)
def order_of(name: str, language: str) -> Order:
    """What names are sorted by: letters and digits; accents and marks tell only names apart that have the same ones."""
    weights: list[_Weight] = []
    for sign in _signs(name, language):
        weight = _weight(sign, language)
        if weight[0] != _BETWEEN or (weights and weights[-1][0] != _BETWEEN):
            weights.append(weight)
    return tuple(weights), name.casefold()


def letter_of(name: str, language: str) -> str:
    """The letter under which a name stands, in capitals, else `DIGITS`; of a script without an alphabet its name."""
    for sign in _signs(name, language):
        group, _ = _weight(sign, language)
        if group == _DIGIT:
            return DIGITS
        if group != _BETWEEN:
            is_unlettered = group == _OWN and sign not in _alphabet(language)
            return str(table(language, "script")["characters"]["name"]) if is_unlettered else sign.upper()
    return DIGITS


def _signs(name: str, language: str) -> Iterator[str]:
    """The signs of a name in small letters, each letter as the alphabet has it."""
    alphabet, forms = _alphabet(language), table(language, "script").get("forms", {})
    for sign in unicodedata.normalize("NFKC", _as_said(name, language).casefold()):
        if sign in alphabet:
            yield sign
        else:
            plain = unicodedata.normalize("NFKD", forms.get(sign, sign))
            yield from (part for part in plain if not unicodedata.combining(part))


def _as_said(name: str, language: str) -> str:
    """A name without the article that it begins with, where that does not count, and with characters that are said
    otherwise than they mostly are."""
    script = table(language, "script")
    for written, said in script.get("said", {}).items():
        name = name.replace(written, said)
    return name.removeprefix(script.get("article", ""))


def _weight(sign: str, language: str) -> _Weight:
    if sign.isdecimal():
        return _DIGIT, int(sign)
    if not sign.isalnum():
        return _BETWEEN, 0
    place = _alphabet(language).get(sign)
    if place is None:
        place = _among_characters(sign, language)
    return (_OTHER, ord(sign)) if place is None else (_OWN, place)


@cache
def _alphabet(language: str) -> Mapping[str, int]:
    """The places of a language's letters."""
    return {letter: place for place, letter in enumerate(table(language, "script").get("alphabet", ""))}


@cache
def _among_characters(sign: str, language: str) -> int | None:
    """The place of a character of a script that has no alphabet; None of any other sign."""
    characters = table(language, "script").get("characters")
    if not characters:
        return None
    first, place = (
        int.from_bytes(text.encode(characters["charset"], "ignore"), "big") for text in (characters["first"], sign)
    )
    return place if place >= first else None
