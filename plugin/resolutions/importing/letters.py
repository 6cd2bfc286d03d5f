"""Letters as lists print them."""

from __future__ import annotations


def letters(number: int) -> str:
    """a, b, … z, aa, bb, as lists go on: `letters(28)` is `bb`; a number that has no letter stays a number."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if times < 10 else str(number)
