"""The text of a document: which paragraph is preambular, operative, a heading, an annex's, a note.

Numbers and place decide, not verbs: what stands before the first numbered paragraph is the preamble, whatever its
first word. Verbs decide only where a resolution prints no numbers, or for a paragraph without one among numbered ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import UnitKind
from .closing import Closing
from .grammar import Grammar
from .lists import Entry, Owner, add_items
from .markers import BULLET, NUMBER, Marker
from .pieces import Piece, ends
from .scopes import after_scope, annex_scope, owner_kind, resolution_scope, running_scope, section_scope
from .units import Units

HEADING_LENGTH = 160
"""A heading is no longer than this, and ends like none of the paragraphs."""

LARGEST_STEP = 40
"""A number further than this from the one before it is no paragraph's number."""

_NUMBER_OCR = re.compile(r"(?P<number>[0-9iIlLzZsSoO|]{1,3})(?P<stop>[.,]?)\s+(?=\S)")
"""A paragraph's number as a scan may have it: `ll.`, `i9.`, `Z.`, `S.`, or without its full stop."""
_DIGITS_OCR = str.maketrans("iIlL|zZsSoO", "11111225500")
_TRAILING_MARK = re.compile(r"[,;.] ?\d{1,3}/?$")
_QUOTES = frozenset("“\"«„")

_SECTION = re.compile(r"(?:(?:Part|Section|Chapter|PART|SECTION|CHAPTER) )?(?P<label>[A-H]|[IVX]{1,5})\.?(?=$|\s)")
_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}[A-Z]?\.?\s")

PREAMBLE, OPERATIVE, RUNNING, CLOSING = "preamble", "operative", "running", "closing"


class Body:
    """Reads the pieces after the head of one document and adds their units."""

    def __init__(self, units: Units, pieces: Sequence[Piece], start: int, grammar: Grammar, kind: str) -> None:
        self.units, self.pieces, self.grammar = units, pieces, grammar
        self.start = start
        self.next_number = _numbers_ahead(pieces, start)
        self.numbers = self._count_numbers()
        self.closing = Closing(units, grammar)
        self.entries: list[Entry] = []
        self.owner: Owner | None = None
        self.current: Piece | None = None
        self.current_kind: UnitKind = "paragraph"
        self.current_parent: str | None = None
        self.section = ""
        self.preambular = 0
        self.annexes = _Annexes(pieces, start, grammar)
        self.is_resolution = kind == "resolution"
        if self.is_resolution:
            self.state, self.scope = PREAMBLE, resolution_scope()
        else:
            numbered = self._is_numbered()
            self.state, self.scope = RUNNING, running_scope(numbered)
        self.lists_numbers = self.state == RUNNING and self.scope.plain == "p"
        """Whether a number is an item of a list: in a letter whose paragraphs have none."""

    def read(self) -> None:
        """Add the units of all pieces, in order."""
        pieces = self.pieces
        for index in range(self.start, len(pieces)):
            piece = pieces[index]
            if piece.marker is not None:
                self._marked(index, piece, piece.marker)
            elif index not in self.annexes.taken:
                self._unmarked(index, piece)
        self._flush()
        self.closing.flush()

    # -- pieces with a marker ----------------------------------------------------------------------------------

    def _marked(self, index: int, piece: Piece, marker: Marker) -> None:
        if self.state == CLOSING and self._still_closing(piece, marker):
            return
        if marker.kind == NUMBER:
            self._number(index, piece, marker)
        elif marker.form[0] == "*":
            self._starred(piece)
        elif marker.form in ("A.", "a.") and self._is_misread_number(piece):
            pass
        elif marker.form in ("A.", "a.") and self._heads_section(index, piece, marker):
            self.section = marker.label
            self._heading(piece)
        else:
            self._item(piece, marker)

    def _number(self, index: int, piece: Piece, marker: Marker) -> None:
        value, last = int(marker.label), self.scope.last
        following = self.next_number[index + 1 - self.start]
        if value == last + 1:
            self._numbered(piece, value)
        elif following == last + 2 and value != 1 and value != following - 1:
            self.units.report("broken-numbering", piece, previous=str(last), found=marker.printed)
            self._numbered(piece, last + 1)
        elif value > last + LARGEST_STEP or (value == 0):
            self._unmarked(index, piece.without_marker())
        elif value == 1 and last and not self.lists_numbers:
            self._restart(index, piece, marker)
        elif self._goes_on_list(value):
            self._item(piece, marker)
        else:
            if last or value > 1:
                self.units.report("broken-numbering", piece, previous=str(last), found=marker.printed)
            self._numbered(piece, value)

    def _is_misread_number(self, piece: Piece) -> bool:
        """Whether a piece begins with the expected number, misread, before an operative verb (then it is added)."""
        if self.state not in (PREAMBLE, OPERATIVE) or self.scope.parent:
            return False
        text = piece.block.text
        found = _NUMBER_OCR.match(text)
        if not found or not self.grammar.operative.match(text, found.end()):
            return False
        printed = found["number"]
        if (printed + found["stop"]).isalpha() and not self.scope.last:
            return False
        value = printed.translate(_DIGITS_OCR)
        if not value.isdecimal() or int(value) != self.scope.last + 1:
            return False
        number = Piece(piece.block, Marker(found[0].rstrip(), NUMBER, "1.", value, found.end()))
        number.later = piece.later
        if not found["number"].isdecimal():
            self.units.report("broken-numbering", number, previous=str(self.scope.last), found=found[0].strip())
        self._numbered(number, int(value))
        return True

    def _goes_on_list(self, value: int) -> bool:
        """Whether a number that the paragraphs do not expect is the next of the numbered list in the current one."""
        for entry in reversed(self.entries[-12:]):
            if entry.marker and entry.marker.kind == NUMBER:
                return int(entry.marker.label) == value - 1
        return False

    def _restart(self, index: int, piece: Piece, marker: Marker) -> None:
        """Numbers begin again: in a lettered section, in an annex without its name, or in a list."""
        previous = self.pieces[index - 1] if index > self.start else piece
        if previous.last.endswith((":", "：")) and not self.section:
            self._item(piece, marker)
        elif self.section:
            self._flush()
            self.scope = section_scope(self.section, self.scope)
            self._numbered(piece, 1)
        else:
            self.scope.last = 0
            self._numbered(piece, 1)

    def _numbered(self, piece: Piece, value: int) -> None:
        if self.lists_numbers and piece.marker:
            self._item(piece, piece.marker)
            return
        self._flush()
        if self.state == PREAMBLE:
            self.state = OPERATIVE
        self.scope.last = value
        self._begin(self.scope.paragraph(str(value)), owner_kind(self.scope), piece)

    def _item(self, piece: Piece, marker: Marker) -> None:
        if self.owner is None:
            parent = self.scope.parent
            self.owner = Owner(parent, self.scope.eid.rstrip("_")) if parent else self._bare_owner()
        self.entries.append(Entry(piece, marker))

    def _bare_owner(self) -> Owner:
        """Items before any paragraph: the paragraph that they belong to was lost."""
        if self.state == PREAMBLE:
            return Owner("pp", "preamble__recs_1__rec")
        return Owner(self.scope.numbered or "p", "para")

    def _starred(self, piece: Piece) -> None:
        """`* Text`: a note where a star stands in the text, else an item of a list."""
        assert piece.marker
        if self.closing.expects_star(self.units, self.current, self.entries):
            self._flush()
            self.closing.star(piece)
        else:
            self._item(piece, piece.marker)

    def _heads_section(self, index: int, piece: Piece, marker: Marker) -> bool:
        """Whether `A. Title` is a heading, not an item: no paragraph ends so, and none of its list goes before."""
        return marker.form == "A." and self._is_heading(piece.text)

    # -- pieces without one ------------------------------------------------------------------------------------

    def _unmarked(self, index: int, piece: Piece) -> None:
        text = piece.text
        if (text[0].isdigit() or text[0] in "iIlLzZsSoO|") and self._is_misread_number(piece):
            return
        if self._is_frame(index, piece, text):
            return
        if self.state == PREAMBLE:
            self._preamble(index, piece, text)
        elif self.state == OPERATIVE:
            self._operative(index, piece, text)
        elif self.state == RUNNING:
            self._running(index, piece, text)
        else:
            self.closing.other(piece)

    def _is_frame(self, index: int, piece: Piece, text: str) -> bool:
        """Annex headings, adoption lines, signatures and notes, wherever they stand."""
        grammar = self.grammar
        if len(text) < 250 and grammar.annex.match(text) and self.annexes.is_heading(index):
            self._annex(index, piece)
        elif self.state == CLOSING:
            return self._still_closing(piece, None)
        elif self._has_begun() and grammar.adoption.match(text) and len(text) < 1500:
            self._flush()
            self.state = CLOSING
            self.closing.adoption(piece)
        elif text[0] in "([*_" and grammar.signed.match(text):
            self._flush()
            self.state = CLOSING
            self.closing.signature(piece)
        elif text[0].isdigit() and self.closing.is_note(piece, text, self.state == CLOSING):
            self._note(piece)
        else:
            return False
        return True

    def _has_begun(self) -> bool:
        """Whether a resolution's text has begun, so that an adoption line may end it."""
        if self.state == RUNNING:
            return self.is_resolution
        return self.state == OPERATIVE or (self.state == PREAMBLE and self.preambular > 0)

    def _note(self, piece: Piece) -> None:
        """A note in the middle of the text: the paragraph above it may go on after it."""
        self._flush()
        self.closing.numbered_note(piece)

    def _still_closing(self, piece: Piece, marker: Marker | None) -> bool:
        """Whether a piece after the adoption or the signature is part of the frame (then it is added)."""
        if marker is not None and marker.form[0] == "*":
            self.closing.star(piece)
            return True
        if self.closing.takes(piece, marker):
            return True
        self.closing.flush()
        if self.is_resolution and not self.scope.parent and self._resumes(piece):
            self.state = OPERATIVE
            return False
        self.state, self.lists_numbers = RUNNING, False
        if not self.scope.parent:
            self.scope = after_scope(self.scope)
        return False

    def _resumes(self, piece: Piece) -> bool:
        """Whether the resolution goes on after an adoption line: with its next lettered part."""
        text = piece.text
        found = _SECTION.match(text) if len(text) < 40 else None
        return (found is not None and found.end() == len(text)) or (len(text) < 80 and self._is_enacting(text))

    def _annex(self, index: int, piece: Piece) -> None:
        self._flush()
        self.closing.flush()
        anchor, eid, heading = self.annexes.begin(index)
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        pieces = [piece]
        titled = heading and following is not None and following.marker is None
        if titled and following and self._is_heading(following.text) and not self.annexes.is_heading(index + 1):
            self.annexes.taken.add(index + 1)
            pieces.append(following)
        anchor = self.units.add_joined(anchor, eid, "annex", None, pieces)
        self.state, self.scope = RUNNING, annex_scope(anchor, eid)
        self.owner, self.section, self.lists_numbers = None, "", False

    def _preamble(self, index: int, piece: Piece, text: str) -> None:
        grammar = self.grammar
        number = self.next_number[index + 1 - self.start]
        if len(text) < 80 and self._is_enacting(text):
            self._flush()
            self.units.add("body", "preamble__formula_1", "enacting", None, piece)
        elif not self.numbers and grammar.operative.match(text) and not grammar.preambular.match(text):
            self._flush()
            self.state = OPERATIVE
            self._operative(index, piece, text)
        elif number == 2 and self._next_is_number(index) and grammar.operative.match(text) and not self.scope.last:
            self._numbered(piece, 1)
        elif self._continues_colon(piece, text):
            return
        elif self._is_heading(text) and not grammar.preambular.match(text) and not grammar.operative.match(text):
            self._heading(piece)
        else:
            self._recital(piece)

    def _is_enacting(self, text: str) -> bool:
        found = self.grammar.enacting.match(text)
        return found is not None and found.end() == len(text)

    def _recital(self, piece: Piece) -> None:
        self._flush()
        self.preambular += 1
        names = Owner(f"pp{self.preambular}", f"preamble__recs_1__rec_{self.preambular}")
        self._begin(names, "preambular", piece)

    def _operative(self, index: int, piece: Piece, text: str) -> None:
        grammar = self.grammar
        following = self.next_number[index + 1 - self.start]
        if self._opens_annex(index, text, following):
            self._annex(index, piece)
        elif self._is_next_letter(text):
            self._flush()
            self._heading(piece)
        elif not self._heads_items(index, text) and self._continues_colon(piece, text):
            return
        elif len(text) < 80 and self._is_enacting(text):
            self._flush()
            self.units.add("body", "preamble__formula_1", "enacting", None, piece)
        elif self._heads_items(index, text) or (self._is_heading(text) and not grammar.operative.match(text)):
            self._heading(piece)
        elif not self.numbers:
            self._unnumbered_operative(piece, text)
        elif following == self.scope.last + 2 and grammar.operative.match(text):
            self.units.report("broken-numbering", piece, previous=str(self.scope.last), found=text[:20])
            self._numbered(piece, self.scope.last + 1)
        elif grammar.preambular.match(text) and (following == self.scope.last + 1 or (following == 1 and self.section)):
            self._recital(piece)
        else:
            self._go_on(piece)

    def _unnumbered_operative(self, piece: Piece, text: str) -> None:
        if self.owner is not None and self.entries and text[0].islower():
            self._go_on(piece)
            return
        if self.grammar.preambular.match(text) and text.endswith((",", "،", "，")):
            self._recital(piece)
            return
        self._flush()
        self.scope.last += 1
        self._begin(self.scope.paragraph(str(self.scope.last)), "operative", piece)

    def _running(self, index: int, piece: Piece, text: str) -> None:
        if self._is_heading(text) and text[0] not in "“\"«" and not self.grammar.preambular.match(text):
            self._heading(piece)
        elif self.entries and text[0].islower():
            self._go_on(piece)
        else:
            self._flush()
            self._begin(self.scope.unnumbered(), "paragraph", piece)

    # -- paragraphs under way ----------------------------------------------------------------------------------

    def _begin(self, owner: Owner, kind: UnitKind, piece: Piece) -> None:
        self.owner, self.current, self.current_kind = owner, piece, kind
        self.current_parent = self.scope.parent

    def _flush(self) -> None:
        """The paragraph under way is over: add it, and its lists."""
        if self.current is not None and self.owner is not None:
            anchor = self.units.add(
                self.owner.anchor, self.owner.eid, self.current_kind, self.current_parent, self.current
            )
            self.owner = Owner(anchor, self.owner.eid)
            self.current = None
        if self.entries and self.owner is not None:
            add_items(self.units, self.owner, self.entries, self.grammar)
        self.owner = None

    def _go_on(self, piece: Piece) -> None:
        """Text that goes on after a list, or after a paragraph, still in it."""
        if self.owner is None:
            self._bare(piece)
        elif not self.entries and self.current is not None and not ends(self.current.last):
            self.current.extend(piece.own_blocks)
        else:
            self.entries.append(Entry(piece, None))

    def _bare(self, piece: Piece) -> None:
        self._begin(self.scope.unnumbered(), "paragraph", piece)

    def _continues_colon(self, piece: Piece, text: str) -> bool:
        """Text after a paragraph's colon, or under an item that is like a heading: it belongs there."""
        last = self.entries[-1].piece if self.entries else self.current
        if last is None:
            return False
        if text[0] in _QUOTES and (last.last[-1:] in ":：" or (last.later and last.last[:1] in _QUOTES)):
            last.extend(piece.own_blocks)
            return True
        if self.entries and self.entries[-1].marker and self._is_heading(last.last) and not self._is_heading(text):
            last.extend(piece.own_blocks)
            return True
        if not last.last.endswith((":", "：")) or self.grammar.preambular.match(text):
            return False
        if self._is_heading(text) or self.grammar.operative.match(text):
            return False
        last.extend(piece.own_blocks)
        return True

    def _heading(self, piece: Piece) -> None:
        names = self.scope.heading()
        found = _SECTION.match(piece.text) if piece.marker is None else None
        if self._is_next_letter(piece.text):
            self.section = piece.text.lower()
        elif found and (found.end() == len(piece.text) or len(found[0]) > 2):
            self.section = found["label"].lower()
        if self.owner is not None and self.state == OPERATIVE and not found and piece.marker is None:
            self.entries.append(Entry(piece, None, names))
            return
        self._flush()
        self.units.add(names.anchor, names.eid, "heading", self.scope.parent, piece)

    # -- what a piece looks like -------------------------------------------------------------------------------

    def _is_heading(self, text: str) -> bool:
        if len(text) > HEADING_LENGTH or text[-1:] in ",،，" or text[:1].islower() or ends(text):
            return False
        return not (text[-1].isdigit() or text[-1] == "/") or not _TRAILING_MARK.search(text[-6:])

    def _is_next_letter(self, text: str) -> bool:
        """Whether a line is the letter of the next section, a scan's small one too."""
        return len(text) == 1 and len(self.section) == 1 and ord(text.lower()) == ord(self.section) + 1

    def _heads_items(self, index: int, text: str) -> bool:
        """Whether a line stands above items: like a heading, or with a colon after other items."""
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        if following is None or following.marker is None:
            return False
        if self._is_heading(text):
            return True
        return (
            len(text) < 60 and text[-1] in ":：" and text[0].isupper()
            and bool(self.entries) and ends(self.entries[-1].piece.last)
        )

    def _next_is_number(self, index: int) -> bool:
        marker = self.pieces[index + 1].marker if index + 1 < len(self.pieces) else None
        return marker is not None and marker.kind == NUMBER

    def _opens_annex(self, index: int, text: str, following: int) -> bool:
        """Whether a heading after the last paragraph begins an annex that does not call itself so."""
        return (
            self.numbers > 1
            and following == 1
            and self.scope.parent is None
            and self.scope.last > 1
            and self._is_heading(text)
            and not _SECTION.match(text)
        )

    def _count_numbers(self) -> int:
        """How many numbered paragraphs stand before the adoption line or the first annex."""
        count = 0
        for piece in self.pieces[self.start :]:
            if piece.marker is None:
                if self.grammar.adoption.match(piece.text) or (
                    len(piece.text) < 30 and self.grammar.annex.match(piece.text)
                ):
                    break
            elif piece.marker.kind == NUMBER:
                count += 1
        return count

    def _is_numbered(self) -> bool:
        """Whether the paragraphs of a letter, a statement or a report are numbered: most of them, or every statement."""
        plain = sum(
            1 for piece in self.pieces[self.start :] if piece.marker is None and not self._is_heading(piece.text)
        )
        return self.numbers >= max(plain, 1)


def _numbers_ahead(pieces: Sequence[Piece], start: int) -> list[int]:
    """For each piece from `start`, and one beyond: the next number at or after it, 0 where none comes."""
    found = [0] * (len(pieces) - start + 1)
    following = 0
    for index in range(len(pieces) - 1, start - 1, -1):
        marker = pieces[index].marker
        if marker is not None and marker.kind == NUMBER:
            following = int(marker.label)
        found[index - start] = following
    return found


class _Annexes:
    """The annexes of a document: which lines head one, and what each is called."""

    def __init__(self, pieces: Sequence[Piece], start: int, grammar: Grammar) -> None:
        self.labels: dict[int, str] = {}
        self.taken: set[int] = set()
        for index in range(start, len(pieces)):
            piece = pieces[index]
            text = piece.text
            if piece.marker is None and len(text) < 250 and (not ends(text) or text[-1] == ":"):
                found = grammar.annex.match(text)
                if found and (not found["rest"] or found["label"] or len(found["rest"]) < 220):
                    self.labels[index] = (found["label"] or "").lower()
        self.count = 0
        self.total = len(self.labels)
        self.grammar = grammar

    def is_heading(self, index: int) -> bool:
        return index in self.labels

    def begin(self, index: int) -> tuple[str, str, bool]:
        """Anchor and identifier of the annex that begins here, and whether a title may follow its name."""
        self.count += 1
        label = self.labels.get(index)
        if self.total <= 1 and not label:
            return "annex", "att_1", label is not None
        from .markers import roman_value

        place = label or str(self.count)
        value = roman_value(place) or self.grammar.numerals.get(place, 0)
        place = str(value) if value else place
        return f"annex-{place}", f"att_{place}", True
