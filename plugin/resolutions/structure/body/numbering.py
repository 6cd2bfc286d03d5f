"""What can be done with a piece that begins with a number, or whose number was lost."""

from __future__ import annotations

from ...anchors import numbered
from ..pieces.looks import misread_number
from ..pieces.marker import INSERTED
from ..pieces.piece import Piece
from ..units.scopes import Scope
from ..units.units import Names, behind
from .body import OPERATIVE, PREAMBLE, Body
from .passage import Passage

FEW_WORDS = 40
"""Characters of a paragraph by which a message shows it."""


def misread(body: Body, passage: Passage) -> Piece | None:
    """The piece with the expected number, where it begins with a misread one; else None."""
    if body.state not in (PREAMBLE, OPERATIVE):
        return None
    return misread_number(passage.piece, body.scope.last + 1, body.grammar)


def add_numbered_recital(body: Body, passage: Passage) -> None:
    """A recital with the number that a draft gives it."""
    number = int(passage.marker.label) if passage.marker else 0
    if passage.marker and number != body.recitals + 1:
        previous = f"pp{body.recitals}" if body.recitals else ""
        facts = {"previous": behind(previous), "found": passage.marker.printed}
        body.units.report("broken-numbering", passage.piece, **facts)
    body.recitals = max(body.recitals, number - 1)
    body.add_recital(passage)


def add_numbered(body: Body, passage: Passage) -> None:
    """A paragraph with the number that it prints, though perhaps without its stop."""
    if passage.piece.is_guess and passage.marker:
        _report_number(body, passage.piece, passage.marker.printed)
    _add(body, passage.piece, passage.number)


def add_inserted(body: Body, passage: Passage) -> None:
    """A paragraph that was inserted behind the last one, with the word or letter that it prints: `op4-bis`, `op1a`."""
    added = passage.marker.form.removeprefix(INSERTED) if passage.marker else ""
    names = body.scope.paragraph(passage.number, added)
    body.paragraph.begin(names, body.scope.kind, passage.piece, body.scope.parent)


def add_one_again(body: Body, passage: Passage) -> None:
    """A paragraph of a text in which all are numbered 1: it gets the next number."""
    if body.scope.last == 1:
        _tell_ones(body, passage)
    _add(body, passage.piece, body.scope.last + 1)


def add_item_of_ones(body: Body, passage: Passage) -> None:
    """An item of such a text: it gets the next number of its list."""
    count = body.paragraph.count_at(passage.piece.indent) + 1
    if count > 1:
        _tell_ones(body, passage)
    if passage.marker:
        body.add_marked(passage.piece, passage.marker._replace(label=str(count)))


def _tell_ones(body: Body, passage: Passage) -> None:
    """Tell once that all numbers are 1."""
    code = "repeated-number"
    if passage.marker and not any(one.code == code for one in body.units.diagnostics):
        body.units.report(code, passage.piece, found=passage.marker.printed)


def add_first_number(body: Body, passage: Passage) -> None:
    """A paragraph whose number, 1, was lost."""
    _report_lost(body, passage.piece, 1)
    _add(body, passage.piece, 1)


def add_next_number(body: Body, passage: Passage) -> None:
    """A paragraph with the number that its neighbours leave, not the one that it prints."""
    if passage.marker:
        _report_number(body, passage.piece, passage.marker.printed)
    _add(body, passage.piece, body.scope.last + 1)


def add_lost_number(body: Body, passage: Passage) -> None:
    """A paragraph that prints no number, with the one that its neighbours leave."""
    _report_lost(body, passage.piece, body.scope.last + 1)
    _add(body, passage.piece, body.scope.last + 1)


def add_lost_number_of_list(body: Body, passage: Passage) -> None:
    """The first item of a paragraph that has no words of its own, and whose number was lost."""
    number = body.scope.last + 1
    _report_lost(body, passage.piece, number)
    body.paragraph.flush()
    body.scope.last = number
    body.paragraph.owner = body.scope.paragraph(number)
    body.add_item(passage)


def add_misread(body: Body, passage: Passage) -> None:
    """A paragraph whose number a scan misread, with the right one."""
    piece = misread(body, passage)
    if piece is not None and piece.marker is not None:
        _report_number(body, piece, piece.marker.printed)
        _add(body, piece, body.scope.last + 1)


def tell_number(body: Body, passage: Passage) -> None:
    """Tell a number that does not follow the last one."""
    if passage.marker:
        _report_number(body, passage.piece, passage.marker.printed)


def add_unexpected_number(body: Body, passage: Passage) -> None:
    """A paragraph whose number follows nothing; those between are then missing."""
    last, number = body.scope.last, passage.number
    if passage.marker and number > last + 1 and body.paragraph.is_cut_off and body.paragraph.last is not None:
        body.units.report_cut_off(body.paragraph.last, passage.marker.printed)
    elif passage.marker and (last or number > 1):
        _report_number(body, passage.piece, passage.marker.printed)
    body.scope.missing.update(range(last + 1, number))
    _add(body, passage.piece, number)
    if number <= last and body.ahead.number_after(passage.index) == last + 1:
        body.scope.last = last  # the next goes on with the one before


def add_late_number(body: Body, passage: Passage) -> None:
    """A paragraph whose number was missed before: two changed places, and it was told at the first."""
    last = body.scope.last
    body.scope.missing.discard(passage.number)
    _add(body, passage.piece, passage.number)
    body.scope.last = last


def begin_again(body: Body, passage: Passage) -> None:
    """The paragraph 1 of a section, or of another text."""
    is_headed = body.sections.is_headed
    scope = body.sections.begin(body.scope)
    if is_headed and scope and _is_own(body):
        _tell_shared_name(body, passage, scope)
    if not is_headed and passage.marker and (body.sections.is_repeated if scope else _is_own(body)):
        _report_number(body, passage.piece, passage.marker.printed)
    body.scope = scope or body.scope
    _add(body, passage.piece, 1)


def _tell_shared_name(body: Body, passage: Passage, scope: Scope) -> None:
    """Tell once that two sections of the document have one letter, so that their order tells them apart."""
    if passage.marker and body.sections.is_first_repeated:
        anchor = scope.paragraph(1).anchor
        body.units.report("repeated-anchor", passage.piece, found=passage.marker.printed, anchor=anchor, more="")


def begin_section(body: Body, passage: Passage) -> None:
    """The only paragraph of a section, which needs no number: it has the names of a number 1."""
    body.scope = body.sections.begin(body.scope) or body.scope
    _add(body, passage.piece, 1)


def _is_own(body: Body) -> bool:
    """Whether the text is the operative part of the document itself."""
    return body.state == OPERATIVE and not body.scope.parent


def go_on_outside(body: Body, passage: Passage) -> None:
    """The paragraph after those before the list that looked like a section."""
    if body.scope.outer is not None:
        body.scope = body.scope.outer
    _add(body, passage.piece, passage.number)


def _add(body: Body, piece: Piece, value: int) -> None:
    if body.lists_numbers and piece.marker:
        body.add_marked(piece, piece.marker)
        return
    if body.state == PREAMBLE:
        body.state = OPERATIVE
    body.scope.last = value
    body.scope.highest = max(body.scope.highest, value)
    body.sections.go_on()
    body.paragraph.begin(body.scope.paragraph(value), body.scope.kind, piece, body.scope.parent)


def _report_lost(body: Body, piece: Piece, number: int) -> None:
    words = " ".join(piece.text[:FEW_WORDS].split(" ")[:-1]) or piece.text[:FEW_WORDS]
    body.units.report("lost-number", piece, number=number, words=words)


def _report_number(body: Body, piece: Piece, printed: str) -> None:
    """Tell a number that is not the one that follows, or is and has lost its stop; where mark-up parts the paragraphs,
    no conversion has lost that: the document prints none."""
    if piece.said.role and printed.isdecimal() and int(printed) == body.scope.last + 1:
        return
    last = body.listed if body.lists_numbers else body.scope.last
    label = piece.marker.label if piece.marker is not None else ""
    # Of an item, whose list may begin again under a heading, with the number that comes in turn in the text.
    if not body.lists_numbers or label != str(last + 1):
        body.units.report_number(piece, str(last), printed, is_stuck=label == str(last))
    if body.lists_numbers:
        body.units.judge_number(piece)


def add_decimal(body: Body, passage: Passage) -> None:
    """A paragraph with a number such as `46.1`, which is its whole name: it stands beside paragraph 46, and may begin
    its list."""
    label = passage.marker.label if passage.marker else ""
    body.scope.decimal = passage.decimal
    names = Names(numbered(body.scope.series, label, body.scope.region), f"{body.scope.eid}para_{label}")
    body.paragraph.begin(names, body.scope.kind, passage.piece, body.scope.parent, is_listed=True)
