"""The grammar of citations in one language, built once from the table `[citations]` of its file.

The table holds words and phrases; how they may be put together is the same in all languages and stands in the
modules beside this one. Words are compared in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from ..languages import LANGUAGES, table

Role = Literal["resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document"]
_ROLES: tuple[Role, ...] = ("resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document")


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
    between: frozenset[str]
    """Words that may stand between a paragraph and the resolution that it is of."""
    of: re.Pattern[str]
    own: re.Pattern[str]
    own_before: re.Pattern[str]
    own_name: re.Pattern[str]
    """What the document calls itself: "the present resolution"."""
    other_before: re.Pattern[str]
    """Directly before paragraphs: that they are something else's ("rule 7, paragraph 1")."""
    instrument: re.Pattern[str]
    """Conventions, statutes and the like: after one, an Article is no longer the Charter's."""
    trailing: re.Pattern[str]
    """Between a mention and paragraphs of it that are named after it."""
    thereof: re.Pattern[str]
    date: re.Pattern[str]
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
    organs: Mapping[str, str]
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


def _any(phrases: Iterable[str], *, word_end: bool = True) -> str:
    """A pattern of any of the phrases, the longest first; one that matches nothing where there is none."""
    ordered = sorted(phrases, key=len, reverse=True)
    if not ordered:
        return "(?!)"
    body = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
    return f"(?:{body})" + (r"(?!\w)" if word_end else "")


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of one without a file, English."""
    return _build(table(language if language in LANGUAGES else "en", "citations"))


def _build(data: Mapping[str, Any]) -> Grammar:
    spaced: bool = data.get("spaced", True)

    def phrases(key: str) -> list[str]:
        found = data.get(key, [])
        return list(found) if isinstance(found, list) else list(found.keys())

    def pattern(body: str) -> re.Pattern[str]:
        return re.compile(body, re.IGNORECASE)

    conjunction, reach = _any(phrases("and"), word_end=spaced), _any(phrases("to"), word_end=spaced)
    letters: dict[str, str] = data.get("letters", {})
    letter = "|".join(["[ivx]{2,5}", "[a-z]", *map(re.escape, sorted(letters, key=len, reverse=True))])
    months = phrases("months")
    date = data.get("date", rf"[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?{_any(months)}")
    prefixes = ["", *phrases("prefixes")]
    link = rf"(?:[0-9/A-Z()、\s]|{re.escape(data.get('prefix', '、'))}|{conjunction})"
    return Grammar(
        role_before=MappingProxyType(
            {prefix + word: role for role in _ROLES for word in phrases(role) for prefix in prefixes}
        ),
        several=frozenset(phrases("several")),
        role_after=tuple(
            (role, pattern((f"{link}{{0,80}}" if role == "resolution" else "") + _any(words, word_end=False)))
            for role, words in data.get("after", {}).items()
        ),
        prefix=data.get("prefix", ""),
        short=frozenset(phrases("short")),
        conjunction=pattern(rf"{conjunction}\s*$"),
        join=pattern(
            rf"\s*(?:(?P<to>[-–—]\s*|{reach}\s*)|[,،、]\s*(?:{conjunction}\s*)?|{conjunction}\s*)"
            + (f"(?:{re.escape(data['prefix'])})?" if "prefix" in data else "")
        ),
        list_words=frozenset(
            word
            for phrase in [*phrases("and"), *phrases("to"), *phrases("dated"), *months, *phrases("several")]
            for word in re.findall(r"[^\W\d]+", phrase.lower())
        ),
        between=frozenset(word.lower() for word in [*phrases("between"), *phrases("resolution")]),
        of=pattern(rf"\s*,?\s*{_any(phrases('of'), word_end=spaced)}|\s+{_any(phrases('of_missing'))}"),
        own=pattern(rf"\s*,?\s*{_any(phrases('own'), word_end=False)}"),
        own_before=pattern(rf"{_any(phrases('own_before'), word_end=False)}\s*$"),
        own_name=pattern(_any(phrases("own_name"), word_end=False)),
        instrument=pattern(_any(phrases("instruments"), word_end=False)),
        other_before=pattern(rf"{_any(phrases('other_before'), word_end=False)}\s*(?:[0-9]+\s*,?)?\s*$"),
        trailing=pattern(
            rf"\s*\)?(?:\s*(?:\w{{2,5}}\s)?{date}\s[0-9]{{4}})?(?:{_any(phrases('after_mention'), word_end=False)}[^，。；、]{{0,14}})?\s*[,،、]?\s*"
            rf"(?:(?:[^\W\d]+,?\s+){{0,9}}?{_any(phrases('particular'))}\s*,?\s*(?:[^\W\d]+\s+){{0,2}})?$"
        ),
        thereof=pattern(rf"\s*,?\s*{_any(phrases('thereof'), word_end=spaced)}"),
        date=pattern(date),
        charter=pattern(rf"\s*,?\s*{_any(phrases('of_charter'), word_end=False)}"),
        charter_name=pattern(_any(phrases("charter"), word_end=False)),
        not_charter=pattern(rf"\s*{_any(phrases('not_charter'), word_end=False)}"),
        resolution=pattern(_any(phrases("resolution"), word_end=False)),
        of_annex=pattern(rf"\s*,?\s*{_any(phrases('of'), word_end=spaced)}\s*(?:\w{{1,3}}\s)?{_any(phrases('annex'))}"),
        possessive=tuple(f" {word}" if spaced else word for word in phrases("its")) or ("\0",),
        headed=pattern(
            rf"{_any(phrases('resolution'), word_end=False)}\s+(?:\w{{1,4}}\s+){{0,2}}{_any(phrases('organs'), word_end=False)}\s*$"
        ),
        organ_ends=frozenset(name.lower().split()[-1] for name in phrases("organs")),
        organ_after=pattern(rf"[^.;]{{0,8}}{_any(phrases('of'), word_end=spaced)}\s*(?:\w{{1,3}}\s)?(?P<organ>{_any(phrases('organs'), word_end=False)})"),
        organ=pattern(_any(phrases("organs"), word_end=False)),
        organs=MappingProxyType({name.lower(): code for name, code in data.get("organs", {}).items()}),
        pin=pattern(rf"(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?![0-9])"
            rf"(?P<letters>(?:\s?\(?\s?(?:{letter}|[0-9]{{1,2}})\s?\)|\.?(?:[ivx]{{2,5}}|[a-z])(?!\w))*)"
        ),
        subpin=pattern(rf"\(?\s?(?:{letter})\s?\)(?:\s?\(\s?(?:{letter})\s?\))*"),
        not_a_pin=pattern(rf"{date}|[0-9]+(?:\s?[(\[]\s?(?:[0-9]{{4}}|[IVXL]{{2,}})|/)"),
        article_paragraph=pattern(rf"\s*[,.]?\s*{_any(phrases('paragraph'))}\s*(?=[0-9])"),
        letters=MappingProxyType(letters),
        ordinals=MappingProxyType(data.get("ordinals", {})),
        ordinal=pattern(_ordinal(data)),
        fold=MappingProxyType(str.maketrans(dict(zip(data.get("fold", ""), data.get("folded", ""), strict=True)))),
    )


def _ordinal(data: Mapping[str, Any]) -> str:
    """A Chapter or an Article with its number in words: the word before it, or the words around it."""
    ordinals = _any(data.get("ordinals", {}), word_end=False)
    if prefix := data.get("prefix"):
        article = _any(data["after"]["article"], word_end=False)
        return rf"{prefix}(?P<number>{ordinals}{{1,5}})(?:{_any(data['chapter'], word_end=False)}|(?P<article>{article}))"
    return rf"(?<!\w){_any(data.get('chapter', []))}\s(?P<number>{ordinals})(?P<article>(?!))?"
