"""A document has the same units whichever converter its text comes from: in six languages, at several widths."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

import pytest

from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.converters import MARKDOWN, PRINTS, RAGGED, WORDS, at_commas, clean, printed
from support.examples import cases

CASES: dict[str, dict[str, Any]] = {case["language"]: case for case in cases("converted")}
WIDTHS = (78, 92, 100)


def _units(text: str) -> list[tuple[str, str]]:
    """Anchors and words of the text proper, but for white space and marks of direction."""
    documents: tuple[Document, ...] = parse_source(source_from_text("a.md", text))
    return [
        (unit.anchor, _plain(unit.text)) for document in documents for unit in document.units if unit.kind != "title"
    ]


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@cache
def _clean(language: str) -> list[tuple[str, str]]:
    return _units(clean(printed(CASES[language])))


@pytest.mark.parametrize("language", CASES)
def test_the_clean_text_has_the_anchors_of_the_english_one(language: str) -> None:
    assert [anchor for anchor, _ in _clean(language)] == [anchor for anchor, _ in _clean("en")]
    assert len(_clean(language)) == len(CASES["en"]["text"].splitlines())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("converter", PRINTS)
@pytest.mark.parametrize("language", CASES)
def test_a_print_has_the_units_of_the_clean_text(language: str, converter: str, width: int) -> None:
    assert _units(PRINTS[converter](printed(CASES[language]), width)) == _clean(language)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("empty_lines", RAGGED)
@pytest.mark.parametrize("language", CASES)
def test_lines_of_any_length_have_the_units_of_the_clean_text(language: str, empty_lines: str, width: int) -> None:
    assert _units(RAGGED[empty_lines](printed(CASES[language]), width)) == _clean(language)


@pytest.mark.parametrize("language", CASES)
def test_lines_that_end_at_commas_have_the_units_of_the_clean_text(language: str) -> None:
    assert _units(at_commas(printed(CASES[language]))) == _clean(language)


@pytest.mark.parametrize("converter", WORDS)
@pytest.mark.parametrize("language", CASES)
def test_a_document_of_an_office_has_the_units_of_the_clean_text(language: str, converter: str) -> None:
    assert _units(WORDS[converter](printed(CASES[language]))) == _clean(language)


@pytest.mark.parametrize("converter", MARKDOWN)
@pytest.mark.parametrize("language", CASES)
def test_markdown_with_pages_has_the_units_of_the_clean_text_and_the_note(language: str, converter: str) -> None:
    text = MARKDOWN[converter](printed(CASES[language]))
    note = ("fn1", _plain(CASES[language]["note"]))
    assert sorted(_units(text)) == sorted([*_clean(language), note])
    assert [unit for unit in _units(text) if unit != note] == _clean(language)
    (document,) = parse_source(source_from_text("a.md", text))
    assert [(unit.anchor, mark.anchor) for unit in document.units for mark in unit.notes] == [("pp1", "fn1")]
    assert document.diagnostics == ()
