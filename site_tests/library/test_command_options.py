"""The options of the commands: what their help says of them, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from resolutions.cli import main
from support.examples import RESOLUTION

Capture = pytest.CaptureFixture[str]


def source(folder: Path, name: str, number: int = 2553) -> Path:
    path = folder / name
    path.write_text(RESOLUTION.format(words="its resolutions", number=number), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["akn", "markdown"])
def test_a_source_that_is_not_there_is_all_that_an_export_tells(
    form: str, tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--format", form, "nope"]) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    why = "the file cannot be read (No such file or directory); mend its path or permissions"
    assert captured.err == f"nope: error: unreadable-source: {why}\n"


def test_an_export_of_many_files_asks_for_a_folder(tmp_path: Path, capfd: Capture) -> None:
    paths = [str(source(tmp_path, "a.md")), str(source(tmp_path, "b.md", number=2554))]
    assert main(["export", "--format", "akn", *paths]) == 2
    assert "2 documents as akn are 2 files; name a folder for them: --output DIR" in capfd.readouterr().err


ADDRESSED = {"export": ["export", "--format", "csl"], "cite": ["cite", "2553"]}


@pytest.mark.parametrize("name", ADDRESSED)
@pytest.mark.parametrize(
    "address", ["ftp:x", "wells.test", "//wells.test", "javascript:alert(1)", "https:", "http://["]
)
def test_what_is_no_address_of_a_site_is_refused(name: str, address: str, capfd: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main([*ADDRESSED[name], "--site-url", address])
    assert left.value.code == 2
    told = f"“{address}” is no address of a site; write it as https://example.org/documents"
    assert told in capfd.readouterr().err


@pytest.mark.parametrize("address", ["http://localhost:8000", "https://wells.test/of/the/harbour/"])
def test_an_address_of_a_site_is_taken(address: str, tmp_path: Path, capfd: Capture) -> None:
    folder = str(source(tmp_path, "a.md").parent)
    assert main(["export", "--format", "csl", "--site-url", address, folder]) == 0
    (told,) = json.loads(capfd.readouterr().out)
    assert told["URL"] == f"{address.rstrip('/')}/en/S/RES/2553/"


def helped(command: str, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command says of itself, without line ends."""
    monkeypatch.setenv("COLUMNS", "1000")
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    return " ".join(capfd.readouterr().out.split())


KNOWN = "what the texts do not say: a CSV file, or a folder of CSV files or of the UN's XML files"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("check", "--format {github,json,sarif,text} for people (text, by default)"),
        ("check", f"--catalogue PATH {KNOWN}"),
        ("compare", "--format {html,json,md,text} for a terminal (text, by default)"),
        ("compare", f"--catalogue PATH of content folders: {KNOWN}"),
        ("export", "--format {akn,bibtex,csl,markdown,ris} the texts as Akoma Ntoso (akn)"),
        ("export", "PATH a source, or a folder of sources: by default ./content"),
        ("export", f"--catalogue PATH of folders: {KNOWN}"),
        ("bundle", f"--catalogue PATH of a book: {KNOWN}"),
        ("bundle", "--language CODE documents in this language: en, fr, es, ar, zh, ru"),
        ("cite", "--language CODE by default the address's"),
    ],
)
def test_help_says_what_an_option_takes(
    command: str, says: str, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert says in helped(command, capfd, monkeypatch)


LANGUAGE_TAKERS = {"add": ["add", "wells.txt"], "cite": ["cite", "2553"], "bundle": ["bundle", "--format", "epub"]}


@pytest.mark.parametrize("name", LANGUAGE_TAKERS)
def test_a_language_that_there_is_not_is_told_in_one_way(name: str, capfd: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main([*LANGUAGE_TAKERS[name], "--language", "xx"])
    assert left.value.code == 2
    assert "argument --language: invalid choice: 'xx' (choose from" in capfd.readouterr().err
