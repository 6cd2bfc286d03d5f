"""The words by which a language describes a vote, from its table `[votes]`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..languages import table
from ..languages.letters import HAN
from ..text import voweled
from ..text.letters.folding import folded

PARTS = ("in_favour", "against", "abstaining")
"""The parts of a vote, in the order of `Vote.counts`."""

_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class VoteWords:
    """The words and patterns by which a language describes a vote."""

    adopted: re.Pattern[str]
    """How a line of adoption begins: "Adopted", "[Adopted"."""
    unanimous: re.Pattern[str]
    counts: Mapping[str, re.Pattern[str]]
    """By part of the vote: its count in a line of adoption, as the last group."""
    none: Mapping[str, re.Pattern[str]]
    """By part of the vote: what says that nobody voted so."""
    stated: re.Pattern[str]
    """The count in favour in a letter's sentence: "received 15 votes in favour"."""
    headings: Mapping[str, str]
    """The part of the vote by the heading of its list, folded."""
    run_in: re.Pattern[str]
    """A heading of a list within a line, with its colon, where the table has its capitals."""
    longest_heading: int
    nobody: frozenset[str]
    """What stands in a list for no State."""
    numbers: Mapping[str, int]
    """Numbers by their words."""


@cache
def vote_words(language: str) -> VoteWords:
    """The words of one of `LANGUAGES`."""
    words = table(language, "votes")
    numbers: dict[str, int] = {name.casefold(): value for name, value in words["numbers"].items()}
    number = "|".join([r"\d{1,3}", *sorted(map(re.escape, numbers), key=len, reverse=True)])
    names = {name: part for part in PARTS for name in words[f"list_{part}"]}
    headings = {folded(name): part for name, part in names.items()}
    longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return VoteWords(
        adopted=re.compile(voweled("|".join(map(re.escape, words["adopted"])))),
        unanimous=_either(words["unanimous"], number),
        counts=MappingProxyType({part: _either(words[part], number) for part in PARTS}),
        none=MappingProxyType({part: _either(words.get(f"no_one_{part}", ()), number) for part in PARTS}),
        stated=_either(words["stated_in_favour"], number),
        headings=MappingProxyType(headings),
        run_in=re.compile(rf"(?P<heading>{longest_first})\s?[:：]"),
        longest_heading=max(map(len, headings)),
        nobody=frozenset(name.casefold() for name in words["nobody"]),
        numbers=MappingProxyType(numbers),
    )


def _either(phrases: Sequence[str], number: str) -> re.Pattern[str]:
    """A pattern that matches any of the phrases as whole words, with a number in place of `{n}`. Without phrases it
    matches nothing."""
    alternatives = []
    for phrase in phrases:
        pattern = re.escape(phrase).replace(r"\{n\}", f"({number})")
        # Chinese puts no space between words.
        alternatives.append(pattern if _HAN.search(phrase) else rf"(?<!\w){pattern}(?!\w)")
    return re.compile("|".join(alternatives) or r"(?!)", re.IGNORECASE)
