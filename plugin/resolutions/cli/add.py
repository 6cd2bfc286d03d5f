"""`resolutions add FILE…`: makes sources from files (DOCX, PDF, HTML, text), and takes the United Nations' XML."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..corpus import Content, relate
from ..corpus.parse_cache import Parsing, parse_bytes
from ..diagnostics import ordered
from ..errors import UnreadableSource, UsageError, reason
from ..importing import as_source, convert, file_name
from ..languages import LANGUAGES
from ..model import Diagnostic, Document
from ..runtime import counted, print_error, print_lines
from ..suffixes import TEXTS, XML, is_xml
from ..text import read_bytes
from .arguments import add_content
from .command import BAD_INPUT, DONE, FINDINGS, Command, print_diagnostics
from .report import head_line

_FACTS = ("symbol", "language", "date", "title")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a document: .docx, .pdf, .html, .txt, .md, .xml"
    )
    add_content(parser)
    parser.add_argument("--symbol", default="", help="its symbol, where the text does not say it: S/RES/1325 (2000)")
    parser.add_argument("--language", choices=LANGUAGES, metavar="CODE", help=", ".join(LANGUAGES))
    parser.add_argument("--date", default="", help="its day: 2000-10-31")
    parser.add_argument("--title", default="")
    parser.add_argument("--name", default="", help="the source's name; by default the symbol's, else the file's")
    parser.add_argument("--replace", action="store_true", help="write over a source of that name")


def _run(options: argparse.Namespace) -> int:
    if len(options.files) > 1 and (options.symbol or options.name or options.title):
        raise UsageError("a symbol, a title or a name is one document's: add the files one by one")
    content = Content(options.content)
    content.check_folder()
    folder = content.sources
    status = DONE
    for path in options.files:
        try:
            status = max(status, _add(path, folder, options))
        except UnreadableSource as error:
            print_error(str(error))
            status = BAD_INPUT
    return status


def _add(path: Path, folder: Path, options: argparse.Namespace) -> int:
    imported = convert(path)
    if is_xml(path.name):
        return _add_xml(path, folder, options, imported.missed)
    text = as_source(imported, {name: getattr(options, name) or "" for name in _FACTS})
    target = folder / (options.name or file_name(options.symbol, path.stem))
    data = text.encode()
    documents, unread = _parsed(path, str(target), data)
    _write(target, data, folder, TEXTS, options)
    return _report(path, relate(documents), unread, imported.missed)


def _add_xml(path: Path, folder: Path, options: argparse.Namespace, missed: tuple[str, ...]) -> int:
    """Takes a file of the United Nations as it is, under its symbol and language."""
    if any(getattr(options, name) for name in _FACTS):
        given = ", ".join(f"--{name}" for name in _FACTS if getattr(options, name))
        raise UsageError(f"an XML file is kept as it is, and says itself what it is; leave out {given}", str(path))
    data = read_bytes(path, str(path))
    documents, unread = _parsed(path, str(path), data)
    first = documents[0]
    target = folder / (options.name or file_name(first.symbol, path.stem, f"-{first.language}{XML}"))
    _write(target, data, folder, (XML,), options)
    return _report(path, documents, unread, missed)


def _parsed(path: Path, name: str, data: bytes) -> Parsing:
    """What a source of that name and content would be read to. Raises `UnreadableSource` where that is no document."""
    documents, unread = parse_bytes(name, data)
    if not documents:
        why = "; ".join(found.message for found in unread)
        raise UnreadableSource(f"no source is made of it: {why or 'it holds no document'}", str(path))
    return documents, unread


def _write(target: Path, data: bytes, folder: Path, suffixes: tuple[str, ...], options: argparse.Namespace) -> None:
    if target.parent != folder or target.suffix not in suffixes:
        raise UsageError(f"“{options.name}” is no name of a source; name it like 1325{suffixes[0]}")
    if target.is_symlink():
        raise UsageError("this is a link, and what it leads to would be written over; remove it", str(target))
    try:
        with target.open("wb" if options.replace else "xb") as file:
            file.write(data)
    except FileExistsError as problem:
        raise UsageError(
            "there is such a source; --replace writes over it, --name names another", str(target)
        ) from problem
    except OSError as problem:
        raise UsageError(
            f"cannot be written ({reason(problem)}); mend the folder's permissions", str(target)
        ) from problem
    print_lines(str(target))


def _report(
    path: Path, documents: tuple[Document, ...], unread: tuple[Diagnostic, ...], missed: tuple[str, ...]
) -> int:
    """Prints the documents of the new source, the parts of the file that it lacks, and its diagnostics; gives the exit
    status."""
    for document in documents:
        print_lines(f"  {head_line(document)} · {counted(len(document.units), 'unit')}")
    for omission in missed:
        print_error(f"{path}: {omission}")
    print_diagnostics(ordered((*unread, *(found for document in documents for found in document.diagnostics))))
    return FINDINGS if missed else DONE


COMMAND = Command("add", "Make sources of documents: DOCX, PDF, HTML, text, the UN's XML.", _arguments, _run)
