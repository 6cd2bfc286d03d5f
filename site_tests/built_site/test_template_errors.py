"""What a project's own template does wrong is told with its file and line, and without Python's traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_resolutions.rendering import Renderer
from resolutions.errors import UsageError
from support.building import Project
from support.programs import run

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


@pytest.mark.building
def test_a_build_stops_with_a_sentence_where_a_template_of_the_theme_fails(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", "site_name: Wells\ntheme: material\nextra: {social: 3}\nplugins: [resolutions]\n")
    build = seed_project.build()
    assert build.code == 1
    assert "partials/social.html:" in build.output
    assert "look at the setting in mkdocs.yml that it reads" in build.output
    assert "Traceback" not in build.output


@pytest.mark.building
@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("features: 3", "`features` in mkdocs.yml cannot be 3"),
        ("palette: 7", "`palette` in mkdocs.yml cannot be 7"),
    ],
)
def test_a_build_stops_with_a_sentence_where_a_setting_of_the_theme_is_of_another_kind(
    setting: str, told: str, seed_project: Project
) -> None:
    configuration = f"site_name: Wells\ntheme: {{name: material, {setting}}}\nplugins: [resolutions]\n"
    seed_project.write("mkdocs.yml", configuration)
    build = seed_project.build()
    assert build.code == 1
    assert told in build.output
    assert "Traceback" not in build.output


@pytest.mark.building
def test_a_build_stops_with_a_sentence_where_a_page_of_the_project_is_no_utf8_text(seed_project: Project) -> None:
    seed_project.write("docs/own.md", b"# A\n\nCaf\xe9\n")
    build = seed_project.build()
    assert build.code == 1
    assert "own.md:3:4: byte 0xE9 is not UTF-8 text; save the file as UTF-8" in build.output
    assert "Traceback" not in build.output


@pytest.mark.building
@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("nav: 3", "Expected nav to be a list"),
        ("theme: {name: material, custom_dir: 3}", "expected str, bytes or os.PathLike"),
    ],
)
def test_a_wrong_configuration_is_told_once(setting: str, told: str, seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", f"site_name: Wells\n{setting}\nplugins: [resolutions]\n")
    done = run("mkdocs_resolutions", "build", folder=seed_project.folder, merged=True)
    assert done.code == 2
    assert done.output.count(told) == 1
    assert "the configuration is wrong" in done.output
    assert "Traceback" not in done.output
