"""What a source's text has beside its words: what stands round it and between its documents, what its pages bear, and
where its links lead.

In: a source. Out: its text, as long, with blanks or pages' ends for all that, the spans of it, and what is told.
"""

from __future__ import annotations

from typing import NamedTuple

from ...model import Diagnostic, Source
from ..lines.double_spaced import with_lines_together
from ..lines.left_hyphens import told_hyphens
from ..lines.spans import Span
from ..markup.link_definitions import References, link_definitions
from .around import around, blanked, told_around
from .document_names import document_names
from .running_lines import running_lines, told_running, with_page_breaks


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
