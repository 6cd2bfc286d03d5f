"""Whose wording a document takes over, and what changed, as one reads it: also from a disk, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import violations_light_and_dark
from browser.conftest import OpenPage, Watch, opening
from support.building import Build, build
from support.examples import RESOLUTION
from support.serving import serve

pytestmark = pytest.mark.browser

CONFIGURATION = """\
site_name: Ropes
theme:
  name: material
  font: false
use_directory_urls: {directory_urls}
plugins:
  - resolutions
"""
WORDS = "the harbour masters of all northern wells, their {goods} and the {year} count of ropes in the old barn"
LATER = "en/S/RES/2553/"


def ropes_site(folder: Path, *, directory_urls: bool = True) -> Build:
    """Two resolutions, the second of which takes over the preamble of the first with two words changed."""
    sources = folder / "docs" / "sources"
    sources.mkdir(parents=True)
    for number, day, goods, year in ((2510, "3 March 2020", "lamps", 2019), (2553, "3 December 2020", "sails", 2020)):
        text = RESOLUTION.format(number=number, words=WORDS.format(goods=goods, year=year))
        (sources / f"{number}.md").write_text(text.replace("3 December 2020", day), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Ropes\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(directory_urls=str(directory_urls).lower()), "utf-8")
    made = build(folder, folder / "site", "--strict")
    assert made.code == 0, made.output
    return made


@pytest.fixture
def open_ropes(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    with serve(ropes_site(tmp_path / "ropes").site) as url, opening(browser, url) as opened:
        yield opened


def shows_what_changed(page: Page) -> None:
    button = page.locator(".r-wording .r-changed").first
    button.click()
    shown = page.locator(".r-changes")
    expect(shown.locator("del")).to_have_text(["lamps ", "2019 "])
    expect(shown.locator("ins")).to_have_text(["sails ", "2020 "])
    expect(button).to_have_attribute("aria-expanded", "true")


def test_a_reader_sees_what_changed_and_closes_it(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER)
    expect(page.locator("section[aria-labelledby=wording] > p")).to_contain_text("agreed language")
    shows_what_changed(page)
    assert violations_light_and_dark(page, within="section[aria-labelledby=wording]") == {}
    page.locator(".r-wording .r-changed").first.click()
    expect(page.locator(".r-changes")).to_have_count(0)


def test_without_scripts_the_page_links_each_paragraph_to_its_source(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER, script=False)
    page.locator(".r-wording li a").nth(1).click()
    assert page.url.split("/en/")[1].startswith("S/RES/2510/#")


def test_from_a_disk_a_reader_sees_what_changed(browser: Browser, tmp_path: Path) -> None:
    made = ropes_site(tmp_path / "a place & more é", directory_urls=False)
    watch = Watch()
    context = browser.new_context(offline=True)
    watch.follow(context)
    page = context.new_page()
    page.goto((made.site / LATER / "index.html").as_uri())
    shows_what_changed(page)
    context.close()
    assert watch.errors == []
