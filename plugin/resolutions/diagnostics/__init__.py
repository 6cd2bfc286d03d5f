"""Every diagnostic code: what it means, how grave it is, an example, and what to do.

`codes.toml` is the one place where codes are declared; `resolutions check`, the plugin and the site's page on
diagnostics read it. `advice.toml` knows where an editor mends what is told: in a text and its front matter, or in an
XML file, which has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..frozen import read_tables
from ..model import Diagnostic, Severity
from ..suffixes import is_xml

RANK: Mapping[Severity, int] = MappingProxyType({"note": 0, "warning": 1, "error": 2})
"""How grave a severity is, for comparing two."""

UNREAD = frozenset(
    {
        *("unreadable-source", "unknown-language", "empty-source", "unconverted-file"),
        *("unread-kind", "outside-folder", "bad-name", "duplicate-document"),
    }
)
"""The codes of what costs a file of the sources its document: the site has no page that would tell of it."""


_NAMED = re.compile(r"\[\[(\w+)\]\]")
"""What a message has for advice: `[[at_day]]`."""


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic. `message` is a format string over the facts that the finder passes, with names of
    advice."""

    name: str
    severity: Severity
    message: str
    meaning: str
    example: str
    remedy: str


@cache
def codes() -> Mapping[str, Code]:
    """Every code by its name."""
    return MappingProxyType({name: Code(name, **told) for name, told in read_tables(__package__, "codes.toml").items()})


def reference() -> tuple[Code, ...]:
    """Every code in alphabetical order, for the page that explains them."""
    return tuple(sorted(codes().values(), key=lambda code: code.name))


def diagnose(code: str, source: str, line: int, column: int, **facts: object) -> Diagnostic:
    """A diagnostic of a declared code; `facts` fill its message, and the advice is that for such a source."""
    kind = codes()[code]
    return Diagnostic(code, kind.severity, source, line, column, _advised(kind.message, source).format(**facts))


def how_to_declare(surface: str, source: str) -> str:
    """What to do about a citation of a source that leads nowhere."""
    return _advised("[[declare_misprint]]", source).format(surface=surface)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repetitions, sorted by place."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.source, d.line, d.column, d.code, d.message)))


def _advised(message: str, source: str) -> str:
    """The format of a message with the advice for the kind of source that the file of that name is."""
    kind = "xml" if is_xml(source) else "text"
    advice = read_tables(__package__, "advice.toml")
    return _NAMED.sub(lambda named: str(advice[named[1]][kind]), message)
