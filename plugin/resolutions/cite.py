"""A document's citations: what its units name, where, and which paragraphs of it.

    Document ─units─▸ text ─tokens─▸ Token… ─find─▸ Mention… ─cite─▸ Citation…

The stages stand in `citations/`; the grammar of each language in the table `[citations]` of its file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from .citations.find import Mention, find
from .citations.organs import own_of
from .model import Citation, Document, Source, Unit

_SILENT = frozenset({"title", "enacting"})
"""Units that hold no mention: the document's own names."""


def cite(document: Document, source: Source | None = None) -> tuple[Citation, ...]:
    """The citations in a document's units, in reading order.

    `source` gives lines and columns of the mentions themselves; without it, those of the units. Never raises.
    """
    return tuple(_citations(document, source))


def _citations(document: Document, source: Source | None) -> Iterator[Citation]:
    own = own_of(document.id, numbered=document.kind != "letter")
    for unit in document.units:
        if unit.kind in _SILENT:
            continue
        for mention in find(unit.text, document.language, own):
            line, column = _place(unit, mention.start, source)
            yield Citation(
                anchor=unit.anchor,
                surface=unit.text[mention.start : mention.end],
                start=mention.start,
                end=mention.end,
                target=mention.target,
                pinpoint=_pinpoint(mention, unit.anchor),
                year=mention.year,
                line=line,
                column=column,
            )


def _place(unit: Unit, offset: int, source: Source | None) -> tuple[int, int]:
    if source is None or not unit.runs:
        return unit.line, 1
    start, origin = unit.runs[bisect_right(unit.runs, (offset, 1 << 62)) - 1]
    return source.place(origin + offset - start)


def _pinpoint(mention: Mention, anchor: str) -> str:
    """The pinpoint as the labelled sets write it; of a reference to the document itself, made absolute."""
    if not mention.pins:
        return "-"
    pins = mention.pins
    if mention.target == "SELF":
        if mention.relative:
            pins = tuple(_absolute(pin, anchor) for pin in pins)
        elif annex := re.match(r"annex(?:-[0-9]+(?=-(?:p?[0-9]|h)))?(?![0-9])", anchor):
            pins = tuple(pin if pin.startswith("annex") else f"{annex.group()}-{pin}" for pin in pins)
    return ",".join(pins)


_HEAD = re.compile(r"(?:sec-[a-z0-9]+-)?(?:op|pp|p)(?=[0-9])")
_ROMAN = re.compile(r"[ivx]+")


def _absolute(letters: str, anchor: str) -> str:
    """Letters of the paragraph in which they are named: "subparagraph (a)" in `op15-b` is 15-a."""
    parts = _HEAD.sub("", anchor, count=1).removesuffix("-cont").split("-")
    root = 2 if parts[0] == "annex" and len(parts) > 1 else 1
    depth = len(parts)
    while depth > root and not _same_kind(parts[depth - 1], letters.split("-")[0]):
        depth -= 1
    return "-".join([*parts[: max(root, depth - 1)], letters])


def _same_kind(marker: str, letter: str) -> bool:
    """Whether two markers can be of one list: (a) and (c), (ii) and (iv), (1) and (2)."""
    if marker.isdecimal() or letter.isdecimal():
        return marker.isdecimal() and letter.isdecimal()
    if len(marker) == len(letter) == 1:
        return True
    return bool(_ROMAN.fullmatch(marker)) == bool(_ROMAN.fullmatch(letter))
