"""The head of a document: masthead, title, enacting words; and what they say of it.

A masthead is the Organization's and the organ's names, the symbol, distribution, date and languages; a title is one
or several lines ("Resolution 242 (1967)", "of 22 November 1967", "[S/5380]", "Adopted by the Security Council at …").
The text begins with the enacting words ("The Security Council,"), or after the title where there are none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from .model import DocumentKind
from .structure.grammar import Grammar
from .structure.pieces import Piece, cut, ends
from .symbols import PRINTED
from .titles import NUMBERED_TITLE, RESOLUTION_NUMBER, TITLE_LENGTH, later_title, resolution_titles

LONGEST = 60
"""No masthead and title together have more paragraphs than this before the text begins."""

_BRACKETED = re.compile(r"\[.{1,200}\]?$|[\[({] ?[A-Z]{1,2}/.{1,40}[\])}]$", re.DOTALL)
_SYMBOL = re.compile(rf"(?:^|\s)({PRINTED})\*{{0,2}}\.?(?:$|\s)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the text, by what it is; `text_start` is the index of the first piece of the text."""

    others: tuple[tuple[Piece, ...], ...] = ()
    """Masthead lines, each a unit of its own, with the index at which they stood."""
    title: tuple[Piece, ...] = ()
    title_first: bool = False
    """Whether the title stands before the other lines."""
    notes: tuple[Piece, ...] = ()
    """Notes to the title: `* Reissued for technical reasons …`."""
    enacting: Piece | None = None
    text_start: int = 0
    kind: DocumentKind = "document"
    title_text: str = ""
    body: str = ""
    date: date | None = None
    number: str = ""
    """The number by which the title calls the document: `2553 (2020)`, `70/1`, `2625 (XXV)`; empty for none."""
    symbol: str = ""
    """The symbol that the masthead prints."""
    meeting: str = ""
    """The number of the meeting at which it was adopted."""
    agenda_item: str = ""
    masthead: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class HeadReader:
    """Reads the head of one document, piece after piece, and stops where the text begins."""

    def __init__(self, pieces: list[Piece], grammar: Grammar, expected: str) -> None:
        self.pieces, self.grammar, self.expected = pieces, grammar, expected
        self.others: list[tuple[Piece, ...]] = []
        self.title: list[Piece] = []
        self.notes: list[Piece] = []
        self.title_first = False
        self.kind: DocumentKind = "document"
        self.facts: dict[str, str] = {}
        self.number = self.body = ""

    def read(self) -> Head:
        enacting, index = self._lines(0)
        if not self.title and not enacting:
            later = later_title(self.pieces, index, self.grammar, self.expected)
            if later:
                self.others += [(piece,) for piece in self.pieces[index:later]]
                enacting, index = self._lines(later)
            else:
                self._untitled()
        return self._head(enacting, index)

    def _lines(self, index: int) -> tuple[Piece | None, int]:
        """Read lines of a head from `index` on; gives the enacting words, if any, and where the text begins."""
        stop = min(len(self.pieces), index + LONGEST)
        while index < stop:
            piece = self.pieces[index]
            enacting = self.enacting(piece)
            if enacting:
                return enacting, index + 1
            if not self._is_head(piece, self.pieces[index + 1] if index + 1 < len(self.pieces) else None):
                break
            index += 1
        return None, index

    # -- the enacting words ------------------------------------------------------------------------------------

    def enacting(self, piece: Piece) -> Piece | None:
        """The enacting words that a piece is or begins with; what follows them becomes a piece after it."""
        text = piece.text
        if piece.marker or len(text) < 3:
            return None
        found = self.grammar.paragraphs.enacting.match(text)
        if not found or self.kind in ("letter", "report"):
            return None
        rest = text[found.end() :].strip()
        if rest:
            opens = self.grammar.paragraphs.preambular.match(rest) or self.grammar.paragraphs.operative.match(rest)
            if not opens or piece.block.marks or self.kind == "statement":
                return None
            at = self.pieces.index(piece)
            head = Piece(cut(piece.block, 0, found.end()), None)
            tail = Piece(cut(piece.block, len(text) - len(text[found.end() :].lstrip())), None)
            tail.later = piece.later
            self.pieces[at : at + 1] = [head, tail]
            piece = head
        elif len(text) > 140:
            return None
        self.body = self.body or self.grammar.head.organs[found["organ"]]
        return piece

    # -- lines of the head -------------------------------------------------------------------------------------

    def _is_head(self, piece: Piece, following: Piece | None) -> bool:
        """Whether a piece belongs to the head (then it is noted as title or other line)."""
        text = piece.block.text
        if self.title and piece.marker and piece.marker.form[0] == "*":
            self.notes.append(piece)
            return True
        if self._goes_on_title(piece, text, following):
            self.title.append(piece)
            return True
        if self._begins_title(text):
            if not self.title:
                self._take_subject()
                self.title_first = not self.others
            self.title.append(piece)
            return True
        if self.title and self.kind in ("letter", "statement"):
            return False
        if self._is_masthead(text) or (
            not self.title and len(text) < self._longest_line(text) and not ends(text) and not piece.marker
        ):
            if self.title and not self._is_masthead(text):
                return False
            self.others.append((piece,))
            return True
        return False

    def _longest_line(self, text: str) -> int:
        """How long a line of the head may be: an agenda item's subject is as long as a title."""
        return TITLE_LENGTH if "item" in self.facts and not text.endswith(",") else 200

    def _begins_title(self, text: str) -> bool:
        if len(text) > TITLE_LENGTH or (self.title and self.kind in ("letter", "statement")):
            return False
        numbered = NUMBERED_TITLE.match(text)
        if numbered:
            self.number = self.number or numbered[0].strip().rstrip(".").strip()
            if self.kind == "document":
                self.kind = "resolution"
            return True
        if self.title:
            return bool(self.grammar.head.adopted.match(text)) and len(text) < 250
        for kind, pattern in self.grammar.head.titles:
            if kind == "report" and (ends(text) or self._resolution_follows()):
                continue
            if pattern.match(text):
                self.kind = kind
                if kind == "resolution" and (found := RESOLUTION_NUMBER.search(text)):
                    self.number = found[0]
                return True
        return False

    def _take_subject(self) -> None:
        """The lines above "Report of …", where no masthead stands, are its subject and so of the title."""
        if self.kind == "report" and not self.facts:
            self.title = [piece for line in self.others for piece in line]
            self.others.clear()

    def _resolution_follows(self) -> bool:
        """Whether "Report of …" is an agenda item above a resolution, not a report's title."""
        titles = resolution_titles(self.grammar)
        return any(
            piece.marker is None and len(piece.text) < TITLE_LENGTH and titles.match(piece.text)
            for piece in self.pieces[:12]
        )

    def _goes_on_title(self, piece: Piece, text: str, following: Piece | None) -> bool:
        if not self.title:
            return False
        last = self.title[-1].last
        if _BRACKETED.match(text):
            return self.kind != "letter"
        found = self.grammar.dates.day.match(text)
        if found and len(text) < 40 and not ends(last):
            return True
        if self.kind in ("letter", "statement"):
            return not ends(last) and len(text) < 250 and not ends(text) and following is not None and not piece.marker
        return False

    def _is_masthead(self, text: str) -> bool:
        grammar = self.grammar
        if len(text) > 250:
            return False
        name = grammar.head.organization.match(text)
        if name:
            self.facts.setdefault("organization", name[0])
            self._note_symbol(text)
            return not ends(text)
        organ = next((organ for organ in grammar.head.organs if text.startswith(organ)), None)
        if organ and (len(text) == len(organ) or grammar.head.frame.search(text)):
            self.facts.setdefault("organ", organ)
            self._note_distribution(text)
            return True
        if grammar.head.frame.match(text):
            self._note_distribution(text)
            return True
        if grammar.head.item.match(text) and len(text) < 160:
            self.facts.setdefault("item", text)
            return True
        if grammar.head.session.search(text) and len(text) < 80:
            self.facts.setdefault("session", text)
            return True
        found = grammar.dates.day.match(text)
        if found and found.end() == len(text):
            self.facts.setdefault("date", text)
            return True
        return self._note_symbol(text) or bool(_BRACKETED.match(text))

    def _note_symbol(self, text: str) -> bool:
        found = _SYMBOL.search(text)
        if not found or len(text) >= 120:
            return False
        if not text.startswith("*"):  # "* A/71/50." is a note: the agenda's symbol
            self.facts.setdefault("symbol", found[1])
        return True

    def _note_distribution(self, text: str) -> None:
        found = self.grammar.head.distribution.search(text)
        if found:
            self.facts.setdefault("distribution", text[found.start() :])
        day = self.grammar.dates.day.search(text)
        if day:
            self.facts.setdefault("date", day[0])
        original = self.grammar.head.original.search(text)
        if original:
            self.facts.setdefault("original", original["original"])

    def _untitled(self) -> None:
        """Without a title or enacting words, the first line that ends like a heading is the title."""
        if self.others:
            piece = self.others[0][0]
            if not self._is_masthead(piece.block.text):
                self.title = [piece]
                self.title_first = True
                del self.others[0]

    # -- what it all says --------------------------------------------------------------------------------------

    def _head(self, enacting: Piece | None, index: int) -> Head:
        if enacting and self.kind == "document":
            self.kind = "resolution"
        words, facts = " ".join(map(_words, self.title)), self.facts
        adopted = self.grammar.head.adopted.search(words)
        if adopted:
            facts["adopted"] = words[adopted.start() :]
        meeting = self.grammar.dates.meeting.search(facts.get("adopted", ""))
        return Head(
            others=tuple(self.others),
            title=tuple(self.title),
            title_first=self.title_first,
            notes=tuple(self.notes),
            enacting=enacting,
            text_start=index,
            kind=self.kind,
            title_text=self._title_text(words, adopted),
            body=self.body or self._organ(words),
            date=self._date(words) or self._date(facts.get("date", "")),
            number=self.number,
            symbol=facts.get("symbol", ""),
            meeting=str(int(meeting["number"])) if meeting else "",
            agenda_item=facts.get("item", ""),
            masthead=MappingProxyType(facts),
        )

    def _title_text(self, words: str, adopted: re.Match[str] | None) -> str:
        """The title alone: the numbered line of an Assembly's resolution, else what stands before "Adopted by …"."""
        for piece in self.title:
            found = NUMBERED_TITLE.match(piece.block.text)
            if found and found["ga"]:
                return _words(piece)
        return words[: adopted.start()].rstrip(" ,") if adopted and adopted.start() else words

    def _organ(self, words: str) -> str:
        """The organ that the masthead names, else the one that the title does (a letter's is where it is addressed)."""
        printed = self.facts.get("organ") or next((organ for organ in self.grammar.head.organs if organ in words), "")
        return self.grammar.head.organs.get(printed, "")

    def _date(self, text: str) -> date | None:
        return next(filter(None, map(self.grammar.dates.date, self.grammar.dates.day.finditer(text))), None)


def read_head(pieces: list[Piece], grammar: Grammar, expected: str = "") -> Head:
    """The head of a document's pieces. Where enacting words and text share a piece, `pieces` is split there.

    `expected` is the symbol that the file's name spells: it tells which of several titles on a page is meant.
    """
    return HeadReader(pieces, grammar, expected).read()


def _words(piece: Piece) -> str:
    """All that a piece prints."""
    return " ".join((piece.block.text, *(block.text for block in piece.later or ())))
