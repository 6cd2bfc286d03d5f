"""What a subject is called on a page, and where its own page is."""

from __future__ import annotations

from resolutions.model import Subject
from resolutions.subjects import Term

from .. import addresses
from ..interface import Words
from .site import Anchor, Site


def called_subject(term: Term, language: str, site: Site) -> tuple[str, str]:
    """A subject's name, and its language where that is not the page's: English, where no table names it."""
    named = site.subject_names.get(term.id, {}).get(language, "")
    return (named, "") if named else (term.name, "" if language == "en" else "en")


def subject_anchor(subject: Subject, here: str, speak: Words, site: Site) -> Anchor:
    """A document's subject as a link to the subject's page; plain text where no index lists a document of it."""
    return term_anchor(site.publication.subjects.by_subject[subject], here, speak, site)


def term_anchor(term: Term, here: str, speak: Words, site: Site) -> Anchor:
    """The same for a term of the site. The page is in the reader's language, or in the first that has one."""
    text, language = called_subject(term, speak.language, site)
    holdings = site.subject_holdings
    held = [code for code in holdings if term.id in holdings[code]]
    if not held:
        return Anchor(text, "", language=language)
    index = speak.language if speak.language in held else held[0]
    return Anchor(text, site.addresses.href(here, addresses.subjects(index, term.id)), language=language)
