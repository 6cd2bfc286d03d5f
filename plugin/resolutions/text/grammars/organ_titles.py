"""Titles of resolutions that name the organ at their head or before the number, as newspapers and libraries print them.

    UN Security Council Resolution 1973 (2011), UNGA resolution 48/6, قرار الجمعية العامة 2625 (د-25)

In: the tables of a language. Out: patterns of what stands before the number.
"""

from __future__ import annotations

import re
from functools import cache

from ...languages import LANGUAGES, table
from ...un import names_in
from ..letters.literal import any_of, with_capitals

_FEW = r"(?:[^\W\d_]{1,4}(?:\s+|[’'])){0,3}"
"""Prepositions and articles before a name: "of the", "de l’"."""
_SENTENCE = r"(?!.*[.,;:،؛؟?]\s*$)"
"""A sentence may begin so too: "Security Council resolution 1973 (2011) was adopted on 17 March.\""""


@cache
def organ_first(language: str) -> re.Pattern[str]:
    """A pattern of a title's first words, whose first are the organ's name: "UN Security Council Resolution"."""
    words = table(language, "structure")
    united = any_of(with_capitals((*words["organization"], *words.get("united", ()))))
    kinds = any_of(with_capitals(words["titles"]["resolution"]))
    name = rf"(?:{united}\s+)?{any_of(with_capitals(_names(language)))},?\s+(?i:{kinds})"
    return re.compile(rf"(?:[^\W\d_]{{1,3}}\s+)?{name}{_SENTENCE}(?=\s+{number_sign()}\d)")


@cache
def before_number() -> str:
    """A pattern, for all languages, of the word for a resolution, up to its number or to the sign of that, with the
    organ before or behind the word."""
    organ = any_of(with_capitals(name for language in LANGUAGES for name in _names(language)))
    organ += rf"(?:\s+{_listed('united_nations')})?"
    before = rf"(?:(?:[^\W\d_.]+\.?\s+){{0,3}}?{organ},?\s+)?"
    return rf"{before}[^\W\d_]{{3,12}}\s+(?:{_FEW}(?:[^\W\d_.]+\.?\s+)?{organ}\s+)?"


@cache
def number_sign() -> str:
    """A pattern of the sign of a number, in all languages: "No.", "núm.", №, رقم; or of nothing."""
    return rf"(?:(?i:{_listed('number_signs')}|n[°º.]|№)\s*)?"


def _listed(name: str) -> str:
    """A pattern of what the tables of citations list by a name."""
    return any_of(form for language in LANGUAGES for form in table(language, "citations").get(name, ()))


def _names(language: str) -> frozenset[str]:
    """The names of the organs that adopt resolutions, in each form."""
    named = (names for organ, names in names_in(language).items() if organ.numberings)
    return frozenset(form for names in named for form in (*names.cited, names.of))
