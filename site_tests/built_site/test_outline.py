"""The outline beside a document's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.views.document.outline import OutlineEntry, outline
from resolutions.actions import openings
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.documents import document, unit
from support.examples import cases, sentence


def lines(entries: Sequence[OutlineEntry], depth: int = 0) -> Iterator[str]:
    for entry in entries:
        yield "  " * depth + f"{entry.number} {entry.text}".strip()
        yield from lines(entry.children, depth + 1)


@pytest.mark.parametrize("case", cases("outline"), ids=sentence)
def test_outline(case: dict[str, Any]) -> None:
    (parsed,) = parse_source(source_from_text("x.md", case["text"]))
    assert list(lines(outline(parsed, openings(parsed), words_in("en")))) == case["outline"].splitlines()


def test_what_stands_below_a_heading_is_indented_and_an_annex_begins_anew() -> None:
    made = document(
        [
            unit("h1", "heading", "A. Lighthouses", marker="A."),
            unit("op1", "operative", "Decides to paint them;", marker="1."),
            unit("annex", "annex", "Annex"),
            unit("annex-1", "paragraph", "Red for the north.", marker="1.", parent="annex"),
        ]
    )
    assert list(lines(outline(made, openings(made), words_in("en")))) == [
        "A. Lighthouses",
        "  1 Decides",
        "Annex",
        "  1 Red for the north.",
    ]


def test_first_words_that_all_paragraphs_share_are_left_out() -> None:
    said = ("expresses its concern.", "calls upon the keepers.", "will return to the matter.")
    made = document(
        [
            unit("p1", "paragraph", "At its 9th meeting the President said:"),
            *(unit(f"p{at}", "paragraph", f"“The Lighthouse Board {one}") for at, one in enumerate(said, 2)),
        ]
    )
    assert list(lines(outline(made, openings(made), words_in("en")))) == [
        "At its 9th meeting the President said:",
        "Expresses its concern.",
        "Calls upon the keepers.",
        "Will return to the matter.",
    ]


def test_every_entry_leads_to_a_unit_of_the_document() -> None:
    (parsed,) = parse_source(source_from_text("x.md", cases("outline")[1]["text"]))
    anchors = {one.anchor for one in parsed.units}

    def led(entries: Sequence[OutlineEntry]) -> Iterator[str]:
        for entry in entries:
            yield entry.anchor
            yield from led(entry.children)

    assert set(led(outline(parsed, openings(parsed), words_in("en")))) <= anchors
