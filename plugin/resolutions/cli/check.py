"""`resolutions check [CONTENT]`: every diagnostic of a content folder."""

from __future__ import annotations

import argparse

from ..check import check, placed
from ..corpus import Content
from ..diagnostics import RANK
from ..runtime import Progress, print_marked
from .arguments import add_catalogue, add_content
from .command import DONE, FINDINGS, Command
from .report import REPORTS


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser, "content")
    add_catalogue(parser)
    parser.add_argument(
        "--format",
        choices=sorted(REPORTS),
        default="text",
        help="for people (text, by default), for programs (json, sarif), or notes beside the lines on GitHub (github)",
    )
    parser.add_argument(
        "--fail-on",
        choices=("warning", "error"),
        default="warning",
        help="the least grave finding for which the exit status is 1; notes never are (default: warning)",
    )


def _run(options: argparse.Namespace) -> int:
    content = Content(options.content, options.catalogue)
    with Progress("Reading") as progress:
        diagnostics = check(content, progress)
    report = REPORTS[options.format]([placed(diagnostic, content.folder) for diagnostic in diagnostics])
    if report:
        print_marked(report)
    grave = any(RANK[diagnostic.severity] >= RANK[options.fail_on] for diagnostic in diagnostics)
    return FINDINGS if grave else DONE


COMMAND = Command("check", "Print every diagnostic of a content folder.", _arguments, _run)
