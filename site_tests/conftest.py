"""Fixtures of all tests: the data beside the repository, the seed site, projects made for a test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from support.building import REPOSITORY, Build, Project, build
from support.corpus import Corpus, whole_corpus
from support.pages import Page, read_pages
from support.serving import serve

# How long an example takes says more about the machine than about the code; `make soak` tries many more of them.
settings.register_profile("test", deadline=None, print_blob=True)
settings.register_profile("soak", deadline=None, print_blob=True, max_examples=100_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


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


def _run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


def _built_once(folder: Path, name: str, make: Callable[[], Build]) -> Build:
    """What is made below the folder by whichever worker of this run comes first."""
    report = folder / f"{name}.txt"
    with FileLock(folder / f"{name}.lock"):
        if not report.exists():
            done = make()
            report.write_text(f"{done.code}\n{done.output}", encoding="utf-8")
    code, _, output = report.read_text(encoding="utf-8").partition("\n")
    assert code == "0", f"mkdocs build failed:\n{output}"
    return Build(0, output, folder / name)


@pytest.fixture(scope="session")
def seed_build(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Build:
    """The repository's own site, built once a run with `--strict`, whichever worker comes first."""
    folder = _run_folder(tmp_path_factory, worker_id)
    return _built_once(folder, "seed-site", lambda: build(REPOSITORY, folder / "seed-site", "--strict"))


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
    with serve(seed_site) as url:
        yield url


@pytest.fixture(scope="session")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Corpus:
    """The site of the whole corpus, built once a run."""
    folder = _run_folder(tmp_path_factory, worker_id)
    return Corpus(_built_once(folder, "corpus-site", lambda: whole_corpus(shared, folder)).site)


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
