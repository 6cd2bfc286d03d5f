"""Fragments that name more than one unit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.anchors import read, shortest
from support.anchors import ORDER
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("fragments"), ids=sentence)
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


def test_of_a_fragment_too_long_the_rest_is_not_read() -> None:
    named = read("pp1," + "op9," * 500 + "op1", ORDER)
    assert (named.anchors, named.missing) == (("pp1",), ("op9",))


@given(some.text(max_size=300))
def test_any_fragment_is_read(fragment: str) -> None:
    named = read(fragment, ORDER)
    assert set(named.heads) <= set(named.anchors) <= set(ORDER)
