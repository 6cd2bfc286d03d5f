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

from .background_writer import MakeFiles, write

_ASIDE = ".resolutions-kept"
"""Where folders of the site wait while MkDocs empties it; it passes over hidden files."""


@dataclass(frozen=True, slots=True)
class CachedPage:
    """What a page was made of, and the paths of its files below the site: its own, and those beside it."""

    depends: object
    paths: tuple[str, ...]


@dataclass
class IncrementalCache:
    """The pages of the last build, by address."""

    common: object = None
    """What all of them depend on."""
    pages: dict[str, CachedPage] = field(default_factory=dict)

    def begin(self, common: object) -> None:
        """Forgets the pages where what all depend on has changed."""
        if common != self.common:
            self.common, self.pages = common, {}

    def unchanged(self, address: str, depends: object) -> CachedPage | None:
        """The page of that address as it was written, if it would be made the same."""
        page = self.pages.get(address)
        return page if page is not None and page.depends == depends else None

    def replace(self, pages: dict[str, CachedPage], site: Path) -> None:
        """Takes the pages of a new build for those of the last, and removes the files of pages that are no more."""
        paths = {path for page in pages.values() for path in page.paths}
        for path in (path for page in self.pages.values() for path in page.paths if path not in paths):
            below(site, path).unlink(missing_ok=True)
        self.pages = pages


def folder_aside(site: Path) -> Path:
    """Where folders of the site are put aside."""
    return site / _ASIDE


def set_aside(site: Path, folders: Iterable[str]) -> None:
    """Puts folders of the site where MkDocs does not remove them: to write their files again takes seconds.

    What a build that did not end has put aside is kept where the site has no such folder, and else replaced.
    """
    aside = folder_aside(site)
    for name in folders:
        if (site / name).is_dir():
            aside.mkdir(exist_ok=True)
            if (aside / name).exists():
                shutil.rmtree(aside / name)
            (site / name).rename(aside / name)


def put_back(site: Path, *, discard: bool) -> None:
    """Puts the folders back, or removes them where nothing in them is to be kept."""
    aside = folder_aside(site)
    if aside.is_dir():
        for folder in () if discard else aside.iterdir():
            if not (site / folder.name).exists():
                folder.rename(site / folder.name)
        shutil.rmtree(aside)


class FollowingFiles:
    """Files that a thread writes after a build; until then, those of an earlier build stand there.

    What readers of a page wait for is then not the search, which has to look at every paragraph again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making = threading.Lock()
        """Held while files are made: their maker remembers what it made, and must not run twice at once."""
        self._build = 0
        self._written_paths: set[str] = set()

    def begin(self) -> None:
        """A build begins, and the folder is about to be emptied: whatever is being made for an earlier one is void."""
        with self._lock:
            self._build += 1

    def follow(self, make_files: MakeFiles, folder: Path) -> None:
        """Writes the files below the folder: at once the first time, later in a thread."""
        if self._written_paths:
            threading.Thread(target=self._follow, args=(make_files, folder, self._build), daemon=True).start()
        else:
            self._follow(make_files, folder, self._build)

    def _follow(self, make_files: MakeFiles, folder: Path, build: int) -> None:
        contents: dict[str, str | bytes] = {}
        with self._making:
            for path, content in make_files():
                if build != self._build:
                    return
                contents[path] = content
        with self._lock:
            if build == self._build:
                for path in self._written_paths - contents.keys():
                    below(folder, path).unlink(missing_ok=True)
                write(contents.items(), folder)
                self._written_paths = set(contents)


def template_times(folders: Iterable[str | Path]) -> tuple[tuple[str, int], ...]:
    """Every template below the folders with the time of its last change, in nanoseconds."""
    return tuple(
        (str(path), path.stat().st_mtime_ns) for folder in folders for path in sorted(Path(folder).rglob("*.html"))
    )
