"""Lines of Arabic as a converter leaves them that reads a page from left to right → the order in which they are read.

`pdftotext` puts a line, or what a wide gap parts of one, between two signs that turn the direction (U+202B … U+202C).
What in it is written from left to right, numbers with the stops and brackets beside them, it puts between two others
(U+202A … U+202C), as it stands on the page: `)2011( 1970` for 1970 (2011), ` ،2018` for 2018 with a comma. Only the
signs keep such a line legible, so both go: what stands between the inner ones is put in the order of reading.
"""

from __future__ import annotations

import re

OVERRIDES = "\u202d\u202e"
"""Signs that turn what stands behind them against its letters."""
SIGNS = f"\u200e\u200f\u061c\u202a\u202b\u202c{OVERRIDES}\u2066\u2067\u2068\u2069"
"""Signs of direction, and those that begin and end a stretch of one; a converter may leave them round any words."""

_LINE = re.compile("^.*\u202b.*$", re.MULTILINE)
_GAP = re.compile("((?<![ ])[ ]{3,}+(?=\u202b))")
"""What a page's layout has between two stretches of a line, each with its own signs."""
_STRETCH = re.compile("(\f?[ ]*+)\u202b(.*)\u202c([ ]*)")
_INNER = re.compile("\u202a([^\u202a-\u202e]*)\u202c")
_TURNS = re.compile("[\u202a-\u202e]")
_PIECE = re.compile(r"[^\W_](?:[^\s()\[\]،؛]*[^\W_])?|.", re.DOTALL)
"""A number, a symbol, or a sign alone."""
_BRACKET = re.compile("\\)\u202a([^\u202a-\u202e]*\\([^()\u202a-\u202e]*)\u202c")
"""A bracket that closes behind words from left to right, which a line from right to left shows before them."""
_LETTER = re.compile(r"[^\W\d_]")
_IN_BRACKETS = re.compile(r"\)[^\s()]+\(")
"""A word between turned brackets: `231220 )E( 31-17166`, `)S/PRST/2031/3( 2031`. Where no other has letters, all is
turned."""


def in_reading_order(text: str) -> str:
    """The text, its lines that a converter turned in the order of reading. Linear in its length."""
    return _LINE.sub(_line, text) if "\u202b" in text else text


def _line(found: re.Match[str]) -> str:
    return "".join(map(_stretch, _GAP.split(found[0])))


def _stretch(text: str) -> str:
    """A line, or what gaps part of one, in the order of reading where signs stand round it."""
    found = _STRETCH.fullmatch(text)
    if found is None:
        return text
    return found[1] + _TURNS.sub("", _INNER.sub(_inner, _BRACKET.sub("\u202a\\1)\u202c", found[2]))) + found[3]


def _inner(found: re.Match[str]) -> str:
    """What stands from left to right: its pieces from the last to the first, words of Latin letters as one of them."""
    text = found[1]
    letters = [letter.start() for letter in _LETTER.finditer(text)]
    if not letters or not _LETTER.search(_IN_BRACKETS.sub("", text)):
        return _turned(text)
    start = _edge(text, letters[0], -1)
    end = _edge(text, letters[-1], 1) + 1
    before, after = _turned(text[:start]), text[end:]
    goes_on = any(sign.isalnum() for sign in after)  # "S/RES/1325 (2000)"
    return text[start:end] + (after + before if goes_on else _turned(after) + before)


def _edge(text: str, at: int, step: int) -> int:
    """The last place from `at` on, in the direction of `step` and up to a bracket, that has a letter or a figure."""
    edge = at
    while 0 <= at < len(text) and text[at] not in "()":
        if text[at].isalnum():
            edge = at
        at += step
    return edge


def _turned(text: str) -> str:
    return "".join(reversed(_PIECE.findall(text)))
