"""What stands after the text: the adoption line, the meeting and its date, signatures, notes."""

from __future__ import annotations

import re

from .grammar import Grammar
from .lists import Entry
from .markers import NUMBER, Marker
from .pieces import Piece, cut, ends
from .units import Units

_NOTE = re.compile(r"(?P<number>\d{1,3}|[⁰¹²³⁴-⁹]{1,3})\s+(?=[^\W\d_a-z]|[\[“\"‘(])")
_SECOND = re.compile(r"(?<=[.\]])\s?(?P<number>\d{1,3}) (?=[^\W\d_a-z]|[\[“\"])")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_STAR = re.compile(r"[^\s*]\*")


class Closing:
    """Collects the frame after a document's text and adds its units."""

    def __init__(self, units: Units, grammar: Grammar) -> None:
        self.units, self.grammar = units, grammar
        self.pending: list[Piece] = []
        self.kind = ""
        self._starred = False
        self._scanned = 0
        self.last_note = 0

    def adoption(self, piece: Piece) -> None:
        self.flush()
        self.kind, self.pending = "adoption", [piece]

    def signature(self, piece: Piece) -> None:
        self.flush()
        self.kind, self.pending = "signature", [piece]

    def takes(self, piece: Piece, marker: Marker | None) -> bool:
        """Whether a piece goes on with the adoption or the signature, or is a note; then it is added."""
        text = piece.text
        if marker is not None:
            return False
        if text[0].isdigit() or text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            if self.is_note(piece, text, True):
                self.flush()
                self.numbered_note(piece)
                return True
            found = self.grammar.day.match(text)
            if self.kind == "adoption" and (
                (found and found.end() == len(text)) or self.grammar.adoption.match(text)
            ):
                self.pending.append(piece)
                return True
            return False
        if text[0] in "([*_" and self.grammar.signed.match(text):
            self.signature(piece)
            return True
        if self.kind == "signature" and self.pending:
            if len(text) < 200 and not text.endswith((".", ":", ";", ",")):
                self.pending.append(piece)
                return True
            return False
        if self.kind == "adoption" and self.pending:
            if self.grammar.adoption.match(text) or self._is_vote(text):
                self.pending.append(piece)
                return True
        return False

    def _is_vote(self, text: str) -> bool:
        """A recorded vote's lists: "In favour:", the names of States, until the bracket closes."""
        first = self.pending[0].block.text
        opened = any(piece.block.text.startswith("[") for piece in self.pending)
        return opened and not any(piece.last.rstrip().endswith("]") for piece in self.pending) and bool(first)

    def other(self, piece: Piece) -> None:
        self.flush()

    def flush(self) -> None:
        if not self.pending:
            return
        if self.kind == "adoption":
            self.units.add_joined("adoption", "conclusions__p_1", "adoption", None, self.pending)
        else:
            self.units.add_joined("sig", "conclusions__signature_1", "signature", None, self.pending)
        self.pending = []

    # -- notes -------------------------------------------------------------------------------------------------

    def is_note(self, piece: Piece, text: str, after_text: bool) -> bool:
        """Whether a piece is a note with a bare number before it, and no date, meeting or heading."""
        found = _NOTE.match(text)
        if not found or self.grammar.day.match(text) or self.grammar.adoption.match(text):
            return False
        return after_text or (ends(text) and len(text) > 12)

    def numbered_note(self, piece: Piece) -> None:
        """A note, and the next one where a conversion ran two together: "56 Ibid., document S/20976.57 S/20998."."""
        block, later = piece.block, piece.later
        while True:
            found = _NOTE.match(block.text)
            if not found:
                break
            number = int(found["number"].translate(_SUPERSCRIPTS))
            second = next(
                (other for other in _SECOND.finditer(block.text, found.end()) if int(other["number"]) == number + 1),
                None,
            )
            end = second.start() if second else len(block.text)
            marker = Marker(found["number"], NUMBER, "1", str(number), found.end())
            note = Piece(cut(block, 0, end), marker)
            if not second:
                note.later = later
            self.units.add(f"fn{number}", f"fn_{number}", "footnote", None, note)
            if not second:
                break
            block = cut(block, second.start("number"))

    def star(self, piece: Piece) -> None:
        """A note with a star, or several, before it."""
        self.flush()
        self.units.add("fn-star", "fn_star", "footnote", None, piece)

    def expects_star(self, units: Units, current: Piece | None, entries: list[Entry]) -> bool:
        """Whether a star stands in the text so far; asked at the first `* …`, and remembered when it does."""
        if not self._starred:
            texts = [piece.last for piece in (current, entries[-1].piece if entries else None) if piece]
            texts += [unit.text for unit in units.found[self._scanned :]]
            self._scanned = len(units.found)
            self._starred = any(map(_STAR.search, texts))
        return self._starred
