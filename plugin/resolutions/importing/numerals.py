"""Numbers as lists print them."""

from __future__ import annotations


def letters(number: int) -> str:
    """a, b, … z, aa, bb, as lists go on: `letters(28)` is `bb`; a number that has no letter stays a number."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if times < 10 else str(number)


def roman(number: int) -> str:
    """i, ii, iii …; a number that has no such numeral stays a number."""
    if not 0 < number < 4000:
        return str(number)
    told = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        told += sign * count
    return told


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
