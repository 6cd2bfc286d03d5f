"""The cards of citations: which links have one, and which of a language's files contains it.

A card has a key, which a script can compute from a link alone: the address from the language on, such as
`en/S/RES/2100#op12` for a page of the site and `en/S/RES/1325(2000)` for an official text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..addresses import Place
from ..model import Link
from ..un import OFFICIAL

_CARDS_OF_FILE, _PARAGRAPH = 128, 4
"""About how many cards a file has, and how many cards one counts for that quotes a paragraph."""


@dataclass(frozen=True, slots=True)
class Card:
    """The content of a card; all fields are plain text."""

    name: str
    """The symbol, else the title."""
    title: str = ""
    facts: tuple[str, ...] = ()
    """Date and vote, in the reader's language: a line, or what stands before a vote's figures, they, what is behind."""
    language: str = ""
    """The language of title and text, where it is not the page's."""
    label: str = ""
    """The paragraph: `OP12`."""
    text: str = ""
    """Its words."""
    themes: tuple[tuple[str, str], ...] = ()
    """Addresses from the site's root, and names."""
    record: str = ""
    """The address of its record in the UN Digital Library."""


def key_of(link: Link) -> str:
    """The key of a link's card; empty where it can have none.

    A link within the document has none: its paragraph stands on the same page.
    """
    if link.status == "internal":
        return str(Place(link.page, link.anchor))
    return link.url.removeprefix(OFFICIAL) if link.url.startswith(OFFICIAL) else ""


def links_with_cards(links: Iterable[Link], knows: Callable[[str], bool]) -> dict[str, Link]:
    """A link for each key, in the order of the keys. `knows` says whether anything is known of a document that the site
    lacks, by its identifier."""
    known_targets: dict[str, bool] = {}
    links_by_key: dict[str, Link] = {}
    for link in links:
        target = link.citation.target
        if link.status == "external" and target not in known_targets:
            known_targets[target] = knows(target)
        if link.status == "internal" or (link.status == "external" and known_targets[target]):
            links_by_key.setdefault(key_of(link), link)
    links_by_key.pop("", None)
    return dict(sorted(links_by_key.items()))


def file_count(keys: Iterable[str]) -> int:
    """The number of files for the cards of these keys. It is a power of two, so that it changes seldom."""
    weight = sum(_PARAGRAPH if "#" in key else 1 for key in keys)
    return 1 << max((weight - 1) // _CARDS_OF_FILE, 0).bit_length()


def file_number(key: str, files: int) -> int:
    """The number of the file that has the card; `assets/cards/20-card.js` computes the same. The
    tests run the same cases against both."""
    number = 0
    for character in key:
        number = (number * 31 + ord(character)) & 0xFFFFFFFF
    return number % files


def card_scripts(cards: Mapping[str, Card], files: int, elsewhere: str) -> Iterator[tuple[int, str]]:
    """The files of a language's cards: the number of each, and the script that hands its cards to the page.
    `elsewhere` is the sentence on cards of documents that the site lacks."""
    by_file: dict[int, dict[str, Card]] = {number: {} for number in range(files)}
    for key, card in cards.items():
        by_file[file_number(key, files)][key] = card
    for number, cards_of_file in by_file.items():
        yield number, _script(cards_of_file, elsewhere)


def _script(cards: Mapping[str, Card], elsewhere: str) -> str:
    themes = {
        theme: index
        for index, theme in enumerate(dict.fromkeys(theme for card in cards.values() for theme in card.themes))
    }
    content = {
        "cards": {key: _fields(card, [themes[theme] for theme in card.themes]) for key, card in cards.items()},
        "themes": list(themes),
        "elsewhere": elsewhere,
    }
    return f"resolutionsCards({json.dumps(content, ensure_ascii=False, separators=(',', ':'))});\n"


def _fields(card: Card, themes: Sequence[int]) -> dict[str, object]:
    fields = {
        "name": card.name,
        "title": card.title,
        "facts": card.facts,
        "lang": card.language,
        "label": card.label,
        "text": card.text,
        "themes": themes,
        "record": card.record,
    }
    return {name: value for name, value in fields.items() if value}
