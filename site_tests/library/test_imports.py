"""The library stands alone: it never imports the publisher, nor what the publisher is made with."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.building import REPOSITORY

FORBIDDEN = {"mkdocs", "mkdocs_resolutions", "material", "jinja2", "markdown"}
LIBRARY = sorted((REPOSITORY / "plugin" / "resolutions").rglob("*.py"))

WITHOUT = """
import sys
for name in {forbidden}:
    sys.modules[name] = None  # an import of it now fails
from resolutions.cli import main
sys.exit(main(sys.argv[1:]))
"""


def imported(module: Path) -> set[str]:
    """The first names of what a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names


@pytest.mark.parametrize("module", LIBRARY, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_a_module_of_the_library_imports_nothing_of_the_publisher(module: Path) -> None:
    assert imported(module) & FORBIDDEN == set()


@pytest.mark.parametrize(
    ("name", "only"),
    [("gc", "resolutions/runtime/garbage_collection.py"), ("multiprocessing", "resolutions/runtime/parallel.py")],
)
def test_garbage_and_processes_have_one_module_each(name: str, only: str) -> None:
    plugin = REPOSITORY / "plugin"
    importing = [path.relative_to(plugin).as_posix() for path in plugin.rglob("*.py") if name in imported(path)]
    assert importing == [only]


def without_publisher(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The library's command in a Python that cannot import what it must not."""
    program = WITHOUT.format(forbidden=sorted(FORBIDDEN))
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)


def test_the_command_parses_the_seed_where_mkdocs_cannot_be_imported(seed_source: Path) -> None:
    done = without_publisher("parse", str(seed_source))
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["id"] for document in documents] == ["letter-2020-12-03", "S/RES/2553"]


@pytest.mark.building
@pytest.mark.parametrize(
    "command",
    [
        "init",
        pytest.param("build --output site", marks=pytest.mark.sweep),
        pytest.param("preview --base main", marks=pytest.mark.sweep),
        "bundle",
        pytest.param("compare {folder} {folder} --format html", marks=pytest.mark.sweep),
    ],
)
def test_the_library_says_what_to_install_for_the_commands_that_it_has_not(command: str, seed_source: Path) -> None:
    done = without_publisher(*command.format(folder=seed_source.parent).split())
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "run: pip install mkdocs-resolutions" in done.stderr


def test_a_command_that_needs_no_site_does_not_wait_for_mkdocs(seed_source: Path) -> None:
    program = (
        "import sys\nfrom mkdocs_resolutions.cli import main\nmain(sys.argv[1:])\nassert 'mkdocs' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program, "parse", str(seed_source)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_plugin_is_hooks_only() -> None:
    source = (REPOSITORY / "plugin" / "mkdocs_resolutions" / "plugin.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 150
    functions = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    # One event may have two hooks, of two priorities (MkDocs's `CombinedEvent`).
    assert [name for name in functions if not name.startswith(("on_", "_on_"))] == ["__init__"]
