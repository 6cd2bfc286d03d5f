"""Diagnostics in MkDocs's log, each once."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Set

from resolutions.model import Diagnostic
from resolutions.runtime import visible

from .log import log

_LEVELS = {"error": logging.WARNING, "warning": logging.WARNING, "note": logging.INFO}


class Report:
    """What one build has told, and tells."""

    def __init__(self, *, strict: bool, told: Set[Diagnostic] = frozenset()) -> None:
        """`told` is what an earlier build has told, and need not be told again."""
        self._strict = strict
        self._told = set(told)

    @property
    def told(self) -> Set[Diagnostic]:
        """All that was told."""
        return self._told

    def tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Writes each that was not told before to MkDocs's log as a line: `sources/x.md:11:9: message [code]`.

        Errors and warnings fail a strict build, also one that is told to be quiet: MkDocs counts what it logs, and so
        does not count what it would not.
        """
        is_unheard = self._strict and not log.isEnabledFor(logging.WARNING)
        for diagnostic in diagnostics:
            if diagnostic in self._told:
                continue
            self._told.add(diagnostic)
            line = f"{_place(diagnostic)}: {diagnostic.message} [{diagnostic.code}]"
            level = _LEVELS[diagnostic.severity]
            log.log(logging.ERROR if is_unheard and level == logging.WARNING else level, "%s", visible(line))


def _place(diagnostic: Diagnostic) -> str:
    if not diagnostic.line:
        return diagnostic.source
    return f"{diagnostic.source}:{diagnostic.line}:{diagnostic.column}"
