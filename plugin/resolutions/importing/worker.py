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


def main() -> int:
    """Reads a request, confines this process, and writes the answer."""
    request = json.load(sys.stdin)
    limits = ImportLimits(**request["limits"])
    _confine(limits.memory_bytes, request["seconds"])
    json.dump(_answer(Path(request["path"]), limits), sys.stdout)
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


def _answer(path: Path, limits: ImportLimits) -> dict[str, Any]:
    try:
        imported = _READERS[path.suffix.lower()](path, limits)
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


def _html(path: Path, limits: ImportLimits) -> Imported:
    from .html import read_html

    return read_html(path, limits)


def _docx(path: Path, limits: ImportLimits) -> Imported:
    try:
        from .docx import read_docx
    except ImportError as problem:
        raise _uninstalled("Word documents") from problem
    return read_docx(path, limits)


def _pdf(path: Path, limits: ImportLimits) -> Imported:
    try:
        from .pdf import read_pdf
    except ImportError as problem:
        raise _uninstalled("PDF") from problem
    return read_pdf(path, limits)


def _uninstalled(kind: str) -> UsageError:
    return UsageError(f"reading {kind} needs more packages: pip install 'mkdocs-resolutions[add]'")


_READERS: Mapping[str, Callable[[Path, ImportLimits], Imported]] = MappingProxyType(
    {".docx": _docx, ".htm": _html, ".html": _html, ".pdf": _pdf}
)


if __name__ == "__main__":
    sys.exit(main())
