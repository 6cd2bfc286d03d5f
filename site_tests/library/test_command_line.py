"""The command line, and what parse and wording print of single files: their words and their exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from resolutions.cli import main
from support.building import REPOSITORY
from support.examples import cases, source
from support.xml_sources import as_xml

SEED = REPOSITORY / "content" / "sources" / "2553.md"

Capture = pytest.CaptureFixture[str]


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
    source(tmp_path, "content/sources/a.md")
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


@pytest.mark.parametrize("suffix", [".txt", ".xml"])
def test_a_text_in_none_of_the_six_languages_is_told_and_a_finding(suffix: str, tmp_path: Path, capfd: Capture) -> None:
    german = next(case["text"] for case in cases("languages") if case.get("other") == "German")
    text = german if suffix == ".txt" else as_xml(german, "en").replace('"eng"', '"deu"')
    path = tmp_path / f"b{suffix}"
    path.write_text(text, encoding="utf-8")
    assert main(["parse", str(path), str(source(tmp_path, "a.md"))]) == 1
    captured = capfd.readouterr()
    assert [json.loads(line)["id"] for line in captured.out.splitlines()] == ["S/RES/2553"]
    assert "error: unknown-language: this text is in German" in captured.err


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


@pytest.fixture
def before_and_after(tmp_path: Path) -> tuple[Path, Path]:
    """A content folder, and the same with another word in its resolution."""
    for side, words in (("old", "to open the wells."), ("new", "to close the wells.")):
        (tmp_path / side / "sources").mkdir(parents=True)
        text = f"Resolution 9001 (2030)\n\nThe Security Council,\n\n1. Decides {words}\n"
        (tmp_path / side / "sources" / "wells.md").write_text(text)
    return tmp_path / "old", tmp_path / "new"


def test_a_comparison_that_a_file_is_to_hold_has_no_colours(
    before_and_after: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    report = tmp_path / "report.txt"
    main(["compare", *map(str, before_and_after), "--output", str(report)])
    assert "wells" in report.read_text()
    assert "\x1b" not in report.read_text()


@pytest.mark.parametrize(("terminal", "coloured"), [("xterm", True), ("dumb", False)])
def test_a_comparison_has_colours_where_the_terminal_shows_them(
    terminal: str, coloured: bool, before_and_after: tuple[Path, Path], capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", terminal)
    main(["compare", *map(str, before_and_after)])
    assert ("\x1b" in capfd.readouterr().out) == coloured


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


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["parse", ""], "“”: error: unreadable-source: this is an empty name; name a file"),
        (["add", "content"], "content: this is a folder; name the files in it"),
        (["cite", "x" * 70_000], f"no document “{'x' * 80}…” here; name another folder: --content DIR"),
    ],
    ids=["an empty name", "a folder", "a reference of 70,000 characters"],
)
def test_what_is_no_file_or_document_is_told_as_such(
    command: list[str], said: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(command) == 2
    assert said in capfd.readouterr().err.splitlines()


def test_one_document_is_counted_as_one(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "content").mkdir()
    source(tmp_path / "content", "a.md")
    command = ["bundle", "--format", "epub", "--content", str(tmp_path / "content"), "--output"]
    assert main([*command, str(tmp_path / "book.epub")]) == 0
    assert ": 1 document, " in capfd.readouterr().out
