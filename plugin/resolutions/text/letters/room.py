"""How much room text takes: a sign of Chinese has the width of two letters."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_MAY_BE_WIDE = re.compile("[\u1100-\u115f\u231a-\U0010ffff]")
"""All wide signs, and others: none of Latin, Cyrillic or Arabic, nor the quotation marks and dashes of print."""


def forth(text: str, start: int, columns: int) -> int:
    """Where the text ends that takes no more than so many columns from `start` on.

    >>> forth("lanterns", 0, 4), forth("港口的灯笼", 0, 4), forth("lamp", 1, 90)
    (4, 2, 4)
    """
    ahead = text[start : start + columns]
    return start + _held(ahead, columns)


def back(text: str, end: int, columns: int) -> int:
    """Where the text begins that takes no more than so many columns up to `end`.

    >>> back("lanterns", 8, 4), back("港口的灯笼", 5, 4), back("lamp", 3, 90)
    (4, 3, 0)
    """
    behind = text[max(end - columns, 0) : end]
    return end - _held(behind[::-1], columns)


def columns_of(text: str) -> int:
    """How many columns a text takes.

    >>> columns_of("lamp"), columns_of("灯笼")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in text)


def _held(signs: str, columns: int) -> int:
    """How many of the first signs take no more than so many columns."""
    if signs.isascii() or not _MAY_BE_WIDE.search(signs):
        return len(signs)
    taken = 0
    for count, sign in enumerate(signs):
        taken += 1 + (east_asian_width(sign) in "WF")
        if taken > columns:
            return count
    return len(signs)
