"""The grammar of citations in one language, built once from the table `[citations]` of its file.

The table holds words and phrases; how they may be put together is the same in all languages and stands in the
modules beside this one. Words are compared in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..languages import LANGUAGES, table
from ..un.organs import Organ, names_in
from .words import Words, alternatives, exact, pattern

Role = Literal["resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document"]
_ROLES: tuple[Role, ...] = ("resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document")

SHORTEST_BROKEN = 7
"""A shorter word is not looked for with a line's end inside it."""

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words by what they do, and the patterns over them. Every pattern is matched at a place or in a short window."""

    role_before: Mapping[str, Role]
    """The word directly before a number: what is numbered."""
    several: frozenset[str]
    """Of those, the plurals: what may govern a list of bare numbers."""
    role_after: tuple[tuple[Role, re.Pattern[str]], ...]
    """What is numbered, where the language says so behind the number (Chinese)."""
    short: frozenset[str]
    """Of the words for paragraphs: the abbreviations."""
    conjunction: re.Pattern[str]
    """A conjunction at the end of what stands between two numbers."""
    prefix: str
    """What such a language puts before a number (第)."""
    join: re.Pattern[str]
    """Between two members of a list of paragraphs or articles; its group `to` matches where they are a range."""
    list_words: frozenset[str]
    """Words that may stand between two numbers of one list of resolutions: conjunctions, dates."""
    rivals: re.Pattern[str] | None
    """What has numbers and dates as resolutions have; None where a language does not say."""
    between: frozenset[str]
    """Words that may stand between a paragraph and the resolution that it is of."""
    of: re.Pattern[str]
    own: re.Pattern[str]
    own_before: re.Pattern[str]
    own_name: re.Pattern[str]
    """What the document calls itself: "the present resolution"."""
    own_name_before: re.Pattern[str]
    """The same before paragraphs of it: "the present resolution, in particular paragraphs 5 and 6 thereof"."""
    other_before: re.Pattern[str]
    """Directly before paragraphs: that they are something else's ("rule 7, paragraph 1")."""
    its_paragraphs: re.Pattern[str]
    """The same of what the sentence names: "resolution 831 (1993), as well as its paragraphs"."""
    instrument: re.Pattern[str]
    """Conventions, statutes and the like: after one, an Article is no longer the Charter's."""
    trailing: re.Pattern[str]
    """Between a mention and paragraphs of it that are named after it."""
    thereof: re.Pattern[str]
    date: re.Pattern[str]
    dated: re.Pattern[str]
    """After a number: the date of the resolution, its `month` a member of `months`."""
    months: tuple[str, ...]
    charter: re.Pattern[str]
    """After a Chapter or an Article: that it is the Charter's."""
    charter_name: re.Pattern[str]
    not_charter: re.Pattern[str]
    """After the Charter's name: that it is another one."""
    resolution: re.Pattern[str]
    of_annex: re.Pattern[str]
    possessive: tuple[str, ...]
    """What "its" ends in: before the word resolution, it means the document's own organ."""
    organ: re.Pattern[str]
    headed: re.Pattern[str]
    """The word resolution, and whose it is, before a number: "resoluciones del Consejo de Seguridad 822 (1993)"."""
    organ_ends: frozenset[str]
    """The last words of the organs' names."""
    organ_after: re.Pattern[str]
    organs: Mapping[str, Organ]
    """By the names by which texts cite them, in small letters."""
    pin: re.Pattern[str]
    """A paragraph's number with its letters."""
    subpin: re.Pattern[str]
    """A sub-paragraph's letter alone, in brackets."""
    not_a_pin: re.Pattern[str]
    """What goes on a list of paragraphs only seemingly: a date, a resolution, a symbol."""
    article_paragraph: re.Pattern[str]
    """Between an Article and its paragraph."""
    letters: Mapping[str, str]
    """A letter as printed, to the Latin one that anchors carry."""
    ordinals: Mapping[str, int]
    """Numbers in words (第七章, الفصل السابع)."""
    ordinal: re.Pattern[str]
    fold: Mapping[int, int]
    """Digits and brackets as printed, to ASCII: one character for one, so that offsets stay."""


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of one without a file, English."""
    known = language if language in LANGUAGES else "en"
    organs = {form: organ for organ, names in names_in(known).items() if organ.numberings for form in names.cited}
    return _build(Words({**table(known, "citations"), "organs": organs}))


def _build(words: Words) -> Grammar:
    letters: dict[str, str] = words.dict("letters")
    letter = "|".join(["[ivx]{2,5}", "[a-z]", *map(re.escape, sorted(letters, key=len, reverse=True))])
    date = words.text("date", rf"[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?{words.any('months')}")
    of = rf"\s*,?\s*{words.whole('of')}"
    return Grammar(
        role_before=_roles(words),
        role_after=_roles_after(words),
        several=frozenset(words.list("several")),
        short=frozenset(words.list("short")),
        prefix=words.text("prefix"),
        conjunction=pattern(rf"{words.whole('and')}\s*$"),
        join=_join(words),
        list_words=_parts(words, "and", "to", "dated", "months", "several"),
        between=_parts(words, "between", "resolution"),
        of=pattern(rf"{of}|\s+{words.whole('of_missing')}"),
        own=pattern(rf"\s*,?\s*{words.any('own')}"),
        own_before=pattern(rf"{words.any('own_before')}\s*$"),
        own_name=pattern(words.any("own_name")),
        own_name_before=pattern(
            rf"{words.any('own_name')}\s*,?\s*(?:{words.whole('and')}\s*,?\s*)?(?:{words.whole('particular')}\s*,?\s*)?"
            rf"(?:\w{{2,3}}\s+)?$"
        ),
        other_before=pattern(rf"{words.any('other_before')}\s*(?:[0-9]+\s*,?)?\s*$"),
        rivals=pattern(words.whole("rivals")) if words.list("rivals") else None,
        its_paragraphs=pattern(rf"\b{words.any('possessive')}\s+(?:\w+\s+)?$"),
        trailing=_trailing(words, date),
        thereof=pattern(rf"\s*,?\s*{words.whole('thereof')}"),
        date=pattern(date),
        dated=pattern(
            rf"""\s*,?\s*(?:\w{{2,8}}\s+)?[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?(?P<month>{words.any("months")})
                 (?:\s+\w{{2,3}})?\s+(?P<year>[0-9]{{4}})"""
        ),
        months=tuple(month.lower() for month in words.list("months")),
        charter=pattern(rf"\s*,?\s*{words.any('of_charter')}"),
        charter_name=pattern(words.any("charter")),
        not_charter=pattern(rf"\s*{words.whole('not_charter')}"),
        instrument=pattern(words.any("instruments")),
        resolution=pattern(words.any("resolution")),
        of_annex=pattern(rf"{of}\s*(?:\w{{1,3}}\s)?{words.whole('annex')}"),
        possessive=tuple(f" {word}" if words.spaced else word for word in words.list("its")),
        headed=pattern(rf"(?P<word>{words.any('resolution')})\s+(?:\w{{1,4}}\s+){{0,2}}{words.any('organs')}\s*$"),
        organ_ends=frozenset(name.lower().split()[-1] for name in words.list("organs")),
        organ=exact(words.any("organs")),
        organ_after=pattern(rf"[^.;]{{0,8}}{words.whole('of')}\s*(?:\w{{1,3}}\s)?(?P<organ>{words.any('organs')})"),
        organs=MappingProxyType({name.lower(): organ for name, organ in words.dict("organs").items()}),
        pin=pattern(
            rf"""(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?![0-9])
                 (?P<letters>(?:\s?\(?\s?(?:{letter}|[0-9]{{1,2}})\s?\) | \.?(?:[ivx]{{2,5}}|[a-z])(?!\w))*)"""
        ),
        subpin=pattern(rf"\(?\s?(?:{letter})\s?\)(?:\s?\(\s?(?:{letter})\s?\))*"),
        not_a_pin=pattern(rf"{date} | [0-9]+(?:\s?[(\[]\s?(?:[0-9]{{4}}|[IVXL]{{2,}})|/)"),
        article_paragraph=pattern(rf"\s*[,.]?\s*{words.whole('paragraph')}\s*(?=[0-9])"),
        letters=MappingProxyType(letters),
        ordinals=MappingProxyType(words.dict("ordinals")),
        ordinal=_ordinal(words),
        fold=MappingProxyType(str.maketrans(words.text("fold"), words.text("folded"))),
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


def _trailing(words: Words, date: str) -> re.Pattern[str]:
    """ "(2013), ", "(2013) of 6 August 2013, ", "(S/2006/997) on best practices and methods, including "."""
    return pattern(
        rf"""\s*\)?
             (?:\s*(?:\w{{2,5}}\s)?{date}\s[0-9]{{4}})?
             (?:{words.any("after_mention")}[^，。；、]{{0,14}})?
             \s*[,،、]?\s*
             (?:(?:[^\W\d]+,?\s+){{0,9}}?{words.whole("particular")}\s*,?\s*(?:[^\W\d]+\s+){{0,2}})?$"""
    )


def _parts(words: Words, *names: str) -> frozenset[str]:
    """The single words of all phrases of some lists."""
    return frozenset(part for name in names for phrase in words.list(name) for part in WORD.findall(phrase.lower()))


def _ordinal(words: Words) -> re.Pattern[str]:
    """A Chapter or an Article with its number in words: the word before it, or the words around it."""
    number, chapter = words.any("ordinals"), words.any("chapter")
    if prefix := words.text("prefix"):
        article = alternatives(words.dict("after").get("article", []))
        return pattern(rf"{prefix}(?P<number>{number}{{1,5}})(?:{chapter}|(?P<article>{article}))")
    return pattern(rf"(?<!\w){chapter}\s(?P<number>{number})(?P<article>(?!))?")
