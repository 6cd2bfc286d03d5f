"""The pages of each one who is asked: a section a kind of action, in it the newest documents first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.actions import ActionKind
from resolutions.model import Document
from resolutions.un import ADDRESSEES, state_name

from ... import addresses
from ...interface import Words, words_in
from ..about import subjects_made_of
from ..action_lists import OF_ASKED, Asked
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves
from ..site import Site
from ..ways import PLACES
from .parts import Group, Total, document_anchor, groups, made_of, to_all, years

FIRST_ASKED = 3
"""How many of those whom it asks a document's page names; all of them would be 362 bytes a page and not 277."""


class Section(NamedTuple):
    """The actions of one kind, or those of them that stand on a page."""

    kind: str
    anchor: str
    """Empty on the pages after that on which the section begins."""
    heading: str
    number: str
    years: tuple[Total, ...]
    """Where the section begins: its years, if it is long."""
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """A page of one who is asked."""

    address: str
    title: str
    all: Anchor
    place: Total | None
    """Of a State: the documents that are about it."""
    count: str
    """How many paragraphs ask them; said on the first page."""
    kinds: tuple[Total, ...]
    """On the first page: how many actions of each kind, as links to the sections."""
    sections: tuple[Section, ...]
    pager: Pager | None


def addressee_name(name: str, words: Words) -> str:
    """What one who is asked is called: `Secretary-General`, `Israel`."""
    if name.startswith("state-"):
        return state_name(name.removeprefix("state-").upper(), words.language)
    organ = ADDRESSEES.get(name)
    return words.organ(organ) if organ else words[f"to_{name.replace('-', '_')}"]


def asked_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of everyone who is asked."""
    words = words_in(language)
    for name, held in site.actions[language].addressees.items():
        for leaf in leaves(held.paged.runs(), partial(addresses.actions, language, f"to/{name}")):
            show = partial(_asked, name, leaf, language, site)
            content = partial(_content, name, leaf, language, site)
            yield Plan(leaf.address, addressee_name(name, words), show, content)


def section_href(name: str, kind: ActionKind, page: Page) -> str:
    """What the page writes to link to the section of a kind in an addressee's list."""
    held = page.site.actions[page.language].addressees[name]
    address = addresses.actions(page.language, f"to/{name}", held.paged.page_of(held.start(kind)))
    return page.href(address, kind)


def asks(document: Document, site: Site) -> tuple[tuple[str, ActionKind, int, int], ...]:
    """Whom a document asks, most often first: each one's id, the kind of action, how many paragraphs, and the page of
    their list where it begins."""
    index = site.actions.get(document.language)
    if index is None or not site.lists(document, document.language):
        return ()
    found = (
        (name, kind, share.times, held.paged.page_of(held.start(kind) + share.place))
        for (name, kind), share in index.shares.get(document.id, {}).items()
        for held in (index.addressees[name],)
    )
    return tuple(sorted(found, key=lambda one: -one[2]))


def to_asked(document: Document, page: Page) -> list[Anchor]:
    """Links from a document to its place in the lists of those whom it asks most: `Secretary-General (3)`; with the
    kind, where it asks the same by two."""
    found = asks(document, page.site)
    names = [name for name, _, _, _ in found]
    rest = len(found) - FIRST_ASKED
    more = Anchor(
        page.words.more(rest),
        page.href(addresses.actions(page.language)),
        page.words["actions"],
    )

    def link(name: str, kind: str, count: int, number: int) -> Anchor:
        called = addressee_name(name, page.words)
        if names.count(name) > 1:
            called = f"{called}{page.words['colon']}{page.words[f'action_{kind}']}"
        href = page.href(addresses.actions(page.language, f"to/{name}", number), document_anchor(kind, document))
        return Anchor(page.words.say("counted", name=called, count=page.words.number(count)), href)

    links = [link(*one) for one in found[:FIRST_ASKED]]
    return [*links, more] if rest > 0 else links


def _content(name: str, leaf: Leaf[Asked], language: str, site: Site) -> object:
    """The first page counts the sections; the one where a long section begins counts its years."""
    held = site.actions[language].addressees[name]
    shown = dict.fromkeys(asked.entry.action.kind for asked in leaf.run)
    years_of = [
        [asked.entry.document.listed_year for asked in held.by_kind[kind]]
        for kind in shown
        if held.paged.page_of(held.start(kind)) == leaf.number
    ]
    counts = [(kind, len(entries)) for kind, entries in held.by_kind.items() if leaf.is_first or kind in shown]
    starts = held.paged.starts if leaf.is_first or years_of else ()
    place = _place(name, Page.at("", language, site))
    about = subjects_made_of((asked.entry.document for asked in leaf.run), site)
    return place, made_of(leaf), about, held.paragraphs if leaf.is_first else 0, counts, years_of, starts


def _asked(name: str, leaf: Leaf[Asked], language: str, site: Site) -> AskedView:
    page, held, first = Page.at(leaf.address, language, site), site.actions[language].addressees[name], leaf.is_first
    return AskedView(
        page.address,
        addressee_name(name, page.words),
        to_all(page),
        _place(name, page),
        page.words.number(held.paragraphs) if first else "",
        tuple(
            Total(Anchor(page.words[f"action_{kind}"], section_href(name, kind, page)), page.words.number(len(entries)))
            for kind, entries in held.by_kind.items()
        )
        if first
        else (),
        tuple(_sections(name, leaf, page)),
        leaf.pager(page),
    )


def _place(name: str, page: Page) -> Total | None:
    code, way = name.removeprefix("state-"), page.site.ways[PLACES]
    shown = way.shown(code, page.language) if code != name else None
    if shown is None:
        return None
    count = page.words.number(len(way.holdings[page.language][code]))
    return Total(Anchor(page.words["documents"], page.href(*shown)), count)


def _sections(name: str, leaf: Leaf[Asked], page: Page) -> Iterator[Section]:
    held = page.site.actions[page.language].addressees[name]
    for kind, found in groupby(leaf.run, key=lambda asked: asked.entry.action.kind):
        before, entries = held.start(kind), held.by_kind[kind]
        begins = held.paged.page_of(before) == leaf.number
        yield Section(
            kind,
            kind if begins else "",
            page.words[f"action_{kind}"],
            page.words.number(len(entries)),
            years([asked.entry for asked in entries], kind, before, held.paged.page_of, leaf.at, page)
            if begins
            else (),
            tuple(groups(found, kind, OF_ASKED, page)),
        )
