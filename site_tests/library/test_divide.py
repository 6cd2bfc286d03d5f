"""From a source to its documents: where each begins, and what is told of those in languages without pages."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.parse import parse_parts
from resolutions.text.read import source_from_text
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("divide"), ids=sentence)
def test_divide(case: dict[str, Any]) -> None:
    documents, told = parse_parts(source_from_text(case.get("path", "x.md"), case["text"]))
    found = [f"{one.language} {one.id} | {one.units[0].text} | {one.units[-1].text}" for one in documents]
    assert found == case["documents"].splitlines()
    assert [f"{one.code} {one.line}" for one in told] == case.get("told", [])
