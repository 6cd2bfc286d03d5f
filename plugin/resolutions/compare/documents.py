"""Pairs the documents of two sides: by identifier and language, then by alias, then by their words. Counts in those
that a change adds what is agreed language: a draft is judged before it is adopted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..addresses import Place
from ..model import Document, DocumentKey
from ..permalinks import Alias
from ..wording import Summary, Wordings, find, summary
from .snapshot import Edition, Snapshot

_TELLING = 30
"""A text of fewer characters than this stands in too many documents to identify one."""
_COMMON = 8
"""A text that more documents than this contain does not identify one either."""
_SAME = 0.5
"""With at least this share of common text, a new document is taken for a renamed old one."""


@dataclass(frozen=True, slots=True)
class DocumentPairs:
    """The documents of two sides; each document is in exactly one of the three fields."""

    pairs: tuple[tuple[Edition, Edition], ...]
    """Old and new edition, in the new side's order. Where their pages differ, the document was renamed."""
    added: tuple[Edition, ...]
    removed: tuple[Edition, ...]


def pair_documents(old: Snapshot, new: Snapshot) -> DocumentPairs:
    """Pairs each document of one side with its counterpart on the other, where it has one."""
    before, after = old.by_key, new.by_key
    gone = {key: edition for key, edition in before.items() if key not in after}
    come = {key: edition for key, edition in after.items() if key not in before}
    renamed = _declared(gone.values(), come.values(), new.aliases)
    renamed |= _alike(
        [edition for edition in gone.values() if edition.key not in renamed],
        [edition for edition in come.values() if edition.key not in {to.key for to in renamed.values()}],
    )
    former = {edition.key: gone[key] for key, edition in renamed.items()}
    counterparts = {**before, **former}
    return DocumentPairs(
        tuple((counterparts[key], edition) for key, edition in after.items() if key in counterparts),
        tuple(edition for key, edition in come.items() if key not in former),
        tuple(edition for key, edition in gone.items() if key not in renamed),
    )


def _declared(gone: Iterable[Edition], come: Iterable[Edition], aliases: Iterable[Alias]) -> dict[DocumentKey, Edition]:
    """By the old edition's key: the new edition to which an alias of the whole page leads."""
    by_page = {edition.page: edition for edition in come}
    targets = {alias.old: alias.new for alias in aliases if alias.new}
    new_by_key: dict[DocumentKey, Edition] = {}
    for edition in gone:
        target = targets.get(Place(edition.page))
        if target and target.page in by_page:
            new_by_key[edition.key] = by_page.pop(target.page)
    return new_by_key


def _alike(gone: list[Edition], come: list[Edition]) -> dict[DocumentKey, Edition]:
    """By the old edition's key: the new edition that contains most of its text."""
    texts = [Counter(_telling(edition)) for edition in gone]
    sizes = [_characters(bag) for bag in texts]
    documents_by_text: Mapping[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(texts):
        for text in bag:
            documents_by_text[text].append(index)
    scored: list[tuple[float, int, int]] = []
    for place, edition in enumerate(come):
        bag = Counter(_telling(edition))
        size = _characters(bag)
        candidates = {
            i for text in bag for i in documents_by_text.get(text, ()) if len(documents_by_text[text]) <= _COMMON
        }
        for i in candidates:
            common = _characters(texts[i] & bag)
            share = 2 * common / (sizes[i] + size)
            if share >= _SAME:
                scored.append((-share, i, place))
    new_by_key: dict[DocumentKey, Edition] = {}
    paired: set[int] = set()
    for _, i, place in sorted(scored):
        if gone[i].key not in new_by_key and place not in paired:
            new_by_key[gone[i].key] = come[place]
            paired.add(place)
    return new_by_key


def _telling(edition: Edition) -> list[str]:
    return [unit.text for unit in edition.units if len(unit.text) >= _TELLING]


def _characters(bag: Counter[str]) -> int:
    return sum(len(text) * count for text, count in bag.items())


def summaries(added: Sequence[Edition], editions: Sequence[Edition]) -> Iterator[tuple[Edition, Summary]]:
    """The summary of each added document that has paragraphs long enough to be compared; `editions` are all of the new
    side. An added document without a date, such as a draft, is taken for newer than all others."""
    languages = {edition.language for edition in added}
    new = {edition.key for edition in added}
    documents = []
    for edition in editions:
        if edition.language in languages:
            document = _document(edition)
            is_undated = edition.key in new and document.date is None
            documents.append(replace(document, date=date.max) if is_undated else document)
    wordings = Wordings(find(documents))
    for edition in added:
        counts = summary(edition.key, wordings)
        if counts.paragraphs:
            yield edition, counts


def _document(edition: Edition) -> Document:
    return Document(
        source=edition.source,
        id=edition.id,
        symbol=edition.symbol,
        kind="document",
        language=edition.language,
        title=edition.title,
        date=date.fromisoformat(edition.date) if edition.date else None,
        body=edition.body,
        units=edition.units,
    )
