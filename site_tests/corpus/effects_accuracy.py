"""How well effects are found.

    PYTHONPATH=site_tests python -m corpus.effects_accuracy [learn|held] [--show] [FOLDER]

The labels (`cases/effects_labels.tsv`) name English paragraphs of the test corpus (`../shared/corpus`) and, of the
other languages, paragraphs of the United Nations' XML files, which are looked for in FOLDER (`SC/fr/…`) where one is
named; both lie outside the repository. An effect counts as right when the paragraph is labelled with its kind and its
document or paragraphs; its day, where the effect is right and the day is the labelled one, or neither has one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from resolutions.effects import effects
from resolutions.languages import LANGUAGES
from support.labels import CASES, CORPUS, Score, cells, labelled_document

LABELS = CASES / "effects_labels.tsv"
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
class Effects:
    """The score of effects; in how many paragraphs, and of how many right ones the day is right."""

    score: Score = field(default_factory=Score)
    paragraphs: int = 0
    days: int = 0

    def plus(self, found: Mapping[str, str], labelled: Mapping[str, str]) -> Effects:
        """With those of another paragraph: the day of each effect, by its words without the day."""
        days = sum(labelled[effect] == found[effect] for effect in labelled.keys() & found.keys())
        return Effects(self.score.plus(found.keys(), labelled.keys()), self.paragraphs + 1, self.days + days)


def rows() -> tuple[Row, ...]:
    """The labels on which readers would agree."""
    labelled = (Row(*row) for row in cells(LABELS))
    return tuple(row for row in labelled if row.effects != _DISPUTED)


def scores(language: str, group: str, folder: Path, *, show: bool = False) -> Effects:
    """The score of a language and a group, whose sources lie in the folder."""
    total = Effects()
    for row in rows():
        if (row.language, row.group) == (language, group):
            labelled, found = _labelled(row), _found(row, folder)
            total = total.plus(found, labelled)
            if show and labelled != found:
                place = f"{language} {group} {row.document}#{row.anchor}"
                print(f"{place}: found {found or '-'}, labelled {labelled or '-'}")
    return total


def _labelled(row: Row) -> dict[str, str]:
    """The day of each labelled effect, by its words without the day."""
    if row.effects == "-":
        return {}
    words = (one.split(" ") for one in row.effects.split("; "))
    return {" ".join(one[:2]): "".join(one[2:]) for one in words}


def _found(row: Row, folder: Path) -> dict[str, str]:
    document = labelled_document(folder, row.source, row.document, row.language)
    return {
        f"{one.kind} {one.citation.target}:{one.citation.pinpoint}": one.until.isoformat() if one.until else ""
        for one in effects(document)
        if one.citation.anchor == row.anchor
    }


def table(groups: Sequence[str], folder: Path | None, *, show: bool = False) -> Iterator[str]:
    """The lines of a table."""
    yield "group language paragraphs effects precision recall days"
    for group in groups:
        for language in LANGUAGES:
            base = CORPUS if language == "en" else folder
            if base is not None:
                found = scores(language, group, base, show=show)
                score = found.score
                yield (
                    f"{group:5} {language:8} {found.paragraphs:10} {score.labelled:7} {score.precision:9.3f} "
                    f"{score.recall:6.3f} {found.days} of {score.right}"
                )


if __name__ == "__main__":
    named = [Path(one) for one in sys.argv[1:] if one not in ("learn", "held", "--show")]
    chosen = [group for group in ("learn", "held") if group in sys.argv] or ["learn", "held"]
    print("\n".join(table(chosen, named[0] if named else None, show="--show" in sys.argv)))
