"""Two languages of a document, paragraph beside paragraph: the pairs, and their page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.model import Unit
from resolutions.publishing.side_by_side import Pair, side_by_side
from support.documents import unit
from support.examples import cases, sentence

ANCHORS = st.lists(st.sampled_from([f"op{number}" for number in range(1, 13)]), unique=True)


def units(anchors: Iterable[str]) -> list[Unit]:
    return [unit(anchor, "operative") for anchor in anchors]


def told(pair: Pair) -> str:
    return " ".join(one.anchor if one else "–" for one in (pair.first, pair.second))


@pytest.mark.parametrize("case", cases("side_by_side"), ids=sentence)
def test_pairs(case: dict[str, Any]) -> None:
    assert [told(pair) for pair in side_by_side(units(case["first"]), units(case["second"]))] == case["pairs"]


@given(ANCHORS, ANCHORS)
def test_every_unit_of_both_stands_there_once_and_those_of_one_anchor_together(
    first: list[str], second: list[str]
) -> None:
    pairs = side_by_side(units(first), units(second))
    left = [pair.first.anchor for pair in pairs if pair.first]
    right = [pair.second.anchor for pair in pairs if pair.second]
    assert left == first
    assert sorted(right) == sorted(second)
    assert {pair.unit.anchor for pair in pairs if pair.first and pair.second} == set(first) & set(second)
    assert all(pair.first.anchor == pair.second.anchor for pair in pairs if pair.first and pair.second)


@given(st.lists(st.tuples(st.booleans(), st.booleans())))
def test_both_orders_are_kept_where_what_both_have_comes_in_one_order(kept: list[tuple[bool, bool]]) -> None:
    first = [f"op{number}" for number, (there, _) in enumerate(kept) if there]
    second = [f"op{number}" for number, (_, there) in enumerate(kept) if there]
    pairs = side_by_side(units(first), units(second))
    assert [pair.first.anchor for pair in pairs if pair.first] == first
    assert [pair.second.anchor for pair in pairs if pair.second] == second
