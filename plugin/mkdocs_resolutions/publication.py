"""The publication: all that is known before the first page is rendered. Documents, links, mentions, themes, actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from resolutions.corpus import Collection, differing_versions, resolve, resolve_diagnostics
from resolutions.diagnostics import ordered
from resolutions.effects import Effect
from resolutions.languages import DEFAULT, LANGUAGES
from resolutions.model import Citation, Diagnostic, Document, DocumentKey, Link
from resolutions.runtime import Cache, digest_of, with_cached
from resolutions.subjects import SubjectIndex, subject_index
from resolutions.suffixes import is_xml
from resolutions.themes import Membership, Theme
from resolutions.wording import Renewals, Wordings, find, renewals

from .document_facts import DocumentFacts, finder, kept_facts


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that cites: one of a document's links."""

    document: Document
    link: Link
    text: str
    """The words of the unit in which it stands."""
    effects: tuple[Effect, ...] = ()
    """What that unit says that it does to what is cited."""


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
    """Who cites a document, by its identifier. A document that cites itself is not among them."""
    themes: tuple[Theme, ...]
    memberships: Mapping[str, tuple[Membership, ...]]
    """The paragraphs of each theme, by the theme's id."""
    facts: Mapping[DocumentKey, DocumentFacts]
    """What is found in each document by itself, in the order of the documents."""
    effects: Mapping[DocumentKey, tuple[Effect, ...]]
    """The effects among the facts of each document, but for those on a newer document, where any are left."""
    wordings: Wordings
    """Whose wording the paragraphs take over; of a site that does not ask for it, nothing is known."""
    digests: Mapping[DocumentKey, str]
    """Of each document with its links; none where no cache asked for them."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What a person should look at: of the folder, of each document, of its versions, of its citations."""
        diagnostics = [*self.collection.diagnostics, *differing_versions(self.collection.documents)]
        for document in self.collection.documents:
            diagnostics += document.diagnostics
            diagnostics += self.findings[document.key]
        return ordered(diagnostics)

    @cached_property
    def has_actions(self) -> bool:
        """Whether a paragraph of any document is known to do anything."""
        return any(found.actions for found in self.facts.values())

    @cached_property
    def renewals(self) -> Renewals:
        """Which document renews which, as far as wordings are known."""
        return renewals(self.collection.documents, self.wordings)

    @cached_property
    def subjects(self) -> SubjectIndex:
        """By what the library of the United Nations classes the documents, where their files tell it."""
        return subject_index(self.collection.documents)

    @cached_property
    def has_united_nations_files(self) -> bool:
        """Whether a document is made of a file that the United Nations publishes as XML."""
        return any(is_xml(document.source) for document in self.collection.documents)

    def value_of(self, key: DocumentKey) -> object:
        """What a document and its links are, equal where they are: their digest, or themselves where they have none."""
        return self.digests.get(key) or (self.collection.by_key[key], self.links[key])

    def version(self, identifier: str, language: str) -> Document | None:
        """The document in that language, or else in the first that it has; None where there is no such document."""
        languages = self.collection.languages(identifier)
        if not languages:
            return None
        return self.collection.find(identifier, language if language in languages else languages[0])


def publish(
    collection: Collection,
    themes: Sequence[Theme],
    languages: Sequence[str] = (),
    *,
    before: Publication | None = None,
    workers: int = 0,
    cache: Cache | None = None,
) -> Publication:
    """The publication of a collection; `languages` are the index pages', by default those of the documents.

    What would be the same is taken from `before`, an earlier publication. `workers` is as in `parallel.each`.
    `cache` has what earlier builds found in each document. It has no wordings yet: whoever shows them finds them.
    """
    links, findings = _resolved(collection, before)
    digests = _digests(collection, links, before) if cache is not None else {}
    kept = _facts_before(collection, links, themes, before)
    fresh = [document for document in collection.documents if document.key not in kept]
    found = kept | kept_facts(fresh, links, themes, digests, workers, cache)
    facts = {document.key: found[document.key] for document in collection.documents}
    effects = _later_effects(collection.documents, facts, collection)
    return Publication(
        collection=collection,
        languages=_index_languages(collection, languages),
        links=MappingProxyType(links),
        findings=MappingProxyType(findings),
        mentions=MappingProxyType(_mentions(collection.documents, links, effects)),
        themes=tuple(themes),
        memberships=MappingProxyType(_memberships(themes, facts)),
        facts=MappingProxyType(facts),
        effects=MappingProxyType(effects),
        wordings=Wordings(find(())),
        digests=MappingProxyType(digests),
    )


def with_edits(publication: Publication, collection: Collection, edited: Sequence[DocumentKey]) -> Publication:
    """The publication with some documents as another collection has them; all else is in it as it was: what other
    documents and lists say of them.

    The two collections have documents of the same keys.
    """
    documents = [collection.by_key[key] for key in edited]
    links = {document.key: resolve(document, collection) for document in documents}
    findings = {document.key: resolve_diagnostics(document, links[document.key]) for document in documents}
    find = finder(publication.themes)
    facts = {document.key: find(document, links[document.key]) for document in documents}
    effects = {**publication.effects, **dict.fromkeys(edited, ()), **_later_effects(documents, facts, collection)}
    changed = replace(
        publication,
        collection=collection,
        links=MappingProxyType({**publication.links, **links}),
        findings=MappingProxyType({**publication.findings, **findings}),
        facts=MappingProxyType({**publication.facts, **facts}),
        effects=MappingProxyType({key: found for key, found in effects.items() if found}),
        digests=MappingProxyType({key: digest for key, digest in publication.digests.items() if key not in links}),
    )
    return with_cached(changed, publication, but=("has_actions",))


def _resolved(
    collection: Collection, before: Publication | None
) -> tuple[dict[DocumentKey, tuple[Link, ...]], dict[DocumentKey, tuple[Diagnostic, ...]]]:
    """The links of each document, and what resolving its citations found; of the same, those of the earlier
    publication, where citations lead to the same places."""
    links: dict[DocumentKey, tuple[Link, ...]] = {}
    findings: dict[DocumentKey, tuple[Diagnostic, ...]] = {}
    reusable = before if before is not None and _same_targets(before.collection, collection) else None
    for document in collection.documents:
        key = document.key
        if reusable is not None and reusable.collection.by_key[key] == document:
            links[key], findings[key] = reusable.links[key], reusable.findings[key]
        else:
            links[key] = resolve(document, collection)
            findings[key] = resolve_diagnostics(document, links[key])
    return links, findings


def _index_languages(collection: Collection, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages of the index pages: those that are given, else those of the documents."""
    used = {document.language for document in collection.documents}
    return tuple(languages or [code for code in LANGUAGES if code in used]) or (DEFAULT,)


def _digests(
    collection: Collection, links: Mapping[DocumentKey, tuple[Link, ...]], before: Publication | None
) -> dict[DocumentKey, str]:
    """The digest of each document with its links, where it has one; of the same, that of the earlier publication."""
    digests: dict[DocumentKey, str] = {}
    for document in collection.documents:
        key = document.key
        if (
            before is not None
            and key in before.digests
            and before.collection.by_key[key] == document
            and before.links[key] == links[key]
        ):
            digests[key] = before.digests[key]
        elif digest := digest_of((document, _told(document, links[key]))):
            digests[key] = digest
    return digests


def _told(document: Document, links: Sequence[Link]) -> Sequence[object]:
    """What a document's links say besides its citations."""
    return [
        (
            link.status,
            link.page,
            link.anchor,
            link.url,
            link.reason,
            None if link.citation is citation else link.citation,
        )
        for citation, link in zip(document.citations, links, strict=True)
    ]


def _same_targets(before: Collection, now: Collection) -> bool:
    """Whether a citation leads to the same place in both: they have the same documents with the same paragraphs."""
    return len(before.documents) == len(now.documents) and all(
        (a.key, a.kind) == (b.key, b.kind)
        # Paragraphs that were not parsed again are the same object.
        and (a.units is b.units or before.anchors(a) == now.anchors(b))
        for a, b in zip(before.documents, now.documents, strict=True)
    )


def _facts_before(
    collection: Collection,
    links: Mapping[DocumentKey, tuple[Link, ...]],
    themes: Sequence[Theme],
    before: Publication | None,
) -> dict[DocumentKey, DocumentFacts]:
    """The facts that the earlier publication has of the same document with the same links and themes."""
    if before is None or before.themes != tuple(themes):
        return {}
    documents = before.collection.by_key
    return {
        document.key: before.facts[document.key]
        for document in collection.documents
        if documents.get(document.key) == document and before.links[document.key] == links[document.key]
    }


def _memberships(
    themes: Sequence[Theme], facts: Mapping[DocumentKey, DocumentFacts]
) -> dict[str, tuple[Membership, ...]]:
    """The paragraphs of each theme, in the order of the documents."""
    members: dict[str, list[Membership]] = {theme.id: [] for theme in themes}
    for membership in chain.from_iterable(found.memberships for found in facts.values()):
        members[membership.theme].append(membership)
    return {theme: tuple(memberships) for theme, memberships in members.items()}


def _later_effects(
    documents: Iterable[Document], facts: Mapping[DocumentKey, DocumentFacts], collection: Collection
) -> dict[DocumentKey, tuple[Effect, ...]]:
    """The effects of each of the documents that has any, but for those on a document that is known to be newer."""
    days = {document.id: document.date for document in collection.documents if document.date}
    later: dict[DocumentKey, tuple[Effect, ...]] = {}
    for document in documents:
        day, found = document.date or date.max, facts[document.key].effects
        if kept := tuple(one for one in found if days.get(one.citation.target, day) <= day):
            later[document.key] = kept
    return later


def _mentions(
    documents: Iterable[Document],
    links: Mapping[DocumentKey, Sequence[Link]],
    effects_by_key: Mapping[DocumentKey, Sequence[Effect]],
) -> dict[str, tuple[Mention, ...]]:
    mentions: dict[str, list[Mention]] = {}
    for document in documents:
        texts = {unit.anchor: unit.text for unit in document.units} if document.citations else {}
        done: dict[Citation, tuple[Effect, ...]] = {}
        for effect in effects_by_key.get(document.key, ()):
            done[effect.citation] = (*done.get(effect.citation, ()), effect)
        for link in links[document.key]:
            target = link.citation.target
            if link.status != "self" and target not in ("SELF", document.id):
                mentions.setdefault(target, []).append(
                    Mention(document, link, texts[link.citation.anchor], done.get(link.citation, ()))
                )
    return {target: tuple(places) for target, places in mentions.items()}
