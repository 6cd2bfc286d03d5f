"""The process that converts one file: `python -P -m resolutions.importing.worker` (`process` describes the request)."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import ResolutionsError, UnreadableSource, UsageError
from ..limits import ImportLimits
from .imported import Imported

_Reader = Callable[[Path, ImportLimits], Imported]
"""Reads one file within limits."""


def main() -> int:
    """Reads a request, confines this process, and writes the answer."""
    request = json.load(sys.stdin)
    path, limits = Path(request["path"]), ImportLimits(**request["limits"])
    json.dump(_answer(path, limits, request["seconds"]), sys.stdout)
    return 0


def _confine(memory_bytes: int, seconds: float) -> None:
    """Limits the memory and the time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    # The process that waits for this one ends it in time; were that one killed, this limit would still hold.
    for limit, maximum in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CPU, math.ceil(seconds) + 1)):
        hard = resource.getrlimit(limit)[1]
        with suppress(OSError, ValueError):  # macOS knows the first and does not keep it
            resource.setrlimit(limit, (maximum if hard == resource.RLIM_INFINITY else min(maximum, hard), hard))


def _answer(path: Path, limits: ImportLimits, seconds: float) -> dict[str, Any]:
    try:
        # Loaded before there is a limit: a library that finds no memory for itself raises an `ImportError`.
        read = _LOADERS[path.suffix.lower()]()
        _confine(limits.memory_bytes, seconds)
        imported = read(path, limits)
    except ResolutionsError as error:
        return _error(error)
    except MemoryError:
        message = f"its conversion takes more than {limits.memory_bytes // 1_000_000:,} MB of memory; split it"
        return _error(UnreadableSource(message))
    except Exception as error:  # noqa: BLE001  # whatever a converter raises, it is the file that it could not read
        message = f"its converter cannot read it ({type(error).__name__}); save it again, or as another format"
        return _error(UnreadableSource(message))
    return {"text": imported.text, "missed": imported.missed}


def _error(error: ResolutionsError) -> dict[str, Any]:
    return {"error": type(error).__name__, "message": error.message, "place": (error.line, error.column)}


def _html() -> _Reader:
    from .html import read_html

    return read_html


def _docx() -> _Reader:
    try:
        from .docx import read_docx
    except ImportError as problem:
        raise _uninstalled("Word documents") from problem
    return read_docx


def _pdf() -> _Reader:
    try:
        from .pdf import read_pdf
    except ImportError as problem:
        raise _uninstalled("PDF") from problem
    return read_pdf


def _uninstalled(kind: str) -> UsageError:
    return UsageError(f"reading {kind} needs more packages: pip install 'mkdocs-resolutions[add]'")


def _xml() -> _Reader:
    from .xml import read_xml

    return read_xml


_LOADERS: Mapping[str, Callable[[], _Reader]] = MappingProxyType(
    {".docx": _docx, ".htm": _html, ".html": _html, ".pdf": _pdf, ".xml": _xml}
)


if __name__ == "__main__":
    sys.exit(main())
