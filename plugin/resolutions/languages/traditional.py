"""Chinese in traditional signs, sign for sign in simplified ones, which all words of the languages' tables have.

In: a text. Out: the same text, as long, in simplified signs. The search's script is given the same table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from ..frozen import read_tables
from .letters import HAN, KANA, uncommon_signs

_HEAD = 4_000
"""So much of a text tells whether it is in traditional signs."""
_FEWEST, _SHARE = 4, 12
"""So many signs at least, and one in so many of all Chinese signs, differ in a text in traditional ones; in one in
simplified signs hardly any do: those of names."""
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile(f"[{KANA}]")
"""The syllables of Japanese, whose Chinese signs are partly the traditional ones."""


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional signs, and holds none in Japanese."""
    head = text[:_HEAD]
    if head.isascii():
        return False
    han = len(_HAN.findall(uncommon_signs(head)))
    differing = sum(map(head.count, _traditional().intersection(head))) if han >= _FEWEST else 0
    return differing >= _FEWEST and differing * _SHARE >= han and _KANA.search(text) is None


def simplified(text: str) -> str:
    """The text in simplified signs, as long as it was."""
    return text.translate(_signs())


def tables() -> Mapping[str, object]:
    """The table by which the search's script does the same with what a reader types (assets/search/simplified.js)."""
    return {**_table(), "traditional": _row("traditional"), "simplified": _row("simplified")}


@cache
def _traditional() -> frozenset[str]:
    return frozenset(_row("traditional"))


@cache
def _signs() -> Mapping[int, str]:
    pairs = zip(_row("traditional"), _row("simplified"), strict=True)
    return MappingProxyType({ord(sign): plain for sign, plain in pairs})


def _row(name: str) -> str:
    return "".join(str(_table()[name]).split())


def _table() -> Mapping[str, Any]:
    return read_tables(__package__, "traditional.toml")
