"""A text as the grammars of citations and actions read it: digits and brackets in ASCII, hyphens plain, the capitals of
symbols Latin, and no signs that only shape letters or direct them.

Offsets in the plain text lead back to the text as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase, digits
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import normalize

from ...languages.letters import LOOK_DIGITS
from .unseen import with_latin_capitals

_SHAPING = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs within a word or a number that are no part of it: the Arabic stroke that widens it, and vowels; a soft hyphen,
a space without width, and what joins letters or keeps them apart."""
_NOTHING = "\u2060"
"""One of these, for a sign that is left out."""
_SHAPED = re.compile(f"[{_SHAPING}]")
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Marks of direction, which the grammar takes for a space where one parts two words."""
_BESIDE_WORDS = re.compile(rf"(?<!\w)[{_DIRECTIONS}]+|[{_DIRECTIONS}]+(?!\w)")
"""Those beside a space, a bracket or a stop: they part nothing."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
"""A typewriter's, between two letters: l'environnement."""
_DASHED = re.compile(r"(?:(?<=\s)\u0640(?=\s?[0-9])|\u0640(?=[0-9]))")
"""That stroke where it widens no word, but stands for a dash before a number: د ـ 21."""
_MISREAD = re.compile(rf"[0-9][{''.join(LOOK_DIGITS)}]{{1,3}}(?=[0-9]|/[0-9])")
_DIGITS = str.maketrans("".join(LOOK_DIGITS), "".join(LOOK_DIGITS.values()))
"""Letters of Latin and Cyrillic that a scan has for digits within a number: 6O/251, 2О36, 1l72."""
_FIRST_BYTES = frozenset(letter.encode()[0] for letter in LOOK_DIGITS)
_KINDS = bytes(
    ord("0") if chr(byte) in digits else ord("l") if byte in _FIRST_BYTES else ord(" ") for byte in range(256)
)
"""For each byte of UTF-8 the kind of sign that it begins: a digit, maybe one of these letters, or another."""
_DASH_IN_SYMBOL = re.compile(
    r"(?:(?<=/ES)|(?<=/S))[–—](?=[0-9]{1,2}(?:/|\b))|(?:(?<=/CO/[0-9])|(?<=/CO/[0-9]{2}))[–—](?=[0-9]{1,2}\b)"
)
"""A dash that is typed for the hyphen of a symbol: A/ES–10/273, CEDAW/C/CO/2–4."""
_ADDRESS = re.compile(r"(?<=[^\s(<]) ?(?:\(https?://[^\s()<>]{4,200}\)|<https?://[^\s()<>]{4,200}>)")
"""An address in brackets behind what it leads to: S/2022/533 (https://undocs.org/S/2022/533)."""
_PLAIN = MappingProxyType(
    {
        **dict.fromkeys(f"{_DIRECTIONS}\xa0\u202f\u2009", " "),
        **dict.fromkeys("\u2044\u2215", "/"),
        **dict.fromkeys("\u2010\u2011\u2212\uff0d", "-"),
        **{chr(ord(letter) + 0xFEE0): letter for letter in ascii_uppercase},
        **dict(zip("（）／０１２３４５６７８９", "()/0123456789", strict=True)),
        **{form: whole for form in map(chr, range(0xFE80, 0xFEF5)) if len(whole := normalize("NFKC", form)) == 1},
    }
)
"""Marks of direction and special spaces, which the grammar takes for spaces; strokes of fractions and of division;
hyphens that do not break, a minus; digits, capitals and brackets of full width; the forms that an Arabic letter has
within a word, where one stands for it."""


@dataclass(frozen=True, slots=True)
class Fold:
    """What a language prints for plain signs, one for one; to fold a text costs something only where it has them."""

    signs: Mapping[str, str]
    """Each such sign with its plain one, which is no such sign itself."""
    touched: re.Pattern[str]
    """Any sign that is not left as it is printed."""
    spaces: re.Pattern[str] | None = None
    """Spaces that part nothing, in a language that needs none; they are left out."""

    @classmethod
    def of(cls, printed: str, plain: str, spaces: str = "") -> Fold:
        """The fold of digits and brackets: each sign of `printed` to the one of `plain` at its place; `spaces` is a
        pattern of those that part nothing."""
        signs = {**_PLAIN, **dict(zip(printed, plain, strict=True))}
        touched = re.compile(f"[{_SHAPING}{re.escape(''.join(signs))}]")
        return cls(MappingProxyType(signs), touched, re.compile(spaces) if spaces else None)


SIGNS = Fold.of("", "")
"""The fold of what stands in symbols, whatever the language."""


class Plain(NamedTuple):
    """The plain text, and what is missing from it."""

    text: str
    left_out: Sequence[int] = ()
    """The offsets in `text` before which a sign was left out, in ascending order."""

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as printed of `text[start:end]`, which is not empty."""
        return start + bisect_right(self.left_out, start), end + bisect_right(self.left_out, end - 1)


def plain(text: str, fold: Fold) -> Plain:
    """The text as a language's grammar reads it."""
    if "://" in text and _ADDRESS.search(text):
        return _without_addresses(text, fold)
    if not text.isascii():
        text = with_latin_capitals(text)
    if b"0l" in text.encode("utf-8", "surrogatepass").translate(_KINDS):  # a fifth of the cost of the pattern
        text = _MISREAD.sub(lambda number: number[0].translate(_DIGITS), text)
    if text.isascii():
        return Plain(text)
    touched = set(fold.touched.findall(text))
    folded = _APOSTROPHE.sub("’", text) if "'" in text else text
    if not touched.isdisjoint(_DIRECTIONS):
        folded = _BESIDE_WORDS.sub(lambda marks: _NOTHING * len(marks[0]), folded)
        touched.add(_NOTHING)
    for sign in fold.signs.keys() & touched:
        folded = folded.replace(sign, fold.signs[sign])
    if "/" in folded and ("–" in folded or "—" in folded):
        folded = _DASH_IN_SYMBOL.sub("-", folded)
    if fold.spaces is not None and " " in folded:
        folded = fold.spaces.sub(lambda spaces: _NOTHING * len(spaces[0]), folded)
        touched.add(_NOTHING)
    if touched.isdisjoint(_SHAPING):
        return Plain(folded)
    folded = _DASHED.sub("-", folded)
    shaping = [found.start() - before for before, found in enumerate(_SHAPED.finditer(folded))]
    return Plain(_SHAPED.sub("", folded), shaping)


def _without_addresses(text: str, fold: Fold) -> Plain:
    """The same of a text with addresses in brackets, which are left out."""
    kept, left_out, end, length = [], [], 0, 0
    for found in _ADDRESS.finditer(text):
        kept.append(text[end : found.start()])
        length += found.start() - end
        left_out += [length] * (found.end() - found.start())
        end = found.end()
    read = plain("".join((*kept, text[end:])), fold)
    # Where the signs stood that were left out, in the text without its addresses.
    shaping = [offset + place for place, offset in enumerate(read.left_out)]
    addresses = [offset - bisect_left(shaping, offset) for offset in left_out]
    return Plain(read.text, sorted((*read.left_out, *addresses)))
