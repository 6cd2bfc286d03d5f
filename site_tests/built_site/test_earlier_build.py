"""A build that takes files of the last one writes what a build from nothing writes, byte for byte, whatever changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_resolutions import page_registry
from mkdocs_resolutions.build import build_site
from mkdocs_resolutions.files import search
from mkdocs_resolutions.page_renderer import PageRenderer
from mkdocs_resolutions.pages import SheetPage
from mkdocs_resolutions.rendering import BackgroundWriter, MakeFiles
from resolutions.publishing import BuildOptions
from support.edits import EDITS, made, replaced, tree, written

pytestmark = pytest.mark.building


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Chooses among empty caches."""

    def choose(name: str) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name))

    choose("cache")
    return choose


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are rendered in this process."""
    addresses: list[str] = []
    render = PageRenderer.render

    def noted(self: PageRenderer, page: SheetPage, body: str) -> str:
        addresses.append(page.sheet.address)
        return render(self, page, body)

    monkeypatch.setattr(PageRenderer, "render", noted)
    return addresses


def by_resolutions(project: Path, site: Path) -> None:
    """As `resolutions build` does: the new folder replaces the old one when it is whole."""
    making = site.with_name("making")
    build_site(project / "mkdocs.yml", making, BuildOptions(replaces=site))
    shutil.rmtree(site, ignore_errors=True)
    making.rename(site)


def by_mkdocs(project: Path, site: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


OF_DOCUMENTS = ("a word", "a document comes that cites others", "it goes")
OF_EACH_KIND = ("a word", "a title", "a document comes that cites others", "a theme's term", "a template", "an option")
OF_VERSIONS = ("a vote that the other language does not tell", "that vote goes")


@pytest.mark.parametrize(
    ("builder", "workers", "edits"),
    [
        (by_resolutions, 1, OF_EACH_KIND),
        (by_resolutions, 1, OF_VERSIONS),
        pytest.param(by_resolutions, 1, tuple(EDITS), marks=pytest.mark.sweep),
        pytest.param(by_mkdocs, 2, OF_DOCUMENTS, marks=pytest.mark.sweep),
    ],
    ids=["some", "what versions tell", "all", "by MkDocs"],
)
def test_after_every_edit_the_site_is_as_from_nothing(
    builder: Callable[[Path, Path], None],
    workers: int,
    edits: Sequence[str],
    tmp_path: Path,
    caches: Callable[[str], None],
) -> None:
    project = made(tmp_path / "project", workers)
    builder(project, tmp_path / "site")
    for name in edits:
        EDITS[name](project)
        caches("cache")
        builder(project, tmp_path / "site")
        caches("cache of a site from nothing")
        shutil.rmtree(tmp_path / "fresh", ignore_errors=True)
        builder(project, tmp_path / "fresh")
        site, fresh = tree(tmp_path / "site"), tree(tmp_path / "fresh")
        assert site.keys() == fresh.keys(), name
        assert [path for path in site if site[path] != fresh[path]] == [], name


def test_only_what_an_edit_changes_is_rendered(tmp_path: Path, rendered: list[str], caches: object) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    all_pages = set(rendered)
    rendered.clear()
    by_resolutions(project, site)
    assert set(rendered) == {"fr/", "en/themes/", "fr/themes/"}, "pages that always are made again"
    for name in ("a word", "a title"):
        rendered.clear()
        EDITS[name](project)
        by_resolutions(project, site)
        assert "en/S/RES/2510/" in rendered
        assert len(rendered) < len(all_pages) / 2, name


def test_where_sources_and_settings_are_as_they_were_no_part_is_asked_what_it_is_made_of(
    tmp_path: Path, caches: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    written("docs/index.md", "# Wells\n\nOther words on the project's own page.\n")(project)
    by_resolutions(project, site)
    before = tree(site)

    def asked(*_: object) -> None:
        pytest.fail("asked what it is made of")

    monkeypatch.setattr(page_registry, "_document_depends", asked)
    monkeypatch.setattr(search, "files", asked)
    by_resolutions(project, site)
    assert tree(site) == before
    EDITS["a word"](project)
    with pytest.raises(pytest.fail.Exception):
        by_resolutions(project, site)


def test_tables_that_another_process_writes_beside_the_pages_are_those_that_mkdocs_writes(
    tmp_path: Path, caches: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    written("docs/about.md", "# About\n\n[All documents](data/documents.csv), [who cites](data/citations.csv).\n")(
        project
    )
    by_resolutions(project, site)
    by_mkdocs_alone = tree(site)
    in_background: list[bool] = []
    begin = BackgroundWriter.__init__

    def noted(self: BackgroundWriter, make_files: MakeFiles, folder: Path, **options: Any) -> None:
        in_background.append(options["in_background"])
        begin(self, make_files, folder, **options)

    monkeypatch.setattr(BackgroundWriter, "__init__", noted)
    monkeypatch.setattr(search, "is_large", lambda site: True)
    for _ in range(2):
        by_resolutions(project, site)
        assert tree(site) == by_mkdocs_alone
    EDITS["a word"](project)
    by_resolutions(project, site)
    shutil.rmtree(tmp_path / "cache")
    by_resolutions(project, tmp_path / "fresh")
    assert tree(site) == tree(tmp_path / "fresh") != by_mkdocs_alone
    assert in_background == [True] * 4


def test_a_file_that_is_changed_or_gone_is_made_again(tmp_path: Path, rendered: list[str], caches: object) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    before = tree(site)
    rendered.clear()
    (site / "en/S/RES/2510/index.html").write_text("not what was written")
    (site / "en/S/RES/2520/index.html").unlink()
    by_resolutions(project, site)
    assert {"en/S/RES/2510/", "en/S/RES/2520/"} < set(rendered)
    assert len(rendered) == 5
    assert tree(site) == before


def test_a_page_that_stays_gets_a_second_name_and_is_not_written_again(tmp_path: Path, caches: object) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    page, before = site / "en/S/RES/2510/index.html", tree(site)
    number = page.stat().st_ino
    by_resolutions(project, site)
    assert page.stat().st_ino == number
    assert page.stat().st_nlink == 1, "the old site is gone"
    assert tree(site) == before


def test_where_the_disk_has_no_second_names_pages_are_copied(
    tmp_path: Path, rendered: list[str], caches: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    before = tree(site)
    rendered.clear()

    def refused(self: Path, target: Path) -> None:
        raise PermissionError(self, target)

    monkeypatch.setattr(Path, "hardlink_to", refused)
    by_resolutions(project, site)
    assert "en/S/RES/2510/" not in rendered
    assert tree(site) == before


def test_a_page_that_was_made_a_link_is_made_again(tmp_path: Path, rendered: list[str], caches: object) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    page, elsewhere = site / "en/S/RES/2510/index.html", tmp_path / "elsewhere.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)
    rendered.clear()
    by_resolutions(project, site)
    assert "en/S/RES/2510/" in rendered
    assert not page.is_symlink()


def test_a_broken_cache_costs_time_alone(tmp_path: Path, rendered: list[str], caches: object) -> None:
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    by_resolutions(project, site)
    before = tree(site)
    count = len(rendered)
    (tmp_path / "cache/resolutions/written.sqlite").write_bytes(b"no database")
    by_resolutions(project, site)
    assert len(rendered) == 2 * count
    assert tree(site) == before


def test_beside_a_hook_nothing_is_taken(tmp_path: Path, rendered: list[str], caches: object) -> None:
    """Nobody would notice a change of what it does."""
    project, site = made(tmp_path / "project", 1), tmp_path / "site"
    written("hook.py", "def on_env(env, config, files):\n    return env\n")(project)
    replaced("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")(project)
    by_resolutions(project, site)
    count = len(rendered)
    by_resolutions(project, site)
    assert len(rendered) == 2 * count
