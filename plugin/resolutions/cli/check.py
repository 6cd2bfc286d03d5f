"""`resolutions check [CONTENT]`: every diagnostic of a content folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..check import check, placed
from ..diagnostics import RANK
from ..runtime import Progress, tell_marked
from .command import DONE, FINDINGS, Command
from .report import REPORTS


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", type=Path, default=Path("content"), help="by default ./content")
    parser.add_argument("--catalogue", type=Path, help="a CSV file, or a folder of such or of the UN's XML files")
    parser.add_argument("--format", choices=sorted(REPORTS), default="text")
    parser.add_argument(
        "--fail-on",
        choices=("warning", "error"),
        default="warning",
        help="the least grave finding for which the exit status is 1; notes never are (default: warning)",
    )


def _run(options: argparse.Namespace) -> int:
    content: Path = options.content
    with Progress("Reading") as progress:
        diagnostics = check(content, catalogue=options.catalogue, progress=progress)
    report = REPORTS[options.format]([placed(diagnostic, content) for diagnostic in diagnostics])
    if report:
        tell_marked(report)
    grave = any(RANK[diagnostic.severity] >= RANK[options.fail_on] for diagnostic in diagnostics)
    return FINDINGS if grave else DONE


COMMAND = Command("check", "Print every diagnostic of a content folder.", _arguments, _run)
