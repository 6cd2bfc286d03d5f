"""In which part of its document a unit stands.

In: a unit's anchor. Out: the part's name; empty for the masthead, headings, notes, and what a unit quotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from .anchor import Anchor, is_quoted

DocumentPart = Literal["preambular", "operative", "annex", "paragraph", ""]
_OF_SERIES: Mapping[str, DocumentPart] = MappingProxyType(
    {"annex": "annex", "pp": "preambular", "op": "operative", "p": "paragraph"}
)
"""By the first part of an anchor that is no section."""


def part_of(anchor: str) -> DocumentPart:
    """The part of the document's own in which a unit stands.

    >>> part_of("sec-b-op1-a"), part_of("sec-b-p1"), part_of("annex-3"), part_of("op1-quote-op2")
    ('operative', 'paragraph', 'annex', '')
    """
    if is_quoted(anchor):
        return ""
    place = Anchor.parse(anchor)
    first = place.parts[0].series
    # In a section of a report stand paragraphs, in one of a resolution operative ones.
    return _OF_SERIES.get(place.series if first == "sec" else first, "")
