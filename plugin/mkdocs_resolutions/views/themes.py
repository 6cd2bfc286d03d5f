"""The index of themes, and each theme's page: what it is, how much there is, its paragraphs and why they are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.actions import action
from resolutions.model import Document, Link, Unit
from resolutions.themes import Membership, Theme

from .. import addresses
from ..words import Words, words
from .paging import Pager, pager, pages
from .site import Anchor, Site, cited_name, href_of, number_order, printed, title_of, to_document, year_of
from .tokens import Span, Token, tokens

MOST_CITED = 12
"""How many cited documents a theme's page lists."""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme in a list; `depth` is how many broader themes it is part of."""

    anchor: Anchor
    description: str
    depth: int
    paragraphs: str
    documents: str
    years: str


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The index of themes."""

    address: str
    title: str
    rows: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A paragraph of a theme: where it stands, its words with those that place it here marked, and the reasons."""

    document: Anchor
    place: Anchor
    date: str
    language: str
    tokens: tuple[Token, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A year of the chart, its height in hundredths of the highest."""

    year: str
    count: int
    height: int


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A page of a theme; what is above the paragraphs stands on the first page alone."""

    address: str
    title: str
    first: bool
    description: str
    counts: tuple[tuple[str, str], ...]
    """Terms and numbers: paragraphs, documents, years."""
    bars: tuple[Bar, ...]
    broader: Anchor | None
    narrower: tuple[Anchor, ...]
    terms: tuple[str, ...]
    core: tuple[Anchor, ...]
    members: tuple[Member, ...]
    most_cited: tuple[tuple[Anchor, str], ...]
    pager: Pager | None


def themes_views(language: str, site: Site) -> Iterator[ThemesView]:
    """The index of themes in a language; none where the site has no themes."""
    if site.publication.themes:
        here, speak = addresses.themes(language), words(language)
        yield ThemesView(here, speak["themes"], theme_rows(here, language, site))


def theme_rows(here: str, language: str, site: Site) -> tuple[ThemeRow, ...]:
    """All themes, each below the one that it is part of, as links from the page at `here`."""
    below: dict[str, list[Theme]] = {}
    for theme in site.publication.themes:
        below.setdefault(theme.broader, []).append(theme)

    def walk(broader: str, depth: int) -> Iterator[ThemeRow]:
        for theme in below.get(broader, ()):
            yield _row(theme, depth, here, language, site)
            yield from walk(theme.id, depth + 1)

    return tuple(walk("", 0))


def _row(theme: Theme, depth: int, here: str, language: str, site: Site) -> ThemeRow:
    speak, members = words(language), _members(theme, language, site)
    documents = {member.document for member in members}
    return ThemeRow(
        Anchor(in_language(theme.name, language), site.addresses.href(here, addresses.themes(language, theme.id))),
        in_language(theme.description, language),
        depth,
        speak.number(len(members)),
        speak.number(len(documents)),
        _span(sorted({year_of(_document(member, site)) for member in members})),
    )


def theme_views(language: str, site: Site) -> Iterator[ThemeView]:
    """Every page of every theme in a language."""
    for theme in site.publication.themes:
        members = _members(theme, language, site)
        runs = pages(members, site.page_size)
        at = partial(addresses.themes, language, theme.id)
        for number, run in enumerate(runs, 1):
            yield _view(
                theme, members, run, language, site, at(number), pager(number, len(runs), at, words(language), site)
            )


def _view(
    theme: Theme,
    members: Sequence[Membership],
    run: Sequence[Membership],
    language: str,
    site: Site,
    here: str,
    paging: Pager | None,
) -> ThemeView:
    speak = words(language)
    years = Counter(year_of(_document(member, site)) for member in members)
    named = {one.id: one for one in site.publication.themes}

    def to(one: Theme) -> Anchor:
        return Anchor(in_language(one.name, language), site.addresses.href(here, addresses.themes(language, one.id)))

    return ThemeView(
        address=here,
        title=in_language(theme.name, language),
        first=here == addresses.themes(language, theme.id),
        description=in_language(theme.description, language),
        counts=(
            (speak["paragraphs"], speak.number(len(members))),
            (speak["documents"], speak.number(len({member.document for member in members}))),
            (speak["years"], _span(sorted(years))),
        ),
        bars=_bars(years),
        broader=to(named[theme.broader]) if theme.broader else None,
        narrower=tuple(to(one) for one in site.publication.themes if one.broader == theme.id),
        terms=theme.terms.get(language) or theme.terms.get("en", ()),
        core=tuple(_core(target, here, speak, site) for target in theme.core),
        members=tuple(_paragraphs(run, here, speak, site)),
        most_cited=_most_cited(members, here, speak, site),
        pager=paging,
    )


def in_language(texts: Mapping[str, str], language: str) -> str:
    """A theme's text in the language, else in English, else in any; empty where there is none."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def _members(theme: Theme, language: str, site: Site) -> list[Membership]:
    """The theme's paragraphs, newest document first, each document in one language."""
    publication = site.publication
    chosen = [
        member
        for member in publication.memberships[theme.id]
        if (version := publication.version(member.document, language)) and version.language == member.language
    ]
    order: dict[str, tuple[int, object]] = {}
    for member in chosen:
        document = _document(member, site)
        order.setdefault(member.document, (_day(document), number_order(member.document)))
    # The sort is stable: the paragraphs of a document stay in their order.
    return sorted(chosen, key=lambda member: order[member.document])


def _day(document: Document) -> int:
    return -document.date.toordinal() if document.date else 0


def _document(member: Membership, site: Site) -> Document:
    return site.publication.collection.by_key[member.document, member.language]


def _paragraphs(members: Sequence[Membership], here: str, speak: Words, site: Site) -> Iterator[Member]:
    units: dict[str, Mapping[str, Unit]] = {}
    for member in members:
        document = _document(member, site)
        if member.document not in units:
            units[member.document] = {unit.anchor: unit for unit in document.units}
        unit = units[member.document][member.anchor]
        yield Member(
            to_document(document, here, speak, site),
            to_document(document, here, speak, site, member.anchor),
            speak.date(document.date) if document.date else "",
            "" if document.language == speak.language else document.language,
            tokens(unit.text, _marked(unit, member, document.language)),
            tuple(dict.fromkeys(_reasons(member, speak))),
        )


def _marked(unit: Unit, member: Membership, language: str) -> Iterator[Span]:
    for evidence in member.evidence:
        if evidence.kind != "front":
            yield Span(evidence.start, evidence.end, "match")
    if (found := action(unit, language)) is not None:
        yield Span(found.start, found.end, "action")


def _reasons(member: Membership, speak: Words) -> Iterator[str]:
    for evidence in member.evidence:
        if evidence.kind == "term":
            yield speak.say("by_term", term=evidence.surface)
        elif evidence.kind == "core":
            yield speak.say("by_core", symbol=printed(evidence.target))
        else:
            yield speak["by_editor"]


def _core(target: str, here: str, speak: Words, site: Site) -> Anchor:
    held = site.publication.version(target, speak.language)
    if held is not None:
        return to_document(held, here, speak, site)
    cited = site.publication.mentions.get(target)
    text = printed(target)
    if not cited:
        return Anchor(text, "")
    return Anchor(
        text, site.addresses.href(here, site.cited_page(target, speak.language), addresses.cited_anchor(target))
    )


def _most_cited(members: Sequence[Membership], here: str, speak: Words, site: Site) -> tuple[tuple[Anchor, str], ...]:
    inside = {(member.document, member.language): set[str]() for member in members}
    for member in members:
        inside[member.document, member.language].add(member.anchor)
    links: dict[str, Link] = {}
    counts: Counter[str] = Counter()
    for key, anchors in inside.items():
        for link in site.publication.links[key]:
            if link.citation.anchor in anchors and link.status in ("internal", "external"):
                counts[link.citation.target] += 1
                links.setdefault(link.citation.target, link)
    best = sorted(counts, key=lambda target: (-counts[target], number_order(target)))[:MOST_CITED]
    return tuple((_cited(links[target], here, speak, site), speak.number(counts[target])) for target in best)


def _cited(link: Link, here: str, speak: Words, site: Site) -> Anchor:
    text = cited_name(link.citation.target, site, speak)
    return Anchor(text, href_of(link, here, site), title_of(link, speak, site), external=link.status == "external")


def _bars(years: Counter[str]) -> tuple[Bar, ...]:
    """The years of the chart with none left out between the first and the last; none for a single year."""
    dated = sorted(int(year) for year in years if year.isdecimal())
    if len(dated) < 2:
        return ()
    highest = max(years.values())
    return tuple(
        Bar(f"{year:04}", years[f"{year:04}"], round(100 * years[f"{year:04}"] / highest))
        for year in range(dated[0], dated[-1] + 1)
    )


def _span(years: Sequence[str]) -> str:
    """`2020` or `1999–2020`."""
    dated = [year for year in years if year.isdecimal()]
    return "–".join(dict.fromkeys((dated[0], dated[-1]))) if dated else ""
