"""Tables of text sources: which lines are one, its cells in order, and that nothing of it is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.model import CELL_END, ROW_END, Table
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.blocks import blocks_with_every_character_once
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("tables"), ids=sentence)
def test_tables(case: dict[str, Any]) -> None:
    (document,) = parse_source(source_from_text("x.md", case["text"]))
    tables = {unit.anchor: (unit.text, unit.table) for unit in document.units if unit.table is not None}
    assert {anchor: _cells(text, table) for anchor, (text, table) in tables.items()} == case["tables"]
    for _, table in tables.values():
        assert [cell.is_header for cell in table.rows[0]] == [case.get("header", False)] * len(table.rows[0])
        assert not any(cell.is_header for row in table.rows[1:] for cell in row)
    if "anchors" in case:
        assert [unit.anchor for unit in document.units] == case["anchors"]


def _cells(text: str, table: Table) -> list[list[str]]:
    cells = [[text[cell.start : cell.end] for cell in row] for row in table.rows]
    assert text == ROW_END.join(CELL_END.join(row) for row in cells)
    return cells


PARTS = some.sampled_from(
    ["|", "| a | b |\n", "|-|-|\n", "a|b\n", "-|-\n", "\\|", "\\", "x\ty\tz\n", "\t", "\n", "\f", "*w*", " ", "1."]
)


@given(some.lists(PARTS, max_size=40).map("".join))
def test_no_word_of_a_table_is_lost_or_doubled(text: str) -> None:
    for block in blocks_with_every_character_once(text):
        origins = [block.source_offset(offset) for offset, sign in enumerate(block.text) if not sign.isspace()]
        assert block.table is None or origins == sorted(set(origins)), "the words of a table stand in order"
