"""`resolutions add FILE…`: makes sources from files (DOCX, PDF, HTML, text)."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..corpus import relate, sources_folder
from ..diagnostics import ordered
from ..errors import UnreadableSource, UsageError
from ..importing import as_source, convert, file_name
from ..languages import LANGUAGES
from ..parse import parse_parts
from ..runtime import say, tell
from ..text import source_from_text
from .command import BAD_INPUT, DONE, FINDINGS, Command
from .report import message

_FACTS = ("symbol", "language", "date", "title")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a document: .docx, .pdf, .html, .txt, .md")
    parser.add_argument("--content", type=Path, default=Path("content"), help="by default ./content")
    parser.add_argument("--symbol", default="", help="its symbol, where the text does not say it: S/RES/1325 (2000)")
    parser.add_argument("--language", default="", choices=("", *LANGUAGES), metavar="CODE", help=", ".join(LANGUAGES))
    parser.add_argument("--date", default="", help="its day: 2000-10-31")
    parser.add_argument("--title", default="")
    parser.add_argument("--name", default="", help="the source's name; by default the symbol's, else the file's")
    parser.add_argument("--replace", action="store_true", help="write over a source of that name")


def _run(options: argparse.Namespace) -> int:
    if len(options.files) > 1 and (options.symbol or options.name or options.title):
        raise UsageError("a symbol, a title or a name is one document's: add the files one by one")
    folder = sources_folder(options.content)
    if not options.content.is_dir():
        raise UsageError("there is no such folder; name one with --content", str(options.content))
    status = DONE
    for path in options.files:
        try:
            status = max(status, _add(path, folder, options))
        except UnreadableSource as error:
            say(str(error))
            status = BAD_INPUT
    return status


def _add(path: Path, folder: Path, options: argparse.Namespace) -> int:
    imported = convert(path)
    text = as_source(imported, {name: getattr(options, name) for name in _FACTS})
    target = folder / (options.name or file_name(options.symbol, path.stem))
    if target.parent != folder or target.suffix not in (".md", ".txt"):
        raise UsageError(f"“{options.name}” is no name of a source; name it like 1325.md")
    if target.is_symlink():
        raise UsageError("this is a link, and what it leads to would be written over; remove it", str(target))
    try:
        with target.open("w" if options.replace else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as problem:
        raise UsageError(
            "there is such a source; --replace writes over it, --name names another", str(target)
        ) from problem
    except OSError as problem:
        raise UsageError(f"cannot be written ({problem.strerror})", str(target)) from problem
    tell(str(target))
    return _report(path, target, text, imported.missed)


def _report(path: Path, target: Path, text: str, missed: tuple[str, ...]) -> int:
    """Prints the documents of the new source, the parts of the file that it lacks, and its diagnostics; gives the exit
    status."""
    parsed, unread = parse_parts(source_from_text(str(target), text))
    documents = relate(parsed)
    for document in documents:
        when = document.date.isoformat() if document.date else "no date"
        head = f"{document.symbol or document.id} · {document.kind} · {document.language} · {when}"
        tell(f"  {head} · {len(document.units)} units")
    for omission in missed:
        say(f"{path}: {omission}")
    for diagnostic in ordered((*unread, *(found for document in documents for found in document.diagnostics))):
        say(message(diagnostic))
    return FINDINGS if missed or not documents else DONE


COMMAND = Command("add", "Make sources of documents: DOCX, PDF, HTML, text.", _arguments, _run)
