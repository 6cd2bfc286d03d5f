"""The language versions of one document, compared by their anchors: what only one of them prints.

The same paragraph has the same anchor in all languages (content/reference.md#anchors). Where one version alone has an
item, a list was set in one language and not in the others, or a conversion lost it: an editor may compare.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..diagnostics import diagnose
from ..model import Diagnostic, Document

COMPARED = frozenset({"preambular", "operative", "paragraph", "subparagraph"})
"""Kinds of units whose markers are compared."""


def lone_markers(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """A note for each document that prints markers which no other of its language versions has, at the first of them.

    Takes one pass over the units of the documents; a document in one language has nothing to be compared with.
    """
    versions: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        versions[document.id].append(document)
    for several in versions.values():
        if len(several) > 1:
            yield from _lone(several)


def _lone(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    counts = Counter(anchor for document in versions for anchor in {unit.anchor for unit in document.units})
    for document in versions:
        lone = [unit for unit in document.units if unit.marker and unit.kind in COMPARED and counts[unit.anchor] == 1]
        if lone:
            others = ", ".join(other.language for other in versions if other is not document)
            more = f" and {len(lone) - 1} more" if len(lone) > 1 else ""
            facts = {"anchor": lone[0].anchor, "more": more, "language": document.language, "others": others}
            yield diagnose("lone-marker", document.source, lone[0].line, 1, **facts)
