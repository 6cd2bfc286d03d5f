"""Output that is there whole or not at all: made beside its place, and put there in one step.

A build that is killed leaves the last good output as it was. What it had made so far lies beside it, under a name
that begins with a dot, and the next one removes it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import UsageError

_MARK = ".making-"
_OLD = ".replaced"


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path beside `target` at which to make a file or a folder; it takes the target's place when the block ends.

    Where the block raises, the target stays as it was. A target that a kill left half replaced is restored first.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    recover(target)
    making = target.with_name(f".{target.name}{_MARK}{os.getpid()}")
    _remove(making)
    try:
        yield making
        _put(making, target)
    finally:
        _remove(making)


@contextmanager
def scratch(near: Path) -> Iterator[Path]:
    """A path beside `near` for what is needed on the way; whatever is there when the block ends is removed.

    What killed processes left of earlier ones is removed first.
    """
    near = near.resolve()
    near.parent.mkdir(parents=True, exist_ok=True)
    recover(near)
    path = near.with_name(f".{near.name}{_MARK}{os.getpid()}")
    _remove(path)
    try:
        yield path
    finally:
        _remove(path)


def recover(target: Path) -> None:
    """Removes what processes that are no more left beside the target, and puts back what one of them had set aside."""
    aside = _aside(target)
    if aside.exists():
        if target.exists():
            _remove(aside)
        else:
            aside.rename(target)
    for left in target.parent.glob(f".{target.name}{_MARK}*"):
        process = left.name.rpartition("-")[2]
        if process.isdecimal() and not _lives(int(process)):
            # A child of the killed process may still write there; then a later run removes what is left.
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)


def _put(making: Path, target: Path) -> None:
    if making.is_file():
        if target.is_dir():
            raise UsageError("this is a folder, and a file was to be written here; name a file", str(target))
        making.replace(target)
    elif not target.exists():
        making.rename(target)
    elif not _exchange(making, target):
        # Between these two steps the target is absent; `recover` puts it back if the process ends there.
        aside = _aside(target)
        target.rename(aside)
        making.rename(target)
        _remove(aside)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}{_OLD}")


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two paths in one step, where the system can; False where it cannot.

    Neither POSIX nor Python has a rename that replaces a folder that is not empty: Linux has renameat2 (flag
    RENAME_EXCHANGE, 2), macOS renamex_np (flag RENAME_SWAP, 2).
    """
    paths = os.fsencode(one), os.fsencode(other)
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*paths, 2) == 0)
        if sys.platform.startswith("linux"):
            here = -100  # AT_FDCWD
            return bool(library.renameat2(here, paths[0], here, paths[1], 2) == 0)
    return False


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
