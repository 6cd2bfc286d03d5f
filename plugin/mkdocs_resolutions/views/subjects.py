"""Links to the pages of the ways in, and what a subject is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.agenda import is_same_item
from resolutions.model import CATALOGUE_LANGUAGE, Document, Subject
from resolutions.subjects import Term

from .. import addresses
from .naming import Anchor
from .page import Page
from .site import Site
from .ways import AGENDA, ORGAN_LIST, SUBJECTS, Entry, Shown, Way, body_key


def subject_anchor(subject: Subject, page: Page) -> Anchor:
    """A document's subject as a link to the subject's page; plain text where no index lists a document of it."""
    return term_anchor(page.site.publication.subjects.by_subject[subject], page)


def term_anchor(term: Term, page: Page) -> Anchor:
    """The same for a term of the site."""
    way = page.site.ways[SUBJECTS]
    return entry_anchor(way, way.entries[term.id], page)


def body_anchor(body: str, document: Document, page: Page) -> Anchor:
    """A body that the library says a document is about, as a link to the body's page."""
    way, key = page.site.ways[ORGAN_LIST], body_key(body)
    entries = (way.entries[identifier] for identifier in way.of_document[document.key])
    entry = next(entry for entry in entries if body_key(entry.names[CATALOGUE_LANGUAGE]) == key)
    return entry_anchor(way, entry, page)


def item_anchor(entry: Entry | None, shown: Anchor, page: Page) -> Anchor:
    """An agenda item as a document's page shows it, with a link to the documents of its entry, where it has one."""
    return shown._replace(href=entry_anchor(page.site.ways[AGENDA], entry, page).href) if entry else shown


def item_entry(title: str, document: Document, site: Site) -> Entry | None:
    """The agenda item of that title, in any language, where the document belongs to it."""
    way = site.ways[AGENDA]
    entries = (way.entries[identifier] for identifier in way.of_document[document.key])
    return next((entry for entry in entries if any(is_same_item(title, name) for name in entry.names.values())), None)


def entry_anchor(way: Way, entry: Entry, page: Page) -> Anchor:
    """A link to where an entry's documents are listed; plain text where no index lists any."""
    text, language = entry.called(page.language)
    shown = entry_shown(way, entry.id, page.language)
    href = page.href(*shown) if shown else ""
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


def ways_of(page: Page, but: str = "") -> Iterator[Anchor]:
    """Links to the ways in that have entries in a language, without the one of that key."""
    return (link for way in page.site.ways.values() if way.key != but and (link := way_anchor(way, page)))


def way_anchor(way: Way, page: Page) -> Anchor | None:
    """A link to the index of a way in; None where it has no entries in the language."""
    if not way.holdings[page.language]:
        return None
    return Anchor(page.words[way.key], page.href(addresses.of_family(page.language, way.key)))
