"""The words of what programs print round a text (`around`), and which of them a line is made of.

In: the tables `[around]` of all languages, as a text's own may be another than its program's; a line. Out: patterns and
answers.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...languages import LANGUAGES, table
from ..letters.folding import folded
from ..letters.literal import any_of, with_capitals

SIGNS = " \t*•·|-–>›#_"
"""What stands beside the words of a menu or a link."""
LONGEST_ANSWER = 200
"""Characters of what a program says above or below a text."""
_BETWEEN = re.compile(r"[|•·]")
"""What stands between entries of a menu on one line."""
_LINK = re.compile(r"\[([^\[\]]{1,80})\]\([^()\s]{0,300}\)")


class Words(NamedTuple):
    """The words of all languages, each as `plain` gives them."""

    skip: frozenset[str]
    page: frozenset[str]
    rights: re.Pattern[str]
    licence: re.Pattern[str]
    """How a site's words about the rights in a text begin."""
    onward: frozenset[str]
    labelled: re.Pattern[str]
    """A line of a site below a text, with its label: "Tags: wells"."""
    farewell: re.Pattern[str]
    """The line with which an e-mail takes leave."""
    label: re.Pattern[str]
    """The label of an e-mail's line, with the group `sender` for the first."""
    answer: re.Pattern[str]
    offer: re.Pattern[str]
    """How a program's words begin above a text that it gave as an answer, or made, and below it."""
    ends: frozenset[str]
    links: frozenset[str]
    """Whole lines below a text; and what stands above the list of its links."""


@cache
def around_words() -> Words:
    """The words, read once."""
    tables = [table(language, "around") for language in LANGUAGES]

    def every(name: str) -> set[str]:
        return {word for words in tables for word in words[name]}

    names = {name for language in LANGUAGES for name in table(language, "structure")["organization"]}
    year, label = r"[12][0-9]{3}", rf"(?P<sender>{any_of(every('sender'))})|{any_of(every('mail'))}"
    return Words(
        frozenset(map(folded, every("skip"))),
        frozenset(map(folded, every("page") | every("skip"))),
        re.compile(
            rf"(?:(?:©|\(c\)|copyright ©?) ?(?:{year} )?{any_of(names)}(?: {year})?[.]?|© ?{year}\b.*)", re.IGNORECASE
        ),
        re.compile(any_of(map(folded, every("rights")))),
        frozenset(map(folded, every("onward"))),
        re.compile(rf"(?:{any_of(map(folded, every('labels')))})\s?[:：].*"),
        re.compile(rf"(?:{any_of(map(folded, every('farewells')))})[,،，!.]?"),
        re.compile(rf"[*_>\s]*(?:{label})\s?[*_]*[:：]", re.IGNORECASE),
        re.compile(any_of(map(folded, every("answer")))),
        re.compile(any_of(map(folded, every("offer") | every("made_by")))),
        frozenset(with_capitals(every("last_lines"))),
        frozenset(map(folded, every("links"))),
    )


def words_of_page(line: str) -> int:
    """How many words of a page's frame a line is made of; none where it has others."""
    parts = [plain(part).rstrip(":： ") for part in _BETWEEN.split(line) if plain(part)]
    words = around_words()
    return len(parts) if all(part in words.page or words.rights.fullmatch(part) for part in parts) else 0


def plain(line: str) -> str:
    """The words of a line, without the signs of a menu and without links."""
    words = _LINK.sub(r"\1", line) if "](" in line else line
    return folded(words.strip(SIGNS).strip())


def beginning(line: str) -> str:
    """The first words of a line, in the same way."""
    return plain(line if "](" in line else line.lstrip(SIGNS)[:LONGEST_ANSWER])
