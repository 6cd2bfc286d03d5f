"""What is known of the head of a document while it is read, and what its next lines may be by that.

In: pieces, and where one stands among them. Out: the part of the head that it is, or whether it is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...model import DocumentKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ...un import is_correction, organ_named
from ..pieces.endings import ends
from ..pieces.looks import is_heading
from ..pieces.piece import Piece
from .day_lines import names_day
from .decision_numbers import NEAR as LINES_ABOVE_DECISION
from .decision_numbers import deciding_organ, decision_below
from .enacting import Told, enacting_at, number_above
from .head_lines import (
    MastheadLine,
    TitleLine,
    amendment_line,
    bears_symbol,
    draft_line,
    is_bracketed,
    is_dated,
    is_submitted_line,
    kind_line,
    kind_printed,
    masthead_line,
    number_alone,
    numbered_title,
    part_letter,
    tells_meeting,
    worded_title,
)
from .lines_above import is_above_again, is_above_line
from .titles import TITLE_LENGTH, is_number_alone, is_same, number_of
from .titles_below import (
    LONGEST_DAY,
    is_cut_off,
    is_decision,
    is_numbered_below,
    is_numbered_near,
    is_own_near,
    is_resolution_below,
    is_rest_of_day,
    names_organ_alone,
)

LONGEST_LINE = 200
LONGEST_ADOPTED = 250
LONGEST_NUMBERED = 1000
"""Characters of a line before the title, of one below it, and of a title that begins with the masthead's number."""


class HeadSoFar:
    """What is known of a head while it is read, and what its next lines may be by that. Who reads it changes it."""

    def __init__(self, pieces: Sequence[Piece], grammar: Grammar, expected: str) -> None:
        self.pieces, self.grammar, self.expected = list(pieces), grammar, expected
        self.others: list[tuple[Piece, ...]] = []
        self.title: list[Piece] = []
        self.notes: list[Piece] = []
        self.title_first = False
        self.kind: DocumentKind = "document"
        """By the title alone."""
        self.facts: dict[str, str] = {}
        """What lines of the masthead say, by role."""
        self.number = ""
        self.body = ""
        """By the enacting words; empty where there are none."""
        self.adopted_by: Piece | None = None
        """The end of the title that names the resolution by which the text was adopted."""
        self.quoted: Piece | None = None

    def says_again(self, piece: Piece) -> bool:
        """Whether a line of a statement's title is its first line once more."""
        return self.kind == "statement" and bool(self.title) and piece.block.text == self.title[0].block.text

    @property
    def told(self) -> Told:
        return Told(self.kind, self.number, self.facts, self.expected)

    @property
    def _is_in_letter(self) -> bool:
        """Whether the title is a letter's or a statement's: no line of a masthead comes after it."""
        return bool(self.title) and self.kind in ("letter", "statement")

    def title_line(self, text: str, index: int) -> TitleLine | None:
        """What a line tells that begins a title, or says below it how the text was adopted."""
        if not self.title and (amendment := amendment_line(text, self.grammar)):
            return amendment
        is_own = len(text) < LONGEST_NUMBERED and bears_symbol(text, self.facts)
        if (len(text) > TITLE_LENGTH and not is_own) or self._is_in_letter:
            return None
        if self._corrects and not self.title and self._is_above_correction(text, index):
            return TitleLine(self.kind)
        if numbered := numbered_title(text) or number_alone(text, self.facts) or self._bare_number(index):
            if self.kind == "document":
                kind = kind_printed(self.facts, self.grammar) or self._kind_below(index)
                return numbered._replace(kind=kind or numbered.kind)
            return numbered._replace(kind=self.kind)
        is_adopted = self.grammar.head.adopted.match(text) is not None and len(text) < LONGEST_ADOPTED
        if self.title:
            return TitleLine(self.kind) if is_adopted else self._title_again(text)
        if is_adopted and names_day(text, self.grammar):
            return TitleLine("resolution")  # the line with its number is lost
        if "draft" in self.facts:
            return TitleLine("draft") if self._draft_follows(index) else None
        title = worded_title(text, self.grammar)
        if title and title.kind == "decision" and is_numbered_below(self.pieces, index):
            return None  # Chinese: 其他决定
        if title and title.kind == "draft" and (draft_line(text, self.grammar) or self._has_title_below(text, index)):
            return None
        if title and title.kind == "resolution" and names_organ_alone(self.pieces, index, self.grammar):
            return None
        return None if title and self._is_no_title(title, text) else title

    def _title_again(self, text: str) -> TitleLine | None:
        """A line with the number of the title above, which has neither year nor session: with these, or with a day."""
        if self.kind != "resolution" or not self.number.isdecimal():
            return None
        number = number_of(text, self.grammar)
        is_more = number != self.number or self.grammar.dates.day.search(text) is not None
        return TitleLine(self.kind, number) if is_same(self.number, number) and is_more else None

    def _is_no_title(self, title: TitleLine, text: str) -> bool:
        """Whether a line that begins as a title is an agenda item, or says the kind of what has its title below, and
        perhaps who decided: "Decisión Pleno"."""
        if title.kind == "report":
            return ends(text) or is_resolution_below(self.pieces, self._lines_above, self.grammar)
        if title.kind == "letter":
            return "item" in self.facts and is_resolution_below(self.pieces, self._lines_above, self.grammar)
        if kind_line(text, self.grammar) is not None:
            return is_numbered_near(self.pieces)
        is_worded = title.kind == "decision" and not ends(text) and self.grammar.head.adopted.search(text) is None
        return is_worded and is_own_near(self.pieces, self.facts)

    @property
    def _lines_above(self) -> int:
        """How many lines of a masthead with an agenda item stand above."""
        return len(self.others) if "item" in self.facts else 0

    def _enacting_follows(self, index: int) -> bool:
        """Whether the text begins below the line: it is then a title, and not the next line of the masthead."""
        below = index + 1
        return below < len(self.pieces) and enacting_at(self.pieces, below, self.told, self.grammar) is not None

    def _bare_number(self, index: int) -> TitleLine | None:
        """A title that begins with a number without year or session, of the organ that enacts below it."""
        number = "" if self.title else number_above(self.pieces, index, self.told, self.grammar)
        return TitleLine("resolution", number) if number else None

    def _kind_below(self, index: int) -> DocumentKind | None:
        """A decision, where below a title without a masthead the sentence stands that takes one."""
        return "decision" if "symbol" not in self.facts and self.organ_deciding(index + 1) else None

    def organ_deciding(self, index: int) -> str:
        """The organ whose decision stands from here on, perhaps below headings; empty where none does."""
        lines = [piece.block.text for piece in self.pieces[index : index + LINES_ABOVE_DECISION + 1]]
        at = decision_below(lines, self.grammar)
        return deciding_organ(lines[at - 1], self.grammar) if at else ""

    def _conference_follows(self, index: int) -> bool:
        """Whether the words below a line enact that are of a body which is none of the principal organs."""
        enacting = enacting_at(self.pieces, index + 1, self.told, self.grammar)
        return enacting is not None and enacting.organ != "" and organ_named(enacting.organ) is None

    def _draft_follows(self, index: int) -> bool:
        """Whether the text of a draft begins below the line: a decision's is a sentence whose subject is the organ."""
        if self._enacting_follows(index):
            return True
        return index + 1 < len(self.pieces) and is_decision(self.pieces[index + 1].text, self.grammar)

    def _has_title_below(self, text: str, index: int) -> bool:
        """Whether a line says who submitted the draft whose title is the next one."""
        return is_submitted_line(text, self.grammar) and self._draft_follows(index + 1)

    def goes_on_title(self, piece: Piece, text: str, index: int) -> bool:
        """Whether a line goes on with the title: in brackets, a date, or the rest of a letter's title."""
        if not self.title:
            return False
        last = self.title[-1].last
        if is_bracketed(text):
            return self.kind != "letter"
        if self._corrects and text in self.grammar.head.corrections:
            return True
        if amendment_line(last, self.grammar) and self._may_name(piece, index):
            return True
        if len(text) < LONGEST_ADOPTED and not piece.marker and is_cut_off(self.title, self.kind):
            return True
        if self._is_rest_of_adoption(last, text):
            return True
        if len(text) < LONGEST_DAY and is_rest_of_day(last, text, self.grammar):
            return True
        day = self.grammar.dates.day.match(text) if len(text) < LONGEST_DAY and not ends(last) else None
        if day and (day.end() >= len(text) - 1 or is_heading(text)):
            return True  # a Chinese decision begins with its date, and ends with a full stop, or a note's mark after it
        if self.kind == "resolution" and len(text) < LONGEST_DAY and is_dated(text, self.grammar):
            return True
        if is_number_alone(last, self.number) and self._is_subject(piece, index):
            return True
        if self.kind == "decision" and self._is_subject(piece, index) and self._conference_follows(index):
            return True
        is_rest = not ends(last) and len(text) < LONGEST_ADOPTED and not ends(text) and not piece.marker
        return self._is_in_letter and is_rest and index + 1 < len(self.pieces)

    def _is_rest_of_adoption(self, last: str, text: str) -> bool:
        """Whether a line has the meeting and the day of the adoption of which the line above tells by whom it was."""
        words = self.grammar
        is_open = words.head.adopted.match(last) is not None and not names_day(last, words)
        return is_open and tells_meeting(text, words)

    @property
    def _corrects(self) -> bool:
        """Whether the symbol is that of what corrects a document or adds to a draft."""
        return is_correction(self.facts.get("symbol", self.expected))

    def _is_above_correction(self, text: str, index: int) -> bool:
        """Whether a line is the title above "Corrigendum" or "Addendum": no line of the masthead."""
        below = self.pieces[index + 1].text if index + 1 < len(self.pieces) else ""
        return below in self.grammar.head.corrections and not masthead_line(text, self.grammar).is_line

    def _may_name(self, piece: Piece, index: int) -> bool:
        """Whether a line below an amendment's title names the draft: a short one, above the first paragraph."""
        text = piece.block.text
        return len(text) < TITLE_LENGTH and not ends(text) and not piece.marker and index + 1 < len(self.pieces)

    def _is_subject(self, piece: Piece, index: int) -> bool:
        """Whether a line between a title's number alone and the enacting words is the title's words."""
        text = piece.block.text
        if len(text) >= TITLE_LENGTH or ends(text) or piece.marker or part_letter(text, self.grammar):
            return False
        return self._enacting_follows(index) or (self.kind == "decision" and self.organ_deciding(index + 1) != "")

    def line(self, piece: Piece) -> MastheadLine:
        """What a piece says as a line of the masthead; nothing after the title of a letter."""
        return MastheadLine(False) if self._is_in_letter else masthead_line(piece.block.text, self.grammar)

    def may_be_line(self, index: int) -> bool:
        """Whether a line that says nothing known may stand before the title: short, and no sentence. The subject of an
        agenda item is as long as a title, and may end with a colon above the item's part."""
        piece, has_item = self.pieces[index], "item" in self.facts
        text = piece.block.text
        longest = LONGEST_NUMBERED if has_item and not text.endswith(",") else LONGEST_LINE
        is_open = has_item and text.endswith(COLONS) and is_numbered_near(self.pieces[index + 1 :])
        return not self.title and len(text) < longest and (is_open or not ends(text)) and not piece.marker

    def is_above_line(self, index: int) -> bool:
        """Whether a line stands between a resolution's title and its symbol, adoption or number below. Under a masthead
        with the symbol it is the heading of a part."""
        if not self.title or self.kind != "resolution":
            return False
        if "symbol" not in self.facts and is_above_line(self.pieces, index, self.grammar):
            return True
        is_page = "symbol" not in self.facts or self.title_first
        return is_page and is_above_again(self.pieces, index, self.number, self.grammar)
