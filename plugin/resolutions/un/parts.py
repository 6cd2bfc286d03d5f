"""Which of some documents holds what a text names by the letter of a part.

75/101 B    stands in the document 75/101 A-B, below its heading B
76/418 B    stands in the document 76/418, which prints part B below part A
75/101      is that document as a whole
75/253 A    is what 75/253 is called since part B was adopted
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from string import ascii_uppercase
from typing import NamedTuple

from .letters import PART, letters_between
from .symbols import LETTERED

_PARTS = re.compile(rf"(?P<whole>.*[0-9])(?P<first>{PART})-(?P<last>{PART})")
_WHOLE = re.compile(r".*/[0-9]+")
_FIRST, _SECOND = "A", "B"


class Holder(NamedTuple):
    """The document that holds a part."""

    identifier: str
    letter: str = ""
    """The part's, where the document holds others too."""
    is_first: bool = False
    """Whether it is the first of several parts, whose paragraphs have their numbers alone."""
    has_sister: bool = False
    """Of part A, which has a document without a letter: whether part B is one of the documents too."""


def holders(identifiers: Iterable[str], printed: Mapping[str, str]) -> dict[str, Holder]:
    """By what may be named and is no document of these: the one of these that holds it. `printed`: by a document's
    identifier, the letters of the parts that open in its text, where those are several."""
    held = frozenset(identifiers)
    found: dict[str, Holder] = {}
    for identifier in sorted(held):
        if not identifier.startswith(LETTERED):
            continue
        if parts := _PARTS.fullmatch(identifier):
            whole, first, last = parts.group("whole", "first", "last")
            found.setdefault(whole, Holder(identifier))
            for letter in letters_between(first, last):
                found.setdefault(f"{whole}{letter}", Holder(identifier, letter, letter == first))
        elif letters := printed.get(identifier):
            whole = identifier.rstrip(ascii_uppercase)
            found.update((f"{whole}{letter}", Holder(identifier, letter, letter == letters[0])) for letter in letters)
        elif _WHOLE.fullmatch(identifier):
            found.setdefault(f"{identifier}{_FIRST}", Holder(identifier, has_sister=f"{identifier}{_SECOND}" in held))
    return {named: holder for named, holder in found.items() if named not in held}
