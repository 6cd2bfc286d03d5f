"""Who is asked to do what, by when: the index of actions, and the pages of each addressee and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.labels import label
from resolutions.model import Document
from resolutions.parties import state_name

from .. import addresses
from ..words import Words, words
from .action_deadlines import Total, to_all
from .action_index import ActionIndex, Asked, Entry, made_of, verb
from .action_texts import Piece, asked_text
from .paging import Pager, pager, pages
from .plan import Plan
from .site import Anchor, Site, to_document

IN_WORDS = 3
"""Up to this page the list of one who is asked shows words; 12,000 paragraphs ask States."""
LINKS = 5
"""So many times as many paragraphs has a page that shows links alone."""
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


class Verbs(NamedTuple):
    """A verb (of older documents none is told), and the paragraphs of a document that it opens."""

    verb: str
    places: tuple[tuple[str, str], ...]
    """Link and label of each."""


class Doing(NamedTuple):
    """The paragraphs of a document, as links alone."""

    document: Anchor
    date: str
    language: str
    verbs: tuple[Verbs, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """A page of one who is asked."""

    address: str
    title: str
    all: Anchor
    kinds: tuple[Total, ...]
    """On the first page: how many actions of each kind."""
    groups: tuple[Group, ...]
    older: tuple[Doing, ...]
    """Behind the newest: links alone."""
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class KindView:
    """A page of a kind of action."""

    address: str
    title: str
    all: Anchor
    verbs: tuple[tuple[str, str], ...]
    """On the first page: the commonest verbs, with how often each comes."""
    documents: tuple[Doing, ...]
    older: str
    """How many documents more there are, which the page does not list."""


def actions_plans(language: str, site: Site) -> Iterator[Plan]:
    """The index of actions in a language; none where no paragraph of the site is known to do anything.

    A language whose own paragraphs do nothing has it too: every page of that language links to it.
    """
    index = site.actions[language]
    if site.publication.actions:
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
            total(
                kind,
                speak[f"action_{kind}"],
                held,
                speak["comma"].join(word for word, _ in index.verbs[kind].most_common(4)),
            )
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
    """Every page of everyone who is asked: the newest in words, older ones as links, more of them a page."""
    speak = words(language)
    for name, held in site.actions[language].addressees.items():
        runs = _runs(held, site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, f"to/{name}", number)
            show = partial(_asked, name, number, runs, language, site)
            yield Plan(address, addressee_name(name, speak), show, partial(made_of, number, runs))


def _runs(held: Sequence[Asked], size: int) -> Sequence[Sequence[Asked]]:
    newest = size * IN_WORDS
    older = pages(held[newest:], size * LINKS) if len(held) > newest else []
    return [*pages(held[:newest], size), *older]


def _asked(name: str, number: int, runs: Sequence[Sequence[Asked]], language: str, site: Site) -> AskedView:
    speak, at = words(language), partial(addresses.actions, language, f"to/{name}")
    here, run = at(number), runs[number - 1]
    kinds = Counter[str](one.entry.action.kind for run in runs for one in run) if number == 1 else Counter[str]()
    known = [kind for kind in site.actions[language].kinds if kinds[kind]]
    in_words = number <= IN_WORDS
    return AskedView(
        here,
        addressee_name(name, speak),
        to_all(here, speak, site),
        tuple(_kind_total(kind, kinds[kind], here, speak, site) for kind in known),
        tuple(_groups(run, here, speak, site)) if in_words else (),
        () if in_words else tuple(_links(run, here, speak, site)),
        pager(number, len(runs), at, speak, site),
    )


def _links(run: Iterable[Asked], here: str, speak: Words, site: Site) -> Iterator[Doing]:
    for _, held in groupby(run, key=_document_of):
        yield _doing([one.entry for one in held], here, speak, site, in_words=False)


def _kind_total(kind: str, count: int, here: str, speak: Words, site: Site) -> Total:
    href = site.addresses.href(here, addresses.actions(speak.language, kind))
    return Total(Anchor(speak[f"action_{kind}"], href), speak.number(count))


def _groups(run: Iterable[Asked], here: str, speak: Words, site: Site) -> Iterator[Group]:
    for _, found in groupby(run, key=_document_of):
        held = list(found)
        anchor, day, language = _told(held[0].entry.document, here, speak, site)
        rows = tuple(
            Row(f"{anchor.href}#{one.entry.unit.anchor}", label(one.entry.unit.anchor, speak.language), asked_text(one))
            for one in held
        )
        yield Group(anchor, day, language, rows)


def _document_of(one: Asked) -> str:
    """What tells documents apart: to compare these themselves takes as long as their texts are."""
    return one.entry.document.id


def _told(document: Document, here: str, speak: Words, site: Site) -> tuple[Anchor, str, str]:
    """A document's link, its date, and its language where it is not the page's."""
    day = speak.date(document.date) if document.date else ""
    return (
        to_document(document, here, speak, site),
        day,
        "" if document.language == speak.language else document.language,
    )


def kind_plans(language: str, site: Site) -> Iterator[Plan]:
    """The page of every kind of action: its verbs, and the paragraphs of the newest documents."""
    speak = words(language)
    for kind, held in site.actions[language].kinds.items():
        address, title = addresses.actions(language, kind), speak[f"action_{kind}"]
        show = partial(_kind, kind, address, held, speak, site)
        yield Plan(address, title, show, partial(_done, held))


def _done(held: Sequence[Entry]) -> object:
    return [(one.document.id, one.unit.anchor, verb(one)) for one in held]


def _kind(kind: str, address: str, held: Sequence[Entry], speak: Words, site: Site) -> KindView:
    groups = [list(found) for _, found in groupby(held, key=lambda entry: entry.document.id)]
    more = len(groups) - site.page_size
    return KindView(
        address,
        speak[f"action_{kind}"],
        to_all(address, speak, site),
        tuple(
            (word, speak.number(count)) for word, count in site.actions[speak.language].verbs[kind].most_common(VERBS)
        ),
        tuple(_doing(group, address, speak, site) for group in groups[: site.page_size]),
        speak.say("older_documents", count=speak.number(more)) if more > 0 else "",
    )


def _doing(group: Sequence[Entry], here: str, speak: Words, site: Site, *, in_words: bool = True) -> Doing:
    anchor, day, language = _told(group[0].document, here, speak, site)
    by_verb: dict[str, list[tuple[str, str]]] = {}
    for entry in group:
        place = (f"{anchor.href}#{entry.unit.anchor}", label(entry.unit.anchor, speak.language))
        by_verb.setdefault(verb(entry) if in_words else "", []).append(place)
    return Doing(anchor, day, language, tuple(Verbs(word, tuple(places)) for word, places in by_verb.items()))
