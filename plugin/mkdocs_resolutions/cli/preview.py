"""`resolutions preview --base REV`: what a change does, and the site after it, for those who decide on it."""

from __future__ import annotations

import argparse
from pathlib import Path

from resolutions.cli.command import DONE, FINDINGS, Command
from resolutions.compare import comparison_text
from resolutions.publishing import build_preview
from resolutions.runtime import print_marked

from .generator import build_site, check_replaced, comparison_page


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base", required=True, metavar="REV", help="the branch that the change began on: origin/main")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="by default ./mkdocs.yml")
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="by default preview, beside the configuration")
    parser.add_argument("--force", action="store_true", help="replace also a folder that no build made")


def _run(options: argparse.Namespace) -> int:
    target: Path = options.output or options.config.resolve().parent / "preview"
    if options.force:
        check_replaced(options.config, target)
    comparison = build_preview(
        options.config,
        options.base,
        target,
        build_site=build_site,
        comparison_page=comparison_page,
        force=options.force,
    )
    print_marked(comparison_text(comparison).removesuffix("\n"))
    return FINDINGS if comparison.findings else DONE


COMMAND = Command("preview", "Build the site after a change, with what the change does on top.", _arguments, _run)
