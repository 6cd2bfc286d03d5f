"""Notes below a heading that says so, `Notes`, `Сноски`, where print has a rule: the heading is none of the text's.

In: a text. Out: where the heading stands, and where the notes begin whose number would be taken for a paragraph's,
`1.`, `[1]`, `Footnote 1:`. A heading is one only where notes 1, 2, 3 … stand right below it, or such as begin with 2
or 3, and the text above has digits of most of them where marks stand: glued to words or stops, raised, or in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ...languages import listed
from ..letters.folding import folded
from ..letters.literal import any_of
from ..letters.punctuation import STOPS
from ..lines.line_heads import at_line_heads
from ..lines.spans import Span

_LONGEST_HEADING = 40
_LONGEST_LINE = 80
"""Characters of its line, with the signs round it."""
_LINE = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,3}(?P<words>[^\W\d_][^\n\d*_]{0,39}?)[*_]{0,3}[:：]?[ \t]*$", re.MULTILINE
)
_AROUND = " \t#*_:："
"""What may stand round its words."""
_FURTHEST = 3
"""The first number of a document's own notes: those before may be stars."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = rf"(?:(?<=[^\W\d_])|(?<=[{STOPS}”»)\]）》]))"
"""What stands before a mark."""
_MARKED = re.compile(rf"{_MARK}\s?(?:[\[(（{{^]|\(?\[?fn\.? ?)?(?P<label>\d{{1,3}})(?![\w/])")


_WRITTEN = re.compile(
    r"(?<=[^\s\[\\(])(?:\\?\[(?P<square>\d{1,3})\\?\](?![(\[:])|\{(?P<curly>\d{1,3})\}|\^(?P<hat>\d{1,3})(?![\^\d])"
    r"|\[fn\.? ?(?P<named>\d{1,3})\]|\s?\(fn\.? ?(?P<round>\d{1,3})\))"
)
"""Marks that are written with signs: `[1]`, `{1}`, `^1`, `[fn1]`, `(fn. 1)`."""


class Headed(NamedTuple):
    """The span of the heading, and of what each note begins with, and of the marks that are written with signs, with
    their numbers."""

    heading: Span
    notes: tuple[tuple[int, int, str], ...]
    marks: tuple[tuple[int, int, str], ...]


@cache
def _headings() -> frozenset[str]:
    return frozenset(map(folded, listed("structure", "note_headings")))


@cache
def _head() -> re.Pattern[str]:
    word = any_of(listed("structure", "note_words"))
    return re.compile(
        rf"^[ ]{{0,3}}(?:\\?\[(?P<framed>\d{{1,3}})\\?\]|(?P<dotted>\d{{1,3}})\\?[.)]|[(（](?P<round>\d{{1,3}})[)）]"
        rf"|(?i:{word}) ?(?P<named>\d{{1,3}}) ?[.:：]|(?P<plain>[⁰¹²³⁴-⁹]{{1,3}}))[ \t]*(?=\S)",
        re.MULTILINE,
    )


def headed_notes(text: str) -> Headed | None:
    """The heading above the notes at the end of a text, and the notes; None where there is none. Linear."""
    lines = [
        line for line in at_line_heads(_LINE, text, _may_head, _LONGEST_LINE) if folded(line["words"]) in _headings()
    ]
    if not lines:
        return None
    line = lines[-1]
    heads = _counted(text, line.end())
    labels = [label for _, _, label, _ in heads]
    if not heads:
        return None
    marked = _marked(text[: line.start()], labels)
    if 2 * sum(label in marked for label in labels) < len(labels):
        return None
    marks = _written(text, frozenset(labels), line.start())
    notes = ((start, end, label) for start, end, label, form in heads if form != "plain")
    return Headed(line.span(), tuple(notes), marks)


def _may_head(words: str) -> bool:
    words = words.strip(_AROUND)
    return len(words) <= _LONGEST_HEADING and folded(words) in _headings()


def _written(text: str, labels: frozenset[str], end: int) -> tuple[tuple[int, int, str], ...]:
    """The marks of notes in the text up to `end` that are written with signs, where most notes have such."""
    found = [(*one.span(), one[one.lastgroup or 0]) for one in _WRITTEN.finditer(text, 0, end)]
    marks = tuple(mark for mark in found if mark[2] in labels)
    return marks if 2 * len({label for _, _, label in marks}) >= len(labels) else ()


def _counted(text: str, start: int) -> Sequence[tuple[int, int, str, str]]:
    """The notes from `start` on that count in one form: where each begins, its number and its form; none where
    the first is not right below the heading."""
    found: list[tuple[int, int, str, str]] = []
    for head in _head().finditer(text, start):
        form = head.lastgroup or ""
        label = head[form].translate(_PLAIN)
        if not found and (not 0 < int(label) <= _FURTHEST or text[start : head.start()].strip()):
            return ()
        if not found or (int(label) == int(found[-1][2]) + 1 and form == found[0][3]):
            found.append((head.start() + len(head[0]) - len(head[0].lstrip(" ")), head.end(), label, form))
    return found


def _marked(text: str, labels: Iterable[str]) -> set[str]:
    """The labels of notes whose marks may stand in a text, and others."""
    found = {mark["label"] for mark in _MARKED.finditer(text)}
    return found.union(label for label in labels if label.translate(_RAISED) in text)
