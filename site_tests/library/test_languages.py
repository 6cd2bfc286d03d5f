"""Which language a text is in, and that one in none of the six takes no other's place."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from resolutions.corpus.collection import read_collection
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.frozen import frozen, thawed
from resolutions.languages import LANGUAGES, table
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("languages"), ids=sentence)
def test_the_language_of_a_text(case: dict[str, Any]) -> None:
    documents, found = parse_bytes("x.md", case["text"].encode())
    assert [document.language for document in documents] == ([case["language"]] if "language" in case else [])
    told = [one.message for one in found if one.code == "unknown-language"]
    expected = [f"this text is in {case['other']}, "] if "other" in case else []
    assert [message[: message.index(", ") + 2] for message in told] == expected


def test_a_text_in_another_language_takes_the_place_of_none(tmp_path: Path) -> None:
    german = next(case["text"] for case in cases("languages") if case.get("other") == "German")
    french = (
        "Nations Unies\n\nS/RES/2800 (2025)\n\nLe Conseil de sécurité,\n\n1. Décide de rester saisi de la question."
    )
    (tmp_path / "2800-de.md").write_text(german, encoding="utf-8")
    (tmp_path / "2800-fr.md").write_text(french, encoding="utf-8")
    held = read_collection(tmp_path)
    assert [(document.id, document.language, document.source) for document in held.documents] == [
        ("S/RES/2800", "fr", "2800-fr.md")
    ]
    assert [(found.code, found.source, found.line) for found in held.diagnostics] == [
        ("unknown-language", "2800-de.md", 1)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_a_language_holds_tables_alone(language: str) -> None:
    """A stage reads its own table, so what stands in none is read by nobody."""
    text = resources.files("resolutions.languages").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    assert [name for name, value in tomllib.loads(text).items() if not isinstance(value, dict)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_caller_can_change_what_another_one_is_given(language: str) -> None:
    words: Any = table(language, "structure")
    with pytest.raises(TypeError, match="does not support item assignment"):
        words["annex"] = ()
    assert isinstance(words["annex"], tuple)
    with pytest.raises(TypeError, match="does not support item assignment"):
        words["titles"]["letter"] = ()


def test_frozen_tables_come_back_as_they_were() -> None:
    told = {"a": ["b", {"c": [1, 2]}], "d": {"e": "f"}}
    assert thawed(frozen(told)) == told
    assert frozen(told) == {"a": ("b", {"c": (1, 2)}), "d": {"e": "f"}}
