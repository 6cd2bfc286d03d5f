"""The state of reading a document's text, and what can be done with a piece of it.

`rules` says when what is done; nothing here asks how a piece looks. `Body` keeps the paragraph under way, the headings,
the frame after the text, and the names of what comes next (`scope`), and adds the units.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from ...model import UnitKind
from ...text import Grammar
from ..pieces.endings import ends
from ..pieces.marker import NUMBER, Marker
from ..pieces.piece import Piece
from ..units.closing import Closing
from ..units.paragraphs import UNMARKED, Paragraph
from ..units.scopes import (
    Scope,
    annex_scope,
    below_scope,
    quotation_scope,
    resolution_scope,
    running_scope,
)
from ..units.sections import AnnexNames, Sections
from ..units.units import Names, Units
from .headings import Headings
from .passage import Passage
from .survey import Survey

State = Literal["preamble", "operative", "running", "closing"]
"""Where the text stands: before or after the first operative paragraph, in a text that has neither, or after it all."""
PREAMBLE: State = "preamble"
OPERATIVE: State = "operative"
RUNNING: State = "running"
CLOSING: State = "closing"

CORRECTION = "correction"
"""The form of a text that says what to change in another one."""


class Body:
    """One document's text, while it is read."""

    def __init__(
        self,
        units: Units,
        pieces: Sequence[Piece],
        start: int,
        grammar: Grammar,
        kind: str,
        quoted_by: Names | None = None,
        *,
        is_framed: bool = False,
    ) -> None:
        """`quoted_by`: the unit that quotes the document, of whose text this is then a part; `is_framed`: whether it is
        as the United Nations publish it."""
        self.units, self.pieces, self.grammar = units, pieces, grammar
        self.start = self.next = start
        """The index of the piece that is read next."""
        self.is_quoted = quoted_by is not None
        self.ahead = Survey(
            pieces,
            start,
            grammar,
            is_quoted=self.is_quoted,
            may_have_articles=kind == "resolution",
            is_framed=is_framed,
        )
        self.annex_names = AnnexNames(self.ahead.annexes)
        self.closing = Closing(units, grammar)
        self.paragraph = Paragraph(units, grammar)
        has_parts = kind == "resolution" and not self.is_quoted
        self.sections = Sections(grammar, self.ahead.part_letters() if has_parts else frozenset())
        self.headings = Headings(units, self.paragraph, self.sections, self.ahead, grammar)
        self.recitals = 0
        self.last_recital: Piece | None = None
        self.bullet = ""
        """The form of the bullets that stand before whole paragraphs; empty where none do."""
        self.is_resolution = kind == "resolution"
        self.is_decision = kind == "decision"
        self.is_in_articles = False
        """Whether the text stands in the articles of a declaration, each of which has its own numbers."""
        self.is_correction = kind == CORRECTION
        """Whether the text says what to write in another one's place."""
        self.state: State = PREAMBLE if self.is_resolution else RUNNING
        # What a correction quotes has no numbers of its own.
        is_numbered = self.ahead.counts.numbers > (0 if self.is_correction else self.ahead.counts.others)
        self.scope = self._first_scope(quoted_by, is_numbered)
        self.lists_numbers = not self.is_resolution and not is_numbered
        """Whether a number is an item of a list: in a letter whose paragraphs have none."""
        self.listed = 0
        """The number of the last such item."""

    def _first_scope(self, quoted_by: Names | None, is_numbered: bool) -> Scope:
        """What the names of the first units are made of, by what the text is."""
        if quoted_by is not None:
            return quotation_scope(self.units.quotation(quoted_by), quoted_by.anchor)
        return resolution_scope() if self.is_resolution else running_scope(is_numbered)

    def finish(self) -> None:
        """Add what is under way."""
        self.paragraph.flush()
        self.closing.flush()

    # -- what is known of the text so far ------------------------------------------------------------------------------

    @property
    def has_begun(self) -> bool:
        """Whether the text of a resolution or a decision has begun, so that an adoption line may end it; none ends what
        is quoted."""
        if self.is_quoted:
            return False
        if self.state == RUNNING:
            return self.is_resolution or (self.is_decision and self.next > self.start + 1)
        return self.state == OPERATIVE or self.recitals > 0 or bool(self.paragraph.entries)

    @property
    def is_after_item(self) -> bool:
        """Whether the last item, or the paragraph above it, is over."""
        entries = self.paragraph.entries
        return bool(entries) and ends(entries[-1].piece.last)

    @property
    def is_under_heading(self) -> bool:
        """Whether nothing stands between the last heading and here."""
        return self.paragraph.owner is None and bool(self.units.found) and self.units.found[-1].kind == "heading"

    @property
    def _quoting(self) -> str | None:
        """The anchor of the unit that quotes the text; None of a document's own."""
        return self.scope.parent if self.is_quoted else None

    def _kind(self, own: UnitKind) -> UnitKind:
        """The kind of a unit that is `own` in a document's own text. What is quoted states and asks nothing itself."""
        return "paragraph" if self.is_quoted else own

    # -- items ---------------------------------------------------------------------------------------------------------

    def add_item(self, passage: Passage) -> None:
        """An item of the paragraph's lists."""
        if passage.marker:
            self.add_marked(passage.piece, passage.marker)

    def add_item_without_marker(self, passage: Passage) -> None:
        """An item of a list that prints no markers."""
        self.paragraph.add_item(passage.piece, UNMARKED)

    def add_marked(self, piece: Piece, marker: Marker) -> None:
        """Add a piece as an item with its marker, to a paragraph that is lost where none is under way."""
        if self.paragraph.owner is None:
            is_recital = self.state == PREAMBLE and not self.grammar.paragraphs.operative.match(piece.text)
            self.paragraph.owner = self.scope.lost(is_recital)
        self.paragraph.add_item(piece, marker)
        if marker.kind == NUMBER:
            self.listed = int(marker.label)

    # -- paragraphs without a number -----------------------------------------------------------------------------------

    def add_enacting(self, passage: Passage) -> None:
        """The enacting words, with what leads to them on a line of its own: "Now, therefore," / "The Assembly"."""
        self.paragraph.flush()
        names, kind = self.scope.enacting, self._kind("enacting")
        organ = self.ahead.enacting_below(passage.index)
        self.units.add_joined(names.anchor, names.eid, kind, self.scope.parent, [passage.piece, *organ])
        self.next += len(organ)

    def begin_articles(self, passage: Passage) -> None:
        """The first article of a declaration that the resolution itself is: its paragraphs are none of the preamble."""
        self.paragraph.flush(is_closed=True)  # "Proclaims the following Declaration:"
        self.add_heading(passage)
        self.state, self.is_in_articles = RUNNING, True

    def add_recital(self, passage: Passage) -> None:
        """Begin a preambular paragraph with the piece: it has the next number of its series."""
        self.recitals += 1
        self.last_recital = passage.piece
        names, kind = self.scope.recital(self.recitals), self._kind("preambular")
        self.paragraph.begin(names, kind, passage.piece, self._quoting, is_recital=True)

    def add_counted(self, passage: Passage) -> None:
        """An operative paragraph of a resolution without numbers: it gets the next one."""
        self.scope.last += 1
        names = self.scope.paragraph(self.scope.last)
        self.paragraph.begin(names, self._kind("operative"), passage.piece, self._quoting)

    def add_paragraph(self, passage: Passage) -> None:
        """Begin a paragraph that is of no series with the piece."""
        self.paragraph.begin(self.scope.unnumbered(), "paragraph", passage.piece, self.scope.parent)

    def add_front(self, passage: Passage) -> None:
        """A line of the head below the title, or one that is longer than others."""
        self.paragraph.flush()
        names = self.scope.unnumbered()
        self.units.add_joined(names.anchor, names.eid, "title", self.scope.parent, [passage.piece])

    def add_lead(self, passage: Passage) -> None:
        """A paragraph above the numbers of the operative part, which are no list of its own."""
        self.add_paragraph(passage)
        self.paragraph.flush()

    def extend(self, passage: Passage) -> None:
        """What goes on with the last words or the last item of the paragraph."""
        self.paragraph.extend(passage.piece)

    def go_on(self, passage: Passage) -> None:
        """Text of the paragraph after its list."""
        self.paragraph.go_on(passage.piece)

    # -- headings ------------------------------------------------------------------------------------------------------

    def begin_section(self, passage: Passage) -> None:
        """The heading of a section, its letter being its marker."""
        if passage.marker:
            self.sections.head_by_letter(passage.marker.label)
        self.add_heading(passage)

    def add_heading(self, passage: Passage) -> None:
        """A heading; in an operative paragraph with a list it stands between the items."""
        self.headings.add(passage, self.scope, self._quoting, is_operative=self.state == OPERATIVE)

    def add_title(self, passage: Passage) -> None:
        """A heading above a paragraph: the one before it is over."""
        self.paragraph.flush()
        self.add_heading(passage)

    def begin_annex(self, passage: Passage) -> None:
        """The heading of an annex, with the lines that belong to it."""
        self.finish()
        (anchor, eid), parent = self.annex_names.begin(passage.index)
        title = self.ahead.annex_title(passage.index)
        names = self.units.add_joined(anchor, eid, "annex", parent, [passage.piece, *title])
        self.next += len(title)
        self.state, self.scope = RUNNING, annex_scope(names)
        self.sections.leave()
        self.lists_numbers = False

    def add_tail(self, passage: Passage) -> None:
        """Lines below the text that are none of it, which is told."""
        self.finish()
        self.units.report("words-below", passage.piece, words=passage.text, count=len(self.pieces) - passage.index)
        self.scope = below_scope(self.scope)
        for piece in self.pieces[passage.index :]:
            names = self.scope.unnumbered()
            self.units.add(names.anchor, names.eid, "paragraph", None, piece)
        self.next = len(self.pieces)

    def begins_part(self, index: int) -> bool:
        """Whether a piece is the letter, perhaps with a title, of the resolution's part, above its enacting words."""
        is_own = self.is_resolution and not self.scope.parent and not self.is_quoted
        return is_own and index >= self.start and self.ahead.opens_part(index) != ""

    def begin_part(self, passage: Passage) -> None:
        """The letter and title of the resolution's next part, which has a preamble of its own."""
        self.paragraph.flush()
        self.enter_part(passage.index)
        self.add_heading(passage)

    def enter_part(self, index: int) -> None:
        """Begin the next part of a resolution, whose letter stands at an index."""
        self.state = PREAMBLE
        self.ahead.begin_part(index)
        self.scope.last = max(self.scope.last, 1)  # where the part before lost its paragraph, it had one
        self.sections.leave(self.ahead.opens_part(index))

    # -- what it quotes ------------------------------------------------------------------------------------------------

    def add_quotation(self, quoted: Sequence[Piece], quotes: Callable[[Names], None]) -> None:
        """A document that the piece read last quotes; `quotes` adds its units to those of the unit that it is given."""
        if self.paragraph.owner is not None:
            self.paragraph.add_quotation(quoted[-1], quotes)
        else:
            self.closing.flush()
            quotes(Names(self.units.found[-1].anchor, self.units.found[-1].eid))
