"""The documents as lines, and a site that has them alone, without `document.json` beside the pages."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from resolutions.compare import compare
from resolutions.compare.reading import content_snapshot, site_snapshot
from resolutions.compare.snapshot import Snapshot
from resolutions.corpus import Content
from resolutions.errors import UnreadableSource
from resolutions.formats.lines import read_lines
from support.building import ALONE, Build, Project
from support.examples import CASES, RESOLUTION

pytestmark = pytest.mark.building

PAGE = "en/S/RES/9901/"
NOTE_AND_TABLE = """
Annex

| Harbour | Lamps |
|---|---|
| North | 12 |

[^1]: S/2020/1.
"""


def built(folder: Path, settings: str) -> Build:
    project = Project.new(folder, ALONE.replace("[resolutions]", f"[resolutions: {settings}]"))
    for language in ("en", "ar"):
        shutil.copy(CASES / "six_languages" / f"{language}.txt", project.source(f"{language}.txt", ""))
    done = project.build()
    assert done.code == 0, done.output
    return done


@pytest.fixture(scope="module")
def with_both(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return built(tmp_path_factory.mktemp("both"), "{}")


@pytest.fixture(scope="module")
def with_lines_alone(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return built(tmp_path_factory.mktemp("alone"), "{document_json: false}")


def data_links(done: Build) -> list[str | None]:
    page = LexborHTMLParser(done.page(PAGE))
    links = page.css('link[type="application/json"], .r-facts a[href$=json], .r-facts a[href$=gz]')
    return [link.attributes.get("href") for link in links]


def comparable(snapshot: Snapshot) -> Snapshot:
    """Without what lines leave out."""

    return replace(
        snapshot,
        documents=tuple(
            replace(document, units=tuple(replace(unit, eid="") for unit in document.units))
            for document in snapshot.documents
        ),
    )


def test_a_page_leads_to_the_data_that_there_are(with_both: Build, with_lines_alone: Build) -> None:
    assert data_links(with_both) == ["document.json", "document.json"]
    lines = "data/documents/en-2031.jsonl.gz"
    assert data_links(with_lines_alone) == [f"../../../../{lines}"]
    assert [path for path in with_lines_alone.files() if path.endswith("document.json")] == []
    (told,) = read_lines((with_lines_alone.site / lines).read_bytes())
    assert (told["id"], told["language"]) == ("S/RES/9901", "en")


def test_every_site_has_the_same_lines(with_both: Build, with_lines_alone: Build) -> None:
    paths = [path for path in with_both.files() if path.startswith("data/documents/")]
    assert paths == ["data/documents/ar-2031.jsonl.gz", "data/documents/en-2031.jsonl.gz"]
    for path in paths:
        assert (with_both.site / path).read_bytes() == (with_lines_alone.site / path).read_bytes()


def test_lines_and_the_data_of_an_older_site_say_the_same_to_a_comparison(
    with_both: Build, with_lines_alone: Build, tmp_path: Path
) -> None:
    older = shutil.copytree(with_both.site, tmp_path / "older")
    shutil.rmtree(older / "data" / "documents")
    snapshot = site_snapshot(with_lines_alone.site)
    assert len(snapshot.documents) == 2
    assert comparable(site_snapshot(older)) == snapshot


def test_a_broken_file_of_lines_is_told(with_lines_alone: Build, tmp_path: Path) -> None:
    site = shutil.copytree(with_lines_alone.site, tmp_path / "broken")
    file = site / "data" / "documents" / "en-2031.jsonl.gz"
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(UnreadableSource, match=r"build the site anew"):
        site_snapshot(site)


def test_a_site_and_its_content_differ_in_nothing(tmp_path: Path) -> None:
    """Also where a document has notes and a table, of which the data tell more than a comparison needs."""
    project = Project.new(tmp_path / "project")
    project.source("a.md", RESOLUTION.format(words="its debates[^1]", number=2553) + NOTE_AND_TABLE)
    done = project.build()
    assert done.code == 0, done.output
    snapshot = site_snapshot(done.site)
    assert {"footnote", "table"} <= {unit.kind for document in snapshot.documents for unit in document.units}
    assert not compare(snapshot, content_snapshot(Content(project.folder / "docs")))
