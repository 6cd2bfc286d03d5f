"""Roman numerals, in which sessions, Chapters, annexes and list items are numbered."""

from __future__ import annotations

import re

NUMERALS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
"""The parts of numerals, each as value and letters, the largest first."""

_VALUES = {letters: value for value, letters in NUMERALS if len(letters) == 1}
_NUMERAL = re.compile(
    "(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    "|(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
)
_MOST_ITEMS = 49
"""No list has more items with numerals: l, c, d and m are letters there."""


def from_roman(numeral: str) -> int | None:
    """The value of a numeral, in capitals or in small letters; None for what is none: "", "IIX", "iV"."""
    if not _NUMERAL.fullmatch(numeral):
        return None
    values = [_VALUES[letter] for letter in numeral.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def item_value(marker: str) -> int:
    """The value of a numeral in small letters that marks an item of a list, from i to xlix; 0 for any other marker."""
    value = from_roman(marker) if marker.islower() else None
    return value if value and value <= _MOST_ITEMS else 0


def to_roman(value: int) -> str:
    """The numeral of a number from 1 to 3999; any other number in digits."""
    if not 0 < value < 4000:
        return str(value)
    numeral = ""
    for part, letters in NUMERALS:
        numeral += letters * (value // part)
        value %= part
    return numeral
