"""How well the actions of paragraphs are found: `python site_tests/corpus/actions_accuracy.py [learn|held] [--show]`.

The labels (`cases/actions_labels.tsv`) name paragraphs of the test corpus (`../shared/corpus`), which lies outside the
repository. An action counts as right when its kind is; an addressee when that paragraph is labelled with it; a deadline
when its kind and its value are and its words overlap the labelled ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from resolutions.actions import actions
from resolutions.corpus.collection import read_documents
from resolutions.model import Document

LABELS = Path(__file__).parents[1] / "cases/actions_labels.tsv"
CORPUS = Path(__file__).parents[3] / "shared/corpus"


class Row(NamedTuple):
    """A labelled paragraph."""

    source: str
    document: str
    anchor: str
    group: str
    """`learn` or `held`."""
    action: str
    addressees: str
    deadlines: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found and are right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def plus(self, found: set[str], labelled: set[str]) -> Score:
        """The score with those of another paragraph."""
        return Score(self.right + len(found & labelled), self.found + len(found), self.labelled + len(labelled))


def rows(group: str = "") -> tuple[Row, ...]:
    """The labels, of one group or of both."""
    lines = (line for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    told = (Row(*line.split("\t")) for line in lines)
    return tuple(row for row in told if group in ("", row.group))


def scores(labelled: Iterable[Row], show: bool = False) -> dict[str, Score]:
    """The scores of actions, addressees and deadlines."""
    total = {"action": Score(), "addressee": Score(), "deadline": Score()}
    for row in labelled:
        found = found_in(row)
        said = {
            "action": {row.action} - {"-"},
            "addressee": _set(row.addressees, ","),
            "deadline": _set(row.deadlines, ";"),
        }
        for what, score in total.items():
            total[what] = score.plus(found[what], said[what])
            if show and found[what] != said[what]:
                print(f"{row.document}#{row.anchor} {what}: found {found[what] or '-'}, labelled {said[what] or '-'}")
    return total


def found_in(row: Row) -> dict[str, set[str]]:
    """What is found in the paragraph of a label, in the label's own words."""
    # A source of two languages holds two documents of one identifier; the labels are of the English one.
    (document,) = (one for one in _documents(row.source) if (one.id, one.language) == (row.document, "en"))
    held = [one for one in actions(document) if one.anchor == row.anchor]
    text = next(unit.text for unit in document.units if unit.anchor == row.anchor)
    addressees = {addressee.id for one in held for addressee in one.addressees}
    deadlines = {
        _as_labelled(limit.kind, limit.value, text[limit.start : limit.end], row)
        for one in held
        for limit in one.deadlines
    }
    return {"action": {held[0].kind} if held else set(), "addressee": addressees, "deadline": deadlines}


def _as_labelled(kind: str, value: str, words: str, row: Row) -> str:
    """A deadline as its label has it where both say the same; else as it is."""
    for label in _set(row.deadlines, ";"):
        said, _, rest = label.partition(":")
        surface, _, labelled = rest.partition("=")
        if (kind, value) == (said, labelled) and (surface in words or words in surface):
            return label
    return f"{kind}:{words}={value}"


def _set(cell: str, separator: str) -> set[str]:
    return set() if cell == "-" else set(cell.split(separator))


@cache
def _documents(source: str) -> tuple[Document, ...]:
    return read_documents(CORPUS / source, source)[0]


def table(group: str, *, show: bool = False) -> Iterator[str]:
    """The lines of a table."""
    for what, score in scores(rows(group), show).items():
        figures = f"{score.precision:.3f} {score.recall:.3f} {score.f1:.3f}"
        yield f"{group:6} {what:10} {figures}  ({score.right} of {score.labelled}, {score.found} found)"


if __name__ == "__main__":
    chosen = [group for group in ("learn", "held") if group in sys.argv] or ["learn", "held"]
    print("group  what       precision recall F1")
    for one in chosen:
        print("\n".join(table(one, show="--show" in sys.argv)))
