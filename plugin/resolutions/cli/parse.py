"""`resolutions parse FILES…`: prints the documents of the files, as JSON lines or as a tree.

All files are read before anything is printed, because a citation is resolved among the documents of all of them. A file
that cannot be read is reported on standard error and makes the exit status 2; the others are printed nevertheless.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import orjson

from ..corpus import Collection, read_documents, relate, resolve, resolve_diagnostics
from ..formats import document_json
from ..model import Diagnostic, Document, Link, by_anchor
from ..runtime import Progress, print_bytes, unheeded_json, visible
from .command import Command, print_diagnostics, status_of
from .report import head_line, message

Printer = Callable[[Document, tuple[Link, ...], tuple[Diagnostic, ...]], str]


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a source: UTF-8 text, .md or .txt, or an XML file of the United Nations, .xml",
    )
    parser.add_argument("--format", choices=sorted(_PRINTERS), default="jsonl", help="for programs, or for people")


def _run(options: argparse.Namespace) -> int:
    documents: list[Document] = []
    diagnostics: list[Diagnostic] = []
    with Progress("Reading") as progress:
        for count, name in enumerate(options.files, 1):
            read, problems = read_documents(Path(name), name)
            documents += relate(read)
            diagnostics += problems
            progress(count, len(options.files))
    print_diagnostics(diagnostics)
    _print(documents, _PRINTERS[options.format])
    return status_of(diagnostics)


def _print(documents: Sequence[Document], printer: Printer) -> None:
    collection = Collection(tuple(documents))
    with Progress("Resolving") as progress:
        for count, document in enumerate(documents, 1):
            links = resolve(document, collection)
            line = printer(document, links, resolve_diagnostics(document, links))
            # A file's name may hold bytes that are no UTF-8.
            print_bytes(f"{line}\n".encode("utf-8", "backslashreplace"))
            progress(count, len(documents))


def _as_json(document: Document, links: tuple[Link, ...], diagnostics: tuple[Diagnostic, ...]) -> str:
    return unheeded_json(orjson.dumps(document_json(document, links, diagnostics)).decode())


def _as_tree(document: Document, links: tuple[Link, ...], diagnostics: tuple[Diagnostic, ...]) -> str:
    """The document's head, its units stepped in below their parents, and under each what it cites."""
    lines = [f"{head_line(document)} · {document.source}:{document.line}"]
    cited = by_anchor(links)
    depths: dict[str, int] = {}
    for unit in document.units:
        depth = depths[unit.anchor] = depths.get(unit.parent or "", 0) + 1
        text = unit.text if len(unit.text) <= _TEXT_WIDTH else unit.text[:_TEXT_WIDTH].rstrip() + " …"
        lines.append(f"{'  ' * depth}{unit.anchor}  {text}")
        for link in cited.get(unit.anchor, ()):
            place = "" if link.citation.pinpoint == "-" else f" {link.citation.pinpoint}"
            lines.append(f"{'  ' * depth}    → {link.citation.target}{place} ({link.status})")
    lines += [f"  {message(problem)}" for problem in (*document.diagnostics, *diagnostics)]
    return "\n".join(map(visible, lines)) + "\n"


_TEXT_WIDTH = 72
_PRINTERS: dict[str, Printer] = {"jsonl": _as_json, "tree": _as_tree}

COMMAND = Command("parse", "Print the documents of source files.", _arguments, _run)
