"""Phrases that are looked for at a place of a text: of those that begin there, the longest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from ..grouping import grouped
from ..languages import table
from ..text import Fold, Plain, plain

Value = TypeVar("Value")


_NOTHING_MORE = Fold.of("", "")
_KEPT = 1 << 11
"""Of so many texts the folded ones are kept: actions, openings and effects ask for those of the same paragraphs."""
_ENDS = ",，、،;； "


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> Plain:
    """A text as phrases are looked up in it: plain (one hyphen, no Arabic vowel signs), in small letters, with one
    apostrophe."""
    read = plain(text, _NOTHING_MORE)
    small = read.text.lower()
    # A capital dotted I becomes two characters, which would move all that follow.
    small = (small if len(small) == len(read.text) else read.text).replace("'", "’")
    return Plain(small, read.left_out)


class Lexicon(Generic[Value]):
    """Phrases with a value each. `spaced`: whether the language puts spaces between words."""

    def __init__(self, phrases: Mapping[str, Value], *, spaced: bool) -> None:
        self._spaced = spaced
        # By their first characters: cheaper than by the first word, which would have to be found in the text.
        self._key = 2 if spaced else 1
        self._values: dict[str, Value] = {}
        lengths: dict[str, set[int]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            plain_phrase = folded(phrase).text
            self._values.setdefault(plain_phrase, phrases[phrase])
            lengths.setdefault(plain_phrase.ljust(self._key)[: self._key], set()).add(len(plain_phrase))
        self._lengths = {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}
        """How long the phrases are that begin with those characters, the longest first: many are of one length."""

    def __bool__(self) -> bool:
        return bool(self._values)

    def at(self, text: str, place: int) -> tuple[int, Value] | None:
        """Where the longest phrase that begins at the place of the folded text ends, and its value."""
        for length in self._lengths.get(text[place : place + self._key], ()):
            phrase = text[place : place + length]
            if phrase in self._values:
                end = place + len(phrase)
                # An article that is elided ("l’") stands close to its noun.
                if not self._spaced or phrase.endswith("’") or not text[end : end + 1].isalnum():
                    return end, self._values[phrase]
        return None


def either(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first; of none, one that never matches."""
    longest_first = sorted(phrases, key=len, reverse=True)
    alternatives = [
        re.escape(plain(phrase, _NOTHING_MORE).text).replace("’", "['’]").replace(r"\ ", r"\s+")
        for phrase in longest_first
    ]
    return f"(?:{'|'.join(alternatives)})" if alternatives else "(?!)"


def by_first(words: Iterable[str]) -> str:
    """A pattern of any of the words, told apart by their first letters, which is found in two thirds of the time."""
    rests = grouped((word[:1], word[1:]) for word in words)
    return "|".join(re.escape(first) + either(rest) for first, rest in rests.items())


def commonest(verbs: Mapping[str, int], language: str, most: int) -> list[tuple[str, int]]:
    """The verbs, given as printed, that come most often, each once, with how often any form of it does.

    Arabic writes its "and" close to a verb, and a verb has other first letters for the Council, for the Assembly and
    for "we" (`[actions.asks] glued`, `persons`): ويطلب إلى, تطلب إلى and يطلب إلى are one verb."""
    asks = table(language, "actions").get("asks", {})
    glued, persons = asks.get("glued", ""), tuple(asks.get("persons", ""))
    forms: dict[str, Counter[str]] = {}
    for printed, count in verbs.items():
        verb = printed.rstrip(_ENDS)
        apart = verb.removeprefix(glued)
        verb = apart if apart.startswith(persons) else verb
        plain = folded(verb).text  # some prints give Arabic vowel signs
        forms.setdefault(plain[1:] if plain.startswith(persons) else plain, Counter())[verb] += count
    totals = Counter({form.most_common(1)[0][0]: form.total() for form in forms.values()})
    return totals.most_common(most)
