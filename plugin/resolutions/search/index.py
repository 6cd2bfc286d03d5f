"""Builds all files of a site's index, each with the path at which the browser looks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import orjson

from ..addresses import Place
from ..citations import tables
from ..languages import table
from ..model import Document
from ..themes import Membership, Theme
from ..un import OTHER, Symbol
from .incremental import IndexCache
from .postings import BETWEEN, Vocabulary, of_references, of_words
from .shards import cut, packed, places_content, positions_before, script, terms_content
from .texts import lines, runs
from .weights import levels, parts

FOLDER = "search"
"""The folder of the index, below the site's root."""


def build(
    documents: Iterable[Document],
    memberships: Iterable[Membership] = (),
    themes: Sequence[Theme] = (),
    *,
    name: Callable[[Document], str] | None = None,
    address: Callable[[Document], str] | None = None,
    cache: IndexCache | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of the index, as (path below the site's root, content).

    `name` gives the name of a document in a list (by default its symbol, else its title); `address` gives the address
    of its page, below the site's root. The same documents in the same order give the same bytes. A language's files
    depend only on the documents in that language. `cache` is the one that an earlier build used; None for no cache.
    """
    if cache is not None:
        cache.begin()
    documents_by_language: dict[str, list[Document]] = {}
    for document in documents:
        documents_by_language.setdefault(document.language, []).append(document)
    all_memberships = tuple(memberships)
    versions: dict[str, str] = {}
    for language in sorted(documents_by_language):
        index = _Language(
            language,
            documents_by_language[language],
            all_memberships,
            themes,
            name or _name,
            address or _address,
            cache,
        )
        versions[language] = index.version
        yield from index.files()
    manifest = {"languages": versions, "lookup": tables(), "between": BETWEEN}
    yield f"{FOLDER}/index.js", script("index", "", packed(_json(manifest)))


def _json(value: object) -> bytes:
    return orjson.dumps(value)


def _address(document: Document) -> str:
    return Place.of(document.key).folder


def _name(document: Document) -> str:
    return document.symbol or document.title or document.id


class _Language:
    """The index of one language's documents."""

    def __init__(
        self,
        language: str,
        documents: Sequence[Document],
        memberships: Collection[Membership],
        themes: Sequence[Theme],
        name: Callable[[Document], str],
        address: Callable[[Document], str],
        cache: IndexCache | None,
    ) -> None:
        self._pack = packed if cache is None else cache.pack
        self._vocabulary = Vocabulary(language) if cache is None else cache.vocabulary(language)
        self._language, self._documents, self._themes = language, documents, themes
        self._runs = [(run.units, run.text.encode()) for run in runs(documents, name, address)]
        self._members = [membership for membership in memberships if membership.language == language]
        self.version = self._digest()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every piece as (path, content), one after the other, so that few are in cache at once."""
        for number, (_, text) in enumerate(self._runs):
            yield self._file(f"text-{number}", text)
        words = of_words(map(lines, self._documents), self._vocabulary)
        positions = positions_before(words)
        first_terms: dict[str, list[str]] = {"terms": [], "names": []}
        for number, (start, end) in enumerate(cut(words)):
            first_terms["terms"].append(words.terms[start])
            yield self._file(f"terms-{number}", terms_content(words, start, end))
            yield self._file(f"places-{number}", places_content(words, start, end, positions))
        names = of_references(self._documents, self._members)
        for number, (start, end) in enumerate(cut(names)):
            first_terms["names"].append(names.terms[start])
            yield self._file(f"names-{number}", terms_content(names, start, end))
        yield self._file("weights", b"".join(map(levels, self._documents)))
        yield self._file("parts", b"".join(map(parts, self._documents)))
        yield self._file("root", _json(self._root(first_terms)))

    def _file(self, piece: str, content: bytes) -> tuple[str, bytes]:
        name = f"{self._language}/{piece}"
        return f"{FOLDER}/{name}.js", script(name, self.version, self._pack(content))

    def _digest(self) -> str:
        """The version of this build's pieces, so that a browser does not use pieces of another build."""
        digest = blake2b(digest_size=8)
        for _, text in self._runs:
            digest.update(text)
        digest.update(
            repr([(membership.theme, membership.document, membership.anchor) for membership in self._members]).encode()
        )
        return digest.hexdigest()

    def _root(self, first_terms: Mapping[str, Sequence[str]]) -> dict[str, object]:
        """What every query needs: the document of each unit, and which piece holds which terms."""
        organs = sorted({_organ(document) for document in self._documents})
        number = {organ: index for index, organ in enumerate(organs)}
        return {
            "units": [len(document.units) for document in self._documents],
            "years": [document.date.year if document.date else 0 for document in self._documents],
            "organ": [number[_organ(document)] for document in self._documents],
            "organs": organs,
            "themes": [
                (theme.id, theme.name.get(self._language, next(iter(theme.name.values())))) for theme in self._themes
            ],
            "runs": [units for units, _ in self._runs],
            **first_terms,
            "stop": sorted(table(self._language, "search").get("stop", ())),
        }


def _organ(document: Document) -> str:
    """The English name of the organ for the filter: by the symbol where there is one, so that each has one spelling."""
    symbol = Symbol.parse(document.id)
    if symbol is None:
        return document.body or OTHER
    return symbol.organ.name if symbol.organ else OTHER
