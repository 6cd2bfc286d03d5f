"""The marker at the head of a paragraph: `20.`, `(a)`, `a)`, `(ii)`, `(أ)`, `أ -`, `–`.

Only what is printed is read here, and what it may mean; what it does mean its neighbours say (`nesting`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from ..text import CYRILLIC_CAPITALS, Grammar, inserted_words
from ..text.directions import SIGNS
from ..text.literal import VOWELS, any_of
from ..un import from_roman, to_roman

NUMBER, ITEM, BULLET, DECIMAL = "number", "item", "bullet", "decimal"

INSERTED = "1+"
"""The form of the number of an inserted paragraph, before the small letter that it may have: `4 bis.`, `1A.`."""


class Marker(NamedTuple):
    """A marker as printed. Two markers of one `form` may belong to one list."""

    printed: str
    kind: str
    """`number`: with a full stop, as paragraphs have; `decimal`: `1.1.`, `1.a`; `bullet`; `item`: any other."""
    form: str
    """Its brackets and its alphabet's case: `(a)`, `a)`, `A.`, `(1)`, `–`."""
    label: str
    """What stands between the brackets, in lower case and ASCII digits; empty for a bullet."""
    end: int
    """The offset in the text at which the paragraph's own words begin."""

    @property
    def is_of_item(self) -> bool:
        """Whether items alone have it, and no heading: `(a)` and what other languages print for it, `a)`, `㈠`, `'1'`;
        not `A.`, `a.`, `一.`."""
        return self.kind == ITEM and not self.form.endswith(".")


HIDDEN = SIGNS
"""What a converter may leave round a marker and at a text's end."""

_HIDDEN = f"[{HIDDEN}]*"

_CLOSE = r"[0-9]{4}年|[\u4e00-\u9fff《][^*]*$"
"""What may follow the star of a note without a space, in Chinese; a further star shows that both are print's emphasis.
"""

_QUOTE = r"(?:[“”\"«„]\s?)?"
"""The mark that opens a quotation of items: `“(a)`, `« a)`, `”(أ)`."""

_MARKER = re.compile(
    rf"""
    [\s{HIDDEN}]*
    (?:
      (?P<number>[0-9]{{1,4}}|[٠-٩]{{1,4}}|[０-９]{{1,4}}){_HIDDEN}
        (?: \.{_HIDDEN}(?=\s|$|[A-Z][a-z]) | [．、] | ,(?=\s[A-Z][a-z]) | \s?[-–—]{_HIDDEN}(?=\s|$) )\s*
    | {_QUOTE}[(（]\s?
        (?P<paren>[0-9٠-٩]{{1,3}}|[ivxIVX]{{1,7}}|[^\W\d_]|[a-z]{{2}}|هـ|(?P<twin>[^\W\d_])\s?(?P=twin)
          |[一二三四五六七八九十]{{1,3}}|[㈠-㈩])
        \s?(?:\}}?[)）]|\}}){_HIDDEN}\s*
    | {_QUOTE}(?P<half>[0-9]{{1,3}}|[^\W\d_]|هـ|[ivx]{{2,7}}|([a-z])\5)(?:[)）]){_HIDDEN}\s*
    | (?P<quote>['‘’])(?P<quoted>[0-9٠-٩]{{1,2}})['’‘]\s*
    | [(（]?(?P<character>[㈠-㈩])\s*
    | (?P<dotted>[a-z]|[ivx]{{2,7}}|[一二三四五六七八九十]{{1,3}}(?=[.．、]\s))[.．、]\s+
    | (?P<dashed>هـ|[ء-ي])\s[-–—]\s+(?=\S.*[؛،.:]$)
    | (?P<capital>[A-Z]|[IVX]{{2,7}})\.(?:\s+(?=\S)|(?=[A-Z][a-z]{{2}}))
    | (?P<bullet>[-–—−•·●▪○◦■□]|\*{{1,5}})(?:{_HIDDEN}\s+|(?<=\*)(?={_CLOSE}))
    )
    """,
    re.VERBOSE,
)
_DECIMAL = re.compile(
    r"([1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){1,4}|[1-9][0-9]{0,2}\.[a-z](?![^\W_]))"
    r"(?:\.\s+(?=\S)|\s+(?=[^\W\d_]|[\"“«(]))"
)
"""A number with points within, as long texts have: `1.1.`, `46.1 Reduce`, `1.a Ensure`. Before a small letter it may be
a measure."""
_BRACKETS = {"paren": "({})", "half": "{})", "dotted": "{}.", "dashed": "{}.", "capital": "{}.", "quoted": "'{}'"}
_PLAIN = re.compile(r"(([0-9]{1,4})\.)\s+")
"""The commonest marker."""
_VOWEL = re.compile(VOWELS[:-1])
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_CHARACTERS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_COUNTED = re.compile(r"[一二三四五六七八九十]{1,3}|[㈠-㈩]")
"""What Chinese counts items with where other languages print roman numbers."""
_ROMAN = re.compile("[ivxl]+")


_WORD = re.compile(
    r"(?![ivxIVX]{6,7}[).])[^\W\d_]{6}|(?![ivxIVX]{3})[^\W\d_]{3}"
    r"|(?![㈠-㈩]|(?:هـ|[ء-ي]) [-–—] )[^\W\d_]{1,6}[ ,]"
    r'|[“"«](?! ?\(| ?[^\W\d_]{1,2}\))'
)
"""What most paragraphs begin with, and no marker does."""


def read_marker(text: str) -> Marker | None:
    """The marker that `text` begins with, if any."""
    if text[:1].isdecimal():
        if (number := _read_number(text)) is not None:
            return number
    elif _WORD.match(text):
        return None
    found = _MARKER.match(text)
    if not found:
        return None
    kind = found.lastgroup or ""
    if kind == "character":
        return Marker(found["character"], ITEM, "㈠", found["character"], found.end())
    printed = found[0].rstrip()
    if kind == "bullet":
        return Marker(printed.strip(HIDDEN), BULLET, found["bullet"], "", found.end())
    raw = found[kind] if found[kind].isascii() else _whole(found[kind])
    if kind == "number":
        return Marker(printed, NUMBER, "1.", str(int(raw)), found.end())
    if _COUNTED.fullmatch(raw):
        return Marker(printed, ITEM, "一." if kind == "dotted" else "㈠", raw, found.end())
    alphabet = "1" if raw.isdecimal() else "A" if raw.isupper() else "a"
    brackets = _BRACKETS[kind]
    return Marker(printed, ITEM, brackets.format(alphabet), raw.lower(), found.end())


@cache
def _inserted() -> re.Pattern[str]:
    """The number of a paragraph that was inserted: `4 bis.`, `4 مكررا - `, `1A.`, in Cyrillic letters too."""
    word = rf"\s?{any_of(inserted_words())}(?:[.．]\s*|\s?[-–—]\s+)"
    letter = rf"(?P<letter>[A-Z{''.join(CYRILLIC_CAPITALS)}])\.\s+"
    return re.compile(rf"(?P<number>[0-9]{{1,3}})(?:{word}|{letter})(?=\S)")


def _read_number(text: str) -> Marker | None:
    """The number with which a paragraph begins, where it is `20.`, `4 bis.` or `1.1`."""
    number = _PLAIN.match(text)
    if number:
        return Marker(number[1], NUMBER, "1.", str(int(number[2])), number.end())
    found = _inserted().match(text)
    if found:
        letter = found["letter"] or ""
        letter = CYRILLIC_CAPITALS.get(letter, letter).lower()
        return Marker(found[0].rstrip(), NUMBER, INSERTED + letter, found["number"], found.end())
    decimal = _DECIMAL.match(text)
    if decimal and not ("a" <= text[decimal.end()] <= "z" and decimal[0].rstrip()[-1] != "."):
        return Marker(decimal[0].rstrip(), DECIMAL, "1.1", decimal[1], decimal.end())
    return None


def _whole(label: str) -> str:
    """A label in ASCII digits and in whole letters, the form that a letter takes within a word made the one alone."""
    return normalize("NFKC", label.translate(_DIGITS)) if label not in _CHARACTERS else label


class Reading(NamedTuple):
    """One meaning of a marker: the `place`-th of a list counted in `script` (letters, roman, number)."""

    script: str
    place: int


LETTER, ROMAN, DIGIT = "letter", "roman", "digit"

LATIN = 26
"""Letters of the alphabet that anchors are written in."""

TEN = 10


def readings(marker: Marker, grammar: Grammar) -> tuple[Reading, ...]:
    """What a marker may mean: `(i)` the ninth letter, or one."""
    label = marker.label
    if label.isdecimal():
        # Arabic prints '1' where other languages print (i).
        return (Reading(ROMAN if marker.form[0] == "'" else DIGIT, int(label)),)
    if label in grammar.lists.romans:
        return (Reading(ROMAN, grammar.lists.romans[label]),)
    found = [Reading(LETTER, place) for place in letter_places(label, grammar)]
    roman = roman_value(label)
    if roman:
        found.append(Reading(ROMAN, roman))
    counted = numeral_value(label, grammar)
    if counted:
        found.append(Reading(ROMAN, counted))
    return tuple(found)


def letter_places(label: str, grammar: Grammar) -> tuple[int, ...]:
    """1 for a, 27 for aa, in each alphabet that the letter may be of; empty for what is no letter of a list."""
    if " " in label:
        label = label.replace(" ", "")
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


def roman_value(label: str) -> int:
    """The value of a lower-case roman number up to 49, written as it should be; else 0."""
    value = from_roman(label.upper()) if _ROMAN.fullmatch(label) else 0
    return value if 0 < value < 50 and to_roman(value).lower() == label else 0


def label_of(reading: Reading) -> str:
    """What an anchor calls a place: letters and romans in Latin script in every language, so that anchors agree."""
    script, place = reading
    if script == LETTER:
        return chr(96 + place) if place <= 26 else chr(70 + place) * 2 if place <= 52 else str(place)
    return to_roman(place).lower() if script == ROMAN else str(place)
