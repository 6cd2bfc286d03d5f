"""Folders are taken away with all that they hold, and nothing beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.runtime.atomic import remove


def test_a_folder_goes_with_all_that_it_holds(tmp_path: Path) -> None:
    for name in ("en/A/RES/75/1", "en/A/RES/75/2", "fr/S", "assets"):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text("a page")
    (tmp_path / "site" / "index.html").write_text("the home page")
    remove(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_what_a_link_leads_to_stays(tmp_path: Path) -> None:
    held = tmp_path / "held" / "deep" / "deeper"
    held.mkdir(parents=True)
    (held / "page").write_text("a page")
    for place in ("site", "site/en", "site/en/A"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "link").symlink_to(tmp_path / "held", target_is_directory=True)
    (tmp_path / "alone").symlink_to(tmp_path / "held", target_is_directory=True)
    remove(tmp_path / "site")
    remove(tmp_path / "alone")
    assert [path.name for path in tmp_path.iterdir()] == ["held"]
    assert (held / "page").read_text() == "a page"


def test_what_is_not_there_is_no_fault(tmp_path: Path) -> None:
    remove(tmp_path / "nothing")


def test_what_cannot_be_removed_is_told(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("a page")
    with pytest.raises(NotADirectoryError):
        remove(tmp_path / "page" / "below")
