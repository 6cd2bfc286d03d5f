"""Whether each address ever published still leads to the words that stood there, and where those words stand now.

An anchor that leads to other words is as lost as one that is gone: a paragraph that is inserted and renumbers those
after it makes each of their addresses lead one paragraph too far. A word that is corrected makes nothing of the kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ..addresses import Place
from ..diagnostics import diagnose
from ..model import Diagnostic
from .aliases import Alias
from .check import KnownAddresses, Lost
from .lockfile import LOCK_NAME, Lock
from .page_words import PresentWords
from .published import Texts
from .signature import is_alike

_EXAMPLES = 3
"""So many addresses of a page are named; the rest are counted."""
_SAME_PAGE = 0.5
"""A new page with at least this share of the paragraphs of an old one is the same document."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """An address that leads to other words than when the lock was last updated, and nothing says so."""

    place: Place
    now: Place | None
    """Where the words stand now; None where they stand nowhere on the page."""
    alias: Alias | None
    """What is declared of the address and is out of date."""
    line: int
    """The lock file's line that lists it."""


@dataclass
class _Pages:
    """The words of the pages that are published now, looked at when they are asked for."""

    texts: Texts
    seen: dict[str, PresentWords] = field(default_factory=dict)

    def at(self, page: str) -> PresentWords:
        if page not in self.seen:
            self.seen[page] = PresentWords(self.texts.get(page, ()))
        return self.seen[page]


def shifted(lock: Lock, texts: Texts, addresses: KnownAddresses) -> tuple[Shifted, ...]:
    """Every address of the lock that leads to other words, by page. Only pages that changed cost more than a digest."""
    pages = _Pages(texts)
    return tuple(item for page in sorted(lock.words) for item in _shifted_of_page(page, lock, addresses, pages))


def whereabouts(lost: Iterable[Lost], shifts: Iterable[Shifted], lock: Lock, texts: Texts) -> Mapping[Place, Place]:
    """Where the words of each lost or shifted address stand now, where they stand anywhere. A page that is gone leads
    to the new page that has most of its paragraphs."""
    pages = _Pages(texts)
    found = {shift.place: shift.now for shift in shifts if shift.now}
    gone = [item.place for item in lost if item.place.page in lock.words]
    for place in gone:
        before = lock.words[place.page].by_anchor
        if place.anchor and (anchor := pages.at(place.page).place_of(before.get(place.anchor, ""), before)):
            found[place] = Place(place.page, anchor)
    found.update(_pages_now([place.page for place in gone if not place.anchor], lock, pages))
    return dict(sorted(found.items()))


def shift_diagnostics(shifts: Iterable[Shifted], path: str = LOCK_NAME) -> tuple[Diagnostic, ...]:
    """One diagnostic for each page, at its line of the lock file."""
    return tuple(
        diagnose(
            "shifted-address", path, items[0].line, 1, page=f"/{page}", count=len(items), examples=shift_examples(items)
        )
        for page, items in shifts_by_page(shifts)
    )


def shifts_by_page(shifts: Iterable[Shifted]) -> Iterator[tuple[str, list[Shifted]]]:
    """The shifts of each page, which stand together."""
    return ((page, list(items)) for page, items in groupby(shifts, key=lambda shift: shift.place.page))


def shift_examples(shifts: Sequence[Shifted]) -> str:
    """The first shifts of a page, each with where its words stand now; the rest as their number."""
    named = ", ".join(map(_told, shifts[:_EXAMPLES]))
    return f"{named} and {len(shifts) - _EXAMPLES} more" if len(shifts) > _EXAMPLES else named


def _shifted_of_page(page: str, lock: Lock, addresses: KnownAddresses, pages: _Pages) -> Iterator[Shifted]:
    words, end = lock.words[page], addresses.follow(Place(page))
    if not isinstance(end, Place) or end.anchor or end.page not in pages.texts:
        return  # Lost, withdrawn, or a part of another page now, to which all of its addresses lead.
    if end.page == page and words.digest == pages.at(page).digest:
        return
    before = words.by_anchor
    present = pages.at(end.page)
    for anchor, text in before.items():
        place = Place(page, anchor)
        target = addresses.follow(place)
        if not isinstance(target, Place) or _leads_to(text, target, before, pages):
            continue
        alias = addresses.declared.get(place)
        now = present.place_of(text, before)
        if alias is not None and (not now or _is_true(alias, text, addresses, pages)):
            continue
        yield Shifted(place, Place(end.page, now) if now else None, alias, lock.lines.get(page, 0))


def _leads_to(text: str, target: Place, before: Mapping[str, str], pages: _Pages) -> bool:
    """Whether the words at a place are those of a signature, or those with a correction."""
    present = pages.at(target.page)
    now = present.by_anchor.get(target.anchor, "")
    return now == text or (is_alike(now, text) and not present.has_elsewhere(text, before))


def _is_true(alias: Alias, text: str, addresses: KnownAddresses, pages: _Pages) -> bool:
    """Whether what is declared of an address still holds: it is gone, or its words stand where the alias leads."""
    target = addresses.follow(alias.new) if alias.new else None
    if not isinstance(target, Place):
        return True
    return is_alike(pages.at(target.page).by_anchor.get(target.anchor, ""), text)


def _pages_now(gone: Iterable[str], lock: Lock, pages: _Pages) -> Iterator[tuple[Place, Place]]:
    """Each page that is gone with the new page, in the same language, that has most of its paragraphs."""
    lost_pages = list(gone)
    if not lost_pages:
        return
    pages_by_words: dict[tuple[str, str], set[str]] = {}
    for page in sorted(set(pages.texts) - set(lock.words)):
        for text in set(pages.at(page).by_anchor.values()):
            pages_by_words.setdefault((Place(page).language, text), set()).add(page)
    for page in lost_pages:
        signatures = set(lock.words[page].by_anchor.values())
        shares = Counter(to for text in signatures for to in pages_by_words.get((Place(page).language, text), ()))
        for to, count in sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:1]:
            if count >= _SAME_PAGE * len(signatures):
                yield Place(page), Place(to)


def _told(shift: Shifted) -> str:
    anchor = shift.place.anchor
    if shift.now is None:
        return f"{anchor} (its words stand nowhere)"
    to = shift.now.anchor if shift.now.page == shift.place.page else f"/{shift.now}"
    stale = f"; the alias in {shift.alias.source} is out of date" if shift.alias else ""
    return f"{anchor} (its words stand at {to} now{stale})"
