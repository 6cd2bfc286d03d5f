"""One side of a comparison: the documents of a built site or of a content folder, with what was found in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..addresses import Place
from ..model import Diagnostic, Document, DocumentKey, Link, Unit
from ..permalinks import Alias, Published, theme_pages


@dataclass(frozen=True)
class Edition:
    """A document in one language, with the fields that a comparison needs."""

    id: str
    language: str
    symbol: str
    kind: str
    title: str
    date: str
    """ISO 8601; empty where unknown."""
    body: str
    source: str
    units: tuple[Unit, ...]
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document, links: Iterable[Link]) -> Edition:
        """The edition of a parsed document; `links` are its resolved citations."""
        return cls(
            document.id,
            document.language,
            document.symbol,
            document.kind,
            document.title,
            document.day,
            document.body,
            document.source,
            document.units,
            tuple(links),
            document.aliases,
        )

    @property
    def key(self) -> DocumentKey:
        """Its identifier and language."""
        return DocumentKey(self.id, self.language)

    @property
    def page(self) -> str:
        """The address of its page."""
        return Place.of(self.key).page


@dataclass(frozen=True, slots=True, order=True)
class ThemeMember:
    """A paragraph that belongs to a theme."""

    theme: str
    id: str
    language: str
    anchor: str

    @property
    def key(self) -> DocumentKey:
        """Of the document in which it stands."""
        return DocumentKey(self.id, self.language)


@dataclass(frozen=True)
class Snapshot:
    """Everything that `compare` needs to know about one side."""

    editions: tuple[Edition, ...] = ()
    members: frozenset[ThemeMember] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()
    aliases: tuple[Alias, ...] = ()
    themes: tuple[str, ...] = ()
    """The ids of all themes, including those without any paragraph."""
    across: frozenset[Diagnostic] | None = frozenset()
    """Of the diagnostics those that are no document's own, and that tell of no file that gave none: found by comparing
    documents, or in other files. None for a site, which does not publish them."""

    @property
    def by_key(self) -> Mapping[DocumentKey, Edition]:
        """The editions by identifier and language."""
        return {edition.key: edition for edition in self.editions}

    def languages(self, identifier: str) -> tuple[str, ...]:
        """Those in which this side has a document."""
        return self._languages.get(identifier, ())

    @cached_property
    def _languages(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for edition in self.editions:
            found[edition.id] = (*found.get(edition.id, ()), edition.language)
        return found

    @property
    def published(self) -> Published:
        """All pages by address, of documents and of themes, with their anchors."""
        pages = {edition.page: frozenset(unit.anchor for unit in edition.units) for edition in self.editions}
        return {**pages, **self.theme_pages}

    @property
    def theme_pages(self) -> Published:
        """The pages of themes by address, in the languages of the editions, with their anchors."""
        return theme_pages(self.themes, sorted({edition.language for edition in self.editions}))
