"""Roman numerals, as sessions, Chapters, annexes and lists bear them."""

from __future__ import annotations

NUMERALS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
"""What numerals are made of, the largest first: a value and its letters."""

_VALUES = {letters: value for value, letters in NUMERALS if len(letters) == 1}


def from_roman(numeral: str) -> int:
    """The value of a numeral in capitals; of a misformed one, what its letters add up to."""
    values = [_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def to_roman(value: int) -> str:
    """The numeral of a number from 1 to 3999; another number has none and stays in digits."""
    if not 0 < value < 4000:
        return str(value)
    numeral = ""
    for part, letters in NUMERALS:
        numeral += letters * (value // part)
        value %= part
    return numeral
