"""A unit's words as the mixed content of an element: references where it cites, emphasis where the source has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from ...model import Mark, MarkKind, Unit
from .names import AKN

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ELEMENTS: Mapping[MarkKind, str] = MappingProxyType({"emphasis": "i", "strong": "b"})
"""A source's links are what a conversion left; the references are ours."""


class Reference(NamedTuple):
    """`text[start:end]` refers to `href`."""

    start: int
    end: int
    href: str


def xml_text(text: str) -> str:
    """The text with every character that XML 1.0 forbids shown by a sign: a control character by its picture (␀ … ␟),
    a lone surrogate and the two non-characters by U+FFFD.
    """
    return _FORBIDDEN.sub(_sign, text) if _FORBIDDEN.search(text) else text


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def fill(element: etree._Element, unit: Unit, references: Sequence[Reference]) -> None:
    """Puts the unit's words into an empty element. References are in order and do not overlap."""
    marks = [mark for mark in unit.marks if mark.kind in _ELEMENTS and mark.start < mark.end]
    if not references and not marks:
        element.text = xml_text(unit.text)
        return
    begun = {reference.start: reference for reference in references}
    holder, holder_end = element, 0
    for start, end, kinds in _pieces(len(unit.text), marks, references):
        if start >= holder_end:
            holder = element
        if start in begun:
            holder = etree.SubElement(element, f"{{{AKN}}}ref", {"href": xml_text(begun[start].href)})
            holder_end = begun[start].end
        inner = holder
        for kind in kinds:
            inner = etree.SubElement(inner, f"{{{AKN}}}{_ELEMENTS[kind]}")
        _append(inner, xml_text(unit.text[start:end]))


def _pieces(
    length: int, marks: Sequence[Mark], references: Sequence[Reference]
) -> Iterator[tuple[int, int, list[MarkKind]]]:
    """The text cut where a mark or a reference begins or ends, each piece with the kinds of the marks on it."""
    steps: dict[int, list[tuple[MarkKind, int]]] = {}
    for mark in marks:
        steps.setdefault(mark.start, []).append((mark.kind, 1))
        steps.setdefault(mark.end, []).append((mark.kind, -1))
    cuts = {0, length, *steps, *(cut for start, end, _ in references for cut in (start, end))}
    depth: dict[MarkKind, int] = {"emphasis": 0, "strong": 0}
    for start, end in pairwise(sorted(cuts)):
        for kind, step in steps.get(start, ()):
            depth[kind] += step
        yield start, end, [kind for kind in depth if depth[kind] > 0]


def _append(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
