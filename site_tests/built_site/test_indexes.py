"""The index pages: what they list, in which order, on how many pages, in which language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.files.search import headings_in
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.page_registry import document_sheet, sheets
from mkdocs_resolutions.pages import plain_frame
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views import ways
from mkdocs_resolutions.views.about import About, Facts
from mkdocs_resolutions.views.citations.index import cited_plans
from mkdocs_resolutions.views.holdings import ALONE
from mkdocs_resolutions.views.indexes import entry_plans, index_plans
from mkdocs_resolutions.views.indexes.documents import DocumentRow, documents_plans
from mkdocs_resolutions.views.indexes.ways import EntryRow, IndexView
from mkdocs_resolutions.views.naming import Anchor
from mkdocs_resolutions.views.paging import pages
from mkdocs_resolutions.views.site import Site
from mkdocs_resolutions.views.ways import AGENDA, ORGAN_LIST, PLACES, SUBJECTS, Way
from resolutions.corpus import CatalogueEntry
from resolutions.corpus.catalogue import Catalogue
from resolutions.metadata import Metadata
from resolutions.model import AgendaItem, Citation, Vote
from resolutions.un import ASSEMBLY, COUNCIL
from support.documents import collection, document, unit
from support.sites import resolution, site, views_of


def listed(made: Site, language: str = "en") -> dict[str, list[str]]:
    """The documents that each page of the index lists, by the page's address."""
    return {view.address: [row.anchor.text for row in view.rows] for view in views_of(documents_plans, language, made)}


def test_drafts_are_listed_apart_and_ask_nobody_for_anything() -> None:
    words = "Requests the Secretary-General to report by 1 May 2033;"
    draft = resolution(1, words, kind="draft", id="S/2031/173", symbol="S/2031/173")
    made = site(draft, resolution(2600, words, year=2021))
    assert listed(made) == {
        "en/documents/": ["S/RES/2600 (2021)"],
        "en/documents/2021/": ["S/RES/2600 (2021)"],
        "en/documents/drafts/": ["S/2031/173"],
    }
    assert [key for key, found in made.publication.facts.items() if found.actions] == [("S/RES/2600", "en")]


def test_a_document_without_a_date_is_ordered_by_the_year_of_its_symbol() -> None:
    undated = resolution(0, id="A/RES/75/1", symbol="A/RES/75/1", date=None, year=2020)
    others = (resolution(2553, year=2020), resolution(2500, year=2019))
    found = listed(site(undated, *others))
    assert [*found][1:] == ["en/documents/2020/", "en/documents/2019/", "en/documents/undated/"]
    assert found["en/documents/"] == ["S/RES/2553 (2020)", "A/RES/75/1", "S/RES/2500 (2019)"]


def test_a_list_that_a_language_does_not_have_leads_to_the_list_above_it() -> None:
    """What is there of the folders of its address; only below them is the home page nearest."""
    others = resolution(2551, year=2020), resolution(2600, year=2021)
    french = resolution(2552, language="fr", year=2020)
    made = {sheet.address: sheet for sheet in sheets(site(*others, french, page_size=1), Renderer(), has_home=False)}
    assert made["en/documents/2021/"].nearest == (("fr", "fr/documents/"),)
    assert made["en/documents/2020/"].nearest == ()
    assert made["en/S/RES/2551/"].nearest == ()


def test_a_tab_calls_a_document_by_its_name_and_by_what_it_is_about_in_its_own_language() -> None:
    long = "The question of the keepers of lighthouses, and other matters of the coast and the sea"
    told = resolution(2551, title=long, year=2020), resolution(2552, title=long, language="fr", year=2020)
    assert [document_sheet(one, site(*told), Renderer()).title for one in told] == [
        "S/RES/2551 (2020): The question of the keepers of lighthouses, and other …",
        "S/RES/2552 (2020)\N{NO-BREAK SPACE}: The question of the keepers of lighthouses, and other …",
    ]
    bare = resolution(2553, title="Resolution 2553 (2020)", year=2020)
    assert document_sheet(bare, site(bare), Renderer()).title == "S/RES/2553 (2020)"


def test_documents_are_listed_newest_first_and_by_year() -> None:
    assert listed(site(resolution(2551, year=2020), resolution(2553, year=2020), resolution(2600, year=2021))) == {
        "en/documents/": ["S/RES/2600 (2021)", "S/RES/2553 (2020)", "S/RES/2551 (2020)"],
        "en/documents/2021/": ["S/RES/2600 (2021)"],
        "en/documents/2020/": ["S/RES/2553 (2020)", "S/RES/2551 (2020)"],
    }


def test_documents_of_one_day_stand_in_one_order_in_every_list() -> None:
    made = site(*(resolution(number, "Recalling resolution 1325 (2000),", year=2020) for number in (2551, 2553, 2552)))
    ordered = ["S/RES/2553 (2020)", "S/RES/2552 (2020)", "S/RES/2551 (2020)"]
    assert listed(made)["en/documents/2020/"] == ordered
    (organ,) = views_of(partial(entry_plans, made.ways[ORGAN_LIST]), "en", made)
    assert [row.anchor.text for row in organ.rows] == ordered
    (cited,) = views_of(cited_plans, "en", made)
    assert [entry.places[0].text for entry in cited.groups[0].rows[0].citing] == [f"{one}, OP1" for one in ordered]


def test_a_document_without_a_date_stands_among_the_undated() -> None:
    assert listed(site(resolution(2551, date=None, year=2020)))["en/documents/undated/"] == ["S/RES/2551 (2020)"]


def test_a_long_year_goes_on_on_further_pages_that_lead_to_one_another() -> None:
    made = site(*(resolution(number, year=2020) for number in range(2550, 2555)), page_size=2)
    years = [view for view in views_of(documents_plans, "en", made) if view.year]
    assert [view.address.removeprefix("en/documents/") for view in years] == ["2020/", "2020/page-2/", "2020/page-3/"]
    first, second, third = (view.pager for view in years)
    assert first
    assert second
    assert third
    assert (first.previous, third.next) == (None, None)
    assert second.label == "Page 2 of 3"
    assert second.previous
    assert second.next
    assert (second.previous.href, second.next.href) == ("../", "../page-3/")


ENGLISH, SPANISH = resolution(2553, year=2020), resolution(2554, language="es", year=2020)


def test_a_small_site_lists_in_each_language_all_that_it_has() -> None:
    made = site(ENGLISH, SPANISH)
    assert listed(made, "en")["en/documents/"] == listed(made, "es")["es/documents/"]
    (spanish, english) = views_of(documents_plans, "en", made)[0].rows
    assert (spanish.language, english.language) == ("Español", "")


def test_a_large_site_lists_in_each_language_what_stands_in_it() -> None:
    made = site(ENGLISH, SPANISH, page_size=1)
    assert listed(made, "en")["en/documents/"] == ["S/RES/2553 (2020)"]
    assert listed(made, "es")["es/documents/"] == ["S/RES/2554 (2020)"]


def test_a_document_in_two_languages_is_listed_in_the_readers() -> None:
    made = site(ENGLISH, replace(ENGLISH, language="es"))
    for language in ("en", "es"):
        (view, *_) = views_of(documents_plans, language, made)
        assert [row.anchor.href for row in view.rows] == ["../S/RES/2553/"]


@pytest.mark.parametrize(
    ("title", "agenda_item", "shown"),
    [
        ("Resolution 2553 (2020)", "Lighthouses", "Lighthouses"),
        ("Resolution 2553 (2020) of 4 May 2020", "Lighthouses", "Lighthouses"),
        ("75/1. Declaration on lighthouses at sea", "Agenda item 9", "75/1. Declaration on lighthouses at sea"),
        ("Resolution 2553 (2020)", "", "Resolution 2553 (2020)"),
    ],
)
def test_the_index_says_what_a_document_is_about(title: str, agenda_item: str, shown: str) -> None:
    (view, *_) = views_of(
        documents_plans, "en", site(resolution(2553, title=title, agenda_item=agenda_item, year=2020))
    )
    assert [row.title for row in view.rows] == [shown]


def test_the_index_says_a_statements_agenda_item_and_not_that_it_is_one() -> None:
    title = "Statement by the President of the Security Council"
    made = resolution(2553, title=title, kind="statement", agenda_item="Lighthouses", year=2020)
    (view, *_) = views_of(documents_plans, "en", site(made))
    assert [row.title for row in view.rows] == ["Lighthouses"]


CITING = resolution(2553, "Recalls its resolutions 1325 (2000), 242 (1967), and S/PRST/2014/5.", year=2020)


def test_cited_documents_stand_by_series_in_the_order_of_their_numbers_with_who_cites_them() -> None:
    (view,) = views_of(cited_plans, "en", site(replace(CITING, citations=document(CITING.units).citations)))
    assert [(group.key, [row.anchor for row in group.rows]) for group in view.groups] == [
        ("s-res", ["S-RES-242", "S-RES-1325"]),
        ("s-prst", ["S-PRST-2014-5"]),
    ]
    (citing,) = view.groups[0].rows[0].citing
    assert [place.text for place in citing.places] == ["S/RES/2553 (2020), OP1"]


def test_many_cited_documents_have_a_page_for_each_series() -> None:
    words = f"Recalls its resolutions {', '.join(f'{number} (2000)' for number in range(1285, 1335))}."
    many = [resolution(2553, f"Recalls S/{number}.", year=2020) for number in range(20_000, 20_000 + ALONE)]
    units = [replace(made.units[0], anchor=f"op{index}") for index, made in enumerate(many, 1)]
    citing = document([*units, unit("op999", "operative", words, marker="999.")])
    overview, *series = views_of(cited_plans, "en", site(citing))
    assert [view.address for view in series] == ["en/cited/s-res/", "en/cited/s/"]
    assert [row.count for row in overview.series] == ["50", "150"]


def test_the_first_page_of_many_cited_documents_shows_those_cited_most() -> None:
    many = [
        resolution(2553, f"Recalls S/{number}.", year=2020)
        for number in (*range(20_000, 20_000 + ALONE), 20_007, 20_007)
    ]
    units = [replace(made.units[0], anchor=f"op{index}") for index, made in enumerate(many, 1)]
    overview, *_ = views_of(cited_plans, "en", site(document([*units, unit("op999", "operative", "Recalls S/9.")])))
    (group,) = overview.groups
    assert len(group.rows) == 20
    assert [(row.anchor, row.mentions) for row in group.rows[:2]] == [("S-20007", "3"), ("S-9", "1")]


@pytest.mark.parametrize(("count", "runs"), [(0, [0]), (1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3])])
def test_rows_are_cut_into_pages(count: int, runs: list[int]) -> None:
    assert [len(run) for run in pages(range(count), 3)] == runs


def test_a_cited_document_that_the_site_lacks_shows_what_the_catalogue_says_of_it() -> None:
    entry = CatalogueEntry(
        "S/RES/1325",
        date=date(2000, 10, 31),
        metadata=Metadata(meeting="S/PV.4213", vote=Vote(15, 0, 0)),
        printed_items=("Women and peace and security",),
        record="https://digitallibrary.un.org/record/426075",
    )
    citing = replace(
        resolution(2553, "Recalls resolution 1325 (2000).", year=2020),
        citations=(Citation("op1", "1325 (2000)", 19, 30, "S/RES/1325", year=2000),),
    )
    held = replace(collection(citing), catalogue=Catalogue({entry.id: entry}))
    made = Site(publish(held, ()), Addresses(), name="A site")
    [view] = views_of(cited_plans, "en", made)
    [row] = view.groups[0].rows
    assert row.about == About(
        "Women and peace and security", "", Facts("31 October 2000 · S/PV.4213 · Vote ", "15-0-0")
    )
    assert row.record == entry.record


def test_of_very_many_entries_one_with_few_documents_has_no_page_of_its_own() -> None:
    few, many = ([document([], id=f"S/RES/{number}") for number in range(9001, end)] for end in (9005, 9006))
    names = ("few", "many", *(f"lamp-{number:03}" for number in range(499)))
    entries = {name: ways.Entry(name, {"en": name}) for name in names}
    of_many = {name: few if name == "few" else many for name in names}
    way = Way(SUBJECTS, entries, {"en": of_many, "fr": {"few": few}}, {}, {}, 200)
    assert way.shown("few", "en") == ("en/subjects/", "entry-few")
    assert way.shown("many", "en") == ("en/subjects/many/", "")
    assert way.shown("few", "fr") == ("fr/subjects/few/", ""), "French lists one subject"
    assert way.shown("many", "fr") is None, "of which it lists no document"
    later = Way(SUBJECTS, entries, {"en": {**of_many, "lamp-498": few}}, {}, {}, 200)
    assert later.shown("lamp-498", "en") == ("en/subjects/page-3/", "entry-lamp-498")
    found = headings_in({SUBJECTS: later, **{key: replace(later, key=key, entries={}) for key in (PLACES, AGENDA)}})
    ids = [["subjects/lamp-498", "subjects/many"]]
    assert found.named("en", ids) == [
        ("subjects/lamp-498", "lamp-498", "subjects/page-3/#entry-lamp-498"),
        ("subjects/many", "many"),
    ], "the search leads to its row"


def test_an_organ_that_the_library_names_its_own_way_is_listed_once() -> None:
    held = [
        document([], id="S/RES/9001", body="Security Council", bodies=("UN. Security Council", "UN. Office of Wells")),
        document([], id="A/RES/99/16", body="General Assembly", bodies=("UN. Security Council",)),
    ]
    made = site(*held)
    names = sorted(entry.names["en"] for entry in made.ways[ORGAN_LIST].entries.values())
    assert names == ["General Assembly", "Security Council", "UN. Office of Wells"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_organs_themselves_stand_above_all_that_documents_are_about(language: str) -> None:
    about = ("UN. General Assembly", "Zebra Fund", "Abuja Agreement")
    made = site(resolution(2551, bodies=about, year=2020), resolution(2552, language="zh", bodies=about, year=2020))
    (view,) = views_of(partial(index_plans, made.ways[ORGAN_LIST]), language, made)
    words = words_in(language)
    organs = [words.organ(COUNCIL), words.organ(ASSEMBLY)]
    assert [row.anchor.text for row in view.rows] == [*organs, "Abuja Agreement", "Zebra Fund"]
    assert [row.is_leading for row in view.rows] == [True, True, False, False]
    assert [letter.text for letter in view.letters] == ["A", "Z"]


def test_the_librarys_double_hyphen_is_shown_as_a_dash_behind_which_a_line_may_end() -> None:
    name = "SOUTH SUDAN--POLITICAL CONDITIONS"
    row = EntryRow(Anchor(name, "south-sudan/"), (), "", "1", "2031", "")
    view = IndexView("en/agenda/", "Agenda", "agenda", (), (row,), False, False, None)
    page = LexborHTMLParser(Renderer().render("way", view=view, words=words_in("en")))
    (link,) = page.css("tbody a")
    assert link.text() == "SOUTH SUDAN\N{NO-BREAK SPACE}\N{EN DASH} POLITICAL CONDITIONS"


def test_headings_of_the_library_stand_apart_from_the_items_of_agendas() -> None:
    items = ("The question concerning Haiti", "HAITI--POLITICAL CONDITIONS", "A LETTER", "A letter")
    held = [
        resolution(2551 + number, agenda_items=(AgendaItem(item, "", ""),), year=2020)
        for number, item in enumerate(items)
    ]
    (view,) = views_of(partial(index_plans, site(*held).ways[AGENDA]), "en", site(*held))
    given = words_in("en")["agenda_items_given"]
    assert [(row.anchor.text, row.heading) for row in view.rows] == [
        ("A letter", ""),
        ("The question concerning Haiti", ""),
        ("HAITI--POLITICAL CONDITIONS", given),
    ]
    assert [(letter.text, letter.href) for letter in view.letters] == [
        ("A", "#letter-a"),
        ("T", "#letter-t"),
        (given, "#letter-given"),
    ]
    shown = LexborHTMLParser(Renderer().render("way", view=view, words=words_in("en")))
    assert [cell.text() for cell in shown.css("th[scope=rowgroup]")] == [given]
    (alone,) = views_of(partial(index_plans, site(held[1]).ways[AGENDA]), "en", site(held[1]))
    assert [row.heading for row in alone.rows] == [""]


def test_the_list_of_organs_names_the_documents_of_one_without_a_page() -> None:
    row = EntryRow(
        Anchor("Wardens of the wells", ""),
        (DocumentRow(Anchor("S/RES/9001", "../S/RES/9001/"), "", "Lamps", "", "", "", "", is_given=True),),
        "entry-wells",
        "1",
        "2031",
        "letter-w",
    )
    view = IndexView("en/organs/", "Organs", ORGAN_LIST, (), (row,), False, False, None)
    shown = LexborHTMLParser(Renderer().render("way", view=view, words=words_in("en")))
    heading, link = shown.css_first("tbody th"), shown.css_first("tbody th a")
    assert heading is not None
    assert link is not None
    assert heading.text(separator=" ").split() == ["Wardens", "of", "the", "wells", "S/RES/9001", "[Lamps]"]
    assert link.attributes["href"] == "../S/RES/9001/"
    assert shown.css_matches("tr#entry-wells > th#letter-w")
    assert words_in("en")["given_titles"] in shown.text()


def test_the_page_that_stands_for_a_missing_one_leads_home_in_each_language() -> None:
    held = [document([], id="S/RES/9001", language=code) for code in ("en", "fr")]
    frame = plain_frame("en", publish(collection(*held), ()), Addresses(), is_missing=True)
    assert [(one.language, one.active) for one in frame.alternates] == [("en", False), ("fr", False)]
    assert not frame.elsewhere


def test_a_place_whose_document_names_it_in_its_title_says_the_title_once_and_without_its_number() -> None:
    made = site(
        *(
            resolution(
                9000,
                id=f"A/RES/85/{number}",
                symbol=f"A/RES/85/{number}",
                title=f"85/{number}. The lamps of Chad",
                year=2031,
            )
            for number in range(1, 7)
        )
    )
    (view,) = views_of(partial(entry_plans, made.ways["places"]), "en", made)
    assert {(row.title, row.evidence.text) for row in view.rows} == {("The lamps of Chad", "")}
