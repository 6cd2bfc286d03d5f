"""Shows the progress of a long task on a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Protocol, Self, TextIO

_SILENT_SECONDS = 2.0
"""A task that ends sooner needs no progress."""
_BETWEEN_SECONDS = 0.1


class OnProgress(Protocol):
    """A function that a long task calls after each step, with the number of done steps and of all steps."""

    def __call__(self, done: int, total: int) -> None: ...


class Progress:
    """One line on a terminal, rewritten while the task goes on and wiped when it ends.

        with Progress("Reading") as progress:
            read_collection(folder, progress=progress)

    Writes nothing where the stream is no terminal, and nothing in the first two seconds.
    """

    def __init__(self, task: str, stream: TextIO | None = None) -> None:
        self._task = task
        self._stream = sys.stderr if stream is None else stream
        self._visible = self._stream.isatty()
        self._next = time.monotonic() + _SILENT_SECONDS
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int) -> None:
        if not self._visible or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _BETWEEN_SECONDS
        line = f"{self._task}: {done:,} of {total:,}"
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
