"""Texts typed with other signs than print has: without accents or hamzas, with the keyboard's letters of a neighbouring
language, with another alphabet's letters that look alike, or with digits of another script or width.

In: a text. Out: the same text, as long, with the signs that the words of the languages' tables have. A word is changed
where a table has it with other signs; the others stay as they are typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from . import table
from .letters import ACCENTED, CAPITAL_CYRILLIC, SMALL_CYRILLIC, uncommon_signs
from .recognize import recognize

_HEAD = 6_000
"""So much of a text tells how it is typed."""
_SAMPLE = 1_000
"""So much of it tells its language."""
_FEWEST_LETTERS = 30
"""So many letters at least tell it."""
_MARKED = 200
"""Print has more than one letter with a mark among so many, in each language that has any."""
_FEWEST = 4
"""So many letters of another keyboard, or words of two alphabets, show a habit."""
_FEWEST_MARKED = 50
"""A language whose tables have fewer words with marks is written without."""
_TABLES = ("structure", "organs", "months", "citations", "votes", "labels", "lookup", "actions")
"""The tables that have the words of documents."""

_WIDE = "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF0F)))
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_SIGNS = str.maketrans(
    _WIDE + _PERSIAN, unicodedata.normalize("NFKC", _WIDE) + "".join(str(unicodedata.digit(one)) for one in _PERSIAN)
)
"""Digits and letters that have the width of Chinese signs, and the Persian digits, as European ones."""
_ANY_SIGN = re.compile(f"[{_WIDE}{_PERSIAN}]")

_FOR_APOSTROPHES = "´`ʼ′"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{_FOR_APOSTROPHES}](?=[^\W\d_])")
"""An accent, a letter of phonetics or a prime between letters, where print has an apostrophe: l´Assemblée."""

_KEYBOARD = str.maketrans("یک", "يك")
_OTHER_LETTERS = re.compile("[پچژگٹڈڑےں]")
"""Letters that Arabic has not, and its neighbours' texts have."""
_BARE = str.maketrans("أإآٱىةک\u06cc", "اااايهكي")
"""Arabic letters without what fast typing leaves out."""
_COMMON_ARABIC, _COMMON_CYRILLIC = "المرت", "внитр"
"""Letters that many words of the script have, and no other alphabet has any that look like them."""
_PREFIXES = "وفبلك"
_SHORTEST_BEHIND = 4
"""Letters of a word with a particle before it: a shorter one may be another word."""
_UNMARKED = frozenset("اهىيکی")
"""Letters that are typed for others; one that has a mark is meant so."""
_SHORTEST, _SHORTEST_LATIN = 2, 4
"""Letters of words whose marks tell something."""

_ACCENTED = re.compile(f"[{ACCENTED}]")
_WORD = re.compile(r"[^\W\d_]+")

_ALIKE = str.maketrans("AaBCcEeHKkMOoPpTXxy", "АаВСсЕеНКкМОоРрТХху")
"""Latin letters, and the Cyrillic ones for which a scan or a keyboard has them."""
_BASIC = "A-Za-z"
_TEN = frozenset("XХ")
_CYRILLIC_WORD = re.compile(rf"(?<![\w./@])[{_BASIC}{CAPITAL_CYRILLIC}{SMALL_CYRILLIC}]+(?![\w/@])")
_CYRILLIC = re.compile(f"[{CAPITAL_CYRILLIC}{SMALL_CYRILLIC}]")
_LATIN_LETTER = re.compile(f"[{_BASIC}]")
_MIXED = re.compile(f"[{_BASIC}](?:[{CAPITAL_CYRILLIC}{SMALL_CYRILLIC}]|(?<=[{CAPITAL_CYRILLIC}{SMALL_CYRILLIC}].))")
"""A Latin letter beside a Cyrillic one."""


def as_printed_words(text: str) -> str:
    """The text with the signs of print, as long as it is; itself where it is typed with these. Linear in its length."""
    if any(sign in text for sign in _FOR_APOSTROPHES):
        text = _APOSTROPHE.sub("’", text)
    if text.isascii():
        return _with_accents(text, text[:_HEAD])
    head = text[:_HEAD]
    if _ANY_SIGN.search(uncommon_signs(head)):
        text, head = text.translate(_SIGNS), head.translate(_SIGNS)
    if _count(_COMMON_ARABIC, head) >= _FEWEST_LETTERS:
        return _arabic(text, head)
    if _count(_COMMON_CYRILLIC, head) >= _FEWEST_LETTERS:
        return _cyrillic(text, head)
    return _with_accents(text, head)


def _count(signs: str, text: str) -> int:
    return sum(map(text.count, signs))


def changed_words(typed: str, printed: str) -> Iterator[tuple[int, str]]:
    """The words in which two texts differ, as they are typed, each with its offset; not those with other digits, or
    with another apostrophe alone."""
    for found in _WORD.finditer(typed):
        word = printed[found.start() : found.end()]
        if word != found[0] and word != _APOSTROPHE.sub("’", found[0]) and not _ANY_SIGN.search(found[0]):
            yield found.start(), found[0]


def _arabic(text: str, head: str) -> str:
    if _count("یک", head) >= _FEWEST and not _OTHER_LETTERS.search(head):
        text = text.translate(_KEYBOARD)
    elif min(_count("أإآ", head), head.count("ة"), head.count("ي ")) * _MARKED > len(head):
        return text
    known = _printed_words(recognize(head).language)

    def printed(found: re.Match[str]) -> str:
        begins_line = found.start() == 0 or text[found.start() - 1] == "\n"
        word = _with_marks(found[0], known, begins_line=begins_line)
        signs = zip(found[0], word, strict=True)
        return word if all(one == typed or typed in _UNMARKED for typed, one in signs) else found[0]

    return _WORD.sub(printed, text)


def _with_marks(word: str, known: Mapping[str, str], *, begins_line: bool) -> str:
    """An Arabic word with the marks of print, also behind a particle that is written with it; else itself."""
    bare = word.translate(_BARE)
    if begins_line and (first := known.get(f"^{bare}")):
        return first
    if whole := known.get(bare):
        return whole
    rest = known.get(bare[1:]) if bare[0] in _PREFIXES and len(bare) >= _SHORTEST_BEHIND else None
    return bare[0] + rest if rest else word


def _cyrillic(text: str, head: str) -> str:
    if len(_MIXED.findall(text)) < _FEWEST:
        return text
    known = _plain_words(recognize(head).language)

    def printed(found: re.Match[str]) -> str:
        word = found[0]
        if not _LATIN_LETTER.search(word) or _TEN.issuperset(word):
            return word
        changed = word.translate(_ALIKE)
        if _LATIN_LETTER.search(changed):
            return word
        return changed if _CYRILLIC.search(word) or changed.casefold() in known else word

    return _CYRILLIC_WORD.sub(printed, text)


def _with_accents(text: str, head: str) -> str:
    if len(head) < _FEWEST_LETTERS or len(_ACCENTED.findall(uncommon_signs(head))) * _MARKED > len(head):
        return text
    known = _printed_words(recognize(head[:_SAMPLE]).language)
    if len(known) < _FEWEST_MARKED:
        return text

    def printed(found: re.Match[str]) -> str:
        word = known.get(_bare(found[0])) if len(found[0]) >= _SHORTEST_LATIN else None
        if word is None or len(word) != len(found[0]):
            return found[0]
        return "".join(one.upper() if typed.isupper() else one for typed, one in zip(found[0], word, strict=True))

    return _WORD.sub(printed, text)


def _bare(word: str) -> str:
    """A word in small letters without marks."""
    small = word.casefold().translate(_BARE)
    if small.isascii():
        return small
    return "".join(sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign))


@cache
def _plain_words(language: str) -> frozenset[str]:
    """The words of a language's tables, in small letters."""
    return frozenset(word.casefold() for word in _words(language))


@cache
def _printed_words(language: str) -> Mapping[str, str]:
    """For each word without its marks the one with them, where a language's tables have that more often than any other;
    behind `^` what enacting words begin with, for the head of a line."""
    counts: dict[str, Counter[str]] = {}
    for word in _words(language):
        counts.setdefault(_bare(word), Counter())[word.casefold()] += 1
    best = {bare: words.most_common(1)[0][0] for bare, words in counts.items() if len(bare) >= _SHORTEST}
    heads = {f"^{_bare(word)}": word for word in table(language, "structure")["articles"] if word}
    return MappingProxyType(
        {bare: word for bare, word in {**best, **heads}.items() if bare.removeprefix("^") != word.casefold()}
    )


def _words(language: str) -> Iterator[str]:
    for name in _TABLES:
        for value in _values(table(language, name)):
            yield from _WORD.findall(value)


def _values(value: object) -> Iterator[str]:
    """The texts in a table, those of its tables and lists too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from (str(name), *_values(one))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _values(one)
