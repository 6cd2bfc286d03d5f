"""Titles and days as the world prints them (`cases/world_titles.yml`)."""

from __future__ import annotations

from typing import Any

import pytest

from support.examples import cases, read, sentence
from support.world import OF_HEADS, resolution


@pytest.mark.parametrize("case", cases("world_titles"), ids=sentence)
def test_titles_of_the_world(case: dict[str, Any]) -> None:
    text = resolution(case["head"], case.get("language", "en"), case.get("organ", "council"))
    document = read(text)
    assert document.id == case["id"]
    assert document.date == case.get("day")
    assert document.kind == case.get("kind", "resolution")
    paragraphs = [one.anchor for one in document.units if one.kind in ("preambular", "operative")]
    assert paragraphs == case.get("units", ["pp1", "op1"])
    assert [one.code for one in document.diagnostics if one.code in OF_HEADS] == case["told"]
    if "headings" in case:
        assert [one.text for one in document.units if one.kind == "heading"] == case["headings"]
