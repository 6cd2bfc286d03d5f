"""`resolutions prepare FILE`: reads the sources of a project once, for the builds of all its parts.

prepare FILE ─┬─ build --shard 1/4 --known FILE ─┐
              ├─ build --shard 2/4 --known FILE ─┼─ merge
              └─ …                              ─┘
"""

from __future__ import annotations

import argparse
from pathlib import Path

from resolutions.cli.command import DONE, Command
from resolutions.publishing import replacing_file
from resolutions.runtime import counted, print_lines

from .generator import check_replaced, prepare_site

_BEGINS = b"SQLite format 3\0"
"""The first bytes of what is made here."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="where to keep what is read, for `build --known FILE`")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="by default ./mkdocs.yml")


def _run(options: argparse.Namespace) -> int:
    check_replaced(options.config, options.file)
    with replacing_file(options.file, begins=_BEGINS) as making:
        count = prepare_site(options.config, making)
    print_lines(f"{options.file}: {counted(count, 'document')}")
    return DONE


COMMAND = Command("prepare", "Read the sources once, for the builds of all parts of a site.", _arguments, _run)
