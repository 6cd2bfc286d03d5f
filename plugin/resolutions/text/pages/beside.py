"""What a source's text has beside its words: what stands round it and between its documents, what its pages bear, and
where its links lead.

In: a source. Out: its text, as long, with blanks or pages' ends for all that, the spans of it, and what is told.

Between documents programs write a file's name, or a number that counts the documents. Each stands alone above the first
lines of one: the organization's name or a symbol, and, where a number counts, the enacting words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from ...languages import LANGUAGES, table
from ...model import Diagnostic, Source
from ..grammars.any_language import frame_lines, organization_lines
from ..letters.literal import any_of, with_capitals
from ..letters.punctuation import COMMAS
from ..lines.double_spaced import with_lines_together
from ..lines.left_hyphens import told_hyphens
from ..lines.line_heads import at_line_heads
from ..lines.spans import Span
from ..markup.link_definitions import References, link_definitions
from .around import around, blanked, told_around
from .pages import FURNITURE_LENGTH
from .running_lines import running_lines, told_running, with_page_breaks

_SIGNS = "-=#*<>!~ \t"
_FRAME = rf"[{_SIGNS}]{{0,80}}+"
_FILE = r"[\w\-.()/\\ ]{1,80}\.(?:docx?|pdf|txt|rtf|odt|html?|md|xml)"
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[A-Z0-9][\w.\-]*)+", re.ASCII)
_LINE = re.compile(r"[^\n\f]*\w[^\n\f]*")
"""A line with words, which no rule has."""
FURTHEST = 1_500
"""Characters below such a line in which a document's first lines stand."""
FIRST_LINES = 2
"""Among so many lines stands its symbol."""
HEAD_LINES = 14
"""Among so many below that its enacting words."""


class Beside(NamedTuple):
    """A text without what stands beside its words."""

    text: str
    dropped: tuple[Span, ...]
    references: References
    diagnostics: tuple[Diagnostic, ...]


def without_beside(source: Source) -> Beside:
    """The text of `source` without what stands beside its words. Linear in its length."""
    links = link_definitions(source.text)
    text = blanked(source.text, links.spans)
    found = around(text)
    ends = [(start, end) for start, end, _ in found]
    apart = [*ends, *(span for span in links.spans if not any(start <= span[0] < end for start, end in ends))]
    apart += list(document_names(blanked(text, apart)))
    text = with_lines_together(blanked(source.text, apart))
    running = running_lines(text)
    told = (*told_around(source, found), *told_running(source, running.words), *told_hyphens(source))
    return Beside(with_page_breaks(text, running.dropped), (*apart, *running.dropped), links.references, told)


def document_names(text: str) -> Iterator[Span]:
    """The lines between documents that name a file or count. Linear in the text's length."""
    for found in at_line_heads(_names(), text, _may_name):
        span = found.span("line")
        if _heads_document(text, span[1], is_counted=found["file"] is None):
            yield span


def _may_name(words: str) -> bool:
    """Whether a line ends as such a one: with a number, and two signs behind it at most, or with a file's suffix."""
    words = words.rstrip(_SIGNS)
    return "." in words[-5:-2] or any(map(str.isdecimal, words[-3:]))


@cache
def _names() -> re.Pattern[str]:
    words = with_capitals(word for language in LANGUAGES for word in table(language, "around")["counted"])
    count = rf"(?:{any_of(words)}\s?(?:[#№]\s?)?)?\d{{1,3}}(?:\s?/\s?\d{{1,3}}|\s[^\W\d_]{{1,3}}\s\d{{1,3}})?[.):]?"
    named = rf"(?:[^\W\d_]{{2,12}}\s?[:：]\s?)?(?P<file>{_FILE})"
    return re.compile(rf"^(?P<line>{_FRAME}(?:{named}|[\[(]?{count}[\])]?){_FRAME})$", re.MULTILINE | re.IGNORECASE)


def _heads_document(text: str, end: int, *, is_counted: bool) -> bool:
    """Whether a document's first lines stand below the line that ends there."""
    lines = (found[0].strip() for found in _LINE.finditer(text, end, end + FURTHEST))
    first = (line for line in islice(lines, FIRST_LINES) if len(line) <= FURNITURE_LENGTH)
    if not any(_SYMBOL.match(line) or organization_lines().match(line) for line in first):
        return False
    return not is_counted or any(
        line.endswith(COMMAS) and frame_lines().fullmatch(line) for line in islice(lines, HEAD_LINES)
    )
