"""`resolutions export --format FORMAT PATH…`: writes documents in formats that other programs read."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from ..addresses import Place
from ..corpus import Collection, Content, Parsing, admit, check_catalogue, read_documents, repeated, resolve
from ..diagnostics import ordered
from ..errors import UsageError, reason
from ..formats import (
    BibliographyEntry,
    Works,
    akoma_ntoso,
    bibtex,
    csl_json,
    entry,
    markdown_index,
    markdown_page,
    markdown_path,
    ris,
)
from ..model import Diagnostic, Document
from ..paths import below, folded
from ..runtime import Progress, print_bytes
from .arguments import FOLDER, add_catalogue, add_site_url
from .command import Command, print_diagnostics, read, status_of

File = tuple[str, bytes]
"""A path below the output folder, and the file's content."""

_LISTS: Mapping[str, tuple[str, Callable[[Iterable[BibliographyEntry]], str]]] = MappingProxyType(
    {"csl": ("documents.json", csl_json), "bibtex": ("documents.bib", bibtex), "ris": ("documents.ris", ris)}
)
"""The formats in which one file contains all documents: its name, and the function that writes it."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        default=[FOLDER],
        help=f"a source, or a folder of sources: by default ./{FOLDER}",
    )
    parser.add_argument(
        "--format",
        choices=("akn", "bibtex", "csl", "markdown", "ris"),
        required=True,
        help="the texts as Akoma Ntoso (akn) or Markdown, or a list of the documents for reference managers (bibtex,"
        " csl, ris)",
    )
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the files are written; else standard output")
    add_catalogue(parser, of="of folders")
    add_site_url(parser)


def _run(options: argparse.Namespace) -> int:
    if options.output is not None:
        _check_output(options.output, options.paths)
    check_catalogue(options.catalogue)
    collection = _collection(options.paths, options.catalogue)
    files = _FORMATS[options.format](collection, options)
    if options.output is None:
        _print(files, len(collection.documents), options.format)
    else:
        _write(files, options.output, len(collection.documents))
    return status_of(collection.diagnostics)


def _check_output(output: Path, exported: Iterable[Path]) -> None:
    """Raises `UsageError` where files would come to lie among the sources, over which some would be written."""
    for path in exported:
        if path.is_dir() and output.resolve().is_relative_to(path.resolve()):
            raise UsageError("this lies in what is exported; name a folder elsewhere with --output", str(output))


def _collection(paths: Sequence[Path], catalogue: Path | None) -> Collection:
    """The documents of all paths; of two with the same address, only the first. Files that are named one after another
    are told apart as those of a folder are."""
    documents: dict[str, Document] = {}
    diagnostics: list[Diagnostic] = []
    for documents_here, problems in _readings(paths, catalogue):
        diagnostics += problems
        for document in documents_here:
            first = documents.setdefault(folded(Place.of(document.key).page), document)
            if first is not document:
                diagnostics.append(repeated(document, first))
                print_diagnostics(diagnostics[-1:])
    return Collection(tuple(documents.values()), diagnostics=tuple(diagnostics))


def _readings(paths: Sequence[Path], catalogue: Path | None) -> Iterator[Parsing]:
    """What each folder holds, and each run of files; says what is found."""
    for are_folders, some in groupby(paths, Path.is_dir):
        if are_folders:
            for folder in some:
                collection = read(Content(folder, catalogue), whole=True)
                yield collection.documents, collection.diagnostics
        else:
            documents, problems = admit([(str(path), read_documents(path, str(path))) for path in some])
            print_diagnostics(ordered(problems))
            yield documents, problems


def _akoma_ntoso(collection: Collection, _options: argparse.Namespace) -> Iterator[File]:
    works = Works(collection)
    for document in collection.documents:
        yield f"{Place.of(document.key).page}.xml", akoma_ntoso(document, resolve(document, collection), works)


def _markdown(collection: Collection, options: argparse.Namespace) -> Iterator[File]:
    for document in collection.documents:
        yield markdown_path(document), markdown_page(document, resolve(document, collection)).encode()
    if options.output is not None:
        yield "index.md", markdown_index(collection.documents).encode()


def _list(collection: Collection, options: argparse.Namespace) -> Iterator[File]:
    name, write = _LISTS[options.format]
    site = options.site_url.rstrip("/")
    entries = (
        entry(document, f"{site}/{Place.of(document.key).folder}" if site else "") for document in collection.documents
    )
    yield name, write(entries).encode()


_FORMATS: Mapping[str, Callable[[Collection, argparse.Namespace], Iterator[File]]] = MappingProxyType(
    {"akn": _akoma_ntoso, "markdown": _markdown, **dict.fromkeys(_LISTS, _list)}
)


def _print(files: Iterable[File], count: int, name: str) -> None:
    if name not in _LISTS and count > 1:
        raise UsageError(f"{count} documents as {name} are {count} files; name a folder for them: --output DIR")
    for _, data in files:
        print_bytes(data)


def _write(files: Iterable[File], folder: Path, total: int) -> None:
    with Progress("Exporting") as progress:
        for count, (name, data) in enumerate(files, 1):
            path = below(folder, name)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            except OSError as problem:
                why = f"cannot be written ({reason(problem)}); name another --output"
                raise UsageError(why, str(path)) from problem
            progress(count, max(count, total))


COMMAND = Command("export", "Write documents in the formats that other programs read.", _arguments, _run)
