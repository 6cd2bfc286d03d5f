"""The index of cited documents: each with every place that cites it, down to the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.addresses import Place

from ... import addresses
from ...interface import words_in
from ...publication import Mention
from ..about import About, about_entry
from ..holdings import ALONE
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves, pages
from ..series import series_slug
from ..site import Site
from .cited_by import has_pages
from .mentions import FIRST_OF_CITED, FIRST_OF_HELD
from .series import Citing, citing, in_one_language, to_cited


@dataclass(frozen=True, slots=True)
class CitedRow:
    """A cited document: its own link, whether the site has it, and who cites it."""

    anchor: str
    document: Anchor
    held: bool
    mentions: str
    citing: tuple[Citing, ...]
    """The newest ones."""
    rest: Anchor | None
    """The link to all of them, where not all are shown."""
    about: About | None
    """What the catalogue says of one that the site lacks: title or agenda items, date, meeting, vote."""
    record: str
    """The address of its record in the UN Digital Library; empty where the catalogue has none."""


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series: its name, the link to its page or place, how many documents of it are cited."""

    link: Anchor
    count: str


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one series on a page."""

    key: str
    name: str
    rows: tuple[CitedRow, ...]


@dataclass(frozen=True, slots=True)
class CitedView:
    """A page of the index: the series, then the documents of all of them, of one, or of none."""

    address: str
    title: str
    series: tuple[SeriesRow, ...]
    groups: tuple[Group, ...]
    all: Anchor | None
    pager: Pager | None


_MOST = 20
"""How many documents the first page of a long index shows."""
_FIRST_OF_MOST = 3
"""And how many that cite each."""


def cited_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of the index of cited documents in a language."""
    words = words_in(language)
    index = site.cited[language]
    alone = len(index.places) <= ALONE
    show = partial(_whole if alone else _first, language, site)
    yield Plan(addresses.cited(language), words["cited"], show, lambda: site.mentions_digest)
    for key, targets in () if alone else index.series.items():
        for leaf in leaves(pages(targets, site.page_size), partial(addresses.cited, language, series_slug(key))):
            show = partial(_view, key, leaf, language, site)
            yield Plan(leaf.address, words[f"series_{key}"], show, lambda: site.mentions_digest)


def _whole(language: str, site: Site) -> CitedView:
    """The only page of a short index."""
    page, ordered = Page.at(addresses.cited(language), language, site), site.cited[language].series.items()
    series = tuple(
        SeriesRow(Anchor(page.words[f"series_{key}"], f"#{series_slug(key)}"), page.words.number(len(targets)))
        for key, targets in ordered
    )
    groups = tuple(
        Group(series_slug(key), page.words[f"series_{key}"], _rows(targets, page)) for key, targets in ordered
    )
    return CitedView(page.address, page.words["cited"], series, groups, None, None)


def _first(language: str, site: Site) -> CitedView:
    """The page of a long index that leads to the series, and shows what is cited most."""
    page, index = Page.at(addresses.cited(language), language, site), site.cited[language]
    mentions = {
        target: sum(site.lists(one.document, language) for one in site.publication.mentions[target])
        for targets in index.series.values()
        for target in targets
    }
    most = sorted(mentions, key=lambda target: -mentions[target])[:_MOST]
    group = Group("most-cited", page.words["most_cited"], _rows(most, page, _FIRST_OF_MOST))
    return CitedView(page.address, page.words["cited"], _series(page), (group,), None, None)


def _view(key: str, leaf: Leaf[str], language: str, site: Site) -> CitedView:
    page = Page.at(leaf.address, language, site)
    name = page.words[f"series_{key}"]
    return CitedView(
        page.address,
        name,
        _series(page),
        (Group(series_slug(key), name, _rows(leaf.run, page)),),
        Anchor(page.words["cited"], page.href(addresses.cited(language))),
        leaf.pager(page),
    )


def _series(page: Page) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(
            Anchor(page.words[f"series_{key}"], page.href(addresses.cited(page.language, series_slug(key)))),
            page.words.number(len(targets)),
        )
        for key, targets in page.site.cited[page.language].series.items()
    )


def _rows(targets: Sequence[str], page: Page, first: int = FIRST_OF_CITED) -> tuple[CitedRow, ...]:
    return tuple(
        _row(
            target,
            [one for one in page.site.publication.mentions[target] if page.site.lists(one.document, page.language)],
            page,
            first,
        )
        for target in targets
    )


def _row(target: str, mentions: Sequence[Mention], page: Page, first: int) -> CitedRow:
    held = page.site.publication.version(target, page.language)
    documents = in_one_language(mentions, page.language)
    known = page.site.publication.collection.catalogue.get(target) if held is None else None
    first = min(first, FIRST_OF_HELD) if held else first
    return CitedRow(
        addresses.cited_anchor(target),
        to_cited(target, mentions, page),
        held is not None,
        page.words.number(len(mentions)),
        tuple(citing(places, page) for places in documents[:first]),
        _all_of(target, len(documents) - first, page),
        about_entry(known, page.words) if known else None,
        known.record if known else "",
    )


def _all_of(target: str, rest: int, page: Page) -> Anchor | None:
    """The link to all that cites a document, of which a row leaves out `rest` documents; None where it has all."""
    if rest <= 0:
        return None
    held = page.site.publication.version(target, page.language)
    if has_pages(target, page.language, page.site):
        address, anchor = addresses.cited_by(page.language, target), ""
    elif held is not None:
        address, anchor = Place.of(held.key).folder, "cited-by"
    else:
        address, anchor = page.site.cited[page.language].places[target], addresses.cited_anchor(target)
    return Anchor(page.words.more(rest), page.href(address, anchor))
