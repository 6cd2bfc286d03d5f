"""How anchors are spelled, part by part, by who names units (`structure`). `Anchor.parse` reads what is made here.

Text and no values: a corpus has a hundred thousand units, and each is named once.

And what a unit in an article of a convention is named by: `article 14, para. 2(d)`. No anchor says its article:
`annex-1-sec-14-2-d` stands in a section with the article's number, `annex-1-p19-a` and `annex-1-2` in none. What is
made of it is named and cited, and is the address of nothing.
"""

from __future__ import annotations

import re
from itertools import takewhile

from .anchor import REPEATED, Anchor, Part

TITLE, BODY, ADOPTION, SIGNATURE, ANNEX = "title", "body", "adoption", "sig", "annex"
"""Of the masthead's title, the enacting words, the adoption line, the signature, and the only annex."""
ARTICLE = "art"
"""The region that is an article. No anchor has it."""
_UNLETTERED = re.compile("h?[0-9]")


def numbered(series: str, number: int | str, region: str = "") -> str:
    """`op3`; in the region `sec-b` it is `sec-b-op3`, in an annex, where paragraphs have no series, `annex-1-3`."""
    return f"{region}-{series}{number}" if region else f"{series}{number}"


def item(of: str, mark: str) -> str:
    """What stands below a unit by its printed mark: `op20-a`."""
    return f"{of}-{mark}"


def bullet(number: int) -> str:
    """The mark of an item that prints none: `b2`."""
    return f"b{number}"


def continuation(of: str) -> str:
    """The text that goes on after the lists of a unit: `op20-cont`."""
    return f"{of}-cont"


def note(mark: int | str) -> str:
    """A footnote by its printed mark: `fn1`, and `fn-star` for an asterisk."""
    return "fn-star" if mark == "*" else f"fn{mark}"


def annex(mark: int | str) -> str:
    """One of several annexes: `annex-1`, `annex-a`."""
    return f"annex-{mark}"


def is_annexed(anchor: str) -> bool:
    """Whether an anchor, or what one begins with, is of an annex of the document's own."""
    return anchor.startswith(ANNEX)


def section(mark: str, region: str = "") -> str:
    """A section whose numbers begin anew: `sec-b`, in an annex `annex-1-sec-b`."""
    return f"{region}-sec-{mark}" if region else f"sec-{mark}"


def quotation(of: str) -> str:
    """The document that a unit quotes: `op1-quote`, whose paragraph 3 is `op1-quote-3`."""
    return f"{of}-quote"


def repeated(anchor: str, count: int, hyphen: str = "-") -> str:
    """The name of the `count`-th that would have the same: `op3-bis`. Akoma Ntoso writes it without a hyphen."""
    return f"{anchor}{hyphen}{REPEATED.get(count, f'{count}th')}"


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
