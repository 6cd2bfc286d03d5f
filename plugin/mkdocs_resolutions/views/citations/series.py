"""What a document cites, by series, and which documents cite one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resolutions.anchors import label_in
from resolutions.grouping import grouped
from resolutions.model import Document, Link

from ...publication import Mention
from ..about import About, about
from ..holdings import newness
from ..naming import Anchor, cited_name, href_of, named_place, to_document
from ..page import Page
from ..series import number_order, series_key, series_order


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited document and every unit that cites it."""

    anchor: Anchor
    places: tuple[Anchor, ...]
    about: About | None
    """What it is, in a line: what its card shows to those who have one."""


@dataclass(frozen=True, slots=True)
class CitedSeries:
    """The cited documents of one series, in the order of their numbers."""

    key: str
    name: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Citing:
    """A document that cites, and where it does."""

    places: tuple[Anchor, ...]
    """The first is named with the document: `A/RES/75/10, OP4`."""


def series_of(document: Document, links: Sequence[Link], page: Page) -> tuple[CitedSeries, ...]:
    """The documents that a document's links lead to, by series; references inside the document are left out."""
    by_target = grouped(
        (link.citation.target, link) for link in links if link.status != "self" and link.citation.target != "SELF"
    )
    series = grouped((series_key(target), target) for target in sorted(by_target, key=number_order))
    return tuple(
        CitedSeries(
            key,
            page.words[f"series_{key}"],
            tuple(
                Cited(
                    _leading(by_target[target], page),
                    _places(by_target[target], document, page.language),
                    about(target, page.words, page.site),
                )
                for target in targets
            ),
        )
        for key, targets in sorted(series.items(), key=lambda item: series_order(item[0]))
    )


def to_cited(target: str, mentions: Sequence[Mention], page: Page) -> Anchor:
    """A link to a cited document as a whole: to its page, or to the official text of one that the site lacks."""
    held, text = page.site.publication.version(target, page.language), cited_name(target, page.site, page.words)
    if held is not None:
        return to_document(held, page, text=text)
    resolved = (mention.link for mention in mentions if mention.link.status != "unresolved")
    link = next(resolved, mentions[0].link)
    return Anchor(text, href_of(link, page))


def _leading(links: Sequence[Link], page: Page) -> Anchor:
    """A link to the cited document as a whole, where the citing one's links lead to it."""
    link = next((one for one in links if one.status != "unresolved"), links[0])
    text = cited_name(link.citation.target, page.site, page.words)
    held = page.site.publication.version(link.citation.target, page.language)
    if held is not None and link.status == "internal":
        return to_document(held, page, text=text)
    href = href_of(link, page)
    return Anchor(text, href)


def _places(links: Iterable[Link], document: Document, language: str) -> tuple[Anchor, ...]:
    anchors = dict.fromkeys(link.citation.anchor for link in links)
    return tuple(Anchor(label_in(document, anchor, language), f"#{anchor}") for anchor in anchors)


def citing(places: Sequence[Mention], page: Page) -> Citing:
    """A document that cites another, by all of its mentions of that one."""
    document = places[0].document
    first, *others = dict.fromkeys(mention.link.citation.anchor for mention in places)
    return Citing(
        (
            to_document(document, page, first, named_place(document, first)),
            *(to_document(document, page, anchor) for anchor in others),
        )
    )


def in_one_language(mentions: Sequence[Mention], language: str) -> list[list[Mention]]:
    """The mentions of each document that cites, the newest document's first; of a document in several languages those
    of the reader's own."""
    by_document: dict[str, dict[str, list[Mention]]] = {}
    for mention in mentions:
        versions = by_document.setdefault(mention.document.id, {})
        versions.setdefault(mention.document.language, []).append(mention)
    chosen = [versions.get(language) or next(iter(versions.values())) for versions in by_document.values()]
    chosen.sort(key=lambda places: newness(places[0].document), reverse=True)
    return chosen
