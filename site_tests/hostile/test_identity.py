"""No document stands in another's place, and nothing of a project in the place of what is made of the sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_resolutions.files import machine_readable
from mkdocs_resolutions.files.claims import Claims, Owner
from resolutions.cli import main
from resolutions.corpus.collection import read_collection
from support.building import Build, Project
from support.examples import RESOLUTION


def source(symbol: str, words: str, number: int = 2554) -> str:
    """A resolution whose front matter gives it another symbol, if any."""
    front = f"---\nsymbol: {symbol}\n---\n" if symbol else ""
    return front + RESOLUTION.format(words=words, number=number)


@pytest.mark.parametrize(
    ("first", "second"),
    [("A/RES/2625(XXV)", "A/RES/2625-XXV"), ("S/RES/2553", "s/res/2553"), ("x/Ab/1", "x/aB/1")],
    ids=["an identifier written otherwise", "in small letters", "of no form that is known"],
)
def test_two_identifiers_of_one_address_are_one_document(first: str, second: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(source(first, "the first"), encoding="utf-8")
    (tmp_path / "b.md").write_text(source(second, "the second"), encoding="utf-8")
    (tmp_path / "c.md").write_text(source("", "a neighbour", 2560), encoding="utf-8")
    read = read_collection(tmp_path)
    assert [document.source for document in read.documents] == ["a.md", "c.md"]
    (found,) = read.diagnostics
    assert (found.code, found.source) == ("duplicate-document", "b.md")
    assert "a.md:" in found.message
    assert first in found.message
    assert second in found.message
    status = main(
        [
            "export",
            "--format",
            "markdown",
            "--output",
            str(tmp_path / "out"),
            str(tmp_path / "a.md"),
            str(tmp_path / "b.md"),
        ]
    )
    assert status == 1


def test_a_name_made_for_a_letter_is_not_anothers(tmp_path: Path) -> None:
    """Letters of one day are numbered; who took such a number for a symbol keeps it."""
    letter = "Letter dated 3 December 2020 from the President to the Council\n\nI write of {}.\n"
    texts = ["---\nsymbol: letter-2020-12-03-2\n---\n" + letter.format("a"), letter.format("b"), letter.format("c")]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    names = [document.id for document in read_collection(tmp_path).documents]
    assert len(names) == len(set(names)) == 3
    assert names[0] == "letter-2020-12-03-2"


def test_claims_know_files_folders_and_case() -> None:
    claims = Claims(re.compile(r"search/[^/]+\.js(?:/|$)"))
    first, other = Owner("a.md:1", "a.md", 1), Owner("other.md", "other.md")
    assert claims.take(["en/S/1/index.html", "en/S/1/document.json"], first)
    for path in (
        "EN/s/1/index.html",
        "en/S/1./index.html",
        "en/S/1",
        "en/S/1/document.json/index.html",
        "search/x.js/y",
    ):
        assert not claims.take([path], other)
    assert claims.take(["en/S/2/index.html", "en/S/index.html", "search/index.html"], other)
    assert [(one.code, one.source) for one in claims.diagnostics] == [("taken-address", "other.md")] * 5
    assert "a.md:1" in claims.diagnostics[0].message


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A project that puts its own things where the documents, the data and old addresses are."""
    project = Project.new(tmp_path_factory.mktemp("identity"))
    project.source("a.md", source("", "the genuine text", 2553))
    project.source("b.md", "---\naliases: [en/documents]\n---\n" + source("", "the neighbour", 2560))
    for path in ("en/S/RES/2553.md", "en/s/res/2553/index.md", "en/themes.md", "about.md", "search.md"):
        project.write(f"docs/{path}", "# The project's own\n")
    for path in ("data/documents.bib", "data/documents.json", "data/mine.csv", "en/S/RES/2553/document.json"):
        project.write(f"docs/{path}", "The project's own")
    project.write("docs/robots.txt", "User-agent: own\n")
    moved = ("about", "404.html", "search/index.js", "en/S/RES/1")
    lines = ("en/S/RES/2553", *(f"{page} moved: en/S/RES/2553" for page in moved))
    project.write("permalinks.lock", "".join(f"{line}\n" for line in lines))
    build = project.build()
    assert build.code == 0, build.output
    assert "Traceback" not in build.output
    return build


def test_the_genuine_page_and_data_are_kept(built: Build) -> None:
    assert "the genuine text" in built.page("en/S/RES/2553/")
    for path in ("data/documents.bib", "data/documents.json", "en/S/RES/2553/document.json"):
        assert "The project's own" not in (built.site / path).read_text(encoding="utf-8")
    assert "S/RES/2553" in built.page("en/documents/")
    assert "data-destination" not in built.page("en/documents/")
    assert not (built.site / "en/s").exists()


def test_what_takes_no_address_is_published(built: Build) -> None:
    assert "The project's own" in built.page("about/")
    assert "The project's own" in built.page("search/")
    assert "The project's own" in (built.site / "data/mine.csv").read_text(encoding="utf-8")
    assert (built.site / "robots.txt").read_text(encoding="utf-8") == "User-agent: own\n"
    assert "the neighbour" in built.page("en/S/RES/2560/")
    assert "data-destination" in built.page("en/S/RES/1/")
    assert (built.site / "404.html").is_file()
    assert (built.site / "search/index.js").is_file()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en/S/RES/2553.md", "sources/a.md:1"),
        ("en/s/res/2553/index.md", "sources/a.md:1"),
        ("en/S/RES/2553/document.json", "sources/a.md:1"),
        ("data/documents.bib", "a file that the site makes itself"),
        ("data/documents.json", "a file that the site makes itself"),
        ("sources/b.md:1:1", "the site's page “Documents”"),
        ("permalinks.lock:2:1", "about.md"),
        ("permalinks.lock:3:1", "/404.html"),
        ("permalinks.lock:4:1", "/search/index.js"),
    ],
)
def test_an_address_that_is_taken_is_an_error_that_names_both(built: Build, one: str, other: str) -> None:
    lines = [line for line in built.output.splitlines() if f"{one}: " in line and "[taken-address]" in line]
    assert len(lines) == 1, built.output
    assert other in lines[0]


def test_a_home_page_of_another_name_is_the_projects_own(project: Project) -> None:
    project.source("a.md", source("", "it", 2553))
    (project.folder / "docs" / "index.md").rename(project.folder / "docs" / "README.md")
    build = project.build()
    assert "Elsewhere" in build.page("")
    assert "taken-address" not in build.output


def test_the_files_for_other_programs_are_those_that_are_claimed(seed_site: Path) -> None:
    assert [path for path in machine_readable.FIXED if not (seed_site / path).is_file()] == []
