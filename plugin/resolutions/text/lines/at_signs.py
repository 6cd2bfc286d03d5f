"""Looks where signs stand that few texts have many of: to look for one sign costs a small part of looking for several
in a row, or for a pattern.

In: a text, and signs. Out: whether they stand there in a row; the matches of a pattern that begins with one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain


def holds(text: str, signs: str) -> bool:
    """Whether the signs stand in a row in a text."""
    return all(sign in text for sign in signs) and signs in text


def at_signs(pattern: re.Pattern[str], text: str, signs: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with one of the signs, in order."""
    end = 0
    for place in sorted(chain.from_iterable(_places(text, sign) for sign in signs)):
        if place >= end and (found := pattern.match(text, place)) is not None:
            end = found.end()
            yield found


def _places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)
