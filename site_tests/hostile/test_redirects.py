"""A page at an old address leads on whatever stands behind its `#`, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from support.building import Project
from support.examples import RESOLUTION
from support.serving import serve

pytestmark = pytest.mark.browser


def test_a_fragment_that_is_badly_encoded_does_not_stop_a_reader(project: Project, browser: Browser) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    project.write("permalinks.lock", "en/S/RES/1 moved: en/S/RES/2553\n")
    build = project.build()
    assert build.code == 0, build.output
    with serve(build.site) as url, browser.new_context() as context:
        page = context.new_page()
        for fragment in ("#%", "#%E0%A4%A", "#op1", "#op%31", ""):
            page.goto("about:blank")
            page.goto(f"{url}en/S/RES/1/{fragment}")
            page.wait_for_url(f"{url}en/S/RES/2553/{fragment}")


def test_an_address_shortened_to_the_first_language_leads_to_the_home_page(project: Project, browser: Browser) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    build = project.build()
    assert build.code == 0, build.output
    with serve(build.site) as url, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{url}en/")
        page.wait_for_url(url)
        assert page.locator("main").count() == 1


def test_a_page_of_the_projects_own_stands_at_the_first_languages_address(project: Project) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    project.write("docs/en/index.md", "# Wells\n")
    build = project.build()
    assert build.code == 0, build.output
    assert "Wells" in (build.site / "en/index.html").read_text("utf-8")
