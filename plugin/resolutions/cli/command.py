"""What a command is, how it ends, and how it reads a content folder."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..check import placed
from ..corpus import Collection, Content
from ..diagnostics import UNREAD
from ..model import Diagnostic
from ..runtime import Progress, print_error
from .report import message

DONE, FINDINGS, BAD_INPUT = 0, 1, 2
"""The exit statuses."""
_ALWAYS = frozenset({"no-sources"})
"""What is said though it is no error."""
_FINDINGS = frozenset({"invalid-catalogue", "no-sources"})
"""What is found beside the work that was done; so is each error by which no page is made of a file."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, one line of help, a function that declares its arguments, and a function that runs it."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Gives the exit status."""


def read(content: Content, *, whole: bool = False) -> Collection:
    """The documents of the folder; says what costs one of them, and all that was found where the caller wants the
    `whole`. Raises `UnreadableSource` where there is no such folder, or no such catalogue."""
    with Progress("Reading") as progress:
        collection = content.read(progress)
    print_diagnostics(
        placed(found, content.folder)
        for found in collection.diagnostics
        if whole or found.severity == "error" or found.code in _ALWAYS
    )
    return collection


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Prints diagnostics beside what a command makes: as messages, on standard error."""
    for diagnostic in diagnostics:
        print_error(message(diagnostic))


def status_of(diagnostics: Iterable[Diagnostic]) -> int:
    """The exit status of a command that has done its work: whether it lacks something that was to be read."""
    codes = {
        found.code
        for found in diagnostics
        if found.code in _FINDINGS or (found.severity == "error" and found.code in UNREAD)
    }
    return BAD_INPUT if "unreadable-source" in codes else FINDINGS if codes else DONE
