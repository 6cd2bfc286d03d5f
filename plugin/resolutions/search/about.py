"""What a document is about, as the search asks it: by what it is called, and by what others say of it.

A paragraph on Mali rarely says "Mali"; its document's title, agenda item or subject does. So the search has these words
once for each document, and not for each of its paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from math import log2

import numpy as np

from ..model import Document
from ..titles import titled
from .postings import Numbers, Postings
from .words import terms

FIELDS = 2
"""Of a document's lines: the first has its names, the second what it is about."""
_MOST = 255
_NUMBERED = re.compile(r"^(?:[A-Z]{1,3}-)?[0-9]+/[0-9]+[A-Z]?\.?\s*")
"""The number before an Assembly's title, which nobody types with it."""
_SPACES = re.compile(r"\s+")


def about_lines(document: Document, names: Sequence[str], topics: Sequence[str]) -> str:
    """The document's two lines. `names` are what people call it, `topics` what a catalogue says of it. What
    lists say beside a title that is a number ("on women and peace and security") names it, too."""
    called = titled(document)
    named = (called.title, called.about, document.symbol, *names)
    topical = (
        document.agenda_item,
        *(item.title for item in document.agenda_items),
        document.long_title,
        *(subject.name for subject in document.subjects),
        *document.bodies,
        *topics,
    )
    return f"{_line(named)}\n{_line(topical)}"


def ranks(documents: Sequence[Document], cited: Callable[[str], int], names: Sequence[Sequence[str]]) -> bytes:
    """Three bytes a document, the first of all before the second of all: how many words the shortest of its title and
    its names has, the level of how often it is cited (twice the binary logarithm), and how many lines its head has."""
    return b"".join(
        (
            bytes([min(_MOST, _shortest(document, own)) for document, own in zip(documents, names, strict=True)]),
            bytes([min(_MOST, round(2 * log2(1 + cited(document.id)))) for document in documents]),
            bytes(map(_head, documents)),
        )
    )


def citing_documents(documents: Iterable[Document]) -> Counter[str]:
    """How many documents cite each document; itself it does not count."""
    return Counter(
        target
        for document in documents
        for target in {citation.target for citation in document.citations} - {document.id, "SELF"}
    )


def characteristic(words: Postings, units: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The words that a document's paragraphs say again and again and few other documents do, as pairs (number of the
    term, number of the document): its subject, where nobody has told it. `units` is how many each document has."""
    documents = len(units)
    if not documents or not len(words.units):
        return
    document = np.repeat(np.arange(documents), units)[words.units]
    term = np.repeat(np.arange(len(words.terms)), np.diff(words.bounds))
    pairs, said = np.unique(term * documents + document, return_counts=True)
    term, document = pairs // documents, pairs % documents
    held = np.bincount(term, minlength=len(words.terms))[term]
    keep = (said >= _SAID) & (held * _RARE <= documents)
    term, document, value = term[keep], document[keep], (said * np.log(documents / held))[keep]
    order = np.lexsort((-value, document))
    term, document = term[order], document[order]
    first = np.searchsorted(document, document)
    top = np.arange(len(document)) - first < _TELLING
    for number, of in zip(term[top].tolist(), document[top].tolist(), strict=True):
        if words.terms[number].isalpha():
            yield number, of


_SAID, _RARE, _TELLING = 3, 6, 12
"""A word tells a document's subject if so many of its paragraphs say it, if at most one document in so many has it, and
if it is among so many of the document's words that tell most."""


def _head(document: Document) -> int:
    """How many lines of the masthead and the title stand above the text: a result in them is the document itself."""
    lines = takewhile(lambda unit: unit.kind == "title", document.units)
    return min(_MOST, sum(1 for _ in lines))


def _shortest(document: Document, names: Sequence[str]) -> int:
    # A title that is a number tells nothing: the words that stand beside it in lists are its title.
    texts = (titled(document).about or _NUMBERED.sub("", document.title), *names)
    return min((len(terms(text, document.language)) for text in texts if text), default=0)


def _line(parts: Iterable[str]) -> str:
    # Two parts are no phrase: a sign stands between them that no word has.
    return " · ".join(_SPACES.sub(" ", part) for part in dict.fromkeys(parts) if part)


def spelled(counts: Numbers, pieces: Sequence[str], terms: Sequence[Sequence[str]]) -> Iterator[str]:
    """The words that a mistyped word may be meant for: of the frequent ones, tiers of like frequency, the most frequent
    tier first, each in the order of the alphabet; the rank of a tier tells its words' frequency."""
    common = [
        (-int(count).bit_length(), piece)
        for piece, count, piece_terms in zip(pieces, counts.tolist(), terms, strict=True)
        if count >= FREQUENT and piece_terms and piece.isalpha() and SHORTEST <= len(piece) <= LONGEST
    ]
    for _, piece in sorted(sorted(common)[:WORDS]):
        yield piece


WORDS, FREQUENT, SHORTEST, LONGEST = 24_000, 3, 4, 24
"""How many words at most, how often each occurs at least, and how many characters each has."""
