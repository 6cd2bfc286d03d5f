"""Whether the actions are as complete in every language as in English, on texts that exist in six languages.

    python site_tests/corpus/actions_parity.py [--draw FIRST:LAST] [--show N] FOLDER…

A folder (or file) is searched for `.xml` and `.txt`; those with one identifier are the versions of one document.
`--draw 300:600` takes, of the United Nations' XML files that are there in all six languages, the 300th to the 599th in
an order that is random and always the same: one draw to learn from, another to measure on. Of the English
operative paragraphs with an action that a version has too (by their anchors) it prints how many have an action of the
same kind there, and of those with addressees how many name the same. A second line tells of deadlines: of the
paragraphs and sub-paragraphs where English or the version sets one, how many set the same in both, by kind and value;
sessions and rhythms are told for themselves, as days and spans are. `--show N` prints the N commonest misses of each
language: the kind (or the addressees or deadlines that English has, and those found), the paragraph's first words, and
how often.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from resolutions.actions import actions
from resolutions.corpus.sources import read_documents
from resolutions.model import Document

LANGUAGES = ("ar", "es", "fr", "ru", "zh")
_VERSION = re.compile(r"(?:-\d{7})?[-_]?[ACEFRS]$")
"""What a file's name ends with: the job number, and the letter of the language."""
SHOWN = 90
"""So many characters of a paragraph tell how it opens."""

Stated = dict[str, tuple[str, frozenset[str]]]
"""By a paragraph's anchor: the kind of its opening action, and all whom it asks."""

GROUPS = {"session": "sessions", "every": "rhythms"}
"""The kinds of deadlines that are told for themselves."""
DAYS = "days and spans"
"""All other kinds."""


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
    timed: Counter[str] = field(default_factory=Counter)
    """By group, and for all together (""): the paragraphs and sub-paragraphs with a deadline in one of the two."""
    deadlines: Counter[str] = field(default_factory=Counter)
    """Those of them that have the same in both."""
    misses: Counter[str] = field(default_factory=Counter)

    def deadline_line(self, language: str) -> str:
        parts = (f"{name} {_share(self.deadlines[name], self.timed[name])}" for name in (DAYS, *GROUPS.values()))
        return f"{language}  same deadlines {_share(self.deadlines[''], self.timed[''])}   {'   '.join(parts)}"

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


def limits(document: Document) -> dict[str, Counter[tuple[str, str]]]:
    """The deadlines that the paragraphs and sub-paragraphs of a document set, by their anchors: kinds and values."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for action in actions(document):
        found[action.anchor].update((limit.kind, limit.value) for limit in action.deadlines)
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
        _compare_limits(total, english, other)
    return total


def _compare_limits(total: Parity, english: Document, other: Document) -> None:
    here, there = limits(english), limits(other)
    words = {unit.anchor: unit.text[:SHOWN] for unit in other.units}
    for anchor in (unit.anchor for unit in english.units if unit.anchor in words):
        one, two = here.get(anchor, Counter()), there.get(anchor, Counter())
        for group in ("", DAYS, *GROUPS.values()):
            ours, theirs = _of_group(one, group), _of_group(two, group)
            total.timed[group] += bool(ours or theirs)
            total.deadlines[group] += bool(ours) and ours == theirs
            if group and ours != theirs:
                total.misses[f"{_written(ours)} / {_written(theirs)}: {words[anchor]}"] += 1


def _of_group(found: Counter[tuple[str, str]], group: str) -> Counter[tuple[str, str]]:
    """Those deadlines of a paragraph that belong to a group; of "" all."""
    return Counter({limit: times for limit, times in found.items() if group in ("", GROUPS.get(limit[0], DAYS))})


def _written(found: Counter[tuple[str, str]]) -> str:
    return ",".join(sorted(f"{kind} {value}".strip() for kind, value in found.elements())) or "-"


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


def files_under(folders: Iterable[Path]) -> Iterator[Path]:
    """The files of documents in the folders, and those of them that are files themselves."""
    for folder in folders:
        found = folder.rglob("*") if folder.is_dir() else (folder,)
        yield from sorted(file for file in found if file.suffix in (".xml", ".txt"))


def drawn(files: Iterable[Path], first: int, last: int) -> list[Path]:
    """Of the documents whose files are there in six languages, by the files' names, those of the numbers in an order
    that has nothing to do with what they are."""
    versions: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        versions[_VERSION.sub("", file.stem)].append(file)
    in_six = sorted((name for name, found in versions.items() if len(found) == len(LANGUAGES) + 1), key=_shuffled)
    return [file for name in in_six[first:last] for file in versions[name]]


def _shuffled(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def read(files: Iterable[Path]) -> dict[str, dict[str, Document]]:
    """The documents of the files, by identifier and language."""
    found: dict[str, dict[str, Document]] = defaultdict(dict)
    for file in files:
        for document in read_documents(file, file.name)[0]:
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
        yield total.deadline_line(language)
        yield from (f"    {count:3} {miss}" for miss, count in total.misses.most_common(show))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "- (of none)"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--draw", metavar="FIRST:LAST", help="of the XML files in six languages, these numbers")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the N commonest misses of each language")
    told = parser.parse_args()
    files = list(files_under(told.folders))
    if told.draw:
        first, _, last = told.draw.partition(":")
        files = drawn(files, int(first or 0), int(last or len(files)))
    sys.stdout.writelines(f"{line}\n" for line in lines(read(files), told.show))


if __name__ == "__main__":
    main()
