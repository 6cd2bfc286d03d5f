"""What comes first in a search: documents that are called so, those of the year asked for, paragraphs before lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.conftest import OpenPage
from browser.results import asked, documents
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

THEMES = """\
- id: lakes
  name: {en: Lakes and ferries, fr: Lacs et bacs, es: Lagos y balsas, ru: Озера и паромы, ar: العبارات, zh: 湖泊和渡轮}
  terms: {en: [ferries], fr: [bacs], es: [balsas], ru: [паромов], ar: [العبارات], zh: [渡轮]}
"""
FERRIES = {
    "en": ("Safety of ferries on the lakes", "The General Assembly,", "ferries", "Asks for the safety of all ferries"),
    "fr": ("Sécurité des bacs sur les lacs", "L’Assemblée générale,", "bacs", "Demande la sécurité de tous les bacs"),
    "es": ("Seguridad de las balsas en los lagos", "La Asamblea General,", "balsas", "Pide la seguridad de las balsas"),
    "ru": ("Безопасность паромов на озерах", "Генеральная Ассамблея,", "паромов", "просит о безопасности паромов"),
    "ar": ("سلامة العبارات في البحيرات", "إن الجمعية العامة،", "العبارات", "تطلب سلامة العبارات كلها"),
    "zh": ("湖泊渡轮安全", "大会，", "渡轮", "请注意渡轮安全"),
}
"""By language the title, the words before the preamble, one word of the title, and a paragraph."""
LIST = """\
United Nations

A/HRC/RES/99/1

General Assembly

Human Rights Council

99/1. Buoys

The Human Rights Council,

1. Decides to remain seized of the buoys.

26th meeting
8 July 2031

[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:

In favour:
Ruritania, Graustark

Against:
Borduria

Abstaining:
Syldavia]
"""
HARBOURS = """\
---
symbol: A/RES/96/7
date: 2010-03-01
---
United Nations A/RES/96/7

General Assembly

Agenda item 33: Harbours

Resolution adopted by the General Assembly on 1 March 2010

96/7. Seamarks

The General Assembly,

1. Asks for lanterns, and for nothing but lanterns;

2. Asks for lanterns at all harbours.
"""
LANTERNS = """\
---
symbol: A/RES/95/7
title: Piers
date: 2009-03-01
---
The General Assembly,

1. Asks for lanterns at harbours and for those who mend them;

2. Thanks the lanternmasters.
"""
BEACONS = "\n\n".join(f"{n}. {chr(64 + n) * 9} {chr(96 + n) * 7}, resolution 62/9." for n in range(1, 27))
"""More paragraphs than a page of results has."""
NAMES = "- {symbol: A/RES/62/9, names: {en: [Safety of ferries]}}\n"
"""The document that they cite, which is not held."""
CITING = {
    "en": "resolution 93/7",
    "fr": "la résolution 93/7",
    "es": "la resolución 93/7",
    "ru": "резолюцию 93/7",
    "ar": "القرار 93/7",
    "zh": "第93/7号决议",
}
"""By language, how a text cites A/RES/93/7."""
GABLES = """\
---
symbol: A/RES/{number}/7
title: {title}
language: {language}
date: 2005-03-01
---
{opening}

1. {paragraph}.

2. Dormers.
"""
OF_GABLES = {
    94: "{citing}, gables quoins dormers",
    93: "Gables and, behind all else that is built, told and mended there by those who mend it, quoins",
    92: "Gables quoins",
}
"""By session, a paragraph: of two that lack a word, the better one is not the one that the first cites."""
TURRETS = """\
---
symbol: {symbol}
title: Attics
language: {language}
date: {year}-03-01
---
{opening}

{text}
"""
OF_TURRETS = {
    "A/RES/84/7": (2001, "1. Turrets oriels finials."),
    "A/RES/85/7": (2003, "1. Turrets oriels finials."),
    "A/86/L.7": (2005, "1. Turrets oriels finials."),
    "A/RES/86/7": (2005, "1. Turrets oriels finials."),
    "A/RES/87/7": (2005, "Turrets oriels finials,\n\n1. Chimneys."),
}
"""By symbol the year and the text: the same words as a paragraph, in a draft, and as a recital."""
HANDBOOK = "1. Turrets, oriels and finials. " + "Of chimneys and of all that is built the height is to be told. " * 100
YEARS = {7: 2011, 8: 2013, 9: 2015}
TEXT = """\
---
symbol: A/RES/{number}/7
title: {title}
language: {language}
date: {year}-03-01
---
{opening}

1. {paragraph} ({number}), A/RES/97/7, A/RES/84/7, Ruritania.
"""


def ferries_site(folder: Path) -> Build:
    """The same title three times in six languages."""
    project = Project.new(folder / "project", ALONE)
    for language, (title, opening_words, _, paragraph) in FERRIES.items():
        for number, year in YEARS.items():
            told = {"title": title, "language": language, "opening": opening_words, "paragraph": paragraph}
            project.source(f"{number}-{language}.md", TEXT.format(number=90 + number, year=year, **told))
        for number, text in OF_GABLES.items():
            told = {"title": title, "language": language, "opening": opening_words}
            cited = text.format(citing=CITING[language])
            project.source(f"{number}-{language}.md", GABLES.format(number=number, paragraph=cited, **told))
        for symbol, (year, text) in OF_TURRETS.items():
            told = {"symbol": symbol, "language": language, "opening": opening_words}
            project.source(f"{symbol.replace('/', '-')}-{language}.md", TURRETS.format(text=text, year=year, **told))
    handbook = {"symbol": "A/RES/88/7", "language": "en", "opening": "The General Assembly,", "year": "2015"}
    project.source("handbook.md", TURRETS.format(text=HANDBOOK, **handbook))
    beacons = {"symbol": "A/RES/89/7", "language": "en", "opening": "The General Assembly,", "year": "2007"}
    project.source("beacons.md", TURRETS.format(text=BEACONS, **beacons))
    project.source("list.txt", LIST)
    project.source("harbours.md", HARBOURS)
    project.source("lanterns.md", LANTERNS)
    project.write("docs/themes.yml", THEMES)
    project.write("docs/names.yml", NAMES)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("ferries-site", ferries_site).site


@pytest.mark.parametrize("language", FERRIES)
def test_documents_that_are_called_so_come_first_the_newest_before_the_others(
    open_site: OpenPage, language: str
) -> None:
    title, _, word, _ = FERRIES[language]
    for typed in (title, word):
        found = documents(asked(open_site, language, typed))
        assert found[:3] == ["A/RES/99/7", "A/RES/98/7", "A/RES/97/7"], typed


def test_documents_that_are_called_as_one_that_is_not_held_come_before_those_that_cite_it(open_site: OpenPage) -> None:
    page = asked(open_site, "en", "safety of ferries")
    assert "A/RES/62/9" in page.locator(".r-search-absent").inner_text()
    found = documents(page)
    assert found[:3] == ["A/RES/99/7", "A/RES/98/7", "A/RES/97/7"]
    assert "A/RES/89/7" in found


def test_a_document_named_by_its_number_comes_before_those_that_cite_it(open_site: OpenPage) -> None:
    assert documents(asked(open_site, "en", "A/RES/97/7 ferries"))[0] == "A/RES/97/7"


def test_paragraphs_with_all_words_come_before_those_whose_document_is_about_one(open_site: OpenPage) -> None:
    """The agenda item of A/RES/96/7 is of harbours, which its first paragraph does not name."""
    page = asked(open_site, "en", "harbours lanterns")
    found = page.locator(".r-results-list .r-result-place").all_inner_texts()
    assert [" ".join(place.split()) for place in found] == ["A/RES/96/7 OP2", "A/RES/95/7 OP1", "A/RES/96/7 OP1"]
    assert "in its subjects: 1." in page.locator(".r-search-notices").inner_text()


@pytest.mark.parametrize("language", FERRIES)
def test_of_paragraphs_that_say_the_same_the_newest_comes_first(open_site: OpenPage, language: str) -> None:
    """Though the oldest is cited; of one day what was adopted comes before its draft, what decides before a recital."""
    found = documents(asked(open_site, language, "turrets oriels finials", by="document"))
    assert found[:5] == ["A/RES/86/7", "A/86/L.7", "A/RES/87/7", "A/RES/85/7", "A/RES/84/7"]


@pytest.mark.parametrize("language", FERRIES)
def test_of_those_that_cite_a_document_the_newest_come_first(open_site: OpenPage, language: str) -> None:
    found = documents(asked(open_site, language, "A/RES/84/7", by="document"))
    assert found[:4] == [f"A/RES/{n}/7" for n in (84, 99, 98, 97)]


def test_a_text_as_long_as_a_handbook_comes_behind_paragraphs_of_documents_with_all_words(open_site: OpenPage) -> None:
    """A recital of A/RES/87/7 has no chimneys, which its document has."""
    assert documents(asked(open_site, "en", "turrets oriels finials chimneys"))[:2] == ["A/RES/87/7", "A/RES/88/7"]


@pytest.mark.parametrize("language", CITING)
def test_of_what_lacks_a_word_comes_first_what_a_paragraph_with_all_words_cites(
    open_site: OpenPage, language: str
) -> None:
    found = documents(asked(open_site, language, "gables quoins dormers"))
    assert found[:3] == ["A/RES/94/7", "A/RES/93/7", "A/RES/92/7"]


def test_the_dialog_counts_what_the_page_of_results_does(open_site: OpenPage) -> None:
    """A word that texts have is whole, though longer ones begin with it: lanterns, and lanternmasters."""
    page = asked(open_site, "en", "lanterns")
    expected = page.locator(".r-results [role=status]").inner_text().split(" · ")[0]
    page.evaluate("resolutionsSearch.open('lanterns')")
    page.wait_for_function("() => window.resolutionsSearch.shown === 'lanterns'")
    assert page.locator("#r-search [role=status]").inner_text() == expected


def test_a_list_of_voters_answers_where_no_paragraph_does(open_site: OpenPage) -> None:
    found = documents(asked(open_site, "en", "Ruritania"))
    assert found
    assert "A/HRC/RES/99/1" not in found
    assert documents(asked(open_site, "en", "Ruritania Syldavia")) == ["A/HRC/RES/99/1"]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "safety ferries 2013"),
        ("en", "2013 ferries"),
        ("fr", "sécurité des bacs en 2013"),
        ("es", "balsas año 2013"),
        ("ru", "безопасность паромов в 2013 году"),
        ("ar", "سلامة العبارات عام 2013"),
        ("zh", "2013年渡轮"),
        ("zh", "渡轮2013年"),
    ],
)
def test_a_year_brings_its_documents_first(open_site: OpenPage, language: str, typed: str) -> None:
    page = asked(open_site, language, typed)
    assert documents(page)[0] == "A/RES/98/7"
    assert page.locator(".r-search-notice").count() == 0


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "1 March 2013"),
        ("fr", "1er mars 2013"),
        ("es", "1 de marzo de 2013"),
        ("es", "1.3.2013"),
        ("ru", "1 марта 2013 г."),
        ("ar", "1 آذار/مارس 2013"),
        ("ar", "١ مارس ٢٠١٣"),
        ("zh", "2013年3月1日"),
    ],
)
def test_a_day_leads_to_its_documents_alone(open_site: OpenPage, language: str, typed: str) -> None:
    assert documents(asked(open_site, language, typed)) == ["A/RES/98/7"]


@pytest.mark.parametrize("typed", ["безопacнocть паромов", "безопас- ность паромов"])
def test_words_with_letters_of_another_script_or_torn_are_found(open_site: OpenPage, typed: str) -> None:
    page = asked(open_site, "ru", typed)
    assert documents(page)[0] == "A/RES/99/7"
    assert page.locator(".r-search-notice").count() == 0


NAMED = {
    "en": "ferries and lakes",
    "fr": "lacs et bacs",
    "es": "lagos y balsas",
    "ru": "озера и паромы",
    "ar": "العبارات",
    "zh": "湖泊和渡轮",
}


@pytest.mark.parametrize("language", NAMED)
def test_a_theme_of_that_very_name_is_offered_above_the_results(open_site: OpenPage, language: str) -> None:
    page = asked(open_site, language, NAMED[language])
    link = page.locator(".r-search-notices a").first
    assert str(link.get_attribute("href")).endswith(f"/{language}/themes/lakes/")
    link.click()
    page.wait_for_url(f"**/{language}/themes/lakes/")
