"""The publication: all that is known before the first page is rendered. Documents, links, mentions, themes, actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from resolutions.actions import Action
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

Value = TypeVar("Value")


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
    actions: Mapping[DocumentKey, tuple[Action, ...]]
    """What the operative paragraphs of each document do, where it has any."""
    effects: Mapping[DocumentKey, tuple[Effect, ...]]
    """What the paragraphs of each document say that they do to others that are not newer, where they say any."""
    effects_found: Mapping[DocumentKey, tuple[Effect, ...]]
    """The same without a look at the dates."""
    openings: Mapping[DocumentKey, Mapping[str, tuple[int, int]]]
    """Where the opening verb phrase of each document's paragraphs begins and ends, by anchor."""
    themes_of: Mapping[DocumentKey, tuple[Membership, ...]]
    """The memberships of each document, where it has any, in the order of its paragraphs."""
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
    wordings: Wordings | None = None,
    cache: Cache | None = None,
) -> Publication:
    """The publication of a collection; `languages` are the index pages', by default those of the documents.

    What would be the same is taken from `before`, an earlier publication. `workers` is as in `parallel.each`.
    `wordings` are those of the collection; None where none are to be shown. `cache` has what earlier builds found in
    each document.
    """
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
    digests = _digests(collection, links, before) if cache is not None else {}
    facts_by_key = _document_facts(collection, links, themes, before, workers, digests, cache)
    themes_of = {key: facts.memberships for key, facts in facts_by_key.items() if facts.memberships}
    members: dict[str, list[Membership]] = {theme.id: [] for theme in themes}
    for membership in chain.from_iterable(themes_of.values()):
        members[membership.theme].append(membership)
    used_languages = {document.language for document in collection.documents}
    effects_found = {key: facts.effects for key, facts in facts_by_key.items() if facts.effects}
    effects_by_key = _later_effects(collection.documents, effects_found, collection)
    index_languages = languages or [code for code in LANGUAGES if code in used_languages]
    return Publication(
        collection=collection,
        languages=tuple(index_languages) or (DEFAULT,),
        links=MappingProxyType(links),
        findings=MappingProxyType(findings),
        mentions=MappingProxyType(_mentions(collection.documents, links, effects_by_key)),
        themes=tuple(themes),
        actions=MappingProxyType({key: facts.actions for key, facts in facts_by_key.items() if facts.actions}),
        effects=MappingProxyType(effects_by_key),
        effects_found=MappingProxyType(effects_found),
        openings=MappingProxyType({key: facts.openings for key, facts in facts_by_key.items()}),
        themes_of=MappingProxyType(themes_of),
        wordings=Wordings(find(())) if wordings is None else wordings,
        memberships=MappingProxyType({theme: tuple(memberships) for theme, memberships in members.items()}),
        digests=MappingProxyType(digests),
    )


def with_edits(publication: Publication, collection: Collection, edited: Sequence[DocumentKey]) -> Publication:
    """The publication with some documents as another collection has them; all else is in it as it was: what other
    documents and lists say of them.

    The two collections have documents of the same keys.
    """
    documents = [collection.by_key[key] for key in edited]
    links = {document.key: resolve(document, collection) for document in documents}
    find = finder(publication.themes)
    facts = {document.key: find(document, links[document.key]) for document in documents}
    findings = {document.key: resolve_diagnostics(document, links[document.key]) for document in documents}
    effects_found = {key: found.effects for key, found in facts.items()}
    changed = replace(
        publication,
        collection=collection,
        links=MappingProxyType({**publication.links, **links}),
        findings=MappingProxyType({**publication.findings, **findings}),
        actions=_with({key: found.actions for key, found in facts.items()}, publication.actions),
        effects=_with(
            dict.fromkeys(edited, ()) | _later_effects(documents, effects_found, collection), publication.effects
        ),
        effects_found=_with(effects_found, publication.effects_found),
        openings=MappingProxyType({**publication.openings, **{key: found.openings for key, found in facts.items()}}),
        themes_of=_with({key: found.memberships for key, found in facts.items()}, publication.themes_of),
        digests=MappingProxyType({key: digest for key, digest in publication.digests.items() if key not in links}),
    )
    return with_cached(changed, publication)


def _with(
    changed: Mapping[DocumentKey, tuple[Value, ...]], before: Mapping[DocumentKey, tuple[Value, ...]]
) -> Mapping[DocumentKey, tuple[Value, ...]]:
    """What was found in each document that has any of it, after a change."""
    return MappingProxyType({key: values for key, values in {**before, **changed}.items() if values})


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
        elif digest := digest_of((document, links[key])):
            digests[key] = digest
    return digests


def _same_targets(before: Collection, now: Collection) -> bool:
    """Whether a citation leads to the same place in both: they have the same documents with the same paragraphs."""
    return len(before.documents) == len(now.documents) and all(
        (a.key, a.kind) == (b.key, b.kind)
        # Paragraphs that were not parsed again are the same object.
        and (a.units is b.units or before.anchors(a) == now.anchors(b))
        for a, b in zip(before.documents, now.documents, strict=True)
    )


def _document_facts(
    collection: Collection,
    links: Mapping[DocumentKey, tuple[Link, ...]],
    themes: Sequence[Theme],
    before: Publication | None,
    workers: int,
    digests: Mapping[DocumentKey, str],
    cache: Cache | None,
) -> dict[DocumentKey, DocumentFacts]:
    """The facts of each document, in the order of the documents; those of the same, as the earlier publication has
    them."""
    facts_by_key: dict[DocumentKey, DocumentFacts] = {}
    if before is not None and before.themes == tuple(themes):
        documents_before = before.collection.by_key
        for document in collection.documents:
            key = document.key
            if documents_before.get(key) == document and before.links[key] == links[key]:
                facts_by_key[key] = DocumentFacts(
                    before.themes_of.get(key, ()),
                    before.actions.get(key, ()),
                    before.openings[key],
                    before.effects_found.get(key, ()),
                )
    fresh = [document for document in collection.documents if document.key not in facts_by_key]
    facts_by_key |= kept_facts(fresh, links, themes, digests, workers, cache)
    return {document.key: facts_by_key[document.key] for document in collection.documents}


def _later_effects(
    documents: Iterable[Document], effects_found: Mapping[DocumentKey, tuple[Effect, ...]], collection: Collection
) -> dict[DocumentKey, tuple[Effect, ...]]:
    """The effects of each of the documents that has any, but for those on a document that is known to be newer."""
    days = {document.id: document.date for document in collection.documents if document.date}
    later: dict[DocumentKey, tuple[Effect, ...]] = {}
    for document in documents:
        day, found = document.date or date.max, effects_found.get(document.key, ())
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
