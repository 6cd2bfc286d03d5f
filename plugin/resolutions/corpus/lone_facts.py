"""Facts that one language version of a document tells otherwise than all others: its day, its meeting, its vote.

In: the versions of one document. Out: a note at the version that stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ..diagnostics import diagnose
from ..model import Diagnostic, Document

FEWEST_ALIKE = 2
"""So many others at least have to tell a fact alike: of two versions nobody can say which one is wrong."""


def lone_facts(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A note for each fact that a version tells otherwise than all others that tell it, which agree."""
    for what, fact_of in _FACTS:
        told = [(document, fact) for document in versions if (fact := fact_of(document))]
        counts = Counter(fact for _, fact in told)
        usual, count = counts.most_common(1)[0] if counts else ("", 0)
        if count < FEWEST_ALIKE or count != len(told) - 1:
            continue
        for document, fact in told:
            if fact != usual:
                others = ", ".join(one.language for one, _ in told if one is not document)
                facts = {"what": what, "here": fact, "there": usual, "others": others, "language": document.language}
                yield diagnose("lone-fact", document.source, _line_of(document), 1, **facts)


def _line_of(document: Document) -> int:
    """Where a document prints how it was adopted: its last lines, else its beginning."""
    return next((unit.line for unit in document.units if unit.kind == "adoption"), document.line)


def _day(document: Document) -> str:
    return document.day


def _meeting(document: Document) -> str:
    return document.meeting


def _tally(document: Document) -> str:
    """`24-3-20`; empty where a count is not told."""
    vote = document.vote
    return "" if vote is None or None in vote.counts else vote.tally


_FACTS: tuple[tuple[str, Callable[[Document], str]], ...] = (("day", _day), ("meeting", _meeting), ("vote", _tally))
