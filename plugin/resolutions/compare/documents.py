"""Which document of one side is which of the other: by identifier and language, then by alias, then by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..addresses import Place
from ..model import DocumentKey
from ..permalinks import Alias
from .snapshot import Edition, Snapshot

_TELLING = 30
"""A text of fewer characters stands in too many documents to tell two versions of one."""
_COMMON = 8
"""So does a text that more documents than this have."""
_SAME = 0.5
"""From this share of common text on, a document that appears is one that disappears, under another name."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The documents of two sides, each in exactly one of the three."""

    pairs: tuple[tuple[Edition, Edition], ...]
    """In the new side's order; where the two have different pages, the document was renamed."""
    added: tuple[Edition, ...]
    removed: tuple[Edition, ...]


def pair_documents(old: Snapshot, new: Snapshot) -> Pairing:
    """Each document of either side with its counterpart, if it has one."""
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
    return Pairing(
        tuple((counterparts[key], edition) for key, edition in after.items() if key in counterparts),
        tuple(edition for key, edition in come.items() if key not in former),
        tuple(edition for key, edition in gone.items() if key not in renamed),
    )


def _declared(gone: Iterable[Edition], come: Iterable[Edition], aliases: Iterable[Alias]) -> dict[DocumentKey, Edition]:
    """The new edition of each old one that an alias of a whole page leads to."""
    by_page = {edition.page: edition for edition in come}
    leads = {alias.old: alias.new for alias in aliases if alias.new}
    found: dict[DocumentKey, Edition] = {}
    for edition in gone:
        target = leads.get(Place(edition.page))
        if target and target.page in by_page:
            found[edition.key] = by_page.pop(target.page)
    return found


def _alike(gone: list[Edition], come: list[Edition]) -> dict[DocumentKey, Edition]:
    """The new edition of each old one whose texts it mostly has."""
    texts = [Counter(_telling(edition)) for edition in gone]
    sizes = [_characters(bag) for bag in texts]
    where: Mapping[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(texts):
        for text in bag:
            where[text].append(index)
    scored: list[tuple[float, int, int]] = []
    for place, edition in enumerate(come):
        bag = Counter(_telling(edition))
        size = _characters(bag)
        candidates = {i for text in bag for i in where.get(text, ()) if len(where[text]) <= _COMMON}
        for i in candidates:
            common = _characters(texts[i] & bag)
            share = 2 * common / (sizes[i] + size)
            if share >= _SAME:
                scored.append((-share, i, place))
    found: dict[DocumentKey, Edition] = {}
    taken: set[int] = set()
    for _, i, place in sorted(scored):
        if gone[i].key not in found and place not in taken:
            found[gone[i].key] = come[place]
            taken.add(place)
    return found


def _telling(edition: Edition) -> list[str]:
    return [unit.text for unit in edition.units if len(unit.text) >= _TELLING]


def _characters(bag: Counter[str]) -> int:
    return sum(len(text) * count for text, count in bag.items())
