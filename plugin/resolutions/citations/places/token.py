"""What a scan finds, before it is known whose it is: a number, a symbol, or a place in a document."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ...un import Symbol

Kind = Literal["number", "decision", "symbol", "paragraphs", "article", "chapter"]

NUMBERED: frozenset[Kind] = frozenset({"number", "decision"})
"""What an organ numbers: resolutions, and decisions."""

_WINDOW = 24
"""How far before a number the word that governs it may begin: longer than any such word."""
_OPENERS = frozenset("([{“\"‘'«")


class Number(NamedTuple):
    """The number of a resolution as printed: `1325 (2000)`, `60/1`, `217 A (III)`."""

    value: int = 0
    """Of `1325 (2000)`: 1325. Of `60/1`: 1."""
    year: int | None = None
    """Of `1325 (2000)`: 2000."""
    session: str = ""
    """Of `2625 (XXV)`: `XXV`. Of `60/1`: `60`; of `S-10/2`: `S-10`."""
    slashed: bool = False
    """Whether the session stands before the number: `60/1`."""
    part: str = ""
    """Of `31/6 A`, `217 A (III)`: `A`."""


class Governor(NamedTuple):
    """What the word before a number says."""

    governed: bool = False
    """Whether it is a resolution's, by the word directly before or as a member of a list."""
    head: bool = False
    """Whether the word itself stands directly before, not another member of the list."""
    several: bool = False
    """Whether that word is a plural: a list may follow."""


class Token(NamedTuple):
    """`text[start:end]` may name a document (`number`, `decision`, `symbol`) or a place in one (the other kinds)."""

    kind: Kind
    start: int
    end: int
    number: Number = Number()
    """Of `number`: the resolution's; of `decision`: its own."""
    governor: Governor = Governor()
    """Of these and `symbol`: what the word before says."""
    symbol: Symbol | None = None
    """Of `symbol`: the document's."""
    pins: tuple[str, ...] = ()
    """Of `paragraphs`: `("3-a", "7-9")`; of `article` and `chapter`: `("art2-4",)`, `("chVII",)`."""
    short: bool = False
    """The word is an abbreviation, as notes use it of other documents ("para. 5")."""
    relative: bool = False
    """Sub-paragraphs without their paragraph: "subparagraph (a) above"."""
    stop: int = 0
    """Of `article`: where what was read of it ends, paragraphs included."""

    @property
    def past(self) -> int:
        """Where the scan goes on."""
        return self.stop or self.end

    def within(self, region: str) -> Token:
        """Paragraphs with the region that is named before them; the same where none is."""
        return self._replace(pins=tuple(region + pin for pin in self.pins)) if region else self


def word_before(text: str, start: int) -> tuple[str, int]:
    """The word that ends before `start`, in lower case and without an opening bracket, and where it begins."""
    low = start - _WINDOW if start > _WINDOW else 0
    window = text[low:start].rstrip()
    cut = window.rfind(" ") + 1
    word = window[cut:].lower()
    if "’" in word or "'" in word:
        cut = max(window.rfind("’"), window.rfind("'")) + 1
        word = window[cut:].lower()
    if word[:1] in _OPENERS:
        cut += 1
        word = word[1:].rstrip(")")
    return word, low + cut
