"""Quotation marks that a spreadsheet puts round each cell when it is copied, a paragraph a line: `"1. Decides …"`.

In: a text. Out: the text without them, and with one mark for each two that stand for it within a cell. A statement
opens each paragraph with a mark and closes the last alone, so it keeps them.
"""

from __future__ import annotations

_MARK = '"'
_FEWEST = 4
"""So many lines at least, and all of them, show that a program has put the marks there."""


def without_cell_quotes(text: str) -> str:
    """The text without such marks; its lines keep their numbers. Linear in its length."""
    if not text.lstrip().startswith(_MARK):
        return text
    lines = [line.strip() for line in text.split("\n")]
    cells = [line for line in lines if line]
    if len(cells) < _FEWEST or not all(map(_is_cell, cells)):
        return text
    return "\n".join(line[1:-1].replace(2 * _MARK, _MARK) for line in lines)


def _is_cell(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == _MARK
