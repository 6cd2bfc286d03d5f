"""A source in traditional Chinese signs, or typed with other signs than print has, as the stages read it, and what they
made of it with the signs of the source.

Source ─with_known_signs→ Source ─every stage→ Document… ─as_printed→ Document…

The two texts are as long, sign for sign, so that every offset, line and column holds in both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from .diagnostics import diagnose
from .languages.traditional import is_traditional, simplified
from .languages.typed_signs import as_printed_words, changed_words
from .model import Diagnostic, Document, Source, Unit


def with_known_signs(source: Source) -> Source:
    """The source in simplified signs where it is in traditional ones, and in those of print where it is typed with
    others, which is told; else itself."""
    if not source.text.isascii() and is_traditional(source.text):
        front = {name: _simplified(value) for name, value in source.front.items()}
        return replace(source, text=simplified(source.text), front=MappingProxyType(front))
    text = as_printed_words(source.text)
    if text == source.text:
        return source
    changed = list(changed_words(source.text, text))
    return replace(source, text=text, diagnostics=(*source.diagnostics, *_told(source, text, changed)))


def _told(source: Source, text: str, changed: Sequence[tuple[int, str]]) -> Iterator[Diagnostic]:
    """The one thing that is told of all words that are read with other signs than they are typed with."""
    if changed:
        start, typed = changed[0]
        printed = text[start : start + len(typed)]
        place = source.place(start)
        yield diagnose("typed-signs", source.path, *place, typed=typed, printed=printed, count=len(changed))


def _simplified(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_simplified, value))
    return simplified(value) if isinstance(value, str) else value


def as_printed(document: Document, read: Source, source: Source) -> Document:
    """The document with the signs that the `source` prints, of which `read` is the form that is read."""
    units = tuple(_unit(unit, read, source) for unit in document.units)
    texts = {unit.anchor: unit.text for unit in units}
    title = source.front.get("title")
    return replace(
        document,
        title=title if isinstance(title, str) else _words(document.title, read, source),
        units=units,
        citations=tuple(
            replace(one, surface=texts[one.anchor][one.start : one.end]) if one.anchor in texts else one
            for one in document.citations
        ),
        agenda_item=_words(document.agenda_item, read, source),
        masthead=MappingProxyType({name: _words(words, read, source) for name, words in document.masthead.items()}),
        themes=_front(source, "themes", document.themes),
        aliases=_front(source, "aliases", document.aliases),
        misprints=_front(source, "misprints", document.misprints),
    )


def _front(source: Source, field: str, read: tuple[str, ...]) -> tuple[str, ...]:
    value = source.front.get(field)
    return tuple(map(str, value)) if read and isinstance(value, tuple) else read


def _unit(unit: Unit, read: Source, source: Source) -> Unit:
    """A unit with the signs that stand where its words do."""
    if unit.text.isascii() or not unit.runs:
        return unit
    signs = list(unit.text)
    for at, sign in enumerate(signs):
        start, origin = unit.runs[bisect_right(unit.runs, (at, 1 << 62)) - 1]
        place = origin + at - start
        if 0 <= place < len(read.text) and read.text[place] == sign:
            signs[at] = source.text[place]
    return replace(unit, text="".join(signs), marker=_words(unit.marker, read, source))


def _words(words: str, read: Source, source: Source) -> str:
    """Words of the head with the signs as they are printed: those of the first place at which the source has them, and
    where it has them on several lines, each."""
    if words.isascii():
        return words
    place = read.text.find(words)
    if place >= 0:
        return source.text[place : place + len(words)]
    if " " in words:
        return " ".join(_words(word, read, source) for word in words.split(" "))
    return words
