"""A text as the grammar reads it: digits and brackets in ASCII, hyphens plain, and no signs that only shape letters.

Offsets in the plain text lead back to the text as printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

_SHAPING = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u00ad\u200b"
"""Signs within a word that are no letters of it: the Arabic stroke that widens it, and vowels; a soft hyphen, and a
space without width."""
_SHAPED = re.compile(f"[{_SHAPING}]")
_FOLDED = MappingProxyType(
    {
        **dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\xa0\u202f\u2009"), " "),
        **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    }
)
"""Direction marks and special spaces, which the grammar takes for spaces; hyphens that do not break."""
_ODD = re.compile(f"[{''.join(map(chr, _FOLDED))}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain text, and where its characters stood."""

    text: str
    offsets: Sequence[int] | None = None
    """Of each character its offset in the text as printed; None where all offsets are the same."""

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as printed of `text[start:end]`, which is not empty."""
        return (self.offsets[start], self.offsets[end - 1] + 1) if self.offsets else (start, end)


def plain(text: str, fold: Mapping[int, int]) -> Plain:
    """The text with a language's digits and brackets folded (`Grammar.fold`), one character for one."""
    folded = text.translate(fold) if fold else text
    if _ODD.search(folded):
        folded = folded.translate(_FOLDED)
    if not _SHAPED.search(folded):
        return Plain(folded)
    offsets = [offset for offset, character in enumerate(folded) if character not in _SHAPING]
    return Plain("".join(folded[offset] for offset in offsets), offsets)
