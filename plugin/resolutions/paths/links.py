"""Which files of a folder are not to be read: links that lead out of it, or nowhere, and what is no file at all.

One rule for the sources and for all else that a project publishes. What a link leads to may be a secret of the machine
that builds the site, and a folder that contains itself has no end.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import diagnose
from ..model import Diagnostic

NO_FILE = "this is no regular file; put a file here, or remove it"
MANY = 20_000
"""How many files may lie behind refused links before following them is too much."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that is not read, and why."""

    path: Path
    problem: str

    def diagnostic(self, name: str) -> Diagnostic:
        """The same for a person; messages call the path `name`."""
        return diagnose("outside-folder", name, 0, 0, problem=self.problem)


def refusal(link: Path, root: Path) -> str:
    """Why a link is not followed, with what to do; empty where it leads to something in `root` (a resolved path)."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # nothing is there, or it leads to itself
        return "a link that leads nowhere is not followed; remove it, or put the file itself here"
    if not target.is_relative_to(root):
        return "a link that leads out of the folder is not followed; put the file itself here"
    return ""


def may_read(path: Path, root: Path) -> bool:
    """Whether an optional file is there. A link below `root` may not lead out of it; elsewhere a person may name any
    file."""
    is_allowed = not (path.is_symlink() and path.is_relative_to(root))
    return path.exists() and (is_allowed or not refusal(path, root.resolve()))


def refused_below(folder: Path) -> Iterator[Refused]:
    """Everything below a folder that is not to be read, in the order of a walk that follows no link."""
    root = folder.resolve()
    for here, folders, files in _walk(folder):
        for entry in (*folders, *files):
            if entry.is_symlink():
                link = Path(entry.path)
                problem = refusal(link, root)
                if not problem and link.is_dir() and Path(here).resolve().is_relative_to(link.resolve()):
                    problem = "a link that leads back to a folder that it lies in is not followed; remove it"
                if problem:
                    yield Refused(link, problem)
            elif not entry.is_dir() and not entry.is_file():
                yield Refused(Path(entry.path), NO_FILE)


def too_much(links: Iterable[Path]) -> Path | None:
    """The link with which more than `MANY` files would be met, were all that are refused followed as far as the system
    lets one; None where they are fewer. For a program that follows links before one can stop it."""
    met = 0
    for link in links:
        for _, folders, files in os.walk(link, followlinks=True):
            met += len(folders) + len(files) + 1
            if met > MANY:
                return link
    return None


def _walk(folder: Path) -> Iterator[tuple[str, list[os.DirEntry[str]], list[os.DirEntry[str]]]]:
    """Like `os.walk`, but with what the system already told of each entry, so that it need not be asked again."""
    waiting = [os.fspath(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError:
            continue  # whoever reads the folder says so
        folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
        yield here, folders, [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
        waiting += [entry.path for entry in reversed(folders)]


def content_of(path: Path, most: int = -1) -> bytes:
    """What the file at `path` holds; of a longer one, or a device that never ends, only so many bytes. Raises `OSError`
    where it cannot be read, or is a named pipe."""
    if _is_named_pipe(path):
        raise OSError(errno.EINVAL, "it is a named pipe, which may never end", str(path))
    with path.open("rb") as file:
        return file.read(most)


def _is_named_pipe(path: Path) -> bool:
    """Whether a reader would wait for somebody to write: not so with a pipe that a shell makes, as for `<(command)`,
    which has no place of its own in a folder, and ends with its command."""
    return stat.S_ISFIFO(path.stat().st_mode) and os.path.lexists(os.path.realpath(path))
