"""The pages of each kind of action: its verbs and the newest documents, then all older ones in a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from resolutions.anchors import label
from resolutions.formats import said
from resolutions.model import Document

from ... import addresses
from ...interface import Words, words
from ..about import Subject, subject_of
from ..action_lists import ListedAction, verb
from ..paging import Pager, pager
from ..paging import runs as in_pages
from ..plan import Plan
from ..site import Anchor, Site, called, to_document
from .deadlines import to_all

LINKS = 5
"""So many times as many paragraphs has a page that shows links alone."""
VERBS = 12
"""How many verbs a kind's page lists."""


class Verbs(NamedTuple):
    """A verb (of older documents none is told), and the paragraphs of a document that it opens."""

    verb: str
    places: tuple[tuple[str, str], ...]
    """Link and label of each."""


class Doing(NamedTuple):
    """The paragraphs of a document, as links alone."""

    anchor: str
    document: Anchor
    date: str
    language: str
    about: Subject
    verbs: tuple[Verbs, ...]


class Named(NamedTuple):
    """A document with its paragraphs in a line, as one link to the first of them."""

    document: Anchor
    language: str
    about: Subject
    places: str


@dataclass(frozen=True, slots=True)
class KindView:
    """A page of a kind of action."""

    address: str
    title: str
    all: Anchor
    verbs: tuple[tuple[str, str], ...]
    """On the first page: the commonest verbs, with how often each comes."""
    documents: tuple[Doing, ...]
    """On the first page with their verbs."""
    older: tuple[Named, ...]
    """On later pages: each with its paragraphs in a line."""
    pager: Pager | None


def kind_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of every kind of action: on the first its verbs and the newest documents, then all older ones."""
    speak, size = words(language), site.page_size
    for kind, entries in site.actions[language].kinds.items():
        groups = [tuple(group) for _, group in groupby(entries, key=lambda entry: entry.document.id)]
        runs = in_pages(groups, size, words=1, links=LINKS)
        for number in range(1, len(runs) + 1):
            show = partial(_kind, kind, number, runs, speak, site)
            content = partial(_content, number, runs)
            yield Plan(addresses.actions(language, kind, number), speak[f"action_{kind}"], show, content)


def _content(number: int, runs: Sequence[Sequence[Sequence[ListedAction]]]) -> object:
    entries = [(entry.document.id, entry.unit.anchor, verb(entry)) for group in runs[number - 1] for entry in group]
    # The first page counts the verbs of all.
    counted = Counter(verb(entry) for run in runs for group in run for entry in group) if number == 1 else None
    return number, len(runs), entries, counted


def _kind(
    kind: str, number: int, runs: Sequence[Sequence[Sequence[ListedAction]]], speak: Words, site: Site
) -> KindView:
    at = partial(addresses.actions, speak.language, kind)
    here, groups, first = at(number), runs[number - 1], number == 1
    verbs = site.actions[speak.language].verbs[kind].most_common(VERBS) if first else ()
    return KindView(
        here,
        speak[f"action_{kind}"],
        to_all(here, speak, site),
        tuple((word, speak.number(count)) for word, count in verbs),
        tuple(doing(group, here, speak, site) for group in groups) if first else (),
        () if first else tuple(_named(group, here, speak, site) for group in groups),
        pager(number, len(runs), at, speak, site),
    )


def _named(group: Sequence[ListedAction], here: str, speak: Words, site: Site) -> Named:
    document = group[0].document
    anchors = list(dict.fromkeys(entry.unit.anchor for entry in group))
    leading = to_document(document, here, speak, site, anchors[0], called(document))
    about = subject_of(document, speak)
    return Named(leading._replace(language=""), leading.language, about, said(anchors, document.language))


def doing(group: Sequence[ListedAction], here: str, speak: Words, site: Site, *, in_words: bool = True) -> Doing:
    """A document with links to those paragraphs of it, by their verbs where these are shown."""
    anchor, day, language = told_of(group[0].document, here, speak, site)
    by_verb: dict[str, list[tuple[str, str]]] = {}
    for entry in group:
        place = (f"{anchor.href}#{entry.unit.anchor}", label(entry.unit.anchor, entry.document.language))
        by_verb.setdefault(verb(entry) if in_words else "", []).append(place)
    return Doing(
        addresses.cited_anchor(group[0].document.id),
        anchor,
        day,
        language,
        subject_of(group[0].document, speak),
        tuple(Verbs(word, tuple(places)) for word, places in by_verb.items()),
    )


def told_of(document: Document, here: str, speak: Words, site: Site) -> tuple[Anchor, str, str]:
    """A document's link, its date, and its language where it is not the page's."""
    day = speak.date(document.date) if document.date else ""
    return (
        to_document(document, here, speak, site),
        day,
        "" if document.language == speak.language else document.language,
    )
