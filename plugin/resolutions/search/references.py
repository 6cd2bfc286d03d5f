"""Lists for each document, theme, heading and deed the units that refer to it, as the postings of names.

In: the documents of a language, and what is known of their paragraphs. Out: `Postings` without positions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from ..actions import Action
from ..corpus import parts_in
from ..model import Document, DocumentKey
from ..themes import Membership
from ..un import Holder, holders
from .acts import action_terms
from .postings import Postings, unplaced


def of_references(
    documents: Sequence[Document],
    memberships: Iterable[Membership],
    actions: Mapping[DocumentKey, Sequence[Action]],
    headings: Callable[[Document], Iterable[str]],
) -> Postings:
    """The postings of documents, citations, themes, headings and actions, without positions.

    `/s/res/2553` has the first unit of the document, `/a/res/75/101b` that of A/RES/75/101A-B; `@s/res/1325` the units
    that cite it (a part's with those of the document that holds it), `#rule-of-law` the units of
    the theme, `#rule-of-law=core` those that belong by such evidence, `$places/ml` the first unit of each document
    under the heading, `>states!request` the units that say so (`acts`).
    """
    themes: defaultdict[DocumentKey, list[tuple[str, str]]] = defaultdict(list)
    for membership in memberships:
        of_document = themes[membership.key]
        of_document.append((membership.anchor, membership.theme))
        for kind in dict.fromkeys(evidence.kind for evidence in membership.evidence):
            of_document.append((membership.anchor, f"{membership.theme}={kind}"))
    units_by_key: defaultdict[str, set[int]] = defaultdict(set)
    first = 0
    held = holders((document.id for document in documents), parts_in(documents))
    named = _names_besides(held)
    for document in documents:
        for name in (document.id, *named[document.id]):
            units_by_key[f"/{name.lower()}"].add(first)
        for heading in headings(document):
            units_by_key[f"${heading}"].add(first)
        members, acts = themes.get(document.key, ()), actions.get(document.key, ())
        if document.citations or members or acts:
            number = {unit.anchor: first + index for index, unit in enumerate(document.units)}
            for citation in document.citations:
                for name in _cited_as(citation.target, held):
                    units_by_key[f"@{name.lower()}"].add(number[citation.anchor])
            for anchor, theme in members:
                units_by_key[f"#{theme}"].add(number[anchor])
            for anchor, term in action_terms(acts):
                units_by_key[term].add(number[anchor])
        first += len(document.units)
    return unplaced(units_by_key)


def _names_besides(held: Mapping[str, Holder]) -> Mapping[str, Sequence[str]]:
    """By a document's identifier, what else it is asked for by."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for name, holder in held.items():
        # 75/253 is asked for as 75/253 A where there is a part B, which would be 75/253 A's sister.
        if holder.letter or name != f"{holder.identifier}A" or holder.has_sister:
            named[holder.identifier].append(name)
    return named


def _cited_as(target: str, held: Mapping[str, Holder]) -> tuple[str, ...]:
    """What a paragraph that cites a document is found by: its name, and that of the document that holds it."""
    if target == "SELF":
        return ()
    return (target, held[target].identifier) if target in held else (target,)
