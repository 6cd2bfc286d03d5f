"""What an editor declares in a document's front matter about addresses that are no more.

```yaml
aliases:
  - en/S/RES/2552                            # this document's page stood there; its paragraphs lead on as well
  - op20-k -> op20-j                         # a paragraph that has another anchor now
  - en/S/RES/2552#op3 -> op4                 # a paragraph of an old page
  - op9 -> en/S/RES/2554#op1                 # one that another document has now
  - op21 -> (a page number read as a paragraph; withdrawn 3 May 2025)
```

    alias   = old [ "->" ( place | "(" reason ")" ) ]
    old     = place
    place   = page [ "#" anchor ] | [ "#" ] anchor
    page    = a name with a slash in it; without a language it is of the document's own

In YAML a `#` after a space begins a comment: an anchor is written without it, or the whole entry in quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..addresses import Place
from ..languages import LANGUAGES
from ..model import Document


class InvalidAlias(ValueError):
    """An entry that names no place; `str()` says what is wrong and how it is written."""


@dataclass(frozen=True, slots=True)
class Alias:
    """An old address and what it leads to: a place, or where that is None, the reason why it is gone."""

    old: Place
    new: Place | None
    reason: str = ""
    source: str = ""
    """The path of the source, or lock file, that declares it."""
    line: int = 1
    """And where in it."""
    column: int = 1


def parse_alias(text: str, page: str, source: str = "") -> Alias:
    """One entry of a document whose own page is `page`. Raises `InvalidAlias`."""
    left, arrow, right = text.replace("→", "->").partition("->")
    old, right = _place(left, page), right.strip()
    if not arrow:
        if old.page == page:
            raise InvalidAlias(f"“{text}” leads nowhere; write what it leads to: {text} -> ANCHOR, or -> (reason)")
        return Alias(old, Place(page, old.anchor), source=source)
    if right.startswith("(") and right.endswith(")") and right[1:-1].strip():
        return Alias(old, None, " ".join(right[1:-1].split()), source)
    if right.startswith("("):
        raise InvalidAlias(f"“{text}” gives no reason; write it in brackets after the arrow")
    return Alias(old, _place(right, page), source=source)


def aliases_of(documents: Iterable[Document]) -> tuple[tuple[Alias, ...], tuple[tuple[Document, InvalidAlias], ...]]:
    """Every alias that the documents declare, and each entry that is none with the document it stands in."""
    found: list[Alias] = []
    wrong: list[tuple[Document, InvalidAlias]] = []
    for document in documents:
        for text in document.aliases:
            try:
                alias = parse_alias(text, Place.of(document.key).page, document.source)
                found.append(replace(alias, line=document.aliases_place[0], column=document.aliases_place[1]))
            except InvalidAlias as problem:
                wrong.append((document, problem))
    return tuple(found), tuple(wrong)


def _place(text: str, page: str) -> Place:
    """The place named in an entry of the document on `page`."""
    try:
        place = Place.parse(text)
    except ValueError as problem:
        raise InvalidAlias(str(problem)) from problem
    if "#" not in text and "/" not in text.strip("/ "):
        place = Place("", place.page)
    if not place.page and not place.anchor:
        raise InvalidAlias("an address is missing; write a page as en/S/RES/2553, a paragraph as op20-a")
    if any(character.isspace() for character in f"{place.page}{place.anchor}"):
        raise InvalidAlias(f"“{text.strip()}” is no address; write a page as en/S/RES/2553, a paragraph as op20-a")
    if not place.page:
        return Place(page, place.anchor)
    if place.language in LANGUAGES and place.path:
        return place
    return Place(f"{Place(page).language}/{place.page}", place.anchor)
