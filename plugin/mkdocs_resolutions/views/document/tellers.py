"""Facts that another language version of a document tells: in what language they name those who have no name of their
own in the page's."""

from __future__ import annotations

from resolutions.model import CATALOGUE_LANGUAGE, Document
from resolutions.suffixes import is_xml

from ..site import Site


def language_of_names(fact: str, document: Document, site: Site) -> str:
    """The language in which a fact, by the name of its field, names organs, and States that nobody knows: that of the
    version that tells it; heads of files of the United Nations are in English."""
    language = document.told_by.get(fact, document.language)
    # A selection of documents may have no such version.
    teller = document if fact not in document.told_by else site.publication.collection.find(document.id, language)
    return CATALOGUE_LANGUAGE if teller and is_xml(teller.source) else language


def tellers_depend(document: Document, site: Site) -> object:
    """What a page shows of the versions that tell its document's facts, beside these."""
    return [language_of_names(fact, document, site) for fact in document.told_by]
