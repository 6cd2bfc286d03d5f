"""MkDocs's log, to which a build writes. No text in it can steer a terminal (resolutions/printing.py)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from resolutions.errors import ResolutionsError
from resolutions.runtime import visible

log = get_plugin_logger("resolutions")

_NAME = "mkdocs"
"""The logger below which MkDocs and its plugins log."""


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
