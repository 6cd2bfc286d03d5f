"""Who owns each file of the site: no two files have the same path, also on a disk that does not tell case apart.

First come the pages and data that are made of the sources, then the project's own files, then pages at old addresses.
Who comes later and finds a path taken is left out, with a diagnostic that names both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from resolutions.diagnostics import diagnose
from resolutions.model import Diagnostic
from resolutions.paths import folded, relative

File = tuple[str, bytes]
"""A path from the site's root, and the file's content."""
FilesOfPart = Callable[[str, str, Callable[[], Iterable[tuple[str, str | bytes]]]], Iterable[File]]
"""Gives the files of a part, by its name and the digest of what it is made of: those that the function makes, or the
same as an earlier build wrote them, or none where those stand in their place. The digest is empty where nothing can be
told."""


@dataclass(frozen=True, slots=True)
class Owner:
    """What a file of the site is made of, or who makes it."""

    name: str
    """As a sentence names it: `sources/x.md:11`, `the site's own page`."""
    source: str = ""
    """The file in which a diagnostic on it stands."""
    line: int = 0


THE_SITE = Owner("a file that the site makes itself")


class Claims:
    """The paths of a site's files, from its root, each with its owner."""

    def __init__(self, reserved: re.Pattern[str]) -> None:
        """`reserved` matches the paths of files that the site makes later, and what would lie below them."""
        self._reserved = reserved
        self._files: dict[str, tuple[str, Owner]] = {}
        self._folders: dict[str, tuple[str, Owner]] = {}
        """Each folder, with the first file that needs it."""
        self.diagnostics: list[Diagnostic] = []

    def take(self, paths: Iterable[str], owner: Owner) -> bool:
        """Gives the paths to an owner.

        False, and a diagnostic, where another has one of them already; then all stay as they were. Raises
        `OutsideFolder` where a path leads out of the site.
        """
        paths_by_key = {folded(relative(path)): path for path in paths}
        for key, path in paths_by_key.items():
            holder = self._holder(key)
            if holder is not None:
                facts = {"path": owner.name, "address": f"/{holder[0]}", "owner": holder[1].name}
                self.diagnostics.append(
                    diagnose("taken-address", owner.source or path, owner.line, min(owner.line, 1), **facts)
                )
                return False
        for key, path in paths_by_key.items():
            self._files[key] = (path, owner)
            folder = key.rpartition("/")[0]
            while folder and folder not in self._folders:
                self._folders[folder] = (path, owner)
                folder = folder.rpartition("/")[0]
        return True

    def leave(self, paths: Iterable[str], owner: Owner) -> None:
        """Gives an owner those of the paths that nobody has."""
        for path in paths:
            self._files.setdefault(folded(path), (path, owner))

    def is_free(self, path: str) -> bool:
        """Whether nobody has the path, nor needs it as a folder."""
        return self._holder(folded(relative(path))) is None

    def _holder(self, key: str) -> tuple[str, Owner] | None:
        """Who has the path as a file or needs it as a folder, or has a file where the path needs a folder."""
        if self._reserved.match(key):
            return key, THE_SITE
        holder = self._files.get(key) or self._folders.get(key)
        folder = key.rpartition("/")[0]
        # A path that is a folder of some file is no file itself, and neither are the folders above it.
        while holder is None and folder and folder not in self._folders:
            holder = self._files.get(folder)
            folder = folder.rpartition("/")[0]
        return holder
