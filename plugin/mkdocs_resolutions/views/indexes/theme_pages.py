"""Each theme's pages: what the theme is, how much there is of it, its paragraphs and why they are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple, get_args

from resolutions.languages import in_language, other_language
from resolutions.limits import QUERY_CHARACTERS
from resolutions.model import DocumentKey, Link
from resolutions.search import PARTS
from resolutions.subjects import Term
from resolutions.themes import EvidenceKind, Membership, Theme, expanded
from resolutions.un import COUNCIL

from ... import addresses
from ..about import About, about
from ..holdings import ThemeHolding
from ..naming import Anchor, cited_name, elsewhere, href_of
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves
from ..search import SCRIPT, organs_in
from ..series import number_order
from ..site import Site
from ..subjects import entry_shown, term_anchor
from ..tokens import unbroken
from ..ways import SUBJECTS
from .theme_members import OTHERS, MemberGroup, Part, page_of_others, parts_of, places_of, theme_runs
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
        for leaf in leaves(runs, partial(addresses.themes, language, theme.id)):
            show = partial(_view, theme, leaf, language, site)
            made_of = partial(_made_of, theme, leaf, language, site)
            yield Plan(leaf.address, in_language(theme.name, language), show, made_of)


def _made_of(theme: Theme, leaf: Leaf[MemberGroup], language: str, site: Site) -> object:
    """What a page shows of documents; the first one counts what all of the theme's paragraphs cite."""
    held, publication = site.theme_holdings[language, theme.id], site.publication

    def of(key: DocumentKey) -> object:
        # Its paragraphs by the digest of them all: each of thousands digested again was a third of all digests.
        return publication.value_of(key), publication.facts[key].memberships

    listed = dict.fromkeys(member.key for member in held.members) if leaf.is_first else ()
    documents, groups = [of(key) for key in listed], [(group.leads, of(group.key)) for group in leaf.run]
    page = Page.at(addresses.themes(language, theme.id), language, site)
    core = [_core(target, page) for target in theme.core if leaf.is_first]
    subjects = [entry_shown(site.ways[SUBJECTS], term.id, language) for term in _subjects(theme, site) if leaf.is_first]
    return theme, leaf.number, len(leaf.runs), held.leading, len(held.members), groups, documents, core, subjects


def _subjects(theme: Theme, site: Site) -> list[Term]:
    """The theme's subjects that documents of the site have."""
    by_number = site.publication.subjects.by_number
    return [by_number[number] for number in theme.subjects if number in by_number]


def _view(theme: Theme, leaf: Leaf[MemberGroup], language: str, site: Site) -> ThemeView:
    page = Page.at(leaf.address, language, site)
    return ThemeView(
        page.address,
        in_language(theme.name, language),
        other_language(theme.name, language),
        _head(theme, leaf, page) if leaf.is_first else None,
        tuple(parts_of(site.theme_holdings[language, theme.id], leaf.run, page)),
        leaf.pager(page),
    )


def _head(theme: Theme, leaf: Leaf[MemberGroup], page: Page) -> ThemeHead:
    language = page.language
    held = page.site.theme_holdings[language, theme.id]
    named = {one.id: one for one in page.site.publication.themes}

    def to(one: Theme) -> Anchor:
        href = page.href(addresses.themes(language, one.id))
        return Anchor(in_language(one.name, language), href, language=other_language(one.name, language))

    return ThemeHead(
        description=unbroken(in_language(theme.description, language)),
        description_language=other_language(theme.description, language),
        counts=(
            (page.words["paragraphs"], page.words.number(len(held.members))),
            (page.words["documents"], page.words.number(held.documents)),
            (page.words["years"], span(sorted(held.years))),
        ),
        years=years_view(held, places_of(leaf, held, page.site), page),
        broader=to(named[theme.broader]) if theme.broader else None,
        narrower=tuple(to(one) for one in page.site.publication.themes if one.broader == theme.id),
        terms=tuple(theme.terms.get(language, ())),
        lacks_terms=not theme.terms.get(language) and any(theme.terms.values()),
        core=tuple(_core(target, page) for target in theme.core),
        subjects=tuple(term_anchor(term, page) for term in _subjects(theme, page.site)),
        most_cited=_most_cited(held.members, page),
        others=_to_others(held, leaf, page),
        organ=page.words.organ(COUNCIL),
        leading=page.words.number(held.leading),
        rest=page.words.number(len(held.members) - held.leading),
        filters=_filters(theme, held, page) if page.site.search and held.members else None,
        feed=addresses.FEED if page.site.root and language in page.site.publication.languages else "",
    )


def _to_others(held: ThemeHolding, leaf: Leaf[MemberGroup], page: Page) -> Anchor | None:
    if not 0 < held.leading < len(held.members):
        return None
    return Anchor(page.words["theme_others"], page.href(leaf.at(page_of_others(leaf.runs)), OTHERS))


def _filters(theme: Theme, held: ThemeHolding, page: Page) -> Filters:
    language = page.language
    kinds = {evidence.kind for member in held.members for evidence in member.evidence}
    by_key = page.site.publication.collection.by_key
    return Filters(
        f"theme={theme.id}",
        "\n".join(
            dict.fromkeys(chain.from_iterable(expanded(term, language) for term in theme.terms.get(language, ())))
        ),
        organs_in((by_key[key] for key in {member.key for member in held.members}), page.words),
        tuple(PARTS),
        tuple((kind, page.words[f"how_{kind}"]) for kind in get_args(EvidenceKind) if kind in kinds),
        QUERY_CHARACTERS,
        f"{page.up}{SCRIPT}",
    )


def _core(target: str, page: Page) -> CoreRow:
    listed = page.site.cited[page.language].places.get(target)
    return CoreRow(
        elsewhere(target, page),
        Anchor(page.words["cited_by"], page.href(listed, addresses.cited_anchor(target))) if listed else None,
        about(target, page.words, page.site),
    )


def _most_cited(members: Sequence[Membership], page: Page) -> tuple[tuple[Anchor, str], ...]:
    inside = {member.key: set[str]() for member in members}
    for member in members:
        inside[member.key].add(member.anchor)
    links: dict[str, Link] = {}
    counts: Counter[str] = Counter()
    for key, anchors in inside.items():
        for link in page.site.publication.links[key]:
            if link.citation.anchor in anchors and link.status in ("internal", "external"):
                counts[link.citation.target] += 1
                links.setdefault(link.citation.target, link)
    best = sorted(counts, key=lambda target: (-counts[target], number_order(target)))[:MOST_CITED]
    return tuple((_cited(links[target], page), page.words.number(counts[target])) for target in best)


def _cited(link: Link, page: Page) -> Anchor:
    text = cited_name(link.citation.target, page.site, page.words)
    return Anchor(text, href_of(link, page))
