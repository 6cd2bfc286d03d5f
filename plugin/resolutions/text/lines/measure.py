"""The measure of a hard-wrapped text: how wide its lines are, and so whether a line ended before it was full.

A converter breaks a line where the next word would not have fitted. Where it would have, the paragraph was over. Some
break at one width throughout (`exact`): then a line that ends early is a paragraph's last, whatever stands in it.
Others keep the lines of print, whose letters are of many widths: then only a line that ends clearly early counts, with
what its last and the next one's first characters say (`wrapped`). Others again break lines of any length (`ragged`), as
a text that was set for a screen or by hand: then no line's length tells anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from string import ascii_lowercase

from ...languages.letters import EASTERN, FIRST_EASTERN
from ..grammars.paragraph_numbers import MARKED_PARAGRAPH, NUMBERED
from ..letters.punctuation import COMMAS
from .lines import NUMBER_ALONE, ends_sentence

WIDEST = 140
"""Characters of a line. Where many lines are longer, a line is a paragraph."""
NARROWEST = 16

ENOUGH = 0.9
"""So large a share of the lines must end where one width makes them end."""
FEWEST = 3
"""So many lines must tell it."""
FEWEST_WRAPPED = 4
"""So many lines more than paragraphs a text has at least, where any is wrapped."""
EARLY = 0.85
"""Where print has its own widths, a line is early below this share of the measure."""
DENSE = 2
"""So many lines end early after a stop to each paragraph that ends at an empty line, where no empty line is needed."""
SHORTEST = 20
"""What stands below an empty line and is shorter may be the page's."""
USUAL = 0.95
"""This share of lines is no longer than the measure."""
MOST = 0.6
"""A line is a heading where it is shorter than this share of the others; it tells no width."""

RAGGED = 0.35
"""Where so large a share of the lines that end within a sentence end early, lines are of any length."""
FEWEST_RAGGED = 5
"""So many of them must tell it."""
HEAD_PAIRS = 12
"""So many lines of a head are short by themselves."""
FEWEST_NUMBERS = 3
"""So many paragraphs with a number directly below another one's end tell that an empty line parts only some."""
NUMBERS = 3
"""One in so many of a text's paragraphs with a number stands so, then."""
AT_COMMAS = 0.3
"""So large a share of the first lines of paragraphs and items ends with a comma, where all lines break there."""
FEWEST_AT_COMMAS = 2
"""So many of them must tell it."""
FLOWING = 0.5
"""Then so large a share of the lines goes on with the sentence on the next one."""

_WITHIN = frozenset(ascii_lowercase)
"""No line that ends with one of these ends a sentence."""

CHINESE = re.compile(f"[{EASTERN}\uff00-\uffef]")
_NUMBER = re.compile(rf"\s*{NUMBERED.pattern}")
_NUMBER_PARTED = re.compile(rf"\n\n\s*{re.sub(r'[?]P<[a-z]+>', '?:', NUMBERED.pattern)}")


@dataclass(frozen=True, slots=True)
class Measure:
    """How long the lines of a text are, in characters."""

    width: int
    """Of a line whose words have spaces between them."""
    chinese: int
    """Of a line of Chinese characters, which breaks anywhere; 0 where there are none."""
    exact: bool
    """Whether all lines break at the width."""
    ragged: bool = False
    """Whether they break at any width, so that no line's length tells whether a paragraph is over."""
    at_commas: bool = False
    """Whether each line ends at a comma, if not at a paragraph's end: then `ragged` too."""

    def is_early(self, line: str, following: str) -> bool:
        """Whether a line ends before it is full: what `following` begins with would have fitted on it.

        Both with the white space that the source has round them, but for the line's end.
        """
        if self.chinese and is_chinese(line):
            return len(line) < self.chinese * (1 if self.exact else EARLY)
        if self.chinese and len(line) == self.chinese and is_chinese(following):
            return False  # of a Chinese paragraph, and with no such character in it by chance
        return reach(line, following) <= self.width * (1 if self.exact else EARLY)

    def is_short(self, line: str, following: str) -> bool:
        """Whether a line ends so early that nothing but a paragraph's end tells why."""
        if self.chinese and CHINESE.search(line):
            return len(line) < self.chinese * MOST
        return reach(line, following) <= self.width * MOST


def is_chinese(line: str) -> bool:
    """Whether Chinese characters stand in a line, which therefore may break anywhere."""
    return not line.isascii() and CHINESE.search(line) is not None


def reach(line: str, following: str) -> int:
    """How long a line would be with the first word of the next one."""
    first = following[0]
    if first < FIRST_EASTERN or not CHINESE.match(following):
        first = following.split(None, 1)[0]
    return len(line.rstrip()) + 1 + len(first)


def measure_of(text: str) -> Measure | None:
    """The measure of a text whose paragraphs are hard-wrapped and end without an empty line; None for any other."""
    if text.count("\n") <= 2 * text.count("\n\n") + FEWEST_WRAPPED:
        return None
    lines = text.replace("\f", "\n").split("\n")
    pairs = [pair for pair in pairwise(lines) if pair[0] and pair[1] and pair[0].strip() and pair[1].strip()]
    needed = 0 if _parts_some(text, pairs) else DENSE * _parted(text)
    after_stop = [pair for pair in pairs if pair[0][-1] not in _WITHIN and ends_sentence(pair[0])]
    if len(after_stop) < max(needed, 1):
        return None  # whatever the width
    measure = _measure(lines, pairs, has_signs=is_chinese(text))
    if not text.count("\n\n") and _break_at_commas(pairs):
        return replace(measure, exact=False, ragged=True, at_commas=True)
    if not NARROWEST <= (measure.chinese or measure.width) <= WIDEST:
        return None
    early = sum(measure.is_early(line, following) for line, following in after_stop)
    if early < max(needed, 1 if measure.exact or not needed else FEWEST):
        return None
    return measure if measure.exact else replace(measure, ragged=_is_ragged(measure, pairs[HEAD_PAIRS:]))


def _is_ragged(measure: Measure, pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether many of the lines that end within a sentence end early."""
    within = [pair for pair in pairs if pair[0].rstrip()[-1].isalnum()]
    early = sum(measure.is_early(line, following) for line, following in within)
    return early >= max(FEWEST_RAGGED, RAGGED * len(within))


def _break_at_commas(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether lines break at commas alone: many a first line of a paragraph or an item with a number or a letter ends
    with one, and none within a sentence."""
    firsts = [
        line.rstrip()[-1]
        for line, following in pairs
        if MARKED_PARAGRAPH.match(line) and not MARKED_PARAGRAPH.match(following)
    ]
    at_commas = sum(last in COMMAS for last in firsts)
    return at_commas >= max(FEWEST_AT_COMMAS, AT_COMMAS * len(firsts)) and not any(map(str.isalpha, firsts))


def _parts_some(text: str, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether empty lines part only some of the paragraphs of a text whose lines are broken: many a paragraph with a
    number stands directly below another one's end."""
    below = sum(_NUMBER.match(following) is not None and ends_sentence(line) for line, following in pairs)
    if below < FEWEST_NUMBERS or below * NUMBERS < len(_NUMBER_PARTED.findall(text)) + below:
        return False
    return sum(line.rstrip()[-1].isalnum() for line, _ in pairs) >= FLOWING * len(pairs)


def _measure(lines: Sequence[str], pairs: Sequence[tuple[str, str]], *, has_signs: bool) -> Measure:
    """The measure of lines, and of the pairs of them of which one follows the other; `has_signs` says whether any of
    them has Chinese characters."""
    words: list[int] = []
    signs: list[int] = []
    for line in filter(None, lines):
        (signs if has_signs and is_chinese(line) else words).append(len(line))
    width, are_words_exact = _width(words, pairs)
    sign_width, are_signs_exact = _chinese(signs, pairs) if signs else (0, False)
    if len(signs) > len(words) / 3:
        return Measure(max(width, sign_width), sign_width, are_signs_exact)
    # So few lines tell a width where nearly all have the same one: above a long list of names in another script.
    return Measure(max(width, sign_width), sign_width if are_signs_exact else 0, are_words_exact)


def _parted(text: str) -> int:
    """How many paragraphs end at an empty line."""
    chunks = [chunk.strip() for chunk in text.split("\n\n")]
    return sum(len(below) >= SHORTEST and _is_over(chunk) for chunk, below in pairwise(chunks) if chunk)


def _is_over(chunk: str) -> bool:
    """Whether a stretch of text ends as a paragraph does, and not with the next one's number."""
    return ends_sentence(chunk) and not NUMBER_ALONE.fullmatch(chunk[-8:].rpartition("\n")[2])


def _chinese(lengths: Sequence[int], pairs: Iterable[tuple[str, str]]) -> tuple[int, bool]:
    """The width of lines of Chinese characters, and whether it is exact: that of nearly all within a sentence."""
    least = MOST * max(lengths)
    within = Counter(
        len(line) for line, _ in pairs if len(line) > least and is_chinese(line) and not ends_sentence(line)
    )
    width, count = max(within.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if count >= max(FEWEST, ENOUGH * within.total()) and max(lengths) <= width:
        return width, True
    return _usual(lengths), False


def _width(lengths: Sequence[int], pairs: Iterable[tuple[str, str]]) -> tuple[int, bool]:
    """The width of lines of words, and whether it is exact: whether one explains where nearly all of them break."""
    if not lengths:
        return 0, False
    usual = _usual(lengths)
    spans = [span for span in _spans(pairs) if span[0] > MOST * usual]
    if len(spans) < FEWEST or usual > WIDEST:
        return usual, False
    changes: Counter[int] = Counter()
    for start, stop in spans:
        changes[start] += 1
        changes[stop] -= 1
    best = covered = 0
    first = last = 0
    ordered = sorted(changes)
    for here, following in pairwise(ordered):
        covered += changes[here]
        if covered > best:
            best, first, last = covered, here, following
    if best < ENOUGH * len(spans):
        return usual, False
    return max(length for length in (*lengths, first) if length < last), True


def _spans(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """The widths at which a line would break where it does, for lines that break within a sentence."""
    for line, following in pairs:
        last, first = line.rstrip()[-1], following.lstrip()[0]
        if last.isalpha() and first.isalpha() and not first.isupper() and not is_chinese(line):
            yield len(line.rstrip()), reach(line, following)


def _usual(lengths: Sequence[int]) -> int:
    return sorted(lengths)[ceil(len(lengths) * USUAL) - 1]
