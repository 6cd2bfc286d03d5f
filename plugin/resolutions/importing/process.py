"""Converts a file by its kind: text in this process, other formats in a separate one with limited time and memory.

Converters are large programs for formats that may be hostile: one may never end, fill the memory, or kill its process.
The process (`worker`) reads a request from its standard input and writes an answer to its standard output, both JSON:

    {"path", "seconds", "limits": {…}}  →  {"text", "missed"}  or  {"error": "UnreadableSource", "message", "line", …}
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import ResolutionsError, UnreadableSource, UsageError, reason
from ..limits import IMPORT, ImportLimits
from ..suffixes import CONVERTED, SOURCES, TEXTS
from ..text import read_source
from .imported import Imported, too_large

_PACKAGES = Path(__file__).resolve().parents[2]
_ERRORS: Mapping[str, type[ResolutionsError]] = MappingProxyType(
    {error.__name__: error for error in (UnreadableSource, UsageError)}
)

SUFFIXES = tuple(sorted((*CONVERTED, *SOURCES)))
"""The suffixes of the names of files that are read."""


def convert_apart(path: Path, limits: ImportLimits, seconds: float) -> Imported:
    """The text of a DOCX, HTML or PDF file. `seconds` is the most time that the conversion may take.

    Raises `UnreadableSource` where the conversion fails in any way, and `UsageError` where the converter is not
    installed.
    """
    request = {"path": str(path), "seconds": seconds, "limits": asdict(limits)}
    try:
        # "-P": the folder that the command runs in may be a stranger's, and nothing in it is a module of Python.
        completed = subprocess.run(
            [sys.executable, "-P", "-m", f"{__package__}.worker"],
            input=json.dumps(request).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        message = f"its conversion takes more than {seconds:,.0f} seconds; split it, or save it again"
        raise UnreadableSource(message, str(path)) from problem
    answer = _answer(completed.stdout)
    if "text" in answer:
        return Imported(answer["text"], tuple(answer["missed"]))
    if "error" in answer:
        error = _ERRORS[answer["error"]]
        raise error(answer["message"], str(path) if error is UnreadableSource else "", *answer["place"])
    raise UnreadableSource(
        f"its conversion ended before it was done (status {completed.returncode}; it may use "
        f"{limits.memory_bytes // 1_000_000:,} MB of memory); save it again, or as another format",
        str(path),
    )


def _answer(output: bytes) -> dict[str, Any]:
    """The answer of the process; empty where it ended without one."""
    try:
        answer = json.loads(output)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _environment() -> dict[str, str]:
    """The environment of this process, with the folders of its modules in `PYTHONPATH`."""
    places = [str(_PACKAGES), *filter(os.path.isabs, sys.path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def convert(path: Path, limits: ImportLimits = IMPORT) -> Imported:
    """The text of a file; of XML none, since the file itself becomes the source.

    Raises `UnreadableSource` where it is not what its name says, or beyond the limits.
    """
    suffix = path.suffix.lower()
    if path.is_dir():
        raise UnreadableSource("this is a folder; name the files in it", str(path))
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
