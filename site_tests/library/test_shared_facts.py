"""What language versions of one document give one another, in `cases/shared_facts.yml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.corpus import Collection
from resolutions.languages import LANGUAGES
from resolutions.model import AgendaItem, Citation, Diagnostic, Document, Party, Vote
from resolutions.un import parties_named_in
from support.documents import document, unit
from support.examples import cases, sentence

READ: Mapping[str, Callable[[Any, str], Mapping[str, object]]] = {
    "vote": lambda told, language: {"vote": vote(told, language)},
    "sponsors": lambda told, _: {"sponsors": tuple(Party(name, code) for code, name in told.items())},
    "agenda_items": lambda told, _: {"agenda_items": tuple(map(AgendaItem, told))},
    "goals": lambda told, _: {"goals": tuple(told)},
    "told_by": lambda told, _: {"told_by": MappingProxyType(told)},
    "findings": lambda told, _: {"diagnostics": tuple(Diagnostic(code, "note", "x", 1, 1, "") for code in told)},
    "cites": lambda told, _: {"citations": tuple(Citation("pp1", "", 0, 0, target) for target in told)},
}
"""What of a document an example writes in another form."""


def vote(told: str, language: str) -> Vote:
    tally, _, code = told.partition(" ")
    favour, against, abstaining = (None if count == "?" else int(count) for count in tally.split("-"))
    opposed = parties_named_in([Party("", code)] if code else [], language)
    return Vote(favour, against, abstaining, parties_against=opposed, source="metadata")


def facts(told: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The fields of a document that an example tells."""
    read: dict[str, Any] = {}
    for name, value in told.items():
        read |= READ[name](value, language) if name in READ else {name: value}
    return read


def version(language: str, told: Mapping[str, Any]) -> Document:
    told = dict(told)
    units = [unit("pp1", "preambular", told.pop("text"))] if "text" in told else []
    made = document(units, language=language, source=f"sources/{language}.txt")
    return replace(made, **facts(told, language))


@pytest.mark.parametrize("case", cases("shared_facts"), ids=sentence)
def test_what_versions_give_one_another(case: Mapping[str, Any]) -> None:
    own = [version(language, told) for language, told in case["versions"].items()]
    read = Collection.of(own)
    given = case.get("given", {})
    expected = [replace(one, **facts(given.get(one.language, {}), one.language)) for one in own]
    assert list(read.documents) == expected
    assert dict(read.own) == {one.key: one for one in own if one.language in given}


def test_a_version_that_is_alone_and_those_of_other_documents_are_given_nothing() -> None:
    own = [
        version("en", {"meeting": "S/PV.1"}),
        version("fr", {"id": "S/RES/9002"}),
        version("en", {"id": "S/RES/9002"}),
    ]
    assert Collection.of(own) == Collection(tuple(own))


TOLD = some.fixed_dictionaries(
    {},
    optional={
        "date": some.sampled_from([None, document([]).date]),
        "meeting": some.sampled_from(["S/PV.1", "S/PV.2"]),
        "vote": some.sampled_from(["15-0-0", "12-1-2 RU"]),
        "sponsors": some.sampled_from([{"FR": "la France"}, {"": "The Chair"}]),
        "agenda_item": some.sampled_from(["Agenda item 4", "The harbours of Ruritania"]),
        "long_title": some.sampled_from(["on harbours", "on lighthouses"]),
        "goals": some.just([14]),
    },
)
VERSIONS = some.dictionaries(some.sampled_from(LANGUAGES), TOLD, min_size=2).map(
    lambda told: [version(language, facts) for language, facts in told.items()]
)


@given(VERSIONS)
def test_no_version_loses_what_it_tells_and_each_thing_given_stands_in_the_version_named(own: list[Document]) -> None:
    by_language = {one.language: one for one in own}
    for before, now in zip(own, Collection.of(own).documents, strict=True):
        for name in ("date", "meeting", "vote", "sponsors", "agenda_item", "long_title", "goals"):
            told = getattr(before, name)
            assert (name in now.told_by) == (not told and bool(getattr(now, name)))
            assert not told or getattr(now, name) == told
            assert bool(getattr(now, name)) == bool(
                told or getattr(by_language.get(now.told_by.get(name, "")), name, "")
            )


@given(VERSIONS, some.lists(some.tuples(some.integers(0, 5), TOLD), min_size=1, max_size=3))
def test_after_edits_every_version_is_as_if_all_were_read(
    own: list[Document], edits: Sequence[tuple[int, Mapping[str, Any]]]
) -> None:
    read = Collection.of(own)
    for place, told in edits:
        before = own[place % len(own)]
        edited = version(before.language, told)
        own = [edited if one is before else one for one in own]
        held, read = read, read.with_documents({edited.key: edited})
        assert read == Collection.of(own)
        others = [(one, was) for one, was in zip(read.documents, held.documents, strict=True) if one.key != edited.key]
        assert [one is was for one, was in others] == [one == was for one, was in others]
