"""The catalogue: what its tables may hold, and what it adds to a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resolutions.corpus.catalogue import Entry, read_catalogue
from resolutions.corpus.relations import with_entry
from resolutions.errors import InvalidCatalogue
from resolutions.model import Vote
from support.examples import cases, document, sentence


@pytest.mark.parametrize("case", cases("catalogue"), ids=sentence)
def test_catalogue(case: dict[str, Any], tmp_path: Path) -> None:
    for name, text in case["tables"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    catalogue = read_catalogue(tmp_path)
    entry = catalogue.get("S/RES/9001")
    assert entry is not None
    for name, expected in case["entry"].items():
        assert told(getattr(entry, name)) == expected, name
    assert [f"{one.code} {one.line}:{one.column}" for one in catalogue.diagnostics] == case.get("diagnostics", [])


def told(value: object) -> object:
    """A value of an entry as an example writes it."""
    if isinstance(value, Vote):
        assert value.source == "catalogue"
        return [value.in_favour, value.against, value.abstaining]
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"title,meeting\nOn Ruritania,S/PV.1\n", "names the document"),
        (b"", "names the document"),
        (b'number,title\n9001,"On Ruritania\n', "is no CSV"),
        (b"number,title\n9001,\xe9\n", "is not UTF-8"),
        (None, "cannot be read"),
    ],
    ids=["no column names a document", "empty", "a quotation mark that is never closed", "not UTF-8", "absent"],
)
def test_a_table_that_is_no_catalogue(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InvalidCatalogue, match=says) as error:
        read_catalogue(path)
    assert error.value.path == str(path)


def test_a_folder_without_tables_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(InvalidCatalogue, match=r"holds no \*\.csv"):
        read_catalogue(tmp_path)


def test_what_the_text_says_is_never_overruled() -> None:
    vote = Vote(15, 0, 0, source="catalogue")
    entry = Entry("S/RES/9001", "Another title", date(2030, 1, 1), "S/PV.1", ("An item", "Another"), vote)
    held = document({"id": "S/RES/9001", "kind": "resolution", "title": "Its title", "date": date(2030, 12, 3)})
    completed = with_entry(held, entry)
    assert (completed.title, completed.date) == ("Its title", date(2030, 12, 3))
    assert (completed.meeting, completed.agenda_item, completed.vote) == ("S/PV.1", "An item; Another", vote)


@pytest.mark.parametrize(
    ("printed", "listed", "kept"),
    [
        ("S/PV.9037", "S/PV.9037 (Resumption 1)", "S/PV.9037 (Resumption 1)"),
        ("S/PV.903", "S/PV.9037", "S/PV.903"),
        ("S/PV.9037", "", "S/PV.9037"),
        ("", "S/PV.9037", "S/PV.9037"),
    ],
)
def test_a_meeting_that_was_resumed_is_the_catalogues(printed: str, listed: str, kept: str) -> None:
    held = replace(document({"id": "S/RES/9001", "kind": "resolution"}), meeting=printed)
    assert with_entry(held, Entry("S/RES/9001", meeting=listed)).meeting == kept


def test_the_catalogue_beside_the_repository(shared: Path) -> None:
    catalogue = read_catalogue(shared / "catalogue")
    entry = catalogue.get("S/RES/2553")
    assert entry is not None
    assert entry.vote == Vote(15, 0, 0, source="catalogue")
    assert entry.date == date(2020, 12, 3)
    assert entry.record == "https://digitallibrary.un.org/record/3893781"
    assert len(catalogue.entries) > 3700
