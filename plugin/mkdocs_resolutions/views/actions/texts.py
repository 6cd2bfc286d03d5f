"""How much of a paragraph the lists of actions show: its verb, whom it asks, the head of what it asks, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..action_lists import Asked, Due, Entry

_VERB = 50
"""Longer than this the words between the verb and the one who is asked are shortened."""
_TASK = 60
"""How many characters of what is asked are shown."""
_AROUND = 40
"""How many before and behind a deadline."""
_REST = 25
"""What is this short behind what is shown is shown, too."""


class Piece(NamedTuple):
    """A run of a paragraph's text, and whether it is evidence."""

    text: str
    marked: bool = False


GAP = Piece(" … ")


def asked_text(one: Asked) -> tuple[Piece, ...]:
    """An action as the list of one addressee shows it: that one and the first deadline are marked."""
    entry, addressee = one
    text, action = entry.stated.text, entry.action
    deadline = next(iter(action.deadlines), None)
    pieces = [*_head(text, action.start, addressee.start), Piece(text[addressee.start : addressee.end], marked=True)]
    if deadline is not None and deadline.start >= addressee.end:
        end = _cut(text, addressee.end, _TASK)
        if deadline.start > end:
            pieces += (Piece(text[addressee.end : end]), GAP)
        else:
            pieces.append(Piece(text[addressee.end : deadline.start]))
        pieces.append(Piece(text[deadline.start : deadline.end], marked=True))
        pieces += _tail(text, deadline.end, 0)
    else:
        pieces += _tail(text, addressee.end, _TASK)
    return tuple(pieces)


def due_text(one: Due) -> tuple[Piece, ...]:
    """An action as the list of deadlines shows it: its beginning, and what stands around the deadline."""
    entry, deadline = one
    text = entry.unit.text
    pieces: list[Piece] = []
    begin = 0 if entry.action.stated_in else entry.action.start
    if entry.action.stated_in:
        pieces += (Piece(entry.stated.text[entry.action.start : _whom(entry)]), GAP)
    end = _cut(text, begin, max(_TASK, _whom(entry) - begin if not entry.action.stated_in else 0))
    if deadline.start <= end + _AROUND:
        pieces.append(Piece(text[begin : deadline.start]))
    else:
        near = text.find(" ", deadline.start - _AROUND, deadline.start) + 1 or deadline.start - _AROUND
        pieces += (Piece(text[begin:end]), GAP, Piece(text[near : deadline.start]))
    pieces.append(Piece(text[deadline.start : deadline.end], marked=True))
    return (*pieces, *_tail(text, deadline.end, _AROUND))


def _whom(entry: Entry) -> int:
    """Where the naming of those who are asked ends, or the verb; not far from where it begins."""
    last = entry.action.addressees[-1].end if entry.action.addressees else entry.action.end
    return min(last, entry.action.start + 2 * _VERB)


def _head(text: str, start: int, end: int) -> Iterator[Piece]:
    """What stands between the verb and the name."""
    if end - start <= _VERB:
        yield Piece(text[start:end])
    else:
        yield Piece(text[start : _cut(text, start, _VERB // 2)])
        yield GAP


def _tail(text: str, start: int, length: int) -> Iterator[Piece]:
    """What comes last, and a sign where there is more."""
    end = _cut(text, start, length) if len(text) - start > length + _REST else len(text)
    if end > start:
        yield Piece(text[start:end])
    if end < len(text):
        yield Piece(" …")


def _cut(text: str, start: int, length: int) -> int:
    """Where a run of about that length ends, on a word."""
    end = start + length
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + length // 2, end + 1)
    return space if space > 0 else end
