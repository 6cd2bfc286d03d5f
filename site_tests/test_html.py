"""The HTML of the pages is as the standard has it: html-validate finds no error (`.ci/html` pins it)."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from support.building import REPOSITORY
from support.corpus import Corpus

PINNED = REPOSITORY / ".ci" / "html"

SOME = 200
"""So many pages of the corpus are checked."""


@pytest.fixture(scope="session")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed as the lock says."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("html-validate needs Node.js and npm, and there is no npm")
    folder = tmp_path_factory.mktemp("html")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, folder)
    done = subprocess.run([npm, "ci", "--silent"], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and os.environ.get("CI") != "true":
        pytest.skip(f"html-validate cannot be installed here: {done.stdout[-300:]}{done.stderr[-300:]}")
    assert done.returncode == 0, done.stderr
    return folder / "node_modules" / ".bin" / "html-validate"


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


def test_no_page_of_the_seed_site_has_an_error(checker: Path, seed_site: Path, tmp_path: Path) -> None:
    pages = sorted(seed_site.rglob("*.html"))
    assert len(pages) > 50
    assert errors(checker, pages, tmp_path / "report.json") == []


def test_what_is_wrong_is_found(checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text('<!doctype html><html lang="en"><title>T</title><p id="a"><p id="a"><div></p>', encoding="utf-8")
    found = {error.split(": ")[1] for error in errors(checker, [page], tmp_path / "report.json")}
    assert {"close-order", "no-dup-id"} & found


def test_pages_of_the_corpus_have_no_error(checker: Path, corpus: Corpus, tmp_path: Path) -> None:
    """Taken at random, but always the same."""
    pages = random.Random(7).sample(sorted(corpus.site.rglob("*.html")), SOME)
    assert errors(checker, pages, tmp_path / "report.json") == []
