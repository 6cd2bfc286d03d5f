"""Cuts a paragraph for the lists of actions: its verb, its addressee, the beginning of the task, and the deadline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..action_lists import Asked, Due, ListedAction

_VERB = 50
"""The words between the verb and the addressee are shortened where they have more characters than this."""
_TASK = 60
"""How many characters of the task are shown."""
_AROUND = 40
"""How many characters are shown before and after a deadline."""
_REST = 25
"""A rest of the text that has at most this many characters is shown, too."""


class TextRun(NamedTuple):
    """A run of a paragraph's text, and whether it is evidence."""

    text: str
    marked: bool = False


GAP = TextRun(" … ")


def asked_text(asked: Asked) -> tuple[TextRun, ...]:
    """The text of an action in the list of an addressee. The addressee and the first deadline are marked."""
    entry, addressee = asked
    text, action = entry.stated.text, entry.action
    deadline = next(iter(action.deadlines), None)
    pieces = [*_head(text, action.start, addressee.start), TextRun(text[addressee.start : addressee.end], marked=True)]
    if deadline is not None and deadline.start >= addressee.end:
        end = _cut(text, addressee.end, _TASK)
        if deadline.start > end:
            pieces += (TextRun(text[addressee.end : end]), GAP)
        else:
            pieces.append(TextRun(text[addressee.end : deadline.start]))
        pieces.append(TextRun(text[deadline.start : deadline.end], marked=True))
        pieces += _tail(text, deadline.end, 0)
    else:
        pieces += _tail(text, addressee.end, _TASK)
    return tuple(pieces)


def due_text(due: Due) -> tuple[TextRun, ...]:
    """The text of an action in the list of deadlines: its beginning, and the words around the deadline."""
    entry, deadline = due
    text = entry.unit.text
    pieces: list[TextRun] = []
    begin = 0 if entry.action.stated_in else entry.action.start
    if entry.action.stated_in:
        pieces += (TextRun(entry.stated.text[entry.action.start : _whom(entry)]), GAP)
    end = _cut(text, begin, max(_TASK, _whom(entry) - begin if not entry.action.stated_in else 0))
    if deadline.start <= end + _AROUND:
        pieces.append(TextRun(text[begin : deadline.start]))
    else:
        near = text.find(" ", deadline.start - _AROUND, deadline.start) + 1 or deadline.start - _AROUND
        pieces += (TextRun(text[begin:end]), GAP, TextRun(text[near : deadline.start]))
    pieces.append(TextRun(text[deadline.start : deadline.end], marked=True))
    return (*pieces, *_tail(text, deadline.end, _AROUND))


def _whom(entry: ListedAction) -> int:
    """The offset at which the last addressee ends, else the verb; at most 100 characters after the verb's beginning."""
    end = entry.action.addressees[-1].end if entry.action.addressees else entry.action.end
    return min(end, entry.action.start + 2 * _VERB)


def _head(text: str, start: int, end: int) -> Iterator[TextRun]:
    """The words from the verb to the addressee, shortened where they are long."""
    if end - start <= _VERB:
        yield TextRun(text[start:end])
    else:
        yield TextRun(text[start : _cut(text, start, _VERB // 2)])
        yield GAP


def _tail(text: str, start: int, length: int) -> Iterator[TextRun]:
    """The words from `start` on, and an ellipsis where the text goes on."""
    end = _cut(text, start, length) if len(text) - start > length + _REST else len(text)
    if end > start:
        yield TextRun(text[start:end])
    if end < len(text):
        yield TextRun(" …")


def _cut(text: str, start: int, length: int) -> int:
    """The offset at which a run of about that length ends, at the end of a word."""
    end = start + length
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + length // 2, end + 1)
    return space if space > 0 else end
