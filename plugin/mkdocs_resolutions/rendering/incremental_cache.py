"""What one build of `mkdocs serve` leaves to the next: pages that would be the same, and files that stay in place.

A page is rendered again if what it depends on (`Sheet.depends`) differs from the last build's, or what all pages
depend on does: how documents are called and dated, the themes, the navigation, the templates.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from resolutions.paths import below

from .background_writer import Files, write

_ASIDE = ".resolutions-kept"
"""Where folders of the site wait while MkDocs empties it; it passes over hidden files."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a page was made of, and the paths of its files below the site: its own, and those beside it."""

    depends: object
    files: tuple[str, ...]


@dataclass
class Kept:
    """The pages of the last build, by address."""

    common: object = None
    """What all of them depend on."""
    pages: dict[str, Written] = field(default_factory=dict)

    def begin(self, common: object) -> None:
        """Forgets the pages where what all depend on has changed."""
        if common != self.common:
            self.common, self.pages = common, {}

    def same(self, address: str, depends: object) -> Written | None:
        """The page of that address as it was written, if it would be made the same."""
        held = self.pages.get(address)
        return held if held is not None and held.depends == depends else None

    def replace(self, pages: dict[str, Written], site: Path) -> None:
        """Takes the pages of a new build for those of the last, and removes the files of pages that are no more."""
        wanted = {path for page in pages.values() for path in page.files}
        for path in (path for page in self.pages.values() for path in page.files if path not in wanted):
            below(site, path).unlink(missing_ok=True)
        self.pages = pages


def set_aside(site: Path, folders: Iterable[str]) -> None:
    """Puts folders of the site where MkDocs does not remove them: to write their files again takes seconds."""
    for name in folders:
        if (site / name).is_dir():
            (site / _ASIDE).mkdir(exist_ok=True)
            (site / name).rename(site / _ASIDE / name)


def put_back(site: Path, *, discard: bool) -> None:
    """Puts the folders back, or removes them where nothing in them is to be kept."""
    aside = site / _ASIDE
    if aside.is_dir():
        for folder in () if discard else aside.iterdir():
            if not (site / folder.name).exists():
                folder.rename(site / folder.name)
        shutil.rmtree(aside)


class Following:
    """Files that follow a build in a thread of their own; until they are made, those of an earlier build stand there.

    What readers of a page wait for is then not the search, which has to look at every paragraph again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making = threading.Lock()
        """Held while files are made: what makes them remembers what it made, and is not asked twice at once."""
        self._build = 0
        self._made: set[str] = set()

    def begin(self) -> None:
        """A build begins, and the folder is about to be emptied: whatever is being made for an earlier one is void."""
        with self._lock:
            self._build += 1

    def follow(self, files: Files, folder: Path) -> None:
        """Writes the files below the folder: at once the first time, else soon."""
        if self._made:
            threading.Thread(target=self._follow, args=(files, folder, self._build), daemon=True).start()
        else:
            self._follow(files, folder, self._build)

    def _follow(self, files: Files, folder: Path, build: int) -> None:
        made: dict[str, str | bytes] = {}
        with self._making:
            for path, content in files():
                if build != self._build:
                    return
                made[path] = content
        with self._lock:
            if build == self._build:
                for path in self._made - made.keys():
                    below(folder, path).unlink(missing_ok=True)
                write(made.items(), folder)
                self._made = set(made)


def stamp(folders: Iterable[str | Path]) -> tuple[tuple[str, int], ...]:
    """What changes when a template below one of the folders does: each with the time of its last change."""
    return tuple(
        (str(path), path.stat().st_mtime_ns) for folder in folders for path in sorted(Path(folder).rglob("*.html"))
    )
