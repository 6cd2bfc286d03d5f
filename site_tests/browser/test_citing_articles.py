"""Paragraphs of an annexed convention, as a reader cites them on its page: by the articles in which they stand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from support.building import ALONE, Project

pytestmark = pytest.mark.browser

CONVENTION = """\
United Nations

S/RES/9001 (2031)

Resolution 9001 (2031)

Adopted by the Security Council on 4 May 2031

The Security Council,

1. Adopts the Convention in the annex.

Annex

Convention on Wells

The States Parties to this Convention,

Have agreed as follows:

Article 2[^1]

For the purposes of this Convention:

(a) “Well” means a well;

(b) “Lamp” means a lamp.

Article 4

1. Each State Party shall keep its wells.

2. No lamp shall be lit by day.

Article 5

1. A well shall have a lamp.

2. A lamp shall have a keeper.

[^1]: A note.
"""


@pytest.fixture(scope="module")
def convention(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of one resolution with a convention in its annex, built."""
    project = Project.new(tmp_path_factory.mktemp("convention") / "project", ALONE)
    project.source("convention.md", CONVENTION)
    built = project.build()
    assert built.code == 0, built.output
    return project


def test_paragraphs_of_a_convention_are_cited_by_their_articles(browser: Browser, convention: Project) -> None:
    page = browser.new_page()
    page.goto((convention.folder / "site/en/S/RES/9001/index.html").as_uri())
    cite = "async ([anchor, style]) => (await resolutionsReading.citing()).cite([anchor], style)"
    expected = {
        "annex-p3-b": ("annex, article 2(b)", "annex, art 2(b)"),
        "annex-2": ("annex, article 4, para. 2", "annex, art 4(2)"),
        "annex-sec-5-2": ("annex, article 5, para. 2", "annex, art 5(2)"),
    }
    for anchor, (short, oscola) in expected.items():
        assert page.evaluate("anchor => resolutionsReading.ownLabel(anchor)", anchor) == short
        assert page.evaluate(cite, [anchor, "short"]) == f"S/RES/9001 (2031), {short}"
        assert page.evaluate(cite, [anchor, "oscola"]).endswith(f"UN Doc S/RES/9001, {oscola}")
    page.evaluate("reading => (resolutionsReading.copy = (text) => (window.taken = text))")
    page.locator("#annex-2 > p").hover()
    page.locator("#annex-2").get_by_role("button", name="Copy citation").click()
    page.wait_for_function("window.taken")
    assert page.evaluate("window.taken") == "S/RES/9001 (2031), annex, article 4, para. 2"
    page.close()
