"""The data beside the pages, as plain dicts and rows (content/reference.md#data; the schemas lie in `schemas/`).

Every function is pure; writing files is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any

from ..addresses import Place
from ..agenda import told_item, told_item_language
from ..diagnostics import UNREAD
from ..effects import Effect
from ..model import Cell, Citation, Diagnostic, Document, DocumentKey, Link, Party, Table, Unit, Vote
from ..proceedings import further_meetings
from ..themes import Membership, Theme
from ..titles import titled
from ..un import Symbol

Json = dict[str, Any]

SCHEMAS = (
    "document",
    "documents",
    "themes",
    "citations",
    "actions",
    "effects",
    "wording",
    "citations-edges",
    "citations-nodes",
)
"""The names of the JSON Schemas: `schema("document")` describes `document.json`, `citations` a row of the table."""


def document_json(
    document: Document, links: Sequence[Link], diagnostics: Iterable[Diagnostic] = (), effects: Iterable[Effect] = ()
) -> Json:
    """`document.json`: the document, its citations as resolved, and what a person should look at.

    `links` are those of all the document's citations, in order; `diagnostics` come on top of the document's own;
    `effects` are what its paragraphs say that they do to others.
    """
    return {
        "source": document.source,
        "id": document.id,
        "symbol": document.symbol,
        "kind": document.kind,
        "language": document.language,
        "title": document.title,
        "date": _date(document),
        "body": document.body,
        "line": document.line,
        "meeting": document.meeting,
        "further_meetings": list(further_meetings(document)),
        "agenda_item": document.agenda_item,
        "draft": document.draft,
        "vote": None if document.vote is None else _vote(document.vote),
        "sponsors": [_party(party) for party in document.sponsors],
        "encloses": list(document.encloses),
        "enclosed_in": document.enclosed_in,
        "themes": list(document.themes),
        "aliases": list(document.aliases),
        "masthead": dict(document.masthead),
        "additional_sponsors": [_party(party) for party in document.additional_sponsors],
        "report": document.report,
        "agenda_items": [
            {"title": item.title, "number": item.number, "agenda": item.agenda} for item in document.agenda_items
        ],
        "long_title": document.long_title,
        "subjects": [{"name": subject.name, "identifier": subject.identifier} for subject in document.subjects],
        "bodies": list(document.bodies),
        "goals": list(document.goals),
        "chapter_vii": document.chapter_vii,
        "told_by": dict(document.told_by),
        "units": [_unit(unit) for unit in document.units],
        "citations": [_citation(link) for link in links],
        "effects": [_effect(effect) for effect in effects],
        "diagnostics": [_diagnostic(found) for found in (*document.diagnostics, *diagnostics)],
    }


def documents_json(documents: Iterable[Document], diagnostics: Iterable[Diagnostic] = ()) -> Json:
    """`documents.json`: what the site holds, one entry a document and language, in the order given; and what it lacks:
    those of the `diagnostics` that cost a file its document. Addresses are from the site's root."""
    return {
        "documents": [document_entry(document) for document in documents],
        "unread": [{"source": found.source, **_diagnostic(found)} for found in diagnostics if found.code in UNREAD],
    }


def themes_json(themes: Iterable[Theme], memberships: Iterable[Membership]) -> Json:
    """`themes.json`: the themes as defined, and by document the paragraphs that belong to each with the evidence."""
    members: dict[str, dict[DocumentKey, list[Membership]]] = {}
    for membership in memberships:
        members.setdefault(membership.theme, {}).setdefault(membership.key, []).append(membership)
    return {
        "themes": [
            {
                "id": theme.id,
                "name": dict(theme.name),
                "description": dict(theme.description),
                "terms": {language: list(terms) for language, terms in theme.terms.items()},
                "core": list(theme.core),
                "subjects": list(theme.subjects),
                "broader": theme.broader,
                "documents": [_members(key, held) for key, held in members.get(theme.id, {}).items()],
            }
            for theme in themes
        ]
    }


def schema(name: str) -> str:
    """The JSON Schema of that name (`SCHEMAS`), as text, to be put beside the data."""
    return resources.files(__package__).joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")


def document_entry(document: Document) -> Json:
    """The entry of a document in `documents.json`."""
    told, symbol = titled(document), Symbol.parse(document.id)
    year = document.year
    return {
        "id": document.id,
        "language": document.language,
        "symbol": document.symbol,
        "kind": document.kind,
        "title": document.title,
        "date": _date(document),
        "body": document.body,
        "source": document.source,
        "href": f"/{Place.of(document.key).folder}",
        "units": len(document.units),
        "citations": len(document.citations),
        "about": told.about,
        "about_language": told.language if told.about else "",
        "meeting": document.meeting,
        "agenda_item": told_item(document),
        "agenda_item_language": told_item_language(document),
        "vote": document.vote.tally if document.vote else "",
        "official": symbol.official_url(document.language, year) if symbol else "",
    }


def _date(document: Document) -> str | None:
    return document.day or None


def _unit(unit: Unit) -> Json:
    told: Json = {
        "anchor": unit.anchor,
        "eid": unit.eid,
        "kind": unit.kind,
        "parent": unit.parent,
        "marker": unit.marker,
        "text": unit.text,
        "line": unit.line,
    }
    if unit.note:
        told["note"] = unit.note
    if unit.notes:
        told["notes"] = [{"offset": mark.start, "mark": mark.label, "anchor": mark.anchor} for mark in unit.notes]
    if unit.level:
        told["level"] = unit.level
    if unit.table is not None:
        told["table"] = _table(unit.table)
    return told


def _table(table: Table) -> Json:
    caption = table.caption
    return {
        "caption": None if caption is None else {"start": caption.start, "end": caption.end},
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: Cell) -> Json:
    told: Json = {"start": cell.start, "end": cell.end}
    if cell.is_header:
        told["header"] = True
    if cell.columns > 1:
        told["columns"] = cell.columns
    if cell.rows > 1:
        told["rows"] = cell.rows
    return told


def _citation(link: Link) -> Json:
    found: Citation = link.citation
    return {
        "anchor": found.anchor,
        "surface": found.surface,
        "start": found.start,
        "end": found.end,
        "target": found.target,
        "pinpoint": found.pinpoint,
        "status": link.status,
        "href": link.href,
        "reason": link.reason,
    }


def _effect(effect: Effect) -> Json:
    return {
        "anchor": effect.citation.anchor,
        "effect": effect.kind,
        "start": effect.start,
        "end": effect.end,
        "target": effect.citation.target,
        "pinpoint": effect.citation.pinpoint,
        "until": effect.until.isoformat() if effect.until else None,
    }


def _diagnostic(found: Diagnostic) -> Json:
    return {
        "code": found.code,
        "severity": found.severity,
        "line": found.line,
        "column": found.column,
        "message": found.message,
    }


def _members(key: DocumentKey, members: Sequence[Membership]) -> Json:
    """A document's paragraphs of a theme, by the words and the core documents that make them belong. What its subjects
    or its front matter say, they say of all of them, once."""
    whole = [one for one in members[0].evidence if one.kind in ("subject", "front")]
    told: Json = {"document": key.identifier, "language": key.language}
    if subjects := [one.target for one in whole if one.kind == "subject"]:
        told["subjects"] = subjects
    if len(subjects) < len(whole):
        told["front_matter"] = True
    if terms := _anchors((member, one.surface) for member in members for one in member.evidence if one.kind == "term"):
        told["terms"] = terms
    if cites := _anchors((member, one.target) for member in members for one in member.evidence if one.kind == "core"):
        told["cites"] = cites
    if others := [one.anchor for one in members if all(found.kind in ("subject", "front") for found in one.evidence)]:
        told["paragraphs"] = others
    return told


def _anchors(evidence: Iterable[tuple[Membership, str]]) -> dict[str, list[str]]:
    """The paragraphs of each word or core document, each once, in the order of the text."""
    found: dict[str, dict[str, None]] = {}
    for member, what in evidence:
        found.setdefault(what, {})[member.anchor] = None
    return {what: list(anchors) for what, anchors in found.items()}


def _party(party: Party) -> Json:
    return {"name": party.name, "code": party.code}


def _vote(vote: Vote) -> Json:
    return {
        "in_favour": vote.in_favour,
        "against": vote.against,
        "abstaining": vote.abstaining,
        "parties_in_favour": [_party(party) for party in vote.parties_in_favour],
        "parties_against": [_party(party) for party in vote.parties_against],
        "parties_abstaining": [_party(party) for party in vote.parties_abstaining],
        "source": vote.source,
    }
