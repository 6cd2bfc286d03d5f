"""The States named in a list ("Angola, Côte d’Ivoire y la Federación de Rusia"), each with its ISO 3166 code.

Names are those of the CLDR (through Babel) in the document's language, and the United Nations' own short forms
(`[votes.parties]` of the language). A State that is no more has its four-letter code of ISO 3166-3 (`SUHH`,
`CSHH`); what no part of ISO 3166 names has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from babel import Locale

from ..languages import table
from ..model import Party

_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"})
"""Two-letter codes of the CLDR that ISO 3166-1 does not assign."""

_LONGEST_NAME = 120
"""More than any State's name has characters: what is longer is not searched for the word "and"."""

_EDGE = " .;:*†‡¹²³⁴⁵⁶⁷⁸⁹⁰[]{}。．；：、"


def party(name: str, language: str) -> Party:
    """The party of a printed name; its code is empty where no State is called so in that language."""
    return Party(name, _codes(language).get(_key(name), ""))


def parties(text: str, language: str) -> tuple[Party, ...]:
    """The parties of a list in running text: split at commas and at the last "and", articles taken off.

    A name that holds the word itself ("Trinidad and Tobago", "San Vicente y las Granadinas") stays whole.
    """
    pieces = list(_joined([piece for piece in _pieces(text) if piece.strip(_EDGE)], _codes(language)))
    found = [name for index, piece in enumerate(pieces) for name in _names(piece, language, index == len(pieces) - 1)]
    return tuple(party(name, language) for name in found)


def _pieces(text: str) -> Iterator[str]:
    """The text between commas and semicolons that stand in no brackets."""
    depth = start = 0
    for found in re.finditer(r"[()（）,;،؛，、；]", text):
        mark = found.group()
        if mark in "(（":
            depth += 1
        elif mark in ")）":
            depth = max(0, depth - 1)
        elif depth == 0:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


def _joined(pieces: list[str], codes: Mapping[str, str]) -> Iterator[str]:
    """The pieces, two of them one where only both are a name: "Germany, Federal Republic of"."""
    rest = iter(pairwise([*pieces, ""]))
    for piece, following in rest:
        whole = f"{piece},{following}"
        if following and len(whole) <= _LONGEST_NAME and _key(following) not in codes and _key(whole) in codes:
            yield whole
            next(rest)
        else:
            yield piece


def _names(piece: str, language: str, last: bool) -> Iterator[str]:
    """The one or two names, or more, of a piece between commas."""
    words = table(language, "votes")
    conjunctions: list[str] = words["and"]
    name = piece.strip(_EDGE)
    for conjunction in conjunctions:
        name = name.removeprefix(conjunction.lstrip()) if conjunction.endswith(" ") else name
    name = _bare(name, language)
    codes = _codes(language)
    if _key(name) in codes or len(name) > _LONGEST_NAME:
        yield name
        return
    cuts = [
        (name[: at.start()], name[at.end() :])
        for conjunction in conjunctions
        for at in re.finditer(re.escape(conjunction), name)
    ]
    known = [cut for cut in cuts if _key(_bare(cut[0], language)) in codes]
    best = next((cut for cut in known if _key(_bare(cut[1], language)) in codes), None)
    # Of two names that are both unknown, only the list's last "and" can be told from a part of a name.
    cut = best or (known[0] if known else cuts[-1] if cuts and last else None)
    if cut is None:
        yield name
        return
    yield _bare(cut[0].strip(_EDGE), language)
    yield from _names(cut[1], language, last)


def _bare(name: str, language: str) -> str:
    """A name without the article that running text puts before it: "la Federación de Rusia", but "El Salvador"."""
    articles: list[str] = table(language, "votes")["articles"]
    name = name.strip(_EDGE)
    for article in articles:
        if name.startswith(article):
            return name[len(article) :]
    return name


def _key(name: str) -> str:
    """A name as it is looked up: its letters only, so that hyphens of line ends, accents and case are no matter."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalpha())


@cache
def _codes(language: str) -> Mapping[str, str]:
    territories = Locale.parse(language).territories
    codes = {
        _key(name): code
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }
    own: Mapping[str, list[str]] = table(language, "votes").get("parties", {})
    return codes | {_key(name): code for code, names in own.items() for name in names}


def state_name(code: str, language: str) -> str:
    """What a State is called in a language: the United Nations' own name first; its code where none is known."""
    own: Mapping[str, list[str]] = table(language, "votes").get("parties", {})
    if code in own:
        return own[code][0]
    english: Mapping[str, list[str]] = table("en", "votes")["parties"]
    return str(Locale.parse(language).territories.get(code) or english.get(code, [code])[0])


def state_names(language: str) -> Mapping[str, str]:
    """Every name of a State in a language, with its code: the CLDR's, and the United Nations' own."""
    own: Mapping[str, list[str]] = table(language, "votes").get("parties", {})
    territories = Locale.parse(language).territories
    known = {name: code for code, name in territories.items() if code in set(_codes(language).values())}
    return known | {name: code for code, names in own.items() for name in names}
