"""The pages of subjects, by which a file of the United Nations classes its document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.pages import plain_frame
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.indexes import entry_plans, index_plans
from mkdocs_resolutions.views.indexes.home import home_view
from mkdocs_resolutions.views.indexes.theme_pages import theme_plans
from mkdocs_resolutions.views.indexes.ways import IndexView
from mkdocs_resolutions.views.page import Plan
from mkdocs_resolutions.views.site import Site
from mkdocs_resolutions.views.ways import ORGAN_LIST, SUBJECTS
from resolutions.languages import LANGUAGES
from resolutions.model import Subject
from resolutions.themes import Theme
from support.document_pages import line, only, page
from support.documents import document, unit
from support.sites import site
from support.un_files import WATER, council, documents

pytestmark = pytest.mark.building

WATERS = Theme("water", {"en": "Water"}, subjects=(WATER.identifier,))


def subject_entry(language: str, made: Site) -> Iterator[Plan]:
    return entry_plans(made.ways[SUBJECTS], language, made)


def subject_index(language: str, made: Site) -> Iterator[Plan]:
    return index_plans(made.ways[SUBJECTS], language, made)


def test_subjects_have_pages_in_each_language_that_lists_a_document_of_them() -> None:
    made = site(*documents(), themes=[WATERS], languages=LANGUAGES)
    addresses = {language: [plan.address for plan in subject_entry(language, made)] for language in LANGUAGES}
    assert addresses["en"][:2] == ["en/subjects/1004794/", "en/subjects/1009912/"]
    assert {len(found) for found in addresses.values()} == {7}  # a small site lists all that it has in each
    large = site(*documents(), page_size=2, languages=LANGUAGES)
    assert [plan.address for plan in subject_entry("ar", large)] == ["ar/subjects/1007031/", "ar/subjects/wells-old/"]
    assert not [*subject_index("ru", large), *subject_entry("ru", large)]


def test_a_subject_lists_the_newest_documents_first_with_organ_title_and_vote() -> None:
    made = site(*documents(), themes=[WATERS])
    view: Any = next(plan.view() for plan in subject_entry("en", made) if "1007031" in plan.address)
    assert [(row.anchor.text, row.organ, row.title, row.vote) for row in view.rows] == [
        ("A/RES/99/51", "General Assembly", "Wells and springs", "2-1-1"),
        ("S/RES/9902 (2044)", "Security Council", council().long_title, "15-0-0"),
    ]
    assert [theme.text for theme in view.themes] == ["Water"]
    shown = LexborHTMLParser(Renderer().render("way_entry", view=view, words=words_in("en")))
    assert f"[{council().long_title}]" in only(shown, "table").text()
    assert words_in("en")["given_titles"] in only(shown, "body").text()


def test_a_subjects_name_is_english_and_says_so_or_is_the_projects_own() -> None:
    made = site(*documents(), subject_names={WATER.identifier: {"fr": "Approvisionnement en eau"}})
    (plan,) = subject_index("fr", made)
    index = LexborHTMLParser(Renderer().render("way", view=plan.view(), words=words_in("fr")))
    names = {line(cell): only(cell, "a").attributes.get("lang") for cell in index.css("tbody th")}
    assert names["Approvisionnement en eau"] is None
    assert names["PEACEKEEPING OPERATIONS"] == "en"
    lead = line(only(index, ".r-lead"))
    assert words_in("fr")["subjects_english"] in lead
    assert words_in("fr")["subjects_named"] in lead
    (chinese,) = subject_index("zh", made)
    shown = LexborHTMLParser(Renderer().render("way", view=chinese.view(), words=words_in("zh")))
    told = words_in("zh")
    assert only(shown, ".r-lead").text().startswith(f"{told['subjects_lead']}{told['subjects_english']}")
    own: Any = next(plan.view() for plan in subject_entry("fr", made) if WATER.identifier in plan.address)
    assert (own.title, own.title_language, own.name) == ("Approvisionnement en eau", "", "WATER SUPPLY")


def test_an_english_name_of_a_theme_says_so_on_pages_of_other_languages() -> None:
    made = site(*documents(), themes=[WATERS])
    (entry,) = (plan for plan in subject_entry("fr", made) if WATER.identifier in plan.address)
    of_subject = LexborHTMLParser(Renderer().render("way_entry", view=entry.view(), words=words_in("fr")))
    french = next(one for one in documents() if one.language == "fr")
    named = [only(of_subject, ".r-facts a[href*=themes]"), *page(french, made).css("a[href*='themes/water']")]
    assert [link.text() for link in named] == ["Water"] * 3  # in the facts, and below the text
    assert {link.attributes.get("lang") for link in named} == {"en"}
    assert not any("hreflang" in link.attributes for link in named)
    english = next(one for one in documents() if one.language == "en")
    assert {link.attributes.get("lang") for link in page(english, made).css("a[href*='themes/water']")} == {None}


@pytest.mark.parametrize("root", ["https://wells.example", ""])
def test_a_theme_and_an_organ_can_be_followed_where_the_site_has_feeds(root: str) -> None:
    made = site(*documents(), themes=[WATERS], root=root)
    words = words_in("en")
    plans = [*theme_plans("en", made), *entry_plans(made.ways[ORGAN_LIST], "en", made)]
    of = {plan.address: plan.view() for plan in plans}
    shown = {
        address: LexborHTMLParser(
            Renderer().render("theme" if "themes" in address else "way_entry", view=view, words=words)
        )
        for address, view in of.items()
    }
    followed = {
        address: link.attributes["href"]
        for address, page_of in shown.items()
        for link in page_of.css("a[type='application/atom+xml']")
    }
    assert followed == (
        {
            "en/themes/water/": "feed.xml",
            "en/organs/general-assembly/": "../../../en/feeds/general-assembly.xml",
            "en/organs/security-council/": "../../../en/feeds/security-council.xml",
        }
        if root
        else {}
    )


def test_many_subjects_stand_on_several_pages_whose_letters_lead_to_them() -> None:
    subjects = tuple(Subject(f"{letter}{letter}") for letter in "CAB")
    made = site(document([], subjects=subjects), page_size=2)
    views: list[Any] = [plan.view() for plan in subject_index("en", made)]
    assert [[row.anchor.text for row in view.rows] for view in views] == [["AA", "BB"], ["CC"]]
    assert [letter.href for letter in views[0].letters] == ["#letter-a", "#letter-b", "page-2/#letter-c"]


def test_the_letters_are_those_of_the_language_and_numbers_are_one() -> None:
    names = {"1": "Zones", "2": "Élections", "3": "Eau", "4": "12 mesures", "5": "[2 mesures]"}
    subjects = tuple(Subject(f"S{number}", number) for number in names)
    made = site(document([], language="fr", subjects=subjects), subject_names={n: {"fr": t} for n, t in names.items()})
    (view,) = (plan.view() for plan in subject_index("fr", made))
    assert isinstance(view, IndexView)
    assert [row.anchor.text for row in view.rows] == ["12 mesures", "[2 mesures]", "Eau", "Élections", "Zones"]
    letters = [("0–9", "#letter-other"), ("E", "#letter-e"), ("Z", "#letter-z")]
    assert [(letter.text, letter.href) for letter in view.letters] == letters
    assert [row.letter for row in view.rows] == ["letter-other", "", "letter-e", "", "letter-z"]


def test_a_site_without_subjects_has_no_pages_of_them_and_no_word_of_the_source() -> None:
    made = site(document([unit("op1", "operative", "Decides to act.", marker="1.")]))
    assert not [*subject_index("en", made), *subject_entry("en", made)]
    assert not home_view("en", made, "").subjects
    frame = plain_frame("en", made.publication, made.addresses)
    assert "Subjects" not in [section.text for section in frame.sections]
    assert not frame.has_united_nations_files


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_a_body_that_differ_in_capitals_or_in_how_accents_are_written_have_one_page(language: str) -> None:
    """By the name that most documents have."""
    bodies = [("UN Mission in Côte d’Ivory", "UNESCO"), ("UN Mission in Co\u0302te d’Ivory", "Unesco")]
    bodies.append(("UN Mission in Côte d’Ivory", "Unesco"))
    told = [
        replace(council(), id=f"S/RES/990{number}", language=language, bodies=names)
        for number, names in enumerate(bodies, 1)
    ]
    way = site(*told).ways[ORGAN_LIST]
    assert {way.of_document[one.key] for one in told} == {("security-council", "un-mission-in-cote-divory", "unesco")}
    names = [entry.names["en"] for entry in way.entries.values()]
    assert sorted(names) == ["Security Council", "UN Mission in Côte d’Ivory", "Unesco"]
    links = [line(link) for one in told for link in page(one).css("[aria-labelledby=subjects] h3 + ul a")]
    assert len(links) == 2 * len(told)
    assert all(links)
