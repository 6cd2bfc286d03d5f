"""Numbers that are words: 第七章, 第四十一条, 第一百、一百零四和一百零五条, الفصل السابع; and resolutions: 第一㈠号.

Paragraphs are read so behind a resolution alone (第60/1号决议第八段): elsewhere words
number those of preambles and of laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...languages.numerals import number_of_digits
from ...text.letters.folding import folded
from ...un import to_roman
from ..grammars.grammar import Grammar
from .paragraphs import read_articles
from .token import Governor, Number, Token

_CHAPTERS, _ARTICLES = 19, 111
_FIRST = "㈠"


def read_ordinals(text: str, grammar: Grammar) -> list[Token]:
    """The Chapters and Articles of the Charter, and the resolutions, that a text numbers in words."""
    found = [*_resolutions(text, grammar), *_paragraphs(text, grammar)] if grammar.numbers.words_behind else []
    # That none of the words is there is sooner seen than that the pattern does not match.
    if not any(word in text for word in grammar.ordinals.words):
        return found
    for match in grammar.ordinals.pattern.finditer(text):
        value = number_in_words(match["number"], grammar.ordinals.values)
        if match["article"] is not None and 0 < value <= _ARTICLES:
            paragraph = grammar.ordinals.paragraph.match(text, match.end()) if grammar.ordinals.paragraph else None
            pin = ",".join(_pins_of_article(f"art{value}", paragraph, grammar))
            found.append(
                Token("article", match.start(), match.end(), pins=(pin,), stop=paragraph.end() if paragraph else 0)
            )
            found += _more_articles(text, match.end(), grammar)
        elif match["article"] is None and 0 < value <= _CHAPTERS:
            found.append(Token("chapter", match.start(), match.end(), pins=(f"ch{to_roman(value)}",)))
            while more := grammar.ordinals.more.match(text, found[-1].end):
                value = number_in_words(more["number"], grammar.ordinals.values)
                if not 0 < value <= _CHAPTERS:
                    break
                found.append(Token("chapter", more.start("number"), more.end(), pins=(f"ch{to_roman(value)}",)))
    return found


def read_first_articles(text: str, grammar: Grammar) -> list[Token]:
    """The Articles of lists whose first has a word for its number: "Articles premier et 55"."""
    first, small = grammar.places.first_article, text.lower()
    # Here too.
    if first is None or not any(word in small for word in grammar.places.first_words):
        return []
    return [
        Token("article", named.start() if begins == named.start("number") else begins, end, pins=(pin,), stop=stop)
        for named in first.finditer(text)
        for begins, end, stop, pin in read_articles(text, named.start("number"), grammar)
    ]


def read_worded_paragraphs(text: str, grammar: Grammar) -> list[Token]:
    """The paragraphs that a text numbers in words where others have digits: "paragraph six of this resolution"."""
    places, found = grammar.places, list[Token]()
    # Here too; the first letter may be a capital.
    if places.worded is None or not (places.before_words[1:] in text or places.before_words.upper() in text):
        return found
    for match in places.worded.finditer(text):
        numbers = (places.numbers_in_words.get(word) for word in re.findall(r"\w+", folded(match["list"])))
        found.append(Token("paragraphs", *match.span(), pins=tuple(str(number) for number in numbers if number)))
    return found


def _pins_of_article(article: str, paragraph: re.Match[str] | None, grammar: Grammar) -> list[str]:
    """The pinpoints of an Article with the paragraphs that are listed behind it, and the letter of the last of them."""
    listed, letter = paragraph.group("list", "letter") if paragraph else (None, None)
    pins, end = [article], 0
    for found in grammar.ordinals.number.finditer(listed or ""):
        number = number_in_words(found.group(), grammar.ordinals.values)
        joined = grammar.numbers.join.search(listed or "", end, found.start())
        if joined and joined["to"]:
            pins[-1] = f"{pins[-1]}-{number}"
        else:
            pins = [*(pins if end else ()), f"{article}-{number}"]
        end = found.end()
    return [*pins[:-1], f"{pins[-1]}-{grammar.places.letters[letter]}"] if letter else pins


def _more_articles(text: str, end: int, grammar: Grammar) -> Iterator[Token]:
    """The other Articles of a list that has its word behind the last one."""
    while more := grammar.ordinals.more_articles.match(text, end):
        end = more.end()
        value = number_in_words(more["number"], grammar.ordinals.values)
        yield Token("article", more.start("number"), end, pins=(f"art{value}",))


def _resolutions(text: str, grammar: Grammar) -> list[Token]:
    """The resolutions of the first sessions, whose session stands in a sign of its own: 第一㈠号决议 is 1 (I); and
    those whose number and session are both in words: 决议案一六六八(十六) is 1668 (XVI)."""
    return [_in_words(match, grammar) for match in grammar.ordinals.resolution.finditer(text)]


def _in_words(match: re.Match[str], grammar: Grammar) -> Token:
    governor = Governor(True, True, True)
    if match["counted"]:
        year, term = match.group("year", "term")
        session = to_roman(number_in_words(term, grammar.ordinals.values)) if term else ""
        number = Number(number_of_digits(match["counted"]), number_of_digits(year) if year else None, session)
        return Token("number", match.start("counted"), match.end(), number, governor)
    number = Number(
        number_in_words(match["number"], grammar.ordinals.values),
        None,
        to_roman(ord(match["session"]) - ord(_FIRST) + 1),
    )
    return Token("number", match.start("number"), match.end("session"), number, governor)


def _paragraphs(text: str, grammar: Grammar) -> Iterator[Token]:
    """The paragraphs right behind a resolution that a text numbers in words: 第60/1号决议第八和第九段."""
    for match in grammar.ordinals.listed.finditer(text):
        if pins := _listed(match["list"], grammar):
            yield Token("paragraphs", match.start("list"), match.end(), pins=pins)


def read_paragraphs_of_article(text: str, grammar: Grammar) -> list[Token]:
    """The paragraphs of the article in which a text stands, where these have another word: 第1款所述."""
    listed = grammar.ordinals.in_article
    return [
        Token("paragraphs", match.start("list"), match.end(), pins=pins)
        for match in (listed.finditer(text) if listed else ())
        if match["of"] is None and (pins := _listed(match["list"], grammar))
    ]


def _listed(printed: str, grammar: Grammar) -> tuple[str, ...]:
    numbers = (
        number_in_words(found.group(), grammar.ordinals.values) for found in grammar.ordinals.number.finditer(printed)
    )
    return tuple(str(number) for number in numbers if number)


def number_in_words(words: str, values: Mapping[str, int]) -> int:
    """The value of an ordinal, or of digits, tens and hundreds written one after another (四十一 is 41)."""
    if words in values or words.isdecimal():
        return values.get(words) or int(words)
    total = digit = 0
    for character in words:
        value = values.get(character, 0)
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit
