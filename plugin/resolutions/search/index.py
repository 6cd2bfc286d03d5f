"""The whole index of a site: every piece with the path at which the browser looks for it."""

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
from .incremental import Memory
from .postings import BETWEEN, Vocabulary, of_references, of_words
from .shards import cut, packed, places_content, positions_before, script, terms_content
from .texts import lines, runs
from .weights import levels, parts

FOLDER = "search"
"""Where the index lies, below the site's root."""


def build(
    documents: Iterable[Document],
    memberships: Iterable[Membership] = (),
    themes: Sequence[Theme] = (),
    *,
    name: Callable[[Document], str] | None = None,
    address: Callable[[Document], str] | None = None,
    memory: Memory | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of the search, as (path below the site's root, content).

    `name` is what a list calls a document (its symbol, else its title); `address` is its page's, below the site's
    root. The same documents in the same order give the same bytes; a language's files depend on its documents alone.
    `memory` is that of an earlier build, which it then need not do again.
    """
    if memory is not None:
        memory.begin()
    held: dict[str, list[Document]] = {}
    for document in documents:
        held.setdefault(document.language, []).append(document)
    members = tuple(memberships)
    versions: dict[str, str] = {}
    for language in sorted(held):
        index = _Language(language, held[language], members, themes, name or _name, address or _address, memory)
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
        memory: Memory | None,
    ) -> None:
        self._pack = packed if memory is None else memory.pack
        self._vocabulary = Vocabulary(language) if memory is None else memory.vocabulary(language)
        self._language, self._documents, self._themes = language, documents, themes
        self._runs = [(run.units, run.text.encode()) for run in runs(documents, name, address)]
        self._members = [one for one in memberships if one.language == language]
        self.version = self._digest()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every piece. The largest are made one after the other, so that none is kept longer than its writing takes."""
        for number, (_, text) in enumerate(self._runs):
            yield self._file(f"text-{number}", text)
        words = of_words(map(lines, self._documents), self._vocabulary)
        before = positions_before(words)
        first: dict[str, list[str]] = {"terms": [], "names": []}
        for number, (start, end) in enumerate(cut(words)):
            first["terms"].append(words.terms[start])
            yield self._file(f"terms-{number}", terms_content(words, start, end))
            yield self._file(f"places-{number}", places_content(words, start, end, before))
        names = of_references(self._documents, self._members)
        for number, (start, end) in enumerate(cut(names)):
            first["names"].append(names.terms[start])
            yield self._file(f"names-{number}", terms_content(names, start, end))
        yield self._file("weights", b"".join(map(levels, self._documents)))
        yield self._file("parts", b"".join(map(parts, self._documents)))
        yield self._file("root", _json(self._root(first)))

    def _file(self, piece: str, content: bytes) -> tuple[str, bytes]:
        name = f"{self._language}/{piece}"
        return f"{FOLDER}/{name}.js", script(name, self.version, self._pack(content))

    def _digest(self) -> str:
        """What tells this build's pieces from another's that a browser still keeps."""
        digest = blake2b(digest_size=8)
        for _, text in self._runs:
            digest.update(text)
        digest.update(repr([(one.theme, one.document, one.anchor) for one in self._members]).encode())
        return digest.hexdigest()

    def _root(self, first: Mapping[str, Sequence[str]]) -> dict[str, object]:
        """What every query needs: who the units belong to, and which piece holds what."""
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
            **first,
            "stop": sorted(table(self._language, "search").get("stop", ())),
        }


def _organ(document: Document) -> str:
    """Whose document it is, for the filter: the organ that its symbol names, which spells it one way."""
    symbol = Symbol.parse(document.id)
    if symbol is None:
        return document.body or OTHER
    return symbol.organ.name if symbol.organ else OTHER
