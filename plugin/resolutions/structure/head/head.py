"""The lines of a document's head → what they say together: its kind, its title, its organ, its days, its number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from types import MappingProxyType

from ...model import DocumentKind
from ...text import Grammar
from ...text.letters.punctuation import COMMAS, SEMICOLONS, any_sign
from ...un import (
    ADOPTING,
    ASSEMBLY,
    COUNCIL,
    SOCIAL,
    STATEMENT,
    Organ,
    is_correction,
    organ_named,
    organ_of_symbol,
    year_by_number,
)
from ..pieces.piece import Piece
from .day_lines import day_in, doubtful_day
from .head_lines import amendment_line, is_bracketed, kind_line, organ_in, part_letter
from .head_so_far import HeadSoFar
from .titles import OPEN_ENDS, is_numbered, number_once, numbered_titles

_STATEMENT = re.compile(rf"(?<![\w/]){STATEMENT}(?![\w/])", re.ASCII)
_FRAME = frozenset(("organization", "distribution"))
_ANNUAL = re.compile(r"(?:19|20)[0-9]{2}/")
_OF_SESSION = re.compile(r"/|\([A-Z-]+\)")
"""The number of a resolution of the Economic and Social Council today, and any that has a session: 48/6, 2625 (XXV)."""

_YEAR = re.compile(r"(?<![\w(（/.-])(?:19|20)\d\d(?![\d)）/])")
"""A year that is not that of a number or of a symbol."""

_NOTE_MARK = re.compile(r"(?<=\S)\*+(?=\s|$)| \*+(?=\s|$)")
"""The mark of a note behind a word of a title, which is no word of it."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the text, by what it is."""

    pieces: tuple[Piece, ...] = ()
    """All pieces of the document. Where enacting words and text shared one, there are two."""
    others: tuple[tuple[Piece, ...], ...] = ()
    """Lines of the masthead, each a unit of its own."""
    title: tuple[Piece, ...] = ()
    title_first: bool = False
    """Whether the title stands before the other lines."""
    notes: tuple[Piece, ...] = ()
    """Notes to the title: `* Reissued for technical reasons …`."""
    enacting: Piece | None = None
    """The enacting words."""
    text_start: int = 0
    """The index of the first piece of the text."""
    kind: DocumentKind = "document"
    title_text: str = ""
    """The title alone, without how the text was adopted."""
    body: str = ""
    """The organ's English name."""
    days: tuple[date, ...] = ()
    """The day that the title names, then the masthead's, where they are printed."""
    distributed: date | None = None
    """The masthead's day, where the masthead tells that it is that of distribution."""
    doubtful_day: str = ""
    """What the title prints for a day, or the masthead, where that may be read two ways and no other is printed there:
    3/12/2020."""
    is_undated: bool = False
    """Whether the title says how the text was adopted, and in which year, but no day that was read."""
    is_enacted: bool = False
    """Whether enacting words stand here, or near below headings."""
    part: str = ""
    """The letter of the decision's part that stands alone under its title: `B`."""
    number: str = ""
    """The number by which the title calls the document: `2553 (2020)`, `70/1`, `2625 (XXV)`; empty for none."""
    symbol: str = ""
    """The symbol that the masthead prints."""
    meeting: str = ""
    """The number of the meeting at which it was adopted."""
    agenda_item: str = ""
    """The line that names the agenda item."""
    corrects: bool = False
    """Whether it corrects another document, adds to a draft or amends one, and enacts nothing."""
    quoted: Piece | None = None
    """The enacting words of a resolution that a document without a masthead quotes."""
    masthead: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_of_conference(self) -> bool:
        """Whether the words on a line of their own enact that are of a body which is none of the principal organs: "The
        Conference of the Parties,"."""
        return self.enacting is not None and self.body != "" and organ_named(self.body) is None

    @property
    def is_framed(self) -> bool:
        """Whether it has a masthead of the United Nations."""
        return not _FRAME.isdisjoint(self.masthead)

    @property
    def adopter(self) -> Organ:
        """The organ that adopts what has this head: the one that it names, else the one that its symbol or its number
        tells, in doubt the Security Council."""
        named = organ_named(self.body) or organ_of_symbol(self.symbol)
        if named is not None and named in ADOPTING:
            return named
        if _ANNUAL.match(self.number):
            return SOCIAL
        return ASSEMBLY if _OF_SESSION.search(self.number) else COUNCIL

    @property
    def text(self) -> tuple[Piece, ...]:
        """The pieces of the text."""
        return self.pieces[self.text_start :]


def head_of(read: HeadSoFar, enacting: Piece | None, text_start: int) -> Head:
    """What the lines of a head say together, now that its end is known: the enacting words, and where the text
    begins."""
    grammar, kind, facts = read.grammar, read.kind, dict(read.facts)
    if "draft" in facts and kind in ("document", "resolution"):
        kind = "draft"
    if enacting and kind == "document":
        kind = "resolution"
    words = " ".join(map(_words, read.title))
    end = _end_of_title(read, words)
    if told := _adoption(read):
        facts["adopted"] = told
    meeting = grammar.dates.meeting.search(facts.get("adopted", ""))
    titled, distributed = day_in(words, grammar), _masthead_day(facts, grammar)
    doubtful = "" if titled else doubtful_day(words, grammar)
    if not titled and not distributed:
        doubtful = doubtful or doubtful_day(facts.get("date", ""), grammar)
    return Head(
        pieces=tuple(read.pieces),
        others=tuple(read.others),
        title=tuple(read.title),
        title_first=read.title_first,
        notes=tuple(read.notes),
        enacting=enacting,
        text_start=text_start,
        kind=kind,
        title_text=_title_text(read.title, words, end, grammar) or facts.get("draft", ""),
        body=read.body or organ_in(words, facts, grammar),
        days=tuple(filter(None, (titled, distributed))),
        distributed=distributed if "distribution" in facts else None,
        is_enacted=read.body != "",
        doubtful_day=doubtful,
        is_undated=titled is None and _YEAR.search(facts.get("adopted", "")) is not None,
        part=_part_letter(read.pieces[text_start:], grammar) if kind == "decision" else "",
        number=read.number,
        symbol=facts.get("symbol", "")
        or (_symbol_of_statement(read.title, words, grammar) if kind == "statement" else ""),
        meeting=grammar.dates.number(meeting) if meeting else "",
        agenda_item=facts.get("item", ""),
        corrects=not enacting and corrects(words, facts.get("symbol", ""), grammar),
        quoted=read.quoted,
        masthead=MappingProxyType(facts),
    )


def _symbol_of_statement(title: Sequence[Piece], words: str, grammar: Grammar) -> str:
    """The symbol of a statement of the Council's President that its title's lines print, if they print one; else what
    the year and the number in its first line make."""
    found = set(_STATEMENT.findall(words))
    if found:
        return found.pop() if len(found) == 1 else ""
    counted = grammar.head.statement_number.match(title[0].block.text) if title else None
    return f"{COUNCIL.prefix}PRST/{counted['year']}/{int(counted['number'])}" if counted else ""


def corrects(title: str, symbol: str, grammar: Grammar) -> bool:
    """Whether a document is a corrigendum, the addendum of a draft, or an amendment to one."""
    return is_correction(symbol) or amendment_line(title, grammar) is not None


def _adoption(read: HeadSoFar) -> str:
    """The lines of a title that say how the text was adopted, without the title proper, which begins with its number or
    has lost all but it; empty where none does."""

    def is_proper(piece: Piece) -> bool:
        text = piece.block.text
        return numbered_titles().match(text) is not None or text.rstrip(". ") == read.number

    if read.adopted_by is not None:
        return _words(read.adopted_by)
    title = read.title
    lines = takewhile(lambda piece: not is_proper(piece), title[1:] if title and is_proper(title[0]) else title)
    words = " ".join(map(_words, lines))
    adopted = read.grammar.head.adopted.search(words)
    return words[adopted.start() :] if adopted else ""


def _end_of_title(read: HeadSoFar, words: str) -> int | None:
    """Where in the words of a title begins how the text was adopted; None where nothing says it."""
    if read.adopted_by is not None:
        above = takewhile(lambda piece: piece is not read.adopted_by, read.title)
        return len(" ".join(map(_words, above)))
    adopted = read.grammar.head.adopted.search(words)
    return adopted.start() if adopted else None


def _title_text(title: Sequence[Piece], words: str, end: int | None, grammar: Grammar) -> str:
    """The title alone: the numbered line of an Assembly's resolution, else what stands before "Adopted by …"."""
    for index, piece in enumerate(title):
        if is_numbered(piece):
            return number_once(_NOTE_MARK.sub("", " ".join(map(_words, _rest_of_title(title[index:], grammar)))))
    text = _NOTE_MARK.sub("", words[:end]).rstrip(f" {any_sign(COMMAS, SEMICOLONS)}")
    # "Resolution", or "Resolutions", adopted on …: the symbol names it better.
    opens = end is not None and any(name.startswith(text) for _, names in grammar.head.kinds for name in names)
    return "" if opens or kind_line(text, grammar) else text


def _rest_of_title(title: Sequence[Piece], grammar: Grammar) -> list[Piece]:
    """The line of a title that bears its number, and those behind it that go on with it, as below a number alone."""
    first, *rest = title
    numbered = numbered_titles().match(first.last)
    cut_off = first.last.endswith(OPEN_ENDS) or (numbered is not None and numbered.end() == len(first.last))
    corrections = grammar.head.corrections
    return [
        first,
        *(
            piece
            for piece in rest
            if piece.block.text in corrections or (cut_off and not is_bracketed(piece.block.text))
        ),
    ]


def _part_letter(pieces: Sequence[Piece], grammar: Grammar) -> str:
    """The letter under a decision's title; none where the decision is printed with other parts."""
    letters = [part_letter(piece.block.text, grammar) for piece in pieces]
    return letters[0] if len({letter for letter in letters if letter}) == 1 else ""


def _masthead_day(facts: Mapping[str, str], grammar: Grammar) -> date | None:
    """The masthead's day; none where it stands below the symbol alone, as on a web page, and the number of the
    Assembly's resolution refutes it: then it is the day on which the document was given out."""
    day, year = _printed_day(facts.get("date", ""), grammar), year_by_number(facts.get("symbol", ""))
    return None if day and year and day.year != year and "distribution" not in facts else day


def _printed_day(text: str, grammar: Grammar) -> date | None:
    """The masthead's day, in whatever language it is printed."""
    if not text:
        return None
    days = (dates.date(found) for dates in grammar.head.dates if (found := dates.day.search(text)))
    return next(filter(None, days), None) or day_in(text, grammar)


def _words(piece: Piece) -> str:
    """All that a piece prints."""
    return " ".join((piece.block.text, *(block.text for block in piece.later or ())))
