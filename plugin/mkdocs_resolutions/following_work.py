"""What `mkdocs serve` does after it has shown something: in a thread, while readers have the pages already."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial

from mkdocs.exceptions import MkDocsException

from resolutions.errors import ResolutionsError
from resolutions.paths import below

from .log import log
from .rendering import MakeFiles, Part, SiteParts, renew

Turn = Callable[[], AbstractContextManager[None]]
"""A block in which the site's folder may be written to. It raises `Superseded` where a later build has begun."""


class Superseded(Exception):
    """A later build has begun, and makes again whatever is being made."""


class FollowingWork:
    """Work that a thread does after a build, one piece after another.

    What readers of a page wait for is then neither the lists that name its document nor the search, which have to look
    at every document again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._working = threading.Lock()
        """Held while a piece of work is done: it remembers what it made, and must not run twice at once."""
        self._build = 0
        self._written_paths: set[str] = set()
        self.parts: Mapping[str, Part] = {}
        """The parts of the search and the data that stand there."""

    @property
    def has_files(self) -> bool:
        """Whether files of an earlier time stand there, which readers have meanwhile."""
        return bool(self._written_paths)

    def begin(self) -> None:
        """A build begins: whatever is being made for an earlier one is void, and writes nothing any more."""
        with self._lock:
            self._build += 1

    def begin_anew(self) -> None:
        """The same, of a build before which the site's folder is emptied."""
        self.begin()
        self.parts = {}

    def wait(self) -> None:
        """Returns when no work is done, which after `begin` is soon."""
        with self._working:
            pass

    @contextmanager
    def now(self) -> Iterator[None]:
        """A block in which the present build writes to the site's folder, and nothing else does."""
        with self._lock:
            yield

    def follow(self, work: Callable[[Turn], None]) -> None:
        """Does the work for the present build, in a thread. An error that stops it is logged; the lists and the search
        are then what they were."""
        threading.Thread(target=self._do, args=(work, self._build), daemon=True).start()

    def files(self, make_files: MakeFiles, parts: SiteParts, turn: Turn) -> None:
        """Writes files below the folder of the parts when all are made, and removes those of the last time that are no
        more. What is made notes its parts there, with those that stand in their place."""
        contents: dict[str, str | bytes] = {}
        for path, content in make_files():
            with turn():
                contents[path] = content
        paths = {*contents, *(path for part in parts.written.values() for path in part.digests)}
        with turn():
            for path in self._written_paths - paths:
                below(parts.folder, path).unlink(missing_ok=True)
            self.parts = {}  # should writing end in the middle, none stands as it would be made
            renew(contents.items(), parts.folder)
            self._written_paths, self.parts = paths, dict(parts.written)

    def _do(self, work: Callable[[Turn], None], build: int) -> None:
        with self._working:
            try:
                work(partial(self._turn, build))
            except Superseded:
                return
            except (ResolutionsError, MkDocsException) as error:
                log.error("%s", error)

    @contextmanager
    def _turn(self, build: int) -> Iterator[None]:
        with self._lock:
            if build != self._build:
                raise Superseded
            yield
