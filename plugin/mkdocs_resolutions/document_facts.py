"""What is found in each document by itself, once its citations are resolved: themes, actions, openings, effects, and
the places that it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from resolutions.actions import Action, actions, openings
from resolutions.effects import Effect, effects
from resolutions.model import Document, DocumentKey, Link
from resolutions.places import NamedPlace, places
from resolutions.runtime import Cache, Digested, digest_of, dumps, each, loads, version
from resolutions.runtime.parallel import load_ahead
from resolutions.themes import Membership, Theme, classifier


class DocumentFacts(NamedTuple):
    """What is found in a document by itself: the themes of its paragraphs, what they do, how they open, and what they
    say that they do to other documents; and the places that it is about."""

    memberships: tuple[Membership, ...]
    """In the order of its paragraphs."""
    actions: tuple[Action, ...]
    """What its operative paragraphs do."""
    openings: Mapping[str, tuple[int, int]]
    """Where the opening verb phrase of its paragraphs begins and ends, by anchor."""
    effects: tuple[Effect, ...]
    """What its paragraphs say that they do to other documents, without a look at the dates."""
    places: tuple[NamedPlace, ...]
    """The countries and territories that it is about."""


FactsOf = Callable[[Document, Sequence[Link]], DocumentFacts]


def finder(themes: Sequence[Theme]) -> FactsOf:
    """What finds the facts of a document with its links."""
    find = classifier(themes)

    def facts_of(document: Document, links: Sequence[Link]) -> DocumentFacts:
        # What nobody adopted asks nobody for anything, and does nothing to anything.
        is_adopted = document.kind != "draft"
        return DocumentFacts(
            # A document's page and its digest are made of them: so they are digested once, and where they are found.
            Digested(find(document, links)),
            actions(document) if is_adopted else (),
            openings(document),
            effects(document) if is_adopted else (),
            places(document),
        )

    return facts_of


def kept_facts(
    documents: Sequence[Document],
    links: Mapping[DocumentKey, Sequence[Link]],
    themes: Sequence[Theme],
    digests: Mapping[DocumentKey, str],
    workers: int,
    cache: Cache | None,
) -> dict[DocumentKey, DocumentFacts]:
    """The facts of the documents: those that the cache has of the same document, links and themes, else found now."""
    find, of_themes = finder(themes), digest_of(tuple(themes))
    ids: dict[DocumentKey, bytes] = {}
    if cache is not None and of_themes:
        base = b"facts %s %s " % (version().hex().encode(), of_themes.encode())
        ids = {one.key: base + digests[one.key].encode() for one in documents if one.key in digests}
    stored = cache.read(list(ids.values())) if cache is not None else {}
    facts_by_key: dict[DocumentKey, DocumentFacts] = {
        key: loads(stored[identifier]) for key, identifier in ids.items() if identifier in stored
    }
    missing = [document for document in documents if document.key not in facts_by_key]

    def stored_facts(document: Document) -> bytes:
        # A process sends what it found as the bytes that the cache keeps, which are so made once.
        return dumps(find(document, links[document.key]))

    load_ahead(stored_facts, missing, workers)
    made = each(stored_facts, missing, workers=workers)
    found = {document.key: data for document, data in zip(missing, made, strict=True)}
    if cache is not None:
        cache.write({ids[key]: data for key, data in found.items() if key in ids})
    return facts_by_key | {key: loads(data) for key, data in found.items()}
