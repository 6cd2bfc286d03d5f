"""The file of what people call documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from resolutions.errors import InvalidNames
from resolutions.search import load_names
from support.building import REPOSITORY
from support.examples import assert_told, cases, sentence


@pytest.mark.parametrize("case", cases("names_errors"), ids=sentence)
def test_a_wrong_file_names_the_place(case: dict[str, Any], tmp_path: Path) -> None:
    assert_told(case, load_names, InvalidNames, tmp_path / "names.yml")


def test_names_are_read_by_document_and_language(tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text("- {symbol: S/RES/1325 (2000), names: {en: [WPS,  Women  and peace], fr: [FPS]}}\n", "utf-8")
    names = load_names(path)
    assert {identifier: dict(of) for identifier, of in names.items()} == {
        "S/RES/1325": {"en": ("WPS", "Women and peace"), "fr": ("FPS",)}
    }


def test_the_project_s_own_names_are_read() -> None:
    names = load_names(REPOSITORY / "content" / "names.yml")
    assert "2030 Agenda" in names["A/RES/70/1"]["en"]
