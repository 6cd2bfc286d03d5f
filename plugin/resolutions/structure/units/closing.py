"""What stands after the text: the adoption line, the meeting and its date, signatures, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ...anchors import ADOPTION, SIGNATURE, note
from ...languages import listed
from ...languages.letters import SMALL
from ...languages.numerals import YEAR_SIGN
from ...text import Grammar
from ...text.letters.literal import any_of
from ..pieces.endings import ends
from ..pieces.looks import is_day, is_numbered_title
from ..pieces.marker import NUMBER, Marker
from ..pieces.piece import Piece, cut
from .units import Units

_NOTE = re.compile(
    r"(?P<mark>(?P<number>\d{1,3})(?:/s?)?|(?P<raised>[⁰¹²³⁴-⁹]{1,3}))"
    rf"(?:\s+(?=[^\W\d_{SMALL}]|[\[“\"‘(《«（]|\)\()|(?<=[/s])\s+(?=\S)|(?<=[⁰-⁹¹²³])(?=[^\W\d_]))"
)
"""A note with its mark: a bare number before a letter that is not small, one with a stroke, or a raised one."""
_SECOND = re.compile(
    r"(?:(?<=[.\]])\s?|(?<=\d)\s)(?P<number>\d{1,3})"
    rf"(?:(?P<stroke>/) (?=\S)| (?=(?!{any_of(listed('structure', 'no_note_begins'))} )[^\W\d_{SMALL}]|[\[“\"]))"
)
"""The mark of a note that runs on behind another; digits that stand together are one number: "A/76/72 و"."""
_OF_A_YEAR = re.compile(rf"(?P<mark>(?P<number>\d{{1,3}}))\s+(?=(?:19|20)\d\d[\s{YEAR_SIGN}])(?P<raised>)")
"""A note that begins with a year, "3 2000 Review …": it is one where its number comes after the last note's."""
_WITH_A_NUMBER = re.compile(r"(?P<mark>(?P<number>\d{1,3}))\s+(?=[\d*])(?P<raised>)")
"""A note after the text that begins with a digit or a star, "16 16 Resolution 70/1.", "1 * Under rule 72.": it is one
where its number comes after the last note's."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_DIGITS = str.maketrans(_RAISED, "0123456789")

_SHORTEST_NOTE = 8
"""So many characters have the words "12 Yes." that end with a stop; a note that is shorter, "13 Ibid.", is the next."""

LONGEST_SIGNATORY = 200
"""Characters of a line with a signatory's name or office."""

LONGEST_MEETING = 120
"""Characters of a line that names the meeting after an unfinished adoption line."""

BRACKETS = ("[", "]")
"""In which an adoption line stands that tells of a vote."""

Part = Literal["", "more", "signature", "note", "numbered"]
"""A part of the frame: what goes on with the adoption or the signature, a signature, a note with a bare number before
it, a note that a paragraph's number was read before. Empty: none."""


class Closing:
    """Collects the frame after a document's text and adds its units."""

    def __init__(self, units: Units, grammar: Grammar) -> None:
        self.units, self.grammar = units, grammar
        self.pending: list[Piece] = []
        self.kind = ""
        self.last_note = 0
        """The number of the last note."""

    def begin(self, kind: Literal["adoption", "signature"], piece: Piece) -> None:
        """Begin the adoption or a signature with a piece, after adding what is pending."""
        self.flush()
        self.kind, self.pending = kind, [piece]

    def part(self, piece: Piece, marker: Marker | None) -> Part:
        """What a piece after the adoption or the signature is; empty where it is no part of the frame."""
        text = piece.text
        if marker is not None:
            if self.kind == "adoption" and self._ends_adoption(piece.block.text):
                return "more"  # "41a. sesión plenaria", below its day
            return "numbered" if marker.kind == NUMBER and self.kind == "adoption" else ""
        if text[0].isdigit() or text[0] in _RAISED:
            if self.is_note(text, True):
                return "note"
            return "more" if self.kind == "adoption" and self._ends_adoption(text) else ""
        if text[0] in "(（[*_" and self.grammar.closing.signed.match(text):
            return "more" if self._is_rank() else "signature"
        if not self.pending:
            return ""
        if self.kind == "signature":
            return "more" if len(text) < LONGEST_SIGNATORY and not text.endswith((".", ":", ";", ",")) else ""
        return "more" if self.kind == "adoption" and self._goes_on_adoption(text) else ""

    def _is_rank(self) -> bool:
        """Whether what is pending is the rank of who signs below it."""
        signed = self.grammar.closing.signed
        return (
            bool(self.pending) and self.kind == "signature" and not any(signed.match(one.text) for one in self.pending)
        )

    def add(self, part: Part, piece: Piece) -> None:
        """Add a piece as the part of the frame that it is."""
        if part == "more":
            self.pending.append(piece.without_marker())
        elif part == "signature":
            self.begin("signature", piece)
        elif part == "note":
            self.flush()
            self.add_notes(self.count_notes(piece))
        elif part == "numbered" and piece.marker is not None:
            self.flush()
            label = piece.marker.label
            self.units.add(note(label), f"fn_{label}", "footnote", None, piece)

    def _goes_on_adoption(self, text: str) -> bool:
        """Whether a line goes on with the adoption: its meeting, another such line, or a list of the vote."""
        is_unfinished = not ends(self.pending[-1].last) and len(text) < LONGEST_MEETING
        return (
            (is_unfinished and self.grammar.dates.meeting.search(text) is not None)
            or self.grammar.closing.adoption.match(text) is not None
            or self._is_written_day(text)
            or self._is_in_vote()
        )

    def _ends_adoption(self, text: str) -> bool:
        """Whether a line that begins with a digit is the rest of the adoption: its date, or its meeting."""
        return (
            is_day(text, self.grammar)
            or self._is_written_day(text)
            or self.grammar.dates.meeting.fullmatch(text) is not None
            or self.grammar.closing.adoption.match(text) is not None
        )

    def _is_written_day(self, text: str) -> bool:
        """Whether a line below the meeting is its day, as the United Nations do not print days: 9-XII-2021."""
        is_day = self.grammar.closing.day.fullmatch(text) is not None
        return is_day and not any(self.grammar.dates.day.search(piece.text) for piece in self.pending)

    def _is_in_vote(self) -> bool:
        """Whether the lists of a recorded vote go on: "In favour:", names of States, until the bracket closes. A script
        from right to left may have turned either of its brackets."""
        opened = any(piece.block.text.startswith(BRACKETS) for piece in self.pending)
        return opened and not any(piece.last.rstrip().endswith(BRACKETS) for piece in self.pending)

    def flush(self) -> None:
        """Add what is pending as one unit, an adoption or a signature; nothing is pending then."""
        if not self.pending:
            return
        if self.kind == "adoption":
            self.units.add_joined(ADOPTION, "conclusions__p_1", "adoption", None, self.pending)
        else:
            self.units.add_joined(SIGNATURE, "conclusions__signature_1", "signature", None, self.pending)
        self.pending = []

    # -- notes -------------------------------------------------------------------------------------------------

    def is_note(self, text: str, after_text: bool) -> bool:
        """Whether a piece is a note with a bare number before it: no date, meeting, heading or resolution's title."""
        found = self._note(text) if after_text else _NOTE.match(text) or self._next_note(text)
        if not found or self._is_dated(text) or self.grammar.closing.adoption.match(text):
            return False
        if is_numbered_title(text):
            return False
        is_long = len(text) > _SHORTEST_NOTE or found["number"] == str(self.last_note + 1)
        return after_text or "/" in found[0] or (ends(text) and is_long)

    def _is_dated(self, text: str) -> bool:
        """Whether a piece begins with a day, or is one as people write it, below the meeting."""
        is_written = self.kind == "adoption" and bool(self.pending) and self._is_written_day(text)
        return is_written or self.grammar.dates.day.match(text) is not None

    def _note(self, text: str) -> re.Match[str] | None:
        """The mark with which a note after the text begins."""
        known = _NOTE.match(text) or self.grammar.closing.late_note.match(text)
        return known or self._next_note(text) or self._next_note(text, _WITH_A_NUMBER)

    def _next_note(self, text: str, form: re.Pattern[str] = _OF_A_YEAR) -> re.Match[str] | None:
        """The mark of the note after the last one, where a year stands behind it, or what else the form says."""
        found = form.match(text)
        return found if found and int(found["number"]) == self.last_note + 1 else None

    def add_notes(self, notes: Sequence[tuple[int, Piece]]) -> None:
        """Add notes with their numbers."""
        for number, footnote in notes:
            self.units.add(note(number), f"fn_{number}", "footnote", None, footnote)

    def count_notes(self, piece: Piece) -> list[tuple[int, Piece]]:
        """A note with its number, and the next one where a conversion ran two together: "56 Ibid., document
        S/20976.57 S/20998."; the last one is kept in mind."""
        block, later = piece.block, piece.later
        notes: list[tuple[int, Piece]] = []
        found = self._note(block.text)
        while found:
            number = self.last_note = int(found["number"] or found["raised"].translate(_RAISED_DIGITS))
            second = self._second(block.text, found.end(), number + 1, "/" in found["mark"])
            end = second.start() if second else len(block.text)
            marker = Marker(found["mark"], NUMBER, "1", str(number), found.end())
            notes.append((number, Piece(cut(block, 0, end), marker, later=None if second else later)))
            if not second:
                break
            block = cut(block, second.start("number"))
            found = _NOTE.match(block.text)
        return notes

    def _second(self, text: str, start: int, number: int, stroke: bool) -> re.Match[str] | None:
        for found in _SECOND.finditer(text, start):
            if int(found["number"]) == number and bool(found["stroke"]) == stroke:
                return found
        return None

    def circled(self, piece: Piece) -> None:
        """A note with a number in a circle before it."""
        self.flush()
        number = int(piece.marker.label) if piece.marker else 0
        self.units.add(note(number), f"fn_{number}", "footnote", None, piece)

    def star(self, piece: Piece) -> None:
        """A note with a star, or several, before it."""
        self.flush()
        self.units.add(note("*"), "fn_star", "footnote", None, piece)
