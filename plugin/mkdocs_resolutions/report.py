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
        self._earlier = frozenset(told)
        self._met: set[Diagnostic] = set()

    @property
    def met(self) -> Set[Diagnostic]:
        """What this build has met with, told by it or by an earlier one."""
        return self._met

    @property
    def told(self) -> Set[Diagnostic]:
        """All that was told, by this build or by an earlier one."""
        return self._earlier | self._met

    def tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Writes each that was not told before to MkDocs's log as a line: `sources/x.md:11:9: message [code]`.

        Errors and warnings fail a strict build.
        """
        for diagnostic in diagnostics:
            is_told = diagnostic in self._earlier or diagnostic in self._met
            self._met.add(diagnostic)
            if is_told:
                continue
            line = f"{diagnostic.place}: {diagnostic.message} [{diagnostic.code}]"
            self._log(_LEVELS[diagnostic.severity], line)

    def warn(self, problems: Iterable[str]) -> None:
        """Writes what is wrong with the project itself, as `tell` does with warnings."""
        for problem in problems:
            self._log(logging.WARNING, problem)

    def _log(self, level: int, line: str) -> None:
        """Writes a line. A warning fails a strict build also where that is told to be quiet: MkDocs counts what it
        logs, and so does not count what it would not."""
        is_unheard = self._strict and level == logging.WARNING and not log.isEnabledFor(level)
        log.log(logging.ERROR if is_unheard else level, "%s", visible(line))
