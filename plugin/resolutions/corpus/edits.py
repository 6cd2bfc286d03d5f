"""What was changed in a folder of sources since it was read, and the collection with that read again.

    files ─stamps─→ before, now ─changed─→ paths ─read_again─→ Collection

A server asks this after each edit: to read fifteen thousand files again, or only to compare them, takes many seconds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..model import Document, DocumentKey
from ..suffixes import SOURCES
from .collection import Collection, completed
from .relations import relate
from .sources import name_of, read_documents


class Stamp(NamedTuple):
    """By what a file differs from what it was."""

    modified: int
    """When it was written, in nanoseconds."""
    size: int


def stamps(roots: Iterable[Path]) -> dict[str, Stamp]:
    """Of every file that is one of the roots or lies below one, by its path. A linked folder is not walked."""
    found: dict[str, Stamp] = {}
    for root in roots:
        if root.is_dir():
            found.update(_files_below(str(root)))
        elif root.exists():
            found[str(root)] = _stamp(root.stat())
    return found


def changed_sources(before: Mapping[str, Stamp], now: Mapping[str, Stamp], folder: Path) -> tuple[Path, ...] | None:
    """The sources below a folder that were written since, sorted; None where something else was, or a file came or
    went. What an editor puts beside a source while it writes is passed over."""
    changed = []
    for path in {Path(path) for path, _ in before.items() ^ now.items()}:
        is_source = path.is_relative_to(folder) and path.suffix.lower() in SOURCES
        if path.is_relative_to(folder) and (path.name.startswith(".") or path.name.endswith("~")):
            continue
        if not is_source or str(path) not in before or str(path) not in now:
            return None
        changed.append(path)
    return tuple(sorted(changed))


def read_again(collection: Collection, paths: Iterable[Path], base: Path) -> Collection | None:
    """The collection with these files read again; `base` is as in `read_collection`.

    None where they hold other documents than before, or something that is none: then all have to be read, as one
    document may take another's place; or where a version that tells something of them is left out of the collection.
    """
    edited: dict[DocumentKey, Document] = {}
    for path in paths:
        name = name_of(path, base)
        documents, found = read_documents(path, name)
        now = {one.key: completed(one, collection.catalogue) for one in relate(documents)}
        before = [one for one in collection.documents if one.source == name]
        if found or [one.key for one in before] != [one.key for one in documents]:
            return None
        if any(collection.find(one.id, language) is None for one in before for language in one.told_by.values()):
            return None
        edited |= now
    return collection.with_documents(edited)


def _files_below(folder: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path)
            elif entry.is_file():
                with suppress(FileNotFoundError):  # It may just be getting another name.
                    yield entry.path, _stamp(entry.stat())


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_mtime_ns, status.st_size)
