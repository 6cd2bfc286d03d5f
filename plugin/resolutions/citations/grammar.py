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
from ..text import CYRILLIC_CAPITALS, Fold
from ..un import names_in
from .candidates import SIGN_BEGINS, candidate, letters_of_parts
from .organ_grammar import organ_names, organ_words, short_names
from .place_grammar import ordinal_words, place_words, region_words
from .vocabulary import (
    WORD,
    BehindWords,
    CharterWords,
    DateWords,
    Grammar,
    NumberWords,
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
    words = Words({**table(known, "citations"), "organs": organ_names(known)})
    month = alternatives(month_words(known))
    date = words.text("date", rf"[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?{month}")
    year_ends = rf"(?:\s{words.whole('year_ends')})?" if words.list("year_ends") else ""
    of = rf"\s*,?\s*{words.whole('of')}"
    return Grammar(
        numbers=_numbers(words, month_words(known)),
        behind=_behind(words),
        dates=DateWords(
            date=pattern(date),
            dated=pattern(
                rf"""\s*[,،]?\s*(?:\w{{2,8}}\s+|(?:{words.whole("dated")}\s+){{1,3}})?[0-9]{{1,2}}(?:er)?\s+(?:\w{{2,3}}\s+)?(?P<month>{month})(?:\s?/\s?{month})?
                     (?:\s+\w{{2,3}}\s)?\s*(?P<year>[0-9]{{4}}){year_ends}"""
            ),
            dated_before=pattern(words.text("dated_before")) if words.text("dated_before") else None,
            months=month_numbers(known),
        ),
        relations=_relations(words, of, date, known),
        regions=region_words(words, of),
        charter=CharterWords(
            after=pattern(rf"\s*,?\s*{words.any('of_charter')}"),
            name=pattern(words.any("charter")),
            other=pattern(rf"\s*{words.whole('not_charter')}"),
            instrument=pattern(words.any("instruments")),
            same=pattern(words.any("same_document")),
        ),
        organs=organ_words(words, of),
        places=place_words(words, date, _counted(known)),
        ordinals=ordinal_words(words),
        fold=Fold.of(words.text("fold"), words.text("folded")),
    )


# -- numbers and their lists -------------------------------------------------------------------------------------------


def _numbers(words: Words, months: Iterable[str]) -> NumberWords:
    parts, sessions = {**CYRILLIC_CAPITALS, **words.dict("parts")}, words.dict("sessions")
    signs = "".join(f"|{re.escape(sign).replace(' ', ' ?')}" for sign in sorted(sessions, key=len, reverse=True))
    organ = rf"(?:\w{{1,4}}\s+){{0,2}}(?:l[’'])?{words.any('organs')}"
    roots, kinds = words.dict("translated_roots"), words.dict("translated_kinds")
    return NumberWords(
        translated=exact(
            rf"(?<!\w)(?P<root>{alternatives(roots)})\ ?[-–.]\ ?(?P<session>[0-9]{{1,2}})\ ?/\ ?"
            rf"(?P<kind>{alternatives(kinds)})\ ?[-–.]\ ?(?P<number>[0-9]{{1,3}})(?![0-9/])"
        )
        if roots
        else None,
        translations=MappingProxyType({word.replace(" ", ""): own for word, own in (roots | kinds).items()}),
        candidate=candidate(parts, sessions, words.flag("right_to_left")),
        parts=MappingProxyType(parts),
        listed_part=exact(letters_of_parts(parts, "A-HJ-Z")),
        sessions=MappingProxyType({sign.replace(" ", ""): code for sign, code in sessions.items()}),
        special=exact(rf"{SIGN_BEGINS}{words.any('prefixes')}?(?P<sign>(?:E?S{signs})\ ?[-–]\ ?)$"),
        role_before=_roles(words),
        several=frozenset(front + word for word in words.list("several") for front in ("", *words.list("prefixes"))),
        short=frozenset(words.list("short")),
        role_after=_roles_after(words),
        prefix=words.text("prefix"),
        headed=pattern(
            rf"(?P<word>{words.any('resolution')})\s+(?:{organ}\s+{words.any('and')}\s*)?{organ}"
            rf"(?:\s*{words.any('united_nations')})?[:\s]*$"
        ),
        organ_ends=frozenset(
            re.split(r"[\s’']", name.lower())[-1] for name in [*words.list("organs"), *words.list("united_nations")]
        ),
        number_signs=frozenset(words.list("number_signs")),
        qualifiers=frozenset(words.list("qualifiers")),
        from_words=frozenset(words.list("from")),
        join=_join(words),
        conjunction=pattern(
            ("" if words.text("prefix") else r"(?<![^\W\d_])")
            + rf"{words.whole('and')}\s*(?:{words.whole('number_signs')}\s*)?$"
        ),
        joint=pattern((r"(?<!\w)" if words.spaced else "") + words.whole("and")),
        list_words=_single_words(
            [
                *words.list("and"),
                *words.list("to"),
                *words.list("dated"),
                *words.list("number_signs"),
                *(front + word for word in words.list("several") for front in ("", *words.list("prefixes"))),
                *months,
            ]
        ),
        place_words=_single_words(
            [*words.list("paragraph"), *words.list("annex"), *words.list("sections"), *words.dict("ordinals"), *parts]
        ),
        articles=frozenset(words.list("articles")),
        right_to_left=words.flag("right_to_left"),
        rivals=_rivals(words),
    )


def _rivals(words: Words) -> re.Pattern[str] | None:
    """Whole words also in a language that does not set them apart: مقرر is a decision, and مقرراً خاصاً is none."""
    if not words.list("rivals"):
        return None
    return pattern(rf"{words.any('rivals')}(?!\w)(?!\s+{words.any('not_rivals')})")


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
        (role, pattern((member if role == "resolution" else r"\s?") + alternatives(after[role])))
        for role in _ROLES
        if role in after
    )


def _behind(words: Words) -> BehindWords | None:
    table = words.dict("behind")
    if not table:
        return None
    return BehindWords(pattern(table["resolution"]), pattern(table["gap"]), pattern(table["bare"]))


def _join(words: Words) -> re.Pattern[str]:
    conjunction = words.whole("and")
    # "paragraph 24 to paragraph 34"
    start = words.whole("from")
    to = rf"{words.whole('to')}\s*(?:{words.any('paragraph')}\s+)?"
    return pattern(
        rf"""\s*(?: (?P<to>[-‒–—]\s*|{to}) | [,،、]\s*(?:{conjunction}\s*)? | {conjunction}\s*(?:{start}\s+)? )
             (?:{words.text("prefix")})?"""
    )


def _single_words(phrases: Iterable[str]) -> frozenset[str]:
    """The single words of all the phrases, in lower case."""
    return frozenset(word for phrase in phrases for word in WORD.findall(phrase.lower()))


# -- whose paragraphs --------------------------------------------------------------------------------------------------


def _of_that_before(words: Words, name: str) -> re.Pattern[str]:
    """The words of the list before paragraphs and, between them, what these are on; of languages that say it so."""
    said = words.any(name) if words.text("prefix") else "(?!)"
    return pattern(rf"{said}(?:{words.text('subject', '(?!)')})?\s*$")


def _relations(words: Words, of: str, date: str, language: str) -> RelationWords:
    organs = [form for organ, names in names_in(language).items() if organ.numberings for form in names.cited]
    few = r"[^，。；、0-9]{0,8}" if words.text("prefix") else r"(?:\s+[^\W\d]+){0,8}"
    return RelationWords(
        of=pattern(
            rf"(?!\s*,?\s*{words.whole('not_of')})(?:(?:\s*[,،]\s*[^\W\d]+\s*[,،])?{of}|\s+{words.whole('of_missing')})"
            rf"|\s+(?:[^\W\d]+-)?[^\W\d]+{words.any('of_endings')}\s+[^\W\d]"
        ),
        of_instrument=_of_instrument(words, of),
        of_directly=pattern(rf"{of}\s*(?:\w{{1,3}}[\s’'])?\s*"),
        between=_single_words([*words.list("between"), *words.list("resolution"), *organs]),
        own=pattern(rf"\s*\)?\s*,?\s*(?!{words.any('not_own')}){words.any('own')}"),
        own_before=pattern(rf"{words.any('own_before')}\s*$"),
        own_name=pattern(words.any("own_name")),
        own_kinds=tuple((kind, pattern(alternatives(names))) for kind, names in words.dict("own_kinds").items()),
        enclosing=pattern(rf"\s*,?\s*{words.whole('enclosing')}(?!\s*[0-9(])"),
        entitled=pattern(rf"\s*,?\s*{words.any('entitled')}"),
        same=pattern(rf"\s*,?\s*{words.whole('same')}"),
        same_before=_of_that_before(words, "same"),
        that=pattern(rf"\s*,?\s*{words.whole('that')}"),
        that_before=_of_that_before(words, "that"),
        see=pattern(rf"\(\s*{words.any('see')}\s*$"),
        own_particular=pattern(
            rf"{words.any('own_name')}{few}\s*[,،、，]\s*(?:{words.whole('and')}\s*)?{words.whole('particular')}"
            rf"\s*,?\s*(?:[^\W\d]{{1,3}}\s+)?$"
        ),
        parallel=pattern(rf"(?<!\w){words.whole('and')}\s*{words.whole('those')}\s+(?:[^\W\d]+\s+){{0,4}}$"),
        besides=pattern(
            rf"{words.any('besides')}[^，。；、]{{0,60}}$"  # what is said of the paragraphs stands before them
            if words.text("prefix")
            else rf"(?<!\w){words.whole('besides')}\s+(?:[^\W\d]{{1,3}}[\s’'])?$"
        ),
        other_before=pattern(
            rf"(?:{words.any('other_before')}\s*(?:[0-9.]+\s*,?)?"  # rule 7, paragraph 1
            rf"|{words.any('article')}\s+[ivxl]+\s*[,،]|{words.any('sections')}\s+[ivxl]+\s*[,،]"  # article IV, para. 8
            r"|[0-9]\s?\()\s*$"  # articles 16 (paragraph 1) and 17
        ),
        of_agreement=pattern(rf"{words.any('instruments')}\w{{0,3}}\s+{words.whole('and')}\s+(?:[^\W\d]+\s+){{1,3}}$"),
        # What a mandate includes are tasks, "包括第24至34段按优先顺序排列的工作", and not paragraphs of its.
        particular_before=pattern(rf"{words.whole('particular', but='includes')}\s*,?\s*(?:[^\W\d]{{1,3}}\s+)?$"),
        its_paragraphs=pattern(rf"\b{words.any('possessive')}\s+(?:\w+\s+)?$"),
        trailing=_trailing(
            words, date, alternatives([*organs, *short_names(language)]), alternatives(month_words(language))
        ),
        thereof=pattern(rf"\s*,?\s*{words.whole('thereof')}"),
        before_thereof=pattern(
            rf"\s*,?\s*(?:{words.whole('and')}\s*,?\s*)?(?:{words.whole('particular')}\s*,?\s*)?(?:\w{{2,3}}\s+)?"
            rf"|.*\b{words.whole('according')}\s*"
        ),
        resolution=pattern(words.any("resolution")),
    )


def _of_instrument(words: Words, of: str) -> re.Pattern[str]:
    """ "of the statute", "of the Vienna Convention"; in a language with a genitive the name alone."""
    if words.text("prefix"):
        return pattern("(?!)")
    begins = "" if words.flag("genitive") else of
    name = alternatives([*words.list("instruments"), *words.list("charter")])
    return pattern(rf"{begins}\s*(?:[^\W\d]+[\s’'])?(?:[^\W\d]+\s+)?{name}")


def _trailing(words: Words, date: str, organ: str, month: str) -> re.Pattern[str]:
    """ "(2013), ", "(2013) of 6 August 2013, ", "(S/2006/997) on best practices and methods, including "."""
    article = r"(?:\w{1,4}[\s’'])"
    few = r"[^，。；、0-9]{0,24}" if words.text("prefix") else r"(?:[^\W\d]+\s+){0,5}"
    return pattern(
        rf"""\s*\)?
             (?:\s*{article}{{0,2}}{organ})?
             (?:\s*,?\s*(?:\w{{1,6}}\s){{0,3}}{date}(?:\s?/\s?{month})?\s
                (?:\w{{1,3}}\s)?[0-9]{{4}}(?:\s\w{{1,4}}(?=[\s,]))?)?
             (?:{words.any("after_mention")}(?:[^，。；、]{{0,40}}|{words.text("subject", "(?!)")}))?
             \s*[,،、，]?\s*
             (?:(?:[^\W\d]+[,،]?\s+){{0,9}}?{words.whole("particular")}\s*,?\s*{few})?$"""
    )


def _counted(language: str) -> str:
    """A pattern of what is counted by days, months and the like: "30 days"."""
    units = alternatives(table(language, "actions").get("deadlines", {}).get("units", {}))
    return rf"[0-9]+\s?{units}"
