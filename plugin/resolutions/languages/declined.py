"""The cases of a name, in a language that has them: Ливан, в Ливане; Южный Судан, Южного Судана."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"([^\s-]+)")


def declined(name: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A name in each of its other cases. `endings` are patterns of the ends of words, each with what stands there in
    the other cases; the first that fits a word counts, and one that none fits has a single form. In each case all words
    stand in it, only the first ones ("Государства Палестина"), or the last alone ("Кот-д’Ивуара")."""
    pieces = _WORD.split(name)  # every second one is a word
    for case in range(max(map(len, endings.values()), default=0)):
        inflected = [_in_case(piece, case, endings) if at % 2 else piece for at, piece in enumerate(pieces)]
        for at in range(2, len(pieces), 2):
            yield "".join((*inflected[:at], *pieces[at:]))
        yield "".join((*pieces[:-2], *inflected[-2:]))


def _in_case(word: str, case: int, endings: Mapping[str, Sequence[str]]) -> str:
    for ending, forms in endings.items():
        if found := re.search(f"(?:{ending})$", word):
            return word[: found.start()] + forms[case] if forms else word
    return word
