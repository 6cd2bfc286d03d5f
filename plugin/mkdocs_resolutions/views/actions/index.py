"""The index of actions: who is asked, the kinds of action, the deadlines; and the form that crosses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from resolutions.actions import commonest
from resolutions.languages.collation import order_of
from resolutions.limits import QUERY_CHARACTERS

from ... import addresses
from ...interface import Words, words_in
from ..action_lists import ActionIndex
from ..naming import Anchor
from ..page import Page, Plan
from ..search import SCRIPT, organs_in
from ..site import Site
from ..subjects import way_anchor
from ..ways import PLACES
from .asked import addressee_name
from .deadlines import undated_parts
from .parts import Total

_VERBS = 4
"""How many verbs stand beside a kind."""


@dataclass(frozen=True, slots=True)
class ActionsView:
    """The index of actions."""

    address: str
    title: str
    addressees: tuple[Total, ...]
    states: tuple[Total, ...]
    kinds: tuple[Total, ...]
    deadlines: Total | None
    undated: tuple[Total, ...]
    """The deadlines without a day, which are neither still to come nor past."""
    data: str
    places: Anchor | None
    """The index of places, where there are any."""
    filters: Filters | None
    """None where the site has no search, which answers them."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the form offers: ids with names."""

    addressees: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    organs: tuple[tuple[str, str], ...]
    characters: int
    script: str


def actions_plans(language: str, site: Site) -> Iterator[Plan]:
    """The index of actions in a language; none where no paragraph of the site is known to do anything.

    A language whose own paragraphs do nothing has it too: every page of that language links to it.
    """
    index = site.actions[language]
    if site.publication.has_actions:
        title = words_in(language)["actions"]
        yield Plan(addresses.actions(language), title, partial(_index, language, site), partial(_counts, index))


def _counts(index: ActionIndex) -> object:
    return (
        [(name, held.paragraphs) for name, held in index.addressees.items()],
        [(kind, held.paragraphs, held.verbs) for kind, held in index.kinds.items()],
        [(name, len(held)) for name, held in index.due.items()],
    )


def _index(language: str, site: Site) -> ActionsView:
    page, index = Page.at(addresses.actions(language), language, site), site.actions[language]

    def total(what: str, title: str, count: int, about: str = "") -> Total:
        href = page.href(addresses.actions(language, what))
        return Total(Anchor(title, href), page.words.number(count), about)

    named = [(name, addressee_name(name, page.words), held.paragraphs) for name, held in index.addressees.items()]
    are_states = (one for one in named if one[0].startswith("state-"))
    states = sorted(are_states, key=lambda one: order_of(one[1], language))
    others = [one for one in named if not one[0].startswith("state-")]
    due = sum(len(held) for held in index.due.values())
    kinds = tuple(
        total(kind, page.words[f"action_{kind}"], held.paragraphs, _first_verbs(held.verbs, page.words))
        for kind, held in index.kinds.items()
    )
    filters = Filters(
        tuple((name, title) for name, title, _ in others),
        tuple((name, title) for name, title, _ in states),
        tuple((kind, page.words[f"action_{kind}"]) for kind in index.kinds),
        organs_in(site.listed[language].values(), page.words),
        QUERY_CHARACTERS,
        f"{page.up}{SCRIPT}",
    )
    return ActionsView(
        page.address,
        page.words["actions"],
        tuple(total(f"to/{name}", title, count) for name, title, count in others),
        tuple(total(f"to/{name}", title, count) for name, title, count in states),
        kinds,
        total("by", page.words["deadlines"], due) if due else None,
        undated_parts(page),
        f"{page.up}data/actions.csv",
        way_anchor(site.ways[PLACES], page),
        filters if site.search and named else None,
    )


def _first_verbs(verbs: Counter[str], words: Words) -> str:
    """The commonest verbs; some have a comma in them: "постановляет, что"."""
    return words["semicolon"].join(verb for verb, _ in commonest(verbs, words.language, _VERBS))
