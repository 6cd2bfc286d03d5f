"""The part of the grammar that reads whose a resolution is: the names of organs and bodies, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ...languages import known, table
from ...un import ASSEMBLY, COMMISSION, COUNCIL, RIGHTS, SOCIAL, TRUSTEESHIP, Organ, names_in
from .longer_names import begin_names, longer_names
from .organ_words import OrganWords
from .words import Words, alternatives, exact, pattern

_BY_SHORT_NAME: Mapping[str, tuple[Organ, ...]] = MappingProxyType(
    {
        "council": (COUNCIL, RIGHTS, SOCIAL, TRUSTEESHIP),
        "assembly": (ASSEMBLY,),
        "commission": (COMMISSION,),
        "security_council": (COUNCIL,),
        "general_assembly": (ASSEMBLY,),
        "human_rights_council": (RIGHTS,),
    }
)
"""What a short name or an acronym can mean, by its key in a language's table `short_names`."""


_SHORT_WORDS = ("region_of", "within", "subject_words", "from", "articles")
"""The lists of a language's table that have words of one letter."""


class _Names(dict[str, tuple[Organ, ...]]):
    """Names with the organs that they can mean; a longer name, which is none of them, means none."""

    def __missing__(self, name: str) -> tuple[Organ, ...]:
        return ()


def organ_names(language: str) -> Mapping[str, tuple[Organ, ...]]:
    """Each name by which texts call an organ, or another body that adopts resolutions, with the organs that it is."""
    words = table(language, "citations")
    named = {form: (organ,) for organ, names in names_in(language).items() if organ.numberings for form in names.cited}
    return {**dict.fromkeys(words.get("others", ()), ()), **short_names(language), **named}


def short_names(language: str) -> Mapping[str, tuple[Organ, ...]]:
    """The short names by which texts call an organ, with the organs that each can mean."""
    kinds = table(language, "citations").get("short_names", {})
    return {name: _BY_SHORT_NAME[kind] for kind, names in kinds.items() for name in names}


def with_names(text: str, language: str) -> str:
    """A text in capitals alone with the names of organs and bodies, and its conjunctions of one letter, as other texts
    have them; before a word, other words of one letter too: ПРИЛОЖЕНИЯ К РЕЗОЛЮЦИИ. A letter beside a stroke is a
    symbol's: E/2024/7; one between a number and its day or organ, a part's: РЕЗОЛЮЦИЯ 48/1 В ОТ 5 МАЯ."""
    capitals, words = _in_capitals(known(language))
    return capitals.sub(lambda found: words.get(found[0], found[0]), text)


@cache
def _in_capitals(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    lists = table(language, "citations")
    conjunctions = {word.upper(): word for word in lists.get("and", ()) if len(word) == 1}
    short = {word.upper(): word for name in _SHORT_WORDS for word in lists.get(name, ()) if len(word) == 1}
    names = {name.upper(): name for name in organ_names(language)}
    of = [word.upper() for word in table(language, "lookup").get("before_year", ())]
    part = rf"(?<=[0-9]\s.)\s{alternatives([*of, *names])}(?!\w)"
    found = rf"(?:{alternatives({**conjunctions, **names})}|{alternatives(short)}(?=\s[^\W\d_]{{2}})(?!{part}))"
    return exact(rf"(?<![\w/]){found}(?![\w/])"), MappingProxyType({**short, **conjunctions, **names})


def organ_words(words: Words, of: str, in_year: str) -> OrganWords:
    """The patterns of organs' names from a language's words, its pattern of the word "of" and that of " of 2000"."""
    # Most numbers have a date behind them: no name begins with a digit, which is seen at one look.
    name = rf"(?=[^\W\d])(?:{longer_names(words)}|{words.any('organs')})"
    united_nations = rf"(?:\s*{words.any('united_nations')})?"
    its = rf"\s*{words.text('its_tail')}$" if words.text("its_tail") else r"(?:\s+[^\W\d]+){1,2}\s*$"
    the = rf"(?:{words.any('definite')}\s*)?" if words.list("definite") else ""
    sign = rf"(?:{words.any('number_signs')}\s*)?" if words.list("number_signs") else ""
    start = words.text("its_start", r"(?<!\w)")
    near = words.text("near", rf"(?:['’]s)?[,،]?\s*[‘“«]?(?:[^\W\d]+\.?\s*)?{sign}[:(]?\s*")
    return OrganWords(
        by_name=MappingProxyType(_Names({name.lower(): organs for name, organs in words.dict("organs").items()})),
        environment=frozenset(name.lower() for name in words.list("environment")),
        name=exact(words.any("organs")),
        longer=exact(rf"{begin_names(words)}(?:(?P<longer>{longer_names(words, whole=True)})|{words.any('organs')})"),
        near=pattern(united_nations + near),
        ending=pattern(words.text("ending", "")),
        direct=pattern(words.text("direct", "(?!)") + "$"),
        after=pattern("(?!)")
        if words.words_behind
        else pattern(rf"(?:{in_year})?\s*(?:{of})?\s*{the}(?P<organ>{name}){united_nations}"),
        after_date=pattern(_after_date(words, of, name)),
        of_other=_of_other(words),
        acting=pattern(rf"\s?[,،]?\s+{the}(?P<organ>{name})"),
        adopted_later=_adopted_later(words),
        adoption=pattern(rf"(?<!\w){words.whole('adoption')}[^;.؛]{{0,190}}$"),
        adoption_of=pattern(
            rf"(?<!\w){words.whole('adoption')}\s+(?:\w{{1,3}}\s+){{0,2}}{words.any('resolution')}\s*$"
        ),
        adoption_by=pattern(
            rf"[^;.؛(]{{0,200}}?(?<!\w){words.whole('by')}\s+(?:\w{{1,3}}(?:\s|[’']))?(?P<organ>{name})"
        ),
        adopts=pattern(words.text("adopts_before") or _adopts(words)),
        adopted=pattern(rf"\s*[,،]?\s*{words.whole('adopted')}[^;.؛(]{{0,60}}?(?P<organ>{name})"),
        law=pattern(rf"(?<!\w)(?:{_law(words)}|{_regulation(words)}){_laws_listed(words)}\s*$"),
        law_numbered=pattern(
            rf"(?<!\w)(?:{_law(words)}|{_regulation(words)})\s+{words.any('number_signs')}{_laws_listed(words)}\s*$"
        ),
        law_behind=pattern(
            rf"(?:\s?{words.text('suffix')}(?:、|{words.any('and')}){words.text('prefix')}[0-9]{{1,4}}\s?\([0-9]{{4}}\)){{0,4}}"
            rf"\s?{words.text('suffix')}{words.any('laws_behind')}"
        ),
        its=pattern(rf"{start}{words.any('its')}{its}"),
        in_its=pattern(rf"{start}(?:{words.any('in_its')}{its}|{words.any('by_its')}\s*$)"),
    )


def _of_other(words: Words) -> re.Pattern[str]:
    """ "resolution of the Peace and Security Council of the African Union", before its number."""
    if words.words_behind:
        return pattern("(?!)")
    others = alternatives([name for name, organs in words.dict("organs").items() if not organs])
    name = rf"{words.any('resolution')}\s+(?:[^\W\d]{{1,3}}\s+){{0,2}}{others}(?:[\s’'][^\W\d]+){{0,5}}"
    listed = rf"(?:\s*[0-9]{{1,4}}\s?\([0-9]{{4}}\)\s*[,،]?\s*{words.any('and')}?){{0,4}}"
    return pattern(rf"{name}{listed}\s*$")


def _law(words: Words) -> str:
    """ "Law", "Presidential Decree", "décret présidentiel", "указ Президента"."""
    return rf"{words.any('prefixes')}?{words.any('laws')}(?!\w)(?:\s+[^\W\d]+){{0,2}}"


def _regulation(words: Words) -> str:
    """ "Regulation", "Directive (EU)": no word stands between it and the number, as "directives under 1325 (2000)"."""
    return rf"{words.any('prefixes')}?{words.any('regulations')}(?!\w)(?:\s+\([^\W\d]{{2,4}}\))?"


def _laws_listed(words: Words) -> str:
    """ "1325 (2000) and ", and more of a list, with its number signs."""
    return rf"(?:\s*[0-9]{{1,4}}\s?\([0-9]{{4}}\)\s*[,،]?\s*{words.any('and')}?\s*{words.any('number_signs')}?){{0,4}}"


def _after_date(words: Words, of: str, name: str) -> str:
    if words.words_behind:
        return "(?!)"
    # "of 9 March 1993 and subsequent resolutions of the Commission"
    later = rf"\s*[,،]?\s*{words.whole('and')}\s+(?:[^\W\d]+\s+){{0,2}}{words.any('resolution')}\s+[^\W\d]+"
    article = r"(?:\w{1,3}(?:\s|[’']))?"
    given = rf"(?:{of}|\s)" if words.flag("genitive") else f"(?:{of})"  # от 3 мая 1993 года Комиссии
    return rf"(?:{later})?{given}\s*{article}(?P<organ>{name})(?:\s*{words.any('united_nations')})?"


def _adopts(words: Words) -> str:
    """ "adopted, at its fifty-second session, resolution"."""
    session = r"(?:\s*,[^,;.]{0,60},|\s+\w{1,2}\s+\w{2,3}\s[^,;.]{0,60}?)?"
    return rf"(?<!\w){words.whole('adopts')}{session}\s*(?:\w{{1,3}}\s+)?{words.any('resolution')}\s*$"


def _adopted_later(words: Words) -> tuple[re.Pattern[str], ...]:
    """ "on wells, adopted by the Commission on 3 May", "adoptée le 3 mai par la Commission"."""
    subject, name = r"[^;.؛(0-9]{0,200}?(?<!\w)", rf"(?P<organ>{words.any('organs')})"
    adopted = rf"(?P<adopted>{words.whole('adopted')})"
    by = rf"{words.whole('by')}\s+(?:\w{{1,3}}(?:\s|[’']))?"
    return (
        pattern(rf"{subject}{adopted}[^;.,،؛(0-9]{{0,12}}?{name}"),
        pattern(rf"{subject}{adopted}[^;.,،؛(]{{0,30}}?(?<!\w){by}{name}"),
        pattern(rf"{subject}{name}\s(?:[^\W\d]{{1,3}}\s)?{adopted}"),
    )
