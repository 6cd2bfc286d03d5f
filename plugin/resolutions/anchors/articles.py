"""An anchor of a unit that stands in an article of a convention → what that unit is named by: `article 14, para. 2(d)`.

No anchor says its article: `annex-1-sec-14-2-d` stands in a section with the article's number, `annex-1-p19-a` and
`annex-1-2` in none. What is made here is named and cited, and is the address of nothing.
"""

from __future__ import annotations

import re
from itertools import takewhile

from .anchor import Anchor, Part

ARTICLE = "art"
"""The region that is an article. No anchor has it."""

_UNLETTERED = re.compile("h?[0-9]")


def in_article(anchor: Anchor, number: str) -> Anchor:
    """The anchor with its article behind the annex.

    A section by a number, or by a heading's place, is the article itself. One by a letter stands in it. The count of
    paragraphs that print no number is not said, nor that of the article's own heading.
    """
    annexes = len(list(takewhile(lambda region: region.series == "annex", anchor.regions)))
    below, unit = anchor.regions[annexes:], anchor.unit
    if below and below[0].series == "sec" and _UNLETTERED.match(below[0].number):
        below = below[1:]
    if unit and unit[0].series in ("p", "h"):
        unit = unit[1:]
    return Anchor((*anchor.regions[:annexes], Part(ARTICLE, number), *below), unit)
