"""The pages of each kind of action: whom it asks, as links to their lists; and the words of those that ask no one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from resolutions.actions import ActionKind, commonest

from ... import addresses
from ...interface import words_in
from ..about import subjects_made_of
from ..action_lists import OF_KIND, ListedAction
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves
from ..site import Site
from .asked import addressee_name, section_href
from .parts import Group, Total, groups, to_all, years

VERBS = 12
"""How many verbs a kind's page lists."""


@dataclass(frozen=True, slots=True)
class KindView:
    """A page of a kind of action."""

    address: str
    title: str
    all: Anchor
    count: str
    """How many paragraphs are of the kind; said on the first page."""
    verbs: tuple[tuple[str, str], ...]
    """On the first page: the commonest verbs, with how often each comes."""
    addressees: tuple[Total, ...]
    """On the first page: those who are asked, each as a link to the section of their list."""
    others: str
    """How many paragraphs ask no one who is known."""
    years: tuple[Total, ...]
    groups: tuple[Group, ...]
    pager: Pager | None


def kind_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of every kind of action."""
    words = words_in(language)
    for kind, held in site.actions[language].kinds.items():
        for leaf in leaves(held.paged.runs(), partial(addresses.actions, language, kind)):
            show = partial(_kind, kind, leaf, language, site)
            yield Plan(leaf.address, words[f"action_{kind}"], show, partial(_content, kind, leaf, language, site))


def asked_by(kind: ActionKind, language: str, site: Site) -> Iterator[tuple[str, int]]:
    """Those who are asked by a kind of action, and in how many paragraphs; most often first."""
    found = ((name, len(held.by_kind.get(kind, ()))) for name, held in site.actions[language].addressees.items())
    yield from sorted(((name, count) for name, count in found if count), key=lambda one: -one[1])


def _content(kind: ActionKind, leaf: Leaf[ListedAction], language: str, site: Site) -> object:
    entries = [entry.made_of for entry in leaf.run]
    about = subjects_made_of((entry.document for entry in leaf.run), site)
    if not leaf.is_first:
        return leaf.number, len(leaf.runs), entries, about
    held = site.actions[language].kinds[kind]
    page = Page.at("", language, site)
    asked = [(name, count, section_href(name, kind, page)) for name, count in asked_by(kind, language, site)]
    years_of = [entry.document.listed_year for entry in held.others]
    return len(leaf.runs), entries, about, held.paragraphs, held.verbs, asked, years_of, held.paged.starts


def _kind(kind: ActionKind, leaf: Leaf[ListedAction], language: str, site: Site) -> KindView:
    page, first, held = Page.at(leaf.address, language, site), leaf.is_first, site.actions[language].kinds[kind]
    return KindView(
        page.address,
        page.words[f"action_{kind}"],
        to_all(page),
        page.words.number(held.paragraphs) if first else "",
        tuple((word, page.words.number(count)) for word, count in commonest(held.verbs, language, VERBS))
        if first
        else (),
        tuple(_asked(name, kind, count, page) for name, count in asked_by(kind, language, site)) if first else (),
        page.words.number(len(held.others)) if first and held.others else "",
        years(held.others, "in", 0, held.paged.page_of, leaf.at, page) if first else (),
        tuple(groups(((entry, None) for entry in leaf.run), "in", OF_KIND, page)),
        leaf.pager(page),
    )


def _asked(name: str, kind: ActionKind, count: int, page: Page) -> Total:
    href = section_href(name, kind, page)
    return Total(Anchor(addressee_name(name, page.words), href), page.words.number(count))
