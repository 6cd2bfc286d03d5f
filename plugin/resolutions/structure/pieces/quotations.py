"""Documents that a document quotes: "… the adoption of the following draft resolution:" above "The General Assembly,".

Mark-up tells where one begins and ends. In a text it begins below an operative paragraph that ends with a colon, with
enacting words, or with a title above them; it ends above what only the document that quotes can have: an annex, a next
part or resolution, how it was adopted, a signature, its next number. What is quoted without enacting words, or between
quotation marks, are words of their paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ...text.letters.punctuation import COLONS, SEMICOLONS
from . import looks
from .annex_headings import annexes_in
from .endings import ends_with_stop
from .marker import NUMBER
from .piece import Piece
from .unfinished import QUOTES

_OPEN, _CLOSE = "“«„《", "”»》"
LONGEST_QUOTED = 40
"""So many paragraphs at most has what is quoted to be written into another text."""

DEEPEST = 3
"""So many documents at most are quoted one within another; what stands deeper belongs to the innermost of them."""


def with_quotations(pieces: Sequence[Piece], grammar: Grammar, depth: int = 0) -> list[Piece]:
    """The pieces of a document, each quotation folded into the piece that leads to it (`Piece.quotation`).

    `depth` is how many documents quote this one. The cost is linear in the pieces, once for each depth.
    """
    found: list[Piece] = []
    ahead: _Ahead | None = None
    index = number = 0
    are_marked = max([piece.said.quoted for piece in pieces], default=0) > depth
    while index < len(pieces):
        piece = pieces[index]
        found.append(piece)
        index += 1
        number += piece.number == number + 1  # that of a list's item is none
        if are_marked and piece.said.quoted > depth:
            continue  # nothing stands before it that could quote it
        end = _marked_end(pieces, index, depth) if are_marked else index
        if end > index and not any(_enacts(inner, grammar) for inner in pieces[index:end]):
            end = _end_of_rest(pieces, end)
            piece.extend(block for inner in pieces[index:end] for block in inner.blocks)
            index = end
            continue
        may_lead = end == index and depth < DEEPEST and piece.last[-1:] in COLONS
        if may_lead and _leads_to_document(pieces, index - 1, grammar):
            ahead = ahead or _Ahead(pieces, grammar)
            end = _end(ahead, index, number + 1)
        if end > index:
            piece.quote(with_quotations(pieces[index:end], grammar, depth + 1))
            index = end
    return found


def with_quoted_words(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a text that says what to write in another one's place: a number between quotation marks is none of
    its own. The cost is linear, as the end of what is quoted is looked for near its beginning alone."""
    found = list(pieces)
    index = 0
    while index < len(found):
        end = _closed(found, index)
        for inner in range(index + 1, end + 1):
            found[inner] = found[inner].without_marker()
        index = end + 1
    return found


def _closed(pieces: Sequence[Piece], index: int) -> int:
    """The piece in which a quotation is closed that a piece opens and does not close; the piece itself for none."""
    depth = 0
    for at in range(index, min(len(pieces), index + LONGEST_QUOTED)):
        text = " ".join(block.text for block in pieces[at].blocks)
        depth += sum(map(text.count, _OPEN)) - sum(map(text.count, _CLOSE))
        if depth <= 0:
            return at
    return index


def _marked_end(pieces: Sequence[Piece], index: int, depth: int) -> int:
    """Where the pieces from `index` on end that mark-up says are quoted: `index` itself where there are none."""
    while index < len(pieces) and pieces[index].said.quoted > depth:
        index += 1
    return index


def _end_of_rest(pieces: Sequence[Piece], index: int) -> int:
    """Where the words end that go on behind what was quoted."""
    while index < len(pieces) and pieces[index].said.role == "rest":
        index += 1
    return index


def _leads_to_document(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether a piece, which a colon ends, begins with an operative verb above enacting words or a title and these."""
    lead = pieces[index]
    if not grammar.paragraphs.operative.match(lead.text):
        return False
    following = pieces[index + 1 : index + 3]
    if not following:
        return False
    first, *others = following
    if _enacts(first, grammar):
        return True
    heads_own = looks.is_section(first.text, grammar) or looks.is_numbered_title(first.text)  # the next part: B
    is_title = first.marker is None and looks.is_heading(first.text) and first.text[-1] not in COLONS
    return is_title and not heads_own and any(_enacts(other, grammar) for other in others)


def _enacts(piece: Piece, grammar: Grammar) -> bool:
    """Whether a piece is an organ's enacting words, and no quotation mark stands before them."""
    if piece.said.role == "enacting":
        return True
    is_words = piece.marker is None and piece.text[0] not in QUOTES
    return is_words and looks.is_enacting_organ(piece.text, grammar)


class _Ahead:
    """What lies ahead of each piece of a document that quotes."""

    def __init__(self, pieces: Sequence[Piece], grammar: Grammar) -> None:
        self.pieces, self.grammar = pieces, grammar
        self.annexes = annexes_in(pieces, 0, grammar)
        self._numbers = [0] * (len(pieces) + 1)
        for index in range(len(pieces) - 1, -1, -1):
            self._numbers[index] = pieces[index].number or self._numbers[index + 1]

    def closes(self, index: int) -> bool:
        """Whether a line closes the document that quotes: how or when it was adopted, or a signature."""
        text, grammar = self.pieces[index].text, self.grammar
        return looks.is_adoption(text, grammar) or looks.is_signature(text, grammar) or looks.is_day(text, grammar)

    def begins_another(self, index: int) -> bool:
        """Whether a line heads the next part of the document that quotes, or the next resolution."""
        piece = self.pieces[index]
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        return looks.is_numbered_title(piece.text) or looks.part_label(piece, following, self.grammar) != ""

    def heads_annex(self, index: int) -> bool:
        """Whether a heading after the last number, above other numbers, heads what is annexed without that word."""
        text = self.pieces[index].text
        is_title = looks.is_heading(text) and not self.grammar.headings.section.match(text)
        goes_on = self.pieces[index - 1].last.endswith((*SEMICOLONS, *COLONS))
        return is_title and not goes_on and self._numbers[index] == 1


def _end(ahead: _Ahead, start: int, next_number: int) -> int:
    """Where a quotation in a text ends that begins at `start`; the document that quotes goes on with `next_number`.

    Where both could have that number, a full stop tells that the quotation is over: the paragraphs of a resolution but
    for the last end with semicolons. A heading that only shows by what follows that it is an annex's is marked as such.
    """
    last = listed = 0
    is_headed = has_sections = goes_on = False
    for index in range(start, len(ahead.pieces)):
        piece = ahead.pieces[index]
        if piece.said.role == "adoption" or index in ahead.annexes or (piece.marker is None and ahead.closes(index)):
            return index
        if piece.marker is None:
            if index > start and ahead.begins_another(index):
                return index
            if last > 1 and not has_sections and ahead.heads_annex(index):
                piece.said = piece.said._replace(role="annex")
                return index
            is_headed = looks.is_heading(piece.text)
        elif piece.marker.kind == NUMBER:
            value = piece.number
            before = ahead.pieces[index - 1].last
            is_over = ends_with_stop(before) and (last == 1 or goes_on)
            if value == next_number and (is_over if value == last + 1 else value != listed + 1):
                return index
            goes_on = goes_on or before.endswith(SEMICOLONS)
            has_sections = has_sections or (not last and is_headed)
            last, listed = (value, 0) if value == last + 1 else (last, value)
    return len(ahead.pieces)
