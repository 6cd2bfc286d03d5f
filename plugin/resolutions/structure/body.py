"""The text of a document: which paragraph is preambular, operative, a heading, an annex's, a note.

Numbers and place decide, not verbs: what stands before the first numbered paragraph is the preamble, whatever its
first word. Verbs decide only where a resolution prints no numbers, or for a paragraph without one among numbered ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..anchors import BODY, numbered
from .closing import Closing
from .grammar import Grammar
from .looks import (
    is_after_letter,
    is_day,
    is_enacting,
    is_heading,
    is_numbered_title,
    is_section,
    may_be_misread_number,
    misread_number,
)
from .markers import NUMBER, Marker
from .paragraphs import Paragraph
from .pieces import QUOTES, Piece, ends
from .scopes import after_scope, annex_scope, resolution_scope, running_scope, section_scope
from .survey import Survey
from .units import Names, Units

LARGEST_STEP = 40
"""A number further than this from the one before it is no paragraph's number."""

LONGEST_ADOPTION = 1500
"""Of an adoption line, with the names of all that voted."""

PREAMBLE, OPERATIVE, RUNNING, CLOSING = "preamble", "operative", "running", "closing"


class Body:
    """Reads the pieces after the head of one document and adds their units."""

    def __init__(self, units: Units, pieces: Sequence[Piece], start: int, grammar: Grammar, kind: str) -> None:
        self.units, self.pieces, self.start, self.grammar = units, pieces, start, grammar
        self.ahead = Survey(pieces, start, grammar)
        self.closing = Closing(units, grammar)
        self.paragraph = Paragraph(units, grammar)
        self.section = ""
        self.recitals = 0
        self.is_resolution = kind == "resolution"
        if self.is_resolution:
            self.state, self.scope = PREAMBLE, resolution_scope()
        else:
            self.state, self.scope = RUNNING, running_scope(self.ahead.numbers > self.ahead.others)
        self.lists_numbers = self.state == RUNNING and self.scope.plain == "p"
        """Whether a number is an item of a list: in a letter whose paragraphs have none."""

    def read(self) -> None:
        """Add the units of all pieces, in order."""
        pieces, index = self.pieces, self.start
        while index < len(pieces):
            piece = pieces[index]
            marker = piece.marker
            if marker is None and self.ahead.annexes and index in self.ahead.annexes:
                index += self._annex(index, piece)
                continue
            if marker is not None:
                self._marked(index, piece, marker)
            elif (
                self.state == OPERATIVE
                and not self.scope.parent
                and self.scope.last > 1
                and self.ahead.opens_annex(index)
            ):
                index += self._annex(index, piece)
                continue
            else:
                self._unmarked(index, piece)
            index += 1
        self.paragraph.flush()
        self.closing.flush()

    # -- pieces with a marker ----------------------------------------------------------------------------------

    def _marked(self, index: int, piece: Piece, marker: Marker) -> None:
        if self.state == CLOSING and self._still_closing(piece, marker):
            return
        if marker.kind == NUMBER:
            self._number(index, piece, marker)
        elif marker.form[0] == "*":
            self._starred(piece, marker)
        elif marker.form in ("A.", "a.") and self._is_misread(piece):
            return
        elif marker.form == "A." and is_heading(piece.text):
            self.section = marker.label
            self._heading(piece)
        else:
            self._item(piece, marker)

    def _number(self, index: int, piece: Piece, marker: Marker) -> None:
        value, last = int(marker.label), self.scope.last
        if value == last + 1:
            self._numbered(piece, value)
        elif value > 1 and self.ahead.number_after(index) == last + 2 != value + 1:
            self.units.report("broken-numbering", piece, previous=str(last), found=marker.printed)
            self._numbered(piece, last + 1)
        elif value > last + LARGEST_STEP or value == 0:
            self._unmarked(index, piece.without_marker())
        elif value == 1 and last and not self.lists_numbers:
            self._restart(piece, marker)
        elif self.paragraph.expects_in_list(value):
            self._item(piece, marker)
        else:
            if last or value > 1:
                self.units.report("broken-numbering", piece, previous=str(last), found=marker.printed)
            self._numbered(piece, value)

    def _restart(self, piece: Piece, marker: Marker) -> None:
        """Numbers begin again: in a list, in a lettered section, or in what is another text."""
        before = self.paragraph.last
        if before is not None and before.last.endswith((":", "：")):
            self._item(piece, marker)
            return
        if self.section:
            self.scope = section_scope(self.section, self.scope)
        self._numbered(piece, 1)

    def _numbered(self, piece: Piece, value: int) -> None:
        if self.lists_numbers and piece.marker:
            self._item(piece, piece.marker)
            return
        if self.state == PREAMBLE:
            self.state = OPERATIVE
        self.scope.last = value
        self.paragraph.begin(self.scope.paragraph(value), self.scope.kind, piece, self.scope.parent)

    def _is_misread(self, piece: Piece) -> bool:
        """Whether a piece begins with the expected number, misread (then it is added)."""
        if self.state not in (PREAMBLE, OPERATIVE):
            return False
        number = misread_number(piece, self.scope.last + 1, self.grammar)
        if number is None or number.marker is None:
            return False
        self.units.report("broken-numbering", number, previous=str(self.scope.last), found=number.marker.printed)
        self._numbered(number, self.scope.last + 1)
        return True

    def _item(self, piece: Piece, marker: Marker) -> None:
        if self.paragraph.owner is None:
            recital = self.state == PREAMBLE and not self.grammar.operative.match(piece.text)
            self.paragraph.owner = self.scope.lost(recital)
        self.paragraph.add_item(piece, marker)

    def _starred(self, piece: Piece, marker: Marker) -> None:
        """`* Text`: a note where a star stands in the text, else an item of a list."""
        if self.ahead.has_star:
            self.paragraph.flush()
            self.closing.star(piece)
        else:
            self._item(piece, marker)

    # -- the frame ---------------------------------------------------------------------------------------------

    def _is_frame(self, index: int, piece: Piece, text: str) -> bool:
        """Whether a piece is an adoption line, a signature or a note (then it is added)."""
        grammar = self.grammar
        if self.state == CLOSING:
            return self._still_closing(piece, None)
        if (len(text) < LONGEST_ADOPTION and self._has_begun() and grammar.adoption.match(text)) or (
            self.state == OPERATIVE and not self.ahead.number_after(index) and is_day(text, grammar)
        ):
            self.paragraph.flush()
            self.state = CLOSING
            self.closing.adoption(piece)
        elif len(text) < 300 and "(" in text[:100] and grammar.signed.match(text):
            self.paragraph.flush()
            self.state = CLOSING
            self.closing.signature(piece)
        elif text[0].isdigit() and self.closing.is_note(text, False):
            self.paragraph.flush()
            self.closing.numbered_note(piece)
        else:
            return False
        return True

    def _has_begun(self) -> bool:
        """Whether a resolution's text has begun, so that an adoption line may end it."""
        if self.state == RUNNING:
            return self.is_resolution
        return self.state == OPERATIVE or self.recitals > 0 or bool(self.paragraph.entries)

    def _still_closing(self, piece: Piece, marker: Marker | None) -> bool:
        """Whether a piece after the adoption or the signature is part of the frame (then it is added)."""
        if marker is not None and marker.form[0] == "*":
            self.closing.star(piece)
            return True
        if self.closing.takes(piece, marker):
            return True
        self.closing.flush()
        own = self.is_resolution and not self.scope.parent
        if own and (is_section(piece.text, self.grammar) or is_enacting(piece.text, self.grammar)):
            self.state = OPERATIVE  # its next lettered part
        elif own and is_numbered_title(piece.text):
            self.state, self.scope.last = PREAMBLE, 0  # another resolution on the same page
        else:
            self.state, self.lists_numbers = RUNNING, False
            if not self.scope.parent:
                self.scope = after_scope(self.scope)
        return False

    def _annex(self, index: int, piece: Piece) -> int:
        """Begin an annex; gives how many pieces its heading takes."""
        self.paragraph.flush()
        self.closing.flush()
        anchor, eid, title = self.ahead.begin_annex(index)
        names = self.units.add_joined(anchor, eid, "annex", None, [piece, *title])
        self.state, self.scope = RUNNING, annex_scope(names)
        self.section, self.lists_numbers = "", False
        return 1 + len(title)

    # -- pieces without a marker -------------------------------------------------------------------------------

    def _unmarked(self, index: int, piece: Piece) -> None:
        text = piece.text
        if may_be_misread_number(text) and self._is_misread(piece):
            return
        if self._is_frame(index, piece, text):
            return
        if self.state == PREAMBLE:
            self._preamble(index, piece, text)
        elif self.state == OPERATIVE:
            self._operative(index, piece, text)
        else:
            self._running(index, piece, text)

    def _preamble(self, index: int, piece: Piece, text: str) -> None:
        grammar = self.grammar
        if is_enacting(text, grammar):
            self._enacting(piece)
            return
        operative = grammar.operative.match(text) is not None
        if operative and not self.ahead.numbers and not grammar.preambular.match(text):
            self.state = OPERATIVE
            self._operative(index, piece, text)
        elif operative and self._is_first_without_number(index):
            self._numbered(piece, 1)
        elif self.paragraph.takes(piece, text):
            return
        elif not operative and is_heading(text) and not grammar.preambular.match(text):
            self._heading(piece)
        else:
            self._recital(piece)

    def _is_first_without_number(self, index: int) -> bool:
        """Whether the paragraph numbered 2 follows directly: the number before this one was lost."""
        return not self.scope.last and self.ahead.number_after(index) == 2 and self.ahead.is_before_number(index)

    def _enacting(self, piece: Piece) -> None:
        self.paragraph.flush()
        self.units.add(BODY, "preamble__formula_1", "enacting", None, piece)

    def _recital(self, piece: Piece) -> None:
        self.recitals += 1
        names = Names(numbered("pp", self.recitals), f"preamble__recs_1__rec_{self.recitals}")
        self.paragraph.begin(names, "preambular", piece)

    def _operative(self, index: int, piece: Piece, text: str) -> None:
        grammar, last = self.grammar, self.scope.last
        following = self.ahead.number_after(index)
        if is_after_letter(text, self.section) or self.ahead.heads_items(index, text, last, self._is_after_item()):
            self._heading(piece)
        elif (not self.ahead.numbers and self.paragraph.takes_item(piece, text)) or self.paragraph.takes(piece, text):
            return
        elif is_enacting(text, grammar):
            self._enacting(piece)
        elif is_heading(text) and not grammar.operative.match(text):
            self._heading(piece)
        elif not self.ahead.numbers:
            self._unnumbered(piece, text)
        elif following == last + 2 and grammar.operative.match(text):
            self.units.report("broken-numbering", piece, previous=str(last), found=text[:20])
            self._numbered(piece, last + 1)
        elif grammar.preambular.match(text) and (following == last + 1 or (following == 1 and self.section)):
            self._recital(piece)
        elif self.paragraph.owner is not None:
            self.paragraph.go_on(piece)
        else:
            self.paragraph.begin(self.scope.unnumbered(), "paragraph", piece, self.scope.parent)

    def _unnumbered(self, piece: Piece, text: str) -> None:
        """A paragraph of an operative part without numbers."""
        if self.paragraph.entries and text[0].islower():
            self.paragraph.go_on(piece)
        elif self.grammar.preambular.match(text) and text.endswith((",", "،", "，")):
            self._recital(piece)
        else:
            self.scope.last += 1
            self.paragraph.begin(self.scope.paragraph(self.scope.last), "operative", piece)

    def _is_after_item(self) -> bool:
        """Whether the last item, or the paragraph above it, is over."""
        entries = self.paragraph.entries
        return bool(entries) and ends(entries[-1].piece.last)

    def _running(self, index: int, piece: Piece, text: str) -> None:
        if (
            is_heading(text)
            and text[0] not in QUOTES
            and not self.grammar.preambular.match(text)
            and not (self._is_under_heading() and self.ahead.is_above_list(index))
        ):
            self._heading(piece)
        elif self.paragraph.entries and text[0].islower():
            self.paragraph.go_on(piece)
        else:
            self.paragraph.begin(self.scope.unnumbered(), "paragraph", piece, self.scope.parent)

    def _is_under_heading(self) -> bool:
        """Whether nothing stands between the last heading and here."""
        return self.paragraph.owner is None and bool(self.units.found) and self.units.found[-1].kind == "heading"

    def _heading(self, piece: Piece) -> None:
        names = self.scope.heading()
        found = self.grammar.section.match(piece.text) if piece.marker is None else None
        if is_after_letter(piece.text, self.section):
            self.section = piece.text.lower()
            found = None
            self.paragraph.flush()
        elif found and (found.end() == len(piece.text) or len(found[0]) > 2):
            self.section = found["label"].lower()
        if self.paragraph.owner is not None and self.state == OPERATIVE and not found and piece.marker is None:
            self.paragraph.add_heading(piece, names)
            return
        self.paragraph.flush()
        self.units.add(names.anchor, names.eid, "heading", self.scope.parent, piece)
