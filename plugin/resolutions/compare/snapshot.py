"""One side of a comparison: the documents of a built site or of a content folder, with what was found in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..model import Diagnostic, Document, DocumentKey, Link
from ..permalinks import Alias, Published, published, theme_pages


class ThemeMember(NamedTuple):
    """A paragraph that belongs to a theme, whatever the evidence."""

    theme: str
    key: DocumentKey
    """Of the document in which it stands."""
    anchor: str


@dataclass(frozen=True)
class Snapshot:
    """Everything that `compare` needs to know about one side."""

    documents: tuple[Document, ...] = ()
    """A site tells of each what a comparison needs: its head, its units with their words, its aliases."""
    links: Mapping[DocumentKey, Sequence[Link]] = field(default_factory=dict)
    """The resolved citations of each."""
    members: frozenset[ThemeMember] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()
    aliases: tuple[Alias, ...] = ()
    themes: tuple[str, ...] = ()
    """The ids of all themes, including those without any paragraph."""
    across: frozenset[Diagnostic] | None = frozenset()
    """Of the diagnostics those that are no document's own, and that tell of no file that gave none: found by comparing
    documents, or in other files. None for a site, which does not publish them."""

    @property
    def by_key(self) -> Mapping[DocumentKey, Document]:
        """The documents by identifier and language."""
        return {document.key: document for document in self.documents}

    def languages(self, identifier: str) -> tuple[str, ...]:
        """Those in which this side has a document."""
        return self._languages.get(identifier, ())

    @cached_property
    def _languages(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for document in self.documents:
            found[document.id] = (*found.get(document.id, ()), document.language)
        return found

    @property
    def published(self) -> Published:
        """All pages by address, of documents and of themes, with their anchors."""
        return published(self.documents, self.themes, self._site_languages)

    @property
    def theme_pages(self) -> Published:
        """The pages of themes by address, in the languages of the documents, with their anchors."""
        return theme_pages(self.themes, self._site_languages)

    @property
    def _site_languages(self) -> Sequence[str]:
        return sorted({document.language for document in self.documents})
