"""The preview of a change, read from a disk: what the change does on top, the site below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.readers import Reader
from browser.walking import dangling, leaves
from support import programs
from support.repositories import Repository
from support.tiers import rarely

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview of a paragraph reworded and one removed, which may not land."""
    repository = Repository.new(tmp_path_factory.mktemp("preview") / "a repository")
    repository.edit("sources/lights.md", "within six months on the state", "within two years on the state")
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    repository.commit("Change")
    done = programs.run("mkdocs_resolutions", "preview", "--base", "main", folder=repository.folder)
    assert done.code == 1, done.errors
    return repository.folder / "preview"


@pytest.mark.parametrize("watched", rarely({"chromium": "chromium", "firefox": "firefox"}, "chromium"), indirect=True)
def test_every_link_of_a_preview_leads_somewhere(reader: Reader, preview: Path) -> None:
    pages = leaves(reader, preview)
    assert len(pages) > 10
    assert dangling(pages) == []


def test_a_change_is_read_side_by_side_and_in_its_place(reader: Reader, preview: Path) -> None:
    reader.open((preview / "index.html").as_uri())
    reader.evaluate("[...document.querySelectorAll('nav a')].find((link) => link.innerText === 'op1 changed').click()")
    reader.wait("document.querySelector('.change:target') !== null")
    sides = reader.evaluate("[...document.querySelectorAll('.change:target .column p')].map((side) => side.innerText)")
    assert ["six months" in side for side in sides] == [True, False]
    assert ["two years" in side for side in sides] == [False, True]
    reader.click(".change:target h3 a")
    reader.wait("document.querySelector('.r-unit:target')?.id === 'op1'")
    assert "This is not the published site" in reader.evaluate("document.querySelector('.r-notice').innerText")
    assert "noindex" in reader.evaluate("document.querySelector('meta[name=robots]').content")
    reader.click(".r-notice a")
    reader.wait("document.title.startsWith('Preview of')")
