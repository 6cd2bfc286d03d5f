"""The paragraph under way, and its lists: kept until the next begins, then added as units."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model import UnitKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, any_sign
from ..pieces.endings import ends
from ..pieces.looks import is_heading
from ..pieces.marker import BULLET, NUMBER, Marker
from ..pieces.meanings import readings
from ..pieces.piece import Piece
from ..pieces.read import is_cut_off
from ..pieces.unfinished import QUOTES
from .lists import Entry, add_items
from .units import Names, Units

RECENT = 12
"""A list whose last number is further back than this many items is over."""
FAR = 60
"""So many items back, those nested below it too, may be the last one of a list that goes on under a heading."""

UNMARKED = Marker("", BULLET, "", "", 0)
"""Of an item whose marker is not in the source: it counts as a bullet does."""

_SEMICOLON = re.compile(rf"[{any_sign(SEMICOLONS)}](?: \w{{1,3}})?$")
"""The end of an item that others follow: `;`, `; and`."""


class Paragraph:
    """One paragraph at a time: its own words, then the items and the text between and after them."""

    def __init__(self, units: Units, grammar: Grammar) -> None:
        self.units, self.grammar = units, grammar
        self.owner: Names | None = None
        self.own: Piece | None = None
        """Its own words, until they are added."""
        self.entries: list[Entry] = []
        self.counts_items = False
        """Whether an item of its lists has a number."""
        self._kind: UnitKind = "paragraph"
        self.is_recital = False
        """Whether the paragraph under way is a preambular one."""
        self._parent: str | None = None
        self._held: list[Callable[[], None]] = []
        """What adds the notes below it, when it is over."""

    def begin(
        self,
        owner: Names,
        kind: UnitKind,
        piece: Piece,
        parent: str | None = None,
        *,
        is_listed: bool = False,
        is_recital: bool = False,
    ) -> None:
        """Begin a paragraph; the one before it is over. `is_listed`: it is of the list that the other promises."""
        self.flush(is_closed=is_listed)
        self.owner, self.own, self._kind, self._parent = owner, piece, kind, parent
        self.is_recital = is_recital

    def flush(self, *, is_closed: bool = False) -> None:
        """The paragraph under way is over: add it, and its lists. `is_closed`: the list that it promises follows."""
        own, self.own = self.own, None
        if own is not None and self.owner is not None:
            if self._kind == "operative" and own.last.endswith(COLONS) and not (is_closed or self.entries):
                self._report_unclosed(own)
            self.owner = self.units.add(self.owner.anchor, self.owner.eid, self._kind, self._parent, own)
        if self.entries and self.owner is not None:
            add_items(self.units, self.owner, own, self.entries, self.grammar)
            self.entries, self.counts_items = [], False
        self.owner, self.is_recital = None, False
        held, self._held = self._held, []
        for add in held:
            add()

    def hold(self, add: Callable[[], None]) -> None:
        """Have notes at the foot of a page, on the next of which the list goes on, added when it is over."""
        self._held.append(add)

    def _report_unclosed(self, piece: Piece) -> None:
        problem = f"“… {piece.last[-40:]}” promises a list, and none follows; compare with the official text"
        self.units.report("unclosed-list", piece, problem=problem)

    @property
    def last(self) -> Piece | None:
        """What came last in it: an item, or its own words."""
        return self.entries[-1].piece if self.entries else self.own

    @property
    def is_over(self) -> bool:
        """Whether nothing more of it is to come: its own words end, and not with a colon; or it is a recital."""
        if self.own is None or self.is_recital:
            return True
        return ends(self.own.last) and not self.own.last.endswith(COLONS)

    @property
    def lists_items(self) -> bool:
        """Whether it has a list, or its words promise one."""
        return bool(self.entries) or (self.own is not None and self.own.last.endswith(COLONS))

    @property
    def is_without_list(self) -> bool:
        """Whether it has words of its own, which are over, promise no list and have none yet."""
        return self.own is not None and not self.entries and self.is_over

    @property
    def is_cut_off(self) -> bool:
        """Whether what came last in it ends in mid-sentence; a heading, a table and a list's last words do not."""
        last = self.last
        return (
            last is not None
            and (not self.entries or self.entries[-1].marker is not None)
            and is_cut_off(last, self.grammar)
        )

    def add_item(self, piece: Piece, marker: Marker) -> None:
        """An item of its lists."""
        self.entries.append(Entry(piece, marker))
        self.counts_items = self.counts_items or marker.kind == NUMBER

    def add_heading(self, piece: Piece, names: Names, parent: str | None = None) -> None:
        """A heading between its items, whose list goes on after it."""
        self.entries.append(Entry(piece, None, names, parent))

    def reword_heading(self, piece: Piece) -> None:
        """Give the heading that came last the words of a piece."""
        self.entries[-1] = self.entries[-1]._replace(piece=piece)

    def add_quotation(self, last: Piece, quotes: Callable[[Names], None]) -> None:
        """A document that its own words or the last item quote; `last` is its last piece, and `quotes` adds its units
        to those of the unit that it is given."""
        self.entries.append(Entry(last, None, quotes=quotes))

    def add_table(self, piece: Piece) -> None:
        """A table below its own words or an item; its list goes on after it."""
        self.entries.append(Entry(piece, None))

    def go_on(self, piece: Piece) -> None:
        """Text that goes on after a list, or after its own words."""
        if not self.entries and self.own is not None and not ends(self.own.last):
            self.own.extend(piece.own_blocks)
        else:
            self.entries.append(Entry(piece, None))

    def expects_in_list(self, value: int, deeper: int = FAR) -> bool:
        """Whether a number is the next of a numbered list in the paragraph; of none that is indented as `deeper`."""
        for entry in reversed(self.entries[-RECENT:]):
            if entry.marker and entry.marker.kind == NUMBER and entry.piece.indent < deeper:
                return int(entry.marker.label) == value - 1
        return False

    def count_at(self, indent: int) -> int:
        """The last number of the list that is indented so far; 0 where none is open."""
        for entry in reversed(self.entries):
            if entry.marker and entry.marker.kind == NUMBER and entry.piece.indent <= indent:
                return int(entry.marker.label) if entry.piece.indent == indent else 0
        return 0

    def goes_on_with(self, marker: Marker) -> bool:
        """Whether an item is the next of a list in the paragraph, or the first of the one that its words promise."""
        read = readings(marker, self.grammar)
        for entry in reversed(self.entries[-FAR:]):
            if entry.marker is not None and entry.marker.form == marker.form:
                before = {(one.script, one.place + 1) for one in readings(entry.marker, self.grammar)}
                if not before.isdisjoint(read):
                    return True
        is_promised = not self.entries and self.own is not None and self.own.last.endswith(COLONS)
        return is_promised and any(one.place == 1 for one in read)

    def lists(self, piece: Piece, text: str) -> bool:
        """Whether a text without a marker is an item of a list that prints none: after a colon, with a semicolon."""
        last, items = self.last, self.entries
        if last is None or text[0] in QUOTES:
            return False
        if items:
            belongs = items[-1].marker is UNMARKED and not last.last.endswith(FULL_STOPS)
        else:
            belongs = last.last.endswith(COLONS) and _SEMICOLON.search(piece.last) is not None
        is_recital = piece.last.endswith(COMMAS) and self.grammar.paragraphs.preambular.match(text)
        return belongs and not is_recital and not self.grammar.paragraphs.operative.match(text)

    def owns(self, text: str) -> bool:
        """Whether a text belongs to what came last: after its colon, in its quotation, under it as under a heading."""
        last = self.last
        if last is None:
            return False
        ending = last.last
        if text[0] in QUOTES:
            return ending.endswith(COLONS) or bool(last.later and ending[:1] in QUOTES)
        if self.entries and self.entries[-1].marker and is_heading(ending):
            return not is_heading(text) and not self._opens(text)
        return ending.endswith(COLONS) and not is_heading(text) and not self._opens(text)

    def _opens(self, text: str) -> bool:
        """Whether a text begins as paragraphs of the preamble or of the operative part do."""
        words = self.grammar.paragraphs
        return bool(words.preambular.match(text) or words.operative.match(text))

    def extend(self, piece: Piece) -> None:
        """Let what came last go on with a piece."""
        if self.last is not None:
            self.last.extend(piece.own_blocks)
