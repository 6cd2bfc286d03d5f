"""Each theme's pages: what the theme is, how much there is of it, its paragraphs and why they are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple, get_args

from resolutions.languages import in_language, other_language
from resolutions.limits import QUERY_CHARACTERS
from resolutions.model import Link
from resolutions.search import PARTS
from resolutions.subjects import Term
from resolutions.themes import EvidenceKind, Membership, Theme, expanded
from resolutions.un import COUNCIL

from ... import addresses
from ...interface import Words, words
from ..about import About, about
from ..filters import SCRIPT, organs_in
from ..holdings import ThemeHolding
from ..naming import Anchor, cited_name, elsewhere, href_of
from ..paging import Pager, pager
from ..plan import Plan
from ..series import number_order
from ..site import Site
from ..subjects import entry_shown, term_anchor
from ..ways import SUBJECTS
from .theme_groups import Runs, theme_runs
from .theme_members import OTHERS, Part, page_of_others, parts_of, places_of
from .theme_years import YearsView, years_view
from .themes import span

MOST_CITED = 12
"""How many cited documents a theme's page lists."""


class CoreRow(NamedTuple):
    """A core document."""

    anchor: Anchor
    """Its text: on this site, else the official one."""
    cited_by: Anchor | None
    """Who cites it, where the site's index has it."""
    about: About | None
    """None where nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the form offers: values with names."""

    fixed: str
    terms: str
    """What is marked in the results: the forms of the theme's terms, a line each."""
    organs: tuple[tuple[str, str], ...]
    parts: Sequence[str]
    how: tuple[tuple[str, str], ...]
    """By which evidence a paragraph belongs."""
    characters: int
    script: str


@dataclass(frozen=True, slots=True)
class ThemeHead:
    """What a theme is and how much there is of it: on the first of its pages."""

    description: str
    description_language: str
    """Where it is not the page's."""
    counts: tuple[tuple[str, str], ...]
    """Terms and numbers: paragraphs, documents, years."""
    years: YearsView | None
    broader: Anchor | None
    narrower: tuple[Anchor, ...]
    terms: tuple[str, ...]
    """Those of the page's language alone: others are not looked for in its documents."""
    lacks_terms: bool
    """Whether the theme has terms in other languages only."""
    core: tuple[CoreRow, ...]
    subjects: tuple[Anchor, ...]
    most_cited: tuple[tuple[Anchor, str], ...]
    others: Anchor | None
    """Where the paragraphs begin that are not of the Council's operative ones, if it has such."""
    organ: str
    """What the Council is called."""
    leading: str
    rest: str
    """How many each part has."""
    filters: Filters | None
    """None where the site has no search, which answers them."""
    feed: str
    """The address of the theme's feed, where the site has feeds."""


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A page of a theme."""

    address: str
    title: str
    title_language: str
    """Where it is not the page's."""
    head: ThemeHead | None
    parts: tuple[Part, ...]
    pager: Pager | None


def theme_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of every theme in a language."""
    for theme in site.publication.themes:
        runs = theme_runs(site.theme_holdings[language, theme.id], site.page_size)
        for number in range(1, len(runs) + 1):
            address = addresses.themes(language, theme.id, number)
            show = partial(_view, theme, number, runs, language, site)
            yield Plan(
                address, in_language(theme.name, language), show, partial(_made_of, theme, number, runs, language, site)
            )


def _made_of(theme: Theme, number: int, runs: Runs, language: str, site: Site) -> object:
    """What a page shows of documents; the first one counts what all of the theme's paragraphs cite."""
    held = site.theme_holdings[language, theme.id]
    groups = runs[number - 1]
    members = held.members if number == 1 else ()
    keys = dict.fromkeys([*(member.key for member in members), *(group.key for group in groups)])
    publication = site.publication
    documents = [publication.value_of(key) for key in keys]
    core = [
        _core(target, addresses.themes(language, theme.id), words(language), site)
        for target in theme.core
        if number == 1
    ]
    subjects = [entry_shown(site.ways[SUBJECTS], term.id, language) for term in _subjects(theme, site) if number == 1]
    return theme, number, len(runs), held.leading, len(held.members), members, groups, documents, core, subjects


def _subjects(theme: Theme, site: Site) -> list[Term]:
    """The theme's subjects that documents of the site have."""
    by_number = site.publication.subjects.by_number
    return [by_number[number] for number in theme.subjects if number in by_number]


def _view(theme: Theme, number: int, runs: Runs, language: str, site: Site) -> ThemeView:
    speak, at = words(language), partial(addresses.themes, language, theme.id)
    return ThemeView(
        at(number),
        in_language(theme.name, language),
        other_language(theme.name, language),
        _head(theme, runs, at, speak, site) if number == 1 else None,
        tuple(parts_of(site.theme_holdings[language, theme.id], runs[number - 1], at(number), speak, site)),
        pager(number, len(runs), at, speak, site),
    )


def _head(theme: Theme, runs: Runs, at: Callable[[int], str], speak: Words, site: Site) -> ThemeHead:
    language, here = speak.language, at(1)
    held = site.theme_holdings[language, theme.id]
    named = {one.id: one for one in site.publication.themes}

    def to(one: Theme) -> Anchor:
        href = site.addresses.href(here, addresses.themes(language, one.id))
        return Anchor(in_language(one.name, language), href, language=other_language(one.name, language))

    return ThemeHead(
        description=in_language(theme.description, language),
        description_language=other_language(theme.description, language),
        counts=(
            (speak["paragraphs"], speak.number(len(held.members))),
            (speak["documents"], speak.number(held.documents)),
            (speak["years"], span(sorted(held.years))),
        ),
        years=years_view(held, places_of(runs, held, at, site), here, speak, site),
        broader=to(named[theme.broader]) if theme.broader else None,
        narrower=tuple(to(one) for one in site.publication.themes if one.broader == theme.id),
        terms=tuple(theme.terms.get(language, ())),
        lacks_terms=not theme.terms.get(language) and any(theme.terms.values()),
        core=tuple(_core(target, here, speak, site) for target in theme.core),
        subjects=tuple(term_anchor(term, here, speak, site) for term in _subjects(theme, site)),
        most_cited=_most_cited(held.members, here, speak, site),
        others=_to_others(held, runs, at, speak, site),
        organ=speak.organ(COUNCIL),
        leading=speak.number(held.leading),
        rest=speak.number(len(held.members) - held.leading),
        filters=_filters(theme, held, here, speak, site) if site.search and held.members else None,
        feed=addresses.FEED if site.root and language in site.publication.languages else "",
    )


def _to_others(held: ThemeHolding, runs: Runs, at: Callable[[int], str], speak: Words, site: Site) -> Anchor | None:
    if not 0 < held.leading < len(held.members):
        return None
    return Anchor(speak["theme_others"], site.addresses.href(at(1), at(page_of_others(runs)), OTHERS))


def _filters(theme: Theme, held: ThemeHolding, here: str, speak: Words, site: Site) -> Filters:
    language = speak.language
    kinds = {evidence.kind for member in held.members for evidence in member.evidence}
    by_key = site.publication.collection.by_key
    return Filters(
        f"theme={theme.id}",
        "\n".join(
            dict.fromkeys(chain.from_iterable(expanded(term, language) for term in theme.terms.get(language, ())))
        ),
        organs_in((by_key[key] for key in {member.key for member in held.members}), speak),
        tuple(PARTS),
        tuple((kind, speak[f"how_{kind}"]) for kind in get_args(EvidenceKind) if kind in kinds),
        QUERY_CHARACTERS,
        f"{site.addresses.up(here)}{SCRIPT}",
    )


def _core(target: str, here: str, speak: Words, site: Site) -> CoreRow:
    listed = site.cited[speak.language].places.get(target)
    return CoreRow(
        elsewhere(target, speak, site, here),
        Anchor(speak["cited_by"], site.addresses.href(here, listed, addresses.cited_anchor(target)))
        if listed
        else None,
        about(target, speak, site),
    )


def _most_cited(members: Sequence[Membership], here: str, speak: Words, site: Site) -> tuple[tuple[Anchor, str], ...]:
    inside = {member.key: set[str]() for member in members}
    for member in members:
        inside[member.key].add(member.anchor)
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
    return Anchor(text, href_of(link, here, site))
