"""Whether a paragraph goes on in the block below it: beyond the end of a page, or a stray empty line.

In: a piece, the block below it and the source, in which the ends of pages are looked up. Nothing here changes a piece.
"""

from __future__ import annotations

import re
from unicodedata import category

from ...model import Block
from ...text import Grammar, ends_sentence, is_sign
from ...text.grammars.any_language import day_lines
from ...text.grammars.openings import openings
from ...text.letters.html_signs import with_stars
from .endings import ends, ends_with_comma
from .looks import is_enacting_organ
from .marker import BULLET, NUMBER
from .piece import Piece

_LENGTHS = ((10, 40), (4, 16))
"""Characters of a paragraph's beginning that a page's end cut: at least, where what follows ends as a paragraph does,
and where nothing else tells it; the second two where each character is a word."""

SHORT = 0.7
"""Such a share of the longest line the last one of a paragraph may have, which no other line has."""

QUOTES = frozenset('“"«„')

BEGIN_STATED = QUOTES | {"”"}
"""What opens a paragraph of a statement; in Arabic the closing mark may stand for the opening one."""

_NUMBER = re.compile(r"\s\d{2,4}$")
"""A number of the text's own, and no mark of a note."""
_LONGEST_NUMBER = 5
"""Characters of one, with the space before it."""
_YEAR = re.compile(r"[(（](?:19|20)\d\d[)）]")
"""A resolution's year, which belongs to the number above it."""
_FIGURE = re.compile(rf"\d{{1,4}}(?:/\d|\s?{_YEAR.pattern})")
"""A number with which no paragraph begins, and no note: "70/19 of 3 December", "1325 (2000)"."""

_MARKUP_BETWEEN = re.compile(r"(?:[*_]|\](?:\([^()\n]*\))?|\[\^[^\]\n]*\])*\s*(?:#{1,6}[ \t\xa0\u202f]+)?[*_\[\\]*")
"""What stands between two paragraphs where no page ends: white space, markup that ends there, markup that begins."""


def is_unfinished(previous: Piece, block: Block, source: str, grammar: Grammar) -> bool:
    """Whether `block`, beginning with a small letter, goes on with the piece before it.

    Where paragraphs begin with a small letter, an empty line after a comma parts two of them, unless what follows it
    never begins one; only across a page break do the words decide. Where they begin with a capital, a small letter
    shows that a paragraph goes on, but for text after the last item of a list.
    """
    last, text, paragraphs = previous.last, block.text, grammar.paragraphs
    if ends(last) or len(last) <= 2 or grammar.closing.note.match(previous.block.text):
        return False
    if not paragraphs.small_initials:
        is_item = previous.marker is not None and previous.marker.kind != NUMBER
        return not (is_item and last[-1] == ",") or breaks_page(previous, block, source)
    if is_enacting_organ(last, grammar) or day_lines().fullmatch(last):
        return False
    if ends_with_comma(last) and ends_early(previous, source):
        return False
    if openings(grammar.language).any.match(text):
        return False
    return not ends_with_comma(last) or _leads_on(previous, text, grammar) or breaks_page(previous, block, source)


def is_cut(previous: Piece, sibling: Piece | None, block: Block, source: str, grammar: Grammar) -> bool:
    """Whether a page ends within a sentence of the piece before `block`, which goes on with a capital letter: the piece
    begins as a paragraph does and has no stop at its end, and the block does not. `sibling`: the piece before it, of
    those with a marker the one with a marker of its kind."""
    last, text, words = previous.last, block.text, grammar.paragraphs
    if last[-1:].isdigit() and _YEAR.match(text) and not ends_with_comma(last):
        return True
    if not breaks_page(previous, block, source):
        return _leads_on(previous, text, grammar) or _is_rest_of_torn(previous, sibling, text, grammar)
    if ends_with_comma(last):
        return _goes_on_behind_comma(previous, block, source, grammar)
    shortest, long = _LENGTHS[is_sign(last[-1:] or " ")]
    if len(last) < shortest or not ends_within_sentence(last):
        return False
    if words.preambular.match(text) or words.operative.match(text):
        return False
    is_long = len(last) >= long
    if words.preambular.match(previous.text) or words.operative.match(previous.text):
        return is_long or _is_rest(text, grammar)
    return is_long and _is_rest(text, grammar) and _is_of_text(previous, sibling, grammar)


def _leads_on(previous: Piece, text: str, grammar: Grammar) -> bool:
    """Whether a recital goes on behind its comma with words with which none begins, and behind which none begins: "as
    well as", "including"; not "in particular deploring"."""
    begins = openings(grammar.language)
    leading = begins.goes_on.match(text)
    if previous.marker is not None or leading is None or begins.any.match(text, leading.end()):
        return False
    return ends_with_comma(previous.last) and grammar.paragraphs.preambular.match(previous.text) is not None


def _is_rest_of_torn(previous: Piece, sibling: Piece | None, text: str, grammar: Grammar) -> bool:
    """Whether an empty line tears a sentence: a long paragraph that begins as such do ends with a word, and the rest
    begins as none does, with a capital or a resolution's number, and ends as they do. Where nothing with a comma at its
    end, as enacting words and recitals have, stands above what has no number, it may be a heading."""
    last, words, marker = previous.last, grammar.paragraphs, previous.marker
    if marker.kind != NUMBER if marker is not None else sibling is None or not ends_with_comma(sibling.last):
        return False
    _, long = _LENGTHS[is_sign(last[-1:] or " ")]
    begins = words.preambular if marker is None else words.operative
    if len(last) < long or not last[-1].isalpha() or begins.match(previous.text) is None:
        return False
    if openings(grammar.language).any.match(text):
        return False
    return _is_rest(text, grammar) or (_FIGURE.match(text) is not None and ends_sentence(text))


def _goes_on_behind_comma(previous: Piece, block: Block, source: str, grammar: Grammar) -> bool:
    """Whether a recital goes on behind a comma, where a page ends: what follows begins as no paragraph does, and no
    note."""
    text = block.text
    if not ends_sentence(text) or grammar.paragraphs.preambular.match(previous.text) is None:
        return False
    if text[0].isdecimal() and not (_FIGURE.match(text) or grammar.dates.day.match(text)):
        return False
    begins = openings(grammar.language)
    return not (begins.any.match(text) or begins.recital.match(text) or ends_early(previous, source))


def ends_early(piece: Piece, source: str) -> bool:
    """Whether the last line of a piece ends far before the longest one of its last block, as the last line of a
    paragraph does; a block of one line tells nothing."""
    block = piece.blocks[-1]
    start, end = block.runs[0][1], block.source_offset(len(block.text) - 1) + 1
    *lines, last = source[start:end].split("\n")
    return bool(lines) and len(last) < SHORT * max(map(len, lines))


def ends_within_sentence(text: str) -> bool:
    """Whether a text ends with a letter, perhaps with the vowel of an Arabic one above it, or a number of its own."""
    is_letter = text[-1:].isalpha() or (text[-2:-1].isalpha() and category(text[-1]) == "Mn")
    return is_letter or _NUMBER.search(text[-_LONGEST_NUMBER:]) is not None


def _is_rest(text: str, grammar: Grammar) -> bool:
    """Whether a text ends as a paragraph does and may be the rest of one: it opens no quotation, has no mark as notes
    have, and is no part of the frame."""
    if not ends_sentence(text) or not text[0].isalpha():
        return False
    return not is_enacting_organ(text, grammar) and grammar.closing.adoption.match(text) is None


def _is_of_text(piece: Piece, sibling: Piece | None, grammar: Grammar) -> bool:
    """Whether a piece without a stop at its end is a paragraph by its place, whatever its first word, and no heading:
    of a statement, or with a number or letter, where the one before it has a stop."""
    marker = piece.marker
    if marker is None:
        return piece.text[0] in BEGIN_STATED or grammar.paragraphs.enacting.match(piece.text) is not None
    if marker.kind == BULLET:
        return False
    return ends_sentence(sibling.last) if sibling is not None else marker.kind == NUMBER


def breaks_page(previous: Piece, block: Block, source: str) -> bool:
    """Whether a page ends between a piece and a block: a form feed, or what a page prints and the text does not."""
    last = previous.later[-1] if previous.later else previous.block
    between = source[last.source_offset(len(last.text) - 1) + 1 : block.runs[0][1]]
    return "\f" in between or (not between.isspace() and _MARKUP_BETWEEN.fullmatch(with_stars(between)) is None)


def is_open(text: str, open_ends: frozenset[str]) -> bool:
    """Whether no paragraph ends so: with an article, a preposition, or a hyphen."""
    last = text[-1]
    if last == "-":
        return text[-2:-1].isalnum()
    if not last.isalpha():
        return False
    word = text.rfind(" ") + 1
    return len(text) > 12 and text[word:] in open_ends and text[word - 2 : word] != "; "  # an item's "; and"
