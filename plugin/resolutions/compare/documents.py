"""Pairs the documents of two sides: by identifier and language, then by alias, then by their words. Counts in those
that a change adds what is agreed language: a draft is judged before it is adopted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..addresses import Place
from ..grouping import grouped
from ..model import Document, DocumentKey
from ..permalinks import Alias
from ..wording import Summary, Wordings, find, summary
from .snapshot import Snapshot

_TELLING = 30
"""A text of fewer characters than this stands in too many documents to identify one."""
_COMMON = 8
"""A text that more documents than this contain does not identify one either."""
_SAME = 0.5
"""With at least this share of common text, a new document is taken for a renamed old one."""


@dataclass(frozen=True, slots=True)
class DocumentPairs:
    """The documents of two sides; each document is in exactly one of the three fields."""

    pairs: tuple[tuple[Document, Document], ...]
    """Old and new version, in the new side's order. Where their pages differ, the document was renamed."""
    added: tuple[Document, ...]
    removed: tuple[Document, ...]


def pair_documents(old: Snapshot, new: Snapshot) -> DocumentPairs:
    """Pairs each document of one side with its counterpart on the other, where it has one."""
    before, after = old.by_key, new.by_key
    gone = {key: document for key, document in before.items() if key not in after}
    come = {key: document for key, document in after.items() if key not in before}
    renamed = _declared(gone.values(), come.values(), new.aliases)
    renamed |= _alike(
        [document for document in gone.values() if document.key not in renamed],
        [document for document in come.values() if document.key not in {to.key for to in renamed.values()}],
    )
    former = {document.key: gone[key] for key, document in renamed.items()}
    counterparts = {**before, **former}
    return DocumentPairs(
        tuple((counterparts[key], document) for key, document in after.items() if key in counterparts),
        tuple(document for key, document in come.items() if key not in former),
        tuple(document for key, document in gone.items() if key not in renamed),
    )


def _declared(
    gone: Iterable[Document], come: Iterable[Document], aliases: Iterable[Alias]
) -> dict[DocumentKey, Document]:
    """By the old document's key: the new document to which an alias of the whole page leads."""
    by_page = {Place.of(document.key).page: document for document in come}
    targets = {alias.old: alias.new for alias in aliases if alias.new}
    new_by_key: dict[DocumentKey, Document] = {}
    for document in gone:
        target = targets.get(Place.of(document.key))
        if target and target.page in by_page:
            new_by_key[document.key] = by_page.pop(target.page)
    return new_by_key


def _alike(gone: list[Document], come: list[Document]) -> dict[DocumentKey, Document]:
    """By the old document's key: the new document that contains most of its text."""
    texts = [Counter(_telling(document)) for document in gone]
    sizes = [_characters(bag) for bag in texts]
    documents_by_text = grouped((text, index) for index, bag in enumerate(texts) for text in bag)
    scored: list[tuple[float, int, int]] = []
    for place, document in enumerate(come):
        bag = Counter(_telling(document))
        size = _characters(bag)
        candidates = {
            i for text in bag for i in documents_by_text.get(text, ()) if len(documents_by_text[text]) <= _COMMON
        }
        for i in candidates:
            common = _characters(texts[i] & bag)
            share = 2 * common / (sizes[i] + size)
            if share >= _SAME:
                scored.append((-share, i, place))
    new_by_key: dict[DocumentKey, Document] = {}
    paired: set[int] = set()
    for _, i, place in sorted(scored):
        if gone[i].key not in new_by_key and place not in paired:
            new_by_key[gone[i].key] = come[place]
            paired.add(place)
    return new_by_key


def _telling(document: Document) -> list[str]:
    return [unit.text for unit in document.units if len(unit.text) >= _TELLING]


def _characters(bag: Counter[str]) -> int:
    return sum(len(text) * count for text, count in bag.items())


def summaries(added: Sequence[Document], documents: Iterable[Document]) -> Iterator[tuple[Document, Summary]]:
    """The summary of each added document that has paragraphs long enough to be compared; `documents` are all of the
    new side. An added document without a date, such as a draft, is taken for newer than all others."""
    languages = {document.language for document in added}
    new = {document.key for document in added}
    compared = (
        replace(one, date=date.max) if one.key in new and one.date is None else one
        for one in documents
        if one.language in languages
    )
    wordings = Wordings(find(compared))
    for document in added:
        counts = summary(document.key, wordings)
        if counts.paragraphs:
            yield document, counts
