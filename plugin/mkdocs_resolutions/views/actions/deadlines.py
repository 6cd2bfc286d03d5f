"""The deadlines that paragraphs set: those with a date by it, the latest first; then the others by their kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.anchors import named

from ... import addresses
from ...interface import Words, words
from ..about import Subject, subject_of
from ..action_lists import Due, made_of
from ..paging import Pager, pager, pages
from ..plan import Plan
from ..site import Anchor, Site, called, to_document
from .texts import TextRun, due_text


class Total(NamedTuple):
    """A link and how many paragraphs it leads to; `about` is what else is said of them."""

    anchor: Anchor
    number: str
    about: str = ""


class DueRow(NamedTuple):
    """A deadline in the list."""

    iso: str
    date: str
    document: Anchor
    language: str
    about: Subject
    pieces: tuple[TextRun, ...]


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


def to_all(here: str, speak: Words, site: Site) -> Anchor:
    """The link from a page to the index of actions."""
    return Anchor(speak["actions"], site.addresses.href(here, addresses.actions(speak.language)))


def due_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of the deadlines."""
    due = site.actions[language].due
    if due:
        runs = pages([one for held in due.values() for one in held], site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.actions(language, "by", number)
            show = partial(_due, number, runs, language, site)
            yield Plan(address, words(language)["deadlines"], show, partial(made_of, number, runs))


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
        to_all(here, speak, site),
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
    day = _day(value, speak)
    text = named(called(document), anchor, document.language)
    language = "" if document.language == speak.language else document.language
    link, about = to_document(document, here, speak, site, anchor, text), subject_of(document, speak)
    return DueRow(value, day, link, language, about, due_text(one))


def _day(value: str, speak: Words) -> str:
    """A deadline's day, month or year in the reader's language: `30 September 2021`, `September 2021`."""
    if len(value) == len("2021-09-30"):
        return speak.date(date.fromisoformat(value))
    return speak.month(date.fromisoformat(f"{value}-01")) if len(value) == len("2021-09") else value
