"""What every view is given: the publication, the addresses, and how to speak of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from resolutions.addresses import Place
from resolutions.anchors import label
from resolutions.formats import Works
from resolutions.model import Document, DocumentKey, Link, Vote
from resolutions.permalinks import FormerAnchor
from resolutions.publishing import carded, shards_of
from resolutions.runtime import digest_of
from resolutions.search import Names
from resolutions.subjects import SubjectNames
from resolutions.themes import Membership
from resolutions.un import COUNCIL, Symbol, organ_named

from .. import addresses
from ..addresses import Addresses
from ..interface import Words, words
from ..publication import Publication
from .action_lists import ActionIndex, action_index
from .series import number_order, series_key, series_order, series_slug
from .tokens import Span
from .ways import SUBJECTS, Way, ways_in

RIS, BIBTEX = "citation.ris", "citation.bib"
"""What lies beside a document's page for citation managers."""

ALONE = 150
"""Up to so many cited documents stand on one page of the index; more are split by series."""


@dataclass(frozen=True)
class CitedIndex:
    """The cited documents of a language's index."""

    series: Mapping[str, Sequence[str]]
    """By series, both in the order of the lists."""
    places: Mapping[str, str]
    """The address of the page on which each is listed."""


@dataclass(frozen=True)
class ThemeHolding:
    """The paragraphs of a theme that a language's pages list: first the operative ones of the Security Council, then
    all others; in each part those of the newest document first."""

    members: Sequence[Membership]
    leading: int
    """How many are operative ones of the Council."""
    documents: int
    """How many documents they stand in."""
    years: Mapping[str, int]
    """How many paragraphs each year has."""


@dataclass(frozen=True)
class Site:
    """The publication, and where its pages live."""

    publication: Publication
    addresses: Addresses
    name: str
    source_text: bool = True
    """Whether the pages offer the sources."""
    sources_prefix: str = ""
    """What the paths of sources begin with, up to their folder."""
    page_size: int = 200
    root: str = ""
    """The site's absolute address without its last slash; empty where it is not known."""
    akoma_ntoso: bool = False
    """Whether each document lies beside its page as Akoma Ntoso too."""
    document_json: bool = True
    """Whether each document lies beside its page as `document.json`."""
    subject_names: SubjectNames = field(default_factory=dict)
    """What subjects are called in other languages than English, where the project has a table of it."""
    former: Mapping[str, tuple[FormerAnchor, ...]] = field(default_factory=dict)
    """The anchors that a page had and has no longer, by the page's address without its last slash."""

    names: Names = field(default_factory=dict)
    """What people call documents, for the search."""
    search: bool = True
    """Whether the site has its own search, and the pages of it."""

    def page_url(self, document: Document) -> str:
        """The absolute address of a document's page; empty where the site's own is not known."""
        return f"{self.root}/{Place.of(document.key).folder}{self.addresses.url('')}" if self.root else ""

    @cached_property
    def common(self) -> object:
        """What every page may show: what the site's parts are, and what is said of each document where it is named."""
        documents = tuple(
            (
                document.id,
                document.language,
                document.symbol,
                document.kind,
                document.title,
                document.date,
                document.body,
                document.agenda_item,
                document.agenda_language,
                document.subjects[:3],
                document.vote,
                document.long_title,
            )
            for document in self.publication.collection.documents
        )
        publication = self.publication
        parts = (publication.themes, publication.languages, self.addresses, self.name, self.root)
        has_actions = bool(publication.actions)
        of_ways = tuple(
            (key, language, tuple(holdings))
            for key, way in self.ways.items()
            for language, holdings in way.holdings.items()
        )
        subjects = publication.subjects
        of_subjects = (subjects.terms, tuple(subjects.by_subject.items()))
        of_files = (of_subjects, self.subject_names, of_ways, publication.has_united_nations_files)
        return (documents, self.shards, has_actions, *parts, *of_files)

    @cached_property
    def documents_in(self) -> Mapping[str, int]:
        """How many documents have text in each language."""
        return Counter(document.language for document in self.publication.collection.documents)

    @cached_property
    def told_mentions(self) -> Mapping[str, Sequence[tuple[object, ...]]]:
        """Who cites each document: the citing document and its language, the paragraph, where the link leads."""
        return {
            target: [
                (one.document.key, one.link.citation.anchor, one.link.page, one.link.anchor, one.link.url)
                for one in mentions
            ]
            for target, mentions in self.publication.mentions.items()
        }

    @cached_property
    def mentions_digest(self) -> object:
        """A digest of these, which many pages show a part of; equal to none where it cannot be made."""
        return digest_of(MappingProxyType(self.told_mentions)) or object()

    @cached_property
    def carded(self) -> Mapping[str, Mapping[str, Link]]:
        """A link for each card that the pages in a language can show, by language and by the card's key."""
        catalogue = self.publication.collection.catalogue
        links: dict[str, list[Link]] = {}
        for (_, language), found in self.publication.links.items():
            links.setdefault(language, []).extend(found)
        return {
            language: carded(found, lambda target: catalogue.get(target) is not None)
            for language, found in links.items()
        }

    @cached_property
    def shards(self) -> Mapping[str, int]:
        """In how many files the cards of each language are."""
        return {language: shards_of(links) for language, links in self.carded.items()}

    @cached_property
    def works(self) -> Works:
        """What references of the documents lead to, in Akoma Ntoso."""
        return Works(self.publication.collection)

    @cached_property
    def listed(self) -> Mapping[str, Mapping[DocumentKey, Document]]:
        """The documents that the index pages of each language list.

        A small site lists all that it has, each document in the language if it is held in it. In a large one, where
        the indexes of two languages would be copies of one another, each lists what stands in its own.
        """
        publication = self.publication
        documents = publication.collection.documents
        identifiers = dict.fromkeys(document.id for document in documents)
        listed: dict[str, dict[DocumentKey, Document]] = {}
        for language in publication.languages:
            chosen = [one for identifier in identifiers if (one := publication.version(identifier, language))]
            if len(documents) > self.page_size:
                chosen = [document for document in documents if document.language == language]
            listed[language] = {document.key: document for document in chosen}
        return listed

    @cached_property
    def theme_holdings(self) -> Mapping[tuple[str, str], ThemeHolding]:
        """The paragraphs of each theme that the pages of each language list, by language and theme."""
        return {
            (language, theme): _holding(members, documents)
            for language, documents in self.listed.items()
            for theme, members in self.publication.memberships.items()
        }

    @cached_property
    def ways(self) -> Mapping[str, Way]:
        """The ways in, by their keys."""
        listed = {
            language: sorted(documents.values(), key=_newest_first) for language, documents in self.listed.items()
        }
        return ways_in(self.publication, listed, self.subject_names)

    @property
    def subject_holdings(self) -> Mapping[str, Mapping[str, Sequence[Document]]]:
        """The documents of each subject that the pages of each language list, by language and the subject's id; the
        newest document first."""
        return self.ways[SUBJECTS].holdings

    @cached_property
    def actions(self) -> Mapping[str, ActionIndex]:
        """Who is asked to do what, by when, in the documents that the pages of each language list."""
        found = {}
        for language, documents in self.listed.items():
            newest = sorted(documents.values(), key=_newest_first)
            found[language] = action_index(newest, self.publication.actions)
        return found

    def lists(self, document: Document, language: str) -> bool:
        """Whether the index pages of a language list the document."""
        return document.key in self.listed[language]

    @cached_property
    def cited(self) -> Mapping[str, CitedIndex]:
        """What the documents in each language of the site cite."""
        return {language: _cited_index(language, self) for language in self.publication.languages}


class Anchor(NamedTuple):
    """A link as a list shows it. `language` is the target's where it is not the page's."""

    text: str
    href: str
    title: str = ""
    language: str = ""


def _newest_first(document: Document) -> tuple[int, tuple[tuple[int, int | str], ...]]:
    return -document.date.toordinal() if document.date else 0, number_order(document.id)


def _holding(members: Sequence[Membership], listed: Mapping[DocumentKey, Document]) -> ThemeHolding:
    """Of a theme's paragraphs, those of the listed documents."""
    listed_members = [member for member in members if member.key in listed]
    documents = {member.document: listed[member.key] for member in listed_members}
    order = {identifier: _newest_first(document) for identifier, document in documents.items()}
    # The sort is stable: the paragraphs of a document stay in their order.
    ordered = sorted(listed_members, key=lambda member: order[member.document])
    leading = [member for member in ordered if _leads(member, documents[member.document])]
    others = [member for member in ordered if not _leads(member, documents[member.document])]
    return ThemeHolding(
        [*leading, *others],
        len(leading),
        len(documents),
        Counter(year_of(documents[member.document]) for member in listed_members),
    )


def _leads(member: Membership, document: Document) -> bool:
    """Whether it is an operative paragraph, or a part of one, that binds: of a resolution of the Council."""
    if document.kind != "resolution" or not member.anchor.startswith("op"):
        return False
    return organ_named(document.body) is COUNCIL


def _cited_index(language: str, site: Site) -> CitedIndex:
    cited = [
        target
        for target, mentions in site.publication.mentions.items()
        if any(site.lists(mention.document, language) for mention in mentions)
    ]
    series: dict[str, list[str]] = {}
    for target in sorted(cited, key=number_order):
        series.setdefault(series_key(target), []).append(target)
    ordered = {key: series[key] for key in sorted(series, key=series_order)}
    if len(cited) <= ALONE:
        return CitedIndex(ordered, dict.fromkeys(cited, addresses.cited(language)))
    places = {
        target: addresses.cited(language, series_slug(key), index // site.page_size + 1)
        for key, targets in ordered.items()
        for index, target in enumerate(targets)
    }
    return CitedIndex(ordered, places)


def source_place(document: Document, site: Site) -> str:
    """Where the site holds a copy of the file that a document was made from: always with the suffix of plain text."""
    path = f"sources/{document.source.removeprefix(site.sources_prefix)}"
    return path if path.endswith(".txt") else f"{path}.txt"


def name(document: Document) -> str:
    """What a list calls a document: its symbol, else its title."""
    return document.symbol or document.title or document.id


def called(document: Document) -> str:
    """The same where there is little room: `Carta, 3 de diciembre de 2020` for a letter without a symbol."""
    if document.symbol:
        return document.symbol
    kind = words(document.language)[f"kind_{document.kind}"]
    return f"{kind}, {words(document.language).date(document.date)}" if document.date else name(document)


@lru_cache(maxsize=1 << 14)
def printed(identifier: str) -> str:
    """A cited document's symbol as the UN prints it: `S/RES/1325 (2000)`."""
    symbol = Symbol.parse(identifier)
    return symbol.printed if symbol else identifier


def cited_name(identifier: str, site: Site, speak: Words) -> str:
    """What a cited document is called, whether the site has it or not."""
    if identifier == "CHARTER":
        return speak["charter"]
    document = site.publication.version(identifier, speak.language)
    return called(document) if document and not document.symbol else printed(identifier)


def to_document(document: Document, here: str, speak: Words, site: Site, anchor: str = "", text: str = "") -> Anchor:
    """A link to a document's page, or to a paragraph on it; named in the document's own language, as it says."""
    href = site.addresses.to(here, Place.of(document.key, anchor))
    said = text or (label(anchor, document.language) if anchor else called(document))
    return Anchor(said, href, language="" if document.language == speak.language else document.language)


def span_of(link: Link, here: str, speak: Words, site: Site) -> Span:
    """How a citation is marked in its unit's text: a link that says where it leads, or why it leads nowhere."""
    citation = link.citation
    return Span(citation.start, citation.end, link.status, href_of(link, here, site), title_of(link, speak))


def href_of(link: Link, here: str, site: Site) -> str:
    """What the page at `here` writes for a resolved citation."""
    return site.addresses.to(here, Place(link.page, link.anchor)) if link.status == "internal" else link.href


def title_of(link: Link, speak: Words) -> str:
    """What a citation's address does not say: which paragraph of the page, or why it leads nowhere.

    Where another one leads its address says, from which a card is made as well (assets/cards/20-card.js).
    """
    if link.status == "self":
        return label(link.anchor, speak.language)
    if link.status == "unresolved":
        return speak.say("unresolved", reason=speak[f"reason_{link.reason.replace('-', '_')}"])
    return ""


def tally_of(vote: Vote | None, speak: Words) -> str:
    """A vote as `15-0-0`; the word for a unanimous one that nobody counted; empty where neither is known."""
    if vote is None:
        return ""
    if vote.in_favour is None:
        return speak["unanimous"] if is_unanimous(vote) else ""
    return f"{vote.in_favour}-{vote.against or 0}-{vote.abstaining or 0}"


def is_unanimous(vote: Vote) -> bool:
    """Whether nobody voted against or abstained."""
    return vote.against == 0 and vote.abstaining == 0


def year_of(document: Document) -> str:
    """The year in whose index a document stands; `undated` where it has no date."""
    return f"{document.date.year:04}" if document.date else "undated"


def likely_year(document: Document) -> int | None:
    """The year of a document's date; of one without a date, the first that its symbol allows."""
    if document.date:
        return document.date.year
    symbol = Symbol.parse(document.id)
    years = symbol.years if symbol else None
    return years[0] if years else None
