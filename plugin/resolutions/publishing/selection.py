"""Selects a smaller collection: some documents, and the documents of the site that they cite.

Citations of other documents become external links when the citations of the selection are resolved, so no link is
broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..addresses import Place
from ..corpus import Collection, resolve
from ..errors import UsageError
from ..languages import LANGUAGES
from ..model import DocumentKey, Link
from ..themes import Theme, classify
from ..un import Symbol


@dataclass(frozen=True, slots=True)
class Selection:
    """Selects the documents that meet every condition that is not empty."""

    themes: tuple[str, ...] = ()
    """Theme ids: documents of which a paragraph belongs to one of them."""
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """Symbols, as printed or canonical; identifiers of documents without a symbol."""

    def __bool__(self) -> bool:
        return bool(self.themes or self.languages or self.documents)


def select(collection: Collection, selection: Selection, themes: Sequence[Theme] = ()) -> Collection:
    """The documents of a selection and those that they cite, in the collection's order.

    A cited document is taken in the language in which the citation resolves. Raises `UsageError` where the selection
    names a theme, a language or a document that there is not, or fits no document at all.
    """
    if not selection:
        return collection
    _check(collection, selection, themes)
    links = {document.key: resolve(document, collection) for document in collection.documents}
    chosen = _chosen(collection, selection, themes, links)
    if not chosen:
        raise UsageError("no document fits all of the selection; widen it")
    pages = {Place.of(key).page: key for key in links}
    cited = {pages[link.page] for key in chosen for link in links[key] if link.page in pages}
    wanted = chosen | cited
    documents = tuple(document for document in collection.documents if document.key in wanted)
    sources = {document.source for document in documents}
    return replace(
        collection,
        documents=documents,
        diagnostics=tuple(diagnostic for diagnostic in collection.diagnostics if diagnostic.source in sources),
    )


def _check(collection: Collection, selection: Selection, themes: Sequence[Theme]) -> None:
    theme_ids = {theme.id for theme in themes}
    for theme in selection.themes:
        if theme not in theme_ids:
            raise UsageError(f"there is no theme “{theme}”; there are {', '.join(sorted(theme_ids)) or 'none'}")
    for language in selection.languages:
        if language not in LANGUAGES:
            raise UsageError(f"there is no language “{language}”; there are {', '.join(LANGUAGES)}")
    for document in selection.documents:
        if not collection.languages(_identifier(document)):
            raise UsageError(f"this site holds no document “{document}”; write its symbol as S/RES/2553")


def _chosen(
    collection: Collection, selection: Selection, themes: Sequence[Theme], links: Mapping[DocumentKey, Sequence[Link]]
) -> set[DocumentKey]:
    chosen = {document.key for document in collection.documents}
    if selection.documents:
        named = {_identifier(name) for name in selection.documents}
        chosen = {key for key in chosen if key.identifier in named}
    if selection.languages:
        chosen = {key for key in chosen if key.language in selection.languages}
    if selection.themes:
        chosen &= _of_themes(collection, selection.themes, themes, links)
    return chosen


def _of_themes(
    collection: Collection, wanted: Iterable[str], themes: Sequence[Theme], links: Mapping[DocumentKey, Sequence[Link]]
) -> set[DocumentKey]:
    ids = frozenset(wanted)
    return {member.key for member in classify(collection, links, themes) if member.theme in ids}


def _identifier(name: str) -> str:
    symbol = Symbol.parse(name)
    return symbol.id if symbol else name.strip()
