"""The part of the grammar that reads whose paragraphs a reference means."""

from __future__ import annotations

import re

from ...languages import table
from ...languages.months import month_words
from ...languages.written_days import written_pattern
from .organ_grammar import organ_names
from .vocabulary import RelationWords
from .words import Words, alternatives, pattern, single_words

_MOST_WORDS = 14
"""So many words may stand between a resolution and "in particular paragraph 1": "by which it established the …"."""


def relation_words(words: Words, of: str, date: str, language: str) -> RelationWords:
    """The patterns of whose paragraphs are meant, from a language's words and its patterns of "of" and of dates."""
    organs = [name for name, meant in organ_names(language).items() if meant]
    operative, its_operative = rf"\s*[,،]?\s*{words.whole('operative_part')}", words.whole("its_operative_part")
    return RelationWords(
        of=_of(words, of, operative),
        of_instrument=_of_instrument(words, of),
        has_genitive=words.flag("genitive"),
        of_directly=pattern(rf"{of}\s*(?:\w{{1,3}}[\s’'])?\s*"),
        between=single_words([*words.list("between"), *words.list("resolution"), *words.list("number_signs"), *organs]),
        own=pattern(rf"\s*\)?(?:{operative})?\s*[,،]?\s*(?!{words.any('not_own')}){words.whole('own')}"),
        own_before=pattern(rf"{words.any('own_before')}\s*$"),
        own_name=pattern(words.any("own_name")),
        own_kinds=tuple((kind, pattern(alternatives(names))) for kind, names in words.dict("own_kinds").items()),
        enclosing=pattern(rf"\s*[,،]?\s*{words.whole('enclosing')}(?!\s*[0-9(])"),
        entitled=pattern(rf"\s*[,،]?\s*{words.any('entitled')}"),
        same=pattern(rf"\s*[,،]?\s*{words.whole('same')}"),
        same_before=_of_that_before(words, "same"),
        that=pattern(rf"\s*[,،]?\s*{words.whole('that')}"),
        that_before=_of_that_before(words, "that"),
        that_included=_that_included(words),
        agenda=pattern(rf"\s*{words.any('agenda')}"),
        see=pattern(rf"[(（]\s*{words.any('see')}(?:\s+{words.any('definite')})?\s*$"),
        own_particular=_own_particular(words),
        parallel=pattern(rf"(?<!\w){words.whole('and')}\s*{words.whole('those')}\s+(?:[^\W\d]+\s+){{0,4}}$"),
        besides=_besides(words),
        other_before=_other_before(words),
        of_comment=_of_comment(words),
        reports_on=pattern(words.text("reports_on", "(?!)")),
        article_behind=pattern(rf"\s*[,،]?\s*{words.any('article')}\s*\("),
        of_agreement=pattern(rf"{words.any('instruments')}\w{{0,3}}\s+{words.whole('and')}\s+(?:[^\W\d]+\s+){{1,3}}$"),
        # What a mandate includes are tasks, "包括第24至34段按优先顺序排列的工作", and not paragraphs of its.
        particular_before=pattern(rf"{words.whole('particular', but='includes')}\s*,?\s*(?:[^\W\d]{{1,3}}\s+)?$"),
        its_paragraphs=_its_paragraphs(words),
        its_word=pattern(rf"{words.any('prefixes')}?{words.whole('its_paragraph')}"),
        operative=pattern(rf"{operative}|\s*[,،]?\s*(?:{its_operative}|{words.whole('operative_of')})"),
        its_operative=pattern(rf"\s*[,،]?\s*{its_operative}"),
        noted=_noted(words),
        trailing=_trailing(words, date, alternatives(organs), language),
        of_listed=pattern(rf"\s*{words.any('after_mention')}" if words.words_behind else "(?!)"),
        preambular=_preambular(words),
        states=pattern(rf"\s*\)?\s*,?\s*{words.whole('states')}\s*,?\s*(?:[^\W\d]{{1,4}}\s+){{0,2}}"),
        thereof=pattern(rf"\s*[,،]?\s*{words.whole('thereof')}"),
        thereto=pattern(rf"\s*{words.whole('thereto')}"),
        which=pattern(rf"\s*[,،]?\s*{words.whole('which')}"),
        listed_on=pattern(rf"[,،]\s*(?:{words.whole('and')}\s*)?(?:[^\W\d]{{1,3}}[\s’'])?$"),
        before_thereof=_before_thereof(words),
        resolution=pattern(_word_resolution(words)),
        respectively=pattern(words.whole("respectively")),
    )


def _of(words: Words, of: str, operative: str) -> re.Pattern[str]:
    """ "of", "from", after paragraphs; not before "the operative part" of what is not said."""
    plain = rf"(?:\s*[,،]\s*[^\W\d]+\s*[,،])?{of}|\s+{words.whole('of_missing')}"
    return pattern(
        rf"(?!{operative}{_nothing_behind(words, of)})"
        rf"(?:(?!\s*,?\s*{words.whole('not_of')})(?:{plain})"
        rf"|\s+(?:[^\W\d]+-)?[^\W\d]+{words.any('of_endings')}\s+[^\W\d])"
    )


def _nothing_behind(words: Words, of: str) -> str:
    """Behind "of the operative part": that it is not said what that is of. In a language with a genitive any word may
    say so."""
    return rf"(?=\s*(?:[,;:.)]|$|{words.whole('and')}))" if words.flag("genitive") else rf"(?!{of})"


def _of_that_before(words: Words, name: str) -> re.Pattern[str]:
    """The words of the list before paragraphs and, between them, what these are on; of languages that say it so."""
    said = words.any(name) if words.words_behind else "(?!)"
    return pattern(rf"{said}(?:{words.text('subject', '(?!)')})?\s*$")


def _that_included(words: Words) -> re.Pattern[str]:
    """ ", including ", before paragraphs; in Chinese ，包括该决议关于水井的: "that resolution" stands before them."""
    if words.words_behind:
        return pattern(rf"{words.any('particular')}{words.any('that')}(?:{words.text('subject', '(?!)')})?$")
    return pattern(rf"(?<!\w){words.whole('particular')}\s*,?\s*(?:[^\W\d]{{1,3}}[\s’'])?$")


def _own_particular(words: Words) -> re.Pattern[str]:
    """ "this resolution, in particular ", before paragraphs."""
    few = r"(?:\s+[^\W\d]+){0,8}" if words.spaced else r"[^，。；、0-9]{0,8}"
    return pattern(
        rf"{words.any('own_name')}{few}\s*[,،、，]\s*(?:{words.whole('and')}\s*)?"
        rf"{words.whole('particular')}\s*,?\s*(?:[^\W\d]{{1,3}}\s+)?$"
    )


def _its_paragraphs(words: Words) -> re.Pattern[str]:
    """ "its", before paragraphs."""
    if words.words_behind:
        return pattern(rf"{words.text('its_start')}{words.any('possessive')}$")
    return pattern(rf"\b{words.any('possessive')}\s+(?:\w+\s+)?$")


def _before_thereof(words: Words) -> re.Pattern[str]:
    """ ", in particular ", " are, pursuant to ": between the name of a document and paragraphs "thereof"."""
    particular = rf"(?:{words.whole('particular')}\s*,?\s*)?(?:\w{{2,3}}\s+)?"
    return pattern(rf"\s*,?\s*(?:{words.whole('and')}\s*,?\s*)?{particular}|.*\b{words.whole('according')}\s*")


def _word_resolution(words: Words) -> str:
    """The word itself, no part of another and none of a symbol: neither "measures" nor "S/RES/1" has "res"."""
    return (r"(?<![/\w])" if words.whole_words else "") + words.whole("resolution")


def _noted(words: Words) -> re.Pattern[str]:
    """All that stands between a document and paragraphs of it that are noted or excepted: ", noting ", ", except those
    set out in "; or in which it says something: ", in "."""
    if words.words_behind:
        resolution, symbol = words.any("after_mention"), words.any("after_symbol")
        # (S/2006/997)所提供的指南，注意到
        behind = rf"(?:\)(?:{symbol}|[^，,。；、()0-9]{{0,12}})|{resolution}|{symbol})"
        noted = rf"{behind}[，,]{words.any('also')}?{words.any('noted')}"
        return pattern(rf"(?:{noted}|\)?{resolution}{words.any('except')})$")
    those = rf"{words.whole('those')}\s+(?:[^\W\d]+\s+){{0,4}}"
    article = r"(?:[^\W\d]{1,4}[\s’'])?"
    noted = rf"(?:{words.whole('and')}\s*)?{words.whole('noted')}\s+(?!{words.any('noted_that')}){article}{article}"
    excepted = rf"{words.whole('except')}\s+{article}(?:{those})?{article}"
    within = rf"[,،]\s*(?:{words.whole('which')}\s*[,،]\s*)?{words.whole('within')}\s+"
    return pattern(rf"\s*\)?\s*(?:[,،]?\s*(?:{noted}|{excepted})|{within})$")


def _of_instrument(words: Words, of: str) -> re.Pattern[str]:
    """ "of the statute", "of the Vienna Convention"; in a language with a genitive the name alone."""
    if words.words_behind:
        return pattern("(?!)")
    begins = "" if words.flag("genitive") else of
    name = alternatives([*words.list("instruments"), *words.list("charter")])
    return pattern(rf"{begins}\s*(?:[^\W\d]+[\s’'])?(?:[^\W\d]+\s+)?{name}")


def _besides(words: Words) -> re.Pattern[str]:
    """ "as well as", at the end of what stands before paragraphs."""
    if words.words_behind:
        return pattern(rf"{words.any('besides')}[^，。；、]{{0,60}}$")  # what is said of them stands before them
    return pattern(rf"(?<!\w){words.whole('besides')}\s+(?:[^\W\d]{{1,3}}[\s’'])?$")


def _other_before(words: Words) -> re.Pattern[str]:
    """At the end of what stands before paragraphs: that they are something else's."""
    return pattern(
        rf"(?:{words.any('other_before')}\s*(?:[0-9.]+\s*,?)?"  # rule 7, paragraph 1
        rf"|{words.any('article')}\s+[ivxl]+\s*[,،]|{words.any('sections')}\s+[ivxl]+\s*[,،]"  # article IV, para. 8
        # article 9, new paragraph 4
        rf"|{words.any('article')}\s+[0-9]{{1,3}}\s*[,،]\s*(?!{words.whole('and')})[^\W\d]+"
        r"|[0-9]\s?\()\s*$"  # articles 16 (paragraph 1) and 17
    )


def _of_comment(words: Words) -> re.Pattern[str]:
    """At the end of what stands before paragraphs: "general comment No. 31 (2004), ", "recommendations Nos. 4 and 5, ";
    and observations, whose body and subject may stand behind them: "concluding observations of the Committee, "."""
    number = r"(?:\s*[^\s\d,،]{1,4})?\s*[0-9]{0,3}(?:\s*\([^()]{0,12}\))?"
    said = rf"(?:{words.any('comments')}{number}|{_numbered_comment(words)})"
    comment = rf"{said}\s*[,،，(]?\s*(?:[^\W\d]{{1,3}}[\s’'])?"
    observations = rf"{words.any('observations')}\s[^,;:()0-9.،؛，；：]{{1,80}}[,،，(]\s*"
    return pattern(rf"(?:{comment}|{observations})$")


def _numbered_comment(words: Words) -> str:
    """What is told by its number alone: "communication No. 12/2003", 第12/2003号来文."""
    if words.words_behind:
        return rf"[0-9]\s?{words.text('suffix')}{words.any('numbered')}"
    number = r"(?:[^\s\d,،]{1,6}\s*)?[0-9]{1,4}(?:/[0-9]{4})?"
    return rf"{words.any('numbered')}\s+{number}(?:\s*(?:[,،]|{words.whole('and')})\s*{number}){{0,6}}"


def _preambular(words: Words) -> re.Pattern[str]:
    """ ", pp. 9, pp. 16 and ": paragraphs of a preamble, between a document and the operative ones that are listed."""
    join = rf"\s*(?:[,.(](?:\s*{words.whole('and')})?|{words.whole('and')})?\s*"
    numbers = r"[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?"
    return pattern(rf"(?:{join}{words.any('preambular')}\s?{numbers})+{join}")


def in_year(words: Words, language: str) -> str:
    """A pattern of the year behind a number that has none: " of 2000", " за 2000 год"."""
    before = alternatives(table(language, "lookup").get("before_year", ()))
    return rf"\s{{1,2}}{before}\s(?:19|20)[0-9]{{2}}(?:\s{words.any('year_ends')})?(?![\w/])"


def _trailing(words: Words, date: str, organ: str, language: str) -> re.Pattern[str]:
    """ "(2013), ", " of 2013, ", "(2013) of 6 August 2013, ", "(S/2006/997) on best practices and methods, including ",
    " (", "’s ", "), chap. IV, ", ", adopted in 2013, "."""
    month, year = alternatives(month_words(language)), in_year(words, language)
    written = written_pattern(language).replace(" ", r"\ ")
    article = r"(?:\w{1,4}[\s’'])"
    few = r"(?:[^\W\d]+\s+){0,5}" if words.spaced else r"[^，。；、0-9]{0,24}"
    few = rf"(?:{few}|{words.text('subject', '(?!)')})(?:[^\W\d]{{1,2}}[’'])?"
    said = rf"(?:(?!{words.any('others_between')})[^，。；、()]|\([^()]*\)){{0,40}}"
    return pattern(
        rf"""(?:\s*\)?(?:\s{words.any("year_ends")})?|{year})
             {words.any("genitive_signs")}?
             (?:\s*{article}{{0,2}}{organ})?
             (?:\s*[,،(]?\s*(?:\w{{1,6}}\s){{0,3}}{date}(?:\s?/\s?{month})?\s
                (?:\w{{1,3}}\s)?[0-9]{{4}}(?:\s\w{{1,4}}\.?(?=[\s,)]))?\)?|\s?\([0-9]{{4}}\)|\s?[,،(]?\s?{written}\)?)?
             (?:\s?[,،]\s{words.whole("adopted")}[^;:.()؛]{{0,60}}(?=[,،]))?
             (?:{words.any("after_mention")}\)?(?:{said}|{words.text("subject", "(?!)")})
                |{words.any("after_symbol")}\s*\)?|{words.any("before_bracket")}(?=\())?
             (?:\s*[,،，]?\s*{words.any("entitled")}\w{{0,4}}\s*[“«”"„‟][^“«”»"]{{1,140}}[”»“"])?
             (?P<chapter>\s*[,،，]\s*{words.text("report_chapter")})?
             \s*[,،、，(\[]?\s*(?:{words.any("operative")}\s)?
             (?:(?:[^\W\d]+[,،]?\s+){{0,{_MOST_WORDS}}}?{words.whole("particular")}\s*,?\s*{few}
                |{words.whole("respectively")}\s*(?:[^\W\d]{{1,3}}[\s’'])?)?$"""
    )
