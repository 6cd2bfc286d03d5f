"""Which list a marker belongs to: solved over the whole run of markers under one paragraph.

`(i)` after `(h)` is the ninth letter, unless `(ii)` follows; `(1)` before `(ii)` was `(i)`; `(6)` between `(a)` and
`(c)` was `(b)`. A marker that goes on with an open list goes on with it, the innermost first; one that can begin a
list begins one, a level deeper; what does neither stands where its neighbours put it, or as it is printed. Where lists
have the same markers, as a converter writes them, their indents tell them apart. Text of the paragraph below a list
ends it, unless its own next marker follows. Each marker looks at no more than a few of those that follow: the cost is
linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...anchors import bullet
from ...text import Grammar
from ..pieces.marker import BULLET, Marker
from ..pieces.meanings import DIGIT, LETTER, ROMAN, Reading, is_after_aa, label_of, readings

HORIZON = 12
"""How far ahead the next marker of a list is looked for."""

SMALLEST_INDENT = 2
"""So many spaces more than those of a list stand before the markers of one inside it; fewer set numbers of one and two
digits in line."""

DEEPEST = 6
"""No list of a document is nested deeper; what claims to be goes on with the innermost list."""


_ALIKE = frozenset({"(a)", "a)"})


class Place(NamedTuple):
    """Where a marker stands: `depth` 1 for the list directly under the paragraph; its label in anchors."""

    depth: int
    label: str
    misread: bool = False
    """Whether the label is not the one that is printed."""
    broken: bool = False
    """Whether it does not follow the one before it."""

    @property
    def plain(self) -> str:
        """Its label as identifiers have it, without a hyphen: `abis`."""
        return self.label.replace("-", "")


class Setting(NamedTuple):
    """How a marker stands below what is above it."""

    indent: int = 0
    """How many spaces stand before it in the source; 0 where nothing tells."""
    is_below_words: bool = False
    """Whether text of the paragraph stands between the item above and it."""
    is_led: bool = False
    """Whether what stands directly above ends with a colon."""


@dataclass(slots=True)
class _Level:
    """A list to which items may still come."""

    form: str
    """Of its markers."""
    last: Reading
    indent: int


def nest(markers: Sequence[Marker], grammar: Grammar, settings: Sequence[Setting] = ()) -> list[Place]:
    """The place of each marker of the lists under one paragraph, in order; `settings`, how each of them stands."""
    meanings = [() if marker.kind == BULLET else readings(marker, grammar) for marker in markers]
    settings = settings or [Setting()] * len(markers)
    return _Solver(markers, meanings, settings, grammar.lists.romans_below_letters).solve()


class _Solver:
    def __init__(
        self,
        markers: Sequence[Marker],
        meanings: Sequence[tuple[Reading, ...]],
        settings: Sequence[Setting],
        below_letters: frozenset[str],
    ) -> None:
        self.markers, self.meanings, self.settings = markers, meanings, settings
        self.below_letters = below_letters
        """The forms of numbers that are roman ones below a letter."""
        self.at = Setting()
        """How the marker under way stands."""
        self.open: list[_Level] = []
        self.closed: dict[int, _Level] = {}
        """The last list at each depth that is over: its letters may run on under the next item above it."""

    def solve(self) -> list[Place]:
        return [self._place(index, marker) for index, marker in enumerate(self.markers)]

    def _place(self, index: int, marker: Marker) -> Place:
        self.at = self.settings[index]
        if self.at.is_below_words and self._begins_beside(index, marker):
            self.open.clear()
        return self._bullet(marker) if marker.kind == BULLET else self._item(index, marker)

    def _begins_beside(self, index: int, marker: Marker) -> bool:
        """Whether a list that begins below words of the paragraph stands beside those above: none of them goes on."""
        if marker.kind == BULLET:
            if any(_are_alike(level, marker) for level in self.open[:1]):
                return False
        elif not self.at.is_led or all(one.place > 1 for one in self.meanings[index]):
            return False
        return not self._goes_on_later(index)

    def _goes_on_later(self, index: int) -> bool:
        """Whether an open list goes on behind the list that a marker begins, before further words."""
        begun = self.meanings[index]
        for later in range(index + 1, min(index + HORIZON, len(self.markers))):
            if self.settings[later].is_below_words:
                return False
            form, found = self.markers[later].form, self.meanings[later]
            next_ones = tuple(one.next for one in begun if one.next in found)
            if next_ones and form == self.markers[index].form:
                begun = next_ones
            elif any(level.form == form and level.last.next in found for level in self.open):
                return True
        return False

    def _bullet(self, marker: Marker) -> Place:
        for depth, level in self._innermost_first():
            if _are_alike(level, marker):
                if self._is_inside(level):
                    break
                if self._is_outside(level) and any(outer.form == marker.form for outer in self.open[: depth - 1]):
                    continue
                level.form = level.form or marker.form
                del self.open[depth:]
                level.last = level.last.next
                return Place(depth, bullet(level.last.place))
        return self._push(marker.form, Reading(BULLET, 1))._replace(label=bullet(1))

    def _innermost_first(self) -> Iterator[tuple[int, _Level]]:
        """The open lists with their depths."""
        return zip(range(len(self.open), 0, -1), reversed(self.open), strict=True)

    def _is_inside(self, level: _Level) -> bool:
        """Whether the marker under way is indented below a list's."""
        return self.at.indent >= level.indent + SMALLEST_INDENT

    def _is_outside(self, level: _Level) -> bool:
        """Whether a list's markers are indented below the one under way."""
        return level.indent >= self.at.indent + SMALLEST_INDENT

    def _item(self, index: int, marker: Marker) -> Place:
        meanings, following = self.meanings[index], self._following(index, marker)
        if self._is_roman(index):
            meanings, following = _as_romans(meanings), _as_romans(following)
        if "-" in marker.label:
            return self._inserted(marker, meanings)
        going_on = self._continuing(marker.form, meanings)
        beginning = next((meaning for meaning in meanings if meaning.place == 1), None)
        if beginning and self._is_open(marker.form, beginning.script):
            if self._is_inside(self.open[-1]):
                return self._push(marker.form, beginning)
            beginning = None
        if going_on and not (
            beginning and beginning.script == ROMAN and Reading(ROMAN, 2) in following and going_on[1].place > 1
        ):
            place = self._go_on(*going_on)
            return place._replace(label=marker.label) if is_after_aa(marker.label) else place
        running_on = self._running_on(marker.form, meanings)
        if running_on and (not beginning or running_on.next in following):
            return self._push(marker.form, running_on)
        misread = self._misread(meanings, following, marker.form)
        if misread:
            return misread
        if beginning:
            return self._push(marker.form, beginning)
        return self._misread_last(marker.form, meanings, following) or self._out_of_order(marker, meanings)

    def _is_roman(self, index: int) -> bool:
        """Whether a number is a roman one by the lists that are open: it begins a list below a letter, or goes on with
        such a list."""
        form = self.markers[index].form
        if form not in self.below_letters or not self.open:
            return False
        lists = (self.closed.get(len(self.open)), *self.open)
        same = [level.last.script for level in lists if level is not None and level.form == form]
        begins = not same and self.open[-1].last.script == LETTER and Reading(DIGIT, 1) in self.meanings[index]
        return begins or same[-1:] == [ROMAN]

    def _inserted(self, marker: Marker, meanings: tuple[Reading, ...]) -> Place:
        """The place beside the item behind which one was inserted: `(a bis)`."""
        word = marker.label.partition("-")[2]
        for depth, level in self._innermost_first():
            if level.last in meanings and (level.form == marker.form or {level.form, marker.form} <= _ALIKE):
                place = self._go_on(depth, level.last)
                return place._replace(label=f"{place.label}-{word}")
        label = label_of(meanings[0]) if meanings else ""
        return Place(max(len(self.open), 1), f"{label}-{word}".strip("-"), broken=True)

    def _continuing(self, form: str, meanings: tuple[Reading, ...]) -> tuple[int, Reading] | None:
        """The innermost open list whose next item this is, and the reading that makes it so."""
        for depth, level in self._innermost_first():
            is_outer = self._is_outside(level) and self._is_open_above(depth, form)
            if level.form == form and level.last.next in meanings and not is_outer:
                return depth, level.last.next
        for depth, level in self._innermost_first() if form in _ALIKE else ():
            if level.form in _ALIKE and level.last.next in meanings and level.last.place > 0:
                return depth, level.last.next  # a bracket was lost: "f)" after "(e)"
        return None

    def _running_on(self, form: str, meanings: tuple[Reading, ...]) -> Reading | None:
        """The reading that goes on with the list before, under another item: (i) under (ii), after (h) under (i)."""
        level = self.closed.get(len(self.open))
        if level is None or level.form != form:
            return None
        return level.last.next if level.last.next in meanings else None

    def _is_open(self, form: str, script: str) -> bool:
        return any(level.form == form and level.last.script == script for level in self.open)

    def _is_open_above(self, depth: int, form: str) -> bool:
        """Whether a list with the same markers is open above one, no deeper than the marker under way."""
        return any(level.form == form and not self._is_outside(level) for level in self.open[: depth - 1])

    def _following(self, index: int, marker: Marker) -> tuple[Reading, ...]:
        """The readings of the next marker in the same kind of brackets."""
        brackets = _brackets(marker.form)
        for later in range(index + 1, min(index + HORIZON, len(self.markers))):
            marker = self.markers[later]
            if self.meanings[later] and "-" not in marker.label and _brackets(marker.form) == brackets:
                return self.meanings[later]
        return ()

    def _misread(self, meanings: tuple[Reading, ...], following: tuple[Reading, ...], form: str) -> Place | None:
        """The place that only a misread marker can have: its neighbours leave one gap, and it fills none itself."""
        brackets = _brackets(form)
        for depth, level in self._innermost_first():
            if level.last.script == BULLET or _brackets(level.form) != brackets:
                continue
            begins = any(meaning.place == 1 and meaning.next in following for meaning in meanings)
            if level.last.next.next in following and not begins:
                return self._go_on(depth, level.last.next)._replace(misread=True)
        for script in (ROMAN, LETTER, DIGIT):
            first = Reading(script, 1)
            if first.next in following and not self._is_open(form, script):
                if any(meaning.script == script for meaning in meanings) or _fits(following, meanings):
                    continue
                return self._push(form.replace("1", "a") if script != DIGIT else form, first)._replace(misread=True)
        return None

    def _misread_last(self, form: str, meanings: tuple[Reading, ...], following: tuple[Reading, ...]) -> Place | None:
        """The place after a letter, of a number that no list of numbers leads to: `(6)` after `(a)`, with no `(7)`."""
        if not meanings or any(meaning.script != DIGIT or meaning.place == 1 for meaning in meanings):
            return None
        if self._is_open(form, DIGIT) or _fits(following, meanings):
            return None
        for depth, level in self._innermost_first():
            if level.last.script == LETTER and _brackets(level.form) == _brackets(form):
                return self._go_on(depth, level.last.next)._replace(misread=True)
        return None

    def _go_on(self, depth: int, reading: Reading) -> Place:
        if len(self.open) > depth:
            self.closed[depth] = self.open[depth]
        del self.open[depth:]
        self.open[-1].last = reading
        return Place(depth, label_of(reading))

    def _push(self, form: str, reading: Reading) -> Place:
        if len(self.open) >= DEEPEST:
            self.open.pop()
        self.open.append(_Level(form, reading, self.at.indent))
        return Place(len(self.open), label_of(reading))

    def _out_of_order(self, marker: Marker, meanings: tuple[Reading, ...]) -> Place:
        """A marker that follows nothing: an item was left out, or a second list of the same kind begins."""
        for depth, level in self._innermost_first():
            if level.form == marker.form:
                for meaning in meanings:
                    if meaning.script == level.last.script:
                        return self._go_on(depth, meaning)._replace(broken=True)
        if meanings:
            reading = next((meaning for meaning in meanings if meaning.script == LETTER), meanings[0])
            return self._push(marker.form, reading)._replace(broken=reading.place > 1)
        depth = max(len(self.open), 1)
        if not self.open:
            self._push(marker.form, Reading("", 1))
        return Place(depth, marker.label, broken=True)


def _are_alike(level: _Level, bullet_marker: Marker) -> bool:
    """Whether a list has the same bullets; one that is not in the source is like any."""
    form = bullet_marker.form
    return level.form == form or (level.last.script == BULLET and not (level.form and form))


def _fits(following: tuple[Reading, ...], meanings: tuple[Reading, ...]) -> bool:
    """Whether the next marker goes on from one as printed."""
    return any(meaning.next in following for meaning in meanings)


def _as_romans(meanings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(Reading(ROMAN if script == DIGIT else script, place) for script, place in meanings)


def _brackets(form: str) -> str:
    """A form without its alphabet: what a misread marker still shows."""
    return form.replace("a", "").replace("1", "").replace("A", "")
