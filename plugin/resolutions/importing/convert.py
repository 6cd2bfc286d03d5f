"""Converts a file by its kind: text in this process, other formats in a separate one."""

from __future__ import annotations

import stat
from pathlib import Path

from ..errors import UnreadableSource, reason
from ..limits import IMPORT, ImportLimits
from ..suffixes import CONVERTED, SOURCES, TEXTS
from ..text import read_source
from .imported import Imported, too_large
from .process import convert_apart

SUFFIXES = tuple(sorted((*CONVERTED, *SOURCES)))
"""The suffixes of the names of files that are read."""


def convert(path: Path, limits: ImportLimits = IMPORT) -> Imported:
    """The text of a file; of XML none, since the file itself becomes the source.

    Raises `UnreadableSource` where it is not what its name says, or beyond the limits.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        suffixes = ", ".join(SUFFIXES)
        raise UnreadableSource(f"files of this kind are not read; convert it to one of {suffixes}", str(path))
    try:
        status = path.stat()
    except OSError as problem:
        why = f"the file cannot be read ({reason(problem)}); mend its path or permissions"
        raise UnreadableSource(why, str(path)) from problem
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSource("no file (a folder, or a device); mend its path", str(path))
    if status.st_size > limits.file_bytes:
        raise too_large(f"more than {limits.file_bytes // 1_000_000} MB", str(path))
    if suffix in TEXTS:
        return _text(path)
    seconds = limits.seconds + limits.seconds_a_megabyte * status.st_size / 1_000_000
    return convert_apart(path, limits, seconds)


def _text(path: Path) -> Imported:
    """A text file as it is, without its front matter, which a person has to give again."""
    source = read_source(path, str(path))
    missed = ["front matter is left out; say what holds of it with --symbol, --language, --date and --title"]
    return Imported(source.text, tuple(missed if source.first_line > 1 else ()))
