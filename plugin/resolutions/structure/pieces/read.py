"""Block… → Piece…: paragraphs again whole where a page break or a stray empty line split them, their markers read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages.letters import SMALL
from ...languages.numerals import digits
from ...model import Block
from ...text import Grammar
from ...text.letters.folding import folded
from ...text.letters.punctuation import COLONS, COMMAS, SEMICOLONS, any_sign
from .endings import FINAL, ends, ends_with_comma
from .looks import is_dashed_adoption, is_enacting_organ
from .marker import BULLET, NUMBER, Marker
from .markers import STRAY, TABBED, after_dash, inner_marker, read_marker, tabbed_bullet, with_stray_sign
from .meanings import readings
from .piece import SAYS_NOTHING, Piece, Said, cut
from .unfinished import QUOTES, breaks_page, is_cut, is_open, is_unfinished

LONGEST_TITLE = 60
"""Characters of a numbered heading."""

_RAISED = re.compile(rf"[⁰¹²³⁴-⁹]{{1,3}}\s*(?=[^\W\d_{SMALL}]|[\[“\"‘(《«（])")
"""A note's mark above the line, and no measure's: `¹ See`."""

LONGEST_SMALL_HEADING = 60
"""Characters of a heading that begins with a small letter."""

LONGEST_MARK = 16
"""Characters before a heading among which Markdown's mark stands."""

_HASHES = re.compile(r"^[ \t]*#{1,6}[ \t\xa0\u202f]+[*_]*$", re.MULTILINE)

_LEADS_ON = re.compile(rf"[{any_sign(COMMAS, SEMICOLONS)}]\s\w{{1,4}}$")
"""The end of an item that others follow: "; and", "; или"."""

_SIGNED = re.compile(rf"n[.º°o]{{1,2}}\s?{digits(3)}[.):]?\s+")
"""A small letter that stands for a number's sign: `n° 1 Decides`."""

_NAME_ENDS = ":： "
"""What may stand behind the name of a part."""

DEEPEST_INDENT = 24
"""So many spaces at most stand before a list's numbers."""

TAB = 4
"""The spaces of a tab before an item of Markdown."""


def is_cut_off(piece: Piece, grammar: Grammar) -> bool:
    """Whether a paragraph ends in mid-sentence: with a word, which does not lead to the next item.

    A short one without a verb is a heading, and says nothing.
    """
    last = piece.last
    if not (last[-1:].isalnum() or last[-1:] == "-") or _LEADS_ON.search(last[-8:]):
        return False
    is_long = piece.later is not None or len(last) >= LONGEST_TITLE
    return is_long or grammar.paragraphs.operative.match(piece.text) is not None


def read_pieces(blocks: Sequence[Block], grammar: Grammar, text: str, *, are_whole: bool) -> list[Piece]:
    """The pieces of a part's blocks, in order; `text` is the source's, in which page breaks are looked up.

    `are_whole`: each block is a paragraph, or a marker alone.
    """
    reader = _Reader(grammar, text, are_whole=are_whole)
    for block in blocks:
        reader.add(block)
    return reader.pieces


class _Reader:
    """Joins what belongs together, block after block."""

    def __init__(self, grammar: Grammar, source: str, *, are_whole: bool) -> None:
        self.grammar, self.source, self.are_whole = grammar, source, are_whole
        self.pieces: list[Piece] = []
        self.goes_on = False
        """Whether the last piece cannot be over: it ends with an article, a hyphen, or is a marker alone."""
        self.above_notes: Piece | None = None
        """The unfinished paragraph above the notes at the foot of a page; it may go on after them."""
        self.are_small = False
        """Whether recitals begin with a small letter, as the first one does below the enacting words."""
        self.siblings: dict[str, tuple[Piece | None, Piece]] = {}
        """Of each kind of marker the last two pieces that have it."""
        self.number = ""
        """The label of the last number of a paragraph."""

    def add(self, block: Block) -> None:
        """Make a piece of a block, or let an earlier piece go on with it."""
        text = block.text
        if block.table is not None:
            self.pieces.append(Piece(block, None, Said("table", table=block.table)))
            self.goes_on = False
            return
        marker = read_marker(text)
        if marker is None and text[:1] in TABBED:
            marker = tabbed_bullet(text, self.source, block.runs[0][1])
        if marker is not None and marker.kind == BULLET:
            marker = None if is_dashed_adoption(text, marker.end, self.grammar) else after_dash(text, marker)
        elif marker is not None and text[marker.end : marker.end + 1] in STRAY:
            marker = with_stray_sign(marker, text)
        if marker is None:
            self._add_words(block, text)
        else:
            inner = inner_marker(text, marker) if marker.end < len(text) else None
            if inner is not None:
                if self._counts_items(block, marker, inner) or self._repeats_number(marker, inner):
                    printed = text[: marker.end + inner.end].rstrip()
                    marker = inner._replace(printed=printed, end=marker.end + inner.end)
                else:
                    self.number = marker.label if marker.kind == NUMBER else self.number
                    self.pieces.append(Piece(cut(block, 0, marker.end), marker))
                    block, marker = cut(block, marker.end), inner
            self._begin(block, marker)
            self.goes_on = self.goes_on or marker.end >= len(block.text)

    def _counts_items(self, block: Block, number: Marker, inner: Marker) -> bool:
        """Whether a number only counts items that have their own marker, as a Markdown list does: `   2. (ii) …`."""
        if number.kind != NUMBER or not _indent(self.source, block.runs[0][1]):
            return False
        return any(reading.place == int(number.label) for reading in readings(inner, self.grammar))

    def _repeats_number(self, number: Marker, inner: Marker) -> bool:
        """Whether a number is its paragraph's once more, before an item that goes on with a list of it, or begins one
        below a colon: "58. (a)", "58. (b)"."""
        if number.kind != NUMBER or number.label != self.number:
            return False
        begins = any(reading.place == 1 for reading in readings(inner, self.grammar))
        return self.pieces[-1].last.endswith(COLONS) if begins else True

    def _add_words(self, block: Block, text: str) -> None:
        """Add a block without a marker."""
        is_short = len(text) <= LONGEST_SMALL_HEADING
        if is_short and (self._is_marked_heading(block, text) or self._names_part(text)):
            self.above_notes = None
            self._begin(block, None, Said("heading"))
            return
        is_note = text[:1].isdigit() and self._is_note(text)
        earlier = None if self.are_whole and not self._is_after_marker() else self._continued(block, text, is_note)
        if not is_note:
            self.above_notes = None
        if earlier is not None:
            self._extend(earlier, block)
            return
        if is_note and self.pieces and self._is_above_notes(self.pieces[-1]):
            self.above_notes = self.pieces[-1]
        self._begin(block, None)

    def _is_marked_heading(self, block: Block, text: str) -> bool:
        """Whether Markdown says that a short line with a small first letter is a heading, below what is over:
        "## abstract".

        With a capital its looks tell; converters mark paragraphs and enacting words as headings too.
        """
        if not text[0].islower() or ends(text) or ends_with_comma(text):
            return False
        start = block.runs[0][1]
        if not self.pieces or not _HASHES.search(self.source, max(0, start - LONGEST_MARK), start):
            return False
        last, words = self.pieces[-1].last, self.grammar.paragraphs
        begins = words.preambular.match(text) or words.operative.match(text)
        return not begins and (ends(last) or ends_with_comma(last))

    def _names_part(self, text: str) -> bool:
        """Whether a short line names the preamble or the operative part above it, as people write and programs do."""
        return folded(text.rstrip(_NAME_ENDS)) in self.grammar.paragraphs.named_parts

    def _is_opening_alone(self, block: Block) -> bool:
        """Whether a short block is only the words with which a recital begins, or that and little more where Markdown
        marks it as a heading: "### Recalling" above "Its resolution"."""
        text, words = block.text, self.grammar.paragraphs
        if ends(text) or ends_with_comma(text):
            return False
        recital, start = words.preambular.match(text), block.runs[0][1]
        if recital is None:
            return False
        is_whole = recital.end() == len(text)
        return is_whole or _HASHES.search(self.source, max(0, start - LONGEST_MARK), start) is not None

    def _begin(self, block: Block, marker: Marker | None, said: Said = SAYS_NOTHING) -> None:
        piece = Piece(block, marker, said)
        if marker is not None:
            self.number = marker.label if marker.kind == NUMBER else self.number
            start = block.runs[0][1]
            if self.source[start - 1 : start] != "\n":  # as most stand
                piece.indent = _indent(self.source, start)
            before = self.siblings.get(marker.kind)
            self.siblings[marker.kind] = (before[1] if before else None, piece)
        self.pieces.append(piece)
        may_be_opening = marker is None and not said.role and len(block.text) <= LONGEST_SMALL_HEADING
        self.goes_on = is_open(block.text, self.grammar.paragraphs.open_ends) or (
            may_be_opening and self._is_opening_alone(block)
        )
        if marker is not None:
            self.above_notes = None

    def _continued(self, block: Block, text: str, is_note: bool) -> Piece | None:
        """The earlier piece that a block without a marker goes on with; None where it begins one of its own, as
        below a table: no row of it has words to come."""
        if not self.pieces or self.pieces[-1].said.role == "table":
            return None
        previous = self.pieces[-1]
        if is_note and not previous.is_bare:
            return None
        is_small = text[0].islower() or (text[0] in QUOTES and text[1:2].islower())
        if is_small and (sign := _SIGNED.match(text)) and self.grammar.paragraphs.operative.match(text, sign.end()):
            return None
        if self.above_notes is not None and (
            not self._begins_recital(text) if is_small else self._is_cut(self.above_notes, block)
        ):
            return self.above_notes
        if self.goes_on and not self._begins_section(previous, text) and not is_enacting_organ(text, self.grammar):
            return previous
        if is_small:
            if self._begins_small(previous, block, text):
                self.are_small = True
                return None
            is_rest = is_unfinished(previous, block, self.source, self.grammar)
        else:
            is_rest = previous.last[-1:] not in FINAL and self._is_cut(previous, block)
        return previous if is_rest else None

    def _begins_small(self, previous: Piece, block: Block, text: str) -> bool:
        """Whether a block begins a recital with a small letter, as drafts and treaties have them: with a known word
        below the enacting words, and then with any, below the comma of another one on the same page."""
        words = self.grammar.paragraphs
        if words.small_initials or previous.marker is not None:
            return False
        if not self.are_small:
            begins = words.preambular.match(text[0].upper() + text[1:]) is not None
            return begins and is_enacting_organ(previous.block.text, self.grammar) and not previous.later
        return ends_with_comma(previous.last) and not breaks_page(previous, block, self.source)

    def _is_cut(self, piece: Piece, block: Block) -> bool:
        """Whether a page ends within a piece, the last or the one above notes, and `block` goes on with it."""
        if piece.marker is not None:
            before = self.siblings[piece.marker.kind][0]
        else:
            before = self.pieces[-2] if piece is self.pieces[-1] and len(self.pieces) > 1 else None
        return is_cut(piece, before, block, self.source, self.grammar)

    def _begins_recital(self, text: str) -> bool:
        """Whether a text below notes begins as a paragraph does, in a language whose paragraphs begin so small."""
        words = self.grammar.paragraphs
        return words.small_initials and words.preambular.match(text) is not None

    def _is_after_marker(self) -> bool:
        """Whether the last piece is a marker alone, whose words are still to come."""
        return self.goes_on and bool(self.pieces) and self.pieces[-1].is_bare

    def _is_above_notes(self, piece: Piece) -> bool:
        """Whether a piece, which a note follows, may go on after the notes."""
        return not ends(piece.last) and not self._is_note(piece.block.text)

    def _is_note(self, text: str) -> bool:
        """Whether a text is a note by its mark: a raised number, or another with a note's words behind it."""
        return self.grammar.closing.note.match(text) is not None or _RAISED.match(text) is not None

    def _begins_section(self, previous: Piece, text: str) -> bool:
        """Whether a section's letter or number stands alone: no words, though the piece before ends with "; and"."""
        return previous.last[-1:].isalpha() and self.grammar.headings.section.fullmatch(text) is not None

    def _extend(self, piece: Piece, block: Block) -> None:
        piece.extend((block,))
        self.goes_on = is_open(block.text, self.grammar.paragraphs.open_ends)


def _indent(source: str, offset: int) -> int:
    """How many spaces stand before what stands at an offset, if it is the first on its line; a tab counts four."""
    before = source[max(0, offset - DEEPEST_INDENT) : offset]
    line = before.rpartition("\n")[2]
    return len(line.expandtabs(TAB)) if "\n" in before and not line.strip(" \t") else 0
