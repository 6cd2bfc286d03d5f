"""The number of what was inserted behind a paragraph or an item: `4 bis.`, `1A.`, `1-тер.`, `1 ألف -`, `(a bis)`.

In: a paragraph's text. Out: its marker. That of a paragraph has the form `1+`, with what anchors add to the number
(`1+a`, `1+-bis`); that of an item has its word in the label: `a-bis`.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from ...languages.letters import CYRILLIC_CAPITALS, HEH
from ...text import inserted_letters, inserted_numbers, inserted_words
from ...text.letters.literal import any_of
from .marker import INSERTED, ITEM, NUMBER, Marker

_JOINS = r"[\s.‑-]"
"""What stands between a number and the word behind it."""


@cache
def _item() -> re.Pattern[str]:
    word = any_of(inserted_words())
    return re.compile(
        rf"(?P<open>[(（]?)\s?(?P<mark>[^\W\d_]|{HEH}|[ivx]{{2,5}}|[0-9]{{1,2}}){_JOINS}?(?P<word>{word})\s?[)）]\s*(?=\S)"
    )


def inserted_paragraph(text: str) -> Marker | None:
    """The number of an inserted paragraph at the head of a text that begins with a digit, or with a dash before one."""
    found = inserted_numbers().match(text)
    if found is None:
        return None
    printed = {group: value for group, value in found.groupdict().items() if value}
    number = printed.pop("number", "") or printed.pop("turned")
    [mark] = printed.values()
    form = f"{INSERTED}{_added(mark)}"
    return Marker(found[0].rstrip(), NUMBER, form, str(int(number)), found.end())


def _added(mark: str) -> str:
    """What anchors add to the number for a word, a letter or its name."""
    if mark in inserted_words():
        return f"-{inserted_words()[mark]}"
    letter = normalize("NFKC", inserted_letters().get(mark, mark))
    return CYRILLIC_CAPITALS.get(letter.upper(), letter).lower()


def inserted_item(text: str) -> Marker | None:
    """The letter of an inserted item at the head of a text."""
    found = _item().match(text)
    if found is None:
        return None
    mark = found["mark"]
    form = f"{found['open'] and '('}{'1' if mark.isdecimal() else 'a'})"
    label = f"{mark.lower()}-{inserted_words()[found['word']]}"
    return Marker(found[0].rstrip(), ITEM, form, label, found.end())
