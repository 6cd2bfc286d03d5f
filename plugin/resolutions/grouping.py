"""Values by a key that several of them share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """The values of each key, in their order; the keys as they come first.

    >>> grouped((word[0], word) for word in ("well", "harbour", "wind"))
    {'w': ['well', 'wind'], 'h': ['harbour']}
    """
    groups: dict[Key, list[Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
