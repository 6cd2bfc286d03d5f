"""Takeovers and citations → which text each document renews: what changed since is what its readers ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Document, DocumentKey
from ..titles import about_beside_name
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
    """Which of the documents renew which: what changed since is what readers of a renewal ask for."""
    known = {one.key: one for one in documents}
    earlier = {key: before for key, one in known.items() if (before := _text_before(one, known, wordings))}
    later: dict[DocumentKey, DocumentKey] = {}
    for key in wordings.by_document:  # the oldest come first
        if key in earlier:
            later.setdefault(earlier[key], key)
    return Renewals(earlier, later)


def _text_before(document: Document, known: Mapping[DocumentKey, Document], wordings: Wordings) -> DocumentKey | None:
    """Of the texts that a document cites, or that have its title, the one that it takes most from, if that is half of
    its paragraphs. Any other is about something else: the financing of two missions has the same words."""
    takeovers = wordings.by_document.get(document.key)
    if not takeovers:
        return None
    taken = Counter(one.source.document for one in takeovers.values() if one.kind != "part")
    fewest = max(_FEWEST, -(-summary(document.key, wordings).paragraphs // 2))
    frequent = [source for source, count in taken.most_common() if count >= fewest]
    if not frequent:
        return None
    cited = {citation.target for citation in document.citations}
    about, _ = about_beside_name(document)
    same = {one for one in frequent if about and one in known and about_beside_name(known[one])[0] == about}
    return next((one for one in frequent if one.identifier in cited or one in same), None)
