"""Whatever the names are: no file is written outside the output, and no two documents have one address."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from resolutions.addresses import Place
from resolutions.cli import main
from resolutions.corpus.collection import Collection, read_collection
from resolutions.paths.below import leads_out
from resolutions.paths.portable import folded, unportable
from support import programs
from support.examples import RESOLUTION, times

PARTS = (
    "..",
    ". .",
    ".",
    "S",
    "RES",
    "s",
    "2553",
    "2553.",
    "x",
    "A",
    "(XXV)",
    "2625-XXV",
    "documents",
    "themes",
    "with",
)
MORE = (
    "fr",
    "page-2",
    "document.json",
    "index.html",
    "%2e%2e",
    "C:",
    "..\\..",
    "PWNED",
    "",
    " ",
    "\0",
    "\u202e",
    "é",
    "é",
)
PART = some.sampled_from((*PARTS, *MORE)) | some.text(max_size=4)
PATHS = some.lists(PART, min_size=1, max_size=6).map("/".join)
"""Paths as an attacker writes them: of names that mean something to us, to a system, or to nobody."""
ALIASES = some.lists(some.one_of(PATHS, some.builds("{}#op1 -> {}".format, PATHS, PATHS)), max_size=3)
FRONTS = some.fixed_dictionaries(
    {}, optional={"symbol": PATHS, "aliases": ALIASES, "themes": some.lists(PATHS, max_size=2)}
)
NAMES = PATHS.map(lambda path: path.replace("/", "_").replace("\0", "")[:60]).filter(
    lambda name: name.encode("utf-8", "ignore") == name.encode("utf-8", "surrogatepass")
)
LOCKS = some.lists(
    some.one_of(
        PATHS, some.builds("{} moved: en/S/RES/2553".format, PATHS), some.builds("{} withdrawn: x".format, PATHS)
    ),
    max_size=3,
).map("\n".join)
THEMES = some.lists(PATHS, max_size=2).map(lambda ids: [{"id": one, "name": {"en": "X"}} for one in ids])
SOURCES = some.dictionaries(NAMES, FRONTS, min_size=1, max_size=5)


def write(folder: Path, sources: Mapping[str, Mapping[str, object]]) -> None:
    """Writes sources of any names with any front matter, beside a good one."""
    folder.mkdir(parents=True)
    for number, (name, front) in enumerate(sources.items(), 2600):
        head = f"---\n{yaml.safe_dump(dict(front), allow_unicode=True)}---\n" if front else ""
        text = head + RESOLUTION.format(words=f"text {number}", number=number)
        (folder / f"{name}.md").write_text(text, encoding="utf-8", errors="replace")
    (folder / "good.md").write_text(RESOLUTION.format(words="the good text", number=2553), encoding="utf-8")


def assert_apart(collection: Collection) -> None:
    """Every document has a page below the site that no disk takes for another's."""
    pages = [f"{Place.of(one.key).page}/index.html" for one in collection.documents]
    assert not any(map(leads_out, pages))
    assert len({folded(page) for page in pages}) == len(pages)
    problems = [one for one in unportable(pages) if "in case alone" not in one]
    assert problems == []


@pytest.mark.soak
@settings(max_examples=times(40))
@given(SOURCES)
def test_no_two_documents_have_one_address(sources: dict[str, dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        write(Path(name, "content"), sources)
        collection = read_collection(Path(name, "content"))
        assert_apart(collection)
        # A hostile source may come first in path order and print the symbol itself; else the good one has its page.
        assert collection.find("S/RES/2553", "en") is not None


@pytest.mark.soak
@settings(max_examples=times(3))
@given(SOURCES, LOCKS, THEMES, PATHS)
@pytest.mark.slow
def test_nothing_is_written_outside(
    sources: dict[str, dict[str, object]], lock: str, themes: list[object], cell: str
) -> None:
    """A site and two exports, made deep in a folder that is watched; a lock or themes that are refused stop the site
    alone, with a message."""
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        project = top / "a" / "b" / "c" / "project"
        write(project / "docs" / "sources", sources)
        (project / "mkdocs.yml").write_text(
            "site_name: X\ntheme: material\nplugins: [resolutions: {catalogue: ../table.csv, source_text: true}]\n"
        )
        (project / "docs" / "index.md").write_text("# X\n")
        (project / "permalinks.lock").write_text(lock, encoding="utf-8", errors="replace")
        (project / "docs" / "themes.yml").write_text(yaml.safe_dump(themes), encoding="utf-8", errors="replace")
        quoted = cell.replace('"', "").replace("\n", " ").replace("\r", " ")
        (project / "table.csv").write_text(f'symbol,title\n"{quoted}",X\n', encoding="utf-8", errors="replace")
        outputs = [project / "site", project / "markdown", project / "akn"]
        before = everything(top, outputs)
        done = programs.run("mkdocs_resolutions", "build", "--output", outputs[0], folder=project)
        assert "Traceback" not in done.errors, done.errors
        assert done.code == 0 or "permalinks.lock" in done.errors or "themes.yml" in done.errors, done.errors
        for output in outputs[1:]:
            status = main(["export", "--format", output.name, "--output", str(output), str(project / "docs")])
            assert status in (0, 1)
        assert everything(top, outputs) == before
        if done.code == 0:
            assert (outputs[0] / "en/S/RES/2553/index.html").is_file()


def everything(top: Path, outputs: list[Path]) -> set[Path]:
    """All below a folder but what lies in the outputs."""
    return {path for path in top.rglob("*") if not any(path.is_relative_to(one) for one in outputs)}
