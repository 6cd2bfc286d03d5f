"""Whether every address ever published still leads somewhere, and what the site needs so that it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from ..addresses import Place
from ..diagnostics import diagnose
from ..limits import ALIAS_STEPS
from ..model import Diagnostic
from ..un import PARTS
from .aliases import Alias
from .lockfile import LOCK_NAME, Lock
from .published import Published

_NOTHING: Published = MappingProxyType({})
_LETTERS_BEFORE_SESSION = re.compile(rf"(/(?:A|E)/(?:RES|DEC)/[0-9]+)({PARTS})-((?:E?S-)?[IVXL]+)$")
"""Titles have the letter of a part before its session, 217 A (III), and so had the symbols that were made of them."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An address that was published and leads nowhere now."""

    place: Place
    line: int = 0
    """The lock file's line that lists it."""


@dataclass(frozen=True, slots=True)
class FormerAnchor:
    """An anchor that a page had. Where `place` is None it is gone, and `reason` says why."""

    anchor: str
    place: Place | None
    reason: str
    is_published: bool
    """Whether other words have the anchor now."""


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """A page to write at an old address: it leads on to `place`, or where that is None says why it is gone.

    A fragment that `fragments` does not name keeps its name there.
    """

    page: str
    place: Place | None
    reason: str = ""
    fragments: tuple[FormerAnchor, ...] = ()
    source: str = ""
    """The file that declares it, and the line there."""
    line: int = 1


@dataclass(frozen=True, slots=True)
class KnownAddresses:
    """Where any address, of now or of before, leads."""

    published: Published
    declared: Mapping[Place, Alias]
    """By the old address."""
    before: Published
    """Every address ever published, as far as the lock file tells it."""

    @classmethod
    def of(cls, now: Published, aliases: Iterable[Alias], before: Published = _NOTHING) -> KnownAddresses:
        """The addresses of what is published now and of what is declared; of two for one address the first holds."""
        declared: dict[Place, Alias] = {}
        for alias in aliases:
            declared.setdefault(alias.old, alias)
        return cls(now, declared, before)

    def is_published(self, place: Place) -> bool:
        """Whether a page, or an anchor on it, is there now."""
        return place.page in self.published and (not place.anchor or place.anchor in self.published[place.page])

    def shift_of(self, place: Place) -> Alias | None:
        """What is declared of the words that an anchor led to before it came to stand at those of now."""
        alias = self.declared.get(place)
        is_known = place.anchor in self.before.get(place.page, ()) and self.is_published(place)
        return alias if alias is not None and is_known and alias.new != place else None

    def follow(self, place: Place) -> Place | Alias | None:
        """A place that is published, an alias whose reason says why it is gone, or None: it leads nowhere, in a circle
        or on and on."""
        for _ in range(ALIAS_STEPS):
            if self.is_published(place):
                return place
            alias = self.declared.get(place) or self._of_page(place)
            if alias is None or alias.new is None:
                return alias
            place = alias.new
        return None

    def _of_page(self, place: Place) -> Alias | None:
        """What an alias of the whole page says of an anchor: a page that moved takes its paragraphs along, unless it
        became a part of another page. Nothing is declared of a page whose symbol is spelled otherwise since."""
        whole = self.declared.get(Place(place.page)) or _respelled(place.page)
        if whole is None or whole.new is None or whole.new.anchor:
            return whole
        return Alias(place, Place(whole.new.page, place.anchor), source=whole.source)


def _respelled(page: str) -> Alias | None:
    """What leads from the address of a symbol that was spelled otherwise to that of today; None where it is the same:
    en/A/RES/217A-III is en/A/RES/217-III-A."""
    today = _LETTERS_BEFORE_SESSION.sub(r"\1-\3-\2", page)
    return Alias(Place(page), Place(today)) if today != page else None


def lost(lock: Lock, now: Published, aliases: Iterable[Alias]) -> tuple[Lost, ...]:
    """Every address of the lock that leads nowhere; a page that is lost stands for its anchors too."""
    addresses = KnownAddresses.of(now, (*aliases, *lock.aliases()))
    return tuple(
        Lost(place, lock.lines.get(place.page, 0))
        for page in sorted(lock.published)
        for place in _lost_of_page(page, lock.published[page], addresses)
    )


def lost_diagnostics(addresses: Iterable[Lost], path: str = LOCK_NAME) -> tuple[Diagnostic, ...]:
    """Each lost address as a diagnostic at its line of the lock file."""
    return tuple(diagnose("lost-address", path, item.line, 1, address=f"/{item.place}") for item in addresses)


def alias_diagnostics(addresses: KnownAddresses) -> tuple[Diagnostic, ...]:
    """Each alias for an address that is still published, or that leads to none. One for an anchor that was published
    before tells where its former words are, though others stand there now."""
    found = []
    for alias in addresses.declared.values():
        is_shift = addresses.shift_of(alias.old) is not None
        if addresses.is_published(alias.old) and not is_shift:
            problem = f"the alias /{alias.old} has no effect: this address is published; remove the alias"
        elif (addresses.follow(alias.new) if is_shift and alias.new else addresses.follow(alias.old)) is None:
            problem = f"the alias /{alias.old} leads to /{alias.new}, which is no address of this site; correct it"
        else:
            continue
        found.append(diagnose("bad-alias", alias.source, alias.line, alias.column, problem=problem))
    return tuple(found)


def redirect_pages(
    lock: Lock, now: Published, aliases: Iterable[Alias], name: str = LOCK_NAME
) -> tuple[RedirectPage, ...]:
    """The pages to write at old addresses, so that the lock's and the aliases' addresses lead on. Messages call the
    lock file `name`."""
    declared = (*aliases, *lock.aliases(name))
    addresses = KnownAddresses.of(now, declared)
    anchors: dict[str, set[str]] = {page: set(names) for page, names in lock.published.items()}
    for alias in declared:
        anchors.setdefault(alias.old.page, set()).add(alias.old.anchor)
    gone = sorted(anchors.keys() - now.keys())
    found = (_redirect(page, sorted(anchors[page] - {""}), addresses) for page in gone)
    return tuple(_placed(redirect, addresses, lock, name) for redirect in found if redirect is not None)


def _placed(redirect: RedirectPage, addresses: KnownAddresses, lock: Lock, name: str) -> RedirectPage:
    """The redirect with the place of what declares it: a document's front matter, or a line of the lock."""
    alias = addresses.declared.get(Place(redirect.page))
    source = alias.source if alias is not None else name
    return replace(redirect, source=source, line=lock.lines.get(redirect.page, 1) if source == name else 1)


def former_anchors_by_page(addresses: KnownAddresses) -> Mapping[str, tuple[FormerAnchor, ...]]:
    """The declared anchors of each published page that has any, each with what it leads to: those that it no longer
    has, and those that have other words now."""
    found: dict[str, list[FormerAnchor]] = {}
    for place in sorted(addresses.declared):
        is_gone = place.anchor not in addresses.published.get(place.page, {place.anchor})
        if place.anchor and (is_gone or addresses.shift_of(place)):
            former = _former(place, addresses)
            if former:
                found.setdefault(place.page, []).append(former)
    return {page: tuple(anchors) for page, anchors in found.items()}


def _lost_of_page(page: str, anchors: frozenset[str], addresses: KnownAddresses) -> Iterator[Place]:
    if addresses.follow(Place(page)) is None:
        yield Place(page)
        return
    for anchor in sorted(anchors - addresses.published.get(page, frozenset())):
        if addresses.follow(Place(page, anchor)) is None:
            yield Place(page, anchor)


def _redirect(page: str, anchors: Iterable[str], addresses: KnownAddresses) -> RedirectPage | None:
    end = addresses.follow(Place(page))
    if end is None:
        return None
    target, reason = (end, "") if isinstance(end, Place) else (None, end.reason)
    former = (_former(Place(page, anchor), addresses) for anchor in anchors)
    return RedirectPage(page, target, reason, tuple(item for item in former if item and not _is_as_usual(item, target)))


def _former(place: Place, addresses: KnownAddresses) -> FormerAnchor | None:
    alias = addresses.shift_of(place)
    end = addresses.follow(place) if alias is None else addresses.follow(alias.new) if alias.new else alias
    if end is None:
        return None
    target, reason = (end, "") if isinstance(end, Place) else (None, end.reason)
    return FormerAnchor(place.anchor, target, reason, is_published=alias is not None)


def _is_as_usual(item: FormerAnchor, target: Place | None) -> bool:
    """Whether a fragment leads where it would lead anyway."""
    return item.place == (Place(target.page, item.anchor) if target else None)
