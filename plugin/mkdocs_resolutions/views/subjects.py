"""Links to the pages of the ways in, and what a subject is called."""

from __future__ import annotations

from resolutions.model import Subject
from resolutions.subjects import Term

from .. import addresses
from ..interface import Words
from .naming import Anchor
from .site import Site
from .ways import SUBJECTS, Entry, Way


def subject_anchor(subject: Subject, here: str, speak: Words, site: Site) -> Anchor:
    """A document's subject as a link to the subject's page; plain text where no index lists a document of it."""
    return term_anchor(site.publication.subjects.by_subject[subject], here, speak, site)


def term_anchor(term: Term, here: str, speak: Words, site: Site) -> Anchor:
    """The same for a term of the site."""
    way = site.ways[SUBJECTS]
    return entry_anchor(way, way.entries[term.id], here, speak, site)


def entry_anchor(way: Way, entry: Entry, here: str, speak: Words, site: Site) -> Anchor:
    """A link to an entry's page, in the reader's language, or in the first that has one; plain text where none has."""
    text, language = entry.called(speak.language)
    held = [code for code in way.holdings if way.has_page(entry.id, code)]
    if not held:
        return Anchor(text, "", language=language)
    index = speak.language if speak.language in held else held[0]
    return Anchor(text, site.addresses.href(here, addresses.way(index, way.key, entry.id)), language=language)
