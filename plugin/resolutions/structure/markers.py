"""The marker at the head of a paragraph: `20.`, `(a)`, `a)`, `(ii)`, `(أ)`, `–`.

Only what is printed is read here, and what it may mean; what it does mean its neighbours say (`nesting`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import Grammar
from ..un import from_roman, to_roman

NUMBER, ITEM, BULLET = "number", "item", "bullet"


class Marker(NamedTuple):
    """A marker as printed. Two markers of one `form` may belong to one list."""

    printed: str
    kind: str
    """`number`: a number with a full stop, as paragraphs have; `item`: any other; `bullet`."""
    form: str
    """Its brackets and its alphabet's case: `(a)`, `a)`, `A.`, `(1)`, `–`."""
    label: str
    """What stands between the brackets, in lower case and ASCII digits; empty for a bullet."""
    end: int
    """The offset in the text at which the paragraph's own words begin."""


_MARKER = re.compile(
    r"""
      (?P<number>[0-9]{1,4}|[٠-٩]{1,4})
        (?: \.(?=\s|$|[A-Z][a-z]) | [．、] | ,(?=\s[A-Z][a-z]) | \s?[-–—](?=\s) )\s*
    | [“"«]?[(（]\s?(?P<paren>[0-9٠-٩]{1,3}|[ivxIVX]{1,6}|[^\W\d_]|[a-z]{2}|هـ)\s?(?:\}?[)）]|\})\s*
    | (?P<half>[0-9]{1,3}|[^\W\d_]|هـ|[ivx]{2,5}|([a-z])\4)(?:[)）])\s*
    | (?P<quote>['‘’])(?P<quoted>[0-9٠-٩]{1,2})['’‘]\s*
    | (?P<character>[㈠-㈩])\s*
    | (?P<dotted>[a-z]|[ivx]{2,5})\.\s+
    | (?P<capital>[A-Z]|[IVX]{2,6})\.(?:\s+(?=\S)|(?=[A-Z][a-z]{2}))
    | (?P<bullet>[-–—•·●▪○◦■□]|\*{1,3})\s+
    """,
    re.VERBOSE,
)
_BRACKETS = {"paren": "({})", "half": "{})", "dotted": "{}.", "capital": "{}.", "quoted": "'{}'"}
_PLAIN = re.compile(r"(([0-9]{1,4})\.)\s+")
"""The commonest marker."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ROMAN = re.compile("[ivxl]+")


_WORD = re.compile(r'[^\W\d_]{6}|(?![ivxIVX]{3})[^\W\d_]{3}|(?![㈠-㈩])[^\W\d_]{1,6}[ ,]|[“"«](?!\()')
"""What most paragraphs begin with, and no marker does."""


def read_marker(text: str) -> Marker | None:
    """The marker that `text` begins with, if any."""
    if _WORD.match(text):
        return None
    number = _PLAIN.match(text)
    if number:
        return Marker(number[1], NUMBER, "1.", str(int(number[2])), number.end())
    found = _MARKER.match(text)
    if not found:
        return None
    kind = found.lastgroup or ""
    if kind == "character":
        return Marker(found["character"], ITEM, "㈠", found["character"], found.end())
    printed = found[0].rstrip()
    if kind == "bullet":
        return Marker(printed, BULLET, found["bullet"], "", found.end())
    raw = found[kind].translate(_DIGITS)
    if kind == "number":
        return Marker(printed, NUMBER, "1.", str(int(raw)), found.end())
    alphabet = "1" if raw.isdecimal() else "A" if raw.isupper() else "a"
    brackets = _BRACKETS[kind]
    return Marker(printed, ITEM, brackets.format(alphabet), raw.lower(), found.end())


class Reading(NamedTuple):
    """One meaning of a marker: the `place`-th of a list counted in `script` (letters, roman, number)."""

    script: str
    place: int


LETTER, ROMAN, DIGIT = "letter", "roman", "digit"


def readings(marker: Marker, grammar: Grammar) -> tuple[Reading, ...]:
    """What a marker may mean: `(i)` the ninth letter, or one."""
    label = marker.label
    if label.isdecimal():
        # Arabic prints '1' where other languages print (i).
        return (Reading(ROMAN if marker.form[0] == "'" else DIGIT, int(label)),)
    if label in grammar.lists.romans:
        return (Reading(ROMAN, grammar.lists.romans[label]),)
    found: list[Reading] = []
    place = letter_place(label, grammar)
    if place:
        found.append(Reading(LETTER, place))
    roman = roman_value(label)
    if roman:
        found.append(Reading(ROMAN, roman))
    if label in grammar.lists.numerals:
        found.append(Reading(ROMAN, grammar.lists.numerals[label]))
    return tuple(found)


def letter_place(label: str, grammar: Grammar) -> int:
    """1 for a, 27 for aa; 0 for what is no letter of a list."""
    label = grammar.lists.lookalikes.get(label, label)
    if len(label) == 1 and "a" <= label <= "z":
        return ord(label) - 96
    if len(label) == 2 and label[0] == label[1] and "a" <= label[0] <= "z":
        return ord(label[0]) - 70
    return grammar.lists.letters.get(label, 0)


def roman_value(label: str) -> int:
    """The value of a lower-case roman number up to 49, written as it should be; else 0."""
    value = from_roman(label.upper()) if _ROMAN.fullmatch(label) else 0
    return value if 0 < value < 50 and to_roman(value).lower() == label else 0


def label_of(reading: Reading) -> str:
    """What an anchor calls a place: letters and romans in Latin script in every language, so that anchors agree."""
    script, place = reading
    if script == LETTER:
        return chr(96 + place) if place <= 26 else chr(70 + place) * 2 if place <= 52 else str(place)
    return to_roman(place).lower() if script == ROMAN else str(place)
