"""The chains of wordings as scripts, of which a page loads three to draw one: a page on a disk can load nothing else.

    takeovers ─by the use that they lead back to→ trees ─packed→ 0.js, 1.js, … paragraphs, each with its source
                                                        └index→ of-0.js, …     by document: the piece of each
                                                                pieces.js      how many files the index has

Each script calls `resolutionsWording` with its name and, packed as pieces of the search, an object of one field, as the
functions here say. No words stand in them: they are those of the documents' own pages. The cost is linear in the
paragraphs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..addresses import Place
from ..grouping import grouped
from ..model import DocumentKey
from ..search.scripts import packed, script
from ..wording import KINDS, ParagraphKey, Wordings
from .cards import file_number

PIECE = 3_000
"""After how many paragraphs a piece is closed; a tree stands in one piece, whatever its size."""
INDEXED = 8_000
"""About how many paragraphs a file of the index has."""

Tree = list[ParagraphKey]
"""Paragraphs of which each but the first takes over one that stands before it."""
Index = dict[str, dict[str, list[str]]]
"""By document, and in it by the number of a piece, or `formula`: anchors."""


class DocumentLabels(NamedTuple):
    """How a page names a document and its units."""

    name: str
    year: int
    sole_annex: bool = False
    labels: Mapping[str, str] = MappingProxyType({})
    """What its units are called that are called otherwise than their anchors say, by an article or a part."""


def wording_scripts(
    wordings: Wordings, language: str, labels_of: Callable[[DocumentKey], DocumentLabels]
) -> Iterator[tuple[str, bytes]]:
    """The scripts of a language's chains: the name of each, and its content. None where nothing is taken over."""
    pieces = list(_pieces(_trees(wordings, language)))
    if not pieces:
        return
    index: Index = {}
    for number, piece in enumerate(pieces):
        yield _script(str(number), "piece", _piece(number, piece, wordings, labels_of))
        _add(index, str(number), piece)
    _add(index, "formula", (key for key in sorted(wordings.found.formulas) if key.document.language == language))
    files = 1 << max((sum(map(len, pieces)) - 1) // INDEXED, 0).bit_length()
    yield _script("pieces", "files", files)
    parts: dict[int, dict[str, dict[str, str]]] = {number: {} for number in range(files)}
    for identifier, anchors in index.items():
        joined = {number: " ".join(names) for number, names in anchors.items()}
        parts[file_number(identifier, files)][identifier] = joined
    for number, part in parts.items():
        yield _script(f"of-{number}", "of", part)


def _add(index: Index, name: str, paragraphs: Iterable[ParagraphKey]) -> None:
    for (identifier, _), anchor in paragraphs:
        index.setdefault(identifier, {}).setdefault(name, []).append(anchor)


def _trees(wordings: Wordings, language: str) -> Iterable[Tree]:
    """The paragraphs of a language that take over another one, and those that they lead back to."""
    trees: dict[ParagraphKey, Tree] = {}
    roots: dict[ParagraphKey, ParagraphKey] = {}
    for paragraph, takeover in wordings.found.takeovers.items():  # the sources come before those that take them over
        if paragraph.document.language == language:
            root = roots[paragraph] = roots.get(takeover.source, takeover.source)
            trees.setdefault(root, [root]).append(paragraph)
    return trees.values()


def _pieces(trees: Iterable[Tree]) -> Iterator[Tree]:
    piece: Tree = []
    for tree in trees:
        piece += tree
        if len(piece) >= PIECE:
            yield piece
            piece = []
    if piece:
        yield piece


def _piece(
    number: int,
    paragraphs: Sequence[ParagraphKey],
    wordings: Wordings,
    labels_of: Callable[[DocumentKey], DocumentLabels],
) -> Mapping[str, object]:
    """`documents`, each as identifier, name, year and, where it is another than the identifier, its page's path, with a
    1 behind the path where its only annex has no number, and what those of its paragraphs are called that are called
    otherwise than their anchors say; and `paragraphs`, each as document, anchor and, where it takes
    over another one, how many places before it that stands, the number of the kind and how many words are changed."""
    documents = {key: at for at, key in enumerate(dict.fromkeys(paragraph.document for paragraph in paragraphs))}
    places: dict[ParagraphKey, int] = {}
    rows: list[list[object]] = []
    for place, paragraph in enumerate(paragraphs):
        row: list[object] = [documents[paragraph.document], paragraph.anchor]
        takeover = wordings.found.takeovers.get(paragraph)
        if takeover:
            row += [place - places[takeover.source], KINDS.index(takeover.kind), takeover.changed]
        rows.append(row)
        places[paragraph] = place
    here = grouped((paragraph.document, paragraph.anchor) for paragraph in paragraphs)
    rows_of_documents = [_document(key, labels_of(key), here[key]) for key in documents]
    return {"number": number, "documents": rows_of_documents, "paragraphs": rows}


def _document(key: DocumentKey, document: DocumentLabels, anchors: Sequence[str]) -> list[object]:
    path = Place.of(key).path
    labels = {anchor: document.labels[anchor] for anchor in anchors if anchor in document.labels}
    more: list[object] = [path, 1] if document.sole_annex else [path] if path != key.identifier else []
    if labels:
        more = [path, int(document.sole_annex), labels]
    return [key.identifier, document.name, document.year, *more]


def _script(name: str, field: str, value: object) -> tuple[str, bytes]:
    content = json.dumps({field: value}, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{name}.js", script("resolutionsWording", name, content=packed(content))
