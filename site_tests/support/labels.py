"""Labels that people gave to paragraphs, and how well what is found agrees with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resolutions.corpus.sources import read_documents
from resolutions.model import Document
from support.building import REPOSITORY

CASES = REPOSITORY / "site_tests/cases"
CORPUS = REPOSITORY.parent / "shared/corpus"
"""The test corpus, which lies outside the repository."""


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

    def plus(self, found: Collection[str], labelled: Collection[str]) -> Score:
        """The score with those of another paragraph."""
        right = set(found) & set(labelled)
        return Score(self.right + len(right), self.found + len(found), self.labelled + len(labelled))


def cells(path: Path) -> Iterator[list[str]]:
    """The cells of each row of a file of labels; a line that begins with # is none."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@cache
def labelled_document(folder: Path, source: str, identifier: str, language: str) -> Document:
    """The document that a label is of: a source of two languages holds two of one identifier."""
    documents, _ = read_documents(folder / source, source)
    (document,) = (one for one in documents if (one.id, one.language) == (identifier, language))
    return document
