"""Words that a line's end once parted, with its hyphen in them still: "appro- priate", "humani-tarian".

In: a source. Out: what is told of them. Whether a hyphen is the word's own no text tells for sure: they are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from ...diagnostics import diagnose
from ...languages.letters import SMALL
from ...model import Diagnostic, Source
from ..grammars.any_language import sharing_words

FEWEST = 3
"""So many words that begin otherwise tell it; fewer may be misprints, or other spellings."""

MOST = 100
"""So many different words with a hyphen, and no space behind it, are looked at."""

_HYPHEN = re.compile(rf"-(?P<space> ?)(?P<end>[{SMALL}]{{2,20}})(?![\w-])")
_BEFORE = re.compile(r"(?<![\w-])[^\W\d_]{2,20}$")
_WORD = re.compile(r"[\w-]+")
_APART = re.compile(r"[’',.;:]")
"""What stands right before a word, or behind one."""
_LONGEST = 21


class _Parted(NamedTuple):
    """A word with a hyphen in it."""

    start: int
    begin: str
    space: str
    end: str


def told_hyphens(source: Source) -> Iterator[Diagnostic]:
    """Tell once of such words, at the first. Linear in the text's length."""
    found = _words(source.text) if "-" in source.text else []
    left = [one for one in found if one.space and one.end not in sharing_words()]
    parted = [one for one in found if not one.space]
    # Most texts have none, or too few: the words of the others alone are looked through.
    joined = _joined(source.text, parted, FEWEST - _differ(left))
    if _differ(left + joined) < FEWEST:
        return
    words = frozenset(_WORD.findall(source.text)) if joined else frozenset()
    left += [one for one in joined if words.isdisjoint((one.begin, one.end))]
    if _differ(left) < FEWEST:
        return
    first = min(left)
    word = f"{first.begin}-{first.space}{first.end}"
    yield diagnose("left-hyphens", source.path, *source.place(first.start), word=word, count=len(left))


def _words(text: str) -> list[_Parted]:
    return [
        _Parted(before.start(), before[0], found["space"], found["end"])
        for found in _HYPHEN.finditer(text)
        if (before := _BEFORE.search(text, max(found.start() - _LONGEST, 0), found.start())) is not None
    ]


def _joined(text: str, found: Iterable[_Parted], fewest: int) -> list[_Parted]:
    """Of words with a hyphen those that the text has as whole words without one too; none where it is sure that fewer
    begin otherwise."""
    alike: dict[str, dict[str, _Parted]] = {}
    for whole, one in islice({one.begin + one.end: one for one in found}.items(), MOST):
        alike.setdefault(one.begin.casefold(), {})[whole] = one
    within: dict[str, _Parted] = {}
    misses = 0
    for several in alike.values():
        if len(alike) - misses < fewest:
            return []
        # Most stand nowhere in the text, which is parted into words where enough of them do.
        there = {whole: one for whole, one in several.items() if whole in text}
        within |= there
        misses += not there
    words = frozenset(_APART.sub(" ", text).split()) if len(alike) - misses >= fewest else frozenset()
    return [one for whole, one in within.items() if whole in words]


def _differ(found: Iterable[_Parted]) -> int:
    """How many of the words begin otherwise than the others."""
    return len({one.begin.casefold() for one in found})
