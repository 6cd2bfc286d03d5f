"""Every diagnostic code: what it means, how grave it is, an example, and what to do.

The one place where codes are declared; `resolutions check`, the plugin and the site's page on diagnostics read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .model import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic. `message` is a format string over the facts that the finder passes."""

    name: str
    severity: Severity
    message: str
    meaning: str
    example: str
    remedy: str


_ALL = (
    Code(
        "unreadable-source",
        "error",
        "{problem}",
        "The file cannot be read as UTF-8 text, so no page is made of it.",
        "A file saved as Windows-1252, or a folder without read permission.",
        "Convert the file to UTF-8, or mend its permissions.",
    ),
    Code(
        "duplicate-document",
        "error",
        "{id} ({language}) stands already in {other}; this one is left out",
        "Two sources give the same document in the same language; the first in path order keeps the address.",
        "Two files that both print S/RES/2553 (2020).",
        "Remove one, or give it the right `symbol:` in its front matter.",
    ),
    Code(
        "symbol-as-printed",
        "warning",
        "“{surface}” after the word resolution is read as {target}; as printed it is the symbol of another document",
        "A resolution is cited by a symbol that, taken literally, names a report or a letter.",
        "“General Assembly resolution A/70/1”, whose symbol is A/RES/70/1.",
        "Nothing, if the reading is right; the page shows the words as printed.",
    ),
)

CODES: Mapping[str, Code] = MappingProxyType({code.name: code for code in _ALL})


def diagnose(code: str, source: str, line: int, column: int, **facts: object) -> Diagnostic:
    """A diagnostic of a declared code; `facts` fill its message."""
    kind = CODES[code]
    return Diagnostic(code, kind.severity, source, line, column, kind.message.format(**facts))
