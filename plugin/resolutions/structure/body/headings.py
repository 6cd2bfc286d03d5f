"""The headings of a text: each added as a unit, with the section that it begins, or made one with a section's number.

In: a heading and the names of what comes next. A heading that stands between the items of a paragraph is added to that
paragraph; any other ends it.
"""

from __future__ import annotations

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ..pieces.counted_headings import counted_heading
from ..pieces.looks import is_after_letter, is_section, may_head, section_label
from ..pieces.piece import Piece, joined
from ..units.paragraphs import Paragraph
from ..units.scopes import Scope
from ..units.sections import Sections
from ..units.units import Units
from .passage import Passage
from .survey import Survey

_LONGEST_NUMBER = 40


class Headings:
    """Adds the headings of one document's text as they come."""

    def __init__(self, units: Units, paragraph: Paragraph, sections: Sections, ahead: Survey, grammar: Grammar) -> None:
        self.units, self.paragraph, self.sections, self.ahead = units, paragraph, sections, ahead
        self.grammar = grammar
        self._number_alone: Passage | None = None
        """A section's number that was added last as a heading, while its title may come."""

    def add(self, passage: Passage, scope: Scope, quoting: str | None, *, is_operative: bool) -> None:
        """Add a heading with its name in `scope`. `quoting` is the anchor of the unit that quotes the text;
        `is_operative`, whether the first operative paragraph has come."""
        piece = passage.piece
        above, self._number_alone = self._number_alone, None
        if above is not None and self._may_join(above, passage):
            self._join_to_number(above, passage)
            return
        names = scope.heading()
        if piece.marker is None and is_number_alone(piece.text, self.grammar, self.ahead):
            self._number_alone = passage
        self._head_section(piece, scope)
        begins = piece.marker is None and self.grammar.headings.section.match(piece.text) is not None
        opens = begins or (self.sections.is_from_the_first and self.ahead.number_after(passage.index) == 1)
        is_between = is_operative or self._parts_list(passage)
        if self.paragraph.owner is not None and is_between and not opens and piece.marker is None:
            self.paragraph.add_heading(piece, names, quoting)
            return
        following = self.ahead.following(passage.index)
        # "as set out in the table below:", whose title the heading is
        self.paragraph.flush(is_closed=following is not None and following.said.table is not None)
        self.units.add(names.anchor, names.eid, "heading", scope.parent, piece)

    def heads_number(self, passage: Passage) -> bool:
        """Whether a piece may be the title of a section's number, which was added last and stands directly above."""
        return self._number_alone is not None and self._may_join(self._number_alone, passage)

    def _head_section(self, piece: Piece, scope: Scope) -> None:
        """Tell the sections what a heading calls the one that it begins; the next letter ends the paragraph above."""
        section = section_label(piece.text, self.grammar) if piece.marker is None else ""
        if is_after_letter(piece.text, self.sections.letter):
            self.sections.head_by_letter(piece.text.lower())
            self.paragraph.flush()
        elif section:
            self.sections.head_by_letter(section)
        elif piece.marker is None:
            number = self.ahead.section_number(piece.text)
            if number:
                self.sections.head_by_number(number)
            else:
                self.sections.head_by_place(scope.counts["h"])

    def _parts_list(self, passage: Passage) -> bool:
        """Whether a heading in an annex, or in running text, stands above items of the paragraph under way."""
        following = self.ahead.following(passage.index)
        marker = following.marker if following else None
        return marker is not None and marker.is_of_item and self.paragraph.goes_on_with(marker)

    def _may_join(self, above: Passage, passage: Passage) -> bool:
        """Whether a heading is the title of a section's number, which stands directly above it."""
        return above.index + 1 == passage.index and may_be_title(passage.piece, self.grammar, self.ahead)

    def _join_to_number(self, above: Passage, passage: Passage) -> None:
        """Make a heading one with the section's number above it."""
        heading = titled(above.piece, passage.piece)
        if self.paragraph.entries:
            self.paragraph.reword_heading(heading)
        else:
            self.units.reword_last(heading)


def is_number_alone(text: str, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading is what a section is counted by and nothing else: `II`, `B`, `第二节`, `Article 9`."""
    if len(text) > _LONGEST_NUMBER:
        return False
    if is_section(text, grammar) or grammar.headings.division.fullmatch(text):
        return True
    found = counted_heading(text, grammar)
    return found is not None and found.length == len(text) and ahead.section_number(text) != ""


def may_be_title(piece: Piece, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading below a section's number may be its title: none that is counted itself, nor above a list."""
    text = piece.text
    is_title = may_head(text) or (piece.said.role == "heading" and not text.endswith(COLONS))
    is_counted = section_label(text, grammar) or grammar.headings.division.match(text) or ahead.section_number(text)
    return piece.marker is None and is_title and not is_counted


def titled(number: Piece, title: Piece) -> Piece:
    """A section's number and its title as one piece."""
    return Piece(joined((*number.own_blocks, *title.own_blocks), always_spaced=True), None, number.said)
