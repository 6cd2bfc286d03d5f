"""What a person types, to a document and a paragraph."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.citations.lookup import Reference, lookup, tables
from resolutions.un.symbols import Symbol
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("lookup"), ids=sentence)
def test_lookup(case: dict[str, Any]) -> None:
    expected = None if case["target"] is None else Reference(case["target"], tuple(case["anchors"]))
    assert lookup(case["query"]) == expected


@given(st.text(max_size=60) | st.text("op pS/RES12553()a第段", max_size=40))
def test_any_query_names_a_symbol_or_nothing(query: str) -> None:
    found = lookup(query)
    assert found is None or found.anchors or found.target
    assert not found or not found.target or Symbol.parse(found.target)


def test_patterns_are_javascript_s_too() -> None:
    written = json.dumps(tables())
    assert not re.search(r"\(\?(P|[aiLmsux-]+[:)])", written)
