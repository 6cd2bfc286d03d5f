"""Takeovers and citations → which text each document renews: what changed since is what its readers ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Document, DocumentKey
from .chains import Wordings
from .summary import summary

_FEWEST = 2
"""Of so many paragraphs on, a document may be said to renew another; one may be of a form that many have."""


@dataclass(frozen=True, slots=True)
class Renewals:
    """The text before and the text after, of each document that has one."""

    earlier: Mapping[DocumentKey, DocumentKey]
    later: Mapping[DocumentKey, DocumentKey]
    """The next one: a later renewal has the next one as its text before."""


def renewals(documents: Iterable[Document], wordings: Wordings) -> Renewals:
    """Which of the documents renew which."""
    earlier = {one.key: before for one in documents if (before := _text_before(one, wordings))}
    later: dict[DocumentKey, DocumentKey] = {}
    for key in wordings.by_document:  # the oldest come first
        if key in earlier:
            later.setdefault(earlier[key], key)
    return Renewals(earlier, later)


def _text_before(document: Document, wordings: Wordings) -> DocumentKey | None:
    """Of the texts that a document cites, the one that it takes most from, if that is half of its paragraphs. One that
    it does not cite is about something else: the financing of two missions has the same words."""
    takeovers = wordings.by_document.get(document.key)
    if not takeovers:
        return None
    cited = {citation.target for citation in document.citations}
    taken = Counter(one.source.document for one in takeovers.values() if one.kind != "part")
    found = [(source, count) for source, count in taken.most_common() if source.identifier in cited]
    if not found or found[0][1] < _FEWEST or found[0][1] * 2 < summary(document.key, wordings).paragraphs:
        return None
    return found[0][0]
