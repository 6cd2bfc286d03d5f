"""The part of the grammar that reads numbers of paragraphs, Articles and Chapters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ...anchors import INSERTED
from ...languages.letters import EASTERN
from .place_words import OrdinalWords, PlaceWords, Unbracketed
from .words import Words, alternatives, closing, pattern

_ABBREVIATED = 3
"""No more letters have abbreviations of "operative paragraph"."""
_DOUBLED = [letter * 2 for letter in "abcdefghjklmnopqrstuwyz"]
"""Letters behind z); of some, a numeral has two as well."""
_MOST_IN_WORDS = 12
"""How many paragraphs are listed at most behind the first whose numbers are words."""
_DEEPEST = 4
"""How many letters may stand below that of a sub-paragraph: (a)(i)(A). Each bracket of a text is tried as the first."""


def place_words(words: Words, date: str, counted: str) -> PlaceWords:
    """The patterns of paragraphs' numbers and letters, from a language's words and its patterns of dates and counts."""
    letters: dict[str, str] = words.dict("letters")
    names = {name: sign for name, sign in words.dict("parts").items() if len(name) > 1}
    letter = "|".join(["[ivx]{2,5}", *_DOUBLED, "[a-z]", *map(re.escape, sorted(letters, key=len, reverse=True))])
    inner = rf"[’‘']\s?[0-9]{{1,2}}\s?[’‘']|[㈠-㈩]|[«“](?:{letter})[»”]"  # пункт 3 «а»
    return PlaceWords(
        pin=_pin(words, letter, inner, names),
        subpin=pattern(
            rf"(?:\(?\s?(?:{letter})\s?\)|{inner})(?:\s?(?:\(\s?(?:{letter})\s?\)|{inner})|\s(?:[ivx]{{1,5}}|[0-9]{{1,2}})\s?\)){{0,{_DEEPEST}}}"
        ),
        unbracketed=_unbracketed(words, letter),
        article=_article_number(words, letter),
        article_more=pattern(rf"\(?\s?(?P<sub>[0-9]{{1,2}}|{letter})\s?\)"),
        worded=_worded(words),
        numbers_in_words=MappingProxyType(words.dict("worded")),
        before_words=min(_whole_words(words), key=len, default=""),
        first_article=_first_article(words),
        first_words=tuple(word.lower() for word in words.list("first_articles")),
        article_letter=pattern(
            rf"{words.any('subparagraph')}\s(?P<letter>[a-h]|{alternatives(letters)})\s+(?:{words.any('of')}\s*)?(?:\w{{1,2}}[\s’'])?"
            rf"{words.any('article')}\s*$"
        ),
        not_a_pin=pattern(rf"{date} | {counted}(?!\w) | [0-9]+(?:\s?[(\[]\s?(?:[0-9]{{4}}|(?!ll)[IVXL]{{2,}})|/)"),
        article_paragraph=_article_paragraph(words),
        alone=_alone(words),
        inclusive=pattern(rf"\s*[,،]?\s*\(?{words.whole('inclusive')}\)?"),
        volume=pattern((r"(?<!\w)" if words.spaced else "") + words.any("volumes")),
        inserted=MappingProxyType(words.dict("inserted")),
        letters=MappingProxyType(letters | names),
    )


def _pin(words: Words, letter: str, inner: str, names: Mapping[str, str]) -> re.Pattern[str]:
    """A paragraph's number with its letters, each a `letter` in brackets, an `inner` one or one of the names."""
    letters = words.dict("letters")
    between, ends = (r"\s?\(?", r"\)?") if words.words_behind else (r"[\s-]", r"(?!\w)")  # 4之二, 4(之二), 4-бис
    typed = "" if words.words_behind or words.flag("right_to_left") else "".join(letters)  # пункт 3а
    listed = rf"(?:\s?(?:\(?\s?(?:{letter})\s?\)|{inner}))+"
    # "paragraph 3, (a) (i), of", "paragraph 7, (a), (b) and (c)"; not what an inline list begins with: ", (a) to dig".
    of = rf"(?:{words.whole('of')}\s*)?(?:[^\W\d]{{1,5}}[\s’'])?{words.whole('resolution')}"
    comma = rf"[,،](?=\s\(?\s?(?:{letter})\s?\))(?={listed}\s*(?:[,،;.]|$|{words.whole('and')}\s*{listed}|{of}))"
    return pattern(
        rf"""(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?![0-9])
             (?:\)(?=\s(?:[a-z]|[ivx]{{2,5}})\s?\)|\(?(?:{letter})\s?\)))?         # paragraphe 3) a), 第(3)(c)段
             (?:{between}(?P<inserted>{alternatives([*INSERTED, *words.dict("inserted")])}){ends})?
             (?:{comma})?
             (?P<letters>(?:\s{{0,2}}\(?\s?(?:{letter}|[0-9]{{1,2}})\s?\) | \s?(?:{inner})
              | \s{alternatives(names)}(?!\w)             # الفقرة 1 ألف من القرار
              | \.?(?:[ivx]{{2,5}}|[a-z{typed}])(?![^\W{EASTERN}])
              | -[a-z](?![\w’'.-]))*)                      # paragraph 10-g"""
    )


def _article_number(words: Words, letter: str) -> re.Pattern[str]:
    """An Article's number with its paragraph or letter."""
    letters = words.dict("letters")
    below = [*words.list("subparagraph"), *words.list("qualifiers")]
    item = rf"(?:{words.any('paragraph')}(?:\s{alternatives(below)})?|{words.any('subparagraph')})"
    return pattern(
        rf"""(?P<number>(?:[0-9]{{1,3}}(?:[./](?P<dotted>[1-9]))?(?![0-9a-z]|[./][0-9])  # Article 24.3
             |{words.any("first_articles")}(?!\w)))
             (?: \s?\(?\s?(?:{words.whole("paragraph")}\s?)?
                 (?P<sub>[0-9]{{1,2}}(?:\s?[-–]\s?[0-9]{{1,2}})?|{letter})\s?\)
               | \s(?P<bare>[a-h]|{alternatives(letters)})(?=\s*,?\s*{words.any("of_charter")})
               | \s?[,،]\s{item}\s\(?\s?(?P<named>[a-h]|{alternatives(letters)})(?:\s?\)|{closing(words)}) )?"""
    )


def _unbracketed(words: Words, letter: str) -> Unbracketed:
    """ "subparagraph b of", ", subparagraphs b and c", подпункт «б»; "annex, para. d"."""
    annex_words = tuple(word[1:] for word in words.list("annex"))
    signs = "a-h" if words.words_behind else "a-h" + "".join(_own_letters(words))
    item = rf"(?:(?<!\w)[{signs}](?!\w)|[«“\"](?:{letter})[»”\"])"
    joined = rf"(?:\s?[,،]\s|\s{words.whole('and')}\s*)"
    items = rf"(?P<letters>{item}(?:{joined}{item}){{0,{_MOST_IN_WORDS}}})"
    if words.words_behind:
        units = alternatives([*words.dict("after").get("subparagraph", ()), *words.list("paragraph_of_article")])
        listed = rf"(?P<letters>[{signs}](?:(?:、|{words.any('and')})[{signs}]){{0,{_MOST_IN_WORDS}}})"
        annex = rf"(?:{words.any('after_mention')}|，)?{words.any('annex')}{words.any('ordinals')}{{0,3}}，?"
        places = rf"(?P<places>{listed}{words.any('paragraph')})"
        return Unbracketed(
            pattern("(?!)"),
            pattern(rf"{listed}{units}"),
            pattern(rf"{annex}{words.text('prefix')}?{places}"),
            annex_words,
            pattern(f"[{signs}]"),
        )
    qualified = rf"{words.any('paragraph')}\s{words.any('qualifiers')}"
    below = rf"{words.any('prefixes')}?(?:{words.any('subparagraph')}|{qualified})\s{items}"
    any_place = rf"(?:{words.any('subparagraph')}|{qualified}|{words.any('paragraph')})\s{items}"
    of = "" if words.flag("genitive") else rf"{words.any('of')}\s*(?:\w{{1,2}}[\s’'])?"
    mark = r"(?:\s(?-i:[IVX]+|[A-Z]))?"
    # "annex, para. a large one": a letter before another word is a word.
    closed = closing(words)
    return Unbracketed(
        pattern(rf"(?<!\w){words.any('prefixes')}?{any_place}\s+{of}$"),
        pattern(rf"\s?[,،]?\s?{below}(?!\w|\s?\))"),
        pattern(rf"\s?[,،]\s{words.any('annex')}{mark}\s?[,،]\s(?P<places>{any_place})(?![)’']|\.\w){closed}"),
        annex_words,
        pattern(item),
    )


def _own_letters(words: Words) -> list[str]:
    """The language's own letters for items, each of one sign; none that may be a conjunction."""
    return [sign for sign in words.dict("letters") if len(sign) == 1 and sign not in words.list("prefixes")]


def _alone(words: Words) -> re.Pattern[str]:
    """Words for places, their numbers and letters, and what joins them, as often as they stand there."""
    lists = ("paragraph", "subparagraph", "article", "chapter", "annex", "appendix", "section", "sections", "and", "to")
    names = [phrase for name in (*lists, "qualifiers", "same_places") for phrase in words.list(name)]
    fronted = [front + name for name in names for front in ("", *words.list("prefixes"))]
    counted = [*words.dict("ordinals"), *words.dict("parts"), *words.dict("letters")]
    phrases = alternatives([*fronted, *counted])
    edge, letter = (r"(?!\w)", r"(?<!\w)(?:[IVXLC]+|[A-Z])(?!\w)") if words.spaced else ("", "[A-Z]")
    return pattern(rf"(?:[\s0-9.,،，、。()（）–-]|{phrases}{edge}|{letter})*+")


def _worded(words: Words) -> re.Pattern[str] | None:
    if not words.dict("worded"):
        return None
    number, before = alternatives(words.dict("worded")), alternatives(_whole_words(words))
    more = rf"(?:\s?(?:,|,?\s{words.any('and')})\s{number})"
    return pattern(rf"(?<!\w){before}\s(?P<list>{number}{more}{{0,{_MOST_IN_WORDS}}})(?![\w’'-])")


def _whole_words(words: Words) -> list[str]:
    """The words for paragraphs that are no abbreviations, before which numbers may be words."""
    return [word for word in words.list("paragraph") if word not in words.list("short") and len(word) > _ABBREVIATED]


def _first_article(words: Words) -> re.Pattern[str] | None:
    if not words.list("first_articles"):
        return None
    return pattern(rf"(?<!\w){words.any('article')}\s+(?=[^\W\d])(?P<number>{words.any('first_articles')})(?!\w)")


def _article_paragraph(words: Words) -> re.Pattern[str]:
    if words.words_behind:
        prefix = words.text("prefix")
        article = alternatives(words.dict("after").get("article", []))
        more = rf"(?:{_and(words)}{prefix}?[0-9]{{1,2}}){{0,{_MOST_IN_WORDS}}}"
        return pattern(rf"{article}{prefix}(?=[0-9]{{1,2}}{more}{words.any('paragraph_of_article')})")
    return pattern(rf"\s*[,.،]?\s*{words.any('paragraph')}(?![^\W\d])\s*(?=[0-9])")


def ordinal_words(words: Words) -> OrdinalWords:
    """Chapters and Articles that a language numbers in words."""
    more = rf"\s*(?:{words.any('and')}|{words.any('to')})\s*(?P<number>{words.any('ordinals')})(?!\w)"
    number = rf"{_and(words)}(?!{words.text('prefix')})(?P<number>{words.any('ordinals')}{{1,5}})"
    return OrdinalWords(
        MappingProxyType(words.dict("ordinals")),
        (words.text("prefix"),) if words.words_behind else tuple(words.list("chapter")),
        _ordinal(words),
        # One that has the sign before its number as well is found by itself.
        pattern(rf"{number}{_ends(words, words.any('chapter'))}" if words.words_behind else more),
        pattern(rf"{number}{_ends(words, _article(words))}" if words.words_behind else "(?!)"),
        pattern(_resolution_in_words(words) if words.words_behind else "(?!)"),
        _paragraph_of_article(words) if words.list("paragraph_of_article") else None,
        pattern(_listed(words) if words.words_behind else "(?!)"),
        pattern(rf"{words.any('ordinals')}{{1,5}}|[0-9]{{1,2}}"),
        pattern(_in_article(words)) if words.list("paragraph_in_article") else None,
    )


def _resolution_in_words(words: Words) -> str:
    """第一㈠号; 决议案一六六八(十六), and 第一六六八(十六)号, as older texts print both numbers; of the Council
    第二四二(一九六七)号 and, where the word is right behind, 第一三二五号决议."""
    prefix, suffix, digit = words.text("prefix"), words.text("suffix"), words.any("ordinals")
    resolution = words.any("resolution")
    bracket = rf"\s?\(\s?(?:(?P<term>{digit}{{1,3}})|(?P<year>{digit}{{4}}|[0-9]{{4}}))\s?\)"
    alone = rf"(?<={digit}{{3}})(?={suffix}{resolution})"
    return (
        rf"{prefix}(?P<number>{digit}{{1,4}})(?P<session>[㈠-㈩]){suffix}"
        rf"|(?:{resolution}{words.text('resolution_end')}?|(?P<prefixed>{prefix}))\s?(?P<counted>(?:{digit}|0){{1,7}})"
        rf"(?:{bracket}|(?(prefixed){alone}|(?!)))(?(prefixed)(?=\s?{suffix}))"
    )


def _ordinal(words: Words) -> re.Pattern[str]:
    """A Chapter or an Article with its number in words: the word before it, or the words around it."""
    number, chapter = words.any("ordinals"), words.any("chapter")
    if words.words_behind:
        prefix = words.text("prefix")
        ends = rf"(?:{_ends(words, chapter)}|(?P<article>{_ends(words, _article(words))}))"
        return pattern(rf"{prefix}(?P<number>{number}{{1,5}}){ends}")
    begins = rf"(?<!\w){words.any('prefixes')}?{chapter}\s(?:{words.any('from')}\s)?"
    return pattern(rf"{begins}(?P<number>{number})(?P<article>(?!))?")


def _listed(words: Words) -> str:
    """Paragraphs with numbers in words, right behind a resolution."""
    number = rf"{words.any('ordinals')}{{1,5}}"
    more = rf"(?:(?:、|{words.any('and')}){words.text('prefix')}?{number}){{0,12}}"
    return rf"{words.any('after_mention')}(?P<list>{words.text('prefix')}{number}{more}){words.any('paragraph')}"


def _in_article(words: Words) -> str:
    """Paragraphs with the word of articles that have no items; before those of another article is the group `of`."""
    unit = words.any("paragraph_in_article")
    one = rf"{words.text('prefix')}(?:{words.any('ordinals')}{{1,5}}|[0-9]{{1,2}}){unit}"
    listed = rf"(?:、|{words.any('and')})"
    of = rf"(?P<of>{_article(words)}|{listed}|{words.any('to')}|[》])?"
    behind = rf"(?!{words.text('prefix')}|[(㈠-㈩])"
    return rf"{of}(?P<list>{one}(?:{listed}{one}){{0,{_MOST_IN_WORDS}}}){behind}"


def _and(words: Words) -> str:
    """Between two Articles, or the first and the last, in a language that has the word behind the last."""
    return rf"(?:、|{words.any('and')}|{words.any('to')})" if words.words_behind else "(?!)"


def _article(words: Words) -> str:
    return alternatives(words.dict("after").get("article", []))


def _ends(words: Words, unit: str) -> str:
    """What a number of a list ends with: the word, or more of the list up to the word, which are not read here."""
    listed = rf"(?:{_and(words)}{words.text('prefix')}?{words.any('ordinals')}{{1,5}}){{1,12}}"
    return rf"(?:{unit}|(?={listed}{unit}))"


def _paragraph_of_article(words: Words) -> re.Pattern[str]:
    """The paragraphs behind their Article: 第二条第四项, 第2条第4项, 第二条第二和五项, 第二条第二项和第五项."""
    number = rf"(?:{words.any('ordinals')}{{1,5}}|[0-9]{{1,2}})"
    number = rf"(?:{number}|\(\s?{number}\s?\))"  # 第二条第(四)款
    unit, prefix = words.any("paragraph_of_article"), words.text("prefix")
    letter = rf"\(\s?(?P<letter>{alternatives(words.dict('letters'))})\s?\)\s?{unit}?"
    listed = rf"{number}(?:{unit}?{_and(words)}{prefix}?{number}){{0,{_MOST_IN_WORDS}}}"
    return pattern(rf"(?:\s?{prefix}(?P<list>{listed}){unit})?(?:\s?{prefix}?{letter})?")
