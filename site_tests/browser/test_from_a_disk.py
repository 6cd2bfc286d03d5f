"""The bundle unpacked and opened from the disk, and old addresses in it: with the network off, in a real Chromium."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import opening
from browser.links import leading_to
from browser.tabs import Tabs
from support.bundles import unpacked_bundle
from support.repositories import Repository

pytestmark = pytest.mark.browser

ALIASES = """\
---
aliases:
  - en/S/RES/2700
  - en/S/RES/2700#op9 -> op1
  - en/S/RES/2700#op8 -> (never adopted)
  - op2-d -> op2-c
  - op7 -> en/S/RES/2782#op3
---
"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a bundle's unpacked folder, with a slash at its end."""
    folder = tmp_path_factory.mktemp("disk")
    repository = Repository.new(folder / "repository")
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    repository.write("sources/lights.md", ALIASES + text)
    (repository.folder / "permalinks.lock").write_text(
        "en/S/RES/2701\nen/S/RES/2701 withdrawn: entered twice\n", encoding="utf-8"
    )
    return f"{unpacked_bundle(repository.folder, folder).as_uri()}/"


class OpenFile(Protocol):
    """Opens a file of the bundle."""

    def __call__(self, path: str, *, script: bool = True) -> Page: ...


@pytest.fixture
def open_file(tabs: Tabs, disk: str) -> Iterator[OpenFile]:
    """When the test ends, nothing but files may have been asked for, and no error may stand in the console."""
    with opening(tabs, disk) as opened:
        yield partial(opened, offline=True)


def test_from_the_home_page_a_reader_comes_to_a_document_and_a_theme(open_file: OpenFile, disk: str) -> None:
    page = open_file("index.html")
    leading_to(page, "/en/documents/").click()
    page.get_by_role("link", name="S/RES/2781 (2025)").first.click()
    expect(page).to_have_url(f"{disk}en/S/RES/2781/index.html")
    leading_to(page, "/themes/lighthouses/").click()
    expect(page).to_have_url(f"{disk}en/themes/lighthouses/index.html")
    leading_to(page, "/en/S/RES/2781/index.html#op1").click()
    expect(page.locator("#op1")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en/S/RES/2700/index.html", "en/S/RES/2781/index.html"),
        ("en/S/RES/2700/index.html#op2-a", "en/S/RES/2781/index.html#op2-a"),
        ("en/S/RES/2700/index.html#op9", "en/S/RES/2781/index.html#op1"),
        ("en/S/RES/2781/index.html#op2-d", "en/S/RES/2781/index.html#op2-c"),
        ("en/S/RES/2781/index.html#op7", "en/S/RES/2782/index.html#op3"),
    ],
)
def test_an_old_address_leads_on_with_its_fragment(open_file: OpenFile, disk: str, old: str, new: str) -> None:
    page = open_file(old)
    expect(page).to_have_url(disk + new)


def test_an_old_address_leads_on_without_script(open_file: OpenFile, disk: str) -> None:
    page = open_file("en/S/RES/2700/index.html", script=False)
    expect(page).to_have_url(f"{disk}en/S/RES/2781/index.html")


def test_a_former_paragraph_is_a_link_without_script(open_file: OpenFile, disk: str) -> None:
    page = open_file("en/S/RES/2781/index.html#op2-d", script=False)
    entry = page.locator("#op2-d")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link").click()
    expect(page).to_have_url(f"{disk}en/S/RES/2781/index.html#op2-c")


def test_what_was_withdrawn_says_why(open_file: OpenFile, disk: str) -> None:
    page = open_file("en/S/RES/2701/index.html")
    expect(page).to_have_url(f"{disk}en/S/RES/2701/index.html")
    expect(page.get_by_text("This address was withdrawn: entered twice")).to_be_visible()
    page = open_file("en/S/RES/2700/index.html#op8")
    expect(page.locator("#op8")).to_have_text("OP8: never adopted")


def test_a_table_of_results_has_the_addresses_of_official_texts(open_file: OpenFile) -> None:
    page = open_file("en/search/index.html?q=ships")
    page.wait_for_selector(".r-results li")
    with page.expect_download() as saved:
        page.locator(".r-results-csv").click()
    _, *rows = csv.reader(Path(saved.value.path()).read_text(encoding="utf-8-sig").splitlines())
    assert rows
    assert {row[-1] for row in rows} <= {
        "https://docs.un.org/en/S/RES/2781(2025)",
        "https://docs.un.org/en/S/RES/2782(2025)",
    }
