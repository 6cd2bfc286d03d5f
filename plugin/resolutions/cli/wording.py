"""`resolutions wording FILE [FOLDER]`: tells for each paragraph of a text the earlier one whose wording it takes over.

A text without a date, such as a draft, is taken for newer than all that the folder has.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..anchors import named
from ..compare.wording import excerpt, marked
from ..compare.words import edits
from ..corpus import read_collection, read_documents, relate, sources_folder
from ..model import DocumentKey
from ..runtime import Progress, say, tell
from ..wording import ParagraphKey, Wordings, find, summary, worded_units
from .command import BAD_INPUT, DONE, Command
from .report import message


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a source, such as a draft")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=Path("content"), metavar="FOLDER", help="by default ./content"
    )
    parser.add_argument("--catalogue", type=Path, help="a CSV file, or a folder of such or of the UN's XML files")


def _run(options: argparse.Namespace) -> int:
    read, problems = read_documents(options.file, str(options.file))
    for problem in problems:
        say(message(problem))
    texts = [one if one.date else replace(one, date=date.max) for one in relate(read)]
    with Progress("Reading the folder") as progress:
        folder = sources_folder(options.folder)
        collection = read_collection(folder, base=options.folder, catalogue=options.catalogue, progress=progress)
    keys = {one.key for one in texts}
    documents = {one.key: one for one in (*(one for one in collection.documents if one.key not in keys), *texts)}
    wordings = Wordings(find(documents.values()))
    words = {ParagraphKey(key, unit.anchor): unit.text for key, one in documents.items() for unit in worded_units(one)}
    for text in texts:
        own = summary(text.key, wordings)
        tell(
            f"{text.symbol or text.id}: of {own.paragraphs} paragraphs {own.agreed} are agreed language "
            f"({own.identical} word for word), {own.reworded} reworded, {own.new} new"
        )
        places = [ParagraphKey(text.key, unit.anchor) for unit in worded_units(text)]
        symbols = {key: one.symbol or one.id for key, one in documents.items()}
        tell("\n".join(_lines(places, wordings, words, symbols)))
    return BAD_INPUT if any(problem.code == "unreadable-source" for problem in problems) else DONE


def _lines(
    places: Sequence[ParagraphKey],
    wordings: Wordings,
    words: Mapping[ParagraphKey, str],
    symbols: Mapping[DocumentKey, str],
) -> Iterator[str]:
    def called(place: ParagraphKey) -> str:
        return named(symbols[place.document], place.anchor, "en")

    for place in places:
        takeover = wordings.found.takeovers.get(place)
        if place in wordings.found.formulas:
            yield f"  {place.anchor}  a formula"
        elif takeover is None:
            yield f"  {place.anchor}  new"
        else:
            first = wordings.first[place]
            since = f"; first in {called(first)}" if first != takeover.source else ""
            yield f"  {place.anchor}  {_HOW[takeover.kind].format(takeover.changed)} {called(takeover.source)}{since}"
            if takeover.changed:
                yield f"      {marked(excerpt(edits(words[takeover.source], words[place])))}"


_HOW = {
    "identical": "as",
    "near": "as, words changed: {},",
    "reworded": "reworded, words changed: {}, from",
    "part": "partly as",
}

COMMAND = Command("wording", "Tell whose wording each paragraph of a text takes over.", _arguments, _run)
