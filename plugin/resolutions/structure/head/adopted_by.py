"""The line that says by which resolution a text was adopted, below the title of a declaration that is published alone:
"Adopted and proclaimed by General Assembly resolution 217 A (III) of 10 December 1948".

In: the lines above the enacting words. Out: the resolution's number, as symbols have it, and the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ...languages import table
from ...languages.letters import CYRILLIC_CAPITALS
from ...languages.recognize import has_spaces
from ...text import Grammar
from ...text.grammars.grammar import nameless
from ...text.letters.literal import any_of
from ...text.letters.plain import SIGNS, plain
from ...un import Organ, names_in
from ..pieces.endings import ends
from ..pieces.piece import Piece
from .own_texts import may_be_title
from .title_numbers import YEAR, as_in_symbols, native_sessions

LONGEST_LINE = 250
"""Characters of the line, with all the ways in which a text was adopted and opened for signature."""


SHORTEST_NAME = 8
"""A name of so many characters is told though its last letter is another case's: Генеральной Ассамблеей."""


_PARTS = {sign: latin for sign, latin in CYRILLIC_CAPITALS.items() if latin in "ABCE"}
_LATIN = str.maketrans("".join(_PARTS), "".join(_PARTS.values()))
"""Russian letters that stand for the Latin one of a part: 217 А (III)."""


class AdoptedBy(NamedTuple):
    """What the line tells, and the lines of the head with it as the end of the title."""

    number: str
    organ: str
    """The English name of the body that adopted it."""
    line: Piece
    title: tuple[Piece, ...]
    others: tuple[tuple[Piece, ...], ...]
    title_first: bool


def adopted_by(
    others: Sequence[tuple[Piece, ...]], title: Sequence[Piece], grammar: Grammar, *, title_first: bool
) -> AdoptedBy | None:
    """The last line that names one resolution, the body that adopted it, and its day, where that line or the one above
    it is the title, or where there is none."""
    own: list[tuple[Piece, ...]] = [tuple(title)] if title else []
    lines: tuple[tuple[Piece, ...], ...] = (*own, *others) if title_first else (*others, *own)
    for last in range(len(lines) - 1, -1, -1):
        text = lines[last][0].block.text
        number = _number(text, grammar) if len(lines[last]) == 1 else ""
        if not number:
            continue
        above = lines[last - 1] if last else ()
        is_title = len(above) == 1 and not ends(above[0].last) and may_be_title(above[0].block.text, grammar)
        first = last - is_title
        if title and own[0] not in lines[first : last + 1]:
            return None
        pieces = tuple(piece for line in lines[first : last + 1] for piece in line)
        rest = (*lines[:first], *lines[last + 1 :])
        return AdoptedBy(number, _organ(text, grammar.language), lines[last][0], pieces, rest, first == 0)
    return None


def _number(text: str, grammar: Grammar) -> str:
    """The number in a line that says by which resolution a text was adopted; empty in any other line."""
    if len(text) > LONGEST_LINE or not grammar.dates.day.search(text) or not _word(grammar.language).search(text):
        return ""
    if not _organ(text, grammar.language):
        return ""
    printed = plain(text, SIGNS).text  # Russian may type Latin capitals with its own: (ХIV)
    numbers = {as_in_symbols(found[0].translate(_LATIN)) for found in _numbers().finditer(printed)}
    return numbers.pop() if len(numbers) == 1 else ""


def _organ(text: str, language: str) -> str:
    """The English name of the body that a line names, in whatever case; empty where it names none, or several."""
    organs = {organ.name for organ, forms in _organs(language) if any(form in text for form in forms)}
    return organs.pop() if len(organs) == 1 else ""


@cache
def _organs(language: str) -> tuple[tuple[Organ, tuple[str, ...]], ...]:
    """What the names of each organ that adopts resolutions begin with."""
    return tuple(
        (organ, tuple(name[:-1] if len(name) > SHORTEST_NAME else name for name in names.cited))
        for organ, names in names_in(language).items()
        if organ.numberings
    )


@cache
def _word(language: str) -> re.Pattern[str]:
    """The word for a resolution in one of its forms; in Arabic with what it is joined to, بقرارها."""
    words = any_of(table(language, "citations")["resolution"])
    return re.compile(rf"{words}(?!\w)" if has_spaces(language) else words, re.IGNORECASE)


@cache
def _numbers() -> re.Pattern[str]:
    """A number with its session or its year: 39/11, 217 A (III), 2200A (XXI), 217(د-3), 1325 (2000)."""
    return re.compile(
        rf"(?<![\d/])(?:S-|ES-)?\d{{1,3}}/\d{{1,4}}(?: ?[A-Z](?![a-z]))?(?![\d/])"
        rf"|(?<!\d)\d{{1,4}} ?(?:[A-Z{''.join(_PARTS)}] ?)?\((?:E?S-)?[IVXLC]+\)|(?<!\d)\d{{1,4}} ?\({YEAR}\)"
        rf"|{nameless(native_sessions())}"
    )
