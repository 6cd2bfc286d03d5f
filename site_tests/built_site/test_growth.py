"""A site grows with its documents and its languages, each for itself: twice as many make twice as much, never four
times. Counted on made-up sites; nothing is timed."""

from __future__ import annotations

import gc
import re
import tracemalloc
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mkdocs_resolutions.page_renderer import PageMaker
from mkdocs_resolutions.pages import SheetPage
from mkdocs_resolutions.plugin import ResolutionsPlugin
from mkdocs_resolutions.rendering import Part
from support.building import ALONE, Project
from support.examples import CASES, six_languages

pytestmark = pytest.mark.building

DOCUMENTS = 6
"""So many documents, twice and four times as many are published."""
LANGUAGES = ("en", "fr", "es", "ru")
SLACK = 1.15
"""Sizes of lists that are not yet full, and what each page says of each of its languages."""


def built(folder: Path, documents: int, languages: int) -> Mapping[str, int]:
    """What a site of so many documents, each in so many languages, has: its pages and files, and its bytes."""
    project = Project.new(folder, ALONE)
    for language in LANGUAGES[:languages]:
        text = six_languages(language)
        for number in range(documents):
            project.source(f"{language}/{number}.txt", text.replace("9901", str(9901 + number)))
    done = project.build()
    assert done.code == 0, done.output
    counts: Counter[str] = Counter()
    for path in done.files():
        counts["files"] += 1
        counts["bytes"] += (done.site / path).stat().st_size
        counts["pages"] += path.endswith("/index.html")
        counts["pages of documents"] += re.search(r"/RES/[0-9]+/", path) is not None and path.endswith("/index.html")
    assert counts["pages of documents"] == documents * languages
    return counts


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, int]:
    return built(tmp_path_factory.mktemp("least"), DOCUMENTS, 1)


def by_how_much(one: Mapping[str, int], two: Mapping[str, int], four: Mapping[str, int]) -> dict[str, float]:
    """How many times as much from two to four as from one to two: twice, where growth is linear."""
    return {what: (four[what] - two[what]) / (two[what] - one[what]) for what in ("files", "bytes", "pages")}


def test_twice_the_documents_make_twice_the_site(tmp_path: Path, least: Mapping[str, int]) -> None:
    two, four = (built(tmp_path / str(times), times * DOCUMENTS, 1) for times in (2, 4))
    grown = by_how_much(least, two, four)
    assert {what: times for what, times in grown.items() if times > 2 * SLACK} == {}


def test_twice_the_languages_make_twice_the_site(tmp_path: Path, least: Mapping[str, int]) -> None:
    two, four = (built(tmp_path / str(times), DOCUMENTS, times) for times in (2, 4))
    grown = by_how_much(least, two, four)
    assert {what: times for what, times in grown.items() if times > 2 * SLACK} == {}


# MkDocs asks itself for what it is to lose.
@pytest.mark.filterwarnings("ignore:user_configs is never used:DeprecationWarning")
def test_a_page_that_is_written_is_forgotten(tmp_path: Path) -> None:
    project = Project.new(tmp_path, ALONE)
    project.source("en.txt", (CASES / "six_languages" / "en.txt").read_bytes())
    config = load_config(str(tmp_path / "mkdocs.yml"))
    plugin = config.plugins["resolutions"]
    assert isinstance(plugin, ResolutionsPlugin)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    pages = [file.page for file in plugin.state.documentation_files if isinstance(file.page, SheetPage)]
    assert "en/S/RES/9901/" in [page.sheet.address for page in pages]
    assert [page.url for page in pages if page.content or list(page.toc)] == []


# MkDocs asks itself for what it is to lose.
@pytest.mark.filterwarnings("ignore:user_configs is never used:DeprecationWarning")
def test_four_times_the_pages_take_no_more_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a page that a process has written it keeps the digests and the paths of its files, and nothing else.

    Five files a page, a digest and a path each, what MkDocs remembers of addresses, and dictionaries that are not full
    come to some two thousand bytes; a page that is kept, to twenty times as many.
    """
    project = Project.new(tmp_path, ALONE.replace("[resolutions]", "[resolutions: {workers: 1, document_json: true}]"))
    text = six_languages("en")
    for number in range(4 * DOCUMENTS):
        project.source(f"{number}.txt", text.replace("9901", str(9901 + number)))
    held: list[int] = []
    write = PageMaker.write

    def measured(self: PageMaker, page: SheetPage) -> Part:
        part = write(self, page)
        assert gc.isenabled(), "templates leave cycles behind"
        if page.sheet.kind == "document":
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
        return part

    monkeypatch.setattr(PageMaker, "write", measured)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    tracemalloc.start()
    mkdocs_build(config)
    tracemalloc.stop()
    assert len(held) == 4 * DOCUMENTS
    per_page = (held[-1] - held[DOCUMENTS - 1]) / (3 * DOCUMENTS)
    assert per_page < 4_000, f"{per_page:.0f} bytes are kept of each page"
