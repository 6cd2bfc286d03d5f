"""Reads one side of a comparison from a folder, which is a built site or a content folder."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ..addresses import Place
from ..check import content_diagnostics, known_themes
from ..corpus import Collection, Content, resolve, resolve_diagnostics
from ..diagnostics import UNREAD
from ..errors import InvalidCatalogue, UnreadableSource
from ..formats import LINES_FOLDER, LINES_SUFFIX, read_lines
from ..model import Citation, Diagnostic, Document, DocumentKey, Link, Unit
from ..permalinks import DECLARATIONS, Alias, aliases_of, parse_alias, parse_lock, read_lock
from ..runtime import OnProgress
from ..themes import classify
from .snapshot import Snapshot, ThemeMember


def read_snapshot(folder: Path, *, catalogue: Path | None = None, progress: OnProgress | None = None) -> Snapshot:
    """The side that a folder is: a built site (it has `data/documents.json`) or a content folder.

    Raises `UnreadableSource` where it is neither, or where a data file is not as this library writes it;
    `InvalidCatalogue` where the catalogue cannot be read, without which both sides would lack the same.
    """
    if (folder / "data" / "documents.json").is_file():
        return site_snapshot(folder, progress=progress)
    if not folder.is_dir():
        problem = "this is a file" if folder.exists() else "there is no such folder"
        raise UnreadableSource(f"{problem}; name a built site or a content folder", str(folder))
    content = Content(folder, catalogue)
    snapshot = content_snapshot(content, progress)
    if content.sources == folder and any(found.code == "no-sources" for found in snapshot.diagnostics):
        raise UnreadableSource("no site and no source lies here; name a built site or a content folder", str(folder))
    return snapshot


def content_snapshot(content: Content, progress: OnProgress | None = None) -> Snapshot:
    """The snapshot of a content folder: its documents parsed, citations resolved and themes matched. Raises
    `InvalidCatalogue` as `read_snapshot` does."""
    collection = content.read(progress)
    for found in collection.diagnostics:
        if found.code == "invalid-catalogue":
            raise InvalidCatalogue(found.message, found.source, found.line, found.column)
    links = {document.key: resolve(document, collection) for document in collection.documents}
    themes = known_themes(content)
    memberships = classify(collection, links, themes)
    aliases, _ = aliases_of(collection.documents)
    diagnostics = content_diagnostics(content, collection)
    return Snapshot(
        collection.documents,
        links,
        frozenset(ThemeMember(found.theme, found.key, found.anchor) for found in memberships),
        diagnostics,
        (*aliases, *read_lock(content.lock, str(content.lock)).aliases()),
        tuple(theme.id for theme in themes),
        frozenset(diagnostics).difference(_published(collection, links)),
    )


def _published(collection: Collection, links: Mapping[DocumentKey, tuple[Link, ...]]) -> Iterator[Diagnostic]:
    """The diagnostics that a site of these documents tells in its data."""
    yield from (found for found in collection.diagnostics if found.code in UNREAD)
    for document in collection.documents:
        yield from document.diagnostics
        yield from resolve_diagnostics(document, links[document.key])


def site_snapshot(site: Path, *, progress: OnProgress | None = None) -> Snapshot:
    """The snapshot of a built site, read from its data files. Raises `UnreadableSource` as `read_snapshot` does."""
    told = _told_documents(site)
    documents: list[Document] = []
    links: dict[DocumentKey, tuple[Link, ...]] = {}
    diagnostics = _unread(site)
    aliases: list[Alias] = []
    for number, (path, data) in enumerate(told, 1):
        try:
            document = _document(data)
            links[document.key] = tuple(_link(item) for item in data.get("citations", ()))
            diagnostics += (Diagnostic(source=document.source, **item) for item in data.get("diagnostics", ()))
            aliases += (parse_alias(text, Place.of(document.key).page, document.source) for text in document.aliases)
        except (KeyError, TypeError, ValueError) as error:
            raise _foreign(path, error) from error
        documents.append(document)
        if progress is not None:
            progress(number, len(told))
    declared = site / DECLARATIONS
    if declared.is_file():
        aliases += parse_lock(declared.read_text(encoding="utf-8"), str(declared)).aliases(DECLARATIONS)
    themes, members = _site_themes(site)
    return Snapshot(tuple(documents), links, members, tuple(diagnostics), tuple(aliases), themes, None)


def _unread(site: Path) -> list[Diagnostic]:
    """What a site tells of the files that gave it no document; an older one tells nothing of them."""
    path = site / "data" / "documents.json"
    try:
        return [Diagnostic(**item) for item in _load(path).get("unread", ())]
    except (AttributeError, TypeError) as error:
        raise _foreign(path, error) from error


def _told_documents(site: Path) -> list[tuple[Path, dict[str, Any]]]:
    """What a site tells of each document, with the file that tells it, in the order of their pages.

    Every site has the files of lines; those that are older have `document.json` beside each page instead.
    """
    files = sorted((site / LINES_FOLDER).glob(f"*{LINES_SUFFIX}"))
    if not files:
        return [(path, _load(path)) for path in sorted(site.rglob("document.json"))]
    told = [(path, data) for path in files for data in _load_lines(path)]
    try:
        return sorted(told, key=lambda item: Place.of(DocumentKey(item[1]["id"], item[1]["language"])).page.split("/"))
    except (KeyError, TypeError) as error:
        raise _foreign(site / LINES_FOLDER, error) from error


def _load_lines(path: Path) -> list[dict[str, Any]]:
    try:
        return list(read_lines(path.read_bytes()))
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _foreign(path, error) from error


def _document(data: dict[str, Any]) -> Document:
    """A document with what a comparison needs of it (`Snapshot.documents`)."""
    return Document(
        source=data["source"],
        id=data["id"],
        symbol=data.get("symbol", ""),
        kind=data["kind"],
        language=data["language"],
        title=data.get("title", ""),
        date=date.fromisoformat(data["date"]) if data.get("date") else None,
        body=data.get("body", ""),
        units=tuple(map(_unit, data.get("units", ()))),
        aliases=tuple(data.get("aliases", ())),
    )


def _unit(data: dict[str, Any]) -> Unit:
    """A unit with its words and its place; what else is told of it, such as its notes, no comparison needs."""
    return Unit(
        data["anchor"],
        data.get("eid", ""),
        data["kind"],
        data.get("parent"),
        data.get("marker", ""),
        data.get("text", ""),
        data["line"],
        level=data.get("level", 0),
    )


def _link(data: dict[str, Any]) -> Link:
    citation = Citation(
        data["anchor"], data["surface"], data["start"], data["end"], data["target"], data.get("pinpoint", "")
    )
    return Link.read(citation, data["status"], data.get("href", ""), data.get("reason", ""))


def _site_themes(site: Path) -> tuple[tuple[str, ...], frozenset[ThemeMember]]:
    """The ids of a site's themes, and their members."""
    path = site / "data" / "themes.json"
    if not path.is_file():
        return (), frozenset()
    data = _load(path)
    try:
        members = frozenset(
            ThemeMember(theme["id"], DocumentKey(document["document"], document["language"]), anchor)
            for theme in data["themes"]
            for document in theme["documents"]
            for anchor in _belonging(document)
        )
        return tuple(theme["id"] for theme in data["themes"]), members
    except (AttributeError, KeyError, TypeError) as error:
        raise _foreign(path, error) from error


def _belonging(document: Mapping[str, Any]) -> Iterator[str]:
    """The anchors of a document's paragraphs that belong to a theme; some by several words."""
    for evidence in ("terms", "cites"):
        for anchors in document.get(evidence, {}).values():
            yield from anchors
    yield from document.get("paragraphs", ())


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _foreign(path, error) from error


def _foreign(path: Path, error: Exception) -> UnreadableSource:
    return UnreadableSource(
        f"this is no data file as this library writes it ({error!r}); build the site anew", str(path)
    )
