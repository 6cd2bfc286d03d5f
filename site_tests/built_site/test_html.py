"""The HTML of the pages and the styles are as the standards have them (`.ci/html` pins the programs that say so).

html-validate reads the pages, biome the styles: unknown properties and units, properties that stand twice.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from support.building import REPOSITORY, Build, BuiltOnce
from support.corpus import Corpus
from support.un_files import un_files_site

PINNED = REPOSITORY / ".ci" / "html"

SOME = 200
"""So many pages of the corpus are checked."""


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs, installed as the lock says."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("html-validate and biome need Node.js and npm, and there is no npm")
    folder = tmp_path_factory.mktemp("html")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, folder)
    done = subprocess.run(
        [npm, "ci", "--silent", "--no-audit", "--no-fund", "--prefer-offline"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and os.environ.get("CI") != "true":
        pytest.skip(f"html-validate and biome cannot be installed here: {done.stdout[-300:]}{done.stderr[-300:]}")
    assert done.returncode == 0, done.stderr
    return folder / "node_modules" / ".bin"


@pytest.fixture(scope="session")
def checker(programs: Path) -> Path:
    """html-validate."""
    return programs / "html-validate"


def errors(checker: Path, pages: Sequence[Path], report: Path) -> list[str]:
    """What is wrong on the pages, each as `page:line: rule: what`."""
    command: list[str | Path] = [
        checker,
        "--config",
        PINNED / "html-validate.json",
        "--formatter",
        f"json={report}",
        *pages,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert report.exists(), done.stdout + done.stderr
    return [
        f"{told['filePath']}:{one['line']}: {one['ruleId']}: {one['message']}"
        for told in json.loads(report.read_text(encoding="utf-8"))
        for one in told["messages"]
    ]


@pytest.mark.slow
def test_no_page_of_the_seed_site_has_an_error(checker: Path, seed_site: Path, tmp_path: Path) -> None:
    pages = sorted(seed_site.rglob("*.html"))
    assert len(pages) > 50
    assert errors(checker, pages, tmp_path / "report.json") == []


@pytest.mark.slow
def test_no_page_that_tells_wording_has_an_error(checker: Path, ropes_site_build: Build, tmp_path: Path) -> None:
    pages = sorted(ropes_site_build.site.glob("*/wording/*.html")) + sorted(
        ropes_site_build.site.glob("*/S/RES/**/*.html")
    )
    assert len(pages) > 5
    assert errors(checker, pages, tmp_path / "report.json") == []


@pytest.mark.slow
@pytest.mark.parametrize("step", [pytest.param(6, id="a sixth"), pytest.param(1, id="all", marks=pytest.mark.sweep)])
def test_no_page_with_tables_notes_and_subjects_has_an_error(
    checker: Path, built_once: BuiltOnce, tmp_path: Path, step: int
) -> None:
    """On the pages of the documents, which hold these, and on one of so many of the others."""
    pages = sorted(built_once("un-files", un_files_site).site.rglob("*.html"))
    assert len(pages) > 50
    some = [page for number, page in enumerate(pages) if number % step == 0 or "RES" in page.parts]
    assert errors(checker, some, tmp_path / "report.json") == []


@pytest.mark.slow
def test_what_is_wrong_is_found(checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text('<!doctype html><html lang="en"><title>T</title><p id="a"><p id="a"><div></p>', encoding="utf-8")
    found = {error.split(": ")[1] for error in errors(checker, [page], tmp_path / "report.json")}
    assert {"close-order", "no-dup-id"} & found


@pytest.mark.sweep
def test_pages_of_the_corpus_have_no_error(checker: Path, corpus: Corpus, tmp_path: Path) -> None:
    """Taken at random, but always the same."""
    pages = random.Random(7).sample(sorted(corpus.site.rglob("*.html")), SOME)
    assert errors(checker, pages, tmp_path / "report.json") == []


def style_findings(programs: Path, styles: Sequence[Path]) -> str:
    """What biome says of styles; empty where there is nothing to say."""
    command: list[str | Path] = [programs / "biome", "lint", f"--config-path={PINNED}", "--error-on-warnings", *styles]
    done = subprocess.run([*command, "--reporter=github"], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.strip() if done.returncode else ""


def test_no_style_has_an_error(programs: Path) -> None:
    styles = sorted((REPOSITORY / "plugin/mkdocs_resolutions/assets").rglob("*.css"))
    assert styles
    assert style_findings(programs, styles) == ""


@pytest.mark.slow
def test_what_is_wrong_with_a_style_is_found(programs: Path, tmp_path: Path) -> None:
    style = tmp_path / "wrong.css"
    style.write_text("a { colr: red; margin: 1xx; }\n", encoding="utf-8")
    findings = style_findings(programs, [style])
    assert "noUnknownProperty" in findings
    assert "noUnknownUnit" in findings
