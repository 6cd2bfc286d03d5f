"""The records of decisions: each is in the index, under its own title, and names files that exist."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from support.building import REPOSITORY

FOLDER = REPOSITORY / "plugin" / "decisions"
INDEX = (FOLDER / "README.md").read_text(encoding="utf-8")
RECORDS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")

_ENTRY = re.compile(r"^\| \[(?P<title>[^\n]+?)\]\((?P<file>[\w.-]+)\) \| `(?P<module>[^`]+)` \|$", re.MULTILINE)
ENTRIES = {entry["file"]: entry for entry in _ENTRY.finditer(INDEX)}


def test_the_index_lists_each_record_once() -> None:
    assert sorted(entry["file"] for entry in _ENTRY.finditer(INDEX)) == [path.name for path in RECORDS]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_says_what_when_where_and_why(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entry = ENTRIES[path.name]
    title, day, modules = text.split("\n\n")[:3]
    assert title == f"# {entry['title']}"
    assert title.startswith(f"# {int(path.name[:4])}. ")
    date.fromisoformat(day.removeprefix("Date: "))
    names = re.findall(r"`([^`]+)`", modules.removeprefix("Modules: "))
    assert names[0].removeprefix("plugin/") == entry["module"]
    assert [name for name in names if not (REPOSITORY / name).exists()] == []
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings in (["Decision", "Why"], ["Decision", "Why", "What else was considered"])


def test_every_file_that_contributing_names_is_there() -> None:
    text = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:…|\.?\w+)/[\w./-]+)`", text))
    places = {path: path.replace("…", "plugin/mkdocs_resolutions") for path in named}
    homes = (REPOSITORY, REPOSITORY / "plugin" / "resolutions")
    assert [path for path, place in places.items() if not any((home / place).exists() for home in homes)] == []
    assert len(named) > 20
