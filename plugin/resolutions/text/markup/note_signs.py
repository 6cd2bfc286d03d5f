"""How a source's text says where a note and its mark stand: as Markdown does, or shorter, where that has no room;
and which raised letters are no mark but the end of an ordinal number: 49<sup>e</sup> séance, 64^th^ meeting."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from ...languages import listed

Kind = Literal["mark", "note"]
_NUMBER = re.compile(r"(?:\d|(?<![^\W\d_])[IVXLC]{1,5})$")
"""What ends before it: a number, in Roman numerals too."""
FAR = 16
"""So many characters behind it tell."""


class Sign:
    """What stands for Markdown's brackets; no language of the site prints these."""

    OPEN: Final = "⁅"
    CLOSE: Final = "⁆"


_OPENED = rf"{Sign.OPEN}(?:[ ]*\n?[ ]*{Sign.OPEN}){{0,4}}"
"""The first of the signs, once on each line that the mark-up had."""

MARK = rf"(?:\[\^|{_OPENED})(?P<mark>\d{{1,3}}|\*)[ ]*(?:\](?!:)|{Sign.CLOSE})"
"""A mark in a text, as a pattern."""
NOTE = rf"(?:\[\^(?P<mark>\d{{1,3}}|\*)[ ]*\]:|{_OPENED}(?P<short>\d{{1,3}}|\*)[ ]*{Sign.OPEN})"
"""What a note begins with."""


def written(label: str, kind: Kind, widths: list[int]) -> str:
    """A mark, or the beginning of a note, on lines of so many characters; on the last the label has room with two
    more."""
    opening, closing = ("[^", "]" if kind == "mark" else "]:")
    if len(widths) > 1 or len(label) + len(opening) + len(closing) > widths[0]:
        opening, closing = Sign.OPEN, Sign.CLOSE if kind == "mark" else Sign.OPEN
    above = (Sign.OPEN.ljust(width)[:width] + "\n" for width in widths[:-1])
    return "".join((*above, opening, label.ljust(widths[-1] - len(opening) - len(closing)), closing))


def is_ordinal_end(raised: str, before: str, behind: str) -> bool:
    """Whether raised letters end an ordinal number: what they are, or what is counted behind them, tells. A single
    letter behind a year may be a note's mark: "2020ᵃ"."""
    if not _NUMBER.search(before):
        return False
    return _ends().match(f"{raised.casefold()} {behind[:FAR].strip()}") is not None


@cache
def _ends() -> re.Pattern[str]:
    return re.compile("|".join(listed("structure", "raised_ends")), re.IGNORECASE)
