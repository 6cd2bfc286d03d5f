"""What `mkdocs serve` writes after a build, while readers have its pages already."""

from __future__ import annotations

import threading
from pathlib import Path

from resolutions.paths import below

from .background_writer import MakeFiles, write


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
