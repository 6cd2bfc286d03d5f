"""Tables of text sources: which lines are one, its cells in order, and that nothing of it is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.model import CELL_END, ROW_END, Table
from support.blocks import blocks_with_every_character_once
from support.examples import cases, read, sentence


@pytest.mark.parametrize("case", cases("tables"), ids=sentence)
def test_tables(case: dict[str, Any]) -> None:
    document = read(case["text"])
    tables = {unit.anchor: (unit.text, unit.table) for unit in document.units if unit.table is not None}
    caption = case.get("caption", "")
    assert {anchor: _cells(text, table, caption) for anchor, (text, table) in tables.items()} == case["tables"]
    for _, table in tables.values():
        assert [cell.is_header for cell in table.rows[0]] == [case.get("header", False)] * len(table.rows[0])
        assert not any(cell.is_header for row in table.rows[1:] for cell in row)
        if "spans" in case:
            assert [[[cell.columns, cell.rows] for cell in row] for row in table.rows] == case["spans"]
    told = [found for found in document.diagnostics if found.code == "unread-table"]
    assert [(found.code, found.line) for found in told] == [(code, line) for code, line, _ in case.get("told", [])]
    assert all(words in found.message for found, (_, _, words) in zip(told, case.get("told", []), strict=True))
    if "anchors" in case:
        assert [unit.anchor for unit in document.units] == case["anchors"]


def _cells(text: str, table: Table, caption: str) -> list[list[str]]:
    cells = [[text[cell.start : cell.end] for cell in row] for row in table.rows]
    head = [text[table.caption.start : table.caption.end]] if table.caption is not None else []
    assert "".join(head) == caption
    assert text == ROW_END.join((*head, *(CELL_END.join(row) for row in cells)))
    return cells


PARTS = some.sampled_from(
    ["|", "| a | b |\n", "|-|-|\n", "a|b\n", "-|-\n", "\\|", "\\", "x\ty\tz\n", "\t", "\n", "\f", "*w*", " ", "1."]
)


DRAWN = "+---+---+/+===+===+/| a | b |/|   | > c |/--- ---/a   b/    bé/-------/ "
MARKED = (
    "<table> </table> <tr> </tr> <td> </td> <th> <thead> <caption> <p> </p> <br> <em> </em> <sup> </sup> 1 a < > & <!--"
    " </x> <x <y='z ' *w* <script> <table><tr><td> </td></tr></table> <a/href='http://x.org'> </a> </ \n \n\n"
)


@given(
    some.lists(some.sampled_from(DRAWN.split("/")), max_size=20).map("\n".join)
    | some.lists(some.sampled_from(MARKED.split(" ")), max_size=30).map("".join)
)
def test_no_word_of_a_drawn_or_marked_up_table_is_lost_or_doubled(text: str) -> None:
    blocks_with_every_character_once(text)


@given(some.lists(PARTS, max_size=40).map("".join))
def test_no_word_of_a_table_is_lost_or_doubled(text: str) -> None:
    for block in blocks_with_every_character_once(text):
        origins = [block.source_offset(offset) for offset, sign in enumerate(block.text) if not sign.isspace()]
        assert block.table is None or origins == sorted(set(origins)), "the words of a table stand in order"
