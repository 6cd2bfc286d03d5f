"""Who is asked to do what, by when: the actions that are found in paragraphs, and how well."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from corpus.actions_accuracy import LABELS, rows, scores
from corpus.actions_parity import parity
from resolutions.actions import ADDRESSEES, KINDS, Action, actions
from resolutions.actions.grammar import grammar
from resolutions.formats.tables import ACTION_COLUMNS, action_rows
from resolutions.languages import LANGUAGES, table
from resolutions.model import Document
from support.disturbed import disturbed, tried_often
from support.documents import document, unit
from support.examples import cases, sentence
from support.labels import CORPUS

LEAST = {
    "learn": {"action": (0.99, 0.98), "addressee": (1.0, 0.90), "deadline": (0.91, 1.0)},
    "held": {"action": (1.0, 1.0), "addressee": (0.96, 0.88), "deadline": (1.0, 0.85)},
}
"""Precision and recall, below which a change makes it worse; the page on accuracy has the figures."""


def paragraph(text: str, language: str = "en", part: str = "", day: date | None = None) -> Document:
    units = [unit("op1", "operative", text, marker="1.")]
    if part:
        units.append(unit("op1-a", "subparagraph", part, parent="op1", marker="(a)"))
    return document(units, language=language, date=day)


def told(one: Action, made: Document) -> dict[str, Any]:
    """An action as the cases write it: with the words of its evidence."""
    texts = {unit.anchor: unit.text for unit in made.units}
    stated, own = texts[one.stated_in or one.anchor], texts[one.anchor]
    said: dict[str, Any] = {"kind": one.kind}
    if one.addressees:
        said["addressees"] = {asked.id: stated[asked.start : asked.end] for asked in one.addressees}
    if one.deadlines:
        said["deadlines"] = [[limit.kind, own[limit.start : limit.end], limit.value] for limit in one.deadlines]
    return said


@pytest.mark.parametrize("case", cases("actions_found"), ids=sentence)
def test_actions(case: dict[str, Any]) -> None:
    made = paragraph(case["text"], case.get("language", "en"), case.get("part", ""), case.get("adopted"))
    anchor = "op1-a" if "part" in case else "op1"
    assert [told(one, made) for one in actions(made) if one.anchor == anchor] == case["actions"]


SENTENCES = [
    (case.get("language", "en"), case["text"])
    for case in cases("actions_found")
    if any(action.get("addressees") and action.get("deadlines") for action in case["actions"]) and "part" not in case
]
PIECES = [" İ ", "’s ", " - ", " : ", ", and ", " by 3 May 2031 ", " within 90 days ", " States ", "\u0660", "\u064e"]


def test_evidence_is_always_in_the_text() -> None:
    count = Counter[str]()

    @tried_often()
    @given(disturbed(SENTENCES, PIECES))
    def stands(sentence: tuple[str, str]) -> None:
        language, text = sentence
        count["texts"] += 1
        for one in actions(paragraph(text, language)):
            count["who is asked"] += len(one.addressees)
            count["when"] += len(one.deadlines)
            assert 0 <= one.start < one.end <= len(text)
            for asked in one.addressees:
                assert one.end <= asked.start < asked.end <= len(text)
            for limit in one.deadlines:
                assert one.end <= limit.start < limit.end <= len(text)

    stands()
    assert min(count["who is asked"], count["when"]) > count["texts"] / 4, f"hardly anything was tried: {count}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_kinds_and_names_no_class_that_english_lacks(language: str) -> None:
    words = table(language, "actions")
    assert list(words["kinds"]) == list(KINDS)
    assert set(words["addressees"]) <= set(ADDRESSEES)
    assert grammar(language).spaced == (language != "zh")


def test_the_table_has_a_row_for_each_action_that_asks_or_sets_a_deadline_and_for_no_other() -> None:
    asked = "Requests the Secretary-General and all States:"
    made = paragraph(asked, part="To report within 90 days;", day=date(2031, 5, 4))
    first, part = (dict(zip(ACTION_COLUMNS, row, strict=True)) for row in action_rows(made, actions(made)))
    assert first == {
        "document": "S/RES/9001",
        "language": "en",
        "anchor": "op1",
        "kind": "request",
        "deadlines": "",
        "addressees": "secretary-general states",
        "date": "2031-05-04",
        "words": "Requests the Secretary-General and all States:",
    }
    assert part == {
        **first,
        "anchor": "op1-a",
        "deadlines": "within P90D",
        "words": "Requests the Secretary-General and all States … To report within 90 days;",
    }
    said = paragraph("Welcomes the lamps;")
    assert actions(said)
    assert list(action_rows(said, actions(said))) == []


def test_the_labels_are_references_and_classes() -> None:
    known = {*ADDRESSEES, "other", "-"}
    for row in rows():
        named = {name for name in row.addressees.split(",") if not name.startswith("state-")}
        assert row.group in LEAST
        assert row.action in (*KINDS, "-")
        assert named <= known
    assert len(rows()) == 249
    assert LABELS.stat().st_size < 40_000


@pytest.mark.parametrize("group", LEAST)
def test_labelled_paragraphs_are_understood_as_people_understand_them(group: str, shared: Path) -> None:
    assert shared == CORPUS.parent
    for what, score in scores(rows(group)).items():
        precision, recall = LEAST[group][what]
        assert score.precision >= precision, f"{what}: {score}"
        assert score.recall >= recall, f"{what}: {score}"


def test_six_languages_ask_the_same(shared: Path) -> None:
    """Where the English version names someone, the others name no one else; they may find less.

    Lines in which the English names no one are left out: most are no operative paragraphs.
    """
    found = right = labelled = 0
    with (shared / "parallel/sc_lines_6way.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            english = _asked(row["en"], "en")
            for language in LANGUAGES[1:] if english else ():
                other = _asked(row[language], language)
                found, right, labelled = found + len(other), right + len(other & english), labelled + len(english)
    assert labelled >= 75
    assert right / found == 1, (right, found)
    assert right / labelled >= 0.68, (right, labelled)


def _asked(line: str, language: str) -> set[str]:
    text = line.lstrip("0123456789٠١٢٣٤٥٦٧٨٩.．- ")
    return {asked.id for one in actions(paragraph(text, language)) for asked in one.addressees}


def test_deadlines_of_two_languages_are_compared_by_their_kinds() -> None:
    english = paragraph("Requests the Secretary-General to report every year, at its eightieth session;")
    french = paragraph("Prie le Secrétaire général de faire rapport chaque mois, à sa quatre-vingtième session ;", "fr")
    line = parity([(english, french)]).deadline_line("fr")
    assert line == (
        "fr  same deadlines 0.000 (0 of 1)   days and spans - (of none)   sessions 1.000 (1 of 1)   "
        "rhythms 0.000 (0 of 1)"
    )
