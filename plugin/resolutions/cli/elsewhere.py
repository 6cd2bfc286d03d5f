"""The commands that a site generator does, as the library alone knows them: each says what to install."""

from __future__ import annotations

import argparse
from typing import NoReturn

from ..errors import UsageError
from .command import Command


def generator_missing(name: str) -> UsageError:
    """The error with which the library refuses what only a site generator can do; `name` is as one types it."""
    return UsageError(
        f"`{name}` is a command of the MkDocs plugin; run: resolutions {name}; where that is not installed, "
        "run: pip install mkdocs-resolutions"
    )


def _arguments(parser: argparse.ArgumentParser) -> None:
    # No argument begins with this character, so none is refused as an unknown option before `_run` is reached.
    parser.prefix_chars = "\0"
    parser.add_argument("arguments", nargs="*", help=argparse.SUPPRESS)


def _run(options: argparse.Namespace) -> NoReturn:
    raise generator_missing(options.command)


INIT, PREPARE, BUILD, PREVIEW = (
    Command(name, f"{summary}; needs the MkDocs plugin.", _arguments, _run)
    for name, summary in (
        ("init", "Make a project to start with"),
        ("prepare", "Read the sources once, for the builds of all parts of a site"),
        ("build", "Build the site"),
        ("preview", "Build the site after a change"),
    )
)
