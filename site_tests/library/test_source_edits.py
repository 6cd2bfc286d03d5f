"""What was edited in a folder of sources is found without reading it all, and read again alone."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path

import pytest

from resolutions.corpus import Collection, changed_sources, read_again, read_collection, stamps
from resolutions.publishing.selection import Selection, select
from support.examples import CASES

SOURCES = CASES / "citing_documents" / "sources"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sources = tmp_path / "sources"
    sources.mkdir()
    for path in SOURCES.iterdir():
        (sources / path.name).write_bytes(path.read_bytes())
    return sources


def edit(path: Path, old: str, new: str) -> Path:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    os.utime(path, ns=(1, 1))
    return path


def facts(collection: Collection) -> list[object]:
    asked = [(collection.anchors(one), collection.languages(one.id)) for one in collection.documents]
    return [asked, *(getattr(collection, field.name) for field in fields(collection)), dict(collection.by_key)]


def test_an_edited_source_is_found(folder: Path) -> None:
    before = stamps([folder])
    assert changed_sources(before, stamps([folder]), folder) == ()
    path = edit(folder / "2510.md", "lantern", "lamp")
    assert changed_sources(before, stamps([folder]), folder) == (path,)


@pytest.mark.parametrize("name", ["2599.md", "notes.pdf", "deeper/2599.md"])
def test_where_a_file_comes_or_goes_no_edits_are_told(folder: Path, name: str) -> None:
    before = stamps([folder])
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x", "utf-8")
    now = stamps([folder])
    assert changed_sources(before, now, folder) is None
    assert changed_sources(now, before, folder) is None


def test_where_something_else_is_edited_no_edits_are_told(folder: Path) -> None:
    themes = folder.parent / "themes.yml"
    themes.write_text("a", "utf-8")
    before = stamps([folder, themes])
    themes.write_text("ab", "utf-8")
    edit(folder / "2510.md", "lantern", "lamp")
    assert changed_sources(before, stamps([folder, themes]), folder) is None


def test_what_an_editor_keeps_beside_a_source_is_no_edit(folder: Path) -> None:
    before = stamps([folder])
    for name in (".2510.md.swp", "2510.md~"):
        (folder / name).write_text("x", "utf-8")
    assert changed_sources(before, stamps([folder]), folder) == ()


def test_a_linked_folder_is_not_walked(folder: Path) -> None:
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert len(stamps([folder])) == len(list(SOURCES.iterdir()))


def test_a_root_that_is_not_there_has_no_stamps(tmp_path: Path) -> None:
    assert stamps([tmp_path / "nothing"]) == {}


@pytest.mark.parametrize(("old", "new"), [("lantern", "lamp"), ("4. ", "5. "), ("12 February", "13 February")])
def test_what_is_read_again_is_as_if_all_were(folder: Path, old: str, new: str) -> None:
    before = read_collection(folder)
    facts(before)
    path = edit(folder / "2510.md", old, new)
    again = read_again(before, [path], folder)
    assert again is not None
    assert facts(again) == facts(read_collection(folder))
    assert again != before


def test_where_a_selection_leaves_out_the_version_that_tells_something_all_is_to_be_read(folder: Path) -> None:
    for name, vote in (("en.txt", " by 13 votes to 1 (China), with 1 abstention,"), ("fr.txt", "")):
        text = (CASES / "six_languages" / name).read_text("utf-8")
        (folder / name).write_text(text.replace(" meeting,", f" meeting{vote}"), "utf-8")
    whole = read_collection(folder)
    french = select(whole, Selection(languages=("fr",)))
    assert [dict(one.told_by) for one in french.documents] == [{"vote": "en"}]
    assert read_again(whole, [folder / "fr.txt"], folder) is not None
    assert read_again(french, [folder / "fr.txt"], folder) is None


@pytest.mark.parametrize("text", [b"", b"\0", (SOURCES / "2510.md").read_bytes().replace(b"2510", b"2511")])
def test_where_a_file_holds_another_document_or_none_all_is_to_be_read(folder: Path, text: bytes) -> None:
    before = read_collection(folder)
    (folder / "2510.md").write_bytes(text)
    assert read_again(before, [folder / "2510.md"], folder) is None
