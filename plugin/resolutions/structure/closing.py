"""What stands after the text: the adoption line, the meeting and its date, signatures, notes."""

from __future__ import annotations

import re

from ..anchors import ADOPTION, SIGNATURE, note
from .grammar import Grammar
from .markers import NUMBER, Marker
from .pieces import Piece, cut, ends
from .units import Units

_NOTE = re.compile(
    r"(?P<mark>(?P<number>\d{1,3})(?:/s?)?|(?P<raised>[⁰¹²³⁴-⁹]{1,3}))"
    r"(?:\s+(?=[^\W\d_a-z]|[\[“\"‘(])|(?<=[/s])\s+(?=\S)|(?<=[⁰-⁹¹²³])(?=[^\W\d_]))"
)
"""A note with its mark: a bare number, one with a stroke, or a raised one."""
_LATE_NOTE = re.compile(r"(?P<mark>(?P<number>\d{1,3}))\s*(?=[^\W\d_]|[\[“\"‘(])(?!(?:st|nd|rd|th)\b)(?P<raised>)")
"""After the text also one that is glued to its words, or whose first letter was misread."""
_SECOND = re.compile(r"(?<=[.\]\d])\s?(?P<number>\d{1,3})(?:(?P<stroke>/) (?=\S)| (?=[^\W\d_a-z]|[\[“\"]))")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Closing:
    """Collects the frame after a document's text and adds its units."""

    def __init__(self, units: Units, grammar: Grammar) -> None:
        self.units, self.grammar = units, grammar
        self.pending: list[Piece] = []
        self.kind = ""

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
            if marker.kind != NUMBER or self.kind != "adoption":
                return False
            self.flush()
            self.units.add(note(marker.label), f"fn_{marker.label}", "footnote", None, piece)
            return True
        if text[0].isdigit() or text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            if self.is_note(text, True):
                self.flush()
                self.numbered_note(piece)
                return True
            if self.kind == "adoption" and self._ends_adoption(text):
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
            unfinished = not ends(self.pending[-1].last) and len(text) < 120
            if (
                (unfinished and self.grammar.meeting.search(text))
                or self.grammar.adoption.match(text)
                or self._is_vote()
            ):
                self.pending.append(piece)
                return True
        return False

    def _ends_adoption(self, text: str) -> bool:
        """Whether a line that begins with a digit is the rest of the adoption: its date, or its meeting."""
        day, number = self.grammar.day.match(text), self.grammar.meeting.match(text)
        return any(found and found.end() == len(text) for found in (day, number)) or bool(
            self.grammar.adoption.match(text)
        )

    def _is_vote(self) -> bool:
        """A recorded vote's lists: "In favour:", the names of States, until the bracket closes."""
        opened = any(piece.block.text.startswith("[") for piece in self.pending)
        return opened and not any(piece.last.rstrip().endswith("]") for piece in self.pending)

    def flush(self) -> None:
        if not self.pending:
            return
        if self.kind == "adoption":
            self.units.add_joined(ADOPTION, "conclusions__p_1", "adoption", None, self.pending)
        else:
            self.units.add_joined(SIGNATURE, "conclusions__signature_1", "signature", None, self.pending)
        self.pending = []

    # -- notes -------------------------------------------------------------------------------------------------

    def is_note(self, text: str, after_text: bool) -> bool:
        """Whether a piece is a note with a bare number before it, and no date, meeting or heading."""
        found = _NOTE.match(text) or (_LATE_NOTE.match(text) if after_text else None)
        if not found or self.grammar.day.match(text) or self.grammar.adoption.match(text):
            return False
        return after_text or "/" in found[0] or (ends(text) and len(text) > 8)

    def numbered_note(self, piece: Piece) -> None:
        """A note, and the next one where a conversion ran two together: "56 Ibid., document S/20976.57 S/20998."."""
        block, later = piece.block, piece.later
        found = _NOTE.match(block.text) or _LATE_NOTE.match(block.text)
        while found:
            number = int(found["number"] or found["raised"].translate(_SUPERSCRIPTS))
            second = self._second(block.text, found.end(), number + 1, "/" in found["mark"])
            end = second.start() if second else len(block.text)
            footnote = Piece(cut(block, 0, end), Marker(found["mark"], NUMBER, "1", str(number), found.end()))
            if not second:
                footnote.later = later
            self.units.add(note(number), f"fn_{number}", "footnote", None, footnote)
            if not second:
                return
            block = cut(block, second.start("number"))
            found = _NOTE.match(block.text)

    def _second(self, text: str, start: int, number: int, stroke: bool) -> re.Match[str] | None:
        for found in _SECOND.finditer(text, start):
            if int(found["number"]) == number and bool(found["stroke"]) == stroke:
                return found
        return None

    def star(self, piece: Piece) -> None:
        """A note with a star, or several, before it."""
        self.flush()
        self.units.add(note("*"), "fn_star", "footnote", None, piece)
