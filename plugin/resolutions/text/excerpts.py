"""A few words of a unit: those around a mention in it, or its first ones. Cut between words, where a text has any gaps.

Offsets count characters in the unit's text, as in `Citation`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

BEFORE, AFTER = 90, 50
"""How far words around a mention reach. What is said of a document mostly stands before its name."""
CLIP = 600
"""How much of a paragraph a card quotes."""


class Piece(NamedTuple):
    """A run of quoted text."""

    text: str
    mention: bool = False
    """Whether it is the mention itself."""


def around(
    text: str, mentions: Iterable[tuple[int, int]], before: int = BEFORE, after: int = AFTER
) -> tuple[Piece, ...]:
    """The words around mentions, given as (start, end), with `…` where something is left out.

    Windows that meet are one; joined, no more than the text comes out, and each mention is a piece of its own.

    >>> found = around("Recalling that it has, in its resolution 99 (1948), asked the keepers", [(41, 50)], 24, 6)
    >>> "".join(f"[{piece.text}]" if piece.mention else piece.text for piece in found)
    '… has, in its resolution [99 (1948)], …'
    """
    pieces: list[Piece] = []
    reached = shown = 0
    for start, end in sorted(mentions):
        if start < reached or end <= start or end > len(text):
            continue
        opening = _start(text, max(start - before, 0), start)
        if not pieces:
            pieces.append(Piece(("… " if opening else "") + text[opening:start]))
        elif opening <= shown:
            pieces.append(Piece(text[reached:start]))
        else:
            pieces.append(Piece(f"{text[reached:shown].rstrip()} … {text[opening:start]}"))
        pieces.append(Piece(text[start:end], True))
        reached, shown = end, _end(text, end, min(end + after, len(text)))
    if pieces:
        pieces.append(Piece(text[reached:shown] + ("" if shown == len(text) else "…" if shown == reached else " …")))
    return tuple(piece for piece in pieces if piece.text)


def clipped(text: str, length: int = CLIP) -> str:
    """The first words of a text, no more than `length` characters before the `…` that says there are more.

    >>> clipped("Decides to remain seized of the matter", 20), clipped("Short", 20)
    ('Decides to remain …', 'Short')
    """
    return text if len(text) <= length else f"{text[: _end(text, 0, length)]} …"


def _start(text: str, start: int, end: int) -> int:
    """The first beginning of a word in `text[start:end]`; where there is none, `start`."""
    if start == 0 or text[start - 1].isspace():
        return start
    found = text.find(" ", start, end)
    return start if found < 0 else found + 1


def _end(text: str, start: int, end: int) -> int:
    """The last end of a word in `text[start:end]`; where there is none, `end`."""
    if end == len(text) or text[end].isspace():
        return end
    found = text.rfind(" ", start, end)
    return end if found < 0 else found
