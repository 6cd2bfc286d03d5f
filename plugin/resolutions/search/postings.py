"""Which units hold which term.

Units are numbered through all documents of a language, in the order of the documents. The first pass cuts at white
space and ASCII punctuation alone, which costs least; what a piece so cut really holds is asked once for each
different piece (`words.terms`), not once for each time that it stands in a text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ..model import Document
from ..themes import Membership
from .words import terms

Postings = dict[str, list[int]]
"""The units of each term, ascending, each once."""

# Words hold letters, digits, and whatever is not ASCII; a line feed ends a unit.
_CUT = bytes(code if code > 127 or code == 10 or chr(code).isalnum() else 32 for code in range(256)).lower()
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
"""Signs of print that stand at words' edges so often that cutting at them saves the second pass most of its work."""


def of_words(lines: Iterable[str], language: str) -> Postings:
    """The postings of the words. `lines` are the documents' texts, one unit a line."""
    pieces: defaultdict[bytes, list[int]] = defaultdict(list)
    unit = 0
    for text in lines:
        if not text.isascii():
            for sign in _TYPOGRAPHIC:
                text = text.replace(sign, " ")
        for line in text.encode().translate(_CUT).split(b"\n"):
            for piece in set(line.split()):
                pieces[piece].append(unit)
            unit += 1
    return _by_term(pieces, language)


def _by_term(pieces: Mapping[bytes, list[int]], language: str) -> Postings:
    held: defaultdict[str, list[list[int]]] = defaultdict(list)
    for piece, units in pieces.items():
        for term in dict.fromkeys(terms(piece.decode(), language)):
            held[term].append(units)
    return {term: _union(lists) for term, lists in held.items()}


def _union(lists: Sequence[list[int]]) -> list[int]:
    return lists[0] if len(lists) == 1 else list(dict.fromkeys(sorted(chain.from_iterable(lists))))


def of_references(documents: Iterable[Document], memberships: Iterable[Membership]) -> Postings:
    """The postings of what is no word, under keys that no word can have.

    `/s/res/2553`: the first unit of the document; `@s/res/1325`: the units that cite it; `#rule-of-law`: the theme's.
    """
    themes: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for one in memberships:
        themes[one.document, one.language].append((one.anchor, one.theme))
    found: defaultdict[str, set[int]] = defaultdict(set)
    first = 0
    for document in documents:
        found[f"/{document.id.lower()}"].add(first)
        members = themes.get((document.id, document.language), ())
        if document.citations or members:
            number = {unit.anchor: first + index for index, unit in enumerate(document.units)}
            for citation in document.citations:
                if citation.target != "SELF":
                    found[f"@{citation.target.lower()}"].add(number[citation.anchor])
            for anchor, theme in members:
                found[f"#{theme}"].add(number[anchor])
        first += len(document.units)
    return {key: sorted(units) for key, units in found.items()}
