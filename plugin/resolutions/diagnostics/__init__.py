"""Every diagnostic code: what it means, how grave it is, an example, and what to do.

The one place where codes are declared; `resolutions check`, the plugin and the site's page on diagnostics read it.
An error means that something is left out of the site; a warning, that a reader would be misled; a note, that a
person may want to look. Notes never fail a command or a strict build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..model import Diagnostic, Severity
from .advice import advised
from .code import Code
from .head import HEAD
from .publication import PUBLICATION
from .sources import SOURCES
from .structure import STRUCTURE
from .versions import VERSIONS

RANK: Mapping[Severity, int] = MappingProxyType({"note": 0, "warning": 1, "error": 2})
"""How grave a severity is, for comparing two."""

_ALL = (*SOURCES, *HEAD, *STRUCTURE, *VERSIONS, *PUBLICATION)

CODES: Mapping[str, Code] = MappingProxyType({code.name: code for code in _ALL})


UNREAD = frozenset(
    {
        *("unreadable-source", "unknown-language", "empty-source", "unconverted-file"),
        *("unread-kind", "outside-folder", "bad-name", "duplicate-document"),
    }
)
"""The codes of what costs a file of the sources its document: the site has no page that would tell of it."""


def reference() -> tuple[Code, ...]:
    """Every code in alphabetical order, for the page that explains them."""
    return tuple(sorted(_ALL, key=lambda code: code.name))


def diagnose(code: str, source: str, line: int, column: int, **facts: object) -> Diagnostic:
    """A diagnostic of a declared code; `facts` fill its message, and the advice is that for such a source."""
    kind = CODES[code]
    return Diagnostic(code, kind.severity, source, line, column, advised(kind.message, source).format(**facts))


def how_to_declare(surface: str, source: str) -> str:
    """What to do about a citation of a source that leads nowhere."""
    return advised("[[declare_misprint]]", source).format(surface=surface)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repetitions, sorted by place."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.source, d.line, d.column, d.code, d.message)))
