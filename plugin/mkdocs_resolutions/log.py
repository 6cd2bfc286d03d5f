"""MkDocs's log, to which a build writes, each diagnostic once. No text in it can steer a terminal
(`resolutions.runtime`)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from resolutions.errors import ResolutionsError
from resolutions.model import Diagnostic
from resolutions.runtime import visible

log = get_plugin_logger("resolutions")

_NAME = "mkdocs"
"""The logger below which MkDocs and its plugins log."""
_LEVELS = {"error": logging.WARNING, "warning": logging.WARNING, "note": logging.INFO}


class Visible(logging.Filter):
    """Makes each line of a record's message visible: MkDocs names files and titles in its own messages, too."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's message; every record is kept."""
        record.msg, record.args = "\n".join(map(visible, record.getMessage().split("\n"))), ()
        return True


def make_visible() -> None:
    """Has every handler of MkDocs's log write visible text."""
    for handler in logging.getLogger(_NAME).handlers:
        if not any(isinstance(log_filter, Visible) for log_filter in handler.filters):
            handler.addFilter(Visible())


@contextmanager
def logged() -> Iterator[None]:
    """Warnings on standard error while the block runs, where no program that builds has set up MkDocs's log."""
    logger = logging.getLogger(_NAME)
    if logger.hasHandlers():
        make_visible()
        yield
        return
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    logger.addHandler(handler)
    make_visible()
    try:
        yield
    finally:
        logger.removeHandler(handler)


@contextmanager
def unheard() -> Iterator[None]:
    """What MkDocs says of a configuration while the block runs is not heard: it has said so before."""
    logger = logging.getLogger(_NAME)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


class FindingsStop(PluginError):
    """What was found in the project stops the build: all of it could be read, and it must not be published so."""


def stopped(reason: object) -> PluginError:
    """The error with which a build stops; MkDocs prints it without a traceback."""
    return PluginError(f"resolutions: {visible(str(reason))}")


@contextmanager
def errors_stop_build() -> Iterator[None]:
    """An error of the library stops the build; MkDocs prints it without a traceback."""
    try:
        yield
    except ResolutionsError as error:
        raise stopped(error) from error


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
