"""Values that are equal have one digest, others have others, and a value that equals nothing has none."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

import pytest

from resolutions.runtime import Digested, digest_of, dumps, loads


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    value: object = None


@dataclass(frozen=True)
class OtherNamed:
    name: str
    value: object = None


class Pair(NamedTuple):
    name: str
    value: object = None


@dataclass(frozen=True)
class Single:
    value: object


VALUES: tuple[object, ...] = (
    *(None, True, 1, 1.0, "1", b"1", "", b"", (), ("",), ("1",), ((),)),
    *(Named("a"), Named("b"), OtherNamed("a"), Named("a", Named("b")), Pair("a"), Single(1), Single("1")),
    *(MappingProxyType({}), MappingProxyType({"a": 1}), MappingProxyType({Named("a"): 1}), {"b": 1}),
    *(date(2020, 12, 3), "2020-12-03", frozenset({"a"}), frozenset({"a", "b"})),
)


def test_different_values_have_different_digests() -> None:
    digests = {repr(value): digest_of(value) for value in VALUES}
    assert all(digests.values())
    # A mapping without entries and a tuple without any are one thing to a page, as an index and its absence are.
    assert len(set(digests.values())) == len(VALUES) - 1
    assert digests["mappingproxy({})"] == digests["()"]


@pytest.mark.parametrize("value", [object(), (1, object()), "\udc80", Named("a", object()), len])
def test_what_equals_nothing_has_no_digest(value: object) -> None:
    assert digest_of(value) == ""


def test_sets_have_one_digest_in_every_process() -> None:
    code = "from resolutions.runtime import digest_of; print(digest_of(frozenset(map(str, range(99)))))"
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert digests == {digest_of(frozenset(map(str, range(99))))}


def test_a_digested_tuple_is_that_tuple_and_keeps_its_digest_where_it_is_stored() -> None:
    values = (Named("a"), Named("b"))
    digested = Digested(values)
    assert (digested, hash(digested), digested.digest) == (values, hash(values), digest_of(values))
    stored = loads(dumps(digested))
    assert (stored, type(stored), stored.digest) == (values, Digested, digested.digest)
    assert digest_of(Named("c", digested)) == digest_of(Named("c", stored)) != ""
    assert digest_of(Named("c", digested)) != digest_of(Named("c", Digested((Named("a"),))))
    assert digest_of(Named("c", Digested((object(),)))) == ""
