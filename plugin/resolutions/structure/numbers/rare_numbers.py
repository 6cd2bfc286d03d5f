"""Operative paragraphs whose numbers are printed with other signs than a stop: `1.-`, `1°`, `1:`, `1/`, `[1]`, `§ 1`,
`№ 1`, `No. 1.`, `1 .`, `1.)`, `{1}`, `-1-`, `⒈`, `[OP1]`, `OP1` before a small letter, behind a word, `Paragraph 1.`,
`第1段：`, or alone above the paragraph, with the word or without any sign.

Each sign may stand for something else: so a text has such numbers where they count on from 1, no paragraph among them
has a stop behind its number, and nearly all of them stand before the words that operative paragraphs begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from unicodedata import normalize

from ...languages import table
from ...languages.numerals import digits, in_european_digits
from ...text import Grammar
from ...text.grammars.paragraph_numbers import DASH
from ..pieces.marker import HIDDEN, NUMBER, RECITAL, Marker
from ..pieces.piece import Piece, with_markers

FEWEST = 2
"""So many paragraphs at least show that it is a habit."""
MOST = 0.75
"""So large a share of them stands before operative verbs."""
_FURTHEST = 3
"""A number is no further ahead of the one before it."""
_RECITALS, _ALONE, _NAMED = "PP", "alone", "named"
"""The forms of numbers that only recitals have, of those that stand alone above their paragraph, and of those behind a
word."""

_HEAD = re.compile(
    rf"""
    (?P<parted>[\[(]?(?P<part>PP|OP|[Oo]p)[\s.-]?(?P<drafted>\d{{1,3}})[\])]?[.:)]?\s+(?=[^\W\d_]))
    | (?P<drawn>(?P<figure>[⑴-⒇⒈-⒛])\s*(?=[^\W\d_]))
    | (?P<signed>(?:[§№¶#]{{1,2}}|[Nn][.º°o]{{1,2}})\s?(?P<sign>{digits(3)})[.):]?[\s{HIDDEN}]+(?=[^\W\d_]))
    | (?P<framed>[\[［【{{{{<](?P<frame>{digits(3)})[\]］】}}}}>][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<closed>(?P<half>{digits(3)})(?:\.[)\]]|\s?[\]>|])[\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<spaced>(?P<apart>{digits(3)})\s[.．][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<between>{DASH}\s?(?P<inner>{digits(3)})\s?{DASH}[\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<glued>(?P<stuck>{digits(3)}){DASH}(?=[^\W\d_]))
    | (?P<dashed>(?P<dash>{digits(3)})\s?\.\s?[-–—][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<raised>(?P<ring>{digits(3)})\s?\.?[°º][.)]?\s?[-–—]?[\s{HIDDEN}]+(?=[^\W\d_]))
    | (?P<led>(?P<colon>{digits(3)})\s?[:：][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<stroked>(?P<stroke>{digits(3)})\s?/[\s{HIDDEN}]+(?=[^\W\d_]))
    """,
    re.VERBOSE,
)
_FORMS = {
    "parted": "drafted", "signed": "sign", "framed": "frame", "dashed": "dash", "raised": "ring", "led": "colon",
    "stroked": "stroke", "closed": "half", "spaced": "apart", "between": "inner", "glued": "stuck",
}  # fmt: skip
"""Each form of a number with the group that has its digits."""
_NUMBER = re.compile(digits(3))
_LETTERS = frozenset("POoNn")
"""The letters that a number in such a form may begin with."""
_PLACE = "{}"
"""Where the number stands among the words of a language that name paragraphs."""


@cache
def _letters(language: str) -> frozenset[str]:
    """The letters that a number may begin with, in one of those forms or behind a word of a language."""
    firsts = "".join([name[0] for name in table(language, "structure")["paragraph_names"]])
    return _LETTERS.union(firsts.lower(), firsts.upper())


@cache
def _named(language: str) -> re.Pattern[str]:
    """What names a paragraph by its number in a language, with what stands behind that: `Paragraph 1.`, `第1段：`."""
    names = (name.partition(_PLACE) for name in table(language, "structure")["paragraph_names"])
    number = digits(3)
    forms = "|".join(
        rf"{re.escape(before)}(?P<n{count}>{number}){re.escape(behind)}"
        for count, (before, _, behind) in enumerate(sorted(names, key=lambda name: -len(name[0] + name[2])))
    )
    return re.compile(rf"(?:{forms})(?:$|(?:\s?[.．:：)]|\s?{DASH}|(?=\s)|(?<=\D))\s*(?=[^\W\d_]|$))", re.IGNORECASE)


def with_rare_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, such paragraphs among them with their numbers. The cost is linear."""
    by_form: dict[str, list[tuple[int, Marker]]] = {}
    letters = _letters(grammar.language)
    for index, piece in enumerate(pieces):
        may_be = piece.marker is None and not (piece.text[:1].isalpha() and piece.text[0] not in letters)
        if may_be and piece.said.table is None and (found := _head(pieces, index, grammar)) is not None:
            form, marker = found
            by_form.setdefault(form, []).append((index, marker))
    if not by_form:
        return pieces
    markers: dict[int, Marker] = {}
    above: set[int] = set()
    for form, candidates in by_form.items():
        runs = [run for run in _runs(candidates) if len(run) >= FEWEST or form == _RECITALS]
        if form == _RECITALS or any(_are_operative(run, pieces, grammar, is_alone=form == _ALONE) for run in runs):
            numbered = dict(chain.from_iterable(runs))
            markers |= numbered
            above.update(numbered if form == _ALONE else ())
    return list(_joined(with_markers(pieces, markers), above))


def _head(pieces: Sequence[Piece], index: int, grammar: Grammar) -> tuple[str, Marker] | None:
    """The form of the number that a piece begins with, and its marker."""
    text = pieces[index].text
    if _NUMBER.fullmatch(text):
        return (_ALONE, _marker(text, text, len(text))) if _is_above(pieces, index) else None
    if (named := _named(grammar.language).match(text)) is not None:
        marker = _marker(named[0], named[named.lastgroup or 0], named.end())
        if named.end() < len(text):
            return _NAMED, marker
        return (_ALONE, marker) if _is_above(pieces, index) else None
    found = _HEAD.match(text)
    if found is None:
        return None
    form = found.lastgroup or ""
    if form == "drawn":
        return form, _marker(found[0], normalize("NFKC", found["figure"]).strip("()."), found.end())
    marker = _marker(found[0], found[_FORMS[form]], found.end())
    if form == "parted":
        part = found["part"].upper()
        return part, marker._replace(kind=RECITAL, form="PP1") if part == _RECITALS else marker
    return form, marker


def _is_above(pieces: Sequence[Piece], index: int) -> bool:
    """Whether what stands alone in a piece may be the number of the piece below it."""
    return index + 1 < len(pieces) and pieces[index + 1].marker is None and not pieces[index].later


def _marker(printed: str, number: str, end: int) -> Marker:
    return Marker(printed.strip(f" \t{HIDDEN}"), NUMBER, "1.", str(int(in_european_digits(number))), end)


def _runs(candidates: Sequence[tuple[int, Marker]]) -> list[list[tuple[int, Marker]]]:
    """The candidates that count on from 1, those of each such count together; a few numbers may be missing."""
    runs: list[list[tuple[int, Marker]]] = []
    last = 0
    for index, marker in candidates:
        number = int(marker.label)
        if number == 1:
            runs.append([])
        if number == 1 or (runs and last < number <= last + _FURTHEST):
            runs[-1].append((index, marker))
            last = number
    return runs


def _are_operative(
    run: Sequence[tuple[int, Marker]], pieces: Sequence[Piece], grammar: Grammar, *, is_alone: bool
) -> bool:
    """Whether nearly all of these paragraphs begin as operative ones do, and none among them has a stop behind its
    number."""
    among = pieces[run[0][0] : run[-1][0]]
    if any(piece.number for piece in among):
        return False
    operative = grammar.paragraphs.operative
    words = ((pieces[index + 1].text, 0) if is_alone else (pieces[index].text, marker.end) for index, marker in run)
    return sum(operative.match(text, start) is not None for text, start in words) >= MOST * len(run)


def _joined(pieces: Sequence[Piece], above: set[int]) -> Iterator[Piece]:
    """The pieces, each number that stands alone, `above` its paragraph, with the words below it."""
    bare: Piece | None = None
    for index, piece in enumerate(pieces):
        if bare is not None:
            bare.extend(piece.blocks)
            yield bare
            bare = None
        elif index in above:
            bare = piece
        else:
            yield piece
