"""Units → the articles of annexed conventions and statutes in which they stand, by the headings: `Article 14 Offences`.

A language's table `[citing]` says how such a heading begins. The page's script (assets/citing/15-articles.js) is given
the same pattern; the tests run the same cases (site_tests/cases/articles.yml) against both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from ...anchors import ANNEX, Anchor, is_annexed, is_quoted
from ...languages import known, table
from ...languages.numerals import CHINESE_NUMERALS, digits, number_of_digits
from ...model import Unit
from ...text.letters.literal import any_of, with_capitals

EMPTY: Mapping[str, str] = MappingProxyType({})
_HEADING, _SERIES = "h", ("", "p")
"""The series of headings, and those of an annex's paragraphs."""
_ROMAN = "[IVXLC]{1,7}(?![A-Za-z])"


class _Annex:
    """What is known of an annex at the unit that is read."""

    def __init__(self) -> None:
        self.article = ""
        self.is_new = self.is_numbered = False
        """Whether no paragraph has come below the heading, and whether one with a number has."""
        self.behind: list[str] = []
        """Units without a number behind those that have one: of the last article, they close the convention."""
        self.counted: list[str] = []
        """Units below numbers that no section begins anew."""
        self.noted: list[str] = []
        """Those of them that turned out to be notes on articles, whose numbers go on from one to the next."""

    def begin(self, article: str) -> None:
        self.article, self.is_new, self.is_numbered, self.behind = article, True, False, []

    def take(self, text: str, anchor: Anchor) -> str:
        """The article of a paragraph; none where numbers go on that began above the heading."""
        first, is_section = anchor.unit[0], anchor.regions[-1].series == "sec"
        is_numbered = first.series == "" and first.number.isdecimal()
        if self.is_new and is_numbered and not is_section and first.number != "1":
            self.article, self.noted = "", self.counted
        if first.series == "" and not is_section:
            self.counted.append(text)
        self.is_new, self.is_numbered = False, self.is_numbered or is_numbered
        if self.is_numbered and first.series == "p":
            self.behind.append(text)
        return self.article


def articles_of(units: Sequence[Unit], language: str) -> Mapping[str, str]:
    """The article of each of a document's units that stands in one, by its anchor (`Document.articles`)."""
    annexed = {unit.anchor: unit.text for unit in units if is_annexed(unit.anchor)}
    if not annexed:
        return EMPTY
    found = articles(annexed.items(), language, sole_annex=ANNEX in annexed)
    return MappingProxyType(found) if found else EMPTY


def articles(units: Iterable[tuple[str, str]], language: str, *, sole_annex: bool) -> dict[str, str]:
    """The article of each unit that stands in one; the units are told by their anchors and their texts."""
    found: dict[str, str] = {}
    annexes: defaultdict[str, _Annex] = defaultdict(_Annex)
    for text, words in units:
        if not is_annexed(text) or is_quoted(text):
            continue
        anchor = Anchor.parse(text, sole_annex=sole_annex)
        annex = annexes[anchor.annex]
        article: str | None = ""
        if anchor.series == _HEADING:
            article = _number(words, language)
            if article is not None:
                annex.begin(article)
        elif anchor.unit and anchor.series in _SERIES:
            article = annex.take(text, anchor)
        if article:
            found[text] = article
    outside = {text for annex in annexes.values() for text in (*annex.behind, *annex.noted)}
    return {text: article for text, article in found.items() if text not in outside}


def _number(heading: str, language: str) -> str | None:
    """The number of the article that a heading begins; empty where it speaks of several or of a part of one, or has no
    number that can be read: what is below it is in none; None where it does not speak of articles."""
    begins = re.match(article_heading(language), heading)
    if begins is None:
        return None
    number, again, other = begins.groups("")
    if other or not number:
        return ""
    if value := table(known(language), "citing")["article_words"].get(number.lower()):
        number = str(value)
    elif not number.isascii():
        number = str(number_of_digits(number))
    return f"{number} {again}" if again else number


@cache
def article_heading(language: str) -> str:
    """The pattern of such headings, for this module and the page's script: the number, what is printed behind one that
    was inserted, and what else follows so closely that it is no heading of this article alone."""
    words = table(known(language), "citing")
    worded = any_of(form for word in words["article_words"] for form in (word, word.capitalize(), word.upper()))
    number = rf"{digits(3)}|{_ROMAN}|[{CHINESE_NUMERALS}]{{1,6}}"
    begin, _, end = words["article_heading"].partition("{n}")
    article = any_of(with_capitals([begin]))
    one = rf"{article}\s?({worded}|{number}){end}(?: (bis|ter|quater))?(?:(?=$|[\s.:：]|[-–—](?!{number}))|(.))"
    several = rf"{any_of(with_capitals(words['articles_heading']))}\s?(?:{number})"
    # Where the number is followed by a word, what begins like it may be anything: 第三方条约.
    unread = "(?!)" if end else rf"{article}(?=$|[\s.:：])"
    return rf"^(?:{one}|{several}|{unread})"
