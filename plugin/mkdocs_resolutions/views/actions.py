"""Who is asked to do what, by when: the index of actions, the pages of each addressee and kind, and the deadlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.labels import label
from resolutions.model import Document
from resolutions.parties import state_name

from .. import addresses
from ..words import Words, words
from .action_index import ActionIndex, Asked, Due, Entry
from .action_texts import Piece, asked_text, due_text, verb
from .paging import Pager, pager, pages
from .plan import Plan
from .site import Anchor, Site, called, to_document

VERBS = 12
"""How many verbs a kind's page lists."""


class Row(NamedTuple):
    """An action in a list: the link to its paragraph, and its words."""

    href: str
    label: str
    pieces: tuple[Piece, ...]


class Group(NamedTuple):
    """The actions of one document."""

    document: Anchor
    date: str
    language: str
    """Its language where it is not the page's."""
    rows: tuple[Row, ...]


class Total(NamedTuple):
    """A link and how many paragraphs it leads to; `about` is what else is said of them."""

    anchor: Anchor
    number: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ActionsView:
    """The index of actions."""

    address: str
    title: str
    addressees: tuple[Total, ...]
    states: tuple[Total, ...]
    kinds: tuple[Total, ...]
    deadlines: Total | None
    data: str


@dataclass(frozen=True, slots=True)
class AskedView:
    """A page of one who is asked."""

    address: str
    title: str
    all: Anchor
    kinds: tuple[Total, ...]
    """On the first page: how many actions of each kind."""
    groups: tuple[Group, ...]
    pager: Pager | None


class Verbs(NamedTuple):
    """A verb as printed, and the paragraphs of a document that it opens."""

    verb: str
    places: tuple[tuple[str, str], ...]
    """Link and label of each."""


class Doing(NamedTuple):
    """What a document does of one kind."""

    document: Anchor
    date: str
    language: str
    verbs: tuple[Verbs, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """A page of a kind of action."""

    address: str
    title: str
    all: Anchor
    verbs: tuple[tuple[str, str], ...]
    """On the first page: the commonest verbs, with how often each comes."""
    documents: tuple[Doing, ...]
    pager: Pager | None


class DueRow(NamedTuple):
    """A deadline in the list."""

    iso: str
    date: str
    document: Anchor
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DueView:
    """A page of the deadlines: the parts of the list, each with its heading."""

    address: str
    title: str
    all: Anchor
    parts: tuple[Total, ...]
    """On the first page: where each part of the list begins."""
    groups: tuple[tuple[str, str, tuple[DueRow, ...]], ...]
    """The anchor, the heading and the rows of each part."""
    pager: Pager | None


def actions_plans(language: str, site: Site) -> Iterator[Plan]:
    """The index of actions in a language; none where no paragraph is known to do anything."""
    index = site.actions[language]
    if index.kinds:
        here, title = addresses.actions(language), words(language)["actions"]
        yield Plan(here, title, partial(_index, language, site), partial(_counts, index))


def _counts(index: ActionIndex) -> object:
    counted = (index.addressees, index.kinds, index.due)
    return [[(name, len(held)) for name, held in one.items()] for one in counted]


def _index(language: str, site: Site) -> ActionsView:
    speak, index, here = words(language), site.actions[language], addresses.actions(language)

    def total(what: str, title: str, held: Sequence[Asked] | Sequence[Entry], about: str = "") -> Total:
        href = site.addresses.href(here, addresses.actions(language, what))
        return Total(Anchor(title, href), speak.number(len(held)), about)

    named = [(name, total(f"to/{name}", addressee_name(name, speak), held)) for name, held in index.addressees.items()]
    due = sum(len(held) for held in index.due.values())
    to_due = Anchor(speak["deadlines"], site.addresses.href(here, addresses.actions(language, "by")))
    return ActionsView(
        here,
        speak["actions"],
        tuple(one for name, one in named if not name.startswith("state-")),
        tuple(sorted((one for name, one in named if name.startswith("state-")), key=lambda one: one.anchor.text)),
        tuple(
            total(kind, speak[f"action_{kind}"], held, ", ".join(word for word, _ in _verbs(held)[:4]))
            for kind, held in index.kinds.items()
        ),
        Total(to_due, speak.number(due)) if due else None,
        f"{site.addresses.up(here)}data/actions.csv",
    )


def addressee_name(name: str, speak: Words) -> str:
    """What one who is asked is called: `Secretary-General`, `Israel`."""
    if name.startswith("state-"):
        return state_name(name.removeprefix("state-").upper(), speak.language)
    return speak[f"to_{name.replace('-', '_')}"]


def asked_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of everyone who is asked."""
    speak = words(language)
    for name, held in site.actions[language].addressees.items():
        runs = pages(held, site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, f"to/{name}", number)
            show = partial(_asked, name, number, runs, language, site)
            yield Plan(address, addressee_name(name, speak), show, partial(_made_of, number, runs))


def _made_of(number: int, runs: Sequence[Sequence[Asked | Due]]) -> object:
    told = [(one.entry.document.id, one.entry.unit, one.entry.stated, one) for one in runs[number - 1]]
    return number, len(runs), [(key, unit, stated, *one[1:], one.entry.action) for key, unit, stated, one in told]


def _asked(name: str, number: int, runs: Sequence[Sequence[Asked]], language: str, site: Site) -> AskedView:
    speak, at = words(language), partial(addresses.actions, language, f"to/{name}")
    here = at(number)
    kinds = Counter[str](one.entry.action.kind for run in runs for one in run) if number == 1 else Counter[str]()
    return AskedView(
        here,
        addressee_name(name, speak),
        _all(here, speak, site),
        tuple(
            _kind_total(kind, kinds[kind], here, speak, site) for kind in site.actions[language].kinds if kinds[kind]
        ),
        tuple(_groups(runs[number - 1], here, speak, site)),
        pager(number, len(runs), at, speak, site),
    )


def _all(here: str, speak: Words, site: Site) -> Anchor:
    return Anchor(speak["actions"], site.addresses.href(here, addresses.actions(speak.language)))


def _kind_total(kind: str, count: int, here: str, speak: Words, site: Site) -> Total:
    href = site.addresses.href(here, addresses.actions(speak.language, kind))
    return Total(Anchor(speak[f"action_{kind}"], href), speak.number(count))


def _groups(run: Iterable[Asked], here: str, speak: Words, site: Site) -> Iterator[Group]:
    for document, held in groupby(run, key=_document_of):
        anchor, day, language = _told(document, here, speak, site)
        rows = tuple(
            Row(f"{anchor.href}#{one.entry.unit.anchor}", label(one.entry.unit.anchor), asked_text(one)) for one in held
        )
        yield Group(anchor, day, language, rows)


def _document_of(one: Asked) -> Document:
    return one.entry.document


def _told(document: Document, here: str, speak: Words, site: Site) -> tuple[Anchor, str, str]:
    """A document's link, its date, and its language where it is not the page's."""
    day = speak.date(document.date) if document.date else ""
    return (
        to_document(document, here, speak, site),
        day,
        "" if document.language == speak.language else document.language,
    )


def kind_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of every kind of action, so many documents a page."""
    speak = words(language)
    for kind, held in site.actions[language].kinds.items():
        groups = [tuple(found) for _, found in groupby(held, key=lambda entry: entry.document)]
        runs = pages(groups, site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, kind, number)
            show = partial(_kind, kind, number, runs, language, site)
            yield Plan(address, speak[f"action_{kind}"], show, partial(_done, number, runs))


def _done(number: int, runs: Sequence[Sequence[Sequence[Entry]]]) -> object:
    """The first page counts the verbs of all."""
    shown = runs if number == 1 else runs[number - 1 : number]
    told = [(one.document.id, one.unit.anchor, verb(one)) for run in shown for group in run for one in group]
    return number, len(runs), told


def _kind(kind: str, number: int, runs: Sequence[Sequence[Sequence[Entry]]], language: str, site: Site) -> KindView:
    speak, at = words(language), partial(addresses.actions, language, kind)
    here = at(number)
    counted = _verbs(site.actions[language].kinds[kind])[:VERBS] if number == 1 else []
    return KindView(
        here,
        speak[f"action_{kind}"],
        _all(here, speak, site),
        tuple((word, speak.number(count)) for word, count in counted),
        tuple(_doing(group, here, speak, site) for group in runs[number - 1]),
        pager(number, len(runs), at, speak, site),
    )


def _verbs(held: Iterable[Entry]) -> list[tuple[str, int]]:
    """The verbs, the commonest first."""
    return Counter(verb(entry).lower() for entry in held).most_common()


def _doing(group: Sequence[Entry], here: str, speak: Words, site: Site) -> Doing:
    anchor, day, language = _told(group[0].document, here, speak, site)
    by_verb: dict[str, list[tuple[str, str]]] = {}
    for entry in group:
        place = (f"{anchor.href}#{entry.unit.anchor}", label(entry.unit.anchor))
        by_verb.setdefault(verb(entry).lower(), []).append(place)
    return Doing(anchor, day, language, tuple(Verbs(word, tuple(places)) for word, places in by_verb.items()))


def due_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of the deadlines."""
    due = site.actions[language].due
    if due:
        runs = pages([one for held in due.values() for one in held], site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, "by", number)
            show = partial(_due, number, runs, language, site)
            yield Plan(address, words(language)["deadlines"], show, partial(_made_of, number, runs))


def _part_of(one: Due) -> str:
    return one.deadline.value[:4] if one.deadline.kind in ("by", "until") else one.deadline.kind


def _heading(part: str, speak: Words) -> str:
    return part if part.isdecimal() else speak[f"deadline_{part}"]


def _due(number: int, runs: Sequence[Sequence[Due]], language: str, site: Site) -> DueView:
    speak, at = words(language), partial(addresses.actions, language, "by")
    here = at(number)
    parts: list[Total] = []
    place = 0
    for part, held in site.actions[language].due.items() if number == 1 else ():
        href = site.addresses.href(here, at(place // site.page_size + 1), part)
        parts.append(Total(Anchor(_heading(part, speak), href), speak.number(len(held))))
        place += len(held)
    return DueView(
        here,
        speak["deadlines"],
        _all(here, speak, site),
        tuple(parts),
        tuple(
            (part, _heading(part, speak), tuple(_due_row(one, here, speak, site) for one in held))
            for part, held in groupby(runs[number - 1], key=_part_of)
        ),
        pager(number, len(runs), at, speak, site),
    )


def _due_row(one: Due, here: str, speak: Words, site: Site) -> DueRow:
    document, anchor = one.entry.document, one.entry.unit.anchor
    dated = one.deadline.kind in ("by", "until")
    value = one.deadline.value if dated else ""
    day = speak.date(date.fromisoformat(value)) if len(value) == len("2021-09-30") else value
    text = f"{called(document)}, {label(anchor)}"
    language = "" if document.language == speak.language else document.language
    return DueRow(value, day, to_document(document, here, speak, site, anchor, text), language, due_text(one))
