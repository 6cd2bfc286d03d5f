"""A text of twice as many lines, numbers or cells costs twice the work, not four times: by what the interpreter does.

Calls are counted, not seconds; what a call does within itself is held by `test_slow`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import product
from types import FrameType

import pytest

from resolutions.actions import actions
from resolutions.effects import effects
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import RESOLUTION

LINES = 1_500
MOST = 2.3
"""Twice the text may cost so many times the calls."""

_PARAGRAPHS = "1. Ab.\n" * 20
_FORMS = ["".join(signs) for signs in product("-=*|<>", repeat=3)]
"""What may stand before the number of a page."""

TEXTS: dict[str, Callable[[int], str]] = {
    "short lines": lambda count: "ab cd\n" * count,
    "short lines with empty ones": lambda count: "ab cd\n\n" * count,
    "numbers alone on lines": lambda count: "".join(f"{number % 999 + 1}.\n" for number in range(count)),
    "bare numbers on lines": lambda count: "".join(f"{number}\n" for number in range(count)),
    "numbers of pages in many forms": lambda count: "".join(
        f"\n{form} 1\n\n{'Ab cd. ' * 130}\n\n{form} 2\n\n{_PARAGRAPHS}" for form in _FORMS[: count // 15 + 1]
    ),
    "a table": lambda count: "| a | b |\n| --- | --- |\n" + "| a | b |\n" * count,
    "sections under headings": lambda count: "".join(f"Wells {number}\n\n1. Act.\n\n" for number in range(count)),
    "a list that is set in": lambda count: "1. Decides:\n" + "   1. a\n   2. b\n" * count,
    "lines of Arabic that are turned": lambda count: "\u202b\u202a)1( 2\u202cقرار\u202c\n" * count,
    "mandates that are extended": lambda count: (
        "that,\n\n1. " + "Decides to extend until 3 May 2031 resolution 60/1; " * count
    ),
    "mandates that are ended": lambda count: "that,\n\n1. Decides " + "to terminate resolution 60/1 and " * count,
    "letters of letters": lambda count: "that,\n\n1. Decides as in " + "subparagraphs (a) and (b) " * count,
    "a Government that is named before": lambda count: (
        "that,\n\n1. " + "Thanks Chad, and urges the Government to dig; " * count
    ),
}


def _calls(text: str) -> int:
    source = source_from_text("a.md", RESOLUTION.format(words=text, number=2553))
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        for document in parse_source(source):
            effects(document)
            actions(document)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_as_the_text_does(name: str) -> None:
    _calls(TEXTS[name](10))  # what is made once
    once, twice = (_calls(TEXTS[name](LINES * times)) for times in (1, 2))
    assert once > LINES
    assert twice < MOST * once
