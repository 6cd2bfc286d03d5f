"""Marks of notes in brackets, `[1]` or `(1)`, in a text without its notes, as copies from the web leave them.

In: a document's units. Out: the places of such marks. A number in brackets may be an item's or a draft's: it is a mark
only where the numbers rise from 1 in order and each stands right behind words. Round brackets, with which items are
numbered as well, are so only in more than one paragraph, the first of them where no item can begin. And marks behind
the letter of a part that is a heading alone: "B 1" of part B and note 1, "باء ( 1 )".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...model import Unit
from ...text import part_letters
from ...text.letters.punctuation import COMMAS, SEMICOLONS, any_sign
from .glued_marks import Place, alone_between
from .note_marks import STOPS, NoteMark

_NO_WORDS = frozenset({"footnote", "table"})
_CLOSING = '》」”’"»)）'
# Both begin with their bracket, by which they are found: what stands before it is looked at only there.
_SQUARE = re.compile(
    rf"\[(?:(?<=[\w{STOPS}{_CLOSING}]\[)|(?<=[\w{STOPS}{_CLOSING}]\s\[))(?P<number>[0-9]{{1,3}})\](?![(\[:])"
)
_ROUND = re.compile(
    rf"[(（](?<=[\w{any_sign(COMMAS, SEMICOLONS)}.。{_CLOSING}].)(?P<number>[0-9]{{1,3}})[)）](?![(（\[])"
)
_STRICT = re.compile(rf"[{_CLOSING}][(（]|[^\W\d_][(（][0-9]{{1,3}}[)）](?:[\s{STOPS}]|$)")
"""Where no item begins: behind a closing sign, or before a stop."""
_MARKED = re.compile(r"(?P<letter>[^\W\d_]+) ?(?P<label>[1-9]\d?|\( ?[1-9]\d? ?\))")


def bracket_marks(units: Sequence[Unit]) -> list[Place]:
    """The marks of a document without notes, of one kind of brackets; none where the numbers do not rise. Linear."""
    words = [(index, unit.text) for index, unit in enumerate(units) if unit.kind not in _NO_WORDS]
    square = list(_places(((index, text) for index, text in words if "[" in text), _SQUARE))
    if square and _are_rising(square):
        return square
    rounded = list(_places(((index, text) for index, text in words if "(" in text or "（" in text), _ROUND))
    if len({place.unit for place in rounded}) < 2 or not _are_rising(rounded):
        return []
    first = rounded[0]
    return rounded if _STRICT.match(units[first.unit].text, first.mark.start - 1) else []


def _places(words: Iterable[tuple[int, str]], look: re.Pattern[str]) -> Iterator[Place]:
    for index, text in words:
        for found in look.finditer(text):
            yield Place(index, NoteMark(found[0], *found.span(), "likely"))


def _are_rising(places: Sequence[Place]) -> bool:
    """Whether the numbers begin with 1, and each is one of those before it or the next."""
    highest = 0
    for place in places:
        number = int(place.mark.label[1:-1])
        if not 1 <= number <= highest + 1:
            return False
        highest = max(highest, number)
    return True


def places_behind_letters(units: Sequence[Unit], notes: Sequence[int]) -> list[Place]:
    """The one place of each mark that stands behind a part's letter. `notes` are the numbers of the notes that there
    are, which rise."""
    headings = (
        (index, found)
        for index, unit in enumerate(units)
        if unit.kind == "heading" and (found := _MARKED.fullmatch(unit.text)) and found["letter"] in part_letters()
    )
    places = (
        Place(index, NoteMark(found["label"].replace(" ", ""), found.end("letter"), found.end(), "possible"))
        for index, found in headings
    )
    return alone_between(units, notes, places)
