"""The index of subjects, and each subject's page: its documents, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.model import Document
from resolutions.subjects import Term

from ... import addresses
from ...interface import Words, words
from ..paging import Pager, pager, pages
from ..plan import Plan
from ..site import Anchor, Site, year_of
from ..subjects import called_subject, term_anchor
from .documents import DocumentRow, rows

_THESAURUS = "http://metadata.un.org/thesaurus/"
_LETTERS = 40
"""Up to so many first letters stand above the list as links; a script of more has no alphabet."""


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A subject in a list."""

    anchor: Anchor
    documents: str
    years: str
    letter: str
    """Of the first subject of a letter on a page: the anchor of the letter."""


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """A page of the index of subjects."""

    address: str
    title: str
    letters: tuple[Anchor, ...]
    rows: tuple[SubjectRow, ...]
    is_named_here: bool
    """Whether a name on the page is of the project's own table."""
    is_named_in_english: bool
    """Whether a name on a page of another language is English."""
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A page of a subject."""

    address: str
    title: str
    title_language: str
    """The name's language where it is not the page's."""
    name: str
    """The name in the files, where the page's title is another."""
    count: str
    years: str
    thesaurus: Anchor | None
    """The term in the thesaurus of the United Nations."""
    themes: tuple[Anchor, ...]
    """The themes to which documents of the subject belong."""
    rows: tuple[DocumentRow, ...]
    pager: Pager | None


def subjects_plans(language: str, site: Site) -> Iterator[Plan]:
    """The pages of the index of subjects in a language; none where no document that it lists has a subject."""
    terms = _ordered(language, site)
    if not terms:
        return
    title, runs = words(language)["subjects"], pages(terms, site.page_size)
    for number in range(1, len(runs) + 1):
        address = addresses.subjects(language, page=number)
        show = partial(_index, number, terms, language, site)
        yield Plan(address, title, show, partial(_index_made_of, language, site))


def subject_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of every subject of the documents that a language's pages list."""
    holdings = site.subject_holdings[language]
    for term in site.publication.subjects.terms:
        runs = pages(holdings.get(term.id, ()), site.page_size)
        if not runs[0]:
            continue
        title, _ = called_subject(term, language, site)
        for number in range(1, len(runs) + 1):
            address = addresses.subjects(language, term.id, number)
            show = partial(_view, term, number, language, site)
            yield Plan(address, title, show, partial(_made_of, term, language, site))


def _index_made_of(language: str, site: Site) -> object:
    holdings = site.subject_holdings[language]
    return [(identifier, len(documents), _years(documents)) for identifier, documents in holdings.items()]


def _made_of(term: Term, language: str, site: Site) -> object:
    return [document.key for document in site.subject_holdings[language][term.id]]


def most_held(language: str, site: Site, here: str, count: int) -> tuple[SubjectRow, ...]:
    """The subjects of most documents, in the order of their names."""
    holdings = site.subject_holdings[language]
    best = sorted(holdings, key=lambda identifier: (-len(holdings[identifier]), identifier))[:count]
    terms = [term for term in _ordered(language, site) if term.id in best]
    return tuple(_row(term, "", here, words(language), site) for term in terms)


def _ordered(language: str, site: Site) -> list[Term]:
    """The subjects that a language's pages list, by their names there."""
    holdings = site.subject_holdings[language]
    held = [term for term in site.publication.subjects.terms if term.id in holdings]
    return sorted(held, key=lambda term: (called_subject(term, language, site)[0].casefold(), term.id))


def _index(number: int, terms: Sequence[Term], language: str, site: Site) -> SubjectsView:
    speak, at = words(language), partial(addresses.subjects, language)
    here = at(page=number)
    runs = pages(terms, site.page_size)
    names = [called_subject(term, language, site) for term in runs[number - 1]]
    return SubjectsView(
        here,
        speak["subjects"],
        _letters(runs, here, speak, site),
        tuple(_rows(runs[number - 1], here, speak, site)),
        is_named_here=any(not english and language != "en" for _, english in names),
        is_named_in_english=any(english for _, english in names),
        pager=pager(number, len(runs), lambda page: at(page=page), speak, site),
    )


def _letters(runs: Sequence[Sequence[Term]], here: str, speak: Words, site: Site) -> tuple[Anchor, ...]:
    """A link to the first subject of each letter, where there are as few as letters of an alphabet."""
    links: dict[str, Anchor] = {}
    for number, run in enumerate(runs, 1):
        for term in run:
            letter = _letter(term, speak, site)
            if letter not in links:
                address = addresses.subjects(speak.language, page=number)
                links[letter] = Anchor(letter, site.addresses.href(here, address, _letter_anchor(letter)))
    return tuple(links.values()) if 1 < len(links) <= _LETTERS else ()


def _rows(terms: Sequence[Term], here: str, speak: Words, site: Site) -> Iterator[SubjectRow]:
    before = set[str]()
    for term in terms:
        letter = _letter(term, speak, site)
        yield _row(term, "" if letter in before else _letter_anchor(letter), here, speak, site)
        before.add(letter)


def _row(term: Term, letter: str, here: str, speak: Words, site: Site) -> SubjectRow:
    documents = site.subject_holdings[speak.language][term.id]
    return SubjectRow(term_anchor(term, here, speak, site), speak.number(len(documents)), _years(documents), letter)


def _letter(term: Term, speak: Words, site: Site) -> str:
    return called_subject(term, speak.language, site)[0][:1].upper()


def _letter_anchor(letter: str) -> str:
    return f"letter-{letter.lower()}"


def _view(term: Term, number: int, language: str, site: Site) -> SubjectView:
    speak, at = words(language), partial(addresses.subjects, language, term.id)
    here, documents = at(number), site.subject_holdings[language][term.id]
    runs = pages(documents, site.page_size)
    title, title_language = called_subject(term, language, site)
    return SubjectView(
        here,
        title,
        title_language,
        term.name if term.name != title else "",
        speak.number(len(documents)),
        _years(documents),
        _thesaurus(term) if term.number else None,
        tuple(_themes(term, here, language, site)),
        rows(runs[number - 1], here, speak, site),
        pager(number, len(runs), at, speak, site),
    )


def _thesaurus(term: Term) -> Anchor:
    return Anchor(term.number, f"{_THESAURUS}{term.number}")


def _themes(term: Term, here: str, language: str, site: Site) -> Iterator[Anchor]:
    for theme in site.publication.themes:
        if term.number and term.number in theme.subjects:
            text = theme.name.get(language) or theme.name.get("en") or next(iter(theme.name.values()))
            yield Anchor(text, site.addresses.href(here, addresses.themes(language, theme.id)))


def _years(documents: Sequence[Document]) -> str:
    """`2020` or `1999–2020`, of documents of which the newest comes first."""
    years = [year for document in documents if (year := year_of(document)).isdecimal()]
    return "–".join(dict.fromkeys((years[-1], years[0]))) if years else ""
