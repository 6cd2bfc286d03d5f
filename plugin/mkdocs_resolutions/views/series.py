"""The series that documents are listed in, and the order of those in one."""

from __future__ import annotations

from functools import lru_cache

from resolutions.un import CHARTER, Symbol

_SERIES = ("S/RES", "S/PRST", "S/PV", "S", "A/RES", "A/HRC", "A", "E", CHARTER)
"""The series that have a heading of their own, the first that fits; all others come last."""


def series_key(identifier: str) -> str:
    """The key of the series that a document is listed in: `s_res`, `other`."""
    match = next(
        (head for head in _SERIES if identifier == head or identifier.startswith((f"{head}/", f"{head}."))), ""
    )
    return match.lower().replace("/", "_") or "other"


def series_order(key: str) -> int:
    """Where a series stands among the others."""
    keys = [head.lower().replace("/", "_") for head in _SERIES]
    return keys.index(key) if key in keys else len(keys)


@lru_cache(maxsize=1 << 16)
def number_order(identifier: str) -> tuple[tuple[int, int | str], ...]:
    """What sorts identifiers of a series as people do."""
    symbol = Symbol.parse(identifier)
    return symbol.sort_key if symbol else ((1, identifier),)


def series_slug(key: str) -> str:
    """A series in an address: `s-res`."""
    return key.replace("_", "-")
