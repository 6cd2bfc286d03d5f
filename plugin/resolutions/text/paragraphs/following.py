"""Lines that follow one another without an empty line: where one begins a paragraph by what stands above it.

Below the enacting words each recital may have a line, and below the words that lead to a statement each of its
paragraphs. Elsewhere such lines may be the broken lines of one paragraph, and only `lines.begins` tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from ...languages.numerals import number_of_digits
from ..grammars.any_language import stated_lines
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import DASH, LETTERED, NUMBERED
from ..letters.html_signs import with_stars
from ..letters.punctuation import COLONS, COMMAS, FULL_STOPS
from ..lines.lines import NUMBER_ALONE, Line, begins, ends_sentence, is_enacting, without_mark
from .rests import is_next_item

ABOVE = 8
"""Among so many paragraphs above lines the enacting words are looked for."""

_NOTE = re.compile(r"(?:\[\^[^\]\s]{1,8}\]|<sup>[^<]{1,8}</sup>|(?<=\S)[*†‡]{1,2}|[⁰¹²³⁴-⁹]{1,3})$")
"""The mark of a note at a line's end, as converters write it."""
_STRESS = re.compile(r"[*_]+")
_MARKED = frozenset("]>*†‡_<⁰¹²³⁴⁵⁶⁷⁸⁹")

LOOK_BELOW = 12
"""So many characters behind a line tell whether the next one has a number."""
_FIRST_NUMBER = re.compile(rf"\s*[1١]\s?(?:[.．、]|{DASH})")

_NUMBER_BEHIND = 1
"""The index of a paragraph's number that stands behind its first line."""
_STOPS = (*COLONS, *FULL_STOPS)


def with_number_first(lines: Sequence[Line], openings: Callable[[], Openings]) -> Sequence[Line]:
    """The lines of a paragraph, its number first where a conversion left that alone behind the first line, which begins
    as paragraphs do and does not end as they do."""
    if len(lines) <= _NUMBER_BEHIND + 1 or not NUMBER_ALONE.fullmatch(lines[_NUMBER_BEHIND][0]):
        return lines
    first, number, *others = lines
    text = _plain(first[0])
    return (number, first, *others) if openings().any.match(text) and not ends_sentence(text) else lines


class Following:
    """Reads the lines of one stretch of text, in order. `note` comes before each `begins`, `note_begun` after one that
    is true."""

    def __init__(self, openings: Callable[[], Openings], above: Sequence[str]) -> None:
        """`openings` gives how paragraphs begin; it is asked below the enacting words only. `above`: the paragraphs
        right above the stretch."""
        self._openings, self._above = openings, above[-1] if above else ""
        self._is_enacted = any(is_enacting(_plain(text)) for text in above)
        """Whether the enacting words stand above."""
        self._number = 0
        """The number of the last paragraph that has one."""
        self._is_stated = False
        """Whether a paragraph of a statement does."""

    def note(self, before: Sequence[Line]) -> None:
        """Keep what the paragraph under way tells, of which the lines `before` have come: its number, and whether it is
        one of a statement."""
        if len(before) != 1:
            return
        first = before[0][0]
        if found := NUMBERED.match(_plain(first)):
            self._number = number_of_digits(found["number"])
        if self._above.endswith(COLONS) and stated_lines().match(first):
            self._is_stated = True

    def note_begun(self, line: str, before: list[Line]) -> None:
        """Keep what a line tells that begins a paragraph after the lines `before` it: that it states, or that these end
        with the enacting words."""
        if self._states(line, before):
            self._is_stated = True
        elif not self._is_enacted and is_enacting(_plain(before[-1][0])):
            self._is_enacted = begins(line, before)

    def begins(self, line: str, before: list[Line], below: str = "") -> bool:
        """Whether a line begins a paragraph, after the lines `before` it in the one under way; `below` is the head of
        what follows it."""
        if self._states(line, before) or begins(line, before):
            return True
        return self._is_next(line, before) or (self._is_enacted and self._begins_recital(line, before, below))

    def _begins_recital(self, line: str, before: Sequence[Line], below: str) -> bool:
        """Whether a line is a recital of its own, as the one above is: both begin as recitals do and end as paragraphs
        do, the last one without its comma too, above the number 1."""
        if len(before) != 1 or not (ends_sentence(_plain(line)) or _FIRST_NUMBER.match(below)):
            return False
        above, openings = _plain(before[0][0]), self._openings()
        return above.endswith(COMMAS) and bool(openings.any.match(above) and openings.after_comma.match(_plain(line)))

    def _is_next(self, line: str, before: Sequence[Line]) -> bool:
        """Whether a line begins with the number or the letter that comes in turn after the one that begins the
        paragraph under way, though that has no stop at its end; or with the first, below a recital."""
        text = _plain(line)
        found, above = NUMBERED.match(text), _plain(before[0][0])
        if found is not None:
            number, words = number_of_digits(found["number"]), text[found.end() :]
            if number != self._number + 1:
                return False
            if NUMBERED.match(above) and not words[0].islower():
                return True
            if number == 1 and not (self._is_enacted and self._openings().any.match(above)):
                return False
            return self._openings().any.match(words) is not None
        return LETTERED.match(text) is not None and is_next_item(text, above, self._openings().letters)

    def _states(self, line: str, before: Sequence[Line]) -> bool:
        """Whether a line is a paragraph of a statement without quotation marks: it begins with the organ that states,
        below a colon, or below the stop of another such line."""
        above = _plain(before[-1][0])
        return above.endswith(_STOPS if self._is_stated else COLONS) and stated_lines().match(line) is not None


@lru_cache(maxsize=2 * ABOVE)
def _plain(line: str) -> str:
    """A line without the signs and tags that stress its words, and without the mark of a note at its end. It is asked
    for again and again of the last lines and of the paragraphs above them."""
    if line[-1:] not in _MARKED and line[:1] not in _MARKED and "*" not in line and "_" not in line:
        return without_mark(line)
    return without_mark(_STRESS.sub("", with_stars(_NOTE.sub("", line))).rstrip())
