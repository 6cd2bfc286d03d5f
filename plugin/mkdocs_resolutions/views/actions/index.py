"""Who is asked to do what, by when: the index of actions, and the pages of each addressee and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.anchors import label
from resolutions.model import Document
from resolutions.un import ADDRESSEES, state_name

from ... import addresses
from ...interface import Words, words
from ..about import Subject, subject_of
from ..action_lists import ActionIndex, Asked, ListedAction, made_of
from ..paging import Pager, page_of, pager
from ..paging import runs as in_pages
from ..plan import Plan
from ..site import Anchor, Site
from .deadlines import Total, to_all
from .kinds import LINKS, Doing, doing, told_of
from .texts import TextRun, asked_text

IN_WORDS = 3
"""Up to this page the list of one who is asked shows words; 12,000 paragraphs ask States."""
FIRST_ASKED = 3
"""How many of those whom it asks a document's page names; all of them would be 362 bytes a page and not 277."""


class Row(NamedTuple):
    """An action in a list: the link to its paragraph, and its words."""

    href: str
    label: str
    pieces: tuple[TextRun, ...]


class Group(NamedTuple):
    """The actions of one document."""

    anchor: str
    """Of its place in the list, to which its own page links."""
    document: Anchor
    date: str
    language: str
    """Its language where it is not the page's."""
    about: Subject
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

    def total(what: str, title: str, held: Sequence[Asked] | Sequence[ListedAction], about: str = "") -> Total:
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
    organ = ADDRESSEES.get(name)
    return speak.organ(organ) if organ else speak[f"to_{name.replace('-', '_')}"]


def asked_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of everyone who is asked: the newest in words, older ones as links, more of them a page."""
    speak = words(language)
    for name, held in site.actions[language].addressees.items():
        runs = in_pages(held, site.page_size, words=IN_WORDS, links=LINKS)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, f"to/{name}", number)
            show = partial(_asked, name, number, runs, language, site)
            yield Plan(address, addressee_name(name, speak), show, partial(made_of, number, runs))


def asks(document: Document, site: Site) -> tuple[tuple[str, int, int], ...]:
    """Whom a document asks, most often first: each one's id, how often, and the page of their list where it begins."""
    index = site.actions.get(document.language)
    shares = index.shares.get(document.id, {}) if index and site.lists(document, document.language) else {}
    found = (
        (name, share.times, page_of(share.place, site.page_size, words=IN_WORDS, links=LINKS))
        for name, share in shares.items()
    )
    return tuple(sorted(found, key=lambda one: -one[1]))


def to_asked(document: Document, here: str, speak: Words, site: Site) -> list[Anchor]:
    """Links from a document to its place in the lists of those whom it asks most: `Secretary-General (3)`."""
    found = asks(document, site)
    rest = len(found) - FIRST_ASKED
    more = Anchor(f"+{rest}", site.addresses.href(here, addresses.actions(speak.language)), speak["actions"])
    place = addresses.cited_anchor(document.id)
    named = [
        Anchor(
            speak.say("counted", name=addressee_name(name, speak), count=speak.number(count)),
            site.addresses.href(here, addresses.actions(speak.language, f"to/{name}", page), place),
        )
        for name, count, page in found[:FIRST_ASKED]
    ]
    return [*named, more] if rest > 0 else named


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
        yield doing([one.entry for one in held], here, speak, site, in_words=False)


def _kind_total(kind: str, count: int, here: str, speak: Words, site: Site) -> Total:
    href = site.addresses.href(here, addresses.actions(speak.language, kind))
    return Total(Anchor(speak[f"action_{kind}"], href), speak.number(count))


def _groups(run: Iterable[Asked], here: str, speak: Words, site: Site) -> Iterator[Group]:
    for _, found in groupby(run, key=_document_of):
        held = list(found)
        anchor, day, language = told_of(held[0].entry.document, here, speak, site)
        rows = tuple(
            Row(
                f"{anchor.href}#{one.entry.unit.anchor}",
                label(one.entry.unit.anchor, one.entry.document.language),
                asked_text(one),
            )
            for one in held
        )
        document = held[0].entry.document
        yield Group(addresses.cited_anchor(document.id), anchor, day, language, subject_of(document, speak), rows)


def _document_of(one: Asked) -> str:
    """What tells documents apart: to compare these themselves takes as long as their texts are."""
    return one.entry.document.id
