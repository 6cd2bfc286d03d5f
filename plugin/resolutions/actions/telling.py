"""The words of an action that matter: its verb, who is asked, the beginning of the task, and the deadlines.

Requests the [Secretary-General] to report on the lamps of every harbour … [by 3 May 2032]; and also …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..text.excerpts import may_cut
from ..text.letters.room import forth
from .model import Action, Addressee, Deadline

_VERB = 50
"""The words between the verb and the addressee are shortened where they have more characters than this."""
_WHOM = 100
"""So many characters at most of a list of addressees are shown."""
_TASK = 80
"""How many columns of the task are shown."""
_AROUND = 40
"""How many characters are shown before a deadline that stands farther on."""
_REST = 25
"""A rest of the text that has at most this many characters is shown, too."""


class Run(NamedTuple):
    """A run of a paragraph's text; marked is who is asked, and by when."""

    text: str
    marked: bool = False


GAP = Run(" … ")


def told(
    action: Action, text: str, stated: str = "", *, whom: Addressee | None = None, deadline: Deadline | None = None
) -> tuple[Run, ...]:
    """What is told of an action in a list. `text` is its unit's own; `stated` that of the unit which it is stated in.

    `whom` is the one of its addressees whose list it is, `deadline` the one of its deadlines; else all are marked.
    """
    asked = (whom,) if whom else action.addressees
    limits = (deadline,) if deadline else action.deadlines
    if not action.stated_in:
        return tuple(_runs(text, _shown(text, action, asked, limits), (*asked, *limits)))
    own = [(0, _cut(text, 0, _TASK))]
    return (*lead(action, stated, asked), GAP, *_runs(text, _with_limits(text, own, limits), limits))


def lead(action: Action, stated: str, asked: Sequence[Addressee]) -> tuple[Run, ...]:
    """The verb and those who are asked, in the unit that states it: what a sub-paragraph goes on from."""
    return tuple(_runs(stated, _head(stated, action, asked), asked, is_whole=True))


def flat(runs: Iterable[Run]) -> str:
    """The words of runs as one text, whichever are marked."""
    return "".join(run.text for run in runs)


_Spans = list[tuple[int, int]]


def _shown(text: str, action: Action, asked: Sequence[Addressee], limits: Sequence[Deadline]) -> _Spans:
    spans = _head(text, action, asked)
    start, end = spans[-1]
    spans[-1] = (start, _cut(text, end, _TASK))
    return _with_limits(text, spans, [limit for limit in limits if limit.start >= action.start])


def _head(text: str, action: Action, asked: Sequence[Addressee]) -> _Spans:
    """From the verb to those who are asked; what is long between them is left out."""
    start, end = action.start, action.end
    if not asked:
        return [(start, end)]
    first = asked[0].start
    last = max((one.end for one in asked if one.end <= first + _WHOM), default=asked[0].end)
    return [(start, last)] if first - start <= _VERB else [(start, _cut(text, start, _VERB // 2)), (first, last)]


def _with_limits(text: str, spans: _Spans, limits: Iterable[Deadline]) -> _Spans:
    """The spans and those of the deadlines, and what little is left."""
    for limit in limits:
        start, end = spans[-1]
        if limit.start <= end + _AROUND:
            spans[-1] = (start, max(end, limit.end))
        else:
            near = text.find(" ", limit.start - _AROUND, limit.start) + 1 or limit.start - _AROUND
            spans.append((near, limit.end))
    start, end = spans[-1]
    if len(text) - end <= _REST:
        spans[-1] = (start, len(text))
    return spans


def _runs(text: str, spans: _Spans, marks: Sequence[Addressee | Deadline], *, is_whole: bool = False) -> Iterator[Run]:
    """The spans of a text, the marks in them marked; an ellipsis where the text goes on, unless that is the whole."""
    for number, (start, end) in enumerate(spans):
        if number:
            yield GAP
        place = start
        for mark in sorted(marks, key=lambda mark: mark.start):
            if place <= mark.start and mark.end <= end:
                if mark.start > place:
                    yield Run(text[place : mark.start])
                yield Run(text[mark.start : mark.end], marked=True)
                place = mark.end
        if end > place:
            yield Run(text[place:end])
    if not is_whole and spans[-1][1] < len(text):
        yield Run(" …")


def _cut(text: str, start: int, length: int) -> int:
    """The offset at which a run of about so many columns ends, at the end of a word."""
    end = forth(text, start, length)
    if end == len(text):
        return end
    space = text.rfind(" ", (start + end) // 2, end + 1)
    while space > 0 and not may_cut(text, space):
        space = text.rfind(" ", (start + end) // 2, space)
    return space if space > 0 else end
