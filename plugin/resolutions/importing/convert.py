"""Which converter reads which file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ..errors import UnreadableSource, UsageError
from ..read import read_source
from .imported import Imported

LARGEST = 100_000_000
"""Files of more bytes are not read: no document is as long, and converters hold all of a file in memory."""


def convert(path: Path) -> Imported:
    """The text of a file. Raises `UnreadableSource` where it is not what its name says, or too large."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(SUFFIXES)
        raise UnreadableSource(f"files of this kind are not read; convert it to one of {known}", str(path))
    try:
        size = path.stat().st_size
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise UnreadableSource(f"the file cannot be read ({reason}); mend its path", str(path)) from problem
    if size > LARGEST:
        raise UnreadableSource(f"larger than {LARGEST // 1_000_000} MB; split it", str(path))
    return reader(path)


def _text(path: Path) -> Imported:
    return Imported(read_source(path, str(path)).text)


def _html(path: Path) -> Imported:
    from .html import read_html

    return read_html(path)


def _docx(path: Path) -> Imported:
    try:
        from .docx import read_docx
    except ImportError as problem:
        raise _uninstalled("Word documents") from problem
    return read_docx(path)


def _pdf(path: Path) -> Imported:
    try:
        from .pdf import read_pdf
    except ImportError as problem:
        raise _uninstalled("PDF") from problem
    return read_pdf(path)


def _uninstalled(kind: str) -> UsageError:
    return UsageError(f"reading {kind} needs more packages: pip install 'mkdocs-resolutions[add]'")


_READERS: Mapping[str, Callable[[Path], Imported]] = MappingProxyType(
    {".docx": _docx, ".htm": _html, ".html": _html, ".md": _text, ".pdf": _pdf, ".txt": _text}
)
SUFFIXES = tuple(_READERS)
"""The kinds of files that are read, by the ends of their names."""
