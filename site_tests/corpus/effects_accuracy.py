"""How well effects are found: `python site_tests/corpus/effects_accuracy.py [learn|held] [--show] [FOLDER]`.

The labels (`cases/effects_labels.tsv`) name English paragraphs of the test corpus (`../shared/corpus`) and, of the
other languages, paragraphs of the United Nations' XML files, which are looked for in FOLDER (`SC/fr/…`) where one is
named; both lie outside the repository. An effect counts as right when the paragraph is labelled with its kind and its
document or paragraphs; its day, where the effect is right and the day is the labelled one, or neither has one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from resolutions.corpus.collection import read_documents
from resolutions.effects import effects
from resolutions.languages import LANGUAGES
from resolutions.model import Document

LABELS = Path(__file__).parents[1] / "cases/effects_labels.tsv"
CORPUS = Path(__file__).parents[3] / "shared/corpus"
_DISPUTED = "?"


class Row(NamedTuple):
    """A labelled paragraph."""

    language: str
    document: str
    anchor: str
    source: str
    group: str
    """`learn` or `held`."""
    effects: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many effects are labelled, found, and both; of how many of these the day is right; in how many paragraphs."""

    paragraphs: int = 0
    labelled: int = 0
    found: int = 0
    right: int = 0
    days: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.paragraphs + other.paragraphs,
            self.labelled + other.labelled,
            self.found + other.found,
            self.right + other.right,
            self.days + other.days,
        )


def rows() -> tuple[Row, ...]:
    """The labels on which readers would agree."""
    lines = (line for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    told = (Row(*line.split("\t")) for line in lines)
    return tuple(row for row in told if row.effects != _DISPUTED)


def score(row: Row, folder: Path, *, show: bool = False) -> Score:
    """The score of one paragraph, whose source lies in the folder."""
    labelled, found = _labelled(row), _found(row, folder)
    right = labelled.keys() & found.keys()
    if show and labelled != found:
        print(
            f"{row.language} {row.group} {row.document}#{row.anchor}: found {found or '-'}, labelled {labelled or '-'}"
        )
    days = sum(labelled[one] == found[one] for one in right)
    return Score(1, len(labelled), len(found), len(right), days)


def scores(language: str, group: str, folder: Path, *, show: bool = False) -> Score:
    """The score of a language and a group."""
    chosen = [row for row in rows() if (row.language, row.group) == (language, group)]
    return sum((score(row, folder, show=show) for row in chosen), Score())


def _labelled(row: Row) -> dict[str, str]:
    """The day of each labelled effect, by its words without the day."""
    if row.effects == "-":
        return {}
    words = (one.split(" ") for one in row.effects.split("; "))
    return {" ".join(one[:2]): "".join(one[2:]) for one in words}


def _found(row: Row, folder: Path) -> dict[str, str]:
    (document,) = (
        one for one in _documents(folder, row.source) if (one.id, one.language) == (row.document, row.language)
    )
    return {
        f"{one.kind} {one.citation.target}:{one.citation.pinpoint}": one.until.isoformat() if one.until else ""
        for one in effects(document)
        if one.citation.anchor == row.anchor
    }


@cache
def _documents(folder: Path, source: str) -> tuple[Document, ...]:
    return read_documents(folder / source, source)[0]


def table(groups: Sequence[str], folder: Path | None, *, show: bool = False) -> Iterator[str]:
    """The lines of a table."""
    yield "group language paragraphs effects precision recall days"
    for group in groups:
        for language in LANGUAGES:
            base = CORPUS if language == "en" else folder
            if base is not None:
                one = scores(language, group, base, show=show)
                yield (
                    f"{group:5} {language:8} {one.paragraphs:10} {one.labelled:7} {one.precision:9.3f} "
                    f"{one.recall:6.3f} {one.days} of {one.right}"
                )


if __name__ == "__main__":
    named = [Path(one) for one in sys.argv[1:] if one not in ("learn", "held", "--show")]
    chosen = [group for group in ("learn", "held") if group in sys.argv] or ["learn", "held"]
    print("\n".join(table(chosen, named[0] if named else None, show="--show" in sys.argv)))
