"""Nothing is written outside: every name is checked where it becomes a value, every path where it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_resolutions.rendering import background_writer
from resolutions.cli import main
from resolutions.corpus.collection import read_collection
from resolutions.errors import InvalidLock, InvalidShard, InvalidThemes, OutsideFolder
from resolutions.parse import parse_source
from resolutions.paths.below import below, leads_out
from resolutions.permalinks import InvalidAlias, parse_alias, parse_lock
from resolutions.publishing.bundle import ZIP_EPOCH, archive_entry, archive_time
from resolutions.publishing.shards import Shard, close_shard, read_manifest
from resolutions.text.read import source_from_text
from resolutions.themes import load_themes
from support.building import Project
from support.examples import RESOLUTION, cases, read, sentence

GOOD = RESOLUTION.format(words="what the good neighbour states", number=2553)


@pytest.mark.parametrize("case", cases("hostile/paths"), ids=sentence)
def test_a_path_below_a_folder_or_none(case: dict[str, Any], tmp_path: Path) -> None:
    path = case["path"]
    assert leads_out(path) == case.get("out", False)
    if not case.get("out"):
        assert below(tmp_path, path) == tmp_path / path
        return
    with pytest.raises(OutsideFolder, match="is no path below a folder"):
        below(tmp_path, path)
    with pytest.raises(OutsideFolder, match="is no path below a folder"):
        background_writer.write([(path, "x")], tmp_path)
    with pytest.raises(OutsideFolder, match="is no path below a folder"):
        archive_entry(path, archive_time(ZIP_EPOCH))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("case", cases("hostile/front_matter"), ids=sentence)
def test_front_matter_that_names_no_address(case: dict[str, Any]) -> None:
    source = source_from_text("x.md", f"---\n{case['front']}\n---\n{GOOD}")
    said = [f"{one.line}:{one.column} {one.message}" for one in source.diagnostics]
    assert len(said) == len(case["found"]), said
    for wanted, message in zip(case["found"], said, strict=True):
        place, _, words = wanted.partition(" ")
        assert message.startswith(place)
        assert words in message
    (document,) = parse_source(source)
    assert document.id == "S/RES/2553"
    assert list(document.aliases) == case.get("aliases", [])


@pytest.mark.parametrize("text", ["en/../../X", "../X", "en/x/..", "en\\..\\X/y"])
def test_an_alias_that_leads_out_is_none(text: str) -> None:
    with pytest.raises(InvalidAlias, match="leads out of the site"):
        parse_alias(text, "en/S/RES/2553")


@pytest.mark.parametrize("case", cases("hostile/lock"), ids=sentence)
def test_a_line_of_the_lock_that_leads_out(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidLock) as refused:
        parse_lock(f"en/S/RES/2553 op1\n{case['line']}\nen/S/RES/2554 op1\n")
    assert str(refused.value).startswith("permalinks.lock:2:1: ")


@pytest.mark.parametrize("identifier", ["page-2", "con", "a" * 200])
def test_a_themes_id_that_is_no_folder(identifier: str, tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    file.write_text(f"- id: water\n  name: {{en: Water}}\n- id: {identifier}\n  name: {{en: X}}\n", encoding="utf-8")
    with pytest.raises(InvalidThemes) as refused:
        load_themes(file)
    assert (refused.value.line, refused.value.column) == (3, 7)
    file.write_text("- id: water\n  name: {en: Water}\n", encoding="utf-8")
    assert [theme.id for theme in load_themes(file)] == ["water"]


@pytest.mark.parametrize("name", ["x\\..\\..\\y.md", "a\nb.md", "C:x.md"])
def test_a_sources_name_that_is_no_address(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(RESOLUTION.format(words="it", number=2554), encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    read = read_collection(tmp_path)
    assert [document.id for document in read.documents] == ["S/RES/2553"]
    assert [found.code for found in read.diagnostics] == ["bad-name"]


def test_a_printed_symbol_that_is_an_address_of_the_sites_own() -> None:
    text = GOOD.replace("S/RES/2553 (2020)", "CITED/S-RES/1").replace("Resolution 2553 (2020)", "Report on wells")
    document = read(text)
    assert document.id == "report-2020-12-03"
    assert [(found.code, found.line) for found in document.diagnostics] == [("bad-symbol", 1)]


def test_a_file_of_a_long_name_and_a_catalogue_of_long_numbers_end_nothing(tmp_path: Path) -> None:
    (tmp_path / f"{'x' * 240}.md").write_text("Report on wells\n\n1. There are many.\n", encoding="utf-8")
    table = tmp_path / "table.csv"
    table.write_text(f"number,title\n{'9' * 5000},X\n2553,Good\n", encoding="utf-8")
    read = read_collection(tmp_path, catalogue=table)
    assert [len(document.id) < 120 for document in read.documents] == [True]
    assert list(read.catalogue.entries) == ["S/RES/2553"]
    assert [found.code for found in read.diagnostics] == ["catalogue-cell"]


def test_a_shard_that_names_a_path_outside(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("x", encoding="utf-8")
    close_shard(tmp_path, Shard(1, 1), {})
    manifest = tmp_path / "shard.json"
    assert list(read_manifest(tmp_path).files) == ["x.html"]
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("x.html", "../x.html"), encoding="utf-8")
    with pytest.raises(InvalidShard, match="no path below the site"):
        read_manifest(tmp_path)


def watched(folder: Path, *inside: Path) -> set[Path]:
    """Everything below a folder but what lies in some of its own."""
    return {path for path in folder.rglob("*") if not any(path.is_relative_to(one) for one in inside)}


@pytest.mark.parametrize("how", ["markdown", "akn"])
def test_an_export_writes_nothing_outside(how: str, tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "a" / "b" / "out"
    content.mkdir()
    (content / "bad.md").write_text(f'---\nsymbol: "x/. ./. ./. ./PWNED"\n---\n{GOOD}', encoding="utf-8")
    (content / "good.md").write_text(RESOLUTION.format(words="it", number=2554), encoding="utf-8")
    output.mkdir(parents=True)
    before = watched(tmp_path, output)
    main(["export", "--format", how, "--output", str(output), str(content)])
    assert watched(tmp_path, output) == before
    assert len([path for path in output.rglob("2554.*") if path.is_file()]) == 1


def test_a_site_with_hostile_names_beside_good_ones(tmp_path: Path) -> None:
    project = Project.new(tmp_path / "a" / "b" / "project")
    front = (
        '---\nsymbol: "x/. ./. ./. ./PWNED"\naliases: [en/../../X, en/S/RES/2552, en/S/RES/2553/document.json]\n---\n'
    )
    project.source("bad.md", front + RESOLUTION.format(words="what the bad one states", number=2554))
    project.source("good.md", GOOD)
    site = project.folder / "site"
    before = watched(tmp_path, site)
    build = project.build()
    assert build.code == 0, build.output
    assert "Traceback" not in build.output
    assert watched(tmp_path, site) == before
    assert "what the good neighbour states" in build.page("en/S/RES/2553/")
    assert "what the bad one states" in build.page("en/S/RES/2554/")
    assert (site / "en/S/RES/2553/document.json").is_file()
    assert "data-destination" in build.page("en/S/RES/2552/")
    for place in ("sources/bad.md:2:9: symbol", "sources/bad.md:3:11: aliases", "from /en/S/RES/2553/document.json/"):
        assert place in build.output
