"""Notes that name the document of the note before them: "Ibid., para. 12".

    note 3: A/80/10, paras. 27–29.      note 4: Ibid., para. 437.      note 4 cites A/80/10, paragraph 437

In: the units of a document with what each names, in reading order. Out: the same, with what such notes name. Only where
nothing else can be meant: the note before has the number before, names one document and no volume of a series, and what
follows the word names places alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..anchors import Anchor
from ..model import Unit
from .find import find
from .grammars.grammar import Grammar
from .places.mention import Mention
from .places.own import Own

_BEGINS, _LONGEST = 8, 200
"""How far from a note's beginning the word may stand, as its mark may be left there; and how long such a note is."""
_LETTER = re.compile(r"[^\W\d_]")
_APART = re.compile(r"[;؛；]")
"""In a note: that it names more than one thing."""
_CORRECTION = re.compile(r"/Corr\..*")


class _Note(NamedTuple):
    """A note that the next one may refer to."""

    number: int = -1
    document: str = ""
    """The one that it names; empty where it names none, or more."""


def with_same(
    units: Sequence[Unit], found: Iterable[tuple[Mention, ...]], language: str, rules: Grammar
) -> Iterator[tuple[Unit, tuple[Mention, ...]]]:
    """Each unit with its mentions, and with that of the note before where it names its document."""
    before = _Note()
    for unit, mentions in zip(units, found, strict=True):
        if unit.kind != "footnote":
            yield unit, mentions
            continue
        number = _number(unit)
        is_next = number == before.number + 1 and number > 0
        same = _same(unit.text, before.document, language, rules) if is_next and not mentions else None
        named = (same,) if same else mentions
        before = _Note(number, _document(unit.text, named, rules))
        yield unit, named


def _number(unit: Unit) -> int:
    """The number of a note; -1 of one that has another mark."""
    parts = Anchor.parse(unit.anchor).unit
    number = parts[0].number if parts else ""
    return int(number) if number.isdecimal() and not parts[0].again else -1


def _same(text: str, document: str, language: str, rules: Grammar) -> Mention | None:
    """What a note names that begins with the word and goes on with places alone; `document` is the one meant."""
    word = rules.charter.same.search(text, 0, _BEGINS + _LONGEST)
    if not document or word is None or len(text) > _LONGEST:
        return None
    if word.start() > _BEGINS or _LETTER.search(text, 0, word.start()):
        return None
    if not rules.places.alone.fullmatch(text, word.end()):
        return None
    # As if the document's symbol stood there, so that its paragraphs are read by the same rules.
    places = text[word.end() :].removeprefix(".")
    read = find(f"{document}{places}", language, Own(numbered=False)).mentions
    pins = read[0].pins if read and read[0].target == document else ()
    return Mention(word.start(), word.end(), document, pins)


def _document(text: str, mentions: Sequence[Mention], rules: Grammar) -> str:
    """The one document that a note names, with or without its corrections; empty where it names others as well."""
    first = next(iter(mentions), None)
    if first is None or not first.is_of_other:
        return ""
    others = {_CORRECTION.sub("", mention.target) for mention in mentions} - {first.target}
    is_apart = others or _APART.search(text) or rules.places.volume.search(text, 0, first.start)
    return "" if is_apart else first.target
