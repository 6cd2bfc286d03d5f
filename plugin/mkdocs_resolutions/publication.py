"""All that is known before the first page is rendered: documents, their links, who cites whom, themes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from resolutions.actions import Action, actions, openings
from resolutions.corpus import Collection, resolve, resolve_diagnostics
from resolutions.diagnostics import ordered
from resolutions.languages import LANGUAGES
from resolutions.model import Diagnostic, Document, DocumentKey, Link
from resolutions.runtime import each
from resolutions.themes import Membership, Theme, classifier


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that cites: one of a document's links."""

    document: Document
    link: Link
    text: str
    """The words of the unit in which it stands."""


@dataclass(frozen=True)
class Publication:
    """Everything the pages are made of. Nothing in it changes once it is made."""

    collection: Collection
    languages: tuple[str, ...]
    """The languages of the index pages."""
    links: Mapping[DocumentKey, tuple[Link, ...]]
    """The links of each document, in the order of its citations."""
    findings: Mapping[DocumentKey, tuple[Diagnostic, ...]]
    """What resolving a document's citations found."""
    mentions: Mapping[str, tuple[Mention, ...]]
    """Who cites a document, by its identifier; mentions of a document in itself are none."""
    themes: tuple[Theme, ...]
    memberships: Mapping[str, tuple[Membership, ...]]
    """The paragraphs of each theme, by the theme's id."""
    actions: Mapping[DocumentKey, tuple[Action, ...]]
    """What the operative paragraphs of each document do, where it has any."""
    openings: Mapping[DocumentKey, Mapping[str, tuple[int, int]]]
    """Where the opening verb phrase of each document's paragraphs begins and ends, by anchor."""
    themes_of: Mapping[DocumentKey, tuple[Membership, ...]]
    """The memberships of each document, where it has any, in the order of its paragraphs."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that a person should look at: of the folder, of each document, of its citations."""
        found = list(self.collection.diagnostics)
        for document in self.collection.documents:
            found += document.diagnostics
            found += self.findings[document.key]
        return ordered(found)

    def version(self, identifier: str, language: str) -> Document | None:
        """The document in that language, or in the first of the languages that it is held in; None where it is not."""
        held = self.collection.languages(identifier)
        if not held:
            return None
        return self.collection.find(identifier, language if language in held else held[0])


def publish(
    collection: Collection,
    themes: Sequence[Theme],
    languages: Sequence[str] = (),
    *,
    before: Publication | None = None,
    workers: int = 0,
) -> Publication:
    """The publication of a collection; `languages` are the index pages', by default those of the documents.

    `before` is an earlier one, from which is taken what would be the same; `workers` as in `parallel.each`.
    """
    links: dict[DocumentKey, tuple[Link, ...]] = {}
    findings: dict[DocumentKey, tuple[Diagnostic, ...]] = {}
    known = before if before is not None and _same_targets(before.collection, collection) else None
    for document in collection.documents:
        key = document.key
        if known is not None and known.collection.by_key[key] == document:
            links[key], findings[key] = known.links[key], known.findings[key]
        else:
            links[key] = resolve(document, collection)
            findings[key] = resolve_diagnostics(document, links[key])
    found = _found(collection, links, themes, before, workers)
    of_document = {key: one.memberships for key, one in found.items() if one.memberships}
    members: dict[str, list[Membership]] = {theme.id: [] for theme in themes}
    for membership in chain.from_iterable(of_document.values()):
        members[membership.theme].append(membership)
    used = languages or [code for code in LANGUAGES if any(code == one.language for one in collection.documents)]
    return Publication(
        collection=collection,
        languages=tuple(used) or ("en",),
        links=MappingProxyType(links),
        findings=MappingProxyType(findings),
        mentions=MappingProxyType(_mentions(collection.documents, links)),
        themes=tuple(themes),
        actions=MappingProxyType({key: one.actions for key, one in found.items() if one.actions}),
        openings=MappingProxyType({key: one.openings for key, one in found.items()}),
        themes_of=MappingProxyType(of_document),
        memberships=MappingProxyType({theme: tuple(found) for theme, found in members.items()}),
    )


def _same_targets(one: Collection, other: Collection) -> bool:
    """Whether a citation leads to the same place in both: they have the same documents with the same paragraphs."""
    return len(one.documents) == len(other.documents) and all(
        (a.key, a.kind) == (b.key, b.kind)
        # Paragraphs that were not parsed again are the same object.
        and (a.units is b.units or one.anchors(a) == other.anchors(b))
        for a, b in zip(one.documents, other.documents, strict=True)
    )


class Found(NamedTuple):
    """What is found in each document by itself: the themes of its paragraphs, what they do, how they open."""

    memberships: tuple[Membership, ...]
    actions: tuple[Action, ...]
    openings: Mapping[str, tuple[int, int]]


def _found(
    collection: Collection,
    links: Mapping[DocumentKey, tuple[Link, ...]],
    themes: Sequence[Theme],
    before: Publication | None,
    workers: int,
) -> dict[DocumentKey, Found]:
    """The memberships and actions of each document, in the order of the documents."""
    known: dict[DocumentKey, Found] = {}
    if before is not None and before.themes == tuple(themes):
        held = before.collection.by_key
        for document in collection.documents:
            key = document.key
            if held.get(key) == document and before.links[key] == links[key]:
                known[key] = Found(before.themes_of.get(key, ()), before.actions.get(key, ()), before.openings[key])
    find = classifier(themes)

    def of(document: Document) -> Found:
        return Found(find(document, links[document.key]), actions(document), openings(document))

    fresh = [document for document in collection.documents if document.key not in known]
    for document, found in zip(fresh, each(of, fresh, workers=workers), strict=True):
        known[document.key] = found
    return {document.key: known[document.key] for document in collection.documents}


def _mentions(
    documents: Iterable[Document], links: Mapping[DocumentKey, Sequence[Link]]
) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {}
    for document in documents:
        texts = {unit.anchor: unit.text for unit in document.units} if document.citations else {}
        for link in links[document.key]:
            target = link.citation.target
            if link.status != "self" and target not in ("SELF", document.id):
                found.setdefault(target, []).append(Mention(document, link, texts[link.citation.anchor]))
    return {target: tuple(places) for target, places in found.items()}
