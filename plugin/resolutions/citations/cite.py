"""A document's citations: what its units name, where, and which paragraphs of it.

    Document ─units─▸ text ─tokens─▸ Token… ─find─▸ Mention… ─cite─▸ Citation…

The stages stand in `citations/`; the grammar of each language in the table `[citations]` of its file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from ..anchors import ANNEX, Anchor
from ..model import Citation, Document, Source, Unit
from ..text import of_mixed_symbol
from .find import find
from .grammars.grammar import Grammar, grammar
from .owners.annexed_bodies import with_owns
from .owners.told_elsewhere import Found, with_told
from .places.mention import Mention
from .places.own import Own, own_of
from .places.regions import letters_of_annexes
from .places.self_references import OwnPlaces
from .places.token import Number
from .same_document import with_same

_SILENT = frozenset({"title", "enacting"})
"""Units that hold no mention: the document's own names."""


def with_citations(document: Document, source: Source) -> Document:
    """The document with its citations, and what is to be told of how they are written."""
    citations = cite(document, source)
    told = (
        one
        for citation in citations
        if not citation.surface.isascii()
        for one in of_mixed_symbol(citation.surface, document.source, citation.line, citation.column)
    )
    return replace(document, citations=citations, diagnostics=(*document.diagnostics, *told))


def cite(document: Document, source: Source | None = None) -> tuple[Citation, ...]:
    """The citations in a document's units, in reading order.

    `source` gives lines and columns of the mentions themselves; without it, those of the units. Never raises.
    """
    return tuple(_citations(document, source))


def _citations(document: Document, source: Source | None) -> Iterator[Citation]:
    here = OwnPlaces.of(document)
    in_unit, named = "", None
    for unit, mention in _mentions(document):
        if _heads(unit, mention) and not document.corrects:
            continue
        if unit.anchor != in_unit:
            in_unit, named = unit.anchor, None
        meant = here.absolute(mention, unit.anchor, named) if mention.target == "SELF" else mention
        if meant is None:
            continue
        named = meant
        line, column = place_in(unit, mention.start, source)
        yield Citation(
            anchor=unit.anchor,
            surface=unit.text[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            target=meant.target,
            pinpoint=",".join(meant.pins) or "-",
            year=meant.year,
            line=line,
            column=column,
        )


def _heads(unit: Unit, mention: Mention) -> bool:
    """Whether the name of a paragraph of the document itself is all that a heading says: it names what it stands
    above, and cites nothing."""
    is_whole = mention.start == 0 and mention.end == len(unit.text)
    return unit.kind == "heading" and mention.target == "SELF" and is_whole


def _mentions(document: Document) -> Iterator[tuple[Unit, Mention]]:
    """The mentions in a document's units, in reading order."""
    is_letter = document.kind == "letter"
    # "Operative paragraph 4" is one of the document that a corrigendum or an amendment changes.
    is_numbered = not (is_letter or document.corrects)
    rules = grammar(document.language)
    whole = own_of(document.id, "" if is_letter else document.body, numbered=is_numbered)
    whole = whole._replace(annex_letters=letters_of_annexes(document.units, rules))
    units = [unit for unit in document.units if unit.kind not in _SILENT]
    # "Ibid., paragraph 13", "annex, article 24, paragraph 1": what a note names by number alone is another document's.
    found = [
        find(unit.text, document.language, _in_unit(unit, own, rules))
        if unit.table is None
        else _in_cells(unit, document, own)
        for unit, own in with_owns(units, whole, rules)
    ]
    for unit, mentions in with_same(units, with_told(found), document.language, rules):
        for mention in mentions:
            yield unit, mention


def _in_unit(unit: Unit, own: Own, rules: Grammar) -> Own:
    """What a unit's text stands in: a note, or an annexed treaty's article, where its language asks for that."""
    if unit.kind == "footnote":
        return own._replace(numbered=False)
    if rules.ordinals.in_article is None or ANNEX not in unit.anchor:
        return own
    here = Anchor.parse(unit.anchor)
    return own._replace(in_article=True) if here.annex and here.section else own


def _in_cells(unit: Unit, document: Document, own: Own) -> Found:
    """What a table names, each cell of which is read by itself, so that no mention goes over into the next."""
    mentions: list[Mention] = []
    others: list[Number] = []
    for cell in unit.table.cells if unit.table else ():
        found = find(unit.text[cell.start : cell.end], document.language, own)
        mentions += (
            mention._replace(start=mention.start + cell.start, end=mention.end + cell.start)
            for mention in found.mentions
        )
        others += found.others
    return Found(tuple(mentions), tuple(others))


def place_in(unit: Unit, offset: int, source: Source | None) -> tuple[int, int]:
    """The line and column in the file of an offset in a unit's text; of the unit where there is no source."""
    if source is None or not unit.runs:
        return unit.line, 1
    start, origin = unit.runs[bisect_right(unit.runs, (offset, 1 << 62)) - 1]
    return source.place(origin + offset - start)
