"""What documents are called, and that no two of a large collection share a file on any disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from resolutions.addresses import Place
from resolutions.parse import parse_source
from resolutions.paths import stem_of
from resolutions.paths.portable import unportable
from resolutions.text.read import source_from_text
from support.corpus import read_corpus
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("identity"), ids=sentence)
def test_identity(case: dict[str, Any]) -> None:
    documents = parse_source(source_from_text(case.get("path", "x.md"), case["text"]))
    assert [document.id for document in documents] == case["ids"]
    for field, printed in case.get("masthead", {}).items():
        assert documents[0].masthead.get(field, "") == printed, field
    if "own" in case:
        assert documents[0].corrects
        assert [one.pinpoint for one in documents[0].citations if one.target == "SELF"] == case["own"]


@pytest.mark.parametrize(
    ("name", "head", "told"),
    [
        ("S_RES_9325(2044)", "Resolution 9540 (2044)", True),
        ("S_RES_9325(2044)", "S/RES/9540 (2044)\n\nResolution 9540 (2044)", True),
        ("S_RES_9540_N1243202", "S/RES/9540 (2044)\n\nResolution 9540 (2044)", False),
        ("S_RES_9540(2044)", "Resolution 9539 (2044)\n\nResolution 9540 (2044)", False),
        ("A_RES_99_1-2510827R", "A/RES/99/1\n\n99/1. Harbours", False),
        ("A_RES_99_1A", "A/RES/99/1\n\n99/1. Harbours", False),
        ("wells", "Resolution 9540 (2044)", False),
    ],
)
def test_a_file_s_name_that_spells_another_document_is_told(name: str, head: str, *, told: bool) -> None:
    text = f"{head}\n\nThe Security Council,\n\n1. Decides to open the harbours.\n"
    (document,) = parse_source(source_from_text(f"{name}.md", text))
    assert [found.code for found in document.diagnostics].count("misnamed-file") == told


@pytest.mark.sweep
def test_every_page_of_the_corpus_unpacks_everywhere(shared: Path) -> None:
    held = read_corpus(shared, catalogued=False)
    pages = [f"{Place.of(one.key).page}/index.html" for one in held.documents]
    assert len(pages) > 2_600
    assert list(unportable(pages)) == []


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("en/S_RES_1325.txt", "S_RES_1325"),
        ("notes.v2.md", "notes.v2"),
        ("folder.x/wells", "wells"),
        (".hidden", ".hidden"),
        ("S_RES_1.", "S_RES_1."),
        ("", ""),
    ],
)
def test_a_file_s_stem_is_its_name_without_folders_and_the_last_suffix(path: str, stem: str) -> None:
    assert stem_of(path) == stem
