"""Packages import one way: what one builds on never imports it back. Each says what it is for in its first lines."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from support.building import REPOSITORY

PLUGIN = REPOSITORY / "plugin"
LIBRARY, ADAPTER = "resolutions", "mkdocs_resolutions"

LAYERS = (
    ("model", "errors", "diagnostics", "limits", "suffixes", "frozen", "grouping"),
    ("languages",),
    ("un", "days", "metadata"),
    ("runtime", "paths", "entries"),
    ("addresses", "anchors"),
    ("text", "printed_signs"),
    ("structure",),
    ("citations",),
    ("proceedings", "head_diagnostics", "own_day", "lost_lines", "parse"),
    ("unxml",),
    ("corpus", "permalinks", "titles", "wording"),
    ("actions", "effects", "themes", "subjects", "agenda", "places", "search"),
    ("formats", "compare", "check"),
    ("publishing", "importing", "cli"),
)
"""The rooms of the library, each layer above those that it builds on. CONTRIBUTING.md has them in the same order."""

HOUSES = {(ADAPTER, "views"), (LIBRARY, "citations"), (LIBRARY, "structure"), (LIBRARY, "text")}
"""The packages whose packages are rooms themselves."""

OUTSIDE = {"__main__"}
"""What starts the command, above all layers."""


def room_of(module: tuple[str, ...]) -> str:
    """The package, or the module of its own, that a module of the two rooms stands in. What is in a house is a room."""
    return ".".join(module[: 3 if module[:2] in HOUSES else 2])


def modules() -> Iterator[tuple[tuple[str, ...], Path]]:
    for path in sorted(PLUGIN.rglob("*.py")):
        name = path.relative_to(PLUGIN).with_suffix("").parts
        yield (name[:-1] if name[-1] == "__init__" else name), path


def imported(module: tuple[str, ...], path: Path) -> Iterator[tuple[str, ...]]:
    """The modules that one imports when it is loaded; what only types need is no import."""
    package = module if path.name == "__init__.py" else module[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            target = (*base, *(node.module or "").split(".")) if node.module else base
            for alias in node.names:
                yield (*target, alias.name) if len(target) < 2 else target


def rooms() -> dict[str, set[str]]:
    """Of each room, the rooms that it imports."""
    needs: dict[str, set[str]] = {}
    for module, path in modules():
        if len(module) < 2:
            continue
        here = room_of(module)
        needs.setdefault(here, set()).update(
            there
            for target in imported(module, path)
            if target[0] in (LIBRARY, ADAPTER) and len(target) > 1 and (there := room_of(target)) != here
        )
    return needs


def test_packages_import_one_way() -> None:
    order = tuple(TopologicalSorter(rooms()).static_order())
    assert order.index("resolutions.un") < order.index("resolutions.citations") < order.index("resolutions.corpus")


def test_each_room_of_the_library_has_its_layer() -> None:
    named = [name for layer in LAYERS for name in layer]
    assert sorted(named) == sorted(
        {module[1] for module, _ in modules() if module[0] == LIBRARY and module[1:]} - OUTSIDE
    )


def test_no_room_imports_from_a_layer_above_it() -> None:
    height = {f"{LIBRARY}.{name}": place for place, layer in enumerate(LAYERS) for name in layer}
    above = [
        (here, there)
        for here, needs in rooms().items()
        for there in needs
        if height.get(floor_of(there), 0) > height.get(floor_of(here), len(LAYERS))
    ]
    assert above == []


def floor_of(room: str) -> str:
    """The package with a layer that a room stands in."""
    return ".".join(room.split(".")[:2])


def test_the_guide_has_the_same_layers() -> None:
    guide = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = guide.partition("| package | is for |")[2].partition("\n\n")[0]
    cells = [row.split("|")[1] for row in table.splitlines()[2:]]
    assert [tuple(re.findall(r"`(\w+)`", part)) for cell in cells for part in cell.split("→")] == list(LAYERS)


@pytest.mark.parametrize(
    "face",
    [path for module, path in modules() if path.name == "__init__.py" and len(module) > 1],
    ids=lambda path: path.parent.relative_to(PLUGIN).as_posix(),
)
def test_a_package_says_what_it_is_for(face: Path) -> None:
    assert ast.get_docstring(ast.parse(face.read_text(encoding="utf-8")))


def test_files_that_comments_name_are_there() -> None:
    """Scripts, styles and templates say in which file of Python, or which script of a bundle, their other half is."""
    faces = [path for path in PLUGIN.rglob("*") if path.suffix in (".js", ".css", ".html")]
    ends = [f"/{path.relative_to(PLUGIN).as_posix()}" for path in PLUGIN.rglob("*.*")]
    named = {
        (name, path.relative_to(PLUGIN).as_posix())
        for path in faces
        for name in re.findall(r"[\w-]+(?:/[\w-]+)*/[\w-]+\.(?:py|js)\b", path.read_text(encoding="utf-8"))
        if name.endswith(".py") or re.match(r"\d\d-", name.rpartition("/")[2])
    }
    assert len(named) > 50
    assert [place for place in sorted(named) if not any(end.endswith(f"/{place[0]}") for end in ends)] == []
