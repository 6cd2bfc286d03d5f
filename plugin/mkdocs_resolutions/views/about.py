"""What a document is about, in a line: its title, its date, its vote, told by its text or by the catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from resolutions.corpus import Entry
from resolutions.model import Document, Vote

from ..interface import Words, words
from .site import Site, agenda_language, tally_of

CATALOGUE_LANGUAGE = "en"
"""What catalogues are written in: the tables and the record's titles are the Secretariat's own."""

_WORDS = re.compile(r"\w+")
_FEW = 2
"""So many words besides symbol and date tell nothing: "Resolution", "of"."""


@dataclass(frozen=True, slots=True)
class About:
    """The line; what is not known is left out."""

    title: str
    language: str
    """The title's, where it is not the page's."""
    facts: str
    """Date and vote, in the page's language."""


def about(identifier: str, speak: Words, site: Site) -> About | None:
    """The line on a cited document; None where nothing is known of it."""
    document = site.publication.version(identifier, speak.language)
    if document is not None:
        title, language = telling(document, site)
        facts = _facts(document.date, "", document.vote, speak)
    else:
        entry = site.publication.collection.catalogue.get(identifier)
        if entry is None:
            return None
        title, language = entry_title(entry), CATALOGUE_LANGUAGE
        facts = _facts(entry.date, "", entry.vote, speak)
    found = About(title, language if title and language != speak.language else "", facts)
    return found if title or facts else None


def about_entry(entry: Entry, speak: Words) -> About:
    """The line on a document that only the catalogue knows, with the meeting."""
    title = entry_title(entry)
    language = CATALOGUE_LANGUAGE if title and speak.language != CATALOGUE_LANGUAGE else ""
    return About(title, language, _facts(entry.date, entry.meeting, entry.vote, speak))


def entry_title(entry: Entry) -> str:
    """What the catalogue calls a document: its title, else its agenda items."""
    return entry.title or "; ".join(entry.agenda_items)


def said(document: Document, site: Site) -> tuple[str, str]:
    """What it is about, and the language of that: its title, or its agenda item where the title tells no more than
    symbol and date do ("Resolution 242 (1967) of 22 November 1967"), or is that of every statement by a President."""
    if document.agenda_item and (document.kind == "statement" or not _title_tells(document)):
        return document.agenda_item, agenda_language(document, site) or document.language
    return document.title, document.language


def telling(document: Document, site: Site) -> tuple[str, str]:
    """The same beside the document's name: empty where it tells no more than that."""
    title, language = said(document, site)
    return (title, language) if title != document.title or _title_tells(document) else ("", language)


def _title_tells(document: Document) -> bool:
    day = words(document.language).date(document.date) if document.date else ""
    known = set(_WORDS.findall(f"{document.symbol} {day}"))
    return len(set(_WORDS.findall(document.title)) - known) > _FEW


def _facts(day: date | None, meeting: str, vote: Vote | None, speak: Words) -> str:
    tally = tally_of(vote, speak)
    parts = (speak.date(day) if day else "", meeting, speak.say("vote_tally", tally=tally) if tally else "")
    return " · ".join(part for part in parts if part)
