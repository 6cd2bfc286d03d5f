"""Diagnostics as text, JSON, SARIF and annotations; and that every code is documented."""

from __future__ import annotations

import json
import re
import string
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.cli.report import REPORTS, message
from resolutions.diagnostics import RANK, codes, diagnose, ordered, reference
from resolutions.model import Diagnostic
from resolutions.runtime.printing import visible
from support.examples import CASES
from support.schemas import validator

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

FOUND = (
    Diagnostic("year-mismatch", "warning", "content/sources/a.md", 61, 9, "“1325 (2001)” is of 2000, not of 2001"),
    Diagnostic("unreadable-source", "error", "content/sources/b.md", 0, 0, "the file is not UTF-8"),
    Diagnostic("symbol-as-printed", "note", "content/sources/c d, é.md", 2, 1, "100 %,\nand: so on"),
)


@cache
def sarif() -> Draft202012Validator:
    return validator(json.loads((CASES / "sarif.schema.json").read_text(encoding="utf-8")))


def test_a_message_names_file_line_and_column() -> None:
    assert message(FOUND[0]) == (
        "content/sources/a.md:61:9: warning: year-mismatch: “1325 (2001)” is of 2000, not of 2001"
    )
    assert message(FOUND[1]) == "content/sources/b.md: error: unreadable-source: the file is not UTF-8"


def test_hostile_text_does_not_steer_the_terminal() -> None:
    hostile = Diagnostic("year-mismatch", "warning", "a.md", 1, 1, "\x1b[2Jgone\nb.md:1:1: error\r\u202e")
    assert "\\x1b[2Jgone\\nb.md:1:1: error\\r\\u202e" in message(hostile)


def test_text_counts_what_it_found() -> None:
    assert REPORTS["text"](FOUND).splitlines()[-1] == "Found 1 error, 1 warning, 1 note."
    assert REPORTS["text"](FOUND + FOUND[:1]).splitlines()[-1] == "Found 1 error, 2 warnings, 1 note."
    assert REPORTS["text"](()) == "Found nothing."


def test_json_tells_every_field() -> None:
    assert json.loads(REPORTS["json"](FOUND))[0] == {
        "source": "content/sources/a.md",
        "line": 61,
        "column": 9,
        "severity": "warning",
        "code": "year-mismatch",
        "message": "“1325 (2001)” is of 2000, not of 2001",
    }
    assert json.loads(REPORTS["json"](())) == []


def test_sarif_is_valid_and_names_its_rules() -> None:
    log = json.loads(REPORTS["sarif"](FOUND))
    sarif().validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result, found in zip(run["results"], FOUND, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.code
        assert result["level"] == found.severity
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert places[0]["region"] == {"startLine": 61, "startColumn": 9}
    assert "region" not in places[1]
    assert places[2]["artifactLocation"]["uri"] == "content/sources/c%20d%2C%20%C3%A9.md"


def test_sarif_of_nothing_is_valid() -> None:
    log = json.loads(REPORTS["sarif"](()))
    sarif().validate(log)
    assert log["runs"][0]["results"] == []


def test_annotations_are_escaped_as_the_runner_reads_them() -> None:
    assert REPORTS["github"](FOUND).splitlines() == [
        "::warning file=content/sources/a.md,line=61,col=9,title=year-mismatch::“1325 (2001)” is of 2000, not of 2001",
        "::error file=content/sources/b.md,title=unreadable-source::the file is not UTF-8",
        "::notice file=content/sources/c d%2C é.md,line=2,col=1,title=symbol-as-printed::100 %25,%0Aand: so on",
    ]
    assert REPORTS["github"](()) == ""


DIAGNOSTICS = some.builds(
    Diagnostic,
    some.sampled_from(sorted(codes())),
    some.sampled_from(sorted(RANK)),
    some.text(min_size=1),
    some.integers(0, 9),
    some.integers(0, 9),
    some.text(min_size=1),
)


@given(some.lists(DIAGNOSTICS, max_size=4))
def test_no_text_breaks_a_report(found: list[Any]) -> None:
    sarif().validate(json.loads(REPORTS["sarif"](found)))
    assert [one["message"] for one in json.loads(REPORTS["json"](found))] == [one.message for one in found]
    assert REPORTS["github"](found).count("\n") == max(0, len(found) - 1)
    assert REPORTS["text"](found).count("\n") == len(found)


@given(some.text())
def test_what_is_printed_is_printable(text: str) -> None:
    assert visible(text).isprintable()
    assert "::" not in visible(text)
    assert "##[" not in visible(text)
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize("code", reference(), ids=lambda code: code.name)
def test_a_code_is_documented(code: Any) -> None:
    assert code.name == code.name.lower().strip("-")
    assert code.severity in RANK
    assert min(map(len, (code.meaning, code.example, code.remedy))) > 10
    facts = {field for _, field, _, _ in string.Formatter().parse(code.message) if field}
    for source in ("a.md", "a.xml"):
        told = diagnose(code.name, source, 1, 2, **dict.fromkeys(facts, "{0} %s"))
        assert (told.code, told.severity) == (code.name, code.severity)
        assert told.message.count("{0} %s") >= len(facts)
        assert "[[" not in told.message


def told_of(code: Any, source: str) -> str:
    """The message of a code about a source, each fact a name."""
    facts = {field for _, field, _, _ in string.Formatter().parse(code.message) if field}
    return diagnose(code.name, source, 1, 2, **dict.fromkeys({*facts, "surface"}, "NAME")).message


@pytest.mark.parametrize("source", ["a.md", "a.xml"])
@pytest.mark.parametrize("code", [one for one in reference() if one.message != "{problem}"], ids=lambda one: one.name)
def test_a_message_says_what_to_do(code: Any, source: str) -> None:
    """Those that are the finder's own words are held by the finder's cases."""
    message = told_of(code, source)
    deeds = (
        "add|break|check|compare|copy|declare|define|get|if|join|leave|make|mend|part|put|remove|rename|take|tell|write"
    )
    clauses = [clause.casefold() for clause in re.split(r"[;.:,] (?:where |and |else )?|, ", message)]
    assert any(re.match(rf"(?:{deeds})\b", clause) for clause in clauses[1:]), message


OF_TEXTS = {
    "declared-date",
    "declared-symbol",
    "foreign-fields",
    "unknown-theme",
    "unused-misprint",
    "unrecognised-text",
    "lost-lines",
    "doubtful-recital",
}
"""What is told of texts alone: of their front matter, and of a text that is no document or has no lines."""
OF_THE_LOCK = {"lost-address", "shifted-address"}
"""What is told of the lock file, and can be declared there too."""


@pytest.mark.parametrize("code", reference(), ids=lambda one: one.name)
def test_what_is_told_of_an_xml_file_advises_nothing_that_only_a_text_has(code: Any) -> None:
    words = r"front matter|empty line|on a line of (?:its|their) own|misprints:|symbol: |date: |Markdown|pipes"
    is_of_texts = code.name in OF_TEXTS | OF_THE_LOCK | {"unread-table"}
    assert bool(re.search(words, told_of(code, "sources/A_RES_99_12.XML"))) == is_of_texts


def test_the_codes_that_others_rely_on_are_there() -> None:
    assert {
        "year-mismatch",
        "unknown-number",
        "missing-paragraph",
        "symbol-as-printed",
        "broken-numbering",
        "duplicate-document",
        "unreadable-source",
        "empty-source",
        "suspicious-hyphen",
        "unclosed-list",
        "front-matter",
    } <= codes().keys()


def test_diagnostics_are_sorted_by_place_and_said_once() -> None:
    late, early = (Diagnostic("year-mismatch", "warning", "a.md", line, 1, "x") for line in (10, 9))
    assert ordered([late, early, late]) == (early, late)
