"""The command check: what it finds in a folder, how it tells that, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from resolutions.cli import main
from resolutions.cli.report import REPORTS
from support.examples import source

Capture = pytest.CaptureFixture[str]


def content(tmp_path: Path, words: str) -> Path:
    source(tmp_path, "content/sources/a.md", words)
    return tmp_path / "content"


def test_check_of_a_clean_folder_finds_nothing(tmp_path: Path, capfd: Capture) -> None:
    assert main(["check", str(content(tmp_path, "resolution 1325 (2000)"))]) == 0
    assert capfd.readouterr().out == "Found nothing.\n"


def test_check_names_file_line_and_column(tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    content(tmp_path, "resolution 1325 (2001)")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert capfd.readouterr().out.startswith("content/sources/a.md:11:22: warning: year-mismatch: ")


def test_a_link_is_named_where_it_stands_and_not_where_it_leads(
    tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content(tmp_path / "here", "its resolutions") / "sources" / "out.md").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path / "here")
    assert main(["check"]) == 1
    assert capfd.readouterr().out.startswith("content/sources/out.md: error: outside-folder: ")


@pytest.mark.parametrize(
    ("words", "fail_on", "status"),
    [
        ("resolution 1325 (2001)", "warning", 1),
        ("resolution 1325 (2001)", "error", 0),
        ("General Assembly resolution A/70/1", "warning", 0),
    ],
    ids=["a warning fails", "unless errors only do", "a note never does"],
)
def test_what_fails_a_check(words: str, fail_on: str, status: int, tmp_path: Path, capfd: Capture) -> None:
    assert main(["check", str(content(tmp_path, words)), "--fail-on", fail_on]) == status
    assert "Found 1" in capfd.readouterr().out


def test_an_unreadable_source_is_a_finding(tmp_path: Path, capfd: Capture) -> None:
    folder = content(tmp_path, "its resolutions")
    (folder / "sources" / "b.md").write_bytes(b"caf\xe9")
    assert main(["check", str(folder), "--fail-on", "error"]) == 1
    assert "error: unreadable-source: " in capfd.readouterr().out


def test_a_folder_that_there_is_not_has_status_2(tmp_path: Path, capfd: Capture) -> None:
    assert main(["check", str(tmp_path / "absent")]) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    assert str(tmp_path / "absent") in captured.err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("themes.yml", "- id: Peace\n  name: {en: Peace}\n", "7: error: invalid-themes: "),
        ("subjects.yml", "- id: WELLS\n  name: {fr: Puits}\n", "7: error: invalid-subjects: "),
        ("names.yml", "- symbol: Wells\n  names: {fr: Puits}\n", "11: error: invalid-names: "),
    ],
    ids=["themes", "subjects", "documents"],
)
def test_a_wrong_file_of_names_is_a_finding(
    name: str, text: str, told: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = content(tmp_path, "its resolutions")
    (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert capfd.readouterr().out.startswith(f"content/{name}:1:{told}")


@pytest.mark.parametrize(
    ("lock", "told"),
    [
        (b"en/S/RES/9901 op3..1\n", "permalinks.lock:1:1: error: invalid-lock: "),
        (b"en/S/RES/9901 op1\xdf\n", "permalinks.lock: error: invalid-lock: the lock file is not UTF-8 text; restore"),
    ],
    ids=["a line that is none", "no text"],
)
def test_a_wrong_lock_is_a_finding_at_its_place(
    lock: bytes, told: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    content(tmp_path, "its resolutions")
    (tmp_path / "permalinks.lock").write_bytes(lock)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "content"]) == 1
    assert capfd.readouterr().out.startswith(told)


def test_a_theme_that_is_assigned_and_not_defined_is_a_finding(tmp_path: Path, capfd: Capture) -> None:
    path = source(tmp_path, "content/sources/a.md")
    front = "---\nlanguage: en\nthemes: [peace]\n---\n"
    path.write_text(front + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["check", str(tmp_path / "content")]) == 1
    assert "a.md:3:1: warning: unknown-theme" in capfd.readouterr().out


def test_a_misprint_that_is_declared_and_not_printed_is_a_finding(tmp_path: Path, capfd: Capture) -> None:
    path = source(tmp_path, "content/sources/a.md", "resolution 1325 (2001)")
    front = "---\nlanguage: en\nmisprints: [1325 (2001), 1999 (1234)]\n---\n"
    path.write_text(front + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["check", str(tmp_path / "content")]) == 1
    told = capfd.readouterr().out
    assert "a.md:3:1: warning: unused-misprint: the front matter declares “1999 (1234)” a misprint" in told
    assert "1325 (2001)" not in told


def test_a_catalogue_is_named_from_the_working_folder(
    tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    content(tmp_path, "its resolutions")
    (tmp_path / "known.csv").write_text("number,vote\n2553,15 votes\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--catalogue", "known.csv"]) == 0
    assert capfd.readouterr().out.startswith("known.csv:2:2: note: catalogue-cell: ")


def test_a_folder_elsewhere_is_named_in_full(tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = content(tmp_path, "resolution 1325 (2001)")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert main(["check", str(folder)]) == 1
    assert capfd.readouterr().out.startswith(f"{folder}/sources/a.md:11:22: ")


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_format_tells_the_finding(name: str, tmp_path: Path, capfd: Capture) -> None:
    assert main(["check", str(content(tmp_path, "resolution 1325 (2001)")), "--format", name]) == 1
    out = capfd.readouterr().out
    assert "year-mismatch" in out
    if name in {"json", "sarif"}:
        json.loads(out)
