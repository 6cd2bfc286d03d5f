"""Questions that another language, a name of an organ or a rare mistake would lead astray, in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import OpenPage
from browser.results import READY, asked, documents, places
from resolutions.un import COUNCIL, RIGHTS, Organ, names_in
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

OPENINGS = {
    "en": "The General Assembly,",
    "fr": "L’Assemblée générale,",
    "es": "La Asamblea General,",
    "ru": "Генеральная Ассамблея,",
    "ar": "إن الجمعية العامة،",
    "zh": "大会，",
}
RURITANIA = {
    "en": ("Asks", "Ruritania"),
    "fr": ("Demande", "Ruritanie"),
    "es": ("Pide", "Ruritania"),
    "ru": ("просит", "Руритания"),
    "ar": ("تطلب", "روريتانيا"),
    "zh": ("请", "鲁里坦尼亚"),
}
LANTERNS = {
    "en": ("Notes", "lanterns", "lantarns"),
    "fr": ("Note", "balises", "balizes"),
    "es": ("Observa", "faroles", "farales"),
    "ru": ("отмечает", "фонарей", "фанарей"),
    "ar": ("تلاحظ", "القناديل", "القناذيل"),
}
"""By language a verb, a word, and the word with a mistake in it."""
TEXT = """\
---
symbol: {symbol}
title: {title}
language: {language}
date: 2030-03-01
---
{opening}

{text}
"""
PARAGRAPHS = {
    ("A/RES/90/3", "es"): "1. Pide un informe sobre Graustark.",
    ("A/RES/90/3", "en"): "1. Asks for a report on Graustark, and to be informed of it.",
    ("A/RES/90/3", "fr"): "1. Demande un rapport sur Graustark.",
    ("A/RES/90/4", "en"): "1. Asks to be informed of Graustark.",
    ("A/RES/90/5", "es"): "\n\n".join(f"{n}. Toma nota de Borduria y {n} de sus puertos;" for n in range(1, 6)),
    ("A/RES/90/6", "en"): "1. Takes note of Borduria.",
    ("A/RES/90/7", "ru"): "1. отмечает список: Lanterns, фонарей.",
    ("A/RES/90/8", "en"): "1. Decides to mend Syldavia’s quay.",
    ("A/RES/90/9", "en"): "1. Asks for gardens.",
    ("A/RES/90/10", "en"): "1. Asks for lamps.",
    ("A/RES/90/11", "fr"): "1. Demande « Garden Lamp ».",
}
DRAFT = """\
United Nations

S/2031/173

Security Council

Distr.: General

5 February 2031

Graustark, Klopstokia and Syldavia: draft resolution

The Security Council,

1. Asks for a harbourmaster.
"""


def sources() -> dict[tuple[str, str], tuple[str, str]]:
    """By symbol and language a title and a text."""
    told = {place: ("Quays", text) for place, text in PARAGRAPHS.items()}
    for language, text in (("en", "1. Asks for 9."), ("es", "1. Pide 9.")):
        told["A/RES/90/12", language] = ("Sandbanks", text)
    for language, (verb, state) in RURITANIA.items():
        organ = names_in(language)[RIGHTS].name
        told["A/HRC/RES/91/1", language] = (state, f"1. {verb} 1.")
        told["A/RES/91/2", language] = ("2", f"1. {verb} {state} {' '.join(map(str, range(30)))} {organ}.")
        told["S/RES/9903", language] = (state, f"1. {verb} 3.")
    for language, (verb, word, mistake) in LANTERNS.items():
        told["A/RES/92/1", language] = ("1", "\n\n".join(f"{n}. {verb} {word} {n};" for n in range(1, 31)))
        told["A/RES/92/2", language] = ("2", f"1. {verb} {mistake}.")
    return told


def quays_site(folder: Path) -> Build:
    project = Project.new(folder / "project", ALONE)
    for (symbol, language), (title, text) in sources().items():
        told = {"symbol": symbol, "language": language, "title": title, "opening": OPENINGS[language]}
        project.source(f"{symbol.replace('/', '-')}-{language}.md", TEXT.format(text=text, **told))
    project.source("draft.txt", DRAFT)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("quays-site", quays_site).site


def test_a_word_of_the_readers_language_is_no_form_of_a_word_of_another(open_site: OpenPage) -> None:
    """Of the Spanish "informe" English makes the stem that "informed" has."""
    assert places(asked(open_site, "es", "informe Graustark")) == ["A/RES/90/3 OP1"]


def test_what_two_languages_say_is_shown_in_the_readers_alone(open_site: OpenPage) -> None:
    page = asked(open_site, "es", "Graustark")
    assert places(page) == ["A/RES/90/3 OP1", "A/RES/90/4 OP1"]
    assert page.locator(".r-results-list .r-result-language").all_inner_texts() == ["inglés"]


def test_a_copy_is_not_shown_where_the_readers_language_has_no_answer(open_site: OpenPage) -> None:
    """English and French have the same paragraph."""
    assert sorted(places(asked(open_site, "ru", "Graustark"))) == ["A/RES/90/3 OP1", "A/RES/90/4 OP1"]


def test_where_the_readers_language_has_some_answers_no_other_is_asked(open_site: OpenPage) -> None:
    assert set(documents(asked(open_site, "es", "Borduria"))) == {"A/RES/90/5"}


def test_words_of_two_languages_that_no_paragraph_has_find_one_and_tell_the_other(open_site: OpenPage) -> None:
    """Both languages have the one in a title alone, Spanish has the other."""
    page = asked(open_site, "en", f"sandbanks {LANTERNS['es'][1]}")
    assert documents(page)[:1] == ["A/RES/92/1"]
    expect(page.locator(".r-search-notices [data-query]")).to_have_text("sandbanks")


def test_where_nothing_is_found_each_word_is_offered_alone(open_site: OpenPage) -> None:
    """Each stands in an English document; both in a French one, in other forms, which only reading it shows."""
    page = asked(open_site, "en", "gardens lamps")
    assert places(page) == []
    expect(page.locator(".r-search-notices [data-query]")).to_have_text(["gardens", "lamps"])


def test_sponsors_are_no_words_of_a_drafts_paragraphs(open_site: OpenPage) -> None:
    assert documents(asked(open_site, "en", "Syldavia")) == ["A/RES/90/8"]
    assert documents(asked(open_site, "en", "harbourmaster")) == ["S/2031/173"]
    assert documents(asked(open_site, "en", "Klopstokia")) == ["S/2031/173"]


@pytest.mark.parametrize("language", RURITANIA)
def test_the_documents_of_an_organ_that_is_named_come_first(open_site: OpenPage, language: str) -> None:
    """And others that name both after them."""
    typed = f"{names_in(language)[RIGHTS].name} {RURITANIA[language][1]}"
    assert documents(asked(open_site, language, typed)) == ["A/HRC/RES/91/1", "A/RES/91/2"]


def test_chinese_names_an_organ_without_a_space(open_site: OpenPage) -> None:
    typed = f"{names_in('zh')[RIGHTS].name}{RURITANIA['zh'][1]}"
    assert documents(asked(open_site, "zh", typed))[0] == "A/HRC/RES/91/1"


@pytest.mark.parametrize(
    ("language", "organ", "short"),
    [
        ("en", RIGHTS, "HRC"),
        ("fr", RIGHTS, "CDH"),
        ("es", RIGHTS, "CDH"),
        ("ru", RIGHTS, "СПЧ"),
        ("en", COUNCIL, "UNSC"),
        ("ru", COUNCIL, "СБ ООН"),
        ("zh", COUNCIL, "安理会"),
    ],
)
def test_an_organ_has_a_short_name(open_site: OpenPage, language: str, organ: Organ, short: str) -> None:
    found = documents(asked(open_site, language, f"{short} {RURITANIA[language][1]}"))
    assert found[0] == {RIGHTS: "A/HRC/RES/91/1", COUNCIL: "S/RES/9903"}[organ]


@pytest.mark.parametrize("language", LANTERNS)
def test_for_a_rare_mistake_the_usual_word_is_offered(open_site: OpenPage, language: str) -> None:
    _, word, mistake = LANTERNS[language]
    page = asked(open_site, language, mistake)
    assert documents(page) == ["A/RES/92/2"]
    link = page.locator(".r-search-notices a")
    assert link.all_inner_texts() == [word]
    link.click()
    page.wait_for_selector(READY)
    assert set(documents(page)) == {"A/RES/92/1"}
    assert page.locator(".r-search-notices a").count() == 0


def test_words_of_two_languages_are_asked_apart(open_site: OpenPage) -> None:
    """A list in Russian has both, and is not what the reader of English wants first."""
    page = asked(open_site, "en", "lanterns фонарей")
    assert set(documents(page)) == {"A/RES/92/1"}
    page.locator(".r-search-notices a", has_text="фонарей").click()
    page.wait_for_selector(READY)
    assert page.locator(".r-results-list > li").count() > 0
