"""The commands parse and check: what they print, and their exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from resolutions.cli import main
from resolutions.cli.report import REPORTS
from support.building import REPOSITORY
from support.examples import RESOLUTION

SEED = REPOSITORY / "content" / "sources" / "2553.md"

Capture = pytest.CaptureFixture[str]


def source(folder: Path, name: str, words: str = "its resolutions", number: int = 2553) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RESOLUTION.format(words=words, number=number), encoding="utf-8")
    return path


def run(*arguments: object, cwd: Path = REPOSITORY, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "resolutions", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, env=os.environ | environment, check=False)


def parsed(capture: Capture) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capture.readouterr().out.splitlines()]


def test_parse_prints_one_document_a_line(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["parse", str(SEED)]) == 0
    captured = capfdbinary.readouterr()
    documents = [json.loads(line) for line in captured.out.split(b"\n") if line]
    assert [one["id"] for one in documents] == ["letter-2020-12-03", "S/RES/2553"]
    assert {one["source"] for one in documents} == {str(SEED)}
    assert captured.err == b""


def test_citations_resolve_among_the_files_given(tmp_path: Path, capfd: Capture) -> None:
    one = source(tmp_path, "a.md", "paragraph 1 of resolution 2554 (2020) and resolution 2555 (2020)")
    other = source(tmp_path, "b.md", number=2554)
    assert main(["parse", str(one), str(other)]) == 0
    links = [(link["target"], link["status"], link["href"]) for link in parsed(capfd)[0]["citations"]]
    assert links[0] == ("S/RES/2554", "internal", "/en/S/RES/2554/#op1")
    assert links[1][1] == "external"


def test_both_of_two_files_of_one_document_are_printed(tmp_path: Path, capfd: Capture) -> None:
    assert main(["parse", str(source(tmp_path, "a.md")), str(source(tmp_path, "b.md"))]) == 0
    assert [one["source"] for one in parsed(capfd)] == [str(tmp_path / "a.md"), str(tmp_path / "b.md")]


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path, capfd: Capture) -> None:
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"caf\xe9")
    assert main(["parse", str(bad), str(tmp_path / "absent.md"), str(tmp_path), str(source(tmp_path, "a.md"))]) == 2
    captured = capfd.readouterr()
    assert [json.loads(line)["id"] for line in captured.out.splitlines()] == ["S/RES/2553"]
    told = captured.err.splitlines()
    assert [line.partition(":")[0] for line in told] == [str(bad), str(tmp_path / "absent.md"), str(tmp_path)]
    assert all("unreadable-source" in line for line in told)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("wells.docx", "make one of it first: resolutions add wells.docx"),
        ("the wells.PDF", "make one of it first: resolutions add 'the wells.PDF'"),
        ("wells.odt", "save it as one of .docx, .htm, .html, .pdf"),
        ("wells.yml", "by its name this is no source; give it one that ends in .md or .txt if it is a text, or .xml"),
        ("wells", "by its name this is no source; give it one that ends in .md or .txt if it is a text, or .xml"),
    ],
    ids=["a Word document", "a PDF", "a file that is not converted", "data", "a file of no kind"],
)
@pytest.mark.parametrize("command", [["parse"], ["export", "--format", "csl"], ["wording"]], ids=" ".join)
def test_what_is_no_source_by_its_kind_is_told_with_what_to_do(
    command: list[str], name: str, says: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    content(tmp_path, "its resolutions")
    source(tmp_path, name)
    monkeypatch.chdir(tmp_path)
    assert main([*command, name]) == 2
    assert says in capfd.readouterr().err


@pytest.mark.parametrize(
    ("begins", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "this is no text but a PDF; give it the suffix .pdf, and make a source of it"),
        (b"PK\x03\x04\x14\x00", "this is no text but a packed file, as Word's are; give it the suffix .docx"),
    ],
)
def test_a_file_of_another_kind_is_told_as_such_whatever_its_name(
    begins: bytes, says: str, tmp_path: Path, capfd: Capture
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "wells.md").write_bytes(begins)
    for command in (["parse"], ["add", "--content", str(tmp_path / "content")]):
        assert main([*command, str(tmp_path / "wells.md")]) == 2
        captured = capfd.readouterr()
        assert says in captured.err
        assert captured.err.count("\n") == 1


@pytest.mark.parametrize("name", ["wells.md", "wells.TXT"])
def test_a_source_is_one_by_its_name(name: str, tmp_path: Path, capfd: Capture) -> None:
    assert main(["parse", str(source(tmp_path, name))]) == 0
    assert [one["id"] for one in parsed(capfd)] == ["S/RES/2553"]


def test_a_folder_in_the_place_of_a_source_is_told_as_such(tmp_path: Path, capfd: Capture) -> None:
    assert main(["parse", str(tmp_path)]) == 2
    assert "this is a folder; name the files in it" in capfd.readouterr().err


def test_an_empty_file_is_told_and_no_failure(tmp_path: Path, capfd: Capture) -> None:
    empty = tmp_path / "a.md"
    empty.touch()
    assert main(["parse", str(empty)]) == 0
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "empty-source" in captured.err


def test_the_tree_shows_structure_and_citations(tmp_path: Path, capfd: Capture) -> None:
    path = source(tmp_path, "a.md", "resolution 1325 (2000) \x1b[2J")
    assert main(["parse", "--format", "tree", str(path)]) == 0
    out = capfd.readouterr().out
    assert out.startswith(f"S/RES/2553 (2020) · resolution · en · 2020-12-03 · {path}:1\n")
    assert "  op1  Decides to remain seized of the matter.\n" in out
    assert "→ S/RES/1325 (external)\n" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    "arguments",
    [[], ["frobnicate"], ["parse"], ["parse", "--format", "xml", "a.md"], ["check", "--fail-on", "note"]],
    ids=["nothing", "no such command", "no files", "no such format", "no such grade"],
)
def test_bad_usage_has_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_the_version_is_told(capfd: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capfd.readouterr().out.startswith("resolutions")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["bundle", "--verify", "wells"], "wells: this is a folder; name the bundle itself"),
        (["merge", "site", "wells"], "no part of a site lies here; make one: resolutions build --shard 1/4"),
    ],
    ids=["a folder is no bundle", "a folder is no part of a site"],
)
def test_a_folder_that_is_there_is_not_said_to_be_missing(
    arguments: list[str], says: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wells").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert says in capfd.readouterr().err


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("parse", SEED, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "Côte d’Ivoire".encode() in done.stdout


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    script = f'"{sys.executable}" -m resolutions parse "$@" | head -c 10; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script, "_", *[str(SEED)] * 40], capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout == b'{"source":0\n'


def test_no_progress_where_there_is_no_terminal() -> None:
    assert run("parse", SEED).stderr == b""


def content(tmp_path: Path, words: str) -> Path:
    source(tmp_path, "content/sources/a.md", words)
    return tmp_path / "content"


def test_check_of_a_clean_folder_finds_nothing(tmp_path: Path, capfd: Capture) -> None:
    assert main(["check", str(content(tmp_path, "resolution 1325 (2000)"))]) == 0
    assert capfd.readouterr().out == "Found nothing.\n"


def test_a_day_that_the_symbol_refutes_is_told_where_it_is_printed(tmp_path: Path, capfd: Capture) -> None:
    path = tmp_path / "wells.txt"
    lines = [
        "S/RES/9001 (2030)",
        "",
        "21 November 2030",
        "",
        "Resolution 9001 (2030)",
        "",
        "Adopted on 21 November 2020",
    ]
    path.write_text("\n".join((*lines, "", "The Security Council,", "", "1. Decides to open the wells.")))
    main(["parse", str(path)])
    [told] = [found for found in parsed(capfd)[0]["diagnostics"] if found["code"] == "date-mismatch"]
    assert (told["line"], told["column"]) == (7, 12)


def test_paragraphs_too_short_to_be_compared_are_not_called_new(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "wells.txt"
    path.write_text(
        "S/RES/9001 (2030)\n\nThe Security Council,\n\n1. Decides;\n\n2. Decides to open all wells of it.\n"
    )
    main(["wording", str(path), str(tmp_path / "content")])
    told = capfd.readouterr().out
    assert "of 1 paragraph " in told
    assert "OP1: too short to be compared\n" in told
    assert "OP2: new\n" in told


def test_check_names_file_line_and_column(tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    content(tmp_path, "resolution 1325 (2001)")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert capfd.readouterr().out.startswith("content/sources/a.md:11:22: warning: year-mismatch: ")


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
