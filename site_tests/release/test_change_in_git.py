"""A change as people make it: a git repository, a branch, and what `resolutions compare` says of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resolutions.cli import main
from support.repositories import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.new(tmp_path / "repository")


Compare = Callable[[], tuple[int, dict[str, Any]]]


@pytest.fixture
def compared(repository: Repository, tmp_path: Path) -> Compare:
    """Compares the branch's working tree with main, checked out beside it as reviewers do."""

    def run() -> tuple[int, dict[str, Any]]:
        base, report = tmp_path / "base", tmp_path / "report.json"
        if not base.exists():
            repository.git("worktree", "add", "--quiet", "--detach", str(base), "main")
        old, new = str(base / "content"), str(repository.folder / "content")
        status = main(["compare", old, new, "--format", "json", "--output", str(report)])
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return status, found

    return run


def paragraphs(report: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    """Each changed paragraph: document, fate, old and new anchor."""
    return {
        (
            document["id"],
            change["fate"],
            (change["old"] or {}).get("anchor", ""),
            (change["new"] or {}).get("anchor", ""),
        )
        for document in report["documents"]["changed"]
        for change in document["paragraphs"]
    }


def test_no_change_is_no_difference(compared: Compare) -> None:
    status, report = compared()
    assert (status, report["summary"]) == (0, "nothing differs")


def test_a_pull_request_is_told_change_by_change_and_nothing_else(repository: Repository, compared: Compare) -> None:
    # A paragraph reworded, one inserted in the middle, a sub-paragraph removed,
    repository.edit("sources/lights.md", "within six months on the state", "within two years on the state")
    repository.edit(
        "sources/lights.md",
        "Welcoming the survey",
        "Bearing in mind that fog comes early in that sea,\n\nWelcoming the survey",
    )
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    # a citation mistyped, a document renamed, a theme's term dropped.
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    repository.edit("sources/harbours.md", "S/RES/2782 (2025)", "S/RES/2783 (2025)")
    repository.edit("sources/harbours.md", "Resolution 2782", "Resolution 2783")
    repository.edit("themes.yml", "lamps, ", "")
    repository.commit("Change")

    status, report = compared()

    assert status == 1
    documents = report["documents"]
    assert (documents["added"], documents["removed"]) == ([], [])
    assert [(one["from"]["id"], one["to"]["id"]) for one in documents["renamed"]] == [("S/RES/2782", "S/RES/2783")]
    renamed = {change for change in paragraphs(report) if change[0] == "S/RES/2783"}
    assert {fate for _, fate, _, _ in renamed} == {"changed"}, "its masthead prints the new number"
    assert not {anchor for _, _, anchor, _ in renamed if anchor.startswith(("pp", "op"))}
    assert paragraphs(report) - renamed == {
        ("S/RES/2781", "changed", "op1", "op1"),
        ("S/RES/2781", "added", "", "pp3"),
        ("S/RES/2781", "removed", "op2-b", ""),
        ("S/RES/2781", "changed", "pp1", "pp1"),
    }
    renumbered = {(one["from"], one["to"]) for document in documents["changed"] for one in document["renumbered"]}
    assert renumbered == {("pp3", "pp4")}
    assert {item["address"] for item in report["lost"]} == {"/en/S/RES/2781#op2-b", "/en/S/RES/2782"}
    assert [(one["anchor"], one["surface"], one["reason"]) for one in report["citations"]["unresolved"]] == [
        ("pp1", "1325 (2001)", "year-mismatch")
    ]
    assert report["citations"]["resolved"] == []
    assert report["themes"]["gained"] == []
    assert {(one["theme"], one["id"], one["anchor"]) for one in report["themes"]["lost"]} == {
        ("lighthouses", "S/RES/2781", "op1"),
        ("lighthouses", "S/RES/2781", "op2-a"),
    }
    assert {(one["kind"], one["place"]) for one in report["findings"]} == {
        ("lost-address", "/en/S/RES/2781#op2-b"),
        ("lost-address", "/en/S/RES/2782"),
        ("shifted-address", "/en/S/RES/2781"),
        ("unresolved-citation", "/en/S/RES/2781#pp1"),
    }


def test_the_edit_of_a_reworded_paragraph_is_its_words(repository: Repository, compared: Compare) -> None:
    repository.edit("sources/lights.md", "within six months on the state", "within two years on the state")
    _, report = compared()
    (document,) = report["documents"]["changed"]
    (change,) = document["paragraphs"]
    assert [(edit["operation"], edit["text"]) for edit in change["edits"] if edit["operation"] != "kept"] == [
        ("removed", "six months"),
        ("added", "two years"),
    ]


def test_declared_lost_addresses_and_misprints_may_land(repository: Repository, compared: Compare) -> None:
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    assert compared()[0] == 1
    front = "---\naliases: [op2-b -> (never adopted)]\nmisprints: [1325 (2001)]\n---\n"
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    repository.write("sources/lights.md", front + text)
    repository.edit("sources/harbours.md", "S/RES/2782 (2025)", "S/RES/2783 (2025)")
    repository.edit("sources/harbours.md", "Resolution 2782", "Resolution 2783")
    assert compared()[0] == 1
    text = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/harbours.md", "---\naliases: [en/S/RES/2782]\n---\n" + text)

    status, report = compared()

    assert (status, report["findings"]) == (0, [])
    assert {item["address"]: item["reason"] or item["leads_to"] for item in report["lost"]} == {
        "/en/S/RES/2781#op2-b": "never adopted",
        "/en/S/RES/2782": "/en/S/RES/2783",
    }


def test_the_lock_keeps_what_was_published(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    content, lock = str(repository.folder / "content"), repository.folder / "permalinks.lock"
    assert main(["permalinks", content, "--update"]) == 0
    assert "en/S/RES/2781 body op1..2 op2-a..c op3..4 pp1..3 title" in lock.read_text(encoding="utf-8")
    before = lock.read_bytes()
    repository.edit("sources/lights.md", "(c) To publish what they find in the official languages;\n\n", "")
    assert main(["permalinks", content, "--update"]) == 1
    assert "/en/S/RES/2781#op2-c was published and leads nowhere now" in capsys.readouterr().out
    assert lock.read_bytes() == before, "nothing is ever taken out"
    arguments = ["--withdraw", "/en/S/RES/2781#op2-c", "--reason", "never adopted"]
    assert main(["permalinks", content, *arguments]) == 0
    assert "en/S/RES/2781#op2-c withdrawn: never adopted\n" in lock.read_text(encoding="utf-8")
    assert main(["permalinks", content]) == 0


def test_a_paragraph_that_is_inserted_shifts_those_after_it_until_somebody_says_so(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    content, lock = str(repository.folder / "content"), repository.folder / "permalinks.lock"
    assert main(["permalinks", content, "--update"]) == 0
    path = repository.folder / "content/sources/lights.md"
    text = path.read_text(encoding="utf-8")
    for number in (4, 3):
        text = text.replace(f"\n{number}. ", f"\n{number + 1}. ")
    repository.write(
        "sources/lights.md", text.replace("\n4. ", "\n3. Thanks the keepers of lamps for their patience;\n\n4. ")
    )
    assert main(["permalinks", content, "--update"]) == 1
    told = capsys.readouterr().out
    assert (
        "/en/S/RES/2781: other words than before stand at 2 of its addresses: op3 (its words stand at op4 now)" in told
    )
    assert main(["permalinks", content]) == 1, "an update does not declare it"
    assert main(["permalinks", content, "--moved", "--update"]) == 0
    assert "en/S/RES/2781#op4 moved: en/S/RES/2781#op5\n" in lock.read_text(encoding="utf-8")
    assert main(["permalinks", content]) == 0


@pytest.mark.parametrize(
    "arguments",
    [["compare", "nowhere", "nowhere"], ["permalinks", "nowhere"], ["permalinks", ".", "--withdraw", "en/S/RES/1"]],
)
def test_what_cannot_be_read_is_bad_input(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2


def test_a_check_reports_broken_promises_too(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    content = str(repository.folder / "content")
    assert main(["permalinks", content, "--update"]) == 0
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    front = "---\naliases: [op3, op4 -> op4, op9 -> op99]\n---\n"
    repository.write(
        "sources/lights.md", front + text.replace("(c) To publish what they find in the official languages;\n\n", "")
    )
    assert main(["check", content]) == 1
    told = [line.split(": ", 3)[1:3] for line in capsys.readouterr().out.splitlines() if ": error: " in line]
    assert sorted(told) == sorted([["error", "lost-address"], *[["error", "bad-alias"]] * 3])
