"""What a marker's label may mean, and what anchors call it: `(i)` is the ninth letter, or one; `ж` is g.

In: a marker, or a heading's label, and the grammar of its language. Out: its places in lists, its Latin label.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text import Grammar
from ...text.letters.literal import VOWELS
from ...un import item_value, to_roman
from .marker import Marker

_VOWEL = re.compile(VOWELS[:-1])


class Reading(NamedTuple):
    """One meaning of a marker: the `place`-th of a list counted in `script` (letters, roman, number)."""

    script: str
    place: int

    @property
    def next(self) -> Reading:
        """That of the marker behind it."""
        return Reading(self.script, self.place + 1)


LETTER, ROMAN, DIGIT = "letter", "roman", "digit"

LATIN = 26
"""Letters of the alphabet that anchors are written in."""

TEN = 10


def readings(marker: Marker, grammar: Grammar) -> tuple[Reading, ...]:
    """What a marker may mean: `(i)` the ninth letter, or one."""
    label = marker.label.partition("-")[0]
    if label.isdecimal():
        # Arabic prints '1' where other languages print (i).
        return (Reading(ROMAN if marker.form[0] == "'" else DIGIT, int(label)),)
    if label in grammar.lists.romans:
        return (Reading(ROMAN, grammar.lists.romans[label]),)
    found = [Reading(LETTER, place) for place in letter_places(label, grammar)]
    roman = item_value(label)
    if roman:
        found.append(Reading(ROMAN, roman))
    counted = numeral_value(label, grammar)
    if counted:
        found.append(Reading(ROMAN, counted))
    return tuple(found)


def is_after_aa(label: str) -> bool:
    """Whether a label is of those that follow `aa` where the second letter counts: `ab`, `ac`."""
    return len(label) == 2 and label[0] == "a" and "b" <= label[1] <= "z"


def letter_places(label: str, grammar: Grammar) -> tuple[int, ...]:
    """1 for a, 27 for aa, in each alphabet that the letter may be of; empty for what is no letter of a list."""
    if " " in label:
        label = label.replace(" ", "")
    if is_after_aa(label):
        return (LATIN + ord(label[1]) - 96,)
    is_twin = len(label) == 2 and label[0] == label[1]
    letter = label[:1] if is_twin else label
    latin = grammar.lists.lookalikes.get(letter, letter)
    own = grammar.lists.letters.get(letter, 0)
    places = [ord(latin) - 96] if len(latin) == 1 and "a" <= latin <= "z" else []
    if own and own not in places:
        places.append(own)
    if not is_twin:
        return tuple(places)
    # After the last letter the alphabet goes round: after z, and after the last of a longer one.
    rounds = {LATIN, max(len(grammar.lists.letters), LATIN)}
    return tuple(place + length for length in sorted(rounds) for place in places)


def numeral_value(label: str, grammar: Grammar) -> int:
    """The value of a number in words or characters, up to ten times itself: 十一, 二十三; else 0."""
    numerals = grammar.lists.numerals
    if label in numerals or len(label) == 1:
        return numerals.get(label, 0)
    ten = next((at for at, sign in enumerate(label) if numerals.get(sign) == TEN), -1)
    if ten not in (0, 1) or len(label) > ten + 2:
        return 0
    tens, units = numerals.get(label[:ten], 1 if ten == 0 else 0), numerals.get(label[ten + 1 :], 0)
    return TEN * tens + units if tens and (units or len(label) == ten + 1) else 0


def heading_label(printed: str, grammar: Grammar) -> str:
    """The number or letter of a heading in small Latin letters, whatever script prints it: а, ألف: a; 二, ثانيا: ii."""
    printed = _VOWEL.sub("", printed)
    named = grammar.lists.labels.get(printed)
    if named:
        return named
    value = numeral_value(printed, grammar)
    return to_roman(value).lower() if value else printed.lower()


def label_of(reading: Reading) -> str:
    """What an anchor calls a place: letters and romans in Latin script in every language, so that anchors agree."""
    script, place = reading
    if script == LETTER:
        return chr(96 + place) if place <= 26 else chr(70 + place) * 2 if place <= 52 else str(place)
    return to_roman(place).lower() if script == ROMAN else str(place)
