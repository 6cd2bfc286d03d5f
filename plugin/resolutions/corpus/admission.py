"""Which documents of several sources are taken in, so that no two have one identifier and language, or one address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from operator import itemgetter

from ..addresses import Place
from ..diagnostics import diagnose
from ..model import Diagnostic, Document
from ..paths import folded, identifier_of
from ..structure import symbol_of_name
from ..suffixes import is_xml
from .parse_cache import Parsing
from .relations import relate


def admit(sources: Sequence[tuple[str, Parsing]]) -> Parsing:
    """The documents of sources (name, what it parses to), in their order, and what was found in reading them all.

    Of two sources of one document the first is kept: an XML file, which says more than a text, and one whose name does
    not say that it holds another document.
    """

    def precedence(place: int) -> tuple[bool, bool, int]:
        name, (documents, _) = sources[place]
        return not is_xml(name), _is_misnamed(name, documents), place

    admitted = _Admission()
    found: list[Diagnostic] = []
    for place in sorted(range(len(sources)), key=precedence):
        documents, told = sources[place][1]
        found += told
        admitted.add(documents, place)
    return tuple(admitted.documents), (*found, *admitted.diagnostics)


def _is_misnamed(name: str, documents: Sequence[Document]) -> bool:
    """Whether a file's name spells a symbol that none of its documents has; a letter behind it may be a language's."""
    symbol = symbol_of_name(name)
    identifier = identifier_of(symbol) if symbol else ""
    return bool(identifier) and all(document.id not in (identifier, identifier[:-1]) for document in documents)


class _Admission:
    """Takes in the documents of one source after another, so that none has another's identifier and language."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, Document]] = []
        self.diagnostics: list[Diagnostic] = []
        self._seen: dict[str, Document] = {}
        """By the address of their pages, of which no two may be one on any disk."""
        self._same_day: dict[str, dict[tuple[str, ...], Document]] = {}
        """Documents without a symbol that would have one address, by their words."""

    def add(self, documents: tuple[Document, ...], place: int) -> None:
        """Take in the documents of the source at that place among all."""
        taken = [one for document in documents if (one := self._told_apart(document)) is not None]
        self._taken += ((place, document) for document in relate(tuple(taken)))

    @property
    def documents(self) -> Iterator[Document]:
        """Those that were taken in, in the order of their sources."""
        return (document for _, document in sorted(self._taken, key=itemgetter(0)))

    def _told_apart(self, document: Document) -> Document | None:
        """The document, renamed where it has no symbol and its date is another's too; None where it is a repetition."""
        key = _address(document)
        rival = self._seen.setdefault(key, document)
        if rival is document:
            return document
        if document.symbol:
            self._leave_out(document, rival)
            return None
        same_day = self._same_day.setdefault(key, {_words(rival): rival})
        words = _words(document)
        if words in same_day:
            self._leave_out(document, same_day[words])
            return None
        names = (replace(document, id=f"{document.id}-{number}") for number in count(len(same_day) + 1))
        renamed = next(one for one in names if self._seen.setdefault(_address(one), one) is one)
        same_day[words] = renamed
        return renamed

    def _leave_out(self, document: Document, rival: Document) -> None:
        self.diagnostics.append(repeated(document, rival))


def _address(document: Document) -> str:
    """The same for two documents whose pages some disk would not tell apart."""
    return folded(Place.of(document.key).page)


def repeated(document: Document, first: Document) -> Diagnostic:
    """What is told of a document that is left out, because another was first to have its address."""
    other = f"{first.source}:{first.line}" if first.id == document.id else f"{first.source}:{first.line} as {first.id}"
    facts = {"id": document.id, "language": document.language, "other": other}
    if first.id == document.id and is_xml(first.source) and not is_xml(document.source):
        return diagnose("xml-wins", document.source, document.line, 1, **facts)
    return diagnose("duplicate-document", document.source, document.line, 1, **facts)


def _words(document: Document) -> tuple[str, ...]:
    return tuple(unit.text for unit in document.units)
