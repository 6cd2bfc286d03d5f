"""Every document of a folder of sources: read in path order, told apart by identifier and language.

    folder ─sources─→ paths ─read─→ Source… ─parse─→ Document… ─admit, relate─→ Collection

A source that cannot be read, or repeats another's document or address, costs its own pages and a diagnostic, never
the others'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from ..diagnostics import diagnose, ordered
from ..errors import InvalidCatalogue
from ..languages import LANGUAGES
from ..model import CATALOGUE_LANGUAGE, Diagnostic, Document, DocumentKey
from ..runtime import OnProgress, with_cached
from ..un import Holder, holders
from .admission import admit
from .catalogue import Catalogue, read_catalogue
from .entry import with_entry
from .parse_cache import Parser
from .parts import parts_in
from .shared_facts import facts_of_versions
from .sources import name_of, named, sources_below
from .versions import Divergence, divergences, versions_of


@dataclass(frozen=True)
class Collection:
    """The documents of a site. No two have the same identifier and language."""

    documents: tuple[Document, ...] = ()
    """In the order of their sources' paths, and of their places there."""
    catalogue: Catalogue = field(default_factory=Catalogue)
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was found while reading the folder; each document carries its own."""
    own: Mapping[DocumentKey, Document] = field(default_factory=lambda: MappingProxyType({}))
    """Those documents to which other language versions give facts, as their own sources tell them."""

    @classmethod
    def of(
        cls, own: Sequence[Document], catalogue: Catalogue | None = None, diagnostics: tuple[Diagnostic, ...] = ()
    ) -> Collection:
        """The collection of documents that are as their own sources tell them, each with what other versions tell."""
        given = facts_of_versions(own)
        return cls(
            tuple(given.get(document.key, document) for document in own),
            catalogue or Catalogue(),
            diagnostics,
            MappingProxyType({document.key: document for document in own if document.key in given}),
        )

    @cached_property
    def by_key(self) -> Mapping[DocumentKey, Document]:
        """The documents by identifier and language; of several, the first."""
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
        return holders(self._languages, parts_in(self.documents))

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
        """The collection with these documents, as their own sources tell them, in the place of those of the same keys.

        Another version of one of them is the same object, where it is given no other facts than before.
        """
        edits = {key.identifier for key in edited}
        own = {one.key: edited.get(one.key) or self._own(one) for one in self.documents if one.id in edits}
        given = facts_of_versions(own.values())

        def now(before: Document) -> Document:
            key = before.key
            after = given.get(key) or own[key]
            return before if key not in edited and after == before else after

        documents = tuple(now(one) if one.id in edits else one for one in self.documents)
        others = {key: one for key, one in self.own.items() if key.identifier not in edits}
        owns = MappingProxyType(others | {key: own[key] for key in given})

        def anchors() -> Mapping[DocumentKey, frozenset[str]]:
            return {**self._anchors, **{key: _anchors_of(one) for key, one in edited.items()}}

        def divergences() -> Mapping[DocumentKey, Divergence]:
            kept = {key: found for key, found in self.divergences.items() if key.identifier not in edits}
            return kept | _divergences_of(document for document in documents if document.id in edits)

        # Most of what is known of the others need not be found again.
        instead = {"_anchors": anchors, "divergences": divergences}
        return with_cached(replace(self, documents=documents, own=owns), self, instead=instead, but=("by_key",))

    def _own(self, document: Document) -> Document:
        return self.own.get(document.key, document)

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
    progress: OnProgress | None = None,
    parser: Parser | None = None,
    is_left_out: Callable[[str], bool] | None = None,
) -> Collection:
    """The documents of every `.md`, `.txt` and `.xml` under `folder`, in every subfolder; hidden files are passed over.

    Sources are named relative to `base` (by default the folder itself). `catalogue` is a CSV file, or a folder of such
    or of XML files; `parser` one that remembers what it has parsed before; a source of whose name `is_left_out` says
    so is not read. Raises `UnreadableSource` only where the
    folder itself cannot be read; everything else becomes a diagnostic.
    """
    base = folder if base is None else base
    diagnostics: list[Diagnostic] = []
    paths = [
        path
        for path in sources_below(folder, base, diagnostics)
        if is_left_out is None or not is_left_out(name_of(path, base))
    ]
    if not paths and all(found.severity != "error" for found in diagnostics):
        diagnostics.append(diagnose("no-sources", name_of(folder, base), 0, 0))
    files = [named(path, base) for path in paths]
    parsed = (parser or Parser()).parse(files, progress)
    admitted, told = admit([(file.name, parsing) for file, parsing in zip(files, parsed, strict=True)])
    table, found = _catalogue(catalogue, base)
    own = tuple(completed(document, table) for document in admitted)
    return Collection.of(own, table, ordered((*diagnostics, *told, *found)))


def _divergences_of(documents: Iterable[Document]) -> dict[DocumentKey, Divergence]:
    versions = versions_of(documents).values()
    return {key: found for several in versions for key, found in divergences(several).items()}


def _anchors_of(document: Document) -> frozenset[str]:
    return frozenset(unit.anchor for unit in document.units)


def completed(document: Document, table: Catalogue) -> Document:
    """A document with what the catalogue knows of it."""
    entry = table.get(document.id)
    return document if entry is None else with_entry(document, entry)


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
