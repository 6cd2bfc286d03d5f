"""Builds all files of a site's index, each with the path at which the browser looks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, takewhile
from types import MappingProxyType

import numpy as np
import orjson

from ..actions import Action
from ..citations import tables
from ..grouping import grouped
from ..languages import LANGUAGES, in_language, table
from ..model import Document
from ..runtime import digest_of
from ..themes import Membership
from ..un import FIRST_YEAR, OTHER, Symbol, numbers_of
from .about import FIELDS, about_lines, characteristic, citing_documents, ranks, spelled
from .beside import Beside
from .index_cache import IndexCache
from .postings import BETWEEN, Postings, Text, Vocabulary, of_words, over, terms_of_either, with_more
from .ranges import Listed, cut, cut_positions, places_content, planes, positions_before, terms_content
from .references import of_references
from .repeats import beside_their_sources, repeats_content
from .scripts import encoded, encoding, packed, piece_script
from .texts import lines, runs
from .weights import levels, parts
from .words import states_called, stemmers

FOLDER = "search"
"""The folder of the index, below the site's root."""

Files = Iterable[tuple[str, bytes]]
"""Files as (path, content)."""
FilesOfPart = Callable[[str, str, Callable[[], Files]], Files]
"""Gives the files of a part of the index, by its name and the digest of what it is made of: those that the function
makes, or the same from elsewhere."""


def _make(_name: str, _made_of: str, make: Callable[[], Files]) -> Files:
    return make()


def build(
    documents: Iterable[Document],
    beside: Beside | None = None,
    *,
    cache: IndexCache | None = None,
    files_of_part: FilesOfPart = _make,
) -> Iterator[tuple[str, bytes]]:
    """The files of the index, as (path below the site's root, content).

    The same documents in the same order give the same bytes. A language's files depend only on the documents in that
    language. `cache` is the one that an earlier build used; None for none. Each language is a part for `files_of_part`.
    """
    if cache is not None:
        cache.begin()
    documents_by_language = grouped((document.language, document) for document in documents)
    told = beside or Beside()
    told = replace(told, memberships=tuple(told.memberships))
    versions: dict[str, str] = {}
    for language, held in sorted(documents_by_language.items()):
        made_of = _made_of(language, held, told)
        digest = made_of.digest()
        versions[language] = digest[:16]
        make = partial(_files, made_of, versions[language], cache)
        yield from files_of_part(f"{FOLDER}/{language}", digest, make)
    yield f"{FOLDER}/index.js", piece_script("index", "", packed(_json(_manifest(versions))))


def _made_of(language: str, held: Sequence[Document], beside: Beside) -> _MadeOf:
    """What the index of a language is made of, of its documents."""
    order = beside_their_sources(held, beside.repeats)
    held = [held[at] for at in order]
    headings = tuple(tuple(beside.headings.of(document)) for document in held)
    called = {identifier: tuple(of.get(language, ())) for identifier, of in beside.names.items()}
    return _MadeOf(
        language,
        tuple(held),
        tuple(membership for membership in beside.memberships if membership.language == language),
        tuple((theme.id, in_language(theme.name, language)) for theme in beside.themes),
        tuple(map(beside.name, held)),
        tuple(map(beside.address, held)),
        tuple(tuple(beside.topics(document)) for document in held),
        MappingProxyType({identifier: of for identifier, of in called.items() if of}),
        tuple(tuple(beside.actions.get(document.key, ())) for document in held),
        headings,
        tuple(beside.headings.named(language, headings)),
        repeats_content(held, beside.repeats),
        tuple(order),
    )


def _manifest(versions: Mapping[str, str]) -> dict[str, object]:
    """What every search needs, of all languages."""
    return {
        "languages": versions,
        "stemmers": stemmers(),
        "or": _said("or"),
        "year": _said("year"),
        "vote": [*_said("vote"), *_said("veto")],
        "veto": _said("veto"),
        "lookup": tables(),
        "between": BETWEEN,
        "years": last_numbers(),
    }


def _json(value: object) -> bytes:
    return orjson.dumps(value)


def last_numbers() -> dict[str, object]:
    """The Council's last number of each year from `first` on, which the official address of a resolution needs."""
    numbers_by_year = takewhile(lambda numbers: numbers is not None, map(numbers_of, count(FIRST_YEAR)))
    return {"first": FIRST_YEAR, "last": [numbers.stop - 1 for numbers in numbers_by_year if numbers]}


def _said(name: str) -> list[str]:
    """The words of all languages between two alternatives (`or`), beside a year (`year`), or that ask for a vote
    (`vote`, `veto`)."""
    return sorted({word for language in LANGUAGES for word in table(language, "search").get(name, ())})


@dataclass(frozen=True, slots=True)
class _MadeOf:
    """What the index of one language is made of."""

    language: str
    documents: tuple[Document, ...]
    memberships: tuple[Membership, ...]
    themes: tuple[tuple[str, str], ...]
    """Each by its id, with its name in the language."""
    document_names: tuple[str, ...]
    addresses: tuple[str, ...]
    topics: tuple[tuple[str, ...], ...]
    called: Mapping[str, tuple[str, ...]]
    """What people call documents, by their identifiers."""
    actions: tuple[tuple[Action, ...], ...]
    headings: tuple[tuple[str, ...], ...]
    """What each document is filed under."""
    heading_names: tuple[tuple[str, ...], ...]
    repeats: bytes
    """As the piece has them (`repeats`)."""
    order: tuple[int, ...]
    """Of each document, how many of the language stand before it on the site."""

    def digest(self) -> str:
        """The digest of all of it. Where a document lies on a disk is no part of the index."""
        documents = tuple(replace(document, source="", diagnostics=()) for document in self.documents)
        return digest_of(replace(self, documents=documents))


def _files(made_of: _MadeOf, version: str, cache: IndexCache | None) -> Files:
    return _Language(made_of, version, cache).files()


class _Language:
    """The index of one language's documents."""

    def __init__(self, made_of: _MadeOf, version: str, cache: IndexCache | None) -> None:
        """`version` stands in each piece, so that a browser does not use pieces of another build."""
        language, documents = made_of.language, made_of.documents
        self._pack = packed if cache is None else cache.pack
        self._vocabulary = Vocabulary(language) if cache is None else cache.vocabulary(language)
        self._about_vocabulary = Vocabulary(language) if cache is None else cache.vocabulary(language, "about")
        self._called = made_of.called
        self._names = [self._called.get(document.id, ()) for document in documents]
        self._about = [
            about_lines(document, own, topics)
            for document, own, topics in zip(documents, self._names, made_of.topics, strict=True)
        ]
        self._language, self._documents, self._themes = language, documents, made_of.themes
        keys = [document.key for document in documents]
        self._actions = dict(zip(keys, made_of.actions, strict=True))
        self._headings_of = dict(zip(keys, made_of.headings, strict=True))
        self._heading_names = made_of.heading_names
        described = zip(made_of.document_names, made_of.addresses, strict=True)
        self._runs = [(run.units, encoded(run.text, language)) for run in runs(documents, described, self._actions)]
        self._members = made_of.memberships
        self._repeats, self._order = made_of.repeats, made_of.order
        self._version = version

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every piece as (path, content), one after the other, so that few are in cache at once."""
        for number, (_, text) in enumerate(self._runs):
            yield self._file(f"text-{number}", text)
        read = Text.read(map(lines, self._documents), self._vocabulary)
        words, units = read.postings(), sum(len(document.units) for document in self._documents)
        about = self._of_documents(words)
        all_terms = terms_of_either(words, about)
        words, about = over(words, all_terms), over(about, all_terms)
        ranges = tuple(cut([Listed(words, units), Listed(about, FIELDS * len(self._documents))]))
        pieces = tuple(cut_positions(words, ranges))
        yield from self._ranges("terms", [words, about], ranges)
        before = positions_before(words)
        for number, (first, end) in enumerate(pieces):
            yield self._file(f"places-{number}", places_content(words, ranges[first:end], before))
        names = of_references(
            self._documents, self._members, self._actions, lambda document: self._headings_of[document.key]
        )
        of_names = tuple(cut([Listed(names, units)]))
        yield from self._ranges("names", [names], of_names)
        first_terms = {
            "terms": [words.terms[start] for start, _ in ranges],
            "names": [names.terms[start] for start, _ in of_names],
        }
        cited = citing_documents(self._documents)
        yield self._file("days", planes(np.array([_day(document) for document in self._documents], dtype=np.uint32)))
        yield self._file("order", planes(np.array(self._order, dtype=np.uint32)))
        words_spelled = spelled(read.counts(), self._vocabulary.surfaces(), read.meaning)
        yield self._file("spelling", encoded("\n".join(words_spelled), self._language))
        yield self._file("called", _json({identifier: list(of) for identifier, of in self._called.items()}))
        yield self._file("headings", _json(self._heading_names))
        of_documents = ranks(self._documents, cited.__getitem__, self._names)
        yield self._file("weights", b"".join((of_documents, *map(levels, self._documents))))
        yield self._file("repeats", self._repeats)
        yield self._file("parts", b"".join(map(parts, self._documents)))
        yield self._file("root", _json(self._root(first_terms, [first for first, _ in pieces])))

    def _of_documents(self, words: Postings) -> Postings:
        """The terms of what each document is about: of its own lines, and those of its paragraphs that mark it."""
        telling = characteristic(words, [len(document.units) for document in self._documents])
        return with_more(
            of_words(self._about, self._about_vocabulary),
            ((words.terms[term], FIELDS * document + 1) for term, document in telling),
        )

    def _ranges(
        self, family: str, lists: Sequence[Postings], ranges: Iterable[tuple[int, int]]
    ) -> Iterator[tuple[str, bytes]]:
        for number, (start, end) in enumerate(ranges):
            yield self._file(f"{family}-{number}", terms_content(lists, start, end, self._language))

    def _file(self, piece: str, content: bytes) -> tuple[str, bytes]:
        name = f"{self._language}/{piece}"
        return f"{FOLDER}/{name}.js", piece_script(name, self._version, self._pack(content))

    def _root(self, first_terms: Mapping[str, Sequence[str]], places: Sequence[int]) -> dict[str, object]:
        """What every query needs: the document of each unit, and which piece holds which terms, and their positions.
        `places` are the first ranges of which the pieces have the positions."""
        organs = sorted({organ_of(document) for document in self._documents})
        number = {organ: index for index, organ in enumerate(organs)}
        return {
            "units": [len(document.units) for document in self._documents],
            "years": [document.year or 0 for document in self._documents],
            "organ": [number[organ_of(document)] for document in self._documents],
            "organs": organs,
            "themes": self._themes,
            "runs": [units for units, _ in self._runs],
            **first_terms,
            "places": places,
            "encoding": encoding(self._language),
            "states": states_called(self._language),
            "stop": sorted(table(self._language, "search").get("stop", ())),
        }


def _day(document: Document) -> int:
    return document.date.toordinal() if document.date else 0


def organ_of(document: Document) -> str:
    """The English name of the organ for the filter: by the symbol where there is one, so that each has one spelling."""
    symbol = Symbol.parse(document.id)
    if symbol is None:
        return document.body or OTHER
    return symbol.organ.name if symbol.organ else OTHER
