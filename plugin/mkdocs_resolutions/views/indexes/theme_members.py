"""The paragraphs of a theme: first the operative ones of the Council, then all others, each with its evidence.

Of each document those that tell most are quoted (`telling`), and all others named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from resolutions.addresses import Place
from resolutions.anchors import DocumentPart, label_in, part_of
from resolutions.model import Document, DocumentKey, Unit
from resolutions.text import in_sight
from resolutions.themes import Membership
from resolutions.un import COUNCIL

from ...interface import Words
from ..about import Subject, subject_of
from ..filling import room, shown, weighed
from ..holdings import ThemeHolding
from ..naming import Anchor, printed, to_document
from ..page import Page
from ..paging import Leaf
from ..site import Site
from ..tokens import CUT, Span, TextToken, numbers, tokens
from .theme_years import year_anchor

LONGEST = 120
"""How many columns of a paragraph a theme's page shows; the paragraph's own page has it all."""
LEADING, OTHERS = "leading", "others"
"""The anchors of the two parts of a theme's list."""
QUOTED = 2
"""How many paragraphs of a document a theme's page quotes in each of its parts; a third where it is the last."""
_RANKS: dict[DocumentPart, int] = {"operative": 0, "paragraph": 0, "preambular": 1, "annex": 2, "": 3}
"""What a document does comes before why; what it quotes or notes comes last."""


class Member(NamedTuple):
    """A paragraph of a theme: where it stands, its words with those that place it here marked, and the reasons that are
    no words of the theme. The template of a theme unpacks it, in this order."""

    label: str
    href: str
    tokens: tuple[TextToken, ...]
    reasons: tuple[str, ...]


class Named(NamedTuple):
    """Paragraphs that belong for the same reason: said of those that use no term of the theme."""

    reason: str
    places: tuple[Anchor, ...]


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
    """Those that are quoted."""
    named: tuple[Named, ...]


class Part(NamedTuple):
    """The operative paragraphs of the Council, or all others, as far as they stand on the page."""

    anchor: str
    heading: str
    number: str
    """How many it has on all pages."""
    groups: tuple[Group, ...]


def parts_of(held: ThemeHolding, run: Sequence[MemberGroup], page: Page) -> Iterator[Part]:
    """The parts of a page, each with the heading that says what it is and how much there is of it."""
    rest = page.words.number(len(held.members) - held.leading)
    for leads, found in groupby(run, key=lambda group: group.leads):
        groups = tuple(_groups(found, page, leads=leads or not held.leading))
        if leads:
            name = page.words.say("theme_leading", organ=page.words.organ(COUNCIL))
            yield Part(LEADING, name, page.words.number(held.leading), groups)
        elif held.leading:
            yield Part(OTHERS, page.words["theme_others"], rest, groups)
        else:
            yield Part("paragraphs", page.words["paragraphs"], rest, groups)


def places_of(leaf: Leaf[MemberGroup], held: ThemeHolding, site: Site) -> Mapping[tuple[bool, str], str]:
    """What the first page, `leaf`, writes to link to the first paragraph of each year, of the Council's operative ones
    (True) and of all others."""
    by_key, places = site.publication.collection.by_key, dict[tuple[bool, str], str]()
    for number, run in enumerate(leaf.runs, 1):
        for group in run:
            year = by_key[group.key].listed_year
            if (group.leads, year) not in places:
                anchor = year_anchor(year, leads=group.leads or not held.leading)
                places[group.leads, year] = site.addresses.href(leaf.address, leaf.at(number), anchor)
    return places


def page_of_others(runs: Runs) -> int:
    """The page on which those begin that are no operative ones of the Council."""
    return next(number for number, run in enumerate(runs, 1) if not run[-1].leads)


def _groups(found: Iterator[MemberGroup], page: Page, *, leads: bool) -> Iterator[Group]:
    years = set[str]()
    for group in found:
        document = page.site.publication.collection.by_key[group.key]
        units = {unit.anchor: unit for unit in document.units}
        year = document.listed_year
        yield Group(
            "" if year in years else year_anchor(year, leads=leads),
            to_document(document, page),
            page.words.date(document.date),
            "" if group.key.language == page.language else group.key.language,
            subject_of(document, page.words, page.site),
            tuple(_member(member, units[member.anchor], document, page) for member in group.quoted),
            tuple(_named(group.named, document, page)),
        )
        years.add(year)


def _member(member: Membership, unit: Unit, document: Document, page: Page) -> Member:
    opening = page.site.publication.facts[document.key].openings.get(member.anchor)
    place = _place(member, document, page)
    return Member(
        place.text,
        place.href,
        tuple(_excerpt(unit.text, member, opening)),
        tuple(dict.fromkeys(_reasons(member, page.words))),
    )


def _place(member: Membership, document: Document, page: Page) -> Anchor:
    return Anchor(label_in(document, member.anchor, page.language), page.to(Place.of(document.key, member.anchor)))


def _named(members: Sequence[Membership], document: Document, page: Page) -> Iterator[Named]:
    """The paragraphs that are not quoted; first those that use a term, whose reason is the theme's own."""
    by_reason: dict[str, list[Anchor]] = {"": []}
    for member in members:
        uses = any(evidence.kind == "term" for evidence in member.evidence)
        reason = "" if uses else next(_reasons(member, page.words))
        by_reason.setdefault(reason, []).append(_place(member, document, page))
    return (Named(reason, tuple(places)) for reason, places in by_reason.items() if places)


def _excerpt(text: str, member: Membership, opening: tuple[int, int] | None) -> Iterator[TextToken]:
    """The words that place it here, with how the paragraph begins, cut where words are left out."""
    marks = [(one.start, one.end) for one in member.evidence if one.end]
    spans = in_sight(text, min(marks, default=(0, 0)), LONGEST, opening)
    marked = [Span(start, end, "match") for start, end in marks]
    if opening is not None:
        marked.append(Span(*opening, "action"))
    marked += numbers(text)
    if spans[0][0]:
        yield TextToken("… ")
    for number, (start, end) in enumerate(spans):
        if number:
            yield TextToken(f"{CUT} ")
        inside = (one for one in marked if start < one.end and one.start < end)
        yield from tokens(
            text[start:end], (Span(max(one.start - start, 0), one.end - start, one.kind) for one in inside)
        )
    if spans[-1][1] < len(text):
        yield TextToken(CUT)


def _reasons(member: Membership, words: Words) -> Iterator[str]:
    """All but the terms, which the theme's head lists."""
    for evidence in member.evidence:
        if evidence.kind == "core":
            yield words.say("by_core", symbol=printed(evidence.target))
        elif evidence.kind == "subject":
            yield words.say("by_subject", name=evidence.surface)
        elif evidence.kind == "front":
            yield words["by_editor"]


class MemberGroup(NamedTuple):
    """The paragraphs of a theme that stand together in one document, in one of the list's parts."""

    leads: bool
    """Whether they are operative ones of the Council."""
    key: DocumentKey
    quoted: tuple[Membership, ...]
    """Those that tell most, in the order of the text."""
    named: tuple[Membership, ...]
    """All others."""


Runs = Sequence[Sequence[MemberGroup]]
"""The groups of each page."""


def theme_runs(held: ThemeHolding, page_size: int) -> Runs:
    """The paragraphs of a theme by document, as its pages have them."""
    leading, others = held.members[: held.leading], held.members[held.leading :]
    groups = [
        _group(key, tuple(members), leads=leads)
        for leads, part in ((True, leading), (False, others))
        for key, members in groupby(part, key=lambda member: member.key)
    ]
    return weighed(groups, page_size, _weight)


def telling(members: Sequence[Membership]) -> frozenset[str]:
    """The anchors of those that a page quotes: operative ones first, and of these the ones whose own words say that
    they belong."""
    return frozenset(member.anchor for member in sorted(members, key=_rank)[: shown(len(members), QUOTED)])


def _group(key: DocumentKey, members: Sequence[Membership], *, leads: bool) -> MemberGroup:
    quoted = telling(members)
    return MemberGroup(
        leads,
        key,
        tuple(member for member in members if member.anchor in quoted),
        tuple(member for member in members if member.anchor not in quoted),
    )


def _rank(member: Membership) -> tuple[int, bool]:
    return _RANKS[part_of(member.anchor)], not any(evidence.end for evidence in member.evidence)


def _weight(group: MemberGroup) -> float:
    return room(len(group.quoted), len(group.named))
