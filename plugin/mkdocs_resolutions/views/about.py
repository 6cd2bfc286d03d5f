"""What a document is about, in a line: its title, its date, its vote, told by its text or by the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from resolutions.corpus import CatalogueEntry
from resolutions.model import CATALOGUE_LANGUAGE, Document, Vote
from resolutions.text import clipped
from resolutions.text.letters.punctuation import COMMAS
from resolutions.titles import is_number, title_beside_symbol, titled

from ..interface import Words
from .naming import refusal_of, tally_of
from .site import Site
from .tokens import unbroken

_OPENING = 120
"""So many characters of a text stand beside a title that tells nothing."""


class Facts(NamedTuple):
    """Date and vote in a line, the vote's figures apart: "15-0-0" keeps its order among Arabic, and its line."""

    before: str
    tally: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The line; what is not known is left out."""

    title: str
    language: str
    """The title's, where it is not the page's."""
    facts: Facts | None
    """Date and vote, in the page's language."""


class Subject(NamedTuple):
    """What a document is about, beside its name; empty where nothing is known."""

    text: str
    language: str
    """The text's, where it is not the page's."""


NOTHING = Subject("", "")


def about(identifier: str, words: Words, site: Site) -> About | None:
    """The line on a cited document; None where nothing is known of it."""
    document = site.publication.version(identifier, words.language)
    if document is not None:
        title, language = site.about_beside_names[document.key]
        facts = _facts(document.date, "", document.vote, words, refusal_of(document, words))
    else:
        entry = site.publication.collection.catalogue.get(identifier)
        if entry is None:
            return None
        title, language = entry_title(entry), CATALOGUE_LANGUAGE
        facts = _facts(entry.date, "", entry.metadata.vote, words)
    found = About(title, language if title and language != words.language else "", facts)
    return found if title or facts else None


def about_made_of(identifier: str, language: str, site: Site) -> object:
    """What the line on a cited document is made of, besides what all pages are."""
    document = site.publication.version(identifier, language)
    entry = site.publication.collection.catalogue.get(identifier)
    return entry if document is None else site.about_beside_names[document.key]


def about_entry(entry: CatalogueEntry, words: Words) -> About:
    """The line on a document that only the catalogue knows, with the meeting."""
    title = entry_title(entry)
    language = CATALOGUE_LANGUAGE if title and words.language != CATALOGUE_LANGUAGE else ""
    return About(title, language, _facts(entry.date, entry.metadata.meeting, entry.metadata.vote, words))


def entry_title(entry: CatalogueEntry) -> str:
    """What the catalogue calls a document: its title, else its agenda items."""
    return entry.title or "; ".join(entry.printed_items)


def said(document: Document) -> tuple[str, str]:
    """What it is about, and the language of that: what stands beside its title (`resolutions.titles`), else that. A
    number of which nothing is known is followed by how the text begins."""
    text, language = _said(document)
    return unbroken(text), language


def _said(document: Document) -> tuple[str, str]:
    told = titled(document)
    if told.about:
        # A statement's title is that of every other one.
        is_told = document.kind == "statement" or is_number(document) or told.language != document.language
        return told.about if is_told else told.line, told.language
    if told.tells:
        return title_beside_symbol(document), told.language
    opening = next((unit.text for unit in document.units if unit.kind == "preambular"), "")
    return f"{told.title}{told.colon}{_begun(opening)}" if opening else told.title, told.language


def _begun(recital: str) -> str:
    """The first words of a text, without the comma that ends its first recital."""
    return clipped(f"{recital.rstrip(''.join(COMMAS))} …", _OPENING)


def subject_of(document: Document, words: Words, site: Site) -> Subject:
    """The same beside the document's name, for a page in the reader's language: empty where it tells no more than that
    name."""
    text, language = site.about_beside_names[document.key]
    return Subject(text, "" if language == words.language else language)


def subjects_made_of(documents: Iterable[Document], site: Site) -> object:
    """What a page is made of that shows what documents are about."""
    return [site.about_beside_names[key] for key in dict.fromkeys(document.key for document in documents)]


def _facts(day: date | None, meeting: str, vote: Vote | None, words: Words, refused: str = "") -> Facts | None:
    tally = tally_of(vote, words)
    voted = words["vote_tally"] if tally else ""
    line = " · ".join(filter(None, (words.date(day), meeting, voted, refused)))
    before, _, after = line.partition("{tally}")
    return Facts(before, tally, after) if line else None
