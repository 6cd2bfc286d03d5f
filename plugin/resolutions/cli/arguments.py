"""What several commands have in common: their arguments, each declared once, and how they read a folder and end."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..check import placed
from ..corpus import Collection, Content
from ..diagnostics import CODES, UNREAD
from ..languages import LANGUAGES
from ..model import Diagnostic
from ..runtime import Progress, print_error
from .report import message

FOLDER = Path("content")
"""The content folder where none is named."""
DONE, FINDINGS, BAD_INPUT = 0, 1, 2
"""The exit statuses."""
_ALWAYS = frozenset({"no-sources"})
"""What is said though it is no error."""
_LEFT_OUT = frozenset(code for code in UNREAD if CODES[code].severity == "error")
_FINDINGS = frozenset({"invalid-catalogue", "no-sources"}) | _LEFT_OUT
"""What is found beside the work that was done: that no page is made of a file, above all."""


def add_content(parser: argparse.ArgumentParser, name: str = "--content", of: str = "") -> None:
    """The content folder, under a name that is an option's, or that of an argument by its place; `of` says for what
    alone it is: then it is None where none is named."""
    if of:
        parser.add_argument(name, type=Path, metavar="DIR", help=f"{of}: by default ./{FOLDER}")
    elif name.startswith("-"):
        parser.add_argument(name, type=Path, default=FOLDER, metavar="DIR", help=f"by default ./{FOLDER}")
    else:
        shown = name.upper()
        parser.add_argument(name, nargs="?", type=Path, default=FOLDER, metavar=shown, help=f"by default ./{FOLDER}")


def add_catalogue(parser: argparse.ArgumentParser, of: str = "") -> None:
    """A catalogue; `of` says of what alone, where that is not all that the command reads."""
    told = "what the texts do not say: a CSV file, or a folder of CSV files or of the UN's XML files"
    parser.add_argument("--catalogue", type=Path, metavar="PATH", help=f"{of}: {told}" if of else told)


def add_languages(parser: argparse.ArgumentParser) -> None:
    """The languages of documents, which may be several."""
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        choices=LANGUAGES,
        metavar="CODE",
        help=f"documents in this language: {', '.join(LANGUAGES)}",
    )


def add_site_url(parser: argparse.ArgumentParser) -> None:
    """The address of a site, of which the commands make those of pages."""
    parser.add_argument(
        "--site-url",
        default="",
        type=_web_address,
        metavar="URL",
        help="the site on which the documents have their pages: https://…",
    )


def _web_address(text: str) -> str:
    """The address as it is. Raises `ArgumentTypeError` where it is none of the web."""
    try:
        parts = urlsplit(text)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # a bracket that is not closed
        is_address = False
    if text and not is_address:
        raise argparse.ArgumentTypeError(f"“{text}” is no address of a site; write it as https://example.org/documents")
    return text


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
    codes = {found.code for found in diagnostics}
    return BAD_INPUT if "unreadable-source" in codes else FINDINGS if codes & _FINDINGS else DONE
