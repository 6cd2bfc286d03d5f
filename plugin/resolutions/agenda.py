"""The items of agendas under which a site's documents were taken up: each once, with an address of its own.

One text is one item, whatever its capitals, marks and white space. Its address is made of the text, so that it stays
while other documents come and go, and is the same in every language that has the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .model import CATALOGUE_LANGUAGE, Document, DocumentKey
from .subjects import slugs
from .text import grammar
from .titles import worded_item

LONGEST = 120
"""So many characters of an item's text stand in its address at most; items of one committee begin alike."""
_MARKS = re.compile(r"[\W_]+")


class Item(NamedTuple):
    """The text of an item, and its language."""

    title: str
    language: str


@dataclass(frozen=True, slots=True)
class AgendaIndex:
    """The items by their ids in addresses, in the order of their titles, and the ids of each document's."""

    items: Mapping[str, Item]
    by_document: Mapping[DocumentKey, tuple[str, ...]]


def items_of(document: Document, listed: Sequence[str] = ()) -> tuple[Item, ...]:
    """The items that a document's file tells, else those that it prints; `listed` are the catalogue's, which
    `agenda_item` has in one text."""
    if document.agenda_items:
        return tuple(dict.fromkeys(Item(item.title, CATALOGUE_LANGUAGE) for item in document.agenda_items))
    language = document.agenda_language or document.language
    if listed and document.agenda_item == "; ".join(listed):
        return tuple(dict.fromkeys(Item(title, CATALOGUE_LANGUAGE) for title in listed))
    if title := worded_item(document):
        return (Item(title, language),)
    return _under_its_number(document)


def agenda_index(documents: Iterable[Document], listed: Callable[[str], Sequence[str]]) -> AgendaIndex:
    """The index of the documents; `listed` gives the items that the catalogue has of an identifier."""
    by_key = {document.key: items_of(document, listed(document.id)) for document in documents}
    spellings: dict[str, Counter[Item]] = {}
    for items in by_key.values():
        for item in items:
            if key := _key(item.title):
                spellings.setdefault(key, Counter())[item] += 1
    ids = slugs(sorted(spellings), "item", LONGEST)
    usual = {ids[key]: min(found, key=lambda item: (-found[item], item)) for key, found in spellings.items()}
    ordered = dict(sorted(usual.items(), key=lambda entry: (_key(entry[1].title), entry[0])))
    return AgendaIndex(
        ordered,
        {
            key: tuple(dict.fromkeys(ids[spelling] for item in items if (spelling := _key(item.title))))
            for key, items in by_key.items()
        },
    )


def same_item(title: str, other: str) -> bool:
    """Whether two texts are one item."""
    return _key(title) == _key(other)


def _under_its_number(document: Document) -> tuple[Item, ...]:
    """The line of a masthead under "Agenda item 50", which is the item's title."""
    printed = document.masthead.get("item", "")
    lines = [unit.text for unit in document.units if unit.kind == "title" and unit.anchor != "title"]
    if not printed or printed not in lines[:-1]:
        return ()
    below = lines[lines.index(printed) + 1]
    return () if grammar(document.language).head.item.match(below) else (Item(below, document.language),)


def _key(title: str) -> str:
    return _MARKS.sub(" ", title.casefold()).strip()
