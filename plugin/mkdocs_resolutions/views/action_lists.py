"""The actions that a language's pages list: by addressee, by kind, and those with a deadline by its date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.actions import ADDRESSEES, KINDS, Action, Addressee, Deadline
from resolutions.model import Document, DocumentKey, Unit


class Entry(NamedTuple):
    """An action, the paragraph that it is of, and the one whose text has its verb: another of a sub-paragraph only."""

    document: Document
    unit: Unit
    stated: Unit
    action: Action


class Asked(NamedTuple):
    """Someone whom an action asks."""

    entry: Entry
    addressee: Addressee


class Share(NamedTuple):
    """How often a document asks someone, and where its first time stands in the list of all who do."""

    times: int
    place: int


class Due(NamedTuple):
    """A deadline of an action."""

    entry: Entry
    deadline: Deadline


@dataclass(frozen=True)
class ActionIndex:
    """Everything in the order of its list: the newest document first, deadlines by date with the latest first."""

    addressees: Mapping[str, Sequence[Asked]]
    """By whom they ask, in the order of the classes; States come last."""
    shares: Mapping[str, Mapping[str, Share]]
    """Whom each document asks, by its identifier."""
    kinds: Mapping[str, Sequence[Entry]]
    verbs: Mapping[str, Counter[str]]
    """Of each kind, how often each verb comes."""
    due: Mapping[str, Sequence[Due]]
    """By year, and of those that have no date by the kind of deadline (`within`, `every`, `for`, `session`)."""


_WITHOUT_DATE = ("within", "every", "session", "for")


def action_index(documents: Iterable[Document], actions: Mapping[DocumentKey, Sequence[Action]]) -> ActionIndex:
    """The index of the documents, which are given in the order of the lists."""
    addressees: dict[str, list[Asked]] = {}
    shares: dict[str, dict[str, Share]] = {}
    kinds: dict[str, list[Entry]] = {}
    verbs: dict[str, Counter[str]] = {}
    due: list[Due] = []
    for document in documents:
        held = actions.get(document.key)
        if not held:
            continue
        units = {unit.anchor: unit for unit in document.units}
        for action in held:
            unit = units[action.anchor]
            entry = Entry(document, unit, units[action.stated_in] if action.stated_in else unit, action)
            due += [Due(entry, deadline) for deadline in action.deadlines]
            if not action.stated_in:  # a sub-paragraph that goes on with its paragraph's sentence is listed with it
                kinds.setdefault(action.kind, []).append(entry)
                verbs.setdefault(action.kind, Counter())[verb(entry)] += 1
                for addressee in action.addressees:
                    held_by = addressees.setdefault(addressee.id, [])
                    own = shares.setdefault(document.id, {})
                    count, place = own.get(addressee.id, (0, len(held_by)))
                    own[addressee.id] = Share(count + 1, place)
                    held_by.append(Asked(entry, addressee))
    order = {name: place for place, name in enumerate(ADDRESSEES)}
    names = sorted(addressees, key=lambda name: (order.get(name, len(order)), name))
    return ActionIndex(
        {name: addressees[name] for name in names},
        shares,
        {kind: kinds[kind] for kind in KINDS if kind in kinds},
        verbs,
        _by_date(due),
    )


def verb(entry: Entry) -> str:
    """The verb as printed, in small letters."""
    return entry.stated.text[entry.action.start : entry.action.end].lower()


def made_of(number: int, runs: Sequence[Sequence[Asked | Due]]) -> object:
    """What a page of a list is made of, to tell whether it would be the same."""
    run = runs[number - 1]
    told = [(one.entry.document.id, one.entry.unit, one.entry.stated, one.entry.action, one[1]) for one in run]
    return number, len(runs), told


def _by_date(due: Iterable[Due]) -> Mapping[str, Sequence[Due]]:
    dated: list[Due] = []
    others: dict[str, list[Due]] = {kind: [] for kind in _WITHOUT_DATE}
    for one in due:
        if one.deadline.kind in others:
            others[one.deadline.kind].append(one)
        else:
            dated.append(one)
    by_year: dict[str, list[Due]] = {}
    for one in sorted(dated, key=lambda one: one.deadline.value, reverse=True):
        by_year.setdefault(one.deadline.value[:4], []).append(one)
    return {name: found for name, found in (*by_year.items(), *others.items()) if found}
