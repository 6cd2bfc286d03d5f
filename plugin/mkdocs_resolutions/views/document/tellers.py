"""Facts that another language version of a document tells: which one that is, and in what language it names those who
have no name of their own in the page's."""

from __future__ import annotations

from resolutions.model import CATALOGUE_LANGUAGE, Document
from resolutions.suffixes import is_xml

from ..site import Site


def teller(fact: str, document: Document, site: Site) -> Document | None:
    """The version that tells a fact, by the name of its field; None where the document's own source tells it."""
    language = document.told_by.get(fact)
    return site.publication.collection.find(document.id, language) if language else None


def language_of_names(fact: str, document: Document, site: Site) -> str:
    """The language in which a fact names organs, and States that nobody knows: that of who tells it; heads of files of
    the United Nations are in English."""
    told = teller(fact, document, site) or document
    return CATALOGUE_LANGUAGE if is_xml(told.source) else told.language


def tellers_depend(document: Document, site: Site) -> object:
    """What a page shows of the versions that tell its document's facts, beside these."""
    return [language_of_names(fact, document, site) for fact in document.told_by]
