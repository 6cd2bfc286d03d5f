"""Reads lists of States ("Angola, Côte d’Ivoire y la Federación de Rusia"), and gives each its ISO 3166 code.

Names are those of the CLDR (through Babel) in the document's language, and the United Nations' own short forms
(`[votes.parties]` of the language). A former State has its four-letter code of ISO 3166-3 (`SUHH`, `CSHH`). A party
that is in no part of ISO 3166 has no code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from babel import Locale

from ..languages import table
from ..model import CATALOGUE_LANGUAGE, Party, Vote

_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"})
"""Two-letter codes of the CLDR that ISO 3166-1 does not assign."""

_LONGEST_NAME = 120
"""More characters than any State's name has. A longer text is not searched for the word "and"."""

_EDGE = " .;:*†‡¹²³⁴⁵⁶⁷⁸⁹⁰[]{}。．；：、"


_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
_REMARK = re.compile(table(CATALOGUE_LANGUAGE, "votes")["besides_name"])
"""What a list of the files' heads, which are in English, says of a State besides its name."""


def party(name: str, language: str) -> Party:
    """The party of a printed name; its code is empty where no State has that name in the language. What brackets say
    may belong to the name, or to what the State does: "Uganda (on behalf of the Group of 77 and China)"."""
    codes = _codes(language)
    return Party(name, codes.get(_key(name)) or codes.get(_key(_BRACKETS.sub("", name)), ""))


def parties(text: str, language: str) -> tuple[Party, ...]:
    """The parties of a list in running text, which is split at commas and at the last "and"; articles are removed.

    A name that contains the word "and" ("Trinidad and Tobago", "San Vicente y las Granadinas") is not split.
    """
    pieces = list(_with_joined_names([piece for piece in _pieces(text) if piece.strip(_EDGE)], _codes(language)))
    names = [name for index, piece in enumerate(pieces) for name in _names(piece, language, index == len(pieces) - 1)]
    return tuple(party(name, language) for name in names)


def _pieces(text: str) -> Iterator[str]:
    """The text split at commas and semicolons outside brackets."""
    depth = start = 0
    for match in re.finditer(r"[()（）,;،؛，、；]", text):
        mark = match.group()
        if mark in "(（":
            depth += 1
        elif mark in ")）":
            depth = max(0, depth - 1)
        elif depth == 0:
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def _with_joined_names(pieces: list[str], codes: Mapping[str, str]) -> Iterator[str]:
    """The pieces; two neighbours become one where only both together are a name: "Germany, Federal Republic of"."""
    pairs = iter(pairwise([*pieces, ""]))
    for piece, following in pairs:
        both = f"{piece},{following}"
        if following and len(both) <= _LONGEST_NAME and _key(following) not in codes and _key(both) in codes:
            yield both
            next(pairs)
        else:
            yield piece


def _names(piece: str, language: str, is_last: bool) -> Iterator[str]:
    """The names in a piece between commas. `is_last` says whether it is the last piece of the list."""
    words = table(language, "votes")
    conjunctions: tuple[str, ...] = words["and"]
    name = piece.strip(_EDGE)
    for conjunction in conjunctions:
        name = name.removeprefix(conjunction.lstrip()) if conjunction.endswith(" ") else name
    codes = _codes(language)
    name = _without_joined(_bare(name, language), conjunctions, codes)
    if party(name, language).code or len(_BRACKETS.sub("", name)) > _LONGEST_NAME:
        yield name
        return
    # What stands in brackets divides nothing.
    outside = _BRACKETS.sub(lambda found: "(" * len(found[0]), name)
    cuts = [
        (name[: match.start()], name[match.end() :])
        for conjunction in conjunctions
        for match in re.finditer(re.escape(conjunction), outside)
    ]
    before_name = [cut for cut in cuts if party(_bare(cut[1], language), language).code]
    behind_name = [cut for cut in cuts if party(_bare(cut[0], language), language).code]
    best = next((cut for cut in behind_name if cut in before_name), None)
    # Of two names that are both unknown, only the list's last "and" can be told from a part of a name.
    at_a_name = [best, *behind_name, *reversed(before_name)]
    cut = next(filter(None, at_a_name), cuts[-1] if cuts and is_last else None)
    if cut is None:
        yield from _run_together(name, language) or (name,)
        return
    before = _bare(cut[0].strip(_EDGE), language)
    yield from _run_together(before, language) or (before,)
    yield from _names(cut[1], language, is_last)


def _run_together(name: str, language: str) -> tuple[str, ...]:
    """The names of a piece that lost the commas between them: "New Zealand Nicaragua", "Barbados. Dominican Republic".
    Empty where it is not wholly made of names."""
    codes = _codes(language)
    if _key(name) in codes:
        return (name,)
    for gap in re.finditer(r"\s+", name):
        first = _bare(name[: gap.start()], language)
        if _key(first) in codes and (others := _run_together(_bare(name[gap.end() :], language), language)):
            return first.strip(_EDGE), *others
    return ()


def _without_joined(name: str, conjunctions: Iterable[str], codes: Mapping[str, str]) -> str:
    """A name without the Arabic "and" that is one word with it, before each name of a list: "، وألبانيا"."""
    if _key(name) in codes:
        return name
    joined = (conjunction.strip() for conjunction in conjunctions if not conjunction.endswith(" "))
    rests = (name.removeprefix(conjunction) for conjunction in joined)
    return next((rest for rest in rests if rest != name and _key(rest) in codes), name)


def _bare(name: str, language: str) -> str:
    """A name without the article that running text puts before it: "la Federación de Rusia", but "El Salvador"."""
    articles: tuple[str, ...] = table(language, "votes")["articles"]
    name = name.strip(_EDGE)
    for article in articles:
        if name.startswith(article):
            return name[len(article) :]
    return name


def _key(name: str) -> str:
    """The key of a name in tables: its letters only, without accents and case, so that hyphens at line ends do not
    count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(filter(str.isalpha, plain))


@cache
def _codes(language: str) -> Mapping[str, str]:
    territories = Locale.parse(language).territories
    codes = {
        _key(name): code
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }
    names_by_code: Mapping[str, tuple[str, ...]] = table(language, "votes").get("parties", {})
    return codes | {_key(name): code for code, names in names_by_code.items() for name in names}


@lru_cache(maxsize=4096)  # more than there are States in six languages
def state_name(code: str, language: str) -> str:
    """The name of a State in a language: the United Nations' own, else the CLDR's; the code where neither is known."""
    names_by_code: Mapping[str, tuple[str, ...]] = table(language, "votes").get("parties", {})
    if code in names_by_code:
        return names_by_code[code][0]
    english: Mapping[str, tuple[str, ...]] = table(CATALOGUE_LANGUAGE, "votes")["parties"]
    return str(Locale.parse(language).territories.get(code) or english.get(code, [code])[0])


def parties_named_in(parties: Iterable[Party], language: str) -> tuple[Party, ...]:
    """States by their names in a language; who has no code keeps the name. For whom a State speaks is kept as
    printed."""
    return tuple(_named_in(party, language) for party in parties)


def vote_named_in(vote: Vote, language: str) -> Vote:
    """A vote whose parties have their names in a language, as `parties_named_in` has them."""
    in_favour, against, abstaining = (parties_named_in(parties, language) for parties in vote.voters)
    return replace(vote, parties_in_favour=in_favour, parties_against=against, parties_abstaining=abstaining)


@lru_cache(maxsize=1 << 12)  # nearly two hundred States vote, again and again
def _named_in(party: Party, language: str) -> Party:
    if not party.code:
        return party
    _, remark = parted_remark(party.name)
    return Party(" ".join(filter(None, (state_name(party.code, language), remark))), party.code)


def parted_remark(name: str) -> tuple[str, str]:
    """The name of a State, and what the head of a file says of it in English; empty where that says nothing more.

    >>> parted_remark("Ouganda (on behalf of the Group of 77 and China)")
    ('Ouganda', '(on behalf of the Group of 77 and China)')
    """
    remark = _REMARK.search(name)
    return (name[: remark.start()], remark[0].strip()) if remark else (name, "")


def state_names(language: str) -> Mapping[str, str]:
    """The code of every name of a State in a language: the CLDR's names, and the United Nations' own; but for
    names that are words of its texts."""
    not_parties = frozenset(table(language, "votes").get("not_parties", ()))
    names_by_code: Mapping[str, tuple[str, ...]] = table(language, "votes").get("parties", {})
    territories = Locale.parse(language).territories
    codes = set(_codes(language).values())
    cldr_codes = {name: code for code, name in territories.items() if code in codes and name not in not_parties}
    return cldr_codes | {name: code for code, names in names_by_code.items() for name in names}
