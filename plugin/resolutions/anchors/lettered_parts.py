"""Units of a resolution that was adopted in parts → the part of each: "A" and "B" of A/RES/79/93 A-B.

Each part is a resolution of its own: it has enacting words, and its recitals are counted from 1. The anchors count them
through the document, and `sec-b-` stands before numbers that A has too. The page's script (assets/citing/17-parts.js)
tells the same; the tests run the same cases (site_tests/cases/citing.yml) against both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .anchor import Anchor
from .spelling import is_annexed

_LETTERS = re.compile(r"(?<=[0-9 ])([A-Z])-([A-Z])$")
_NUMBERED_RECITAL = re.compile(r"^pp[0-9]+")
_ENACTING, _HEADING, _RECITAL, _NOTE = "body", "h", "pp", "fn"


def has_letters(symbol: str) -> bool:
    """Whether a symbol is that of several parts together: A/RES/79/93A-B."""
    # Of each paragraph's document it is asked, and of most the last sign but one tells.
    return symbol[-2:-1] == "-" and _LETTERS.search(symbol) is not None


class LetteredPart(NamedTuple):
    """Where a unit stands."""

    letter: str
    recital: str
    """The number of a recital in its part; empty for what is no recital."""
    section: str
    """What the anchors call the part where its numbers stand in an earlier one too: `b`."""


def lettered_parts(number: str, order: Sequence[str]) -> dict[str, LetteredPart]:
    """The part of each unit by its anchor, given the document's number and all anchors in order.

    None where the enacting words are not as many as the letters: it cannot be said then where a part begins. What is
    annexed is in none, nor are notes, which are numbered through the document.

    >>> lettered_parts("A/RES/79/93A-B", ["h1", "body", "pp1", "h2", "body-bis", "pp2"])["pp2"]
    LetteredPart(letter='B', recital='1', section='b')
    """
    letters = _LETTERS.search(number)
    own = [anchor for anchor in order if not is_annexed(anchor) and _series(anchor) != _NOTE]
    begins = [at for at, anchor in enumerate(own) if _series(anchor) == _ENACTING]
    if letters is None or len(begins) != ord(letters[2]) - ord(letters[1]) + 1:
        return {}
    found: dict[str, LetteredPart] = {}
    for count, start in enumerate(begins):
        letter = chr(ord(letters[1]) + count)
        end = begins[count + 1] if count + 1 < len(begins) else len(own)
        recitals = 0
        # The heading above the enacting words is the part's letter.
        for at in range(start - (start > 0 and _series(own[start - 1]) == _HEADING), end):
            is_recital = _series(own[at]) == _RECITAL and len(Anchor.parse(own[at]).unit) == 1
            recitals += is_recital
            told = str(recitals) if _series(own[at]) == _RECITAL else ""
            found[own[at]] = LetteredPart(letter, told, letter.lower() if count else "")
    return found


def said_in_part(anchor: str, part: LetteredPart | None) -> str:
    """The anchor as if the part numbered it: a recital of a later part stands there in its section, as paragraphs do.

    >>> said_in_part("pp3-a", LetteredPart("B", "1", "b")), said_in_part("op1", LetteredPart("A"))
    ('sec-b-pp1-a', 'op1')
    """
    if part is None or not part.recital or not part.section:
        return anchor
    return f"sec-{part.section}-{_NUMBERED_RECITAL.sub(f'{_RECITAL}{part.recital}', anchor)}"


def of_part(number: str, letter: str) -> str:
    """What a part of a resolution has for its number: A/RES/79/93B of A/RES/79/93A-B."""
    return _LETTERS.sub(letter, number)


def _series(anchor: str) -> str:
    """The series of what stands in no section and no quotation; empty for what does."""
    named = Anchor.parse(anchor)
    return "" if named.regions else named.unit[0].series
