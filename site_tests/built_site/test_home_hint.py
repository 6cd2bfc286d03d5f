"""The line below the field of the home page, and of the page for a missing one: its examples are on the site."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from mkdocs_resolutions.pages import HOME_TEMPLATE
from resolutions.languages import LANGUAGES, table
from support.building import Build, BuiltOnce, Project
from support.examples import CASES
from support.six_languages import six_languages_site


@pytest.fixture(scope="module")
def six_languages_build(built_once: BuiltOnce) -> Build:
    return built_once("six-languages-site", six_languages_site)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_offers_the_newest_resolution_in_the_language(language: str, six_languages_build: Build) -> None:
    site = six_languages_build.site
    # The site's first page is the project's own; the page for a missing one has the field, too, in every language.
    missing = (site / "404.html").read_text(encoding="utf-8")
    (hint,) = re.findall(rf'<p id="r-find-hint-{language}"[^>]*>(.*?)</p>', missing)
    home = (site / language / "index.html").read_text(encoding="utf-8") if language != "en" else ""
    assert re.findall(r'<p id="r-find-hint"[^>]*>(.*?)</p>', home) == ([hint] if home else [])
    assert "{" not in hint
    (symbol,) = re.findall(r"[AES]/RES/[0-9/]+", hint)
    assert (site / language / symbol / "index.html").exists()


def test_the_home_page_of_a_site_in_one_language_is_in_that_language(project: Project) -> None:
    project.write("docs/index.md", f"---\ntemplate: {HOME_TEMPLATE}\n---\n# Wells\n")
    for code in ("en", "ar"):
        text = (CASES / "six_languages" / f"{code}.txt").read_text("utf-8")
        project.source(f"{code}.txt", text)
    config = project.folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("- resolutions", "- resolutions: {selection: {languages: [ar]}}"), "utf-8"
    )
    built = project.build()
    page = HTMLParser((built.site / "index.html").read_text(encoding="utf-8"))
    whole = page.css_first("html")
    assert whole is not None
    assert (whole.attributes["lang"], whole.attributes["dir"]) == ("ar", "rtl")
    assert len(page.css("form.r-find")) == 1
    (heading,) = page.css("h1")
    words = table("ar", "interface")
    assert heading.text() == words["site_title"]
    (main,) = page.css("main")
    assert "Wells" not in main.text()
    (skip,) = page.css("a.md-skip")
    assert page.css_first(str(skip.attributes["href"])) is not None
