"""A title or a symbol that is not what it looks like is reported, one that is gets no word."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import RESOLUTION, cases, sentence

CODES = {"front-matter", "lost-character", "unseen-character", "mixed-scripts"}


@pytest.mark.parametrize("case", cases("hostile/names"), ids=sentence)
def test_a_name_that_is_not_what_it_looks_like_is_reported(case: dict[str, Any]) -> None:
    text = RESOLUTION.format(words=case.get("words", "it"), number=2553)
    if "symbol" in case:
        text = text.replace("S/RES/2553 (2020)", case["symbol"], 1)
    if "front" in case:
        text = f"---\n{case['front']}\n---\n{text}"
    (document,) = parse_source(source_from_text(case.get("file", "a.md"), text))
    found = [one for one in document.diagnostics if one.code in CODES]
    expected = case.get("said", [])
    assert [(one.code, one.line, one.column) for one in found] == [(code, line, at) for code, line, at, _ in expected]
    for one, (*_, part) in zip(found, expected, strict=True):
        assert part in one.message
    assert not any(ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 for letter in document.title)
    assert document.units[-1].text == "Decides to remain seized of the matter."
