"""What the head of a United Nations file knows of a document besides its text: its words are English, and never the
document's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from resolutions.model import CATALOGUE_LANGUAGE, AgendaItem, Document, Party
from resolutions.suffixes import is_xml
from resolutions.un import charter_url, parted_remark

from ...interface import Words
from ..naming import Anchor
from ..page import Page
from ..site import Site
from ..subjects import body_anchor, item_anchor, item_entry, subject_anchor
from .vote import in_order

_CHAPTER = 7


class Sponsor(NamedTuple):
    """A sponsor as a page names it."""

    name: str
    code: str
    remark: str
    """For whom it speaks, which files of the United Nations say in English on any page."""


@dataclass(frozen=True, slots=True)
class SponsorList:
    """The sponsors, or those who joined them later."""

    name: str
    parties: tuple[Sponsor, ...]
    language: str
    """The language that they are named in, where it is not the page's."""
    codeless: str
    """The same of those without a code, which a file of the United Nations names in English on any page."""
    of_remarks: str
    """The same of what is said of a State besides its name."""


@dataclass(frozen=True, slots=True)
class ClassingView:
    """By what the United Nations' library classes the document."""

    subjects: tuple[Anchor, ...]
    subjects_language: str
    """The language of all their names where it is not the page's; empty where they are named in several."""
    bodies: tuple[Anchor, ...]
    bodies_language: str
    """The same of the bodies."""
    goals: tuple[str, ...]


def file_language(words: Words) -> str:
    """The language of what heads of files say, where it is not the page's."""
    return "" if words.language == CATALOGUE_LANGUAGE else CATALOGUE_LANGUAGE


def known_facts(document: Document, printed_item: str, page: Page) -> Iterator[tuple[str, list[Anchor]]]:
    """The entries of the row of facts, each by its key among the interface's words. Beside the agenda item that the row
    gives as printed, the other items are said to be the library's."""
    language = file_language(page.words)
    if document.long_title:
        yield "long_title", [Anchor(document.long_title, "", language=language)]
    others = (item for item in document.agenda_items if item.title.casefold() != printed_item.casefold())
    items = [_item_anchor(item, document, page) for item in others]
    yield "agenda_items_given" if printed_item else "agenda_items", items
    if document.chapter_vii:
        yield "charter", [Anchor(page.words["chapter_vii"], charter_url(_CHAPTER, page.language))]


def to_subjects(view: ClassingView | None, words: Words) -> list[Anchor]:
    """What the row of facts says of the subjects, of which there are often twenty: how many stand below the text."""
    subjects = view.subjects if view else ()
    return [Anchor(words.say("subjects_below", count=words.number(len(subjects))), "#subjects")] if subjects else []


def classing_view(document: Document, page: Page) -> ClassingView | None:
    """Subjects, bodies and goals; None where the file names none."""
    if not (document.subjects or document.bodies or document.goals):
        return None
    subjects = _of_one_language([subject_anchor(subject, page) for subject in document.subjects])
    bodies = _of_one_language([body_anchor(body, document, page) for body in document.bodies])
    return ClassingView(*subjects, *bodies, tuple(page.words.number(goal) for goal in document.goals))


def _of_one_language(links: Sequence[Anchor]) -> tuple[tuple[Anchor, ...], str]:
    """The links and the language of all, which each then leaves unsaid; empty where they are named in several."""
    languages = {link.language for link in links}
    language = languages.pop() if len(languages) == 1 else ""
    return tuple(link._replace(language="") for link in links) if language else tuple(links), language


def sponsor_lists(document: Document, language: str, page: Page) -> tuple[SponsorList, ...]:
    """Who sponsored it; `language` is that of the document that tells its vote, where it is not the page's. Sponsors
    whom the head of a draft names, as the page shows it, are not told again."""
    sponsors = () if _are_in_head(document) else document.sponsors
    lists = (("sponsors", sponsors), ("additional_sponsors", document.additional_sponsors))
    return tuple(_sponsor_list(key, parties, document, language, page) for key, parties in lists if parties)


def _sponsor_list(key: str, parties: Sequence[Party], document: Document, language: str, page: Page) -> SponsorList:
    in_words = "" if key in document.told_by else language
    codeless = in_words or language_of_names(key, document, page.site)
    sponsors = tuple(map(_sponsor, in_order(parties, in_words or page.language)))
    others = "" if codeless == page.language else codeless
    return SponsorList(page.words[key], sponsors, in_words, others, file_language(page.words))


def _are_in_head(document: Document) -> bool:
    """Whether the line of a draft's head that says what it is names every sponsor."""
    line = document.masthead.get("draft", "")
    return all(party.name in line for party in document.sponsors)


def _sponsor(party: Party) -> Sponsor:
    name, remark = parted_remark(party.name) if party.code else (party.name, "")
    return Sponsor(name, party.code, remark)


def _item_anchor(item: AgendaItem, document: Document, page: Page) -> Anchor:
    """An item that the library tells, by the name that documents print in the page's language, where one does."""
    entry = item_entry(item.title, document, page.site)
    name = entry.names.get(page.language) if entry else None
    shown = Anchor(
        _item(replace(item, title=name or item.title)), "", language="" if name else file_language(page.words)
    )
    return item_anchor(entry, shown, page)


def _item(item: AgendaItem) -> str:
    """`2 (A/HRC/54/1): Annual report …`."""
    place = " ".join(part for part in (item.number, f"({item.agenda})" if item.agenda else "") if part)
    return f"{place}: {item.title}" if place else item.title


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
