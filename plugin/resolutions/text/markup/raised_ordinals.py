"""The raised end of an ordinal number, as word processors and pandoc print it: 49<sup>e</sup> séance, 64^th^ meeting.

In: what is raised, what stands before it, and behind it. Out: whether it is that, and no note's mark.
"""

from __future__ import annotations

import re
from functools import cache

from ...languages import listed

_NUMBER = re.compile(r"(?:\d|(?<![^\W\d_])[IVXLC]{1,5})$")
"""What ends before it: a number, in Roman numerals too."""
FAR = 16
"""So many characters behind it tell."""


def is_ordinal_end(raised: str, before: str, behind: str) -> bool:
    """Whether raised letters end an ordinal number: what they are, or what is counted behind them, tells. A single
    letter behind a year may be a note's mark: "2020ᵃ"."""
    if not _NUMBER.search(before):
        return False
    return _ends().match(f"{raised.casefold()} {behind[:FAR].strip()}") is not None


@cache
def _ends() -> re.Pattern[str]:
    return re.compile("|".join(listed("structure", "raised_ends")), re.IGNORECASE)
