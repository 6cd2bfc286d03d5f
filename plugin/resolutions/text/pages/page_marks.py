"""The numbers of pages that e-books and editions print within lines: "the [page 3] Secretary-General".

In: a text. Out: the text without them, and the marks. They are told by what they count: each is one more than the one
above, or two, and a page's length from it. Without the word for page, `[3]`, most of them stand within sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...diagnostics import diagnose
from ...errors import line_and_column
from ...languages import LANGUAGES, table
from ...model import Diagnostic
from ..letters.literal import any_of
from ..lines.at_signs import at_signs
from .running_lines import SHORTEST_PAGE, Lone, are_pages_apart, longest_row
from .running_words import FEWEST

_SHOWN = 40
_SIGNS = "[<{"
"""What a mark begins with."""
_WIDEST = 80
"""So far from a mark its line is looked at."""


def without_page_marks(text: str) -> tuple[str, tuple[Lone, ...]]:
    """The text without the numbers of pages within its lines, and these. Linear in its length."""
    forms: dict[str, list[Lone]] = {}
    for found in at_signs(_marks(), text, _SIGNS):
        if not _is_line(text, *found.span()):
            form = found[0][0] if found["alone"] else "words"
            forms.setdefault(form, []).append(Lone(found.span(), int(found[found.lastgroup or 0])))
    row = next((tuple(found) for form, found in forms.items() if _are_of_pages(text, form, found)), ())
    if not row:
        return text, ()
    parts: list[str] = []
    last = 0
    for (start, end), _ in row:
        begin = start - (text[start - 1 : start] == " " and text[end : end + 1] in (" ", "\n"))
        parts.append(text[last:begin])
        last = end
    return "".join((*parts, text[last:])), row


def _are_of_pages(text: str, form: str, found: Sequence[Lone]) -> bool:
    """Whether all marks of a form count pages; those without a word for page stand within sentences, more than half of
    them, as no head of a note does, and `word[1]` begins no row: it may be a note's."""
    if len(found) < FEWEST or len(longest_row(found)) < len(found):
        return False
    if form in _SIGNS:
        start, within = found[0].span[0], sum(_is_within(text, *one.span) for one in found)
        if 2 * within <= len(found) or (found[0].number == 1 and not text[start - 1].isspace()):
            return False
    return are_pages_apart(text, [one.span for one in found], SHORTEST_PAGE)


def told_marks(name: str, text: str, row: tuple[Lone, ...], first_line: int) -> Iterator[Diagnostic]:
    """Tell once of the marks that were in a text, at the first."""
    if row:
        start, end = row[0].span
        place = line_and_column(text, start, first_line)
        yield diagnose("page-words", name, *place, words=text[start:end][:_SHOWN], count=len(row))


@cache
def _marks() -> re.Pattern[str]:
    tables = [table(language, "structure") for language in LANGUAGES]
    words = any_of(word for names in tables for word in (*names["page"], *names["page_short"]))
    return re.compile(
        rf"\[(?:{words}\.?\s?(?P<number>\d{{1,4}})|第?\s?(?P<counted>\d{{1,4}})\s?{words})\]"
        r"|<span class=[\"']pagenum[\"'][^<>]{0,100}>[^<>\d]{0,12}(?P<tagged>\d{1,4})[^<>\d]{0,3}</span>"
        r"|(?<![^\s\w])(?:\[(?=\d+\])|<(?=\d+>)|\{(?=\d+\}))(?P<alone>\d{1,3})[\]>}](?![\[(:])",
        re.IGNORECASE,
    )


def _is_within(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands between a word and a small letter, or a letter of a script that has none."""
    before, behind = text[start - 2 : start].rstrip(" "), text[end : end + 2].lstrip(" ")[:1]
    return before[-1:].isalpha() and behind.isalpha() and not behind.isupper()


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a whole line."""
    above, below = text[max(start - _WIDEST, 0) : start], text[end : end + _WIDEST]
    return not above.rpartition("\n")[2].strip() and not below.partition("\n")[0].strip()
