"""Every diagnostic of a content folder: its sources, citations, themes, catalogue and permalinks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from .corpus import (
    Collection,
    differing_versions,
    name_of,
    printed_name,
    read_collection,
    resolve,
    resolve_diagnostics,
    sources_folder,
)
from .diagnostics import diagnose, ordered
from .errors import InvalidLock, InvalidThemes, ResolutionsError, UnreadableSource
from .model import Diagnostic
from .paths import refused_below
from .permalinks import lock_path, promises, published_of, read_lock
from .runtime import Tell
from .search import load_names, names_file
from .subjects import load_subject_names, subjects_file
from .themes import broad_terms, classify, load_themes, themes_file, unknown_themes

Value = TypeVar("Value")


def check(content: Path, *, catalogue: Path | None = None, progress: Tell | None = None) -> tuple[Diagnostic, ...]:
    """The diagnostics of a content folder, sorted by place; each names its file relative to the folder.

    Sources lie in its `sources`, or in itself where it has none; themes in its `themes.yml`, subjects' names in its
    `subjects.yml` and documents' in its `names.yml`, if it has them. Raises `UnreadableSource` where there is no such
    folder.
    """
    if not content.is_dir():
        raise UnreadableSource("there is no such folder; name the one that holds the sources", str(content))
    collection = read_collection(sources_folder(content), base=content, catalogue=catalogue, progress=progress)
    return ordered((*content_diagnostics(content, collection), *_promises(content, collection)))


def content_diagnostics(content: Path, collection: Collection) -> tuple[Diagnostic, ...]:
    """The same for a folder that is read already, but for its promises of permalinks."""
    links = (one.diagnostic(name_of(one.path, content)) for one in refused_below(content))
    _, subjects = _read(content, subjects_file(content), load_subject_names, "invalid-subjects")
    _, names = _read(content, names_file(content), load_names, "invalid-names")
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


def _themes(content: Path, collection: Collection) -> tuple[Diagnostic, ...]:
    path = themes_file(content)
    if path is None:
        return unknown_themes(collection, ())
    themes, found = _read(content, path, load_themes, "invalid-themes")
    if themes is None:
        return found
    members = classify(collection, {}, themes)
    broad = broad_terms(collection.documents, members, themes, name_of(path, content))
    return (*unknown_themes(collection, themes), *broad)


def _read(
    content: Path, path: Path | None, load: Callable[[Path], Value], code: str
) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """What an optional file of a content folder holds, and a diagnostic of that code where it is wrong; None where
    there is no such file, or it is wrong."""
    if path is None:
        return None, ()
    try:
        return load(path), ()
    except ResolutionsError as error:
        return None, (diagnose(code, name_of(path, content), error.line, error.column, problem=error.message),)


def _promises(content: Path, collection: Collection) -> tuple[Diagnostic, ...]:
    path = lock_path(content)
    name = name_of(path, content.resolve())
    now = published_of(collection.documents, theme_ids(content))
    try:
        lock = read_lock(path, name)
    except InvalidLock as error:
        return (diagnose("invalid-lock", name, error.line, error.column, problem=error.message),)
    return promises(lock, name, collection.documents, now).diagnostics


def theme_ids(content: Path) -> tuple[str, ...]:
    """The ids of the themes of a content folder; none where its themes file is wrong, which `check` reports."""
    path = themes_file(content)
    try:
        return tuple(theme.id for theme in load_themes(path)) if path is not None else ()
    except InvalidThemes:
        return ()


def placed(found: Diagnostic, content: Path) -> Diagnostic:
    """A diagnostic that names its file from the working folder, as an editor or a host of code needs it."""
    path, here = (content / found.source).absolute(), Path.cwd()
    near = path.resolve().is_relative_to(here)
    return replace(found, source=name_of(path, here) if near else printed_name(path))
