"""Every diagnostic of a content folder: its sources, citations, themes, catalogue and permalinks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from .corpus import Collection, Content, differing_versions, name_of, printed_name, resolve, resolve_diagnostics
from .diagnostics import diagnose, ordered
from .errors import InvalidLock, InvalidThemes, ResolutionsError
from .model import Diagnostic
from .paths import refused_below
from .permalinks import promises, published_of, read_lock
from .runtime import OnProgress
from .search import load_names
from .subjects import load_subject_names
from .themes import Theme, broad_terms, classify, load_themes, themes_of, unknown_themes

Value = TypeVar("Value")


def check(content: Content, progress: OnProgress | None = None) -> tuple[Diagnostic, ...]:
    """The diagnostics of a content folder, sorted by place; each names its file relative to the folder.

    Raises `UnreadableSource` where there is no such folder, or no such catalogue.
    """
    collection = content.read(progress)
    return ordered((*content_diagnostics(content, collection), *_promises(content, collection)))


def content_diagnostics(content: Content, collection: Collection) -> tuple[Diagnostic, ...]:
    """The same for a folder that is read already, but for its promises of permalinks."""
    links = (one.diagnostic(name_of(one.path, content.folder)) for one in refused_below(content.folder))
    _, subjects = _read(content, content.subjects, load_subject_names, "invalid-subjects")
    _, names = _read(content, content.names, load_names, "invalid-names")
    themes = _themes(content, collection)
    return ordered((*collection_diagnostics(collection), *links, *themes, *subjects, *names))


def collection_diagnostics(collection: Collection) -> tuple[Diagnostic, ...]:
    """What was found while reading the folder, in its documents, and in their citations."""
    found = list(collection.diagnostics)
    for document in collection.documents:
        found += document.diagnostics
        found += resolve_diagnostics(document, resolve(document, collection))
    found += differing_versions(collection.documents)
    return ordered(found)


def _themes(content: Content, collection: Collection) -> tuple[Diagnostic, ...]:
    path = content.themes
    if path is None:
        return unknown_themes(collection, ())
    themes, found = _read(content, path, load_themes, "invalid-themes")
    if themes is None:
        return found
    members = classify(collection, {}, themes)
    broad = broad_terms(collection.documents, members, themes, name_of(path, content.folder))
    return (*unknown_themes(collection, themes), *broad)


def _read(
    content: Content, path: Path | None, load: Callable[[Path], Value], code: str
) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """What an optional file of a content folder holds, and a diagnostic of that code where it is wrong; None where
    there is no such file, or it is wrong."""
    if path is None:
        return None, ()
    try:
        return load(path), ()
    except ResolutionsError as error:
        name = name_of(path, content.folder)
        return None, (diagnose(code, name, error.line, error.column, problem=error.message),)


def _promises(content: Content, collection: Collection) -> tuple[Diagnostic, ...]:
    name = name_of(content.lock, content.folder.resolve())
    now = published_of(collection.documents, theme_ids(content))
    try:
        lock = read_lock(content.lock, name)
    except InvalidLock as error:
        return (diagnose("invalid-lock", name, error.line, error.column, problem=error.message),)
    return promises(lock, name, collection.documents, now).diagnostics


def known_themes(content: Content) -> tuple[Theme, ...]:
    """The themes of a content folder; none where its themes file is wrong, which `check` reports."""
    try:
        return themes_of(content)
    except InvalidThemes:
        return ()


def theme_ids(content: Content) -> tuple[str, ...]:
    """The ids of the themes of a content folder; none as for `known_themes`."""
    return tuple(theme.id for theme in known_themes(content))


def placed(found: Diagnostic, content: Path) -> Diagnostic:
    """A diagnostic that names its file from the working folder, as an editor or a host of code needs it."""
    return replace(found, source=source_from_here(found.source, content))


def source_from_here(source: str, content: Path) -> str:
    """A file of a content folder, named relative to that folder, as it is named from the working folder; in full where
    it lies elsewhere."""
    path, here = (content / source).absolute(), Path.cwd()
    return name_of(path, here) if path.parent.resolve().is_relative_to(here) else printed_name(path)
