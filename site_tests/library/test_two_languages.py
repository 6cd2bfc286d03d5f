"""A page of two languages is two documents, each whole and in order, whatever the layout that a converter left."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text

ENGLISH = (
    "39 (1948). Resolution of 20 January 1948",
    "The Security Council,",
    "Considering that it may investigate any dispute in the country,",
    "Having noted the letters of the parties,",
    "1. Establishes a Commission of the Council, and decides:",
    "(a) That the Commission shall report to it;",
    "(b) That the report shall come in the spring;",
    "2. Requests the Secretary-General to help.",
    "Adopted at the 230th meeting by 9 votes to none.",
)
FRENCH = (
    "39 (1948). Résolution du 20 janvier 1948",
    "Le Conseil de sécurité,",
    "Considérant qu’il peut enquêter sur tout différend dans le pays,",
    "Ayant pris acte des lettres que les parties lui ont adressées,",
    "1. Institue une Commission du Conseil et décide :",
    "a) Que la Commission lui fera rapport dans les meilleurs délais ;",
    "b) Que le rapport sera remis au printemps ;",
    "2. Prie le Secrétaire général de prêter son concours.",
    "Adoptée à la 230e séance par 9 voix contre zéro.",
)
ANCHORS = ["title", "body", "pp1", "pp2", "op1", "op1-a", "op1-b", "op2", "adoption"]
WIDTH = 38


def _columns_after_one_another() -> str:
    return "\n\n".join((*ENGLISH, *FRENCH))


def _paragraph_by_paragraph() -> str:
    return "\n\n".join(paragraph for pair in zip(ENGLISH, FRENCH, strict=True) for paragraph in pair)


def _side_by_side(gap: int = 6) -> str:
    lines: list[str] = []
    for pair in zip(ENGLISH, FRENCH, strict=True):
        left, right = (textwrap.wrap(paragraph, WIDTH) for paragraph in pair)
        height = max(len(left), len(right))
        left += [""] * (height - len(left))
        right += [""] * (height - len(right))
        lines += (f"{one:<{WIDTH + gap}}{other}".rstrip() for one, other in zip(left, right, strict=True))
        lines.append("")
    return "\n".join(lines)


LAYOUTS: dict[str, Callable[[], str]] = {
    "columns one after the other": _columns_after_one_another,
    "paragraph by paragraph": _paragraph_by_paragraph,
    "line by line, side by side": _side_by_side,
}


def read(text: str) -> tuple[Document, ...]:
    return parse_source(source_from_text("39.txt", text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_of_two_languages_is_two_documents(layout: str) -> None:
    english, french = read(LAYOUTS[layout]())
    assert [(one.language, one.id, str(one.date)) for one in (english, french)] == [
        ("en", "S/RES/39", "1948-01-20"),
        ("fr", "S/RES/39", "1948-01-20"),
    ]
    for document, paragraphs in ((english, ENGLISH), (french, FRENCH)):
        assert [unit.anchor for unit in document.units] == ANCHORS
        assert [f"{unit.marker} {unit.text}".strip() for unit in document.units] == list(paragraphs)
        assert not document.diagnostics


def test_paragraphs_by_turns_that_enact_nothing_are_told_once() -> None:
    mixed = "\n\n".join(paragraph for pair in zip(ENGLISH[2:4] * 2, FRENCH[2:4] * 2, strict=True) for paragraph in pair)
    (document,) = read(mixed)
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["unrecognised-text", "mixed-languages"]


def test_an_annex_in_another_language_belongs_to_its_document() -> None:
    (document,) = read("\n\n".join((*ENGLISH, "Annex", *FRENCH[2:4], FRENCH[7])))
    assert document.language == "en"
    assert "mixed-languages" not in [diagnostic.code for diagnostic in document.diagnostics]


def test_a_table_with_wide_gaps_is_no_page_of_two_languages() -> None:
    rows = "\n".join(
        f"The share of the State in the costs of the year {year}      {year * 2} dollars" for year in range(9)
    )
    assert len(read(rows)) == 1


def test_the_files_name_tells_the_symbol_of_both() -> None:
    paragraphs = (*ENGLISH[1:], *FRENCH[1:])
    found = parse_source(source_from_text("S_RES_39.txt", "\n\n".join(paragraphs)))
    assert [(one.language, one.id) for one in found] == [("en", "S/RES/39"), ("fr", "S/RES/39")]
