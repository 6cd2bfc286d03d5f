"""Writing files while the pages are made: in a process of its own, where the machine has a core for it."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from resolutions.paths import below

Files = Callable[[], Iterable[tuple[str, str | bytes]]]


class Writing:
    """Files being written below a folder, as (path, content).

    With `beside`, a copy of this process writes them from now on: it has all that was read without being sent it.
    Otherwise, and where the system cannot copy a process, they are written when `finish` is called.
    """

    def __init__(self, files: Files, folder: Path, *, beside: bool) -> None:
        self.files, self._folder = files, folder
        self._process: multiprocessing.process.BaseProcess | None = None
        if beside and (os.cpu_count() or 1) > 1 and "fork" in multiprocessing.get_all_start_methods():
            # Without this the copy's first garbage collection would copy all memory.
            gc.freeze()
            self._process = multiprocessing.get_context("fork").Process(
                target=_write_all, args=(files, folder), daemon=True
            )
            self._process.start()
            gc.unfreeze()

    def finish(self) -> None:
        """Returns when all files are written; raises `ChildProcessError` where the other process failed, which has
        then said why."""
        if self._process is None:
            write(self.files(), self._folder)
            return
        self._process.join()
        if self._process.exitcode:
            raise ChildProcessError(f"the process that writes {self._folder} ended with {self._process.exitcode}")


def _write_all(files: Files, folder: Path) -> None:
    write(files(), folder)


def write(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Writes the files, (path below the folder, content)."""
    for path, content in files:
        target, data = below(folder, path), content.encode() if isinstance(content, str) else content
        try:
            target.write_bytes(data)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
