"""The deadlines that paragraphs set: those with a date by it, the latest first; then the others by their kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain, groupby
from typing import NamedTuple

from resolutions.actions import flat, told
from resolutions.text import clipped

from ... import addresses
from ...interface import Words, words_in
from ..about import Subject, subject_of, subjects_made_of
from ..action_lists import Due
from ..naming import Anchor, named_place, to_document
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves, pages
from ..site import Site
from ..tokens import Piece, pieces
from .asked import addressee_name
from .parts import Total, made_of, to_all

CALENDAR = "calendar.ics"
"""What lies beside the first page where the site's address is known (files/machine_readable.py)."""
_LONGEST_ABOUT = 80
"""So many characters of what a deadline is about stand in its name: a calendar shows a line of it."""
_SCRIPT = "assets/resolutions/deadlines.js"


class DueRow(NamedTuple):
    """A deadline in the list."""

    iso: str
    date: str
    asked: str
    """Whom it is set: names, in the reader's language."""
    document: Anchor
    language: str
    about: Subject
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
    feed: str
    calendar: str
    """Where one can follow what has a date; empty where the site has no address of its own."""
    script: str
    """Puts what is still to come first, the next of it before all; on the first page, where it stands."""
    filter: str
    """Where the same list is crossed with whom it asks; empty where the site has no search, which answers that."""
    pager: Pager | None


class Dated(NamedTuple):
    """A deadline with a date, as other programs are told of it."""

    due: Due
    key: str
    """What it alone has: `op20/2021-09-30`."""
    name: str
    """Whom it is set, about what, and where: `Secretary-General: The situation in Haiti – S/RES/2553 (2020), OP20`."""
    words: str


def dated(language: str, site: Site) -> list[Dated]:
    """The deadlines that have a date, the latest first; one that a paragraph sets twice is one."""
    words, found = words_in(language), dict[tuple[object, str], Dated]()
    for one in chain.from_iterable(held for part, held in site.actions[language].due.items() if part.isdecimal()):
        document, anchor = one.entry.document, one.entry.unit.anchor
        key = f"{anchor}/{one.deadline.value}"
        asked = _names(one, words) or words["deadline_until" if one.deadline.kind == "until" else "filter_due"]
        text = flat(told(one.entry.action, one.entry.unit.text, one.entry.stated.text, deadline=one.deadline))
        about = clipped(subject_of(document, words, site).text or text, _LONGEST_ABOUT)
        name = f"{asked}{words['colon']}{about} – {named_place(document, anchor)}"
        found.setdefault((document.key, key), Dated(one, key, name, text))
    return list(found.values())


def follows(language: str, site: Site) -> bool:
    """Whether there are a feed and a calendar of a language's deadlines."""
    return bool(site.root) and any(part.isdecimal() for part in site.actions[language].due)


def due_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of the deadlines."""
    due = site.actions[language].due
    if due:
        runs = pages([one for held in due.values() for one in held], site.page_size)
        for leaf in leaves(runs, partial(addresses.actions, language, "by")):
            show = partial(_due, leaf, language, site)
            yield Plan(leaf.address, words_in(language)["deadlines"], show, partial(_made_of, leaf, site))


def _made_of(leaf: Leaf[Due], site: Site) -> object:
    return made_of(leaf), subjects_made_of((due.entry.document for due in leaf.run), site)


def _part_of(one: Due) -> str:
    return one.deadline.value[:4] if one.deadline.kind in ("by", "until") else one.deadline.kind


def _heading(part: str, words: Words) -> str:
    return part if part.isdecimal() else words[f"deadline_{part}"]


def due_parts(page: Page) -> Iterator[tuple[str, Total]]:
    """Where each part of the list of deadlines begins, with how many it has, as the page links to it: by its year,
    or by the kind of what has no date."""
    place = 0
    for part, held in page.site.actions[page.language].due.items():
        href = page.href(addresses.actions(page.language, "by", place // page.site.page_size + 1), part)
        yield part, Total(Anchor(_heading(part, page.words), href), page.words.number(len(held)))
        place += len(held)


def undated_parts(page: Page) -> tuple[Total, ...]:
    """Of those the ones that name no day, so that nobody can say whether they are still to come."""
    return tuple(total for part, total in due_parts(page) if not part.isdecimal())


def _due(leaf: Leaf[Due], language: str, site: Site) -> DueView:
    page = Page.at(leaf.address, language, site)
    is_followed = leaf.is_first and follows(language, site)
    return DueView(
        page.address,
        page.words["deadlines"],
        to_all(page),
        tuple(total for _, total in due_parts(page)) if leaf.is_first else (),
        tuple(
            (part, _heading(part, page.words), tuple(_due_row(one, page) for one in held))
            for part, held in groupby(leaf.run, key=_part_of)
        ),
        addresses.FEED if is_followed else "",
        CALENDAR if is_followed else "",
        f"{page.up}{_SCRIPT}" if leaf.is_first else "",
        f"{page.href(addresses.actions(language))}?due=next&order=due" if site.search else "",
        leaf.pager(page),
    )


def _due_row(one: Due, page: Page) -> DueRow:
    document, anchor = one.entry.document, one.entry.unit.anchor
    dated = one.deadline.kind in ("by", "until")
    value = one.deadline.value if dated else ""
    day = day_of(value, page.words)
    text = named_place(document, anchor)
    language = "" if document.language == page.language else document.language
    link, about = to_document(document, page, anchor, text), subject_of(document, page.words, page.site)
    asked = _names(one, page.words)
    quoted = told(one.entry.action, one.entry.unit.text, one.entry.stated.text, deadline=one.deadline)
    return DueRow(value, day, asked, link, language, about, pieces(quoted))


def _names(one: Due, words: Words) -> str:
    names = dict.fromkeys(addressee.id for addressee in one.entry.action.addressees)
    return words["comma"].join(addressee_name(name, words) for name in names)


def day_of(value: str, words: Words) -> str:
    """A deadline's day, month or year in the reader's language: `30 September 2021`, `September 2021`."""
    if len(value) == len("2021-09-30"):
        return words.date(date.fromisoformat(value))
    return words.month(date.fromisoformat(f"{value}-01")) if len(value) == len("2021-09") else value
