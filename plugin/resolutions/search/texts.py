"""Documents to runs of paragraphs: what a result shows, in pieces of which a browser loads a few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..anchors import label
from ..model import Document, Unit

RUN = 24_000
"""How many characters a run holds before the next one begins. Ten results load ten runs at most."""

_OTHER = str.maketrans({"\n": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive units as lines: `anchor TAB label TAB text`, before them `TAB symbol TAB title TAB date TAB address`
    of the document that they are of."""

    units: int
    """How many it holds."""
    text: str


def lines(document: Document) -> str:
    """The document's units, one a line."""
    return "\n".join([unit.text if "\n" not in unit.text else unit.text.translate(_OTHER) for unit in document.units])


def runs(
    documents: Iterable[Document], name: Callable[[Document], str], address: Callable[[Document], str]
) -> Iterator[Run]:
    """Every unit of every document, in order. `name` is what a list calls a document, `address` its page's below the
    site's root."""
    held: list[str] = []
    units = size = 0
    for document in documents:
        head = _head(document, name(document), address(document))
        held.append(head)
        for unit in document.units:
            line = _line(unit, document.language)
            held.append(line)
            units += 1
            size += len(line)
            if size >= RUN:
                yield Run(units, "\n".join(held))
                held, units, size = [head], 0, 0
    if units:
        yield Run(units, "\n".join(held))


def _head(document: Document, name: str, address: str) -> str:
    title = "" if document.title == name else document.title
    if title and document.agenda_item and not document.enclosed_in:  # an enclosing letter may be in another language
        title += f" · {document.agenda_item}"
    day = document.date.isoformat() if document.date else ""
    return "\t" + "\t".join(part.translate(_OTHER) for part in (name, title, day, address))


def _line(unit: Unit, language: str) -> str:
    text = unit.text if "\n" not in unit.text else unit.text.translate(_OTHER)
    return f"{unit.anchor}\t{label(unit.anchor, language)}\t{text}"
