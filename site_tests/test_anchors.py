"""Fragments that name more than one unit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.anchors import read, shortest
from support.examples import cases, sentence

ORDER = [
    "title",
    "body",
    "pp1",
    "pp2",
    "h1",
    "op1",
    "op2",
    "op2-a",
    "op2-b",
    "op2-b-i",
    "op2-b-ii",
    "op2-cont",
    "op3",
    "op3-bis",
    "op4",
    "op5",
    "annex",
    "annex-1",
    "annex-2",
]


@pytest.mark.parametrize("case", cases("anchors"), ids=sentence)
def test_a_fragment_names(case: dict[str, Any]) -> None:
    named = read(case["fragment"], ORDER)
    assert list(named.anchors) == case.get("anchors", case["heads"])
    assert list(named.heads) == case["heads"]
    assert list(named.missing) == case.get("missing", [])
    assert shortest(named.anchors, ORDER) == case["shortest"]


@given(some.lists(some.sampled_from(ORDER), max_size=4), some.text("op123-ab.,", max_size=20))
def test_the_shortest_fragment_names_the_same_units(chosen: list[str], more: str) -> None:
    named = read(",".join(chosen) + more, ORDER)
    assert read(shortest(named.anchors, ORDER), ORDER).anchors == named.anchors


@given(some.text(max_size=300))
def test_any_fragment_is_read(fragment: str) -> None:
    named = read(fragment, ORDER)
    assert set(named.heads) <= set(named.anchors) <= set(ORDER)
