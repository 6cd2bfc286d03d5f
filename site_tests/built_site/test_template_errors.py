"""What a project's own template does wrong is told with its file and line, and without Python's traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_resolutions.rendering import Renderer
from resolutions.errors import UsageError
from support.building import Project

ALONE = "site_name: Wells\ntheme: {name: material, font: false, custom_dir: overrides}\nplugins: [resolutions]\n"


@pytest.mark.parametrize(
    ("template", "line", "told"),
    [
        (b"<p>\n{% if %}", 2, "Expected an expression, got 'end of statement block'"),
        (b"\n\n{{ nobody.name }}", 3, "'nobody' is undefined"),
        (b"{{ 1 / 0 }}", 1, "ZeroDivisionError: division by zero"),
        (b"{{ 'a' | unheard }}", 1, "No filter named 'unheard'"),
        (b"caf\xe9", 0, "UnicodeDecodeError"),
    ],
    ids=["no expression", "an unknown name", "what Python refuses", "an unknown filter", "no UTF-8 text"],
)
def test_a_template_of_a_body_that_fails(template: bytes, line: int, told: str, tmp_path: Path) -> None:
    own = tmp_path / "resolutions" / "body" / "themes.html"
    own.parent.mkdir(parents=True)
    own.write_bytes(template)
    with pytest.raises(UsageError) as caught:
        Renderer([tmp_path]).render("themes")
    assert (caught.value.path, caught.value.line) == (str(own), line)
    assert told in caught.value.message


@pytest.mark.building
@pytest.mark.parametrize("name", ["resolutions/body/document.html", "partials/header.html", "404.html"])
def test_a_build_stops_with_a_sentence_where_a_template_fails(name: str, seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", ALONE)
    seed_project.write(f"overrides/{name}", "\n{{ nobody.name }}")
    build = seed_project.build()
    assert build.code == 1
    assert f"overrides/{name}:2: the template fails ('nobody' is undefined)" in build.output
    assert "Traceback" not in build.output
