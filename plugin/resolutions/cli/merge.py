"""`resolutions merge OUTPUT SHARD…`: the site whose parts `build --shard` made apart, there whole or not at all."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..publishing import check_replaceable, merge
from ..runtime import Progress, tell
from .command import DONE, Command


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="the folder of the site")
    parser.add_argument("shards", type=Path, nargs="+", metavar="SHARD", help="each folder that build --shard made")
    parser.add_argument("--force", action="store_true", help="replace also a folder that no build made")


def _run(options: argparse.Namespace) -> int:
    check_replaceable(options.output, force=options.force)
    with Progress("Joining") as progress:
        count = merge(options.output, options.shards, progress)
    tell(f"{options.output}: {count} files of {len(options.shards)} shards")
    return DONE


COMMAND = Command("merge", "Join the parts of a site that were built apart.", _arguments, _run)
