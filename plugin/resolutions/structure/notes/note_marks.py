"""The marks of notes in a text, as print and its conversions leave them: what such a mark looks like.

A mark is a number or a sign behind a word or a stop: raised (`harbours³`), a star or a dagger (`carta*`), with a
stroke (`harbours 3/`, `harbours a/`), in brackets (`2021(1)،`), or a number that a conversion glued to a word, a stop
or a year (`harbours3`, `harbours,3 and`, `20304`). The first four are nothing else; a glued number is a mark only where
the document has the note, or its numbers have a gap there. Languages differ in the words to which a lost space glues a
number (`on20 July`): those with which no paragraph ends.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Literal, NamedTuple
from unicodedata import decimal, normalize

from ...languages.letters import ARABIC, HAN, SMALL
from ...languages.numerals import ARABIC_DIGITS, BEFORE_NUMBER, digits
from ...text.letters import punctuation
from ...text.markup.inline import MEASURE
from ..pieces.marker import CIRCLED

STARS = "*†‡"
RAISED_DIGITS = "⁰¹²³⁴-⁹"
RAISED = RAISED_DIGITS + "ᵃ-ᶻ"
STOPS = punctuation.STOPS + "、"
_PAUSES = punctuation.any_sign(punctuation.COMMAS, punctuation.SEMICOLONS) + "、"
"""What stands between the parts of a sentence."""
_SMALL = SMALL + ARABIC
"""Small letters, and those of Arabic, which has no others."""

END = re.compile(
    rf"(?<=[{STOPS})\]”\"’\w）》])"
    r"(?: (?P<spaced>\d{1,3}(?: \d{1,3})?)| ?(?P<slashed>\d{1,2}/)"
    r"|(?P<glued>\d{1,3}|[⁰¹²³⁴-⁹]{1,3})"
    r"|(?P<damaged>(?<=[,;])['’‘]?[°º]\d{0,2}))$"
)
"""A mark after the last words: with a space, with a stroke, glued to them; or one of which a scan made a ring."""
AFTER_STOP = re.compile(r"[^\W\d][)”\"’）》]?[,;.:،؛，；。、]$")
"""An ending after which only the mark of a note can be a number, even where the note is lost."""

_WITHIN = re.compile(
    rf"[0-9{ARABIC_DIGITS}/(（{STARS}{RAISED}{CIRCLED}](?:"
    # Most figures stand behind another, or behind none of these signs, which a look or two tell.
    rf"(?<=[^0-9][0-9])(?:(?<=[{_SMALL}{HAN}》”’»)）{_PAUSES}].)(?:"
    rf"(?P<digits>(?<=[{_SMALL}][0-9])(?<=[{_SMALL}][{_SMALL}][{_SMALL}][0-9])[0-9]{{0,2}}(?![\w/]|[.,-]\w))"
    rf"|(?P<quoted>(?<=[》”’»][0-9])[0-9]{{0,2}}(?=[\s{STOPS}]|$))"
    rf"|(?P<bracket>(?<=[{_SMALL}][)][0-9])[0-9]{{0,2}}(?=[\s{STOPS}]|$))"
    rf"|(?P<han>(?<=[{HAN}）][0-9])(?<![{BEFORE_NUMBER}][0-9])[0-9]{{0,2}}(?=(?:\s|、)(?![0-9])|[，；。]))"
    rf"|(?P<stop>(?<=[{_PAUSES}][0-9])"
    rf"(?:(?<=[{_SMALL}{HAN}）》)”\"’»]..)|(?<=\s(?:19|20)[0-9][0-9]..))[0-9]{{0,2}}(?=[\s《“]|$)))"
    r"|(?P<year>(?:(?<=\s[12])|(?<=\s(?:19|20)[0-9][0-9][-–‑][12]))[09][0-9]{3,4}(?![\w/]|[.,-]\w)))"
    r"|(?<![0-9])(?:(?<=[(（])(?P<brackets>"
    rf"(?:(?<=[{_SMALL}][{_SMALL}][{_SMALL}].)|(?<=[{ARABIC}][)”“\"].)|(?<=[”»’].)|(?<=\s(?:19|20|١٩|٢٠)\d\d.))"
    rf"{digits(3)}[)）](?=[\s{STOPS}]|$))"
    rf"|(?<=[{ARABIC}][{ARABIC}][{ARABIC}][{ARABIC_DIGITS}])(?P<eastern>[{ARABIC_DIGITS}]{{0,2}}(?![\w/]|[.,-]\w))"
    rf"|(?<=[(（])(?P<han_brackets>(?<=[{HAN}》].)[0-9]{{1,3}}[)）](?=[\s{STOPS}]|$))"
    rf"|(?<=/)(?P<stroke>(?=[\s{STOPS}]|$)(?:(?<=[\s{STOPS}][0-9a-z]/)|(?<=[\s{STOPS}][0-9][0-9]/)))"
    rf"|(?<=[{STARS}])(?P<star>(?:(?<=[^\W\d_][{STARS}])|(?<=[)”\"’»{STOPS}》][{STARS}]))\*{{0,4}}(?![*(]|(?![{HAN}])\w))"
    rf"|(?<=[{CIRCLED}])(?P<circled>(?<=[^\s{CIRCLED}].)(?=[\s{STOPS}）”]|$))"
    rf"|(?P<raised>(?<=[^\s\d][{RAISED}])[{RAISED}]*(?!\w))"
    rf"|(?P<apart>(?<=[^\s\d]\s[{RAISED_DIGITS}])[{RAISED_DIGITS}]{{0,2}}(?!\w)))"
    ")"
)
_YEARS = ("19", "20")
WORD = re.compile(r"[^\W\d_]+$")
_DAY = re.compile(r"\s(?P<month>[^\W\d_]+)\s(?:19|20)\d\d\b")
"""What follows the day of a date."""
LONGEST_WORD = 24


Certainty = Literal["sure", "likely", "possible"]
"""Whether a mark can be nothing else, is one by its looks, or is one only where the numbers of the notes ask for it."""
_CERTAINTIES: dict[str, Certainty] = {
    "digits": "likely",
    "eastern": "likely",
    "year": "likely",
    "stop": "possible",
    "bracket": "possible",
    "quoted": "likely",
    "han": "possible",
    "han_brackets": "possible",
}
"""Of kinds of marks; the others are sure."""


class NoteMark(NamedTuple):
    """A mark: `text[start:end]`, with the space before it where it has a stroke or is raised."""

    label: str
    """As printed."""
    start: int
    """Of what is the mark's, a space before it too."""
    end: int
    certainty: Certainty


def plain_label(label: str) -> str:
    """What a mark and its note agree in: `³`, `3/`, `٣` and `3` are one, and so are all numbers of stars."""
    plain = normalize("NFKC", label).strip(" /.)(")
    # Digits of other scripts: a program may write those of the notes so, and not those of the marks.
    return plain if plain.isascii() else "".join(str(decimal(sign, sign)) for sign in plain)


def is_circled(label: str) -> bool:
    """Whether a mark is a number in a circle."""
    return "①" <= label[:1] <= "⑳"


def is_day(text: str, end: int, open_ends: Container[str]) -> bool:
    """Whether a number that ends there is the day of a date, a month and a year behind it: "on20 July 2020", and not
    "the version3 in 2014"."""
    found = _DAY.match(text, end)
    return found is not None and found["month"] not in open_ends


def marks_in(text: str, open_ends: Container[str]) -> Iterator[NoteMark]:
    """The marks of notes in a unit's text, in order. The cost is linear in its length.

    `open_ends` are the language's words with which no paragraph ends: a number behind one is a day or a count.
    """
    for found in _WITHIN.finditer(text):
        start, end = found.span()
        kind = found.lastgroup or ""
        if kind == "year":
            if not found[0].startswith(_YEARS):
                continue
            start += 4
        elif kind in ("digits", "eastern"):
            word = WORD.search(text, max(start - LONGEST_WORD, 0), start)
            if not word or word[0] in open_ends or is_day(text, end, open_ends):
                continue
        elif kind == "han":
            if text[start - 1] in open_ends:
                continue
        elif kind == "stroke":
            label = text[start - 2 : end].lstrip(" \t" + STOPS)
            start = end - len(label)
            start -= text[start - 1].isspace() and start > 1
        elif kind == "raised" and MEASURE.search(text, max(start - 4, 0), start):
            continue
        elif kind == "apart":
            if MEASURE.search(text, max(start - 5, 0), start - 1):
                continue
            start -= 1
        yield NoteMark(text[start:end].lstrip(), start, end, _CERTAINTIES.get(kind, "sure"))
