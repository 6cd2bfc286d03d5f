"""The line below the field of the home page, and of the page for a missing one: its examples are on the site."""

from __future__ import annotations

import re

import pytest

from resolutions.languages import LANGUAGES
from support.building import Build, BuiltOnce
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
