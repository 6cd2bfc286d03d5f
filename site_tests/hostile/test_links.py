"""A link that leads out of what is published is told, and nothing behind it is on the site."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resolutions.check import check
from resolutions.corpus import Content
from resolutions.paths import links
from resolutions.paths.links import refused_below, too_much
from support.building import Build, Project
from support.examples import RESOLUTION

SECRET = "the token of the machine"


def hostile(folder: Path) -> None:
    """Puts links of every kind into a folder that has a file `good.txt`, beside a folder with a secret."""
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET, encoding="utf-8")
    (outside / "secret.md").write_text(f"# {SECRET}\n", encoding="utf-8")
    (folder / "env.txt").symlink_to(outside / "secret.txt")
    (folder / "page.md").symlink_to(outside / "secret.md")
    (folder / "folder").symlink_to(outside)
    (folder / "deep").mkdir()
    (folder / "deep" / "up.txt").symlink_to(Path("..", "..", "outside", "secret.txt"))
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "loop").symlink_to(".")
    (folder / "inside.txt").symlink_to("good.txt")


REFUSED = ["broken.txt", "deep/up.txt", "env.txt", "folder", "itself.txt", "loop", "page.md"]


def test_which_links_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "good.txt").write_text("good", encoding="utf-8")
    hostile(folder)
    os.mkfifo(folder / "pipe")
    assert sorted(one.path.relative_to(folder).as_posix() for one in refused_below(folder)) == sorted(
        [*REFUSED, "pipe"]
    )


@pytest.fixture
def built(project: Project) -> Build:
    project.source("a.md", RESOLUTION.format(words="the good neighbour", number=2553))
    project.write("docs/good.txt", "good")
    hostile(project.folder / "docs")
    return project.build()


def test_nothing_behind_a_link_is_on_the_site(built: Build) -> None:
    assert built.code == 0, built.output
    assert "Traceback" not in built.output
    for path in built.files():
        assert SECRET.encode() not in (built.site / path).read_bytes(), path
    for name in REFUSED:
        told = [line for line in built.output.splitlines() if f"resolutions: {name}: " in line]
        assert len(told) == 1, built.output
        assert "[outside-folder]" in told[0]
    assert not any(path.startswith(("loop", "folder", "page", "broken", "env")) for path in built.files())
    assert "the good neighbour" in built.page("en/S/RES/2553/")
    assert (built.site / "good.txt").read_text() == (built.site / "inside.txt").read_text() == "good"


def test_links_without_an_end_stop_the_build_before_they_are_followed(project: Project) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    for name in ("one", "two", "three"):
        (project.folder / "docs" / name).symlink_to(".")
    build = project.build()
    assert build.code == 1
    assert "Traceback" not in build.output
    assert "resolutions: one: a link behind which lie more than" in build.output
    assert "remove it" in build.output


def test_few_files_behind_a_link_are_not_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / name).write_text("", encoding="utf-8")
    assert too_much([tmp_path]) is None
    monkeypatch.setattr(links, "MANY", 2)
    assert too_much([tmp_path]) == tmp_path


def test_a_check_tells_the_links_of_the_whole_folder(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "sources").mkdir(parents=True)
    (content / "good.txt").write_text("good", encoding="utf-8")
    hostile(content)
    (content / "themes.yml").symlink_to("outside/themes.yml")
    found = [one.source for one in check(Content(content)) if one.code == "outside-folder"]
    assert found == sorted([*REFUSED, "themes.yml"])


def test_themes_behind_a_link_are_not_read(project: Project) -> None:
    project.source("a.md", RESOLUTION.format(words="the wells", number=2553))
    themes = project.folder / "elsewhere.yml"
    themes.write_text("- id: wells\n  name: {en: Wells}\n  terms: {en: [wells]}\n", encoding="utf-8")
    (project.folder / "docs" / "themes.yml").symlink_to(themes)
    build = project.build()
    assert build.code == 0, build.output
    assert "themes.yml: a link that leads out of the folder" in build.output
    assert not (build.site / "en/themes").exists()
    assert "the wells" in build.page("en/S/RES/2553/")
