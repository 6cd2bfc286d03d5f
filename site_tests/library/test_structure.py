"""From a source to the units of its documents: kinds, anchors, markers, words, and facts of the head."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from resolutions.languages import LANGUAGES
from resolutions.model import Document, Unit
from resolutions.parse import parse_source
from resolutions.structure.body import reading as reading_of_text
from resolutions.structure.body import rules
from resolutions.structure.body.body import Body
from resolutions.structure.body.passage import Passage
from resolutions.text import grammar
from resolutions.text.read import read_source, source_from_text
from support.examples import CASES, cases, sentence
from support.world import OF_HEADS

ALL = [*cases("structure"), *cases("front_texts"), *cases("decisions")]
BY_NAME: dict[str, dict[str, Any]] = {case["name"]: case for case in ALL}
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("case", ALL, ids=sentence)
def test_structure(case: dict[str, Any]) -> None:
    first, *others = parse_source(source_from_text(case.get("path", "x.md"), case["text"]))
    assert_units(first.units, case["units"].splitlines())
    assert bool(others) == ("then" in case)
    if others:
        assert_units(others[0].units, case["then"].splitlines())
    if "sponsors" in case:
        assert [[party.name, party.code] for party in first.sponsors] == case["sponsors"]
    if "joined" in case:
        assert [party.code for party in first.additional_sponsors] == case["joined"]
    if "vote" in case:
        assert first.vote
        assert [first.vote.in_favour, first.vote.against, first.vote.abstaining] == case["vote"]
    for anchor, kind in case.get("kinds", {}).items():
        assert next(one for one in first.units if one.anchor == anchor).kind == kind
    for name, value in case.get("facts", {}).items():
        assert str(getattr(first, name)) == value, name
    for role, words in case.get("masthead", {}).items():
        assert first.masthead.get(role, "") == words, role
    assert [found.code for found in first.diagnostics if found.code not in OF_HEADS] == case.get("codes", [])
    assert case.get("told", "") in "".join(found.message for found in first.diagnostics)


def test_every_rule_is_applied_in_its_example(monkeypatch: pytest.MonkeyPatch) -> None:
    applied: set[tuple[str, rules.Rule]] = set()
    reading = ""

    def apply(table: Sequence[rules.Rule], body: Body, passage: Passage) -> None:
        rule = next(rule for rule in table if rule.look(body, passage))
        applied.add((reading, rule))
        rule.deed(body, passage)

    for module in (rules, reading_of_text):
        monkeypatch.setattr(module, "apply", apply)
    for reading, case in BY_NAME.items():  # noqa: B007  # `apply` reads it
        parse_source(source_from_text(case.get("path", "x.md"), case["text"]))
    marked = [rules.INSERTED_RULES, rules.NUMBER_RULES, rules.ITEM_RULES, rules.CLOSING_MARKED_RULES]
    tables = [*marked, *rules.UNMARKED_RULES.values()]
    assert {(rule.example, rule) for table in tables for rule in table} <= applied


def assert_units(units: Sequence[Unit], expected: Sequence[str]) -> None:
    """Each expectation is `anchor | marker | words | note N`, the marker and the note where there are any."""
    found = [
        " | ".join(filter(None, (one.anchor, one.marker, one.text, one.note and f"note {one.note}"))) for one in units
    ]
    assert [line.split(" | ")[0] for line in found] == [line.split(" | ")[0] for line in expected]
    for line, wanted in zip(found, expected, strict=True):
        pattern = ".*".join(map(re.escape, wanted.split("…")))
        assert re.fullmatch(pattern, line), f"{line!r} is not {wanted!r}"


@pytest.mark.parametrize("case", cases("operative_words"), ids=sentence)
def test_operative_words_of_one_language_are_known_in_all(case: dict[str, Any]) -> None:
    for language in LANGUAGES:
        for word in case[language]:
            assert grammar(language).paragraphs.operative.fullmatch(word), (language, word)


def of_language(language: str) -> Document:
    (document,) = parse_source(read_source(CASES / "six_languages" / f"{language}.txt", f"{language}.txt"))
    return document


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_has_the_same_anchor_in_every_language(language: str) -> None:
    english, other = of_language("en"), of_language(language)
    assert other.language == language
    assert [(unit.anchor, unit.eid, unit.kind, unit.parent) for unit in other.units] == [
        (unit.anchor, unit.eid, unit.kind, unit.parent) for unit in english.units
    ]
    assert (other.id, other.symbol, other.date, other.body, other.meeting, other.kind) == (
        english.id,
        english.symbol,
        english.date,
        english.body,
        english.meeting,
        english.kind,
    )


def test_identifiers_are_those_of_akoma_ntoso() -> None:
    text = (
        "Resolution 9901 (2031)\n\nThe Security Council,\n\nNoting:\n\n(a) Wells,\n\n1. Decides:\n\n(a) To dig:\n\n"
        "(i) Deep;\n\nand not otherwise;\n\nB\n\n1. Acts.\n\nAnnex\n\n1. One.\n\nTwo."
    )
    (document,) = parse_source(source_from_text("x.md", text))
    assert {unit.anchor: unit.eid for unit in document.units} == {
        "title": "preface__docTitle_1",
        "body": "preamble__formula_1",
        "pp1": "preamble__recs_1__rec_1",
        "pp1-a": "preamble__recs_1__rec_1__list_1__point_a",
        "op1": "para_1",
        "op1-a": "para_1__list_1__point_a",
        "op1-a-i": "para_1__list_1__point_a__list_1__point_i",
        "op1-cont": "para_1__wrapup_1",
        "h1": "crossheading_1",
        "sec-b-op1": "sec_b__para_1",
        "annex": "att_1",
        "annex-1": "att_1__para_1",
        "annex-p1": "att_1__para_p1",
    }
    parents = {unit.anchor: unit.parent for unit in document.units}
    assert (parents["op1-a-i"], parents["op1-cont"], parents["annex-1"]) == ("op1-a", "op1", "annex")


def test_lines_are_those_of_the_file() -> None:
    (document,) = parse_source(
        source_from_text("x.md", "---\ntitle: x\n---\nResolution 9 (2031)\n\nThe Security Council,\n\n1. Acts.")
    )
    assert [(unit.anchor, unit.line) for unit in document.units] == [("title", 4), ("body", 6), ("op1", 8)]


def test_golden_units_of_the_seed(repository: Path) -> None:
    """Every unit of both documents of the seed.

    A change that is meant is written down with
    `RENEW_GOLDEN=1 python -m pytest site_tests/library/test_structure.py`,
    and read in the difference before it is committed.
    """
    source = read_source(repository / "content/sources/2553.md", "sources/2553.md")
    found = {document.id: [_golden(unit) for unit in document.units] for document in parse_source(source)}
    file = GOLDEN / "2553.units.json"
    if os.environ.get("RENEW_GOLDEN"):
        file.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(file.read_text(encoding="utf-8"))


def _golden(unit: Unit) -> dict[str, Any]:
    emphasis = [unit.text[mark.start : mark.end] for mark in unit.marks]
    fields = {"anchor": unit.anchor, "eid": unit.eid, "kind": unit.kind, "parent": unit.parent, "marker": unit.marker}
    return {**fields, "line": unit.line, "text": unit.text, "marks": emphasis}
