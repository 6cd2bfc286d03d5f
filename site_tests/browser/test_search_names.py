"""What readers write otherwise than texts do: States by other names, mistyped words, other characters of Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.conftest import OpenPage
from browser.results import asked, documents
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

TEXTS = {
    "en": ("Situation in Myanmar", "The General Assembly,", "Asks for the sustainable development of women"),
    "fr": ("Situation au Myanmar", "L’Assemblée générale,", "Demande le développement durable des femmes"),
    "es": ("Situación en Myanmar", "La Asamblea General,", "Pide el desarrollo sostenible de las mujeres"),
    "ru": ("Положение в Мьянме, Мьянма", "Генеральная Ассамблея,", "просит об устойчивом развитии женщин"),
    "ar": ("الحالة في ميانمار", "إن الجمعية العامة،", "تطلب التنمية المستدامة للمرأة"),
    "zh": ("缅甸局势", "大会，", "请注意妇女和难民"),
}
NORTH = {
    "en": ("Situation in the Democratic People's Republic of Korea", "North Korea"),
    "fr": ("Situation en République populaire démocratique de Corée", "Corée du Nord"),
    "es": ("Situación en la República Popular Democrática de Corea", "Corea del Norte"),
    "ru": ("Корейская Народно-Демократическая Республика", "Северная Корея"),
    "ar": ("الحالة في جمهورية كوريا الشعبية الديمقراطية", "كوريا الشمالية"),
    "zh": ("朝鲜民主主义人民共和国局势", "北朝鲜"),
}
BURMA = {"en": "Burma", "fr": "Birmanie", "es": "Birmania", "ru": "Бирма", "ar": "بورما"}
NOTIONS = {
    "en": ("recalls the responsibility to protect", "R2P"),
    "fr": ("rappelle la solution des deux États", "solution à deux États"),
    "es": ("recuerda la solución biestatal", "solución de dos Estados"),
    "ru": ("напоминает о сосуществовании двух государств", "двухгосударственное решение"),
    "ar": ("تشير إلى المسؤولية عن الحماية", "مسؤولية الحماية"),
    "zh": ("回顾两国解决方案", "两国方案"),
}
TEXT = """\
---
symbol: {symbol}
title: {title}
language: {language}
date: 2020-03-01
---
{opening}

1. {paragraph}.
"""


def lakes_site(folder: Path) -> Build:
    project = Project.new(folder / "project", ALONE)
    for language, (title, opening_words, paragraph) in TEXTS.items():
        told = {"language": language, "opening": opening_words, "paragraph": paragraph}
        project.source(f"7-{language}.md", TEXT.format(symbol="A/RES/90/7", title=title, **told))
        project.source(f"8-{language}.md", TEXT.format(symbol="A/RES/90/8", title=NORTH[language][0], **told))
        project.source(f"9-{language}.md", TEXT.format(symbol="A/RES/90/9", title="9", **told))
        recalled = told | {"paragraph": NOTIONS[language][0]}
        project.source(f"11-{language}.md", TEXT.format(symbol="A/RES/90/11", title="11", **recalled))
        for lake in ("Ontario", "Titicaca"):
            named = told | {"paragraph": f"{paragraph}, {lake}"}
            project.source(f"{lake}-{language}.md", TEXT.format(symbol=f"A/RES/90/{len(lake)}0", title=lake, **named))
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("lakes-site", lakes_site).site


@pytest.mark.parametrize(
    ("language", "typed", "symbol", "place"),
    [
        *((language, typed, "A/RES/90/7", "mm") for language, typed in BURMA.items()),
        *((language, typed, "A/RES/90/8", "kp") for language, (_, typed) in NORTH.items()),
    ],
)
def test_a_state_by_another_name_is_the_one_of_the_texts_and_its_page_is_offered(
    open_site: OpenPage, language: str, typed: str, symbol: str, place: str
) -> None:
    page = asked(open_site, language, typed)
    assert documents(page)[:1] == [symbol]
    link = page.locator(".r-search-notices a").first
    assert str(link.get_attribute("href")).endswith(f"/{language}/places/{place}/")


@pytest.mark.parametrize(
    ("language", "typed", "symbol"),
    [
        ("en", "women in Burma", "A/RES/90/7"),
        ("en", "north korea women", "A/RES/90/8"),
        ("fr", "femmes Coree du nord", "A/RES/90/8"),
        ("zh", "北朝鲜妇女", "A/RES/90/8"),
    ],
)
def test_a_state_among_other_words_is_found_by_its_name_in_texts(
    open_site: OpenPage, language: str, typed: str, symbol: str
) -> None:
    assert documents(asked(open_site, language, typed))[:1] == [symbol]


@pytest.mark.parametrize(("language", "typed"), [(language, typed) for language, (_, typed) in NOTIONS.items()])
def test_a_notion_is_found_by_what_readers_call_it(open_site: OpenPage, language: str, typed: str) -> None:
    assert documents(asked(open_site, language, typed))[:1] == ["A/RES/90/11"]


MISTYPED = {
    "a stem of another language": ("fr", "dévelopement", "développement"),
    "a word that begins as a stem does": ("en", "developmnt", "development"),
    "the last of several words": ("en", "women developmnt", "development"),
    "two letters that changed places around a third": ("en", "devepolment", "development"),
    "a word of another language, which has the others apart": ("en", "Ontario Titicaca developpement", "development"),
}


@pytest.mark.parametrize(("language", "typed", "mended"), MISTYPED.values(), ids=MISTYPED)
def test_a_mistyped_word_is_mended_in_the_readers_language_before_another_one_answers(
    open_site: OpenPage, language: str, typed: str, mended: str
) -> None:
    page = asked(open_site, language, typed)
    assert mended in page.locator(".r-search-notices").inner_text()
    assert page.locator(".r-results-list .r-result-language").count() == 0
    assert documents(page)


def test_where_no_language_has_all_words_those_that_the_readers_lacks_are_told(open_site: OpenPage) -> None:
    """One stands in English alone, in titles; the other in Spanish alone."""
    notices = asked(open_site, "en", "Situation biestatal").locator(".r-search-notices")
    assert "Nothing for “biestatal”." in notices.inner_text()
    assert notices.locator("a").all_inner_texts() == ["Situation"]


@pytest.mark.parametrize(
    ("typed", "symbol"), [("婦女", "A/RES/90/9"), ("婦女和難民", "A/RES/90/9"), ("大會第90/7號決議", "A/RES/90/7")]
)
def test_traditional_characters_find_the_simplified_ones(open_site: OpenPage, typed: str, symbol: str) -> None:
    page = asked(open_site, "zh", typed)
    assert symbol in documents(page)
    assert page.locator(".r-search-notice").count() == 0


def test_no_blank_parts_two_sentences_of_chinese(open_site: OpenPage) -> None:
    page = asked(open_site, "zh", "妇女 鲸鱼")
    told = page.locator(".r-search-notices").inner_text()
    assert "鲸鱼" in told
    assert "。 " not in told
