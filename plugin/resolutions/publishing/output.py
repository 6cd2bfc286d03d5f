"""Replaces output folders, but only those that an earlier build made and empty ones, unless it is forced; and output
files, but only those of their own kind.

A folder that a build made is recognized by a file that nothing else makes. The file lies at the top of the folder, so
that a folder with a site somewhere in it is not taken for a site.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import UsageError
from ..runtime import replacing
from .shards import MANIFEST

PREVIEW_MARK = ".resolutions-preview"
"""An empty file at the top of a preview."""
_SIGNS = ("data/schema/document.schema.json", MANIFEST, PREVIEW_MARK)
"""The files by which a site, a part of a site and a preview are recognized."""
_HISTORIES = (".git", ".hg", ".svn")
"""The names under which programs keep a project's history in its folder."""


@contextmanager
def replacing_folder(target: Path, *, force: bool, keep: Path) -> Iterator[Path]:
    """As `atomic.replacing`, for a folder. Raises `UsageError` where the target is one that no build made, and not
    `force`; or, in any case, where it is a repository, or `keep` (such as the project's configuration) lies in it."""
    check_replaceable(target, force=force, keep=keep)
    with replacing(target) as making:
        yield making


@contextmanager
def replacing_file(target: Path, *, begins: bytes) -> Iterator[Path]:
    """As `atomic.replacing`, for a file of a kind that its first bytes tell. Raises `UsageError` where another kind of
    file is there, such as a source or the configuration: it would be lost."""
    if target.is_file() and target.stat().st_size:
        with target.open("rb") as file:
            if file.read(len(begins)) != begins:
                why = "this is a file of another kind, which would be lost"
                raise UsageError(f"{why}; name another, or remove it first", str(target))
    with replacing(target) as making:
        yield making


def check_replaceable(target: Path, *, force: bool = False, keep: Path | None = None) -> None:
    """Raises `UsageError` where the target must not be replaced; `keep` as for `replacing_folder`."""
    if keep is not None and keep.resolve().is_relative_to(target.resolve()):
        raise UsageError(f"{keep} lies here, and would be lost; name another folder for what is made", str(target))
    if _is_repository(target.resolve()):
        raise UsageError("this is a repository, and its history would be lost; name another folder", str(target))
    if force or not target.exists():
        return
    if not target.is_dir():
        raise UsageError("this is a file; name a folder, or replace it with --force", str(target))
    if any(target.iterdir()) and not _is_made(target):
        why = "no build of this program made this folder, and all in it would be lost"
        raise UsageError(f"{why}; name another, or replace it with --force", str(target))


def _is_repository(folder: Path) -> bool:
    """Whether a folder has a history of its own, is one, or a part of one."""
    is_bare = (folder / "HEAD").is_file() and (folder / "objects").is_dir()
    return is_bare or any(name in folder.parts or (folder / name).exists() for name in _HISTORIES)


def _is_made(folder: Path) -> bool:
    """Whether a build made the folder: it holds a site, a part of one, or a preview."""
    return any((folder / sign).is_file() for sign in _SIGNS)
