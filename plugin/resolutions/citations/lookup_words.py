"""The words of what a person types (`lookup_patterns`): those of all languages at once, from their tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from string import ascii_lowercase
from types import MappingProxyType
from unicodedata import combining, normalize

from ..languages import LANGUAGES, table
from ..languages.letters import HAN
from ..languages.recognize import other_tables
from ..un import Organ, names_in, to_roman
from .grammars.organ_grammar import short_names

_ROMAN_SESSIONS = range(1, 64)
"""Those that are numbered by Roman numerals, of the Economic and Social Council the most."""
_HAN = re.compile(f"[{HAN}]")


def words_of(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[lookup]` of all languages, each once; Latin ones also without accents."""
    tables = (
        *(table(language, "lookup") for language in LANGUAGES),
        *(one.get("lookup", {}) for one in other_tables().values()),
    )
    return with_plain(word for words in tables for word in words.get(name, ()))


def with_plain(words: Iterable[str]) -> tuple[str, ...]:
    """Words, each once; Latin ones also without accents."""
    return tuple(dict.fromkeys(form for word in words for form in (word, _unaccented(word))))


def _unaccented(word: str) -> str:
    """A word as hurried readers type it, where all its letters are Latin: "parrafo"."""
    bare = "".join(sign for sign in normalize("NFD", word) if not combining(sign))
    return bare if bare.isascii() else word


def of_texts(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[citations]` of all languages, with what a language sets on their front;
    Latin ones also without accents."""
    return with_plain(
        front + word
        for language in LANGUAGES
        for said in (table(language, "citations"),)
        for word in said.get(name, ())
        for front in ("", *said.get("prefixes", ()))
    )


def before_paragraphs() -> tuple[str, ...]:
    """The words for a paragraph that running text has before its number."""
    behind = words_of("after")
    return tuple(word for word in of_texts("paragraph") if word not in behind)


def behind_place(name: str) -> tuple[str, ...]:
    """The words that a language puts behind the number of a place: 条, 章; of the paragraph of an Article 款."""
    told = [said for language in LANGUAGES if "after" in (said := table(language, "citations"))]
    return tuple(word for said in told for word in (*said["after"].get(name, ()), *said.get(f"{name}_of_article", ())))


def decisions() -> tuple[str, ...]:
    """The words for a decision: those that citations have, and those that readers type besides."""
    return (*of_texts("rivals"), *words_of("decision"))


def behind_number() -> tuple[str, ...]:
    """The words for a resolution that stand behind its number (Chinese)."""
    return tuple(word for word in words_of("after_document") if word.endswith(of_texts("resolution")))


def names_of(organ: Organ) -> tuple[str, ...]:
    """What readers call an organ in any language, in small letters: its names and its acronyms."""
    found = [organ.prefix.split("/")[1], organ.oscola, organ.bluebook]
    for language in LANGUAGES:
        names, short = names_in(language)[organ], short_names(language).items()
        found += (*names.printed, names.of, *names.also)
        found += (name for name, organs in short if name.isupper() and organs == (organ,))
    return tuple(dict.fromkeys(name.lower() for name in found if name))


def any_of(words: Iterable[str]) -> str:
    """An alternation of literal words, each once, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


def _own_letters() -> dict[str, str]:
    """The letters of lists in other scripts, each with the one that an anchor has: what citations mean by them, what
    readers type for them, and else the place in the alphabet of the language."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        found.update(table(language, "citations").get("letters", {}))
        found.update(table(language, "lookup").get("letters", {}))
    for language in LANGUAGES:
        for letter, latin in zip(table(language, "structure")["letters"], ascii_lowercase, strict=False):
            found.setdefault(letter, latin)
    return {letter: latin for letter, latin in found.items() if not letter.isascii()}


LETTERS: Mapping[str, str] = MappingProxyType(_own_letters())
"""What an anchor has for the letters of other scripts."""


def _signs(name: str) -> Mapping[str, str]:
    """What languages print for parts or sessions, in small letters and without spaces, with what symbols have."""
    told = (table(language, "citations").get(name, {}) for language in LANGUAGES)
    found = {sign.replace(" ", "").lower(): meant.lower() for signs in told for sign, meant in signs.items()}
    return MappingProxyType(dict(sorted(found.items(), key=lambda one: -len(one[0]))))


PART_SIGNS, SESSION_SIGNS = _signs("parts"), _signs("sessions")
"""Of parts ألف is a; of sessions دإ is s, and د nothing: those have Roman numerals."""
SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **PART_SIGNS,
        **{f"{sign}-": f"{code}-" for sign, code in SESSION_SIGNS.items() if code},
        **{
            f"{sign}-{number}": to_roman(number).lower()
            for sign, code in SESSION_SIGNS.items()
            if not code
            for number in _ROMAN_SESSIONS
        },
    }
)
"""What symbols have for all that is printed for them: د-25 is xxv."""


def signed_sessions() -> str:
    """A pattern of the signs of sessions, with spaces within: د-25 in brackets, دإ ط- before a number."""
    spaced = {sign: r"\s?".join((*sign, "[-–]", "")) for sign in SESSION_SIGNS}
    numbered = "|".join(spaced[sign] for sign, code in SESSION_SIGNS.items() if not code)
    special = "|".join(spaced[sign] for sign, code in SESSION_SIGNS.items() if code)
    return rf"(?:{numbered})(?:{any_of(map(str, _ROMAN_SESSIONS))})(?=\s?\))|(?:{special})(?=[0-9])"


def _annex_numbers() -> dict[str, str]:
    """The words and the signs by which an annex is counted, each with what its anchor has: المرفق الأول, 附件一."""
    ordinals = {
        word: str(number)
        for language in LANGUAGES
        for word, number in table(language, "citations").get("ordinals", {}).items()
        if not word.isascii()
    }
    return ordinals | {sign: numeral for sign, numeral in LETTERS.items() if _HAN.match(sign)}


ANNEX_NUMBERS: Mapping[str, str] = MappingProxyType(_annex_numbers())
"""What an annex is counted by besides digits, Roman numbers and Latin letters."""
