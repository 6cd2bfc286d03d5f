"""Reads a whole file that a person names, and waits for none that may never end."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def content_of(path: Path) -> bytes:
    """What the file at `path` holds. Raises `OSError` where it cannot be read, or is a named pipe."""
    if _is_named_pipe(path):
        raise OSError(errno.EINVAL, "it is a named pipe, which may never end", str(path))
    return path.read_bytes()


def _is_named_pipe(path: Path) -> bool:
    """Whether a reader would wait for somebody to write: not so with a pipe that a shell makes, as for `<(command)`,
    which has no place of its own in a folder, and ends with its command."""
    return stat.S_ISFIFO(path.stat().st_mode) and os.path.lexists(os.path.realpath(path))
