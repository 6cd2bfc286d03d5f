"""Whose each file of the site is: no two have one path, on a disk that does not tell case apart either.

First come the pages and data that are made of the sources, then the project's own files, then pages at old addresses.
Who comes later and finds a path taken is left out, with a diagnostic that names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resolutions.diagnostics import diagnose
from resolutions.model import Diagnostic
from resolutions.paths import folded, relative


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a file of the site."""

    name: str
    """As a sentence names it: `sources/x.md:11`, `the site's own page`."""
    source: str = ""
    """The file in which a diagnostic on it stands."""
    line: int = 0


THE_SITE = Owner("a file that the site makes itself")


class Claims:
    """The paths of a site's files, from its root, each with its owner."""

    def __init__(self, reserved: re.Pattern[str] | None = None) -> None:
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
        wanted = {folded(relative(path)): path for path in paths}
        for key, path in wanted.items():
            taken = self._holder(key)
            if taken is not None:
                facts = {"path": owner.name, "address": f"/{taken[0]}", "owner": taken[1].name}
                self.diagnostics.append(
                    diagnose("taken-address", owner.source or path, owner.line, min(owner.line, 1), **facts)
                )
                return False
        for key, path in wanted.items():
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

    def _holder(self, key: str) -> tuple[str, Owner] | None:
        """Who has the path as a file or needs it as a folder, or has a file where the path needs a folder."""
        if self._reserved is not None and self._reserved.match(key):
            return key, THE_SITE
        taken = self._files.get(key) or self._folders.get(key)
        folder = key.rpartition("/")[0]
        # What is a folder of some file is no file, and neither are the folders above it.
        while taken is None and folder and folder not in self._folders:
            taken = self._files.get(folder)
            folder = folder.rpartition("/")[0]
        return taken
