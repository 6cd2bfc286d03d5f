"""The paragraphs of a theme: first the operative ones of the Council, then all others, each with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from resolutions.addresses import Place
from resolutions.anchors import label
from resolutions.model import Document, Unit
from resolutions.themes import Membership
from resolutions.un import COUNCIL

from ...interface import Words
from ..about import Subject, subject_of
from ..holdings import ThemeHolding
from ..naming import Anchor, printed, to_document
from ..site import Site
from ..tokens import Span, TextToken, tokens
from .theme_years import year_anchor

LONGEST = 240
"""How many characters of a paragraph a theme's page shows; the paragraph's own page has them all."""
LEADING, OTHERS = "leading", "others"
"""The anchors of the two parts of a theme's list."""


class Member(NamedTuple):
    """A paragraph of a theme: where it stands, its words with those that place it here marked, and the reasons that no
    mark shows. The template of a theme unpacks it, in this order."""

    label: str
    href: str
    tokens: tuple[TextToken, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The paragraphs of one document."""

    anchor: str
    """Of the first group of a year on the page: the year's; else empty."""
    document: Anchor
    date: str
    language: str
    """Its language where it is not the page's."""
    about: Subject
    members: tuple[Member, ...]


class Part(NamedTuple):
    """The operative paragraphs of the Council, or all others, as far as they stand on the page."""

    anchor: str
    heading: str
    number: str
    """How many it has on all pages."""
    groups: tuple[Group, ...]


def parts_of(
    held: ThemeHolding, number: int, run: Sequence[Membership], here: str, speak: Words, site: Site
) -> Iterator[Part]:
    """The parts of a page, each with the heading that says what it is and how much there is of it."""
    before = (number - 1) * site.page_size
    leading, others = run[: max(0, held.leading - before)], run[max(0, held.leading - before) :]
    if leading:
        name = speak.say("theme_leading", organ=speak.organ(COUNCIL))
        groups = tuple(_groups(leading, here, speak, site, leads=True))
        yield Part(LEADING, name, speak.number(held.leading), groups)
    if others:
        name = speak["theme_others"] if held.leading else speak["paragraphs"]
        groups = tuple(_groups(others, here, speak, site, leads=not held.leading))
        yield Part(
            OTHERS if held.leading else "paragraphs", name, speak.number(len(held.members) - held.leading), groups
        )


def places_of(
    runs: Sequence[Sequence[Membership]], leading: int, at: Callable[[int], str], site: Site
) -> Mapping[tuple[bool, str], str]:
    """What the first page writes to link to the first paragraph of each year, of the Council's operative ones (True)
    and of all others."""
    by_key, places = site.publication.collection.by_key, dict[tuple[bool, str], str]()
    for index, member in enumerate(member for run in runs for member in run):
        leads, year = index < leading, by_key[member.key].listed_year
        if (leads, year) not in places:
            anchor = year_anchor(year, leads=leads or not leading)
            places[leads, year] = site.addresses.href(at(1), at(index // site.page_size + 1), anchor)
    return places


def _groups(members: Sequence[Membership], here: str, speak: Words, site: Site, *, leads: bool) -> Iterator[Group]:
    """Members that stand together in one document, as one group."""
    years = set[str]()
    for key, held in groupby(members, key=lambda member: member.key):
        document = site.publication.collection.by_key[key]
        units = {unit.anchor: unit for unit in document.units}
        year = document.listed_year
        yield Group(
            "" if year in years else year_anchor(year, leads=leads),
            to_document(document, here, speak, site),
            speak.date(document.date) if document.date else "",
            "" if key.language == speak.language else key.language,
            subject_of(document, speak),
            tuple(_member(member, units[member.anchor], document, here, speak, site) for member in held),
        )
        years.add(year)


def _member(member: Membership, unit: Unit, document: Document, here: str, speak: Words, site: Site) -> Member:
    opening = site.publication.facts[document.key].openings.get(member.anchor)
    start, end = _shown(unit.text, member)
    return Member(
        label(member.anchor, speak.language, sole_annex=document.sole_annex),
        site.addresses.to(here, Place.of(document.key, member.anchor)),
        _excerpt(unit.text, start, end, _marked(member, opening)),
        tuple(dict.fromkeys(_reasons(member, start, end, speak))),
    )


def _shown(text: str, member: Membership) -> tuple[int, int]:
    """The whole paragraph, or of a long one what stands around the first words that place it here."""
    start, end = 0, len(text)
    if end > LONGEST:
        first = min((one.start for one in member.evidence if one.end), default=0)
        if first > LONGEST // 2:
            start = text.find(" ", first - LONGEST // 4, first) + 1 or first - LONGEST // 4
        if end - start > LONGEST:
            end = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            end = end if end > 0 else start + LONGEST
    return start, end


def _excerpt(text: str, start: int, end: int, marked: Iterable[Span]) -> tuple[TextToken, ...]:
    spans = (
        Span(max(span.start - start, 0), span.end - start, span.kind)
        for span in marked
        if start < span.end and span.start < end
    )
    shown = tokens(text[start:end], spans)
    before = (TextToken("… "),) if start else ()
    after = (TextToken(" …"),) if end < len(text) else ()
    return (*before, *shown, *after)


def _marked(member: Membership, opening: tuple[int, int] | None) -> Iterator[Span]:
    for evidence in member.evidence:
        if evidence.end:
            yield Span(evidence.start, evidence.end, "match")
    if opening is not None:
        yield Span(*opening, "action")


def _reasons(member: Membership, start: int, end: int, speak: Words) -> Iterator[str]:
    """All but the terms that are marked in what is shown from `start` to `end`: the theme's head lists its terms.

    A term is told once, however its letters are written.
    """
    told = {one.surface.casefold() for one in member.evidence if start <= one.start < one.end <= end}
    for evidence in member.evidence:
        if evidence.kind == "term":
            if (name := evidence.surface.casefold()) not in told:
                told.add(name)
                yield speak.say("by_term", term=evidence.surface)
        elif evidence.kind == "core":
            yield speak.say("by_core", symbol=printed(evidence.target))
        elif evidence.kind == "subject":
            yield speak.say("by_subject", name=evidence.surface)
        else:
            yield speak["by_editor"]
