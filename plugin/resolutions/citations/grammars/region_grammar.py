"""The part of the grammar that reads the annexes and sections which paragraphs are in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import ascii_lowercase
from types import MappingProxyType

from .place_words import RegionWords
from .words import Words, alternatives, exact, pattern

_ARTICLE = r"(?:\w{1,3}[\s’'])?"
"""An article may stand before a region."""


def region_words(words: Words, of: str, alphabet: Sequence[str]) -> RegionWords:
    """ "of annex B", "of section II.B", "section XI, "; in Chinese before: 附件二, 第十一节, 第二节B部分.

    `alphabet`: the language's own letters in their order, where annexes may be counted by these.
    """
    counted = MappingProxyType(dict(zip(alphabet, ascii_lowercase, strict=False)))
    return _said_before(words, counted) if words.words_behind else _said_around(words, of, counted)


def _said_before(words: Words, counted: Mapping[str, str]) -> RegionWords:
    """In a language that says before paragraphs what they are of."""
    prefix, unit = words.text("prefix"), words.any("section")
    number = rf"(?:{words.any('ordinals')}{{1,4}}|[0-9]{{1,2}}|[IVX]+)"
    mark = rf"(?:(?<={prefix}){number}|(?<![A-Za-z0-9/])[A-Z])"  # 第三节, C节
    section = rf"{prefix}?(?P<section>{mark}(?={unit})(?:{unit}[A-Z](?={words.text('section_part')}))?)"
    # 附件二第三节
    within = rf"(?:(?P<within>{words.any('annex')})(?P<within_mark>{number}|[A-Z])?，?(?=[{prefix}A-Z]))?"
    region = rf"(?:{within}{section}{unit}?|{words.any('annex')}(?P<annex>{number}|[A-Z])?)"
    nothing = pattern("(?!)")
    return RegionWords(
        behind=nothing,
        before=exact(rf"{region}(?:[)）]?，{prefix}?|[^0-9，。；、“”]{{0,16}})$"),
        further=_further(words),
        beside=nothing,
        of_own=nothing,
        own_before=pattern(rf"(?:{words.any('own_annex_before')}|[。；：(（“]|^)\s*$"),
        appendix_before=pattern(rf"{words.any('appendix')}{number}?(?:，{prefix}?|[^0-9，。；、“”]{{0,16}})$"),
        appendix_behind=nothing,
        alphabet=counted,
        worded_parts=MappingProxyType({}),
    )


def _said_around(words: Words, of: str, counted: Mapping[str, str]) -> RegionWords:
    """In a language that says it behind them or before."""
    letter = rf"(?:[A-Z]|{alternatives({**counted, **words.dict('parts')})})"
    number = rf"(?:{words.any('ordinals')}|[IVXL]+|[0-9]{{1,2}}|{letter})(?!\w)"
    annex = rf"(?i:{words.any('annex')})(?!\w)(?:\s+(?P<annex>{number}))?"
    section = (
        rf"(?:(?i:{words.any('section')})\s+(?P<section>{number}(?:[.\s]?{letter}(?!\w))?)"
        rf"|(?P<worded>(?i:{alternatives(words.dict('worded_parts'))}))(?!\w))"
    )
    front = rf"{words.any('prefixes')}?"
    lead = rf"(?:\s+|(?i:{of})\s*{_ARTICLE})" if words.flag("genitive") else rf"(?i:{of})\s*{_ARTICLE}"
    within = rf"(?P<within>(?i:{words.any('annex')}))(?!\w)(?:\s+(?P<within_mark>{number}))?"
    # "of section B of part II", "of section B of the annex"
    outer = rf"(?:{lead}(?:(?i:{words.any('section')})\s+(?P<outer>{number})|{within}))?"
    # "paragraph 7, section III, of resolution": not "paragraph 7, annex I to the report"
    aside = rf"(?(aside)\)?(?=\s?[,،]?(?i:{of}|\s*{words.whole('resolution')})))"
    until = rf"(?:\)(?=\s*[,،]))?\s*[,،]?\s*(?!(?i:{words.whole('and')})){_ARTICLE}$"
    return RegionWords(
        behind=exact(rf"(?:{lead}|(?P<aside>\s?[,،]\s|\s\())(?:{annex}|{section}{outer}){aside}"),
        before=exact(rf"(?<!\w){front}(?:(?:{within}\s*[,،]\s*)?{section}|{annex}){until}"),
        further=_further(words),
        beside=exact(_beside(words, number)),
        of_own=_of_own(words),
        own_before=exact("(?!)"),
        appendix_before=exact(rf"(?<!\w){front}(?i:{words.any('appendix')})(?:\s+{number})?\s*[,،]\s*$"),
        appendix_behind=exact(rf"{lead}(?i:{words.any('appendix')})(?!\w)"),
        alphabet=counted,
        worded_parts=MappingProxyType(words.dict("worded_parts")),
    )


def _further(words: Words) -> re.Pattern[str]:
    """ "to the report", behind a region that is then another document's."""
    return pattern(rf"\s*{words.any('region_of')}")


def _of_own(words: Words) -> re.Pattern[str]:
    """ "to the present resolution", behind an annex; or what says that it stands with it: "below"."""
    kinds = [name for names in words.dict("own_kinds").values() for name in names]
    named = rf"(?={words.any('own_name')})(?:[^\W\d]+\s+){{0,2}}?{alternatives(kinds)}"
    return pattern(
        rf"\s*[,،]?\s*(?:{words.any('region_of')}\s*)?(?:[^\W\d]{{1,3}}[\s’'])?(?P<name>{named}|{words.whole('annexed')})"
    )


def _beside(words: Words, number: str) -> str:
    """ ", and annexes A and B", of which it is said what they are of."""
    conjunction = rf"(?i:{words.whole('and')})"
    annexes = rf"(?i:{words.any('annex')})\w{{0,3}}\s+{number}(?:\s+{conjunction}\s*{number})?"
    return rf"\s*[,،]?\s*{conjunction}\s*{_ARTICLE}{_ARTICLE}{annexes}(?=\s+(?i:{words.any('region_of')}))"
