"""The head of a document: masthead, title, enacting words; and what they say of it.

A masthead is the Organization's and the organ's names, the symbol, distribution, date and languages; a title is one
or several lines ("Resolution 242 (1967)", "of 22 November 1967", "[S/5380]", "Adopted by the Security Council at …").
The text begins with the enacting words ("The Security Council,"), or after the title where there are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...text import Grammar
from ..notes.note_marks import STARS
from ..pieces.piece import Piece
from .adopted_by import adopted_by
from .enacting import LONGEST, Enacting, enacting_at, has_recitals_at, organ_below, organ_below_recitals
from .front_texts import enacting_below, front_title, quoted_enacting
from .head import Head, head_of
from .head_lines import TitleLine, masthead_line
from .head_so_far import HeadSoFar
from .own_texts import enacting_organ, may_be_title
from .titles import fuller_number, later_title

_ABOVE_TITLE = frozenset({"date", "symbol", "organ", "session"})
"""What may stand above a title without a masthead: the day of the meeting that adopted it, the symbol of a text that
was copied without the frame round it."""

Part = Literal["", "note", "title", "new title", "line"]
"""A part of the head: a note to the title, a line that goes on with the title, one that begins it, another line.
Empty: the text begins."""


class HeadReader(HeadSoFar):
    """Reads the head of one document, piece after piece, and stops where the text begins."""

    def read(self) -> Head:
        """What the pieces say above the text, and where that ends."""
        enacting, index = self._lines(0)
        if enacting and not self.title and self.facts.keys() <= _ABOVE_TITLE:
            self._title_own()
        if not self.title and not enacting and self.kind == "document":
            later = later_title(self.pieces, index, self.grammar, self.expected)
            if later:
                self.others += [(piece,) for piece in self.pieces[index:later]]
                enacting, index = self._lines(later)
        if not enacting:
            enacting, index = self._front_text(index)
        if not self.title and not enacting and self.kind == "document":
            if "symbol" in self.facts and self.facts.keys() <= _ABOVE_TITLE:
                self._title_own()
            self._title_untitled()
            self.quoted = quoted_enacting(self.pieces, index, self.facts, self.grammar)
        if (enacting or self.kind == "resolution") and self.kind != "draft" and not self.number:
            self.body = self.body or organ_below_recitals(self.pieces, index, self.grammar)
            self._take_number()
        if self.kind == "decision" and self.number and "organ" not in self.facts:
            self.body = self.body or self.organ_deciding(index)
        if self.kind == "resolution" and self.number and not enacting:
            self.body = self.body or organ_below(self.pieces, index, self.grammar)
        return head_of(self, enacting, index)

    def _lines(self, index: int) -> tuple[Piece | None, int]:
        """Read lines of a head from `index` on; gives the enacting words, if any, and where the text begins."""
        stop = min(len(self.pieces), index + LONGEST)
        while index < stop:
            piece, told = self.pieces[index], self.told
            enacting = enacting_at(self.pieces, index, told, self.grammar)
            if enacting:
                self.body = self.body or enacting.organ
                if enacting.rest:
                    self.pieces[index : index + 1] = [enacting.words, enacting.rest]
                return enacting.words, index + 1
            if has_recitals_at(self.pieces, index, told, self.grammar):
                self.kind = "resolution" if self.kind == "document" else self.kind
                self._title_own()
                break
            part, title = self._title_part(piece, index)
            if not part:
                line = self.line(piece)
                for name, fact in line.facts.items():
                    self.facts.setdefault(name, fact)
                part = "line" if line.is_line or self.may_be_line(index) or self.is_above_line(index) else ""
            if not part:
                break
            self._add(part, piece, title)
            index += 1
        return None, index

    def _front_text(self, index: int) -> tuple[Piece | None, int]:
        """Read on behind text that is none of a resolution's, above its enacting words; these, and where they end."""
        at = enacting_below(self.pieces, index, self.kind, self.facts, self.grammar, self.expected)
        if not at:
            return None, index
        self.others += [(piece,) for piece in self.pieces[index:at]]
        self.kind = "resolution" if self.kind == "document" else self.kind
        title = None if self.title else front_title(self.others, self.grammar)
        if title is not None:
            self.title_first = title == 0
            self.title = list(self.others.pop(title))
        piece = self.pieces[at]
        enacting = enacting_at(self.pieces, at, self.told, self.grammar) or Enacting(piece, None, "")
        self.body = self.body or enacting.organ or enacting_organ(piece.text, self.grammar)
        if enacting.rest:
            self.pieces[at : at + 1] = [enacting.words, enacting.rest]
        return enacting.words, at + 1

    def _take_number(self) -> None:
        """The number of the resolution by which the text says that it was adopted; the line that does is the end of its
        title."""
        found = adopted_by(self.others, self.title, self.grammar, title_first=self.title_first)
        if found is None or (self.body and found.organ != self.body):
            return
        self.number, self.body, self.adopted_by = found.number, found.organ, found.line
        self.title, self.others, self.title_first = list(found.title), list(found.others), found.title_first

    def _title_own(self) -> None:
        """In a text without a masthead the line directly above the text is its title, or else the first one."""
        for index in (-1, 0):
            if not self.title and self.others and may_be_title(self.others[index][0].block.text, self.grammar):
                self.title_first = len(self.others) == 1 or index == 0
                self.title = list(self.others.pop(index))
        if not self.title and "symbol" in self.facts:
            self._title_beside_symbol()

    def _title_beside_symbol(self) -> None:
        """A line with a colon is the title where it stands below the symbol of a pasted text, or directly above it."""
        lines = [line[0].block.text for line in self.others]
        at = lines.index(self.facts["symbol"]) if self.facts["symbol"] in lines else len(lines)
        for index in (*range(at + 1, len(lines)), *range(at - 1, max(at - 2, -1), -1)):
            if not self.title and may_be_title(lines[index], self.grammar, beside_symbol=True):
                self.title_first = index == 0
                self.title = list(self.others.pop(index))

    def _title_part(self, piece: Piece, index: int) -> tuple[Part, TitleLine | None]:
        """The part of the title that a piece is, and what it tells as its first line; empty where it is none."""
        text = piece.block.text
        if self.title and piece.marker and piece.marker.form[0] in STARS:
            return "note", None
        if self.goes_on_title(piece, text, index):
            return "title", None
        title = self.title_line(text, index)
        return ("new title", title) if title else ("", None)

    def _add(self, part: Part, piece: Piece, title: TitleLine | None) -> None:
        """Add a piece to the head as the part that it is."""
        if part == "note":
            self.notes.append(piece)
        elif part == "line":
            self.others.append((piece,))
        else:
            if part == "new title" and title:
                self.number = fuller_number(self.number, title.number)
                self.kind = title.kind
                if title.sponsors:
                    self.facts.setdefault("sponsors", title.sponsors)
                if not self.title:
                    self._take_subject()
                    self.title_first = not self.others
            if self.says_again(piece):
                # The cover's title, with its date, is that of the text below it: lines of the masthead.
                self.others += [(line,) for line in self.title]
                self.title.clear()
            self.title.append(piece)

    def _take_subject(self) -> None:
        """The lines above "Report of …", where no masthead stands, are its subject and so of the title."""
        if self.kind == "report" and not self.facts:
            self.title = [piece for line in self.others for piece in line]
            self.others.clear()

    def _title_untitled(self) -> None:
        """Without a title or enacting words, the first line that is none of a masthead is the title."""
        if not self.title and self.others and not masthead_line(self.others[0][0].block.text, self.grammar).is_line:
            self.title = list(self.others.pop(0)[:1])
            self.title_first = True


def read_head(pieces: Sequence[Piece], grammar: Grammar, expected: str = "") -> Head:
    """The head of a document's pieces; they stay as they are.

    `expected` is the symbol that the file's name spells: it tells which of several titles on a page is meant.
    """
    return HeadReader(pieces, grammar, expected).read()
