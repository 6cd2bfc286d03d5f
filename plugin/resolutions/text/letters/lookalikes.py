"""Whether a document's title and symbol are what they look like.

A name is what a reader goes by: one that holds what is not seen, turns the direction of what is read, or is spelt with
another script's letters passes for another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import diagnose
from ...model import Block, Diagnostic, Source
from ...paths import stem_of
from ...un import Symbol
from .unseen import as_it_looks, mixed_word, name_of, unseen, with_latin_capitals

_HEAD_BLOCKS = 12
"""Among so many paragraphs at a document's head its symbol is looked for."""
_LONGEST_SYMBOL = 60


def title_diagnostics(title: str, source: str, line: int, column: int) -> Iterator[Diagnostic]:
    """What of a title is not seen, and its first word of several scripts; the place is where it begins."""
    if title.isascii() and title.isprintable():
        return
    for character in dict.fromkeys(character for _, character in unseen(title)):
        yield diagnose("unseen-character", source, line, column, what="title", character=name_of(character))
    if word := mixed_word(title):
        yield diagnose("mixed-scripts", source, line, column, what="title’s word", text=word, letters=_letters(word))


def symbol_diagnostics(source: Source, blocks: Sequence[Block], *, first: bool) -> Iterator[Diagnostic]:
    """What at the head of a document, or (of a source's first) in its file's name, looks like a symbol and is none."""
    stem = stem_of(source.path)
    if first and not stem.isascii() and "_" in stem:
        yield from _of_symbol(stem.replace("_", "/"), source.path, 0, 0)
    for block in blocks[:_HEAD_BLOCKS]:
        if len(block.text) <= _LONGEST_SYMBOL and not block.text.isascii():
            yield from _of_symbol(block.text.strip(), source.path, *source.place(block.source_offset(0)))


def of_mixed_symbol(text: str, path: str, line: int, column: int) -> Iterator[Diagnostic]:
    """What is told of a symbol, or a numeral, that a text cites, if it is written with capitals of two scripts."""
    plain = with_latin_capitals(text)
    for printed, meant in zip(text.split(), plain.split(), strict=True) if plain != text else ():
        if printed != meant:
            what = "symbol" if "/" in printed else "numeral"
            yield diagnose("mixed-scripts", path, line, column, what=what, text=printed, letters=_letters(printed))


def _of_symbol(text: str, path: str, line: int, column: int) -> Iterator[Diagnostic]:
    looks = as_it_looks(text)
    if looks == text or Symbol.parse(looks) is None:
        return
    hidden = next(unseen(text), None)
    if hidden:
        yield diagnose("unseen-character", path, line, column, what=f"symbol {looks}", character=name_of(hidden[1]))
    if any(not one.isascii() for one in text if not hidden or one != hidden[1]):
        yield diagnose("mixed-scripts", path, line, column, what="symbol", text=text, letters=_letters(text))


def _letters(text: str) -> str:
    """The first letter of a text that is not Latin, though others are or it passes for one."""
    return next(
        (name_of(one) for one in text if one.isalpha() and not one.isascii() and as_it_looks(one) != one), ""
    ) or (next((name_of(one) for one in text if not one.isascii()), ""))
