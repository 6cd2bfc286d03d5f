"""The index of cited documents: each with every place that cites it, down to the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from .. import addresses
from ..publication import Mention
from ..words import Words, words
from .citing import Citing, citing
from .paging import Pager, pager, pages
from .site import ALONE, Anchor, Site, cited_name, href_of, series_slug, title_of, to_document


@dataclass(frozen=True, slots=True)
class CitedRow:
    """A cited document: its own link, whether the site has it, and who cites it."""

    anchor: str
    document: Anchor
    held: bool
    mentions: str
    citing: tuple[Citing, ...]


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


def cited_views(language: str, site: Site) -> Iterator[CitedView]:
    """Every page of the index of cited documents in a language."""
    speak = words(language)
    index = site.cited[language]
    ordered = list(index.series.items())
    here = addresses.cited(language)
    if len(index.places) <= ALONE:
        series = tuple(
            SeriesRow(Anchor(speak[f"series_{key}"], f"#{series_slug(key)}"), speak.number(len(targets)))
            for key, targets in ordered
        )
        groups = tuple(
            Group(series_slug(key), speak[f"series_{key}"], _rows(targets, here, speak, site))
            for key, targets in ordered
        )
        yield CitedView(here, speak["cited"], series, groups, None, None)
        return
    yield CitedView(here, speak["cited"], _series(ordered, here, speak, site), (), None, None)
    for key, targets in ordered:
        runs = pages(targets, site.page_size)
        at = partial(addresses.cited, language, series_slug(key))
        for number, run in enumerate(runs, 1):
            here = at(number)
            back = Anchor(speak["cited"], site.addresses.href(here, addresses.cited(language)))
            name = speak[f"series_{key}"]
            group = Group(series_slug(key), name, _rows(run, here, speak, site))
            yield CitedView(
                here, name, _series(ordered, here, speak, site), (group,), back,
                pager(number, len(runs), at, speak, site),
            )  # fmt: skip


def _series(ordered: Sequence[tuple[str, Sequence[str]]], here: str, speak: Words, site: Site) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(
            Anchor(
                speak[f"series_{key}"], site.addresses.href(here, addresses.cited(speak.language, series_slug(key)))
            ),
            speak.number(len(targets)),
        )
        for key, targets in ordered
    )


def _rows(targets: Sequence[str], here: str, speak: Words, site: Site) -> tuple[CitedRow, ...]:
    return tuple(
        _row(
            target,
            [one for one in site.publication.mentions[target] if site.lists(one.document, speak.language)],
            here,
            speak,
            site,
        )
        for target in targets
    )


def _row(target: str, mentions: Sequence[Mention], here: str, speak: Words, site: Site) -> CitedRow:
    held = site.publication.version(target, speak.language)
    text = cited_name(target, site, speak)
    if held is not None:
        leading = to_document(held, here, speak, site, text=text)
    else:
        resolved = [mention.link for mention in mentions if mention.link.status != "unresolved"]
        link = resolved[0] if resolved else mentions[0].link
        leading = Anchor(text, href_of(link, here, site), title_of(link, speak, site), link.status == "external")
    return CitedRow(
        addresses.cited_anchor(target),
        leading,
        held is not None,
        speak.number(len(mentions)),
        citing(mentions, here, speak, site),
    )
