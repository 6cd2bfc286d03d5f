"""The items of agendas under which a site's documents were taken up: each once, with an address of its own.

One text is one item, whatever its capitals, marks and white space; and so are the texts that the language versions of
one document tell, where each tells one. Its address is made of the text, the English one where that is known, so that
it stays while other documents come and go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .model import CATALOGUE_LANGUAGE, Document, DocumentKey
from .structure import masthead_line
from .subjects import slugs
from .text import grammar
from .titles import worded_item

LONGEST = 120
"""So many characters of an item's text stand in its address at most; items of one committee begin alike."""
_OF_DRAFT = frozenset(("draft", "kind"))
"""What the line below an item's number may say of a draft instead: its sponsors, or that it is one."""
_MARKS = re.compile(r"[\W_]+")


class AgendaItem(NamedTuple):
    """The text of an item, and its language."""

    title: str
    language: str


@dataclass(frozen=True, slots=True)
class AgendaIndex:
    """What each item is called, by language, by its id in addresses, in the order of the titles by which the ids are
    made; and the ids of each document's."""

    names: Mapping[str, Mapping[str, str]]
    by_document: Mapping[DocumentKey, tuple[str, ...]]


def items_of(document: Document, listed: Sequence[str]) -> tuple[AgendaItem, ...]:
    """The items that a document's file tells, else those that it prints; `listed` are the catalogue's, which
    `agenda_item` has in one text."""
    if document.agenda_items:
        return tuple(dict.fromkeys(AgendaItem(item.title, CATALOGUE_LANGUAGE) for item in document.agenda_items))
    if listed and document.agenda_item == "; ".join(listed):
        return tuple(dict.fromkeys(AgendaItem(title, CATALOGUE_LANGUAGE) for title in listed))
    if title := worded_item(document):
        return (AgendaItem(title, document.item_language),)
    return _under_its_number(document)


def told_item(document: Document) -> str:
    """The items of a document in one text: as it prints them, else by their English titles in the head of its file;
    the library's headings only where there is nothing else."""
    known = [AgendaItem(item.title, CATALOGUE_LANGUAGE) for item in document.agenda_items]
    titles = dict.fromkeys(item.title for item in _without_headings(known) or known)
    return document.agenda_item or "; ".join(titles)


def told_item_language(document: Document) -> str:
    """The language of `told_item`; empty where that is empty."""
    if document.agenda_item:
        return document.told_by.get("agenda_item", document.language)
    return CATALOGUE_LANGUAGE if document.agenda_items else ""


def agenda_index(documents: Iterable[Document], listed: Callable[[str], Sequence[str]]) -> AgendaIndex:
    """The index of the documents; `listed` gives the items that the catalogue has of an identifier."""
    by_key = {document.key: items_of(document, listed(document.id)) for document in documents}
    pivots = _pivots(by_key)
    spellings: dict[str, Counter[AgendaItem]] = {}
    for items in by_key.values():
        for item in items:
            if key := _key(item.title):
                spellings.setdefault(pivots.get(key, key), Counter())[item] += 1
    ids = slugs(sorted(spellings), "item", LONGEST)
    return AgendaIndex(
        {ids[key]: _names(found) for key, found in sorted(spellings.items())},
        {
            key: tuple(dict.fromkeys(ids[pivots.get(spelling, spelling)] for spelling in _keys(items)))
            for key, items in by_key.items()
        },
    )


def _pivots(by_key: Mapping[DocumentKey, Sequence[AgendaItem]]) -> Mapping[str, str]:
    """The English spelling of each that has one: what the English version tells of most of the documents whose other
    versions tell the spelling, where each tells one item. A heading of the library, in capitals, is none."""
    alone = {key: worded[0] for key, items in by_key.items() if len(worded := _without_headings(items)) == 1}
    partners: dict[str, Counter[str]] = {}
    for (identifier, language), item in alone.items():
        english = alone.get(DocumentKey(identifier, CATALOGUE_LANGUAGE))
        if english is not None and item.language == language != CATALOGUE_LANGUAGE:
            partners.setdefault(_key(item.title), Counter())[_key(english.title)] += 1
    also_english = {
        _key(item.title) for items in by_key.values() for item in items if item.language == CATALOGUE_LANGUAGE
    }
    usual = {spelling: found.most_common(1)[0] for spelling, found in partners.items()}
    return {
        spelling: english
        for spelling, (english, count) in usual.items()
        if spelling and english and spelling not in also_english and 2 * count > partners[spelling].total()
    }


def is_heading(title: str) -> bool:
    """Whether a title is a heading of the library, which are in capitals, and none that an agenda has."""
    return title.isupper()


def _without_headings(items: Sequence[AgendaItem]) -> Sequence[AgendaItem]:
    return [item for item in items if not is_heading(item.title)]


def _names(found: Counter[AgendaItem]) -> Mapping[str, str]:
    """The most usual title in each language, as an agenda has it where any does."""
    usual = sorted(found, key=lambda item: (is_heading(item.title), -found[item], item))
    return {language: next(item.title for item in usual if item.language == language) for _, language in usual}


def _keys(items: Sequence[AgendaItem]) -> Sequence[str]:
    return [key for item in items if (key := _key(item.title))]


def is_same_item(title: str, other: str) -> bool:
    """Whether two texts are one item."""
    return _key(title) == _key(other)


def _under_its_number(document: Document) -> tuple[AgendaItem, ...]:
    """The line of a masthead under "Agenda item 50", which is the item's title."""
    printed = document.masthead.get("item", "")
    lines = [unit.text for unit in document.units if unit.kind == "title" and unit.anchor != "title"]
    if not printed or printed not in lines[:-1]:
        return ()
    below, words = lines[lines.index(printed) + 1], grammar(document.language)
    is_item = not words.head.item.match(below) and _OF_DRAFT.isdisjoint(masthead_line(below, words).facts)
    return (AgendaItem(below, document.language),) if is_item else ()


def _key(title: str) -> str:
    return _MARKS.sub(" ", title.casefold()).strip()
