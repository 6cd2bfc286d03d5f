"""Facts that only some language versions of a document tell, for its other versions: a vote that stands in the head of
the English file alone was taken on the Arabic text too.

In: documents of a folder. Out: those to which other versions give something, with it. A version keeps what it tells
itself; it is given the rest by the first version, in the order of the languages, that tells it; and of a fact that
versions tell differently, nobody is given anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from operator import eq
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model import Document, DocumentKey, Party, Vote
from ..proceedings import chapter_vii_of_another
from ..titles import item_numbers
from ..un import parties_named_in, vote_named_in
from .entry import without_day_findings
from .versions import of_one_text, versions_of

_NUMBER = re.compile(r"\d+")


class _Fact(NamedTuple):
    """A fact that versions give one another."""

    name: str
    """The field of `Document`."""
    is_agreed: Callable[[Sequence[Document]], bool]
    """Whether the versions that tell it tell the same."""
    given: Callable[[Document, Document], Mapping[str, Any]]
    """The fields that the first version gives the second one; none where it knows as much itself."""


def facts_of_versions(documents: Iterable[Document]) -> dict[DocumentKey, Document]:
    """By their keys, the documents whose other versions tell what they do not, with these facts.

    The documents are as their own sources tell them; versions that are another document's text are passed over.
    """
    completed: dict[DocumentKey, Document] = {}
    for several in versions_of(documents).values():
        uneven = [fact for fact in _FACTS if _is_told_by_some(fact, several)]
        # To compare what texts cite costs more than all else here, and hardly a document asks for it.
        versions = of_one_text(several) if uneven else ()
        agreed = [fact for fact in uneven if fact.is_agreed(versions)]
        if agreed:
            completed |= {one.key: told for one in versions if (told := _with_facts(one, versions, agreed)) is not one}
    return completed


def _is_told_by_some(fact: _Fact, versions: Sequence[Document]) -> bool:
    """Whether some versions tell a fact and others do not."""
    return len({bool(getattr(one, fact.name)) for one in versions}) > 1


def _with_facts(document: Document, versions: Sequence[Document], facts: Iterable[_Fact]) -> Document:
    """A version with those of the facts that it does not tell itself; the same where it is given none."""
    news: dict[str, Any] = {}
    told_by: dict[str, str] = {}
    givers = [one for one in versions if _may_give(one, document)]
    for fact in facts:
        giver = next((one for one in givers if getattr(one, fact.name)), None)
        if giver is not None and not getattr(document, fact.name) and (told := fact.given(giver, document)):
            news |= told
            told_by[fact.name] = giver.language
    return replace(document, **news, told_by=MappingProxyType(told_by)) if news else document


def _may_give(giver: Document, document: Document) -> bool:
    """Whether nothing speaks against two versions being one text: of two alone, what they cite does not tell it."""
    return giver.kind == document.kind and (giver.date == document.date or None in (giver.date, document.date))


def _fact(
    name: str,
    *,
    adapted: Callable[[Any, str], Any] = lambda value, _: value,
    agree: Callable[[Any, Any], bool] = eq,
    unless: Callable[[Sequence[Document]], bool] = lambda _: False,
) -> _Fact:
    """A fact whose value is `adapted` to the language that it is given to, where every two values `agree`, `unless`
    the versions say otherwise that it is disputed."""

    def is_agreed(versions: Sequence[Document]) -> bool:
        told = [value for one in versions if (value := getattr(one, name))]
        return all(agree(one, other) for one, other in combinations(told, 2)) and not unless(versions)

    def given(giver: Document, document: Document) -> Mapping[str, Any]:
        return {name: adapted(getattr(giver, name), document.language)}

    return _Fact(name, is_agreed, given)


def _tell_of_other_ways(versions: Sequence[Document]) -> bool:
    """Whether a version tells the draft alone and another the report alone. A text prints one of the two: "[without
    reference to a Main Committee (A/78/L.5)]", or the report on which it was adopted; so there is a misprint."""
    return {(True, False), (False, True)} <= {(bool(one.draft), bool(one.report)) for one in versions}


def _is_of_another(versions: Sequence[Document]) -> bool:
    """Whether the text of a version says that another document acted under Chapter VII."""
    return any(map(chapter_vii_of_another, versions))


def _are_same(parties: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether two lists name the same States, in whatever language."""
    return _codes(parties) == _codes(others)


def _codes(parties: Iterable[Party]) -> frozenset[str]:
    """By which States are the same in all languages. An organ has none."""
    return frozenset(party.code for party in parties if party.code)


def _is_same_vote(one: Vote, other: Vote) -> bool:
    """Whether two votes are one, as far as both are told: of 15-0-0 a text may say that it was unanimous."""
    counts = zip(one.counts, other.counts, strict=True)
    voters = zip(map(_codes, one.voters), map(_codes, other.voters), strict=True)
    return all(a == b or None in (a, b) for a, b in counts) and all(a == b or not (a and b) for a, b in voters)


def _is_one_item(versions: Sequence[Document]) -> bool:
    """Whether the versions that name an item of the agenda name the same one, as far as two of them can be compared: by
    numbers, or by words in one language."""
    told = [one for one in versions if one.agenda_item]
    return all(_is_same_item(one, other) for one, other in combinations(told, 2))


def _is_same_item(one: Document, other: Document) -> bool:
    numbers, others = _numbers(one), _numbers(other)
    if numbers and others:
        return numbers == others
    is_comparable = one.item_language == other.item_language
    return not is_comparable or one.agenda_item.casefold() == other.agenda_item.casefold()


def _numbers(document: Document) -> list[int]:
    """The numbers of "Agenda item 17 (a)" and of "البند ١٧ (أ) من جدول الأعمال"; none where it has words."""
    return [int(number) for number in _NUMBER.findall(item_numbers(document))]


def _item(giver: Document, document: Document) -> Mapping[str, Any]:
    """The item in the words of the version that tells it, which are said to be in their language; not its number alone,
    where the head of a file tells the item."""
    if (document.agenda_items or giver.agenda_items) and item_numbers(giver):
        return {}
    language = giver.item_language
    return {"agenda_item": giver.agenda_item, "agenda_language": language if language != document.language else ""}


def _date(giver: Document, document: Document) -> Mapping[str, Any]:
    return {"date": giver.date, "diagnostics": without_day_findings(document)}


_FACTS = (
    _fact("date")._replace(given=_date),
    _fact("meeting"),
    _fact("vote", adapted=vote_named_in, agree=_is_same_vote),
    _fact("draft", unless=_tell_of_other_ways),
    _fact("report", unless=_tell_of_other_ways),
    _fact("sponsors", adapted=parties_named_in, agree=_are_same),
    _fact("additional_sponsors", adapted=parties_named_in, agree=_are_same),
    _Fact("agenda_item", _is_one_item, _item),
    _fact("agenda_items"),
    _fact("long_title"),
    _fact("subjects"),
    _fact("bodies"),
    _fact("goals"),
    _fact("chapter_vii", unless=_is_of_another),
)
