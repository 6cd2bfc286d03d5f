"""The number of what was inserted behind a paragraph or an item: `4 bis.`, `1A.`, `1-тер.`, `1 ألف -`, `(a bis)`.

In: a paragraph's text. Out: its marker. That of a paragraph has the form `1+`, with what anchors add to the number
(`1+a`, `1+-bis`); that of an item has its word in the label: `a-bis`.
"""

from __future__ import annotations

import re
from functools import cache

from ..text import CYRILLIC_CAPITALS, inserted_letters, inserted_words
from ..text.literal import any_of
from .marker import INSERTED, ITEM, NUMBER, Marker

_JOINS = r"[\s.‑-]"
"""What stands between a number and the word behind it."""


@cache
def _paragraph() -> re.Pattern[str]:
    word = rf"(?P<word>{any_of(inserted_words())})"
    behind = rf"{_JOINS}?{word}(?:[.．、]\s*|\s?[-–—]\s+)|[.‑-]{word.replace('word', 'pointed')}\s+"
    letter = rf"(?P<letter>[A-Za-z\u0430{''.join(CYRILLIC_CAPITALS)}])\.\s+"
    name = rf"\s(?P<name>{any_of(inserted_letters())})(?:\.\s+|\s?[-–—]\s+)"
    return re.compile(rf"(?P<number>[0-9٠-٩]{{1,3}})(?:{behind}|{letter}|{name})(?=\S)")


@cache
def _item() -> re.Pattern[str]:
    word = any_of(inserted_words())
    return re.compile(
        rf"(?P<open>[(（]?)\s?(?P<mark>[^\W\d_]|هـ|[ivx]{{2,5}}|[0-9]{{1,2}}){_JOINS}?(?P<word>{word})\s?[)）]\s*(?=\S)"
    )


def inserted_paragraph(text: str) -> Marker | None:
    """The number of an inserted paragraph at the head of a text that begins with a digit."""
    found = _paragraph().match(text)
    if found is None:
        return None
    word, letter = found["word"] or found["pointed"], found["letter"]
    if word:
        added = f"-{inserted_words()[word]}"
    elif letter:
        added = CYRILLIC_CAPITALS.get(letter.upper(), letter).lower()
    else:
        added = inserted_letters()[found["name"]].lower()
    return Marker(found[0].rstrip(), NUMBER, INSERTED + added, str(int(found["number"])), found.end())


def inserted_item(text: str) -> Marker | None:
    """The letter of an inserted item at the head of a text."""
    found = _item().match(text)
    if found is None:
        return None
    mark = found["mark"]
    form = f"{found['open'] and '('}{'1' if mark.isdecimal() else 'a'})"
    label = f"{mark.lower()}-{inserted_words()[found['word']]}"
    return Marker(found[0].rstrip(), ITEM, form, label, found.end())
