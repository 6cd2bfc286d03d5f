"""What each command says of a content folder that it cannot read, or of which it cannot read all."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.cli import main
from resolutions.corpus import Content
from support.examples import RESOLUTION

Capture = pytest.CaptureFixture[str]

READERS = {
    "cite": ["cite", "9901", "--content"],
    "wording": ["wording", "draft.md"],
    "export": ["export", "--format", "csl"],
    "book": ["bundle", "--format", "epub", "--output", "book.epub", "--content"],
    "permalinks": ["permalinks"],
}
"""The commands that read a content folder, each up to the folder's name."""
STATUS = {"cite": 0, "wording": 2, "export": 2, "book": 2, "permalinks": 0}
"""With what each ends that has read all but one source: where its work lacks nothing, all is well."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(RESOLUTION.format(words="the wells", number=9902), encoding="utf-8")
    return tmp_path


def sources(place: Path) -> Path:
    folder = place / "wells" / "sources"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(RESOLUTION.format(words="the wells", number=9901), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", READERS)
def test_a_source_that_cannot_be_read_is_said_with_its_place_from_here(name: str, place: Path, capfd: Capture) -> None:
    (sources(place) / "b.md").write_bytes(b"\xff\xfe\x00")
    assert main([*READERS[name], "wells"]) == STATUS[name]
    assert "wells/sources/b.md:1:1: error: unreadable-source: " in capfd.readouterr().err


@pytest.mark.parametrize("name", ["export", "book"])
def test_a_folder_without_sources_is_said_and_a_finding(name: str, place: Path, capfd: Capture) -> None:
    (place / "wells").mkdir()
    assert main([*READERS[name], "wells"]) == 1
    assert "wells: warning: no-sources: " in capfd.readouterr().err


def test_a_check_of_a_folder_without_sources_finds_that(place: Path, capfd: Capture) -> None:
    (place / "wells").mkdir()
    assert main(["check", "wells"]) == 1
    assert capfd.readouterr().out.startswith("wells: warning: no-sources: ")


@pytest.mark.parametrize("name", ["cite", "wording", "book", "permalinks"])
def test_a_folder_that_there_is_not_is_told_in_one_way(name: str, place: Path, capfd: Capture) -> None:
    assert main([*READERS[name], "wells"]) == 2
    assert "wells: there is no such folder; name the one that holds the sources\n" in capfd.readouterr().err


@pytest.mark.parametrize("arguments", [["check", "draft.md"], ["cite", "9901", "--content", "draft.md"]], ids=" ".join)
def test_a_file_in_the_place_of_a_folder_is_told_as_such(arguments: list[str], place: Path, capfd: Capture) -> None:
    assert main(arguments) == 2
    assert "draft.md: this is a file; name the folder that holds the sources\n" in capfd.readouterr().err


def test_a_table_is_read_unless_a_link_leads_out_of_the_folder(place: Path) -> None:
    content = Content(place / "wells")
    folder = sources(place).parent
    assert (content.themes, content.subjects, content.names) == (None, None, None)
    (folder / "themes.yml").touch()
    (folder / "names.yml").symlink_to("themes.yml")
    (place / "subjects.yml").touch()
    (folder / "subjects.yml").symlink_to("../subjects.yml")
    assert (content.themes, content.subjects, content.names) == (folder / "themes.yml", None, folder / "names.yml")
    assert content.lock == place / "permalinks.lock"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--format", "epub", "--config", "mkdocs.yml"], "name it with --content, not --config"),
        (["--content", "wells"], "name it with --config"),
        (["--catalogue", "wells.csv"], "name it with --config"),
    ],
    ids=["a book of a project", "a zip of a folder", "a zip with a catalogue"],
)
def test_a_bundle_passes_over_no_option_that_is_the_other_formats(
    arguments: list[str], says: str, place: Path, capfd: Capture
) -> None:
    sources(place)
    assert main(["bundle", *arguments]) == 2
    assert says in capfd.readouterr().err


def test_a_book_is_made_without_a_catalogue_that_cannot_be_read(place: Path, capfd: Capture) -> None:
    sources(place)
    (place / "wells.csv").write_text("depth,title\n9,What the wells hold\n", encoding="utf-8")
    assert main([*READERS["book"], "wells", "--catalogue", "wells.csv"]) == 1
    assert "wells.csv:1:1: error: invalid-catalogue: " in capfd.readouterr().err
    assert (place / "book.epub").is_file()


@pytest.mark.parametrize("name", [name for name in READERS if name != "permalinks"])
def test_a_catalogue_that_there_is_not_is_a_wrong_use(name: str, place: Path, capfd: Capture) -> None:
    sources(place)
    assert main([*READERS[name], "wells", "--catalogue", "nope.csv"]) == 2
    assert "nope.csv: there is no such file or folder; name the catalogue, or leave it out\n" in capfd.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["check", "wells"], ["compare", "wells", "wells"], ["export", "--format", "csl", "draft.md"]],
    ids=" ".join,
)
def test_so_it_is_for_a_check_a_comparison_and_a_file_that_needs_none(
    arguments: list[str], place: Path, capfd: Capture
) -> None:
    sources(place)
    assert main([*arguments, "--catalogue", "nope.csv"]) == 2
    assert "nope.csv: there is no such file or folder; name the catalogue, or leave it out\n" in capfd.readouterr().err


def test_two_folders_are_not_compared_without_the_catalogue_that_was_named(place: Path, capfd: Capture) -> None:
    sources(place)
    (place / "wells.csv").write_text("depth,title\n9,What the wells hold\n", encoding="utf-8")
    assert main(["compare", "wells", "wells", "--catalogue", "wells.csv"]) == 2
    assert "wells.csv:1:1: no column (symbol, number or res_no) names the document" in capfd.readouterr().err


def test_a_folder_without_a_site_and_a_source_is_not_compared(place: Path, capfd: Capture) -> None:
    sources(place)
    (place / "old/sources").mkdir(parents=True)
    (place / "wrong").mkdir()
    assert main(["compare", "old", "wells"]) == 0, "the first source of a content folder is a change"
    assert main(["compare", "wrong", "wells"]) == 2
    assert "wrong: no site and no source lies here; name a built site" in capfd.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["permalinks"], ["compare", "wells"]], ids=" ".join)
@pytest.mark.parametrize("what", ["a folder", "a link that leads nowhere"])
def test_a_lock_file_that_is_none_is_not_taken_for_absent(
    what: str, command: list[str], place: Path, capfd: Capture
) -> None:
    sources(place)
    lock = place / "permalinks.lock"
    lock.mkdir() if what == "a folder" else lock.symlink_to("nowhere")
    assert main([*command, "wells"]) in (1, 2)
    told = "".join(capfd.readouterr())
    assert "permalinks.lock" in told
    assert "the lock file cannot be read (" in told
