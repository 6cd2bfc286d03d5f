"""A project elsewhere installs the wheel into an environment of its own and gets the same pages."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

from support.building import FIVE_LINES, REPOSITORY, Project
from support.pages import Page, words
from support.wheel import run

pytestmark = pytest.mark.release

LOADED = "link[rel=stylesheet], link[rel=preconnect], link[rel=icon], script[src], img[src]"
"""What a browser loads with a page."""


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    packages = REPOSITORY / "plugin"
    # Beside the packages lie the records of decisions, which are not installed.
    tracked = run(
        "git", "ls-files", *(path for path in packages.iterdir() if (path / "__init__.py").is_file())
    ).splitlines()
    expected = {Path(path).relative_to(packages.name).as_posix() for path in tracked}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert expected - held == set()
    assert [name for name in held if "__pycache__" in name] == []


def readme_configuration() -> str:
    """The `mkdocs.yml` that the README tells a project elsewhere to write."""
    blocks = re.findall(r"(?:^ {4}.*\n)+", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    (block,) = (block for block in blocks if "plugins:" in block)
    return textwrap.dedent(block)


@pytest.mark.parametrize(
    "configuration", [readme_configuration(), FIVE_LINES], ids=["as the README has it", "with Material's search listed"]
)
def test_a_page_asks_nothing_of_another_host(seed_project: Project, configuration: str) -> None:
    seed_project.write("mkdocs.yml", configuration)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    page = Page("en/S/RES/2553/", build.page("en/S/RES/2553/"))
    assert page.tree.css_first("#op20-a")
    assert page.tree.css_first("script[src$='search/open.js']")
    loaded = [node.attributes.get("href") or node.attributes.get("src") or "" for node in page.tree.css(LOADED)]
    assert loaded
    assert [address for address in loaded if "//" in address] == []


def test_a_project_that_names_a_font_gets_it(seed_project: Project) -> None:
    seed_project.write(
        "mkdocs.yml", "site_name: Elsewhere\ntheme: {name: material, font: {text: Lato}}\nplugins: [resolutions]\n"
    )
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    assert "Lato" in build.page("en/S/RES/2553/")


@pytest.mark.slow
def test_five_lines_of_configuration_give_the_same_pages(
    wheel_python: Path, seed_project: Project, seed_pages: dict[str, Page]
) -> None:
    build = seed_project.build("--strict", python=str(wheel_python))
    assert build.code == 0, build.output
    for address in ("en/S/RES/2553/", "es/letter-2020-12-03/"):
        here, there = Page(address, build.page(address)), seed_pages[address]
        units = [node.attributes["id"] for node in there.tree.css("[data-eid]")]
        assert [node.attributes["id"] for node in here.tree.css("[data-eid]")] == units
        assert [words(node.text()) for node in here.tree.css("[data-eid]")] == [
            words(node.text()) for node in there.tree.css("[data-eid]")
        ]


@pytest.mark.slow
def test_a_project_overrides_a_template(wheel_python: Path, seed_project: Project) -> None:
    seed_project.write(
        "mkdocs.yml", "site_name: Elsewhere\ntheme: {name: material, custom_dir: overrides}\nplugins: [resolutions]\n"
    )
    seed_project.write("overrides/main.html", '{% extends "base.html" %}{% block footer %}Our own foot{% endblock %}')
    build = seed_project.build(python=str(wheel_python))
    assert build.code == 0, build.output
    assert "Our own foot" in build.page("en/S/RES/2553/")


CALLER = """\
from pathlib import Path

from resolutions.corpus.collection import read_collection


def symbols(folder: Path) -> list[str]:
    return [document.symbol for document in read_collection(folder).documents]


def dates(folder: Path) -> list[str]:
    return [document.date for document in read_collection(folder).documents]
"""
"""Code elsewhere that uses the library, and takes a date for a text."""


@pytest.mark.sweep  # `make check` reads the types of the same code
@pytest.mark.slow
def test_the_types_reach_who_uses_the_library(wheel_python: Path, tmp_path: Path) -> None:
    (tmp_path / "caller.py").write_text(CALLER, encoding="utf-8")
    options = ("--strict", "--config-file=", "--cache-dir", tmp_path / "cache", "--python-executable", wheel_python)
    command = [sys.executable, "-m", "mypy", *map(str, options), "caller.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    (error, summary) = done.stdout.splitlines()
    assert error.startswith("caller.py:11: error: List comprehension has incompatible type"), done.stdout
    assert summary.startswith("Found 1 error")
