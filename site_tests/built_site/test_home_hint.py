"""The line below the field of the home page, and of the page for a missing one: its examples are on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from mkdocs_resolutions.pages import HOME_TEMPLATE
from resolutions.languages import LANGUAGES
from support.building import Build, BuiltOnce, Project
from support.examples import CASES
from support.six_languages import six_languages_site


@pytest.fixture(scope="module")
def six_languages_build(built_once: BuiltOnce) -> Build:
    return built_once("six-languages-site", six_languages_site)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_offers_the_newest_resolution_in_the_language(language: str, six_languages_build: Build) -> None:
    site = six_languages_build.site
    # The site's first page is the project's own; the page for a missing one has the field, too.
    page = site / ("404.html" if language == "en" else f"{language}/index.html")
    (hint,) = re.findall(r'<p id="r-find-hint"[^>]*>(.*?)</p>', page.read_text(encoding="utf-8"))
    assert "{" not in hint
    (symbol,) = re.findall(r"[AES]/RES/[0-9/]+", hint)
    assert (site / language / symbol / "index.html").exists()


def test_the_lists_of_a_home_page_in_another_language_than_the_documents_say_theirs(project: Project) -> None:
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
    (field,) = page.css("form.r-find")
    outer = next(node for node in ancestors(field) if node.attributes.get("lang"))
    assert (outer.attributes["lang"], outer.attributes["dir"]) == ("ar", "rtl")
    heading = page.css_first("h1")
    assert heading is not None
    assert next(node for node in ancestors(heading) if node.attributes.get("lang")).attributes["lang"] == "en"


def ancestors(node: Node) -> Iterator[Node]:
    """What a node stands in, from its parent outwards."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
