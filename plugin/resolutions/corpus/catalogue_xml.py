"""The United Nations' XML files as a catalogue: of each what its head and its cover say, by the reader of sources."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..diagnostics import diagnose
from ..errors import UnreadableSource
from ..model import CATALOGUE_LANGUAGE, Diagnostic
from ..runtime.parallel import each
from ..suffixes import XML
from ..text import read_bytes
from ..unxml import Cover, read_head
from .entry import CatalogueEntry


class CatalogueFile(NamedTuple):
    """A file as it was when the folder was listed: a server reads a catalogue again only when one changes."""

    path: str
    changed: int
    size: int


class CatalogueReading(NamedTuple):
    """What one file says."""

    language: str
    entry: CatalogueEntry | None
    diagnostics: tuple[Diagnostic, ...]


def xml_files(folder: Path) -> tuple[CatalogueFile, ...]:
    """The XML files under a folder, in every subfolder, sorted by path; hidden ones are passed over."""
    return tuple(sorted(_walk(folder)))


def _walk(folder: Path) -> Iterator[CatalogueFile]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(here, name)
            if path.suffix.lower() == XML and not name.startswith(".") and path.is_file():
                status = path.stat()
                yield CatalogueFile(str(path), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1)  # a server reads it at every edit of something else
def read_entries(files: tuple[CatalogueFile, ...]) -> tuple[tuple[CatalogueEntry, ...], tuple[Diagnostic, ...]]:
    """What the files say, an entry a document, in the order in which the documents come first.

    Of the language versions the English one comes first, as what is told in no language of its own is English there. A
    file that cannot be read, or names no document, is told of.
    """
    readings = each(_read, [file.path for file in files])
    entries: dict[str, CatalogueEntry] = {}
    for reading in sorted(readings, key=lambda reading: reading.language != CATALOGUE_LANGUAGE):
        if reading.entry is not None:
            known = entries.get(reading.entry.id)
            entries[reading.entry.id] = known.completed(reading.entry) if known else reading.entry
    return tuple(entries.values()), tuple(found for reading in readings for found in reading.diagnostics)


def _read(path: str) -> CatalogueReading:
    try:
        head = read_head(path, read_bytes(Path(path), path))
    except UnreadableSource as error:
        return CatalogueReading(
            "", None, (diagnose("unused-table", path, error.line, error.column, problem=error.message),)
        )
    found = list(_contradictions(path, head))
    if not head.identifier:
        problem = "no symbol of a United Nations document stands on its cover"
        found.append(diagnose("unused-table", path, head.facts.line, 1, problem=problem))
        return CatalogueReading(head.language, None, tuple(found))
    return CatalogueReading(head.language, _entry(head), tuple(found))


def _contradictions(path: str, head: Cover) -> Sequence[Diagnostic]:
    day = head.facts.day
    if not day or head.facts.date is not None:
        return ()
    problem = f"“{day}” is no date of adoption, so it is left out; mend it, if the page lacks it"
    return (diagnose("catalogue-cell", path, head.facts.line, 1, problem=problem),)


def _entry(head: Cover) -> CatalogueEntry:
    facts = head.facts
    vote = facts.metadata.vote
    return CatalogueEntry(
        head.identifier,
        title=facts.title,
        date=facts.date,
        metadata=replace(facts.metadata, vote=replace(vote, source="catalogue") if vote else None),
        titles=MappingProxyType({head.language: facts.title} if facts.title else {}),
    )
