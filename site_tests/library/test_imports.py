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


def test_the_command_parses_the_seed_where_mkdocs_cannot_be_imported(seed_source: Path) -> None:
    program = WITHOUT.format(forbidden=sorted(FORBIDDEN))
    done = subprocess.run(
        [sys.executable, "-c", program, "parse", str(seed_source)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["id"] for document in documents] == ["letter-2020-12-03", "S/RES/2553"]
