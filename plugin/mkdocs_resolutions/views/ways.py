"""The ways in: subjects, agenda items, places and organs, each a list of entries with the documents of each."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from resolutions.agenda import agenda_index, is_heading
from resolutions.grouping import grouped
from resolutions.languages import LANGUAGES, in_language, other_language
from resolutions.languages.collation import order_of
from resolutions.model import CATALOGUE_LANGUAGE, Document, DocumentKey
from resolutions.paths import Family
from resolutions.subjects import SubjectNames, slugs
from resolutions.un import ORGANS, organ_named, state_name

from .. import addresses
from ..interface import words_in
from ..publication import Publication

SUBJECTS: Final = "subjects"
AGENDA: Final = "agenda"
PLACES: Final = "places"
ORGAN_LIST: Final = "organs"
_LIBRARY_PREFIX = "UN. "
"""What the library writes before the name of a body of the United Nations."""

_MANY_ENTRIES, _FEW_DOCUMENTS = 500, 4
"""Where a language lists more entries than so many, one of no more than so many documents has no page of its own: the
list names these. Of the fifteen thousand documents of the United Nations' archives, most of the organs and of the
agenda items, and more than half of the subjects, have no more."""


class Entry(NamedTuple):
    """An entry of a way in."""

    id: str
    """In addresses."""
    names: Mapping[str, str]
    """By language."""
    number: str = ""
    """Of a subject: the thesaurus's."""
    rank: int = 0
    """Below 0 for what stands before all others: of organs, those that `ORGANS` has, in its order. Above 0 for what
    stands behind them: of agenda items, the headings of the library, under which it has items of other names."""

    def called(self, language: str) -> tuple[str, str]:
        """Its name, and the language of that where it is not the one asked for."""
        return in_language(self.names, language), other_language(self.names, language)


class Shown(NamedTuple):
    """Where an entry's documents are listed."""

    address: str
    anchor: str
    """Of its row in the index, where it has no page of its own."""


Evidence = Mapping[tuple[DocumentKey, str], tuple[str, str]]


@dataclass(frozen=True)
class Way:
    """One of the lists that lead into a site: what it is called, and what documents stand under each of its entries."""

    key: Family
    """Its part of an address, and its name among the interface's words."""
    entries: Mapping[str, Entry]
    """By id, in the order of the English names."""
    holdings: Mapping[str, Mapping[str, Sequence[Document]]]
    """By language and id: the documents that the language's pages list, the newest first."""
    of_document: Mapping[DocumentKey, Sequence[str]]
    """The ids of each document's entries."""
    evidence: Evidence
    """What tells that a document belongs to an entry, and the language of that, where it is not plain."""

    page_size: int
    """So many entries stand on a page of the index."""

    def has_page(self, identifier: str, language: str) -> bool:
        """Whether an entry has pages of its own in a language."""
        holdings = self.holdings[language]
        held = len(holdings.get(identifier, ()))
        return held > (_FEW_DOCUMENTS if len(holdings) > _MANY_ENTRIES else 0)

    def shown(self, identifier: str, language: str) -> Shown | None:
        """Where an entry's documents are listed in a language; None where its pages list none of them."""
        if self.has_page(identifier, language):
            return Shown(addresses.of_family(language, self.key, identifier), "")
        place = self._places[language].get(identifier)
        if place is None:
            return None
        return Shown(addresses.of_family(language, self.key, page=place // self.page_size + 1), row_anchor(identifier))

    def shown_first(self, identifier: str, language: str) -> Shown | None:
        """The same in the reader's language, or in the first that lists any."""
        shown, key = self._shown, (identifier, language)
        if key not in shown:
            codes = [code for code in dict.fromkeys((language, *self.holdings)) if code in self.holdings]
            shown[key] = next(filter(None, (self.shown(identifier, code) for code in codes)), None)
        return shown[key]

    @cached_property
    def _shown(self) -> dict[tuple[str, str], Shown | None]:
        """What `shown_first` has found: each document asks for all of its entries."""
        return {}

    def ordered(self, language: str) -> Sequence[Entry]:
        """The entries that a language's pages list, by their names there."""
        return [self.entries[identifier] for identifier in self._places[language]]

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, int]]:
        """The place of each entry in the index of a language, by language and id."""
        return {
            language: {entry.id: place for place, entry in enumerate(self._by_name(language))}
            for language in self.holdings
        }

    def _by_name(self, language: str) -> Sequence[Entry]:
        held = (entry for entry in self.entries.values() if entry.id in self.holdings[language])
        return sorted(held, key=lambda entry: (entry.rank, order_of(entry.called(language)[0], language), entry.id))


def row_anchor(identifier: str) -> str:
    """The anchor of an entry's row in the index."""
    return f"entry-{identifier}"


def ways_in(
    publication: Publication, listed: Mapping[str, Sequence[Document]], subject_names: SubjectNames, page_size: int
) -> Mapping[str, Way]:
    """Every way in by its key; `listed` are the documents that each language's pages list, the newest first, and
    `page_size` is how many entries a page of an index has."""
    documents = publication.collection.documents
    makers = (_subjects(publication, subject_names), _agenda(publication), _places(publication), _organs(documents))
    ways: dict[str, Way] = {}
    for key, entries, ids, evidence in makers:
        of_document = {document.key: tuple(ids(document)) for document in documents}
        holdings = {code: _holdings(held, of_document) for code, held in listed.items()}
        ways[key] = Way(key, entries, holdings, of_document, evidence, page_size)
    return ways


_Made = tuple[Family, Mapping[str, Entry], Callable[[Document], Iterable[str]], Evidence]


def _holdings(
    documents: Iterable[Document], of_document: Mapping[DocumentKey, Sequence[str]]
) -> Mapping[str, Sequence[Document]]:
    return grouped((identifier, document) for document in documents for identifier in of_document[document.key])


def _subjects(publication: Publication, names: SubjectNames) -> _Made:
    index = publication.subjects
    entries = {
        term.id: Entry(term.id, {**names.get(term.id, {}), CATALOGUE_LANGUAGE: term.name}, term.number)
        for term in index.terms
    }

    def ids(document: Document) -> Iterable[str]:
        return dict.fromkeys(index.by_subject[subject].id for subject in document.subjects)

    return SUBJECTS, entries, ids, {}


def _agenda(publication: Publication) -> _Made:
    catalogue = publication.collection.catalogue

    def listed(identifier: str) -> Sequence[str]:
        entry = catalogue.get(identifier)
        return entry.printed_items if entry else ()

    index = agenda_index(publication.collection.documents, listed)
    headings = {identifier for identifier, names in index.names.items() if all(map(is_heading, names.values()))}
    is_mixed = len(headings) < len(index.names)
    entries = {
        identifier: Entry(identifier, names, rank=int(is_mixed and identifier in headings))
        for identifier, names in index.names.items()
    }
    return AGENDA, entries, lambda document: index.by_document.get(document.key, ()), {}


def _places(publication: Publication) -> _Made:
    found = {key: facts.places for key, facts in publication.facts.items()}
    codes = {place.code for held in found.values() for place in held}
    names = {code: {language: state_name(code, language) for language in LANGUAGES} for code in codes}
    ordered = sorted(codes, key=lambda code: (names[code][CATALOGUE_LANGUAGE].casefold(), code))
    entries = {code.lower(): Entry(code.lower(), names[code]) for code in ordered}
    evidence = {
        (key, place.code.lower()): (place.text, place.language) for key, held in found.items() for place in held
    }
    return PLACES, entries, lambda document: [place.code.lower() for place in found.get(document.key, ())], evidence


def organ_of(body: str) -> str:
    """A body's name; of an organ that adopts or issues documents its own, where the library writes "UN. " before it."""
    organ = organ_named(body.removeprefix(_LIBRARY_PREFIX))
    return organ.name if organ else body


def body_key(body: str) -> str:
    """What the names of one body have in common, however its capitals and its accents are written."""
    plain = unicodedata.normalize("NFKD", organ_of(body).casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _organ_entry(identifier: str, name: str) -> Entry:
    organ = organ_named(name)
    if organ is None:
        return Entry(identifier, {CATALOGUE_LANGUAGE: name})
    names = {code: words_in(code).organ(organ) for code in LANGUAGES}
    return Entry(identifier, names, rank=ORGANS.index(organ) - len(ORGANS))


def _organs(documents: Iterable[Document]) -> _Made:
    """The organs that adopted or issued the documents, and the bodies, treaties and persons that the library says these
    are about."""
    by_document = {
        document.key: [organ_of(name) for name in (document.body, *document.bodies) if name] for document in documents
    }
    counts = Counter(name for held in by_document.values() for name in held)
    # Of names that are one, that which most documents have: the library writes "UNESCO" and "Unesco".
    usual = {body_key(name): name for name in sorted(counts, key=lambda name: (counts[name], name))}
    ids = slugs(sorted(usual.values()), "organ")
    entries = {ids[name]: _organ_entry(ids[name], name) for name in sorted(usual.values())}

    def of_document(document: Document) -> Iterable[str]:
        return dict.fromkeys(ids[usual[body_key(name)]] for name in by_document[document.key])

    return ORGAN_LIST, entries, of_document, {}
