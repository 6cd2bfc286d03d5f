"""Formats diagnostics as text, JSON, SARIF 2.1.0, and annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from ..diagnostics import codes
from ..model import Diagnostic, Document, Severity
from ..runtime import counted, escaped, unheeded_json, visible
from ..titles import symbol_or_id

Report = Callable[[Sequence[Diagnostic]], str]
"""Makes a report's text, without the last line end. In some formats it is empty where there are no diagnostics."""

_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB: Mapping[Severity, str] = MappingProxyType({"error": "error", "warning": "warning", "note": "notice"})


def message(diagnostic: Diagnostic) -> str:
    """`file:line:column: severity: code: what is wrong and what to do`; without a place where none applies."""
    return visible(f"{diagnostic.place}: {diagnostic.severity}: {diagnostic.code}: {diagnostic.message}")


def head_line(document: Document) -> str:
    """`S/RES/2553 (2020) · resolution · en · 2020-12-03`."""
    when = document.day or "no date"
    return f"{symbol_or_id(document)} · {document.kind} · {document.language} · {when}"


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """One message a line, and a line that counts them."""
    counts = [
        counted(count, name)
        for name in ("error", "warning", "note")
        if (count := sum(diagnostic.severity == name for diagnostic in diagnostics))
    ]
    return "\n".join([*map(message, diagnostics), f"Found {', '.join(counts)}." if counts else "Found nothing."])


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of objects, one a diagnostic."""
    return _dump(
        [
            {
                "source": diagnostic.source,
                "line": diagnostic.line,
                "column": diagnostic.column,
                "severity": diagnostic.severity,
                "code": diagnostic.code,
                "message": diagnostic.message,
            }
            for diagnostic in diagnostics
        ]
    )


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands, which the host shows next to the lines, escaped as the runner reads them."""
    return "\n".join(map(_annotation, diagnostics))


def _annotation(diagnostic: Diagnostic) -> str:
    place = {"file": diagnostic.source}
    if diagnostic.line:
        place |= {"line": str(diagnostic.line), "col": str(diagnostic.column)}
    place["title"] = diagnostic.code
    properties = ",".join(f"{name}={_escaped(value, property_value=True)}" for name, value in place.items())
    return f"::{_GITHUB[diagnostic.severity]} {properties}::{_escaped(diagnostic.message)}"


def _escaped(text: str, *, property_value: bool = False) -> str:
    # The runner shows line ends as such; nothing else that is not seen reaches the log.
    text = "%0A".join("%0D".join(map(escaped, line.split("\r"))) for line in text.replace("%", "%25").split("\n"))
    return text.replace(":", "%3A").replace(",", "%2C") if property_value else text


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF 2.1.0 log of one run, with the rules that its results name."""
    names = sorted({diagnostic.code for diagnostic in diagnostics})
    driver = {"name": "resolutions", "rules": [_rule(name) for name in names]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, names.index(diagnostic.code)) for diagnostic in diagnostics],
    }
    return _dump({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str) -> dict[str, Any]:
    code = codes()[name]
    return {
        "id": code.name,
        "shortDescription": {"text": code.meaning},
        "help": {"text": f"{code.remedy}\n\nFor example: {code.example}"},
        "defaultConfiguration": {"level": code.severity},
    }


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(diagnostic.source, safe="/")}}
    if diagnostic.line:
        location["region"] = {"startLine": diagnostic.line, "startColumn": max(diagnostic.column, 1)}
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.severity,
        "message": {"text": diagnostic.message},
        "locations": [{"physicalLocation": location}],
    }


def _dump(value: object) -> str:
    """ASCII only, so that no hostile name or text can break the encoding of standard output."""
    return unheeded_json(json.dumps(value, indent=2))


REPORTS: Mapping[str, Report] = MappingProxyType(
    {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}
)
