"""One document's pieces to its units, in the order in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from ... import anchors
from ...model import Source, Unit, UnitKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS, COMMAS, STOPS, any_sign
from ...un import Symbol
from ..head.head import Head
from ..notes.notes import KnownNote
from ..pieces.endings import ends
from ..pieces.piece import Piece
from ..units.units import Units, behind
from .body import Body
from .damage import report_damage, report_enacting
from .reading import read_body

LONGEST_LINE = 250
"""Of a masthead; what is longer, or ends like a sentence, is the text of another document on the same page."""
_LABEL = re.compile(rf"[^\W\d_]+\s?[{any_sign(COLONS)}]\s*")
"""Before a symbol: the word for it."""
_FEWEST = 3
"""So many units with one number are a stretch; of two, the second is told as any number that does not follow."""


def read_units(
    source: Source,
    head: Head,
    kind: str,
    grammar: Grammar,
    notes: Sequence[KnownNote],
    *,
    marked: bool,
    is_framed: bool,
) -> Units:
    """The units of a document whose head is read; `notes`, which are known before, stand after it all.

    `is_framed`: it is as the United Nations publish it, and no web page's.

    `marked`: mark-up tells what the paragraphs are, and no conversion can have damaged them.
    """
    units = Units(source)
    if head.title_first:
        _title(units, head)
    below_item = False
    for count, line in enumerate(head.others, 1):
        kind_of_line: UnitKind = "paragraph" if _is_text(line, grammar, below_item) else "title"
        units.add_joined(anchors.numbered("x", count), f"preface__p_{count}", kind_of_line, None, line)
        below_item = line[0].block.text == head.agenda_item
    if not head.title_first:
        _title(units, head)
    for piece in head.notes:
        units.add(anchors.note("*"), "fn_star", "footnote", None, piece)
    if head.enacting:
        units.add(anchors.BODY, "preamble__formula_1", "enacting", None, head.enacting)
    body = Body(units, head.pieces, head.text_start, grammar, kind, is_framed=is_framed)
    body.scope.counts["x"] = len(head.others)
    read_body(body)
    report_stuck(units)
    has_operative = "operative" in {unit.kind for unit in units.found}
    if body.is_resolution and body.last_recital is not None and not has_operative:
        units.report("lost-operative", body.last_recital)
    if marked:
        report_enacting(units, kind, grammar, head.adopter)
    else:
        report_damage(units, source, kind, grammar, head.adopter)
    for note in notes:
        units.add(note.anchor, note.eid, "footnote", None, note.piece, note.marker)
    return units


def _is_text(line: Sequence[Piece], grammar: Grammar, below_item: bool) -> bool:
    """Whether a line among those of the masthead is the text of another document; none is that mark-up puts into the
    head, or that stands below the number of an agenda item, however long the item's name is."""
    if line[0].said.role == "front":
        return False
    # "Distr." alone ends with a full stop, and an agenda item with a colon: they are no sentences.
    is_sentence = ends(line[-1].last) and not (
        line[-1].last.endswith(COLONS) or grammar.head.frame.fullmatch(line[0].text) or _is_symbol(line[0].text)
    )
    is_long = len(line[0].text) > LONGEST_LINE
    return is_sentence or (is_long and (not below_item or line[-1].last.endswith(COMMAS)))


def _is_symbol(text: str) -> bool:
    """Whether a line is a symbol, whatever sign is typed behind it, perhaps with the word for it: "Symbol: A/80/1."."""
    return Symbol.parse(_LABEL.sub("", text, count=1).rstrip(STOPS)) is not None


def _title(units: Units, head: Head) -> None:
    if head.title:
        units.add_joined(anchors.TITLE, "preface__docTitle_1", "title", None, head.title)


def report_stuck(units: Units) -> None:
    """Add what is to be told of the numbers that are the ones before them ("13.", "13.", "13."): once for each stretch
    of paragraphs. The cost is linear in the units."""
    places = {(one.line, one.printed) for one in units.stuck}
    stretches = {stretch[1].line: stretch for stretch in _stretches(units.found, places)} if places else {}
    told = {(unit.line, unit.marker) for stretch in stretches.values() for unit in stretch[1:]}
    for line, column, previous, printed in units.stuck:
        if (line, printed) not in told:
            units.report_place("broken-numbering", line, column, previous=behind(previous), found=printed)
        elif stretch := stretches.pop(line, None):
            facts = {"count": len(stretch), "first": stretch[0].anchor, "last": stretch[-1].anchor}
            units.report_place("stuck-number", line, column, found=printed, **facts)


def _stretches(found: Iterable[Unit], places: Container[tuple[int, str]]) -> Iterator[Sequence[Unit]]:
    """The units that stand beside one another with one number: all but the first stand at one of the places."""
    stretches: dict[tuple[str, str | None], list[Unit]] = {}
    for unit in found:
        if not unit.marker:
            continue
        stretch = stretches.get((unit.kind, unit.parent))
        if stretch and stretch[-1].marker == unit.marker and (unit.line, unit.marker) in places:
            stretch.append(unit)
            continue
        if stretch and len(stretch) >= _FEWEST:
            yield stretch
        stretches[unit.kind, unit.parent] = [unit]
    yield from (stretch for stretch in stretches.values() if len(stretch) >= _FEWEST)
