"""The numbers of pages that e-books and editions print within lines: "the [page 3] Secretary-General".

In: a text. Out: the text without them, and the marks. They are told by what they count: each is one more than the one
above, or two, and a page's length from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...diagnostics import diagnose
from ...languages import LANGUAGES, table
from ...model import Diagnostic
from ..letters.literal import any_of
from ..lines.at_signs import at_signs
from .running_lines import FEWEST, SHORTEST_PAGE, Lone, are_pages_apart, longest_row

_SHOWN = 40


def without_page_marks(text: str) -> tuple[str, tuple[Lone, ...]]:
    """The text without the numbers of pages within its lines, and these. Linear in its length."""
    if "[" not in text and "pagenum" not in text:
        return text, ()
    marks = at_signs(_marks(), text, "[<")
    found = [Lone(one.span(), int(one["number"] or one["counted"] or one["tagged"])) for one in marks]
    found = [one for one in found if not _is_line(text, *one.span)]
    row = longest_row(found) if len(found) >= FEWEST else ()
    if len(row) < max(FEWEST, len(found)) or not are_pages_apart(text, [one.span for one in row], SHORTEST_PAGE):
        return text, ()
    parts: list[str] = []
    last = 0
    for (start, end), _ in row:
        begin = start - (text[start - 1 : start] == " " and text[end : end + 1] in (" ", "\n"))
        parts.append(text[last:begin])
        last = end
    return "".join((*parts, text[last:])), tuple(row)


def told_marks(name: str, text: str, row: tuple[Lone, ...], first_line: int) -> Iterator[Diagnostic]:
    """Tell once of the marks that were in a text, at the first."""
    if row:
        start, end = row[0].span
        line, column = first_line + text.count("\n", 0, start), start - text.rfind("\n", 0, start)
        yield diagnose("page-words", name, line, column, words=text[start:end][:_SHOWN], count=len(row))


@cache
def _marks() -> re.Pattern[str]:
    tables = [table(language, "structure") for language in LANGUAGES]
    words = any_of(word for names in tables for word in (*names["page"], *names["page_short"]))
    return re.compile(
        rf"\[(?:{words}\.?\s?(?P<number>\d{{1,4}})|第?\s?(?P<counted>\d{{1,4}})\s?{words})\]"
        r"|<span class=[\"']pagenum[\"'][^<>]{0,100}>[^<>\d]{0,12}(?P<tagged>\d{1,4})[^<>\d]{0,3}</span>",
        re.IGNORECASE,
    )


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a whole line."""
    line_end = text.find("\n", end)
    above = text[text.rfind("\n", 0, start) + 1 : start]
    return not above.strip() and not text[end : len(text) if line_end < 0 else line_end].strip()
