"""The rows of a search: in whose language they are, what stands for a document, which way its title is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import OpenPage, opening
from support.building import Project
from support.serving import serve

pytestmark = pytest.mark.browser

CONFIGURATION = """\
site_name: Keepers
theme: {name: material, font: false}
plugins: [resolutions]
"""
ENGLISH = """\
United Nations

A/RES/99/16

General Assembly

Distr.: General

3 February 2031

99/16. Keepers of lighthouses

The General Assembly,

Recalling its resolution 99/15,

1. Decides, after long debate on the keepers of the lighthouses of all harbours, on those of the wells and on those of
the sluices, who have served for so many years and in so many storms, that a pension shall be paid to each of them;

2. Requests the Secretary-General to report on the wells.
"""
SPANISH = """\
---
symbol: A/RES/99/17
date: 2031-02-04
language: es
---
La Asamblea General,

1. Decide pagar una pensión;

""" + "\n\n".join(f"{number}. Pide un informe sobre los pozos;" for number in range(2, 20))
ARABIC = """\
---
symbol: S/RES/9901 (2031)
title: القرار 9901 (2031)
long_title: on the harbours of the islands
date: 2031-03-04
language: ar
---
إن مجلس الأمن،

1 - يقرر أن تدفع المرافئ ثمن المياه.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three documents, each in a language of its own; the English one has a masthead."""
    project = Project.new(tmp_path_factory.mktemp("rows") / "project")
    project.write("mkdocs.yml", CONFIGURATION)
    for name, text in (("en.txt", ENGLISH), ("es.md", SPANISH), ("ar.md", ARABIC)):
        project.source(name, text)
    built = project.build()
    assert built.code == 0, built.output
    return built.site


@pytest.fixture
def open_keepers(browser: Browser, site: Path) -> Iterator[OpenPage]:
    with serve(site) as url, opening(browser, url) as opened:
        yield opened


def asked(open_keepers: OpenPage, address: str) -> Page:
    page = open_keepers(address)
    page.wait_for_selector(".r-results[data-ready=answer]")
    return page


def places(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".r-result-place").all_inner_texts()]


def test_the_readers_own_language_stands_before_all_others(open_keepers: OpenPage) -> None:
    page = asked(open_keepers, "en/search/?q=pension&by=paragraph")
    assert places(page) == ["A/RES/99/16 OP1", "A/RES/99/17 OP1"]


def test_a_row_in_another_language_says_in_which(open_keepers: OpenPage) -> None:
    page = asked(open_keepers, "en/search/?q=pension&by=paragraph")
    tags = page.locator(".r-result-item").evaluate_all(
        "rows => rows.map(row => row.querySelector('.r-result-language')?.textContent || '')"
    )
    assert [bool(tag) for tag in tags] == [place.startswith("A/RES/99/17") for place in places(page)]
    assert set(tags) == {"", "Spanish"}
    assert page.locator(".r-result-place > span[lang=es]").count() == tags.count("Spanish")
