"""A preamble that runs on behind the enacting words in one paragraph, as pages of the web print it: taken apart.

"The Security Council, Recalling its resolution, Noting the report, 1. Decides …" begins with the enacting words; a
recital begins below a comma with a capital and a known word, in Arabic with the word that begins recitals alone, in
Chinese with a known word behind a space, which nothing else leaves there; and the operative part with the number 1 and
a verb. In Russian recitals begin as parts of sentences do: there only the number tells, and the rest is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...text import Grammar
from ...text.grammars.openings import openings
from ...text.letters.punctuation import COMMAS, SEMICOLONS, STOPS, any_sign
from .marker import HIDDEN
from .markers import read_marker
from .piece import Piece, cut

HEAD = 60
"""Among so many pieces stand the enacting words of a text."""

_FIRST_NUMBER = re.compile(rf"(?<=[\s{STOPS}])(?P<number>[1١])(?:[.．、]|\s[-–—])\s?[{HIDDEN}]*(?=[^\W\d_])")
_COMMA = re.compile(rf"[{any_sign(COMMAS, SEMICOLONS)}](?:\[?\d{{1,3}}\]?)?(?P<space>\s?)(?=[^\W\d_])")


def with_run_in(pieces: Sequence[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those cut that hold enacting words and more than one paragraph behind them. The cost is linear."""
    enacts = grammar.paragraphs.enacting.match
    found: list[Piece] = []
    for piece in pieces[:HEAD]:
        may_hold = piece.marker is None and piece.said.table is None and enacts(piece.text)
        found += _parts(piece, grammar) if may_hold else (piece,)
    return [*found, *pieces[HEAD:]]


def _parts(piece: Piece, grammar: Grammar) -> Iterator[Piece]:
    start = begins_with_enacting(piece.text, grammar)
    starts = [start, *paragraphs_within(piece.text, start, grammar)] if start else []
    if len(starts) < 2:  # a recital alone is parted from the enacting words where the head is read
        yield piece
        return
    for first, last in pairwise((0, *starts, len(piece.text))):
        block = cut(piece.block, first, last)
        later = piece.later if last == len(piece.text) else None
        yield Piece(block, read_marker(block.text) if first else None, piece.said, later)


def begins_with_enacting(text: str, grammar: Grammar) -> int:
    """Where the first recital begins behind the enacting words and their comma; 0 where a text begins otherwise."""
    words = grammar.paragraphs
    found = words.enacting.match(text)
    if found is None or not found[0].rstrip(HIDDEN).endswith(COMMAS):
        return 0
    start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    return start if words.preambular.match(text, start) else 0


def paragraphs_within(text: str, start: int, grammar: Grammar) -> Iterator[int]:
    """Where paragraphs begin behind the first recital, which begins at `start`."""
    words = grammar.paragraphs
    number = next((one for one in _FIRST_NUMBER.finditer(text, start) if words.operative.match(text, one.end())), None)
    stop = number.start() if number else len(text)
    opens = words.preambular if text[start].isupper() or words.verbs_alike else openings(grammar.language).after_comma
    for comma in _COMMA.finditer(text, start, stop):
        at = comma.end()
        is_sure = text[at].isupper() or (bool(comma["space"]) and not words.small_initials)
        if is_sure and at < stop and opens.match(text, at):
            yield at
    if number:
        yield number.start()
