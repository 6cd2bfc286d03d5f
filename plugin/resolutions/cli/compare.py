"""`resolutions compare OLD NEW`: reports what a change does; exit status 1 where it must not be merged as it is."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from ..compare import Comparison, compare, comparison_json, comparison_markdown, comparison_text, read_snapshot
from ..corpus import check_catalogue
from ..errors import UsageError
from ..publishing import ComparisonPage, replacing_file
from ..runtime import Progress, print_bytes, unheeded_json
from .arguments import add_catalogue
from .command import DONE, FINDINGS, Command
from .elsewhere import generator_missing

_TITLE = "What this change does"
"""The first line of a report for a terminal."""
FORMATS: Mapping[str, Callable[[Comparison, bool], str]] = MappingProxyType(
    {
        "text": lambda comparison, colour: f"{_TITLE}\n\n{comparison_text(comparison, colour=colour)}",
        "md": lambda comparison, _: comparison_markdown(comparison),
        "json": lambda comparison, _: unheeded_json(json.dumps(comparison_json(comparison), indent=2)) + "\n",
    }
)
"""How a report is written, and whether in the colours of a terminal."""

_BEGINS: Mapping[str, bytes] = MappingProxyType(
    {
        "text": _TITLE.encode() + b"\n",
        "md": b"### What this change does",
        "json": b'{\n  "summary"',
        "html": b"<!doctype html>",
    }
)
"""How the report begins in each format."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="a built site, or a content folder")
    parser.add_argument("new", type=Path, metavar="NEW", help="the same, after the change")
    add_catalogue(parser, of="of content folders")
    parser.add_argument(
        "--format",
        choices=sorted((*FORMATS, "html")),
        default="text",
        help="for a terminal (text, by default), for a comment (md), a page of its own (html), or for programs (json)",
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write there instead of to standard output")


def _run(options: argparse.Namespace, comparison_page: ComparisonPage | None) -> int:
    if options.format == "html" and comparison_page is None:
        raise generator_missing("compare --format html")
    if options.output is not None:
        _check_output(options.output, (options.old, options.new))
    check_catalogue(options.catalogue)
    with Progress("Reading the old side") as progress:
        old = read_snapshot(options.old, catalogue=options.catalogue, progress=progress)
    with Progress("Reading the new side") as progress:
        new = read_snapshot(options.new, catalogue=options.catalogue, progress=progress)
    comparison = compare(old, new)
    if options.format == "html" and comparison_page is not None:
        text = comparison_page(comparison, title="Comparison")
    else:
        text = FORMATS[options.format](comparison, options.output is None and _has_colour())
    report = text.encode("utf-8", "backslashreplace")
    if options.output:
        with replacing_file(options.output, begins=_BEGINS[options.format]) as making:
            making.write_bytes(report)
    else:
        print_bytes(report)
    return FINDINGS if comparison.findings else DONE


def _check_output(output: Path, compared: Iterable[Path]) -> None:
    """Raises `UsageError` where the report would stand among what is compared, or in its place."""
    for side in compared:
        if output.resolve().is_relative_to(side.resolve()):
            raise UsageError("this lies in what is compared; name a file elsewhere with --output", str(output))


def _has_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def command(comparison_page: ComparisonPage | None = None) -> Command:
    """The command; it refuses `--format html` where it is given no page for it."""
    summary = "Tell what a change does to documents, addresses, citations and themes."
    return Command("compare", summary, _arguments, partial(_run, comparison_page=comparison_page))
