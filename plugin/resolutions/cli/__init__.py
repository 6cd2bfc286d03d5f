"""The command line: `resolutions COMMAND`, one module a command (content/reference.md#command-line).

Exit status 0: done; 1: there are findings; 2: bad usage, or input that cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from ..errors import BuildStopped, ResolutionsError
from ..runtime import (
    INTERRUPTED,
    discard_output,
    ending_on_request,
    flush_output,
    open_streams,
    print_error,
    print_lines,
)
from . import add, bundle, check, cite, compare, elsewhere, export, merge, parse, permalinks, wording
from .command import BAD_INPUT, DONE, FINDINGS, Command

COMMANDS: tuple[Command, ...] = (
    elsewhere.INIT,
    parse.COMMAND,
    check.COMMAND,
    add.COMMAND,
    compare.command(),
    permalinks.COMMAND,
    elsewhere.PREPARE,
    elsewhere.BUILD,
    merge.command(),
    elsewhere.PREVIEW,
    bundle.command(),
    export.COMMAND,
    cite.COMMAND,
    wording.COMMAND,
)
"""The library's commands, in the order of the help text. Those that need a site generator say so."""


class _Version(argparse.Action):
    """Prints which release this is, which is looked up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_others: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print_lines(f"resolutions {version('mkdocs-resolutions')}")
        except PackageNotFoundError:
            print_lines("resolutions, not installed as a package")
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """Prints errors of the command line as all other messages, because they may contain names of files."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print_error(f"{self.prog}: error: {message}")
        self.exit(BAD_INPUT)


def with_commands(others: Sequence[Command]) -> tuple[Command, ...]:
    """The library's commands, each replaced by the one of the others that has its name. Raises `KeyError` where there
    is none of that name."""
    commands = {command.name: command for command in COMMANDS}
    for other in others:
        commands[commands[other.name].name] = other
    return tuple(commands.values())


def main(arguments: Sequence[str] | None = None, commands: Sequence[Command] = COMMANDS) -> int:
    """Runs the one of the commands that the arguments (by default the program's own) name; gives the exit status."""
    parser = _Parser(prog="resolutions", description="Reads and checks United Nations resolutions.")
    parser.add_argument("--version", action=_Version, nargs=0, help="tell which release this is")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in commands:
        own = subparsers.add_parser(command.name, help=command.summary, description=command.summary)
        command.arguments(own)
        own.set_defaults(run=command.run)
    with open_streams(), ending_on_request():
        return _run(parser.parse_args(arguments))


def _run(options: argparse.Namespace) -> int:
    try:
        status: int = options.run(options)
        flush_output()
    except ResolutionsError as error:
        print_error(str(error))
        return FINDINGS if isinstance(error, BuildStopped) else BAD_INPUT
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough. Nothing may be flushed into the closed pipe at exit either.
        discard_output()
        return DONE
    except KeyboardInterrupt:
        print_error("interrupted; nothing that is half made is left")
        return INTERRUPTED
    return status
