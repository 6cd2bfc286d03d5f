"""What is added to a lock: addresses that are published now with their words, and what is declared of old ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from ..addresses import Place
from ..errors import InvalidLock
from .lockfile import LOCK_NAME, Lock
from .page_words import PageWords, PresentWords
from .published import Published, Texts

_NO_TEXTS: Texts = MappingProxyType({})


def merge(lock: Lock, now: Published, texts: Texts = _NO_TEXTS, unsettled: Iterable[Place] = ()) -> Lock:
    """The lock with what is published now added, and the words at each address as they are now; no address is ever
    taken out. The words of a page with an `unsettled` place stay as they were, so that a shift is told until it is
    declared, and where the words are."""
    pages = dict(lock.published)
    for page, anchors in now.items():
        pages[page] = pages.get(page, frozenset()) | anchors
    unsettled_pages = {place.page for place in unsettled}
    words = dict(lock.words)
    for page, units in texts.items():
        present, known = PresentWords(units), words.get(page)
        if known is None or (page not in unsettled_pages and known.digest != present.digest):
            words[page] = _renewed(known, present, set())
    return replace(lock, published=pages, words=words)


def withdraw(lock: Lock, place: Place, reason: str) -> Lock:
    """The lock with one address declared gone. Raises `InvalidLock` where it was never published."""
    _check_published(lock, place)
    return replace(lock, withdrawn={**lock.withdrawn, place: " ".join(reason.split())})


def move(lock: Lock, moved: Mapping[Place, Place]) -> Lock:
    """The lock with addresses declared to lead to others. Raises `InvalidLock` where one was never published."""
    for place in moved:
        _check_published(lock, place)
    return replace(lock, moved={**lock.moved, **moved})


def accept(lock: Lock, place: Place, texts: Texts) -> Lock:
    """The lock with the words that stand at a place now, a page or an anchor: they are the old ones, corrected.

    Raises `InvalidLock` where it was never published.
    """
    _check_published(lock, place)
    known = lock.words.get(place.page)
    others = {anchor for anchor in known.anchors if anchor != place.anchor} if known and place.anchor else set()
    renewed = _renewed(known, PresentWords(texts.get(place.page, ())), others)
    return replace(lock, words={**lock.words, place.page: renewed})


def _renewed(known: PageWords | None, present: PresentWords, kept: set[str]) -> PageWords:
    """The signatures of a page as they are now, but for the anchors that keep theirs, and those that are no more."""
    before = known.by_anchor if known else {}
    now = {anchor: text for anchor, text in present.by_anchor.items() if anchor not in kept}
    return PageWords.of({**before, **now}, "" if kept else present.digest)


def _check_published(lock: Lock, place: Place) -> None:
    if place.page not in lock.published or (place.anchor and place.anchor not in lock.published[place.page]):
        raise InvalidLock(f"{place} was never published; look for it in {LOCK_NAME}")
