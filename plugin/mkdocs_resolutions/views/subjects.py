"""Links to the pages of the ways in, and what a subject is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.agenda import is_same_item
from resolutions.model import CATALOGUE_LANGUAGE, Document, Subject
from resolutions.subjects import Term

from .. import addresses
from ..interface import Words
from .naming import Anchor
from .site import Site
from .ways import AGENDA, ORGAN_LIST, SUBJECTS, Entry, Shown, Way, body_key


def subject_anchor(subject: Subject, here: str, speak: Words, site: Site) -> Anchor:
    """A document's subject as a link to the subject's page; plain text where no index lists a document of it."""
    return term_anchor(site.publication.subjects.by_subject[subject], here, speak, site)


def term_anchor(term: Term, here: str, speak: Words, site: Site) -> Anchor:
    """The same for a term of the site."""
    way = site.ways[SUBJECTS]
    return entry_anchor(way, way.entries[term.id], here, speak, site)


def body_anchor(body: str, document: Document, here: str, speak: Words, site: Site) -> Anchor:
    """A body that the library says a document is about, as a link to the body's page."""
    way, key = site.ways[ORGAN_LIST], body_key(body)
    entries = (way.entries[identifier] for identifier in way.of_document[document.key])
    entry = next(entry for entry in entries if body_key(entry.names[CATALOGUE_LANGUAGE]) == key)
    return entry_anchor(way, entry, here, speak, site)


def item_anchor(entry: Entry | None, shown: Anchor, here: str, speak: Words, site: Site) -> Anchor:
    """An agenda item as a document's page shows it, with a link to the documents of its entry, where it has one."""
    return shown._replace(href=entry_anchor(site.ways[AGENDA], entry, here, speak, site).href) if entry else shown


def item_entry(title: str, document: Document, site: Site) -> Entry | None:
    """The agenda item of that title, in any language, where the document belongs to it."""
    way = site.ways[AGENDA]
    entries = (way.entries[identifier] for identifier in way.of_document[document.key])
    return next((entry for entry in entries if any(is_same_item(title, name) for name in entry.names.values())), None)


def entry_anchor(way: Way, entry: Entry, here: str, speak: Words, site: Site) -> Anchor:
    """A link to where an entry's documents are listed; plain text where no index lists any."""
    text, language = entry.called(speak.language)
    shown = entry_shown(way, entry.id, speak.language)
    href = site.addresses.href(here, *shown) if shown else ""
    return Anchor(text, href, language=language)


def entry_shown(way: Way, identifier: str, language: str) -> Shown | None:
    """Where an entry's documents are listed, in the reader's language, or in the first that lists any."""
    return way.shown_first(identifier, language)


def entries_shown(document: Document, site: Site) -> Sequence[Shown | None]:
    """Where the documents of each of a document's entries are listed."""
    return [
        entry_shown(way, identifier, document.language)
        for way in site.ways.values()
        for identifier in way.of_document[document.key]
    ]


def ways_of(here: str, speak: Words, site: Site, but: str = "") -> Iterator[Anchor]:
    """Links to the ways in that have entries in a language, without the one of that key."""
    return (link for way in site.ways.values() if way.key != but and (link := way_anchor(way, here, speak, site)))


def way_anchor(way: Way, here: str, speak: Words, site: Site) -> Anchor | None:
    """A link to the index of a way in; None where it has no entries in the language."""
    if not way.holdings[speak.language]:
        return None
    return Anchor(speak[way.key], site.addresses.href(here, addresses.of_family(speak.language, way.key)))
