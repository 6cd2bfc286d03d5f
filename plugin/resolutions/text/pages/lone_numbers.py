"""Numbers that stand alone between two blocks: a page's number within a sentence, or a year of the text.

In: the number, and the words above it. Out: answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...languages.numerals import is_year
from ..grammars.openings import Openings
from ..lines.lines import is_sign

SHORTEST_TEXT = 40
"""A line with as many characters and no stop at its end is within a sentence; it is no line of a masthead."""
SHORTEST_SIGNS = 16
"""The same of a line of Chinese."""

_BEFORE_WORDS = re.compile(r"[\W\d_]*")
"""A paragraph's number, and what else may stand before its first word."""


def is_of_sentence(line: str) -> bool:
    """Whether a line is long enough for one of a sentence."""
    return len(line) >= (SHORTEST_SIGNS if is_sign(line[-1:] or " ") else SHORTEST_TEXT)


def parts_sentence(number: str, above: str, openings: Callable[[], Openings]) -> bool:
    """Whether a number between empty lines stands behind a paragraph that begins as such do and ends with a word; a
    year may be its own. `openings` gives how paragraphs begin in the text's language, and is asked last."""
    if not is_of_sentence(above) or not above[-1].isalpha() or is_year(number):
        return False
    before = _BEFORE_WORDS.match(above)
    return openings().any.match(above, before.end() if before else 0) is not None
