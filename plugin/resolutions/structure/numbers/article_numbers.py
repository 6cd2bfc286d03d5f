"""Treaties in Chinese, and old resolutions: below 第二条, or below the recitals, paragraphs are counted 一、, their
items ㈠ and the items of these 1., where other languages print "1.", "(a)" and "(i)".

Elsewhere 一、 heads a section, ㈠ stands for "(i)", and 1. is a paragraph. A text in which articles have paragraphs 1.,
or a resolution that has any, is left as it is.
"""

from __future__ import annotations

import re

from ...languages.numerals import ARTICLE_SIGN, CHINESE_COUNT
from ...text import Grammar
from ...un import to_roman
from ..pieces.counted_headings import counted_heading
from ..pieces.endings import ends_with_comma
from ..pieces.looks import is_heading
from ..pieces.marker import ITEM, NUMBER, Marker
from ..pieces.meanings import LATIN, ROMAN, numeral_value, readings
from ..pieces.piece import Piece

_COUNT = frozenset(CHINESE_COUNT)
_COUNTED = re.compile(rf"(?P<number>[{CHINESE_COUNT}]{{1,3}})[.．、]\s?")
_ITEM_FORM = "㈠"


def with_article_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those below the headings of articles with the markers that other languages print."""
    if _COUNT.isdisjoint([piece.block.text[:1] for piece in pieces]):
        return pieces
    found: list[Piece] = []
    is_in_article, last, count = False, 0, 0
    for piece in pieces:
        if piece.marker is None and (is_in_article or ARTICLE_SIGN in piece.text) and is_heading(piece.text):
            if _is_article(piece.text, grammar):
                is_in_article, last = True, 0
            elif grammar.headings.annex.match(piece.text):
                is_in_article = False
        marker = _marker(piece, last, grammar) if is_in_article else None
        if marker is not None and marker.kind == NUMBER:
            last, count = last + 1, count + 1
        found.append(piece.with_marker(marker) if marker is not None else piece)
    return found if count else _with_operative_numbers(pieces, grammar)


def _with_operative_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, the operative paragraphs that are counted 一、 with their numbers: most of them begin with a verb, or
    the first stands right below a recital and most end unlike one."""
    found: list[Piece] = []
    last = operative = over = 0
    is_below_recital = False
    for piece in pieces:
        if piece.number:
            return pieces
        marker = _marker(piece, last, grammar)
        if marker is not None and marker.kind == NUMBER:
            is_below_recital = is_below_recital or (not last and bool(found) and _is_recital(found[-1]))
            last += 1
            over += not ends_with_comma(piece.last)
            operative += grammar.paragraphs.operative.match(piece.block.text, marker.end) is not None
        found.append(piece.with_marker(marker) if marker is not None and last else piece)
    is_counted = 2 * operative > last or (is_below_recital and 2 * over > last)
    return found if last > 1 and is_counted else pieces


def _is_recital(piece: Piece) -> bool:
    """Whether a piece ends as recitals and enacting words do, and has no marker."""
    return piece.marker is None and ends_with_comma(piece.last)


def _is_article(text: str, grammar: Grammar) -> bool:
    """Whether a heading begins with the number of an article in characters: 第二条."""
    heading = counted_heading(text, grammar)
    return heading is not None and heading.word == ARTICLE_SIGN


def _marker(piece: Piece, last: int, grammar: Grammar) -> Marker | None:
    """The next paragraph's number after `last`, an item's letter, or the roman number of one below it."""
    text = piece.block.text
    number = _COUNTED.match(text)
    if number and numeral_value(number["number"], grammar) == last + 1 and not is_heading(text):
        return Marker(number[0].rstrip(), NUMBER, "1.", str(last + 1), number.end())
    if piece.marker is None:
        return None
    if piece.marker.kind == NUMBER and piece.marker.form == "1.":
        return piece.marker._replace(kind=ITEM, form="(a)", label=to_roman(int(piece.marker.label)).lower())
    if piece.marker.form != _ITEM_FORM:
        return None
    places = [one.place for one in readings(piece.marker, grammar) if one.script == ROMAN and one.place <= LATIN]
    return piece.marker._replace(kind=ITEM, form="(a)", label=chr(96 + places[0])) if places else None
