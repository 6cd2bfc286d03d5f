"""`resolutions merge OUTPUT SHARD…`: joins the parts of a site that `build --shard` made."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..publishing import check_replaceable, merge
from ..runtime import Progress, counted, print_lines
from .command import DONE, Command

CheckReplaced = Callable[[Path, Path], None]
"""Raises `UsageError` where what the site of a configuration is made of lies in a folder that would be replaced."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="the folder of the site")
    parser.add_argument("shards", type=Path, nargs="+", metavar="SHARD", help="each folder that build --shard made")
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        help="the project whose own files --force does not replace: by default ./mkdocs.yml, where there is one",
    )
    parser.add_argument("--force", action="store_true", help="replace also a folder that no build made")


def _run(options: argparse.Namespace, check_replaced: CheckReplaced | None) -> int:
    for kept in (Path.cwd(), options.config, *options.shards):
        check_replaceable(options.output, force=options.force, keep=kept)
    if options.force and check_replaced is not None and options.config.is_file():
        check_replaced(options.config, options.output)
    with Progress("Joining") as progress:
        count = merge(options.output, options.shards, progress)
    print_lines(f"{options.output}: {counted(count, 'file')} of {counted(len(options.shards), 'shard')}")
    return DONE


def command(check_replaced: CheckReplaced | None = None) -> Command:
    """The command; without a site generator it knows of a project only where its configuration lies."""
    summary = "Join the parts of a site that were built apart."
    return Command("merge", summary, _arguments, partial(_run, check_replaced=check_replaced))
