"""Documents made for a test, without a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from resolutions.citations.cite import cite
from resolutions.corpus.collection import Collection
from resolutions.model import Document, Unit, UnitKind
from resolutions.structure import articles_of

FIELDS = ("anchor", "kind", "parent", "marker", "text")


def unit(
    anchor: str, kind: UnitKind, text: str = "", parent: str | None = None, marker: str = "", eid: str = ""
) -> Unit:
    return Unit(anchor, eid or f"eid_{anchor}", kind, parent, marker, text, line=1)


def document(units: Sequence[Unit], **facts: object) -> Document:
    """A resolution of the Council with these units, its citations found; `facts` are any other fields."""
    plain = Document(
        source="sources/9001.md",
        id="S/RES/9001",
        symbol="S/RES/9001 (2031)",
        kind="resolution",
        language="en",
        title="Resolution 9001 (2031)",
        date=date(2031, 5, 4),
        body="Security Council",
        units=tuple(units),
    )
    told: Document = replace(plain, **facts)  # type: ignore[arg-type]  # the facts are fields, whatever their types
    return replace(told, citations=cite(told), articles=articles_of(told.units, told.language))


def collection(*documents: Document) -> Collection:
    return Collection(documents)
