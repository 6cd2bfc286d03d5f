"""The actions that a language's pages list: by addressee and kind, by kind, and those with a deadline by its date.

A list has a paragraph once, however often it asks the same of the same: its numbers count paragraphs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from resolutions.actions import ADDRESSEES, KINDS, Action, ActionKind, Addressee, Deadline
from resolutions.grouping import grouped
from resolutions.model import Document, DocumentKey, Unit

from ..document_facts import DocumentFacts
from .filling import Paged, paged, shown

OF_ASKED, OF_KIND = 3, 2
"""How many paragraphs of a document are quoted where they ask someone, and in the list of those that ask no one."""


class ListedAction(NamedTuple):
    """An action, its paragraph, and the paragraph with its verb, which differs only for a sub-paragraph."""

    document: Document
    unit: Unit
    stated: Unit
    action: Action

    @property
    def made_of(self) -> object:
        """What lists show of it. Most paragraphs have their own verb, and are digested once."""
        return self.document.id, self.unit, None if self.stated is self.unit else self.stated, self.action


class Asked(NamedTuple):
    """An addressee of an action."""

    entry: ListedAction
    addressee: Addressee


class Share(NamedTuple):
    """How many paragraphs of a document ask an addressee by a kind, and the index of the first in that list."""

    times: int
    place: int


class Due(NamedTuple):
    """A deadline of an action."""

    entry: ListedAction
    deadline: Deadline


@dataclass(slots=True)
class AskedList:
    """What one is asked, by kind in the order of `KINDS`, the newest document first."""

    by_kind: dict[ActionKind, list[Asked]] = field(default_factory=dict)
    paragraphs: int = 0
    """How many paragraphs ask them; one that does so by two kinds stands in two lists."""
    last: Unit | None = None
    """The paragraph that was counted last."""
    paged: Paged[Asked] = field(default_factory=lambda: Paged((), ()))
    """All of them, as they fill pages."""

    def start(self, kind: str) -> int:
        """How many entries come before those of a kind."""
        before = 0
        for name, entries in self.by_kind.items():
            if name == kind:
                break
            before += len(entries)
        return before


@dataclass(slots=True)
class KindList:
    """The paragraphs of a kind."""

    paragraphs: int = 0
    verbs: Counter[str] = field(default_factory=Counter)
    others: list[ListedAction] = field(default_factory=list)
    """Those that ask no one who is known; all others stand in the lists of addressees."""
    last: Unit | None = None
    """The paragraph that was counted last."""
    paged: Paged[ListedAction] = field(default_factory=lambda: Paged((), ()))
    """The same, as they fill pages."""


@dataclass(frozen=True)
class ActionIndex:
    """The lists of actions in a language: the newest document first; deadlines by date, the latest first."""

    addressees: Mapping[str, AskedList]
    """By addressee, in the order of `ADDRESSEES`; States come last."""
    shares: Mapping[str, Mapping[tuple[str, ActionKind], Share]]
    """By a document's identifier: whom it asks, and by which kind of action."""
    kinds: Mapping[ActionKind, KindList]
    due: Mapping[str, Sequence[Due]]
    """By year; for deadlines without a date, by their kind (`within`, `every`, `for`, `session`)."""


_WITHOUT_DATE = ("within", "every", "session", "for")


def action_index(
    documents: Iterable[Document], facts: Mapping[DocumentKey, DocumentFacts], page_size: int
) -> ActionIndex:
    """The index of the documents, which are given in the order of the lists."""
    addressees: dict[str, AskedList] = defaultdict(AskedList)
    shares: dict[str, dict[tuple[str, ActionKind], Share]] = defaultdict(dict)
    kinds: dict[ActionKind, KindList] = defaultdict(KindList)
    due: list[Due] = []
    for document in documents:
        listed = [action for action in facts[document.key].actions if action.is_listed]
        units = {unit.anchor: unit for unit in document.units} if listed else {}
        for action in listed:
            entry = ListedAction(document, units[action.anchor], units[action.stated_in or action.anchor], action)
            due += [Due(entry, deadline) for deadline in action.deadlines]
            _add_to_kind(kinds[action.kind], entry)
            for addressee in action.addressees:
                _add_to_asked(addressees[addressee.id], shares[document.id], Asked(entry, addressee))
    order = {name: place for place, name in enumerate(ADDRESSEES)}
    for held in addressees.values():
        held.by_kind = {kind: held.by_kind[kind] for kind in KINDS if kind in held.by_kind}
        held.paged = paged(list(chain.from_iterable(held.by_kind.values())), _section, page_size, OF_ASKED)
    for of_kind in kinds.values():
        of_kind.paged = paged(of_kind.others, lambda entry: entry.document.id, page_size, OF_KIND)
    names = sorted(addressees, key=lambda name: (order.get(name, len(order)), name))
    return ActionIndex(
        {name: addressees[name] for name in names},
        dict(shares),
        {kind: kinds[kind] for kind in KINDS if kind in kinds},
        _by_date(due),
    )


def verb(entry: ListedAction) -> str:
    """The verb as printed, in small letters."""
    return entry.stated.text[entry.action.start : entry.action.end].lower()


def telling(entries: Sequence[ListedAction], most: int) -> frozenset[int]:
    """Which of a document's entries a list quotes: those that say by when, and the first."""
    ranked = sorted(range(len(entries)), key=lambda place: not entries[place].action.deadlines)
    return frozenset(ranked[: shown(len(entries), most)])


def _section(asked: Asked) -> tuple[ActionKind, str]:
    return asked.entry.action.kind, asked.entry.document.id


def _add_to_kind(held: KindList, entry: ListedAction) -> None:
    action = entry.action
    if not action.stated_in:
        held.verbs[verb(entry)] += 1
    if held.last is not entry.unit:
        held.paragraphs, held.last = held.paragraphs + 1, entry.unit
    if action.addressees:
        return
    if not held.others or held.others[-1].unit is not entry.unit:
        held.others.append(entry)
    elif action.deadlines and not held.others[-1].action.deadlines:
        held.others[-1] = entry


def _add_to_asked(held: AskedList, shares: dict[tuple[str, ActionKind], Share], asked: Asked) -> None:
    """Adds what the list has not yet. Of two sentences of a paragraph, the first stands, else the first that says by
    when."""
    action, unit = asked.entry.action, asked.entry.unit
    entries = held.by_kind.setdefault(action.kind, [])
    if held.last is not unit:
        held.paragraphs, held.last = held.paragraphs + 1, unit
    if not entries or entries[-1].entry.unit is not unit:
        key = asked.addressee.id, action.kind
        times, first = shares.get(key, (0, len(entries)))
        shares[key] = Share(times + 1, first)
        entries.append(asked)
    elif action.deadlines and not entries[-1].entry.action.deadlines:
        entries[-1] = asked


def _by_date(due: Iterable[Due]) -> Mapping[str, Sequence[Due]]:
    dated: list[Due] = []
    others: dict[str, list[Due]] = {kind: [] for kind in _WITHOUT_DATE}
    for item in due:
        if item.deadline.kind in others:
            others[item.deadline.kind].append(item)
        else:
            dated.append(item)
    by_year = grouped(
        (item.deadline.value[:4], item) for item in sorted(dated, key=lambda item: item.deadline.value, reverse=True)
    )
    return {name: items for name, items in (*by_year.items(), *others.items()) if items}
