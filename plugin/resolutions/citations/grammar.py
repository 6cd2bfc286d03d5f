"""The grammar of citations in one language, built once from the table `[citations]` of its file.

The table holds words and phrases; how they may be put together is the same in all languages and stands here and in the
modules beside this one. Words are compared in lower case. `vocabulary` has the typed values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from ..languages import LANGUAGES, table
from ..languages.months import month_numbers, month_words
from ..un import names_in
from .vocabulary import (
    WORD,
    CharterWords,
    DateWords,
    Grammar,
    NumberWords,
    OrdinalWords,
    OrganWords,
    PlaceWords,
    RelationWords,
    Role,
)
from .words import Words, alternatives, exact, pattern

__all__ = ["WORD", "Grammar", "Role", "grammar"]

_ROLES: tuple[Role, ...] = ("resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document")

SHORTEST_BROKEN = 7
"""A shorter word is not looked for with a line's end inside it."""


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of one without a file, English."""
    known = language if language in LANGUAGES else "en"
    organs = {form: organ for organ, names in names_in(known).items() if organ.numberings for form in names.cited}
    words = Words({**table(known, "citations"), "organs": organs})
    month = alternatives(month_words(known))
    date = words.text("date", rf"[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?{month}")
    of = rf"\s*,?\s*{words.whole('of')}"
    return Grammar(
        numbers=_numbers(words, month_words(known)),
        dates=DateWords(
            date=pattern(date),
            dated=pattern(
                rf"""\s*,?\s*(?:\w{{2,8}}\s+)?[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?(?P<month>{month})(?:/{month})?
                     (?:\s+\w{{2,3}})?\s+(?P<year>[0-9]{{4}})"""
            ),
            months=month_numbers(known),
        ),
        relations=_relations(words, of, date),
        charter=CharterWords(
            after=pattern(rf"\s*,?\s*{words.any('of_charter')}"),
            name=pattern(words.any("charter")),
            other=pattern(rf"\s*{words.whole('not_charter')}"),
            instrument=pattern(words.any("instruments")),
        ),
        organs=OrganWords(
            by_name=MappingProxyType({name.lower(): organ for name, organ in organs.items()}),
            name=exact(words.any("organs")),
            after=pattern(rf"[^.;]{{0,8}}{words.whole('of')}\s*(?:\w{{1,3}}\s)?(?P<organ>{words.any('organs')})"),
            possessive=tuple(f" {word}" if words.spaced else word for word in words.list("its")),
        ),
        places=_places(words, date),
        ordinals=OrdinalWords(MappingProxyType(words.dict("ordinals")), _ordinal(words)),
        fold=MappingProxyType(str.maketrans(words.text("fold"), words.text("folded"))),
    )


# -- numbers and their lists -------------------------------------------------------------------------------------------


def _numbers(words: Words, months: Iterable[str]) -> NumberWords:
    return NumberWords(
        role_before=_roles(words),
        several=frozenset(words.list("several")),
        short=frozenset(words.list("short")),
        role_after=_roles_after(words),
        prefix=words.text("prefix"),
        headed=pattern(rf"(?P<word>{words.any('resolution')})\s+(?:\w{{1,4}}\s+){{0,2}}{words.any('organs')}\s*$"),
        organ_ends=frozenset(name.lower().split()[-1] for name in words.list("organs")),
        join=_join(words),
        conjunction=pattern(rf"{words.whole('and')}\s*$"),
        list_words=_single_words(
            [*words.list("and"), *words.list("to"), *words.list("dated"), *words.list("several"), *months]
        ),
        rivals=pattern(words.whole("rivals")) if words.list("rivals") else None,
    )


def _roles(words: Words) -> Mapping[str, Role]:
    """Each word with its role; also with what a language sets on its front (Arabic: والقرار, بالقرار)."""
    return MappingProxyType(
        {
            front + spelling: role
            for role in _ROLES
            for word in words.list(role)
            for spelling in _spellings(word)
            for front in ("", *words.list("prefixes"))
        }
    )


def _spellings(word: str) -> list[str]:
    """A word, and how it reads where a scan kept the hyphen of a line's end: `para-graph`."""
    breaks = range(2, len(word) - 2) if len(word) >= SHORTEST_BROKEN and word.isalpha() else ()
    return [word, *(f"{word[:at]}-{word[at:]}" for at in breaks)]


def _roles_after(words: Words) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    """Of resolutions, the members of a list may stand between a number and the word: 第60/1和第61/2号决议."""
    member = rf"(?:[0-9/A-Z()、\s]|{words.text('prefix', '、')}|{words.any('and')}){{0,80}}"
    after = words.dict("after")
    return tuple(
        (role, pattern((member if role == "resolution" else "") + alternatives(after[role])))
        for role in _ROLES
        if role in after
    )


def _join(words: Words) -> re.Pattern[str]:
    conjunction = words.whole("and")
    return pattern(
        rf"""\s*(?: (?P<to>[-–—]\s*|{words.whole("to")}\s*) | [,،、]\s*(?:{conjunction}\s*)? | {conjunction}\s* )
             (?:{words.text("prefix")})?"""
    )


def _single_words(phrases: Iterable[str]) -> frozenset[str]:
    """The single words of all the phrases, in lower case."""
    return frozenset(word for phrase in phrases for word in WORD.findall(phrase.lower()))


# -- whose paragraphs --------------------------------------------------------------------------------------------------


def _relations(words: Words, of: str, date: str) -> RelationWords:
    return RelationWords(
        of=pattern(rf"{of}|\s+{words.whole('of_missing')}"),
        of_annex=pattern(rf"{of}\s*(?:\w{{1,3}}\s)?{words.whole('annex')}"),
        between=_single_words([*words.list("between"), *words.list("resolution")]),
        own=pattern(rf"\s*,?\s*{words.any('own')}"),
        own_before=pattern(rf"{words.any('own_before')}\s*$"),
        own_name=pattern(words.any("own_name")),
        own_name_before=pattern(
            rf"{words.any('own_name')}\s*,?\s*(?:{words.whole('and')}\s*,?\s*)?(?:{words.whole('particular')}\s*,?\s*)?"
            rf"(?:\w{{2,3}}\s+)?$"
        ),
        other_before=pattern(rf"{words.any('other_before')}\s*(?:[0-9]+\s*,?)?\s*$"),
        its_paragraphs=pattern(rf"\b{words.any('possessive')}\s+(?:\w+\s+)?$"),
        trailing=_trailing(words, date),
        thereof=pattern(rf"\s*,?\s*{words.whole('thereof')}"),
        resolution=pattern(words.any("resolution")),
    )


def _trailing(words: Words, date: str) -> re.Pattern[str]:
    """ "(2013), ", "(2013) of 6 August 2013, ", "(S/2006/997) on best practices and methods, including "."""
    return pattern(
        rf"""\s*\)?
             (?:\s*(?:\w{{2,5}}\s)?{date}\s[0-9]{{4}})?
             (?:{words.any("after_mention")}[^，。；、]{{0,14}})?
             \s*[,،、]?\s*
             (?:(?:[^\W\d]+,?\s+){{0,9}}?{words.whole("particular")}\s*,?\s*(?:[^\W\d]+\s+){{0,2}})?$"""
    )


# -- numbers of paragraphs, Chapters and Articles ----------------------------------------------------------------------


def _places(words: Words, date: str) -> PlaceWords:
    letters: dict[str, str] = words.dict("letters")
    letter = "|".join(["[ivx]{2,5}", "[a-z]", *map(re.escape, sorted(letters, key=len, reverse=True))])
    return PlaceWords(
        pin=pattern(
            rf"""(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?![0-9])
                 (?P<letters>(?:\s?\(?\s?(?:{letter}|[0-9]{{1,2}})\s?\) | \.?(?:[ivx]{{2,5}}|[a-z])(?!\w))*)"""
        ),
        subpin=pattern(rf"\(?\s?(?:{letter})\s?\)(?:\s?\(\s?(?:{letter})\s?\))*"),
        not_a_pin=pattern(rf"{date} | [0-9]+(?:\s?[(\[]\s?(?:[0-9]{{4}}|[IVXL]{{2,}})|/)"),
        article_paragraph=pattern(rf"\s*[,.]?\s*{words.whole('paragraph')}\s*(?=[0-9])"),
        letters=MappingProxyType(letters),
    )


def _ordinal(words: Words) -> re.Pattern[str]:
    """A Chapter or an Article with its number in words: the word before it, or the words around it."""
    number, chapter = words.any("ordinals"), words.any("chapter")
    if prefix := words.text("prefix"):
        article = alternatives(words.dict("after").get("article", []))
        return pattern(rf"{prefix}(?P<number>{number}{{1,5}})(?:{chapter}|(?P<article>{article}))")
    return pattern(rf"(?<!\w){chapter}\s(?P<number>{number})(?P<article>(?!))?")
