"""Words as the mixed content of an element: references where they cite, marks and notes where the source has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from ...model import Mark, MarkKind
from ...unxml.profile import AKN, SPANS
from ..safe_xml import append_text, xml_text

_RAISED: Mapping[MarkKind, str] = MappingProxyType({"superscript": "sup", "subscript": "sub"})

AddNote = Callable[[etree._Element, Mark], None]
"""Adds the note of a mark to an element."""


class LinkedText(NamedTuple):
    """`text[start:end]` refers to `href`."""

    start: int
    end: int
    href: str


class _Span(NamedTuple):
    """`text[start:end]` stands in an element of its own."""

    start: int
    end: int
    name: str
    attributes: Mapping[str, str]


def fill(
    element: etree._Element, text: str, marks: Sequence[Mark], references: Sequence[LinkedText], add_note: AddNote
) -> None:
    """Puts words into an empty element. References do not overlap one another; marks may overlap whatever they like."""
    spans = sorted((*_references(references), *_marked(marks)), key=lambda span: (span.start, -span.end))
    notes = sorted((mark for mark in marks if mark.kind == "note"), key=lambda mark: mark.start)
    if spans or notes:
        _Filler(element, text, add_note).fill(spans, notes)
    else:
        element.text = xml_text(text)


def _references(references: Sequence[LinkedText]) -> Iterator[_Span]:
    for start, end, href in references:
        yield _Span(start, end, "ref", {"href": xml_text(href)})


def _marked(marks: Sequence[Mark]) -> Iterator[_Span]:
    """What the marks become; a dead link, which a conversion left, becomes nothing."""
    for mark in marks:
        if mark.start >= mark.end:
            continue
        if mark.kind in SPANS:
            yield _Span(mark.start, mark.end, "span", {"class": SPANS[mark.kind]})
        elif mark.kind in _RAISED:
            yield _Span(mark.start, mark.end, _RAISED[mark.kind], {})
        elif mark.kind == "link" and mark.href:
            yield _Span(mark.start, mark.end, "a", {"href": xml_text(mark.href)})


class _Filler:
    """Writes one text from left to right. A span that ends while one begun after it goes on divides that one."""

    def __init__(self, element: etree._Element, text: str, add_note: AddNote) -> None:
        self.text, self.add_note = text, add_note
        self.open: list[tuple[_Span | None, etree._Element]] = [(None, element)]
        self.at = 0

    def fill(self, spans: Sequence[_Span], notes: Sequence[Mark]) -> None:
        waiting = 0
        for span in spans:
            while waiting < len(notes) and notes[waiting].start <= span.start:
                self._note(notes[waiting])
                waiting += 1
            self._go_to(span.start)
            self._begin(span)
        for mark in notes[waiting:]:
            self._note(mark)
        self._go_to(len(self.text))

    def _note(self, mark: Mark) -> None:
        self._go_to(mark.start)
        self.add_note(self.open[-1][1], mark)

    def _go_to(self, offset: int) -> None:
        """Writes the text up to an offset, and ends what ends before or at it."""
        while True:
            end = min((span.end for span, _ in self.open if span is not None), default=len(self.text) + 1)
            self._write(min(end, offset))
            if end > offset:
                return
            again = []
            while any(span is not None and span.end == end for span, _ in self.open):
                span, _ = self.open.pop()
                if span is not None and span.end > end:
                    again.append(span)
            for span in reversed(again):
                self._begin(span)

    def _begin(self, span: _Span) -> None:
        element = etree.SubElement(self.open[-1][1], f"{{{AKN}}}{span.name}", span.attributes)
        self.open.append((span, element))

    def _write(self, end: int) -> None:
        if end > self.at:
            append_text(self.open[-1][1], self.text[self.at : end])
            self.at = end
