"""The pages of documents that a file of the United Nations tells more of: tables, notes, levels, subjects, the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words
from mkdocs_resolutions.pages import plain_frame
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.document.headings import heading_levels
from mkdocs_resolutions.views.document.page import document_view
from mkdocs_resolutions.views.indexes.home import home_view
from mkdocs_resolutions.views.indexes.ways import entry_plans, index_plans
from mkdocs_resolutions.views.plan import Plan
from mkdocs_resolutions.views.site import Site
from mkdocs_resolutions.views.ways import SUBJECTS
from resolutions.languages import LANGUAGES
from resolutions.model import Cell, Document, Mark, Party, Subject, Table
from resolutions.themes import Theme
from support.building import BuiltOnce, Project
from support.documents import collection, document, unit
from support.examples import cases, sentence
from support.un_files import NAMED, WATER, assembly, council, documents, noted, table, un_files_site
from support.xml_sources import xml_file

pytestmark = pytest.mark.building

WATERS = Theme("water", {"en": "Water"}, subjects=(WATER.identifier,))


def site(*held: Document, themes: Sequence[Theme] = (), **facts: Any) -> Site:
    return Site(publish(collection(*held), themes, LANGUAGES), Addresses(), name="A site", **facts)


def page(shown: Document, made: Site | None = None) -> LexborHTMLParser:
    view = document_view(shown, made or site(shown))
    return LexborHTMLParser(Renderer().render("document", view=view, words=view.words))


def only(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (found,) = node.css(selector)
    return found


def line(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def test_a_table_has_its_caption_its_head_and_headers_that_say_what_they_head() -> None:
    made = only(page(assembly("en")), "#op2-t1 table")
    assert only(made, "caption").text() == "Estimates for wells, 2045–2047"
    rows = [
        [
            (cell.tag, cell.attributes.get("scope"), cell.attributes.get("colspan"), line(cell))
            for cell in row.css("th, td")
        ]
        for row in made.css("tr")
    ]
    assert rows[0] == [
        ("th", "col", None, "Region"),
        ("th", "colgroup", "2", "Wells"),
        ("th", "colgroup", "2", "Costs (dollars)"),
        ("th", "col", None, "Decided in"),
    ]
    assert rows[1][0] == ("td", None, None, "")  # an empty cell heads nothing
    assert rows[3][:2] == [("th", "row", None, "South"), ("td", None, None, "3")]
    assert [len(part.css("tr")) for part in made.css("thead, tbody")] == [2, 3]


def test_a_table_of_headers_alone_has_no_head_and_a_cell_of_several_rows_heads_a_group() -> None:
    text = "North\tOld\nNew"
    rows = ((Cell(0, 5, is_header=True, rows=2), Cell(6, 9, is_header=True)), (Cell(10, 13, is_header=True),))
    made = document([unit("op1", "operative", "Decides;"), unit("op1-t1", "table", text)])
    told = made.units[1]
    shown = page(document([made.units[0], replace(told, table=Table(rows))]))
    assert not shown.css("thead")
    assert [cell.attributes.get("scope") for cell in shown.css("th")] == ["rowgroup", "col", "row"]
    assert [cell.attributes.get("rowspan") for cell in shown.css("th")] == ["2", None, None]


def test_a_first_column_that_nothing_heads_heads_the_rows() -> None:
    told = table("t1", "", [["", "Old"], ["North", "1"], ["", "2"]])
    assert told.table is not None
    rows = tuple(tuple(replace(cell, is_header=at == 0) for cell in row) for at, row in enumerate(told.table.rows))
    made = page(document([replace(told, table=replace(told.table, rows=rows))]))
    assert [(cell.tag, cell.attributes.get("scope"), cell.text()) for cell in made.css("#t1 th, #t1 td")] == [
        ("td", None, ""),
        ("th", "col", "Old"),
        ("th", "row", "North"),
        ("td", None, "1"),
        ("td", None, ""),
        ("td", None, "2"),
    ]


def test_rows_that_only_keep_others_apart_are_left_out_where_no_cell_reaches_over_them() -> None:
    apart = table("t1", "", [["Wells"], [""], ["Old"]])
    assert [line(row) for row in page(document([apart])).css("tr")] == ["Wells", "Old"]
    assert apart.table is not None
    over = replace(apart.table.rows[0][0], rows=2)
    reaching = replace(apart, table=replace(apart.table, rows=((over,), *apart.table.rows[1:])))
    assert [line(row) for row in page(document([reaching])).css("tr")] == ["Wells", "", "Old"]


def test_a_table_scrolls_by_itself_and_can_be_reached_and_called() -> None:
    region = only(page(assembly("ar")), "#op2-t1 .r-scroll")
    found = {name: region.attributes[name] for name in ("role", "tabindex", "aria-label")}
    assert found == {"role": "region", "tabindex": "0", "aria-label": "OP2، الجدول 1"}


@pytest.mark.parametrize(
    ("numbers", "direction"),
    [
        (["98 000", "1 204 500", "792 787 700"], "ltr"),
        (["000 98", "(500 204 1)", "792 787 700"], None),
        (["98 000", "500 204 1"], None),
        (["12", "3"], None),
    ],
)
def test_groups_of_digits_are_set_as_an_arabic_file_means_them(numbers: list[str], direction: str | None) -> None:
    made = replace(document([table("t1", "", [["الآبار"], *([number] for number in numbers)])]), language="ar")
    assert {cell.attributes.get("dir") for cell in page(made).css("#t1 .r-numeric")} == {direction}


def test_a_citation_in_a_cell_is_a_link_in_that_cell() -> None:
    links = only(page(assembly("en")), "#op2-t1").css("td a[href^='http']")
    assert [line(link) for link in links] == ["1325 (2000)"]


def test_marks_that_reach_over_cells_stand_in_each_of_them() -> None:
    made = table("t1", "Wells", [["Old", "New"]])
    marked = replace(made, marks=(Mark(0, len(made.text), "strong"),))
    shown = page(document([marked]))
    assert [node.text() for node in shown.css("#t1 strong")] == ["Wells", "Old", "New"]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "zh"])
def test_each_mark_of_a_note_leads_to_it_and_the_note_back_to_each(language: str) -> None:
    shown = page(assembly(language))
    marks = shown.css(".r-text sup a")
    assert [(mark.attributes["href"], mark.text()) for mark in marks] == [
        ("#fn1", "1"),
        ("#fn2", "2"),
        ("#fn1", "1"),
        ("#fn1", "1"),
    ]
    assert marks[0].attributes["role"] == "doc-noteref"
    back = shown.css("#fn1 .r-back a")
    assert [link.attributes["href"] for link in back] == ["#pp1-fn1", "#op2-t1-fn1", "#op3-fn1"]
    assert len({link.attributes["aria-label"] for link in back}) == 3
    for link in back:
        assert link.text() in (link.attributes["aria-label"] or "")
        assert only(shown, str(link.attributes["href"])).css("a[href='#fn1']")


def test_a_mark_stands_behind_the_word_that_it_is_printed_after() -> None:
    assert line(only(page(assembly("en")), "#op1 p")).startswith("Takes note of the report on 10 m2 of wells, 2 and")


def test_a_note_that_is_marked_twice_in_a_paragraph_leads_back_to_both() -> None:
    twice = noted(
        unit("op1", "operative", "Old wells and new wells;"), ("Old", "*", "fn-star"), ("new", "*", "fn-star")
    )
    shown = page(document([twice, unit("fn-star", "footnote", "And springs.", marker="*")]))
    back = [link.attributes["href"] for link in shown.css("#fn-star .r-back a")]
    assert back == ["#op1-fn-star", "#op1-fn-star-bis"]
    assert all(only(shown, str(href)) for href in back)


def test_a_heading_is_named_by_its_words_and_not_by_its_place() -> None:
    heading = only(page(document([unit("h1", "heading", "Protection of wells")])), "h2#h1")
    assert heading.attributes["aria-labelledby"] == "h1.words"
    assert only(heading, "[id='h1.words']").text() == "Protection of wells"


def test_the_place_of_a_mark_has_no_anchor_that_a_paragraph_has() -> None:
    annex = noted(unit("annex", "annex", "Rules"), ("Rules", "1", "fn1"))
    units = [annex, unit("annex-fn1", "paragraph", "First."), unit("fn1", "footnote", "See there.", marker="1")]
    ids = [node.attributes["id"] or "" for node in page(document(units)).css(".r-text [id]")]
    assert sorted(ids) == ["annex", "annex-fn1", "annex-fn1-bis", "annex.words", "fn1"]


@pytest.mark.parametrize("case", cases("headings"), ids=sentence)
def test_levels_of_headings(case: dict[str, Any]) -> None:
    units = [replace(unit(anchor, kind, "Wells"), level=level) for kind, anchor, level in case["units"]]
    assert list(heading_levels(document(units)).values()) == case["levels"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_librarys_title_is_told_as_the_librarys(language: str) -> None:
    """In every language of the interface, and marked as English where the page is not."""
    told = council()
    shown = page(replace(told, language=language))
    facts = {line(only(row, "dt")): only(row, "dd") for row in shown.css(".r-facts > div:has(dd:only-of-type)")}
    named = words(language)["long_title"]
    title = facts[named if language == "en" else words(language).say("counted", name=named, count="English")]
    assert line(title) == told.long_title
    assert [node.attributes.get("lang") for node in title.css("span")] == ([] if language == "en" else ["en"])
    assert told.long_title not in only(shown, "h1").text()


def test_what_the_head_of_a_file_knows_is_told() -> None:
    shown = page(assembly("en"))
    facts = {line(only(row, "dt")): [line(value) for value in row.css("dd")] for row in shown.css(".r-facts > div")}
    told = {name: facts[name] for name in ("Draft", "Report", "Meeting", "Agenda items", "Subjects")}
    assert told == {
        "Draft": ["A/99/L.12"],
        "Report": ["A/99/400"],
        "Meeting": ["A/99/PV.51"],
        "Agenda items": ["7 (a) (A/99/251): Wells and springs"],
        "Subjects": ["All (2), below the text"],
    }
    after = {only(part, "h2").text(): line(part) for part in shown.css(".r-after")}
    assert "Sponsors 2 Kenya Chile Additional sponsors 1 Nepal" in after["Vote"]
    assert after["Vote"].count("metadata of the United Nations’ file") == 1
    assert "UN. Office of Wells Sustainable Development Goals: 6, 13" in after["Subjects"]


def test_an_agenda_item_that_the_head_tells_with_its_title_is_told_once() -> None:
    for printed, times in (("Agenda item 7 (a)", 0), ("Agenda item 8", 1)):
        names = [line(name) for name in page(replace(assembly("en"), agenda_item=printed)).css(".r-facts dt")]
        assert names.count("Agenda item") == times
        assert names.count("Agenda items") == 1


def test_a_letter_that_a_heading_has_twice_is_shown_once() -> None:
    for text in ("A. Deep wells", "Deep wells"):
        shown = page(document([unit("h1", "heading", text, marker="A.")]))
        assert line(only(shown, "#h1")).replace(" ", "") == "A.Deepwells"


def test_what_heads_a_column_of_numbers_alone_stands_above_them() -> None:
    over = [line(cell) for cell in page(assembly("en")).css("#op2-t1 .r-over-numbers")]
    assert over == ["Old", "New"]


def test_states_are_named_and_a_name_without_one_is_marked_as_english() -> None:
    """A file of the United Nations names them in English; the reader gives a State its name in the page's language."""
    told = replace(assembly("ar"), sponsors=(Party("كينيا", "KE"), Party("Old Wells Union", "")))
    shown = page(told)
    assert "كينيا" in [node.text() for node in shown.css(".r-parties li")]
    assert [(node.text(), node.attributes.get("lang")) for node in shown.css(".r-parties [lang]")] == [
        ("Old Wells Union", "en")
    ]


def test_chapter_vii_is_told_where_the_file_says_so() -> None:
    assert "Chapter VII" in line(only(page(council()), ".r-facts"))
    assert "Chapter VII" not in line(only(page(assembly("en")), ".r-facts"))


def subject_entry(language: str, made: Site) -> Iterator[Plan]:
    return entry_plans(made.ways[SUBJECTS], language, made)


def subject_index(language: str, made: Site) -> Iterator[Plan]:
    return index_plans(made.ways[SUBJECTS], language, made)


def test_subjects_have_pages_in_each_language_that_lists_a_document_of_them() -> None:
    made = site(*documents(), themes=[WATERS])
    addresses = {language: [plan.address for plan in subject_entry(language, made)] for language in LANGUAGES}
    assert addresses["en"][:2] == ["en/subjects/1004794/", "en/subjects/1009912/"]
    assert {len(found) for found in addresses.values()} == {7}  # a small site lists all that it has in each
    large = site(*documents(), page_size=2)
    assert [plan.address for plan in subject_entry("ar", large)] == [
        "ar/subjects/1007031/",
        "ar/subjects/wells-old/",
    ]
    assert not [*subject_index("ru", large), *subject_entry("ru", large)]


def test_a_subject_lists_the_newest_documents_first_with_organ_title_and_vote() -> None:
    made = site(*documents(), themes=[WATERS])
    view: Any = next(plan.view() for plan in subject_entry("en", made) if "1007031" in plan.address)
    assert [(row.anchor.text, row.organ, row.title, row.vote) for row in view.rows] == [
        ("A/RES/99/51", "General Assembly", "Wells and springs", "2-1-1"),
        ("S/RES/9902 (2044)", "Security Council", council().long_title, "15-0-0"),
    ]
    assert [theme.text for theme in view.themes] == ["Water"]
    shown = LexborHTMLParser(Renderer().render("way_entry", view=view, words=words("en")))
    assert f"[{council().long_title}]" in only(shown, "table").text()
    assert words("en")["given_titles"] in only(shown, "body").text()


def test_a_subjects_name_is_english_and_says_so_or_is_the_projects_own() -> None:
    made = site(*documents(), subject_names={WATER.identifier: {"fr": "Approvisionnement en eau"}})
    (plan,) = subject_index("fr", made)
    index = LexborHTMLParser(Renderer().render("way", view=plan.view(), words=words("fr")))
    names = {line(cell): only(cell, "a").attributes.get("lang") for cell in index.css("tbody th")}
    assert names["Approvisionnement en eau"] is None
    assert names["PEACEKEEPING OPERATIONS"] == "en"
    lead = line(only(index, ".r-lead"))
    assert words("fr")["subjects_english"] in lead
    assert words("fr")["subjects_named"] in lead
    own: Any = next(plan.view() for plan in subject_entry("fr", made) if WATER.identifier in plan.address)
    assert (own.title, own.title_language, own.name) == ("Approvisionnement en eau", "", "WATER SUPPLY")


def test_many_subjects_stand_on_several_pages_whose_letters_lead_to_them() -> None:
    subjects = tuple(Subject(f"{letter}{letter}") for letter in "CAB")
    made = site(document([], subjects=subjects), page_size=2)
    views: list[Any] = [plan.view() for plan in subject_index("en", made)]
    assert [[row.anchor.text for row in view.rows] for view in views] == [["AA", "BB"], ["CC"]]
    assert [letter.href for letter in views[0].letters] == [
        "#letter-a",
        "#letter-b",
        "page-2/#letter-c",
    ]


def test_a_site_without_subjects_has_no_pages_of_them_and_no_word_of_the_source() -> None:
    made = site(document([unit("op1", "operative", "Decides to act.", marker="1.")]))
    assert not [*subject_index("en", made), *subject_entry("en", made)]
    assert not home_view("en", made, "").subjects
    frame = plain_frame("en", made.publication, made.addresses)
    assert "Subjects" not in [section.text for section in frame.sections]
    assert not frame.has_united_nations_files


def test_a_site_of_united_nations_files_leads_to_subjects_and_says_in_its_foot_whose_the_files_are(
    built_once: BuiltOnce,
) -> None:
    built = built_once("un-files", un_files_site)
    for language in ("en", "fr", "ar", "zh"):
        shown = LexborHTMLParser(built.page(f"{language}/subjects/{WATER.identifier}"))
        assert " ".join(words(language)["un_source"].split()) in line(only(shown, ".r-source-of-files"))
        assert shown.css(".r-header-sections [aria-current]")[0].text() == words(language)["subjects"]
    assert "subjects.yml" not in built.files()
    assert "en/subjects/wells-old/index.html" in built.files()
    home = LexborHTMLParser(built.page("fr"))
    assert "Approvisionnement en eau" in line(only(home, "[aria-labelledby=subjects]"))
    theme = LexborHTMLParser(built.page("en/themes/water"))
    assert words("en").say("by_subject", name=WATER.name) in only(theme, "body").text()
    assert NAMED.name in built.page("en/A/RES/99/51")


FILE = {
    "date": "2044-12-07",
    "meta": """<classification source="DHLAUTH">
    <keyword value="WELLS" href="http://metadata.un.org/thesaurus/1000001" showAs="WELLS" dictionary="UNBIS Thesaurus"/>
    </classification>""",
    "content": """<coverPage><p><docNumber refersTo="#symbol">A/RES/99/52</docNumber></p></coverPage>
    <preface><p><docNumber>99/52.</docNumber> <docTitle refersTo="#resolutionTitle">Wells</docTitle></p></preface>
    <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula>
    <container name="Noting"><p>Noting the report<authorialNote marker="1"><p>A/99/10.</p></authorialNote> on
    wells,</p></container></preamble>
    <mainBody><paragraph><num>1.</num><content><p>Approves what follows:</p></content></paragraph>
    <container name="table"><table><tr><th><p>Place</p></th><th><p>Decided in</p></th></tr>
    <tr><td><p>North</p></td><td><p>resolution 1325 (2000)</p></td></tr></table></container></mainBody>""",
}


def test_a_file_of_the_united_nations_becomes_such_pages(tmp_path: Path) -> None:
    project = Project.new(tmp_path)
    project.source("A_RES_99_52.xml", xml_file(FILE))
    built = project.build()
    assert built.code == 0, built.output
    shown = LexborHTMLParser(built.page("en/A/RES/99/52"))
    assert [line(row) for row in shown.css("#op1-t1 tr")] == ["Place Decided in", "North resolution 1325 (2000)"]
    assert [link.text() for link in shown.css("#op1-t1 td a")] == ["1325 (2000)"]
    assert [link.attributes["href"] for link in shown.css("#pp1 sup a, #fn1 .r-back a")] == ["#fn1", "#pp1-fn1"]
    assert shown.css(".r-source-of-files")
    assert "A/RES/99/52" in built.page("en/subjects/1000001")
