"""Writing files, also while the pages are made: in a process of its own, where the machine has a core for it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from resolutions.errors import BuildFailed, unwritten
from resolutions.paths import below
from resolutions.runtime.parallel import BackgroundTask, may_run_in_background

MakeFiles = Callable[[], Iterable[tuple[str, str | bytes]]]
"""Makes files, each as its path below a folder and its content."""


class BackgroundWriter:
    """Files being written below a folder.

    With `in_background`, a copy of this process writes them from now on: it has all that was read without being sent
    it. Otherwise, and where the system cannot copy a process, they are written when `finish` is called.
    """

    def __init__(
        self, make_files: MakeFiles, folder: Path, *, in_background: bool, put: Callable[[MakeFiles, Path], None]
    ) -> None:
        """`put` makes the files, and writes them below the folder."""
        self.make_files, self._folder, self._put = make_files, folder, put
        self._task = BackgroundTask(self._write) if in_background and may_run_in_background() else None

    def finish(self) -> None:
        """Returns when all files are written. Raises `BuildFailed` where one could not be, `WorkerLost` where the other
        process was ended before."""
        if self._task is None:
            self._write()
        else:
            self._task.finish()

    def stop(self) -> None:
        """Ends the writing, done or not: when this returns, nothing is written any more."""
        if self._task is not None:
            self._task.stop()

    def _write(self) -> None:
        self._put(self.make_files, self._folder)


def write(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Writes the files, (path below the folder, content). Raises `OutsideFolder` where a path leads out of it, and
    `BuildFailed` where the system does not let a file be written."""
    for path, content in files:
        target, data = below(folder, path), content.encode() if isinstance(content, str) else content
        try:
            _put(target, partial(target.write_bytes, data))
        except OSError as error:
            raise BuildFailed(unwritten(error), str(target)) from error


def renew(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Writes those of the files that differ from what stands there. Each is replaced in one step: who reads it
    meanwhile, as readers of a server do, has the old or the new one, and never a part. Raises as `write` does."""
    for path, content in files:
        target, data = below(folder, path), content.encode() if isinstance(content, str) else content
        try:
            if _content(target) != data:
                _put(target, partial(_replace, target, data))
        except OSError as error:
            raise BuildFailed(unwritten(error), str(target)) from error


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes) -> None:
    # A name of its own length: one made of the target's could be longer than a disk allows.
    aside = target.with_name(f".making-{os.getpid()}")
    try:
        aside.write_bytes(data)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def take(paths: Iterable[str], earlier: Path, folder: Path) -> None:
    """Gives files below the folder of an earlier site a second name below this one's, or copies them where the disk has
    no such names. Raises as `write` does."""
    for path in paths:
        source, target = below(earlier, path), below(folder, path)
        try:
            _put(target, partial(_take_file, source, target))
        except OSError as error:
            raise BuildFailed(unwritten(error), str(target)) from error


def _take_file(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except FileNotFoundError:
        raise  # the folder is missing, which is made then
    except (OSError, NotImplementedError):  # the second is Python's where the system knows no such names
        shutil.copy2(source, target)


def _put(target: Path, put: Callable[[], object]) -> None:
    """Puts a file there, in a folder that is made where it is missing."""
    try:
        put()
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        put()
