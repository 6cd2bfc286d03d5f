"""Characters that a reader does not see, or takes for others: what a name may hide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...languages.letters import BLANK, CYRILLIC_CAPITALS, CYRILLIC_TEN, LOOK_LATIN
from ...languages.recognize import script_name

_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""What Arabic script is written with: joiners, and marks of direction that turn nothing but a neighbour."""

_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
"""The scripts whose letters pass for one another."""
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN_OF = str.maketrans("".join(LOOK_LATIN), "".join(LOOK_LATIN.values()))
_PASSING = re.compile(f"[{''.join(CYRILLIC_CAPITALS)}]")
_CAPITALS = f"A-Z{''.join(CYRILLIC_CAPITALS)}"
_MIXED = re.compile(
    rf"(?<!\w)(?=[A-Z]*[^\WA-Z])[{_CAPITALS}]{{1,8}}(?=(?:\.[0-9]+)?/[{_CAPITALS}0-9])"
    rf"|(?<=/)(?=[A-Z]*[^\WA-Z])[{_CAPITALS}]{{1,8}}(?=[./0-9]|\b)"
    rf"|(?<!\w)(?={CYRILLIC_TEN}*[IVX])(?=[IVX]*{CYRILLIC_TEN})[IVX{CYRILLIC_TEN}]{{2,7}}(?!\w)"
)
"""Capitals beside a symbol's stroke, or of a numeral, at least one of them Cyrillic: А/74/142, A/CONF.192/PС/23."""


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """The characters of a name that do not show themselves, with their offsets.

    Controls, characters of format (overrides of direction among them) and blanks; but not what Arabic script is
    written with, where a letter of it stands in the text. White space is seen.
    """
    if text.isprintable() and BLANK.isdisjoint(text):
        return
    joined = any("\u0600" <= one <= "\u08ff" for one in text)
    for offset, one in enumerate(text):
        if one in BLANK or unicodedata.category(one) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp"):
            if one in "\t\n" or (joined and one in _JOINERS):
                continue
            yield offset, one


def mixed_word(text: str) -> str:
    """The first word of a title whose letters are of several scripts that look alike; empty where there is none."""
    if text.isascii() or len(scripts(text)) < 2:
        return ""
    return next((word for word in _LETTERS.findall(text) if len(scripts(word)) > 1), "")


def as_it_looks(symbol: str) -> str:
    """A symbol as a reader takes it: what passes for Latin letters as those, what is not seen left out."""
    for hidden in {character for _, character in unseen(symbol)}:
        symbol = symbol.replace(hidden, "")
    return symbol.translate(_LATIN_OF)


def with_latin_capitals(text: str) -> str:
    """A text whose symbols and Roman numerals have Latin capitals for the Cyrillic ones that pass for them; every sign
    keeps its place."""
    if text.isascii() or not ("/" in text or CYRILLIC_TEN in text) or not _PASSING.search(text):
        return text
    return _MIXED.sub(lambda found: found.group().translate(_LATIN_OF), text)


def scripts(text: str) -> frozenset[str]:
    """Which of the scripts that pass for one another have letters in the text."""
    return _SCRIPTS.intersection(map(script_name, set(text)))


def name_of(character: str) -> str:
    """A character as a message names it: `U+202E (RIGHT-TO-LEFT OVERRIDE)`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} ({name})" if name else f"U+{ord(character):04X}"
