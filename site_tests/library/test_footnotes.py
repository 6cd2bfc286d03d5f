"""Footnotes of text sources: their marks stand where they are printed, lead to their notes, and are no words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.model import Unit
from support.blocks import blocks_with_every_character_once
from support.examples import cases, read, sentence
from support.world import OF_HEADS


@pytest.mark.parametrize("case", cases("footnotes"), ids=sentence)
def test_footnotes(case: dict[str, Any]) -> None:
    document = read(case["text"])
    assert [f"{unit.anchor} | {_with_marks(unit)}" for unit in document.units] == case["units"].splitlines()
    assert [found.code for found in document.diagnostics if found.code not in OF_HEADS] == case.get("codes", [])


def _with_marks(unit: Unit) -> str:
    text = unit.text
    for mark in reversed(unit.notes):
        text = f"{text[: mark.start]}[{mark.label}→{mark.anchor}]{text[mark.start :]}"
    return text


PARTS = some.sampled_from(
    [
        "[^1]",
        "[^2]",
        "[^1]: ",
        "[^2]: See",
        "\n",
        "\n\n",
        "    ",
        "word",
        " ",
        "*",
        "[",
        "](http://x.y)",
        "\\",
        "  ",
        "|",
    ]
)


@given(some.lists(PARTS, max_size=40).map("".join))
def test_no_character_of_a_footnote_is_lost_or_doubled(text: str) -> None:
    for block in blocks_with_every_character_once(text):
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)
