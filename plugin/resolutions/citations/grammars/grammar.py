"""The grammar of citations in one language, built once from the table `[citations]` of its file.

The table holds words and phrases; how they may be put together is the same in all languages and stands here and in the
modules beside this one. Words are compared in lower case. `vocabulary` has the typed values.
"""

from __future__ import annotations

from functools import cache

from ...languages import known, table
from ...languages.letters import CAPITAL, SMALL
from ...languages.months import month_numbers, month_words
from ...languages.recognize import has_spaces
from ...text import Fold
from .number_grammar import behind_words, number_words
from .organ_grammar import organ_names, organ_words, short_names
from .place_grammar import ordinal_words, place_words
from .region_grammar import region_words
from .relation_grammar import in_year, relation_words
from .vocabulary import WORD, CharterWords, DateWords, Grammar
from .words import Words, alternatives, closing, pattern

__all__ = ["WORD", "Grammar", "grammar"]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of one without a file, English."""
    language = known(language)
    names = {"organs": organ_names(language), "short_organs": short_names(language)}
    words = Words({**table(language, "citations"), **names}, spaced=has_spaces(language))
    month = alternatives(month_words(language))
    date = words.text("date", rf"[0-9]{{1,2}}\s+(?:\w{{2,3}}\s+)?{month}")
    year_ends = rf"(?:\s{words.whole('year_ends')})?" if words.list("year_ends") else ""
    of = rf"\s*[,،]?\s*{words.whole('of')}"
    return Grammar(
        numbers=number_words(words, month_words(language)),
        behind=behind_words(words),
        dates=DateWords(
            date=pattern(date),
            dated=pattern(
                rf"""\s*[,،]?\s*(?:\w{{2,8}}\s+|(?:{words.whole("dated")}\s+){{1,3}})?[0-9]{{1,2}}(?:er)?\s+(?:\w{{2,3}}\s+)?(?P<month>{month})(?:\s?/\s?{month})?
                     (?:\s+\w{{2,3}}\s)?\s*(?P<year>[0-9]{{4}}){year_ends}"""
            ),
            dated_before=pattern(words.text("dated_before")) if words.text("dated_before") else None,
            months=month_numbers(language),
        ),
        relations=relation_words(words, of, date, language),
        regions=region_words(words, of, table(language, "structure").get("annex_letters", ())),
        charter=CharterWords(
            after=pattern(rf"\s*[,،]?\s*{words.any('of_charter')}"),
            name=pattern(words.any("charter")),
            right_before=pattern(rf"{words.any('charter')}[\s,،，(（》]*$"),
            closing=pattern(closing(words)),
            other=pattern(rf"\s*{words.whole('not_charter')}|{_of_acronym(words, of)}"),
            instrument=pattern(rf"{words.any('not_instruments')}|(?P<instrument>{words.any('instruments')})"),
            instrument_before=pattern(
                rf"{words.any('instruments')}\w{{0,3}}(?:\s+[^\s\d,;.،]+){{0,8}}\s*[,،]\s*(?:[^\W\d]{{1,3}}[\s’'])?$"
            ),
            same=pattern(words.any("same_document")),
        ),
        organs=organ_words(words, of, in_year(words, language)),
        places=place_words(words, date, _counted(language)),
        ordinals=ordinal_words(words),
        fold=Fold.of(words.text("fold"), words.text("folded"), words.text("needless_spaces")),
    )


def _of_acronym(words: Words, of: str) -> str:
    """ "Устава МОТ", "de la Charte de l’OIT", behind the name in small letters; the Organization's own is no other."""
    acronym = rf"(?!{words.any('united_nations_names')}(?!\w))(?-i:[{CAPITAL}]{{2,}})(?!\w)"
    begins = r"\s+" if words.flag("genitive") else rf"{of}\s*(?:{words.any('definite')}\s*)?"
    return rf"(?-i:(?<=[{SMALL}])){begins}{acronym}"


def _counted(language: str) -> str:
    """A pattern of what is counted by days, months and the like: "30 days"."""
    units = alternatives(table(language, "actions").get("deadlines", {}).get("units", {}))
    return rf"[0-9]+\s?{units}"
