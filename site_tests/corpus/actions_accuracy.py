"""How well the actions of paragraphs are found.

    PYTHONPATH=site_tests python -m corpus.actions_accuracy [learn|held] [--show]

The labels (`cases/actions_labels.tsv`) name paragraphs of the test corpus (`../shared/corpus`), which lies outside the
repository. An action counts as right when its kind is; an addressee when that paragraph is labelled with it; a deadline
when its kind and its value are and its words overlap the labelled ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolutions.actions import actions
from support.labels import CASES, CORPUS, Score, cells, labelled_document

LABELS = CASES / "actions_labels.tsv"


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


def rows(group: str = "") -> tuple[Row, ...]:
    """The labels, of one group or of both."""
    labelled = (Row(*row) for row in cells(LABELS))
    return tuple(row for row in labelled if group in ("", row.group))


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
    document = labelled_document(CORPUS, row.source, row.document, "en")
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
