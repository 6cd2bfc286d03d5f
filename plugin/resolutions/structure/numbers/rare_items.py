"""Items whose letters are printed with other signs than brackets: `[a]`, `a:`, `a.)`, `(a.)`, `«a»`, `a>`, `a、`, `a-`,
in Arabic `أ.` and `أ/`, or with the number of their paragraph: `1(a)`, `1a`, `OP1(a)`, `OP1.a`.

Each sign may stand for something else: so letters are items' where the first stands below a paragraph or an item that
goes on, and each counts on from the one before it in the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from ...languages.letters import ARABIC, HAN, HEH
from ...languages.numerals import in_european_digits
from ...text import Grammar
from ...text.grammars.paragraph_numbers import DASH
from ..pieces.endings import ends_with_stop
from ..pieces.marker import HIDDEN, INSERTED, ITEM, Marker
from ..pieces.meanings import readings
from ..pieces.piece import Piece, with_markers

FEWEST = 2
"""So many items in a row at least show that it is a habit."""

_LETTER = rf"(?:{HEH}|(?![{HAN}])[^\W\d_]|[ivx]{{2,5}}|[IVX]{{2,5}})"
"""One of an alphabet: the heavenly stems count parts and sections in Chinese."""
_SPACE = rf"[\s{HIDDEN}]"
_ITEM = re.compile(
    rf"""
    (?:
      (?P<framed>[\[［【{{<](?P<frame>{_LETTER})[\]］】}}>]{_SPACE}*)
    | (?P<within>[(（](?P<inner>{_LETTER})[.:．：][)）]{_SPACE}*)
    | (?P<quoted>[«"“](?P<quote>{_LETTER})[»"”]{_SPACE}+)
    | (?P<closed>(?P<half>{_LETTER})(?:\.[)\]]|\s?[\]>|]){_SPACE}+)
    | (?P<led>(?P<colon>{_LETTER})\s?[:：]{_SPACE}*)
    | (?P<listed>(?P<comma>{_LETTER})、{_SPACE}*)
    | (?P<dashed>(?P<dash>{HEH}|[{ARABIC}])\s?{DASH}{_SPACE}*)
    | (?P<spaced>(?P<apart>{_LETTER})\s?{DASH}{_SPACE}+)
    | (?P<stopped>(?P<stop>{HEH}|[{ARABIC}])[./]{_SPACE}*)
    | (?P<wide>(?P<broad>{_LETTER})．{_SPACE}*)
    | (?P<counted>(?:OP|[Oo]p\.?)?\s?(?P<number>\d{{1,3}})[.-]?
        (?:[(（](?P<bracket>{_LETTER})[)）]|(?P<glued>{_LETTER})(?:[.)](?={_SPACE})|(?={_SPACE}))){_SPACE}*)
    )(?=[^\W\d_]|["“«(])
    """,
    re.VERBOSE,
)
_FORMS = {
    "framed": ("frame",), "within": ("inner",), "quoted": ("quote",), "closed": ("half",), "led": ("colon",),
    "listed": ("comma",), "dashed": ("dash",), "spaced": ("apart",), "stopped": ("stop",), "wide": ("broad",),
    "counted": ("bracket", "glued"),
}  # fmt: skip
"""Each form of an item with the groups that may have its letter."""


class _Candidate(NamedTuple):
    """A piece that may be an item."""

    at: int
    form: str
    marker: Marker
    places: frozenset[int]
    """Its places in a list, by what its letter may mean."""
    is_below: bool
    """Whether it stands below words that go on: no full stop ends them."""


def with_rare_items(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, such items among them with their letters. The cost is linear."""
    heads = _heads(pieces)
    if not heads:
        return pieces
    runs = (run for run in _runs(_candidates(pieces, heads, grammar)) if len(run) >= FEWEST)
    return with_markers(pieces, {one.at: one.marker for run in runs for one in run})


def _heads(pieces: Sequence[Piece]) -> dict[int, re.Match[str]]:
    """What looks like an item's letter at the head of pieces, by their index: most texts have none."""
    return {
        index: found
        for index, piece in enumerate(pieces)
        if (piece.marker is None or piece.marker.form.startswith(INSERTED))
        and piece.said.table is None
        and (found := _ITEM.match(piece.block.text)) is not None
    }


def _candidates(
    pieces: Sequence[Piece], heads: Mapping[int, re.Match[str]], grammar: Grammar
) -> Iterator[_Candidate | None]:
    """What may be an item, in order; None where a paragraph with a number parts those above from those below."""
    number = ""
    for index, piece in enumerate(pieces):
        marker = piece.marker
        if marker is not None and piece.number and not marker.form.startswith(INSERTED):
            number = marker.label
            yield None
            continue
        if index and index in heads and (found := _item(heads[index], number)) is not None:
            form, item = found
            places = frozenset(one.place for one in readings(item, grammar))
            yield _Candidate(index, form, item, places, not ends_with_stop(pieces[index - 1].last))


def _item(found: re.Match[str], number: str) -> tuple[str, Marker] | None:
    """The form and the marker of the item that a piece with such a head may be, below the paragraph with a number."""
    form = found.lastgroup
    if form is None or form not in _FORMS:
        return None
    if found["number"] and str(int(in_european_digits(found["number"]))) != number:
        return None
    letter = next(found[group] for group in _FORMS[form] if found[group])
    label = normalize("NFKC", letter)
    alphabet = "(A)" if label.isupper() else "(a)"
    return form, Marker(found[0].strip(f" \t{HIDDEN}"), ITEM, alphabet, label.lower(), found.end())


def _runs(candidates: Iterator[_Candidate | None]) -> Iterator[list[_Candidate]]:
    """The candidates that count on from the first letter in one form, lists within lists among them."""
    run: list[_Candidate] = []
    open_lists: list[frozenset[int]] = []
    for one in candidates:
        if one is None or (run and run[0].form != one.form):
            yield run
            run, open_lists = [], []
        if one is None:
            continue
        depth = next((at for at in range(len(open_lists), 0, -1) if _follows(open_lists[at - 1], one.places)), 0)
        if depth:
            open_lists[depth - 1 :] = [one.places]
        elif 1 in one.places and one.is_below:
            open_lists.append(one.places)
        else:
            yield run
            run, open_lists = [], []
            continue
        run.append(one)
    yield run


def _follows(places: frozenset[int], following: frozenset[int]) -> bool:
    """Whether an item may come next after another in its list."""
    return any(place + 1 in following for place in places)
