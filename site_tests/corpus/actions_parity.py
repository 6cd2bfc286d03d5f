"""Whether the actions are as complete in every language as in English, on texts that exist in six languages.

    python site_tests/corpus/actions_parity.py [--show N] FOLDER…

A folder (or file) is searched for `.txt`; texts with one identifier are the versions of one document. Of the English
operative paragraphs with an action that a version has too (by their anchors) it prints how many have an action of the
same kind there, and of those with addressees how many name the same. `--show N` prints the N commonest misses of each
language: the kind (or the addressees that English has, and those found), the paragraph's first words, and how often.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from resolutions.actions import actions
from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import read_source

LANGUAGES = ("ar", "es", "fr", "ru", "zh")
SHOWN = 90
"""So many characters of a paragraph tell how it opens."""

Stated = dict[str, tuple[str, frozenset[str]]]
"""By a paragraph's anchor: the kind of its opening action, and all whom it asks."""


@dataclass(slots=True)
class Parity:
    """How much of what English has a language has."""

    paragraphs: int = 0
    kinds: int = 0
    addressed: int = 0
    addressees: int = 0
    silent: int = 0
    """Paragraphs of which English names no one."""
    extra: int = 0
    """Those of them of which the language names someone."""
    misses: Counter[str] = field(default_factory=Counter)

    def line(self, language: str) -> str:
        return (
            f"{language}  same kind {_share(self.kinds, self.paragraphs)}   "
            f"same addressees {_share(self.addressees, self.addressed)}   "
            f"names someone where English does not {_share(self.extra, self.silent)}"
        )


def stated(document: Document) -> Stated:
    """What the operative paragraphs of a document do, and whom they ask."""
    operative = {unit.anchor for unit in document.units if unit.kind == "operative"}
    found: Stated = {}
    for action in actions(document):
        if action.anchor in operative:
            kind, asked = found.get(action.anchor, (action.kind, frozenset()))
            found[action.anchor] = kind, asked | {addressee.id for addressee in action.addressees}
    return found


def parity(versions: Iterable[tuple[Document, Document]]) -> Parity:
    """Of pairs of an English document and its version in one other language."""
    total = Parity()
    for english, other in versions:
        there = stated(other)
        words = {unit.anchor: unit.text[:SHOWN] for unit in other.units if unit.kind == "operative"}
        for anchor, (kind, asked) in stated(english).items():
            if anchor in words:
                _compare(total, (kind, asked), there.get(anchor, ("-", frozenset())), words[anchor])
    return total


def _compare(total: Parity, english: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]], words: str) -> None:
    total.paragraphs += 1
    total.kinds += english[0] == other[0]
    if english[0] != other[0]:
        total.misses[f"{english[0]} / {other[0]}: {words}"] += 1
    if not english[1]:
        total.silent += 1
        total.extra += bool(other[1])
        return
    total.addressed += 1
    total.addressees += english[1] == other[1]
    if english[1] != other[1]:
        total.misses[f"{','.join(sorted(english[1]))} / {','.join(sorted(other[1])) or '-'}: {words}"] += 1


def read(folders: Iterable[Path]) -> dict[str, dict[str, Document]]:
    """The documents under the folders, by identifier and language."""
    found: dict[str, dict[str, Document]] = defaultdict(dict)
    for folder in folders:
        for file in sorted(folder.rglob("*.txt")) if folder.is_dir() else (folder,):
            for document in parse_source(read_source(file, file.name)):
                found[document.id].setdefault(document.language, document)
    return found


def lines(documents: dict[str, dict[str, Document]], show: int) -> Iterator[str]:
    """The lines to print."""
    for language in LANGUAGES:
        both = [
            (versions["en"], versions[language]) for versions in documents.values() if {"en", language} <= {*versions}
        ]
        total = parity(both)
        yield f"{total.line(language)}   ({len(both)} documents)"
        yield from (f"    {count:3} {miss}" for miss, count in total.misses.most_common(show))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "- (of none)"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    told = parser.parse_args()
    sys.stdout.writelines(f"{line}\n" for line in lines(read(told.folders), told.show))


if __name__ == "__main__":
    main()
