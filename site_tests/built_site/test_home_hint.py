"""The line below the field of the home page: its examples are on the site."""

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
    page = site / ("" if language == "en" else language) / "index.html"
    (hint,) = re.findall(r'<p id="r-find-hint"[^>]*>(.*?)</p>', page.read_text(encoding="utf-8"))
    assert "{" not in hint
    (symbol,) = re.findall(r"[AES]/RES/[0-9/]+", hint)
    assert (site / language / symbol / "index.html").exists()


def test_the_page_for_a_missing_one_offers_the_same(six_languages_build: Build) -> None:
    pages = [(six_languages_build.site / name).read_text(encoding="utf-8") for name in ("index.html", "404.html")]
    home, missing = (re.findall(r'<p id="r-find-hint"[^>]*>(.*?)</p>', page) for page in pages)
    assert home == missing
