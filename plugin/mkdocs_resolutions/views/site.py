"""What every view is given: the publication, its addresses, and what its pages list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from resolutions.addresses import Place
from resolutions.formats import Works
from resolutions.model import Document, DocumentKey, Link
from resolutions.permalinks import FormerAnchor
from resolutions.publishing import file_count, links_with_cards
from resolutions.runtime import digest_of, with_cached
from resolutions.search import Names
from resolutions.subjects import SubjectNames
from resolutions.text import read_around
from resolutions.titles import about_beside_name, short_name

from ..addresses import Addresses
from ..publication import Mention, Publication
from .action_lists import ActionIndex, action_index
from .holdings import CitedIndex, ThemeHolding, cited_index, newness, theme_holdings
from .ways import AGENDA, Way, ways_in

RIS, BIBTEX = "citation.ris", "citation.bib"
"""What lies beside a document's page for citation managers."""


@dataclass(frozen=True)
class Site:
    """The publication, and where its pages live."""

    publication: Publication
    addresses: Addresses
    name: str
    description: str = ""
    """What the project says of its site in a line."""
    first_words: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By language: the name and the line with which its home page begins."""
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

    def with_edits(self, publication: Publication) -> Site:
        """The site of a publication that differs in the words of some documents. Its lists are this site's."""
        return with_cached(replace(self, publication=publication), self, but=("about_beside_names", "row_titles"))

    def name_in(self, language: str) -> str:
        """What the site is called in a language: as on its home page there."""
        return self.first_words.get(language, (self.name, ""))[0]

    def page_url(self, document: Document) -> str:
        """The absolute address of a document's page; empty where the site's own is not known."""
        return f"{self.root}/{Place.of(document.key).folder}{self.addresses.url('')}" if self.root else ""

    @cached_property
    def common(self) -> object:
        """What every page may show: what the site's parts are, and what each document is called where one is linked.
        What each is about beside that only those pages are made of that say it (`about_beside_names`, `row_titles`)."""
        documents = tuple(
            (
                document.id,
                document.language,
                document.symbol,
                document.kind,
                "" if document.symbol or document.date else short_name(document),
                document.date,
                document.body,
                document.vote,
            )
            for document in self.publication.collection.documents
        )
        publication = self.publication
        parts = (publication.themes, publication.languages, self.addresses, self.name, self.description, self.root)
        has_actions = publication.has_actions
        of_ways = tuple(
            (key, language, tuple(holdings))
            for key, way in self.ways.items()
            for language, holdings in way.holdings.items()
        )
        of_items = tuple((entry.id, tuple(entry.names.items())) for entry in self.ways[AGENDA].entries.values())
        subjects = publication.subjects
        of_subjects = (subjects.terms, tuple(subjects.by_subject.items()))
        of_files = (of_subjects, self.subject_names, of_ways, of_items, publication.has_united_nations_files)
        return (documents, self.card_files, has_actions, *parts, *of_files)

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
    def mention_digests(self) -> MentionDigests:
        """What the lists of each document's citations show."""
        return MentionDigests(self.publication.mentions, self.about_beside_names)

    @cached_property
    def carded(self) -> Mapping[str, Mapping[str, Link]]:
        """A link for each card that the pages in a language can show, by language and by the card's key."""
        catalogue = self.publication.collection.catalogue
        links: dict[str, list[Link]] = {}
        for (_, language), found in self.publication.links.items():
            links.setdefault(language, []).extend(found)
        return {
            language: links_with_cards(found, lambda target: catalogue.get(target) is not None)
            for language, found in links.items()
        }

    @cached_property
    def card_files(self) -> Mapping[str, int]:
        """In how many files the cards of each language are."""
        return {language: file_count(links) for language, links in self.carded.items()}

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
            if self._lists_own:
                chosen = [document for document in documents if document.language == language]
            listed[language] = {document.key: document for document in chosen}
        return listed

    @property
    def _lists_own(self) -> bool:
        """Whether each language's indexes list what stands in that language alone."""
        return len(self.publication.collection.documents) > self.page_size

    @cached_property
    def newest(self) -> Mapping[str, Sequence[Document]]:
        """The same documents, the newest first."""
        return {
            language: sorted(documents.values(), key=newness, reverse=True)
            for language, documents in self.listed.items()
        }

    @cached_property
    def about_beside_names(self) -> Mapping[DocumentKey, tuple[str, str]]:
        """What each document is about, and the language of that, as it stands beside its name in many lists."""
        return {document.key: about_beside_name(document) for document in self.publication.collection.documents}

    @cached_property
    def row_titles(self) -> dict[DocumentKey, tuple[str, str, bool]]:
        """What the rows of lists call documents, as far as one was asked for: many lists have the same document."""
        return {}

    @cached_property
    def theme_holdings(self) -> Mapping[tuple[str, str], ThemeHolding]:
        """The paragraphs of each theme that the pages of each language list, by language and theme."""
        facts = self.publication.facts
        return {
            (language, theme): holding
            for language, newest in self.newest.items()
            for theme, holding in theme_holdings(
                self.publication.memberships, lambda key: facts[key].memberships, newest
            ).items()
        }

    @cached_property
    def ways(self) -> Mapping[str, Way]:
        """The ways in, by their keys."""
        return ways_in(self.publication, self.newest, self.subject_names, self.page_size)

    @cached_property
    def actions(self) -> Mapping[str, ActionIndex]:
        """Who is asked to do what, by when, in the documents that the pages of each language list."""
        facts = self.publication.facts
        return {language: action_index(newest, facts, self.page_size) for language, newest in self.newest.items()}

    def lists(self, document: Document, language: str) -> bool:
        """Whether the index pages of a language list the document."""
        return document.key in self.listed[language]

    @cached_property
    def cited(self) -> Mapping[str, CitedIndex]:
        """What the documents in each language of the site cite."""
        return {
            language: cited_index(self._cited_in(language), language, self.page_size)
            for language in self.publication.languages
        }

    def _cited_in(self, language: str) -> Iterator[str]:
        for target, codes in self._citing_in.items():
            if language in codes:
                yield target

    @cached_property
    def _citing_in(self) -> Mapping[str, Set[str]]:
        """In which languages a document is listed that cites each."""
        mentions = self.publication.mentions
        if self._lists_own:
            own = set(self.publication.languages)
            return {target: own & {one.document.language for one in found} for target, found in mentions.items()}
        return {
            target: {code for code in self.listed if any(self.lists(one.document, code) for one in found)}
            for target, found in mentions.items()
        }


class MentionDigests:
    """The digests of who cites each document, each made when it is first asked for."""

    def __init__(
        self, mentions: Mapping[str, Sequence[Mention]], about_beside_names: Mapping[DocumentKey, tuple[str, str]]
    ) -> None:
        self._mentions, self._about = mentions, about_beside_names
        self._made: dict[str, object] = {}

    def of(self, identifier: str) -> object:
        """Equal where the lists of that document's citations show the same; without a digest, equal to nothing."""
        if identifier not in self._made:
            self._made[identifier] = digest_of(self._told(self._mentions.get(identifier, ()))) or object()
        return self._made[identifier]

    def _told(self, mentions: Sequence[Mention]) -> object:
        """Of the texts that cite what is quoted is enough: a table that names the document is long, and names hundreds
        beside it."""
        citing = dict.fromkeys(one.document.key for one in mentions)
        places = [(one.document.key, one.document.date, one.link, _quoted(one), one.effects) for one in mentions]
        return [self._about[key] for key in citing], places


def _quoted(mention: Mention) -> str:
    """The words of a text that the lists quote: those around the mention, and of an effect whatever it says."""
    citation = mention.link.citation
    return mention.text if mention.effects else read_around(mention.text, citation.start, citation.end)
