"""Who cites whom, as two tables that Gephi opens: edges with a weight, and the nodes that they join.

Gephi reads the columns by their names (`Source`, `Target`, `Id`, `Label` …); any other program finds them in the
schemas `citations-edges` and `citations-nodes`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..model import Document, Link
from ..titles import short_name
from ..un import Symbol
from .tables import spreadsheet_safe

EDGE_COLUMNS = ("Source", "Target", "Type", "Weight")
NODE_COLUMNS = ("Id", "Label", "Series", "Date", "Held")

_STANDS = frozenset({"", "missing-paragraph"})
"""The reasons of links whose document there is: a paragraph may be missing, the number and the year are right."""

Cited = tuple[Document, Sequence[Link]]
"""A document in one language, and its links."""


def weights(documents: Iterable[Cited]) -> dict[tuple[str, str], int]:
    """How often each document cites each other one, in the language in which it does so most.

    A document's mentions of itself are left out, and those that name none (`unknown-number`, `year-mismatch`).
    """
    found: dict[tuple[str, str], int] = {}
    for document, links in documents:
        targets = Counter(link.citation.target for link in links if link.reason in _STANDS)
        for target, count in targets.items():
            if target not in ("SELF", document.id):
                edge = (document.id, target)
                found[edge] = max(count, found.get(edge, 0))
    return found


def edge_rows(edges: dict[tuple[str, str], int]) -> Iterator[tuple[str, ...]]:
    """The rows of `citations-edges.csv`."""
    for (source, target), weight in edges.items():
        yield spreadsheet_safe(source), spreadsheet_safe(target), "Directed", str(weight)


def node_rows(documents: Iterable[Document], edges: Iterable[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """The rows of `citations-nodes.csv`: the documents, each once, then what they cite and are not."""
    held: dict[str, Document] = {}
    for document in documents:
        held.setdefault(document.id, document)
    for document in held.values():
        label = short_name(document)
        yield _node(document.id, label, document.day, held=True)
    for identifier in dict.fromkeys(target for _, target in edges if target not in held):
        symbol = Symbol.parse(identifier)
        yield _node(identifier, symbol.printed if symbol else identifier, "", held=False)


def _node(identifier: str, label: str, date: str, *, held: bool) -> tuple[str, ...]:
    symbol = Symbol.parse(identifier)
    series = symbol.series if symbol else ""
    return spreadsheet_safe(identifier), spreadsheet_safe(label), series, date, "true" if held else "false"
