"""`resolutions wording FILE [FOLDER]`: tells for each paragraph of a text the earlier one whose wording it takes over.

A text without a date, such as a draft, is taken for newer than all that the folder has.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..anchors import label_in, named
from ..compare.report_parts import excerpt, marked, visible
from ..compare.words import Edit, edits
from ..corpus import Content, read_documents, relate
from ..languages import DEFAULT
from ..model import Document, DocumentKey
from ..runtime import print_lines
from ..text.letters.words import tokens
from ..text.letters.words import words as words_of
from ..titles import symbol_or_id
from ..wording import ParagraphKey, Takeover, Wordings, compared_anchors, find, summary, worded_units
from .arguments import add_catalogue, add_content
from .command import Command, print_diagnostics, read, status_of


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a source, such as a draft")
    add_content(parser, "folder")
    add_catalogue(parser)


def _run(options: argparse.Namespace) -> int:
    told, problems = read_documents(options.file, str(options.file))
    print_diagnostics(problems)
    texts = [one if one.date else replace(one, date=date.max) for one in relate(told)]
    collection = read(Content(options.folder, options.catalogue))
    keys = {one.key for one in texts}
    documents = {one.key: one for one in (*(one for one in collection.documents if one.key not in keys), *texts)}
    report = _Report(documents, Wordings(find(documents.values())))
    for text in texts:
        print_lines("\n".join(report.lines(text)))
    return status_of((*problems, *collection.diagnostics))


class _Report:
    """Tells whose wording the paragraphs of a text take over, among all the documents."""

    def __init__(self, documents: Mapping[DocumentKey, Document], wordings: Wordings) -> None:
        self._documents, self._wordings = documents, wordings
        self._words = {
            ParagraphKey(key, unit.anchor): unit.text for key, one in documents.items() for unit in worded_units(one)
        }

    def lines(self, text: Document) -> Iterator[str]:
        yield f"{symbol_or_id(text)}: {summary(text.key, self._wordings)}"
        compared = compared_anchors(text)
        for unit in worded_units(text):
            place = ParagraphKey(text.key, unit.anchor)
            own = label_in(text, unit.anchor, DEFAULT)
            takeover = self._wordings.found.takeovers.get(place)
            if place in self._wordings.found.formulas:
                yield f"  {own}: a formula"
            elif takeover is not None:
                yield from self._taken_over(own, place, takeover)
            elif unit.anchor not in compared:
                yield f"  {own}: too short to be compared"
            else:
                yield f"  {own}: new"
                yield f"      {visible(_cut(unit.text, _OPENING, 0))}"

    def _taken_over(self, own: str, place: ParagraphKey, takeover: Takeover) -> Iterator[str]:
        source, first = takeover.source, self._wordings.first[place]
        since = f"; first in {self._called(first)}" if first != source else ""
        yield f"  {own}: {_HOW[takeover.kind].format(self._called(source), takeover.changed)}{since}"
        change = edits(self._words[source], self._words[place])
        if takeover.kind == "part":
            yield f"      {_in_common(change)}"
        elif takeover.changed:
            yield f"      {marked(map(_shortened, excerpt(change)))}"

    def _called(self, place: ParagraphKey) -> str:
        document = self._documents[place.document]
        return named(symbol_or_id(document), place.anchor, DEFAULT, document)


_HOW = {
    "identical": "as {}",
    "near": "nearly as {} (words changed: {})",
    "reworded": "reworded from {} (words changed: {})",
    "part": "a part as in {}",
}
_OPENING, _RUN = 12, 4
"""How many words of a new paragraph are told; and the least that two paragraphs have in common in a row, to be told."""


def _in_common(change: Sequence[Edit]) -> str:
    """The runs of words that both have."""
    runs = [visible(edit.text) for edit in change if edit.operation == "kept" and len(words_of(edit.text)) >= _RUN]
    return f"… {' … '.join(runs)} …"


def _shortened(edit: Edit) -> Edit:
    """The edit, of whose removed words only the first and the last are told: they are no words of the text."""
    return Edit("removed", _cut(edit.text, _OPENING, _RUN)) if edit.operation == "removed" else edit


def _cut(text: str, head: int, tail: int) -> str:
    """The first and the last words of a text that is much longer than they are together."""
    pieces = tokens(" ".join(text.split()))  # a word and the space after it are two
    if len(pieces) <= 3 * (head + tail):
        return text
    end = "".join(pieces[-2 * tail :]) if tail else ""
    return f"{''.join(pieces[: 2 * head]).rstrip()} …{' ' * bool(tail)}{end.lstrip()}"


COMMAND = Command("wording", "Tell whose wording each paragraph of a text takes over.", _arguments, _run)
