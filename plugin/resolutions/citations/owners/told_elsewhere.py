"""Whose a resolution is where its sentence does not say: as another sentence of the same text tells.

    the Human Rights Council, in its resolutions 34/24 and 40/20    told: the Council's
    … the report submitted pursuant to resolutions 34/24 and 46/17  34/24 is the Council's here too, and so is its list

What a text tells in two ways (the number is two organs'), and what a sentence tells itself, stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ...un import organ_of_symbol
from ..places.mention import Mention, Reading
from ..places.token import Number
from .numbering import can_number, resolution_symbol


class Found(NamedTuple):
    """What one text names, in reading order."""

    mentions: tuple[Mention, ...] = ()
    others: tuple[Number, ...] = ()
    """The numbers that the text tells to be those of other bodies, which adopt no documents of ours."""


def with_told(found: Sequence[Found]) -> list[tuple[Mention, ...]]:
    """The mentions of each text of a document, those that it does not tell whose they are as the others tell."""
    told = _told(found)
    return [_told_of(text.mentions, told) if told else text.mentions for text in found]


def _told(found: Iterable[Found]) -> Mapping[Number, str]:
    """The document that each number names, by the sentences that tell; "" where it is another body's."""
    named: dict[Number, set[str]] = defaultdict(set)
    for text in found:
        for number in text.others:
            named[number].add("")
        for mention in text.mentions:
            if mention.reading and mention.reading.is_told:
                named[mention.reading.number].add(mention.target)
    return {number: next(iter(targets)) for number, targets in named.items() if len(targets) == 1}


def _told_of(mentions: Iterable[Mention], told: Mapping[Number, str]) -> tuple[Mention, ...]:
    made: list[Mention] = []
    listed: tuple[int, str] = (-1, "")
    for mention in mentions:
        reading = mention.reading
        if reading is None or reading.is_told:
            made.append(mention)
            continue
        target = told.get(reading.number)
        if target is None:
            target = _as_listed(mention, reading, listed)
        elif target != mention.target:
            listed = (reading.list, target)
        if target:
            made.append(mention._replace(target=target))
    return tuple(made)


def _as_listed(mention: Mention, reading: Reading, listed: tuple[int, str]) -> str:
    """The document of a member whose list has one before it that is another organ's than its sentence made believe."""
    organ = organ_of_symbol(listed[1])
    if reading.list != listed[0] or organ is None or not can_number(organ, reading.number):
        return mention.target
    symbol = resolution_symbol(reading.number, organ)
    return symbol.id if symbol else mention.target
