"""Fixtures of all tests: the data beside the repository, the seed site, projects made for a test."""

from __future__ import annotations

import gc
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from browser.launch import HOW, executable, launch
from browser.links import register
from support.building import REPOSITORY, Build, BuiltOnce, Project, build
from support.corpus import Corpus, corpus_build
from support.pages import Page, read_pages
from support.ropes import ropes_site
from support.serving import serve
from support.wheel import install_wheel, make_wheel

# How long an example takes says more about the machine than about the code; `make soak` tries many more of them, and
# `make quick` fewer.
settings.register_profile("test", deadline=None, print_blob=True, max_examples=40)
settings.register_profile("quick", deadline=None, print_blob=True, max_examples=10)
settings.register_profile("soak", deadline=None, print_blob=True, max_examples=100_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

# What a page is to show is awaited as long as what is to be clicked on it (`set_default_timeout`).
expect.set_options(timeout=10_000)


# Nothing that is imported or collected becomes garbage, and every process of a run collects ten thousand tests: to look
# at all of it again and again takes a third as long.
gc.disable()


def pytest_collection_finish() -> None:
    """Garbage is looked for from here on, among what the tests themselves make."""
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what `make quick` leaves out: tests that read the corpus, that build sites of their own, that
    install programs, or are hostile."""
    for item in items:
        names = set(item.fixturenames) if isinstance(item, pytest.Function) else set()
        if {"shared", "corpus"} & names:
            item.add_marker(pytest.mark.corpus)
        if {"project", "seed_project"} & names:
            item.add_marker(pytest.mark.building)
        if {"programs", "wheel", "wheel_python"} & names:
            item.add_marker(pytest.mark.release)  # it runs `npm ci`, or pip
        if _folder(item) == "hostile":
            item.add_marker(pytest.mark.hostile)
    # The longest tests begin, so that none is left to one process while the others have nothing more to do.
    items.sort(key=lambda item: _FOLDERS.get(_folder(item), len(_FOLDERS)))


_FOLDERS = {"release": 0, "browser": 1, "built_site": 2, "hostile": 3, "corpus": 4, "interchange": 5}
"""The folders of tests in the order of how long their tests take; all others follow."""


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(REPOSITORY / "site_tests").parts[0]


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The test and measurement data beside the repository: corpus, labels, catalogue."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"the test data are absent: no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def wheel(run_folder: Path) -> Path:
    """The wheel, made by whichever worker comes first."""
    folder = run_folder / "wheel"
    with FileLock(run_folder / "wheel.lock"):
        return next(folder.glob("*.whl"), None) or make_wheel(folder)


@pytest.fixture(scope="session")
def wheel_python(wheel: Path, run_folder: Path) -> Path:
    """The interpreter of an environment that holds the wheel and what it needs, and nothing else."""
    installed = run_folder / "environment.installed"
    with FileLock(run_folder / "environment.lock"):
        if not installed.exists():
            installed.write_text(str(install_wheel(wheel, run_folder / "environment")), encoding="utf-8")
    return Path(installed.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def built_once(run_folder: Path) -> BuiltOnce:
    """Makes a site by its name in a folder of the run, whichever worker comes first; the others take what it made."""
    folder = run_folder

    def made(name: str, make: Callable[[Path], Build]) -> Build:
        report = folder / f"{name}.json"
        with FileLock(folder / f"{name}.lock"):
            if not report.exists():
                done = make(folder / name)
                report.write_text(json.dumps([done.code, done.output, str(done.site)]), encoding="utf-8")
        code, output, site = json.loads(report.read_text(encoding="utf-8"))
        assert code == 0, f"mkdocs build failed:\n{output}"
        return Build(code, output, Path(site))

    return made


@pytest.fixture(scope="session")
def seed_build(built_once: BuiltOnce) -> Build:
    """The repository's own site, built with `--strict`."""
    return built_once("seed-site", lambda folder: build(REPOSITORY, folder, "--strict"))


@pytest.fixture(scope="session")
def seed_site(seed_build: Build) -> Path:
    """The folder of the seed site."""
    return seed_build.site


@pytest.fixture(scope="session")
def seed_pages(seed_site: Path) -> dict[str, Page]:
    return read_pages(seed_site)


@pytest.fixture(scope="session")
def seed_url(seed_site: Path) -> Iterator[str]:
    """The seed site's address on this machine, with a slash at its end."""
    with serve(seed_site, kept=True) as url:
        yield url


@pytest.fixture(scope="session")
def ropes_site_build(built_once: BuiltOnce) -> Build:
    """The site of documents that take over each other's wording."""
    return built_once("ropes-site", ropes_site)


@pytest.fixture(scope="session")
def corpus(shared: Path, built_once: BuiltOnce) -> Corpus:
    """The site of a large part of the corpus."""
    return Corpus(built_once("corpus-site", lambda folder: corpus_build(shared, folder.parent)).site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: one for all tests of a process, in which Playwright starts but once."""
    if executable() is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW)
        pytest.skip(HOW)
    with sync_playwright() as playwright:
        register(playwright)
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A MkDocs project elsewhere: five lines of configuration and an empty folder of sources."""
    return Project.new(tmp_path / "project")


@pytest.fixture(scope="session")
def seed_source() -> Path:
    return REPOSITORY / "content" / "sources" / "2553.md"


@pytest.fixture
def seed_project(project: Project, seed_source: Path) -> Project:
    """A project elsewhere that holds the seed document."""
    (project.folder / "docs" / "sources").mkdir()
    shutil.copy(seed_source, project.folder / "docs" / "sources")
    return project
