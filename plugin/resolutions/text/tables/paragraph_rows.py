"""Tables of two columns, numbers and paragraphs, as word processors lay out drafts and translations.

In: a table. Out: whether its rows are paragraphs with their numbers, and nothing else: then they are read as such.
Where a table has more columns, a header or other rows, no one of its cells is surely the paragraph; it stays a table,
and `structure` tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...languages.numerals import digits, in_european_digits
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import DASH
from .table_rows import Rows, SourceCell

FEWEST = 2
"""So many paragraphs with numbers at least show that the rows are paragraphs."""
MOST = 0.75
"""So large a share of them begin as paragraphs do."""
_COLUMNS = 2
_NUMBER = re.compile(rf"(?P<number>{digits(3)})\s?(?:[.．、)]|{DASH})?")
_ITEM = re.compile(r"[(（]?[^\W_]{1,4}[)）]|['‘’`]\d{1,2}['‘’`]|[㈠-㈩]")


def are_numbered_paragraphs(table: Rows, openings: Callable[[], Openings]) -> bool:
    """Whether each row is a number that counts on from 1, an item's letter or nothing, beside words, and the words
    beside numbers begin as paragraphs do; `openings`, asked last, says how these begin in the text's language."""
    if table.caption is not None or not all(map(_is_pair, table.rows)):
        return False
    numbers = [(row, found) for row in table.rows if (found := _NUMBER.fullmatch(_words(row[0])))]
    counted = [int(in_european_digits(found["number"])) for _, found in numbers]
    if len(counted) < FEWEST or counted != list(range(1, len(counted) + 1)):
        return False
    opens = openings().any
    return sum(opens.match(_words(row[1])) is not None for row, _ in numbers) >= MOST * len(numbers)


def _is_pair(row: Sequence[SourceCell]) -> bool:
    if len(row) != _COLUMNS or any(cell.columns > 1 or cell.rows > 1 for cell in row):
        return False
    marker, words = map(_words, row)
    is_marker = not marker or _NUMBER.fullmatch(marker) or _ITEM.fullmatch(marker)
    return bool(words) and bool(is_marker)


def _words(cell: SourceCell) -> str:
    return cell.block.text if cell.block is not None else " ".join(line for line, _ in cell.lines)
