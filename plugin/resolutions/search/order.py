"""Puts documents beside those whose wording they repeat, as a question finds them together.

A year's resolution repeats the last year's. Side by side they are packed smaller, and the texts of a question's results
lie in fewer pieces.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Document, DocumentKey
from .repeats import Repeats


def beside_their_sources(documents: Sequence[Document], repeats: Repeats) -> list[int]:
    """The numbers of the documents in the order of the index: each behind the earlier one of which it repeats most
    paragraphs, and what repeats it most behind it; otherwise as they were. Time is in proportion to the repeats."""
    number = {document.key: at for at, document in enumerate(documents)}
    # Of two of one day the first is the earlier one, so that none stands behind itself.
    when = [(document.day, at) for at, document in enumerate(documents)]
    followers: defaultdict[int, list[int]] = defaultdict(list)
    firsts: list[int] = []
    repeated = _repeated(number, repeats)
    for at in sorted(range(len(documents)), key=when.__getitem__):
        earlier = [source for source in repeated[at] if when[source] < when[at]]
        if earlier:
            followers[max(earlier, key=lambda source: (repeated[at][source], when[source]))].append(at)
        else:
            firsts.append(at)
    return _walked(sorted(firsts), followers)


def _repeated(number: dict[DocumentKey, int], repeats: Repeats) -> defaultdict[int, Counter[int]]:
    """By a document's number, how many of its paragraphs repeat one of each other document."""
    repeated: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for own, source in repeats.sources.items():
        if own.document in number and source.document in number:
            repeated[number[own.document]][number[source.document]] += 1
    return repeated


def _walked(firsts: Sequence[int], followers: dict[int, list[int]]) -> list[int]:
    """All of them, each with its followers behind it and theirs behind these."""
    order: list[int] = []
    waiting = list(reversed(firsts))
    while waiting:
        order.append(waiting.pop())
        waiting += reversed(followers.get(order[-1], ()))
    return order
