"""The actions that a language's pages list: by addressee, by kind, and those with a deadline by its date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.actions import ADDRESSEES, KINDS, Action, Addressee, Deadline
from resolutions.model import Document, DocumentKey, Unit


class ListedAction(NamedTuple):
    """An action, its paragraph, and the paragraph with its verb, which differs only for a sub-paragraph."""

    document: Document
    unit: Unit
    stated: Unit
    action: Action


class Asked(NamedTuple):
    """An addressee of an action."""

    entry: ListedAction
    addressee: Addressee


class Share(NamedTuple):
    """How often a document asks an addressee, and the index of its first action in the addressee's list."""

    times: int
    place: int


class Due(NamedTuple):
    """A deadline of an action."""

    entry: ListedAction
    deadline: Deadline


@dataclass(frozen=True)
class ActionIndex:
    """The lists of actions in a language: the newest document first; deadlines by date, the latest first."""

    addressees: Mapping[str, Sequence[Asked]]
    """By addressee, in the order of `ADDRESSEES`; States come last."""
    shares: Mapping[str, Mapping[str, Share]]
    """By a document's identifier: the addressees that it asks."""
    kinds: Mapping[str, Sequence[ListedAction]]
    verbs: Mapping[str, Counter[str]]
    """By kind: how often each verb occurs."""
    due: Mapping[str, Sequence[Due]]
    """By year; for deadlines without a date, by their kind (`within`, `every`, `for`, `session`)."""


_WITHOUT_DATE = ("within", "every", "session", "for")


def action_index(documents: Iterable[Document], actions: Mapping[DocumentKey, Sequence[Action]]) -> ActionIndex:
    """The index of the documents, which are given in the order of the lists."""
    addressees: dict[str, list[Asked]] = {}
    shares: dict[str, dict[str, Share]] = {}
    kinds: dict[str, list[ListedAction]] = {}
    verbs: dict[str, Counter[str]] = {}
    due: list[Due] = []
    for document in documents:
        document_actions = actions.get(document.key)
        if not document_actions:
            continue
        units = {unit.anchor: unit for unit in document.units}
        for action in document_actions:
            unit = units[action.anchor]
            entry = ListedAction(document, unit, units[action.stated_in] if action.stated_in else unit, action)
            due += [Due(entry, deadline) for deadline in action.deadlines]
            if not action.stated_in:  # a sub-paragraph that goes on with its paragraph's sentence is listed with it
                kinds.setdefault(action.kind, []).append(entry)
                verbs.setdefault(action.kind, Counter())[verb(entry)] += 1
                for addressee in action.addressees:
                    addressee_list = addressees.setdefault(addressee.id, [])
                    document_shares = shares.setdefault(document.id, {})
                    count, place = document_shares.get(addressee.id, (0, len(addressee_list)))
                    document_shares[addressee.id] = Share(count + 1, place)
                    addressee_list.append(Asked(entry, addressee))
    order = {name: place for place, name in enumerate(ADDRESSEES)}
    names = sorted(addressees, key=lambda name: (order.get(name, len(order)), name))
    return ActionIndex(
        {name: addressees[name] for name in names},
        shares,
        {kind: kinds[kind] for kind in KINDS if kind in kinds},
        verbs,
        _by_date(due),
    )


def verb(entry: ListedAction) -> str:
    """The verb as printed, in small letters."""
    return entry.stated.text[entry.action.start : entry.action.end].lower()


def made_of(number: int, runs: Sequence[Sequence[Asked | Due]]) -> object:
    """The content of a page of a list: two pages are the same where these values are equal."""
    run = runs[number - 1]
    fields = [(item.entry.document.id, item.entry.unit, item.entry.stated, item.entry.action, item[1]) for item in run]
    return number, len(runs), fields


def _by_date(due: Iterable[Due]) -> Mapping[str, Sequence[Due]]:
    dated: list[Due] = []
    others: dict[str, list[Due]] = {kind: [] for kind in _WITHOUT_DATE}
    for item in due:
        if item.deadline.kind in others:
            others[item.deadline.kind].append(item)
        else:
            dated.append(item)
    by_year: dict[str, list[Due]] = {}
    for item in sorted(dated, key=lambda item: item.deadline.value, reverse=True):
        by_year.setdefault(item.deadline.value[:4], []).append(item)
    return {name: items for name, items in (*by_year.items(), *others.items()) if items}
