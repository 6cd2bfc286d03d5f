"""Every document of a folder of sources: read in path order, told apart by identifier and language.

    folder ─sources─→ paths ─read─→ Source… ─parse─→ Document… ─admit, relate─→ Collection

A source that cannot be read, or repeats another's document or address, costs its own pages and a diagnostic, never
the others'.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from operator import itemgetter
from pathlib import Path

from ..addresses import Place
from ..diagnostics import diagnose, ordered
from ..errors import InvalidCatalogue, UnreadableSource
from ..languages import LANGUAGES
from ..model import CATALOGUE_LANGUAGE, Diagnostic, Document, DocumentKey
from ..paths import Refused, folded, identifier_of, leads_out, refusal
from ..runtime import Tell, with_cached
from ..structure import symbol_of_name
from ..suffixes import CONVERTED, SOURCES, UNCONVERTED, is_xml
from ..text import read_bytes
from ..un import Holder, holders
from .catalogue import Catalogue, read_catalogue
from .parse_cache import Parser, Parsing, parse_bytes, unreadable
from .relations import relate, with_entry
from .versions import Divergence, divergences, versions_of


@dataclass(frozen=True)
class Collection:
    """The documents of a site. No two have the same identifier and language."""

    documents: tuple[Document, ...] = ()
    """In the order of their sources' paths, and of their places there."""
    catalogue: Catalogue = field(default_factory=Catalogue)
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was found while reading the folder; each document carries its own."""

    @cached_property
    def by_key(self) -> Mapping[DocumentKey, Document]:
        return {document.key: document for document in reversed(self.documents)}

    @cached_property
    def _languages(self) -> Mapping[str, tuple[str, ...]]:
        held: dict[str, set[str]] = {}
        for document in self.documents:
            held.setdefault(document.id, set()).add(document.language)
        return {identifier: tuple(code for code in LANGUAGES if code in codes) for identifier, codes in held.items()}

    @cached_property
    def holders(self) -> Mapping[str, Holder]:
        """By the identifier of a part, or of a whole, that is no document here: the document that holds it."""
        return holders(self._languages)

    @cached_property
    def _anchors(self) -> Mapping[DocumentKey, frozenset[str]]:
        return {key: _anchors_of(document) for key, document in self.by_key.items()}

    def anchors(self, document: Document) -> frozenset[str]:
        """The anchors of a document's units, whether it is one of this collection's or not."""
        key = document.key
        held = self.by_key.get(key)
        return self._anchors[key] if held is document else _anchors_of(document)

    @cached_property
    def divergences(self) -> Mapping[DocumentKey, Divergence]:
        """What documents have otherwise than their other language versions."""
        return _divergences_of(self.documents)

    def find(self, identifier: str, language: str) -> Document | None:
        """The document of that canonical identifier in that language."""
        return self.by_key.get(DocumentKey(identifier, language))

    def languages(self, identifier: str) -> tuple[str, ...]:
        """The languages in which the document is held, in the order of `LANGUAGES`; empty where it is not."""
        return self._languages.get(identifier, ())

    def with_documents(self, edited: Mapping[DocumentKey, Document]) -> Collection:
        """The collection with these documents in the place of its own of the same keys."""
        documents = tuple(edited.get(document.key, document) for document in self.documents)
        # Most of what is known of the others need not be found again.
        changed = with_cached(replace(self, documents=documents), self, but=("by_key", "_anchors", "divergences"))
        if "_anchors" in vars(self):
            vars(changed)["_anchors"] = {**self._anchors, **{key: _anchors_of(one) for key, one in edited.items()}}
        if "divergences" in vars(self):
            edits = {key.identifier for key in edited}
            kept = {key: found for key, found in self.divergences.items() if key.identifier not in edits}
            again = _divergences_of(document for document in documents if document.id in edits)
            vars(changed)["divergences"] = kept | again
        return changed

    def topics(self, document: Document) -> tuple[str, ...]:
        """What the catalogue says that a document is about, where both are in one language."""
        entry = self.catalogue.get(document.id)
        if entry is None or document.language != CATALOGUE_LANGUAGE:
            return ()
        told = entry.metadata
        subjects = (subject.name for subject in told.subjects)
        return (entry.title, told.long_title, *entry.printed_items, *subjects, *told.bodies)


def read_collection(
    folder: Path,
    *,
    base: Path | None = None,
    catalogue: Path | None = None,
    progress: Tell | None = None,
    parser: Parser | None = None,
) -> Collection:
    """The documents of every `.md`, `.txt` and `.xml` under `folder`, in every subfolder; hidden files are passed over.

    Sources are named relative to `base` (by default the folder itself). `catalogue` is a CSV file, or a folder of such
    or of XML files; `parser` one that remembers what it has parsed before. Raises `UnreadableSource` only where the
    folder itself cannot be read; everything else becomes a diagnostic.
    """
    base = folder if base is None else base
    diagnostics: list[Diagnostic] = []
    paths = list(_sources(folder, base, diagnostics))
    if not paths and all(found.severity != "error" for found in diagnostics):
        diagnostics.append(diagnose("no-sources", name_of(folder, base), 0, 0))
    files = list(_contents(paths, base, diagnostics))
    admitted = _Admission()
    parsed = (parser or Parser()).parse(files, progress)

    def precedence(place: int) -> tuple[bool, bool, int]:
        name, (documents, _) = files[place][0], parsed[place]
        return not is_xml(name), _is_misnamed(name, documents), place

    # Of two sources of one document the first is kept: an XML file, which says more than a text, and one whose name
    # does not say that it holds another document. The order of the documents stays.
    for place in sorted(range(len(files)), key=precedence):
        documents, found = parsed[place]
        diagnostics += found
        admitted.add(documents, place)
    table, found = _catalogue(catalogue, base)
    documents = tuple(completed(document, table) for document in admitted.documents)
    return Collection(documents, table, ordered((*diagnostics, *admitted.diagnostics, *found)))


def _is_misnamed(name: str, documents: Sequence[Document]) -> bool:
    """Whether a file's name spells a symbol that none of its documents has; a letter behind it may be a language's."""
    symbol = symbol_of_name(name)
    identifier = identifier_of(symbol) if symbol else ""
    return bool(identifier) and all(document.id not in (identifier, identifier[:-1]) for document in documents)


def _divergences_of(documents: Iterable[Document]) -> dict[DocumentKey, Divergence]:
    versions = versions_of(documents).values()
    return {key: found for several in versions for key, found in divergences(several).items()}


def _anchors_of(document: Document) -> frozenset[str]:
    return frozenset(unit.anchor for unit in document.units)


def name_of(path: Path, base: Path) -> str:
    """How messages and data name a file: relative to `base`, with slashes; bytes that are no UTF-8 are replaced."""
    return printed_name(Path(os.path.relpath(path, base)))


def printed_name(path: Path) -> str:
    """A path with slashes, and a replacement for bytes that are no UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def read_documents(path: Path, name: str) -> Parsing:
    """The documents of one source file, which messages call `name`, and what was found while reading it."""
    if problem := _no_source(path):
        return (), (diagnose("unreadable-source", name, 0, 0, problem=problem),)
    try:
        return parse_bytes(name, read_bytes(path, name))
    except UnreadableSource as error:
        return (), (unreadable(name, error),)


def _no_source(path: Path) -> str:
    """Why what a person names is no source, by its kind; empty where it may be one."""
    if path.is_dir():
        return "this is a folder; name the files in it"
    if path.suffix.lower() in CONVERTED:
        return f"a file of this kind is no source; make one of it first: resolutions add {shlex.quote(str(path))}"
    if path.suffix.lower() in UNCONVERTED:
        kinds = ", ".join(CONVERTED)
        return f"a file of this kind is no source; save it as one of {kinds}, and make a source of it: resolutions add"
    return ""


def _contents(paths: Iterable[Path], base: Path, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file; adds a diagnostic for each that cannot be opened."""
    for path in paths:
        name = name_of(path, base)
        try:
            yield name, read_bytes(path, name)
        except UnreadableSource as error:
            diagnostics.append(unreadable(name, error))


def _sources(folder: Path, base: Path, diagnostics: list[Diagnostic]) -> Iterator[Path]:
    """The source files under a folder, sorted by path; adds a diagnostic for each that lies outside or is no file."""

    def unreadable(error: OSError) -> None:
        path = Path(os.fsdecode(error.filename))
        if path == folder:
            raise UnreadableSource(f"the folder cannot be read: {error.strerror}", str(folder)) from error
        problem = f"the folder cannot be read: {error.strerror}"
        diagnostics.append(diagnose("unreadable-source", name_of(path, base), 0, 0, problem=problem))

    root = folder.resolve()
    found: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in _without_source(files):
            diagnostics.append(diagnose("unconverted-file", name_of(Path(here, name), base), 0, 0))
        # A linked folder is not walked; where it leads inside, its files are met at their own place.
        linked = [name for name in folders if Path(here, name).is_symlink()]
        sources = [name for name in files if not name.startswith(".") and Path(name).suffix.lower() in SOURCES]
        for path in (Path(here, name) for name in (*linked, *sources)):
            if path.is_symlink() and (problem := refusal(path, root)):
                diagnostics.append(Refused(path, problem).diagnostic(name_of(path, base)))
            elif problem := _unfit_name(path.relative_to(folder)):
                diagnostics.append(diagnose("bad-name", name_of(path, base), 0, 0, problem=problem))
            elif path.exists() and not path.is_file() and not path.is_dir():
                problem = "this is no regular file; put a text file here"
                diagnostics.append(diagnose("unreadable-source", name_of(path, base), 0, 0, problem=problem))
            elif path.name not in linked:
                found.append(path)
    yield from sorted(found, key=lambda path: path.relative_to(folder).parts)


def _without_source(files: Iterable[str]) -> Iterator[str]:
    """The names of those of a folder's files that hold a document, and have no source of the same name beside them."""
    paths = [Path(name) for name in files if not name.startswith(".")]
    stems = {path.stem for path in paths if path.suffix.lower() in SOURCES}
    return (path.name for path in paths if path.suffix.lower() in UNCONVERTED and path.stem not in stems)


def _unfit_name(path: Path) -> str:
    """Why a source's path, from the folder of sources on, can be no address; empty where it can."""
    name = path.as_posix()
    if leads_out(name) or any(sign < " " or sign == "\x7f" for sign in name):
        return "the file's name holds what no address may: a backslash, a drive or a control character; rename it"
    return ""


class _Admission:
    """Takes in the documents of one source after another, so that none has another's identifier and language."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, Document]] = []
        self.diagnostics: list[Diagnostic] = []
        self._seen: dict[str, Document] = {}
        """By the address of their pages, of which no two may be one on any disk."""
        self._same_day: dict[str, dict[tuple[str, ...], Document]] = {}
        """Documents without a symbol that would have one address, by their words."""

    def add(self, documents: tuple[Document, ...], place: int) -> None:
        """Take in the documents of the source at that place among all."""
        taken = [one for document in documents if (one := self._told_apart(document)) is not None]
        self._taken += ((place, document) for document in relate(tuple(taken)))

    @property
    def documents(self) -> Iterator[Document]:
        """Those that were taken in, in the order of their sources."""
        return (document for _, document in sorted(self._taken, key=itemgetter(0)))

    def _told_apart(self, document: Document) -> Document | None:
        """The document, renamed where it has no symbol and its date is another's too; None where it is a repetition."""
        key = _address(document)
        rival = self._seen.setdefault(key, document)
        if rival is document:
            return document
        if document.symbol:
            self._leave_out(document, rival)
            return None
        same_day = self._same_day.setdefault(key, {_words(rival): rival})
        words = _words(document)
        if words in same_day:
            self._leave_out(document, same_day[words])
            return None
        names = (replace(document, id=f"{document.id}-{number}") for number in count(len(same_day) + 1))
        renamed = next(one for one in names if self._seen.setdefault(_address(one), one) is one)
        same_day[words] = renamed
        return renamed

    def _leave_out(self, document: Document, rival: Document) -> None:
        self.diagnostics.append(repeated(document, rival))


def _address(document: Document) -> str:
    """The same for two documents whose pages some disk would not tell apart."""
    return folded(Place.of(document.key).page)


def repeated(document: Document, first: Document) -> Diagnostic:
    """What is told of a document that is left out, because another was first to have its address."""
    other = f"{first.source}:{first.line}" if first.id == document.id else f"{first.source}:{first.line} as {first.id}"
    facts = {"id": document.id, "language": document.language, "other": other}
    if first.id == document.id and is_xml(first.source) and not is_xml(document.source):
        return diagnose("xml-wins", document.source, document.line, 1, **facts)
    return diagnose("duplicate-document", document.source, document.line, 1, **facts)


def completed(document: Document, table: Catalogue) -> Document:
    """A document with what the catalogue knows of it."""
    entry = table.get(document.id)
    return document if entry is None else with_entry(document, entry)


def _words(document: Document) -> tuple[str, ...]:
    return tuple(unit.text for unit in document.units)


def _catalogue(path: Path | None, base: Path) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    if path is None:
        return Catalogue(), ()
    try:
        table = read_catalogue(path)
        found = table.diagnostics
    except InvalidCatalogue as error:
        place = (error.path or str(path), error.line, error.column)
        table, found = Catalogue(), (diagnose("invalid-catalogue", *place, problem=error.message),)
    return table, tuple(replace(one, source=name_of(Path(one.source), base)) for one in found)
