"""Roman numerals, as sessions, Chapters and annexes bear them."""

from __future__ import annotations

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_PARTS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def from_roman(numeral: str) -> int:
    """The value of a numeral of I, V, X and L in capitals; of a misformed one, what its letters add up to."""
    values = [_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def to_roman(value: int) -> str:
    """The numeral of a number from 1 to 89."""
    numeral = ""
    for part, letters in _PARTS:
        numeral += letters * (value // part)
        value %= part
    return numeral
