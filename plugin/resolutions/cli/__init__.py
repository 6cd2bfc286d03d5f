"""The command line: `resolutions COMMAND`, one module a command (content/reference.md#command-line).

Exit status 0: done; 1: there are findings; 2: bad usage, or input that cannot be read.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from ..errors import ResolutionsError
from ..runtime import say
from . import add, build, bundle, check, cite, compare, export, merge, parse, permalinks, preview
from .command import BAD_INPUT, Command

COMMANDS: tuple[Command, ...] = (
    parse.COMMAND,
    check.COMMAND,
    add.COMMAND,
    compare.COMMAND,
    permalinks.COMMAND,
    build.COMMAND,
    merge.COMMAND,
    preview.COMMAND,
    bundle.COMMAND,
    export.COMMAND,
    cite.COMMAND,
)
"""In the order of the help text."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line as every other message is said: it may hold names of files."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        say(f"{self.prog}: error: {message}")
        self.exit(BAD_INPUT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments (by default the program's own) name; gives the exit status."""
    parser = _Parser(prog="resolutions", description="Reads and checks United Nations resolutions.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.summary, description=command.summary)
        command.arguments(own)
        own.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except ResolutionsError as error:
        say(str(error))
        return BAD_INPUT
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough. Nothing may be flushed into the closed pipe at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
