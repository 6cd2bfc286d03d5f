"""A document among those that it cites and those that cite it: two lists, and the lines between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from resolutions.addresses import Place
from resolutions.model import Document, DocumentKey, Link
from resolutions.un import Symbol

from ...interface import Words
from ...publication import Mention
from ..naming import Anchor, called, cited_name
from ..page import Page
from ..series import number_order
from ..site import Site

PLACE = "neighbourhood"
"""The anchor at which a document's page shows it, and where the links from page to page lead."""
MOST = 10
"""How many documents stand on either side."""
ROW = 10
WIDTH = 100
"""The drawing's measures; it is stretched to the height of the lists beside it."""
_OFTEN = (1, 2, 5)
"""From how many citations on a line is thin, thicker, thickest."""
_RESOLVED = frozenset({"internal", "external"})


@dataclass(frozen=True, slots=True)
class Side:
    """The documents on one side, the newest first; `more` is how many others there are, empty where there are none."""

    nodes: tuple[Anchor, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Network:
    """What a document cites and what cites it."""

    cites: Side
    cited_by: Side
    height: int
    lines: tuple[str, ...]
    """The paths of the lines: those for few citations first; each of one thickness, and empty where there are none."""


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    often: int
    held: Document | None
    year: int
    href: str
    """Of one that the site lacks."""


def network(document: Document, links: Iterable[Link], mentions: Iterable[Mention], page: Page) -> Network | None:
    """The documents nearest to one, `MOST` on either side; None where it cites none or none cites it, as the list of
    the other side says the same."""
    cites = list(_cited(document, links, page))
    cited_by = list(_citing(mentions, page))
    if not cites or not cited_by:
        return None
    before, after = _nearest(cites), _nearest(cited_by)
    sides = ((0, before, cites), (WIDTH, after, cited_by))
    rows = [len(shown) + (len(shown) < len(whole)) for _, shown, whole in sides]
    height = ROW * max(rows)
    ends = [
        (x, y, node.often)
        for (x, shown, _), count in zip(sides, rows, strict=True)
        for node, y in zip(shown, _heights(count, height), strict=False)
    ]
    return Network(
        Side(tuple(_link(node, page) for node in before), _more(cites, before, page.words)),
        Side(tuple(_link(node, page) for node in after), _more(cited_by, after, page.words)),
        height,
        lines(ends, height),
    )


def networks_around(document: Document, site: Site) -> Sequence[DocumentKey]:
    """Of the documents that one cites, and that cite it, those whose pages have networks."""
    links, mentions = site.publication.links[document.key], site.publication.mentions.get(document.id, ())
    around = dict.fromkeys((*(link.citation.target for link in links), *(mention.document.id for mention in mentions)))
    held = (site.publication.version(identifier, document.language) for identifier in around)
    return [one.key for one in held if one is not None and _has_network(one, site)]


def _has_network(document: Document, site: Site) -> bool:
    links, mentions = site.publication.links[document.key], site.publication.mentions.get(document.id, ())
    cites = any(link.status in _RESOLVED and link.citation.target != document.id for link in links)
    return cites and any(mention.link.status in _RESOLVED for mention in mentions)


def lines(ends: Iterable[tuple[int, int, int]], height: int) -> tuple[str, ...]:
    """The paths from all ends (x, y, how many citations) to the middle: one for each thickness, the thinnest first."""
    to_x, to_y = WIDTH // 2, height // 2
    paths = [""] * len(_OFTEN)
    for x, y, often in ends:
        bend = (x + to_x) // 2
        paths[sum(often >= least for least in _OFTEN) - 1] += f"M{x} {y}C{bend} {y} {bend} {to_y} {to_x} {to_y}"
    return tuple(paths)


def _heights(rows: int, height: int) -> Iterator[int]:
    """The middle of each row of a list that stands in the middle of a drawing."""
    first = (height - rows * ROW + ROW) // 2
    return iter(range(first, first + rows * ROW, ROW))


def _cited(document: Document, links: Iterable[Link], page: Page) -> Iterator[_Node]:
    first: dict[str, Link] = {}
    often: Counter[str] = Counter()
    for link in links:
        target = link.citation.target
        if link.status in _RESOLVED and target != document.id:
            first.setdefault(target, link)
            often[target] += 1
    for target, link in first.items():
        held = page.site.publication.version(target, page.language) if link.status == "internal" else None
        yield _Node(target, often[target], held, _year(target, held), link.url)


def _citing(mentions: Iterable[Mention], page: Page) -> Iterator[_Node]:
    often = Counter(mention.document.id for mention in mentions if mention.link.status in _RESOLVED)
    for identifier, count in often.items():
        held = page.site.publication.version(identifier, page.language)
        yield _Node(identifier, count, held, _year(identifier, held), "")


def _nearest(nodes: Sequence[_Node]) -> list[_Node]:
    """Those that one can walk to before others, those with more citations before those with fewer, then the newer."""
    near = nsmallest(MOST, nodes, key=lambda node: (node.held is None, -node.often, -node.year, node.id))
    return sorted(near, key=lambda node: (-node.year, number_order(node.id)))


def _year(identifier: str, held: Document | None) -> int:
    return (held.year if held is not None else None) or _told_year(identifier)


@lru_cache(maxsize=1 << 14)
def _told_year(identifier: str) -> int:
    """The year that a symbol tells by itself, by its number or its session; 0 where it tells none."""
    symbol = Symbol.parse(identifier)
    if symbol is None:
        return 0
    return symbol.years[0] if symbol.years else 0


def _link(node: _Node, page: Page) -> Anchor:
    if node.held is None:
        return Anchor(cited_name(node.id, page.site, page.words), node.href)
    language = node.held.language
    href = page.to(Place.of(node.held.key, PLACE if _has_network(node.held, page.site) else ""))
    return Anchor(called(node.held), href, language="" if language == page.language else language)


def _more(whole: Sequence[_Node], shown: Sequence[_Node], words: Words) -> str:
    rest = len(whole) - len(shown)
    return words.say("more_count", count=words.number(rest)) if rest else ""
