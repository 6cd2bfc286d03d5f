"""The footnotes of Markdown: `[^1]` in a text, and `[^1]: See …` where the note stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model import Mark
from ..lines.at_signs import holds
from ..lines.lines import Line
from ..markup.inline import Unmarked
from ..markup.note_signs import MARK, NOTE, Sign

_ITEM = r"\(?(?:\d{1,3}|[^\W\d_]{1,4})\)|\d{1,3}\.|[#|]|[-*•]\s"
_GOES_ON = rf"[ ]{{4}}[ \t]*+|(?![ ]{{0,3}}(?:\[\^|{Sign.OPEN})|[ \t]*+(?:{_ITEM}))[ \t]*+"
"""How a line begins that goes on with the note above it: indented, or with nothing of its own, as an item has."""
_DEFINITION = re.compile(
    rf"(?:^|(?<=\f))[ ]{{0,3}}{NOTE}[ \t]*+(?P<words>[^\s\f][^\n\f]*+"
    # Behind an empty line it goes on where the line is indented.
    rf"(?:\n(?:[ \t]*+\n[ ]{{4}}[ \t]*+|{_GOES_ON})[^\s\f][^\n\f]*+)*+)",
    re.MULTILINE,
)
_REFERENCE = re.compile(rf" ?{MARK}")


class Definition(NamedTuple):
    """A note where it stands in a source."""

    start: int
    end: int
    """`text[start:end]` are its lines."""
    mark: str
    lines: list[Line]
    """Its mark, then its words."""
    dropped: list[tuple[int, int]]
    """The spans of the brackets round its mark."""


def definitions_in(text: str) -> Iterator[Definition]:
    """The notes of a text, in order. The cost is linear in its length."""
    if Sign.OPEN not in text and not holds(text, "[^"):
        return
    for found in _DEFINITION.finditer(text):
        label = "mark" if found["mark"] else "short"
        mark, end = found.span(label)
        lines = [(found[label], mark)]
        start = found.start("words")
        for line in found["words"].split("\n"):
            if words := line.strip():
                lines.append((words, start + line.index(words)))
            start += len(line) + 1
        head = text[found.start() : mark]
        dropped = [(found.start() + len(head) - len(head.lstrip(" ")), mark), (end, found.start("words"))]
        yield Definition(found.start(), found.end(), found[label], lines, dropped)


def without_references(plain: Unmarked) -> Unmarked:
    """A text without the marks of notes `[^1]`, and with what they are; the space before one is left out with it."""
    text = plain.text
    found = [one for one in _REFERENCE.finditer(text) if one.start() or one[0][0] == Sign.OPEN]
    if not found:
        return plain
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    marks: list[Mark] = []
    start = length = index = 0
    for one in (*found, None):
        end = one.start() if one is not None else len(text)
        while index + 1 < len(plain.runs) and plain.runs[index + 1][0] <= start:
            index += 1
        if start < end:
            runs.append((length, plain.runs[index][1] + start - plain.runs[index][0]))
        while index + 1 < len(plain.runs) and plain.runs[index + 1][0] < end:
            index += 1
            offset, origin = plain.runs[index]
            runs.append((length + offset - start, origin))
        parts.append(text[start:end])
        length += end - start
        if one is not None:
            marks.append(Mark.of_note(length, one["mark"]))
            start = one.end()
    cuts = [one.span() for one in found]
    marks += _moved(plain.marks, cuts)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Unmarked("".join(parts), tuple(runs) or ((0, 0),), tuple(marks), plain.note)


def _moved(marks: tuple[Mark, ...], cuts: list[tuple[int, int]]) -> Iterator[Mark]:
    """Marks of a text, in order, as they stand in it without some spans."""
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    places: dict[int, int] = {}
    index = gone = 0
    for edge in edges:
        while index < len(cuts) and cuts[index][1] <= edge:
            gone += cuts[index][1] - cuts[index][0]
            index += 1
        inside = max(edge - cuts[index][0], 0) if index < len(cuts) else 0
        places[edge] = edge - gone - inside
    for mark in marks:
        if places[mark.start] < places[mark.end]:
            yield Mark(places[mark.start], places[mark.end], mark.kind, mark.href)
