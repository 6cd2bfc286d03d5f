"""The pages of documents that a file of the United Nations tells more of: levels of headings, facts, the foot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.views.document.headings import heading_levels
from resolutions.languages import LANGUAGES
from resolutions.model import Party, Vote
from resolutions.un import organ_named
from support.building import BuiltOnce, Project
from support.document_pages import line, only, page
from support.documents import document, unit
from support.examples import cases, sentence
from support.un_files import NAMED, WATER, assembly, council, un_files_site
from support.xml_sources import xml_file

pytestmark = pytest.mark.building


@pytest.mark.parametrize("case", cases("headings"), ids=sentence)
def test_levels_of_headings(case: dict[str, Any]) -> None:
    told = [(*told, "Wells")[:4] for told in case["units"]]
    units = [replace(unit(anchor, kind, words), level=level) for kind, anchor, level, words in told]
    held = document(units, language=case.get("language", "en"))
    assert list(heading_levels(held).values()) == case["levels"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_librarys_title_is_told_as_the_librarys(language: str) -> None:
    """In every language of the interface, and marked as English where the page is not."""
    told = council()
    shown = page(replace(told, language=language))
    facts = {line(only(row, "dt")): only(row, "dd") for row in shown.css(".r-facts > div:has(dd:only-of-type)")}
    named = words_in(language)["long_title"]
    title = facts[named if language == "en" else words_in(language).say("counted", name=named, count="English")]
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
    assert "Sponsors 2 Chile Kenya Additional sponsors 1 Nepal" in after["Vote"]
    assert after["Vote"].count("metadata of the United Nations’ file") == 1
    assert "UN. Office of Wells Sustainable Development Goals: 6, 13" in after["Subjects"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_body_that_a_document_is_about_leads_to_its_page(language: str) -> None:
    """By its own name, and in its own language; an organ by its name in the page's."""
    made = replace(assembly("en"), language=language, bodies=("UN. Office of Wells", "UN. Human Rights Council"))
    links = {line(link): link for link in page(made).css("[aria-labelledby=subjects] h3 + ul a")}
    organ = words_in(language).organ(organ_named("Human Rights Council"))
    assert list(links) == ["UN. Office of Wells", organ]
    assert all("organs/" in (link.attributes["href"] or "") for link in links.values())
    assert links[organ].attributes.get("lang") is None


def test_an_agenda_item_that_the_head_tells_with_its_title_is_told_once() -> None:
    for printed, times in (("Agenda item 7 (a)", 0), ("Agenda item 8", 1)):
        names = [line(name) for name in page(replace(assembly("en"), agenda_item=printed)).css(".r-facts dt")]
        assert names.count("Agenda item") == times
        assert names.count("Agenda items") == 1 - times
        assert names.count("Agenda items according to the United Nations library") == times


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_agenda_item_leads_to_the_documents_of_the_item(language: str) -> None:
    told = assembly(language)
    for shown in (told, replace(told, agenda_item="WELLS AND SPRINGS")):
        links = {line(link): link.attributes["href"] for link in page(shown).css(".r-facts a")}
        leading = [href for name, href in links.items() if "springs" in name.casefold()]
        assert leading == ["../../../../agenda/wells-and-springs/"]
    other = replace(told, agenda_item="Item 8")
    assert "Item 8" not in [line(link) for link in page(other).css(".r-facts a")]


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


def test_voters_and_sponsors_stand_in_the_order_of_the_page_s_language() -> None:
    """A file names them in the order of their English names."""
    told = (
        Party("Canada", "CA"),
        Party("Tchad", "TD"),
        Party("Chili", "CL"),
        Party("Égypte", "EG"),
        Party("Fidji", "FJ"),
    )
    vote = Vote(5, 0, 0, told, source="metadata")
    shown = page(replace(assembly("fr"), sponsors=told, additional_sponsors=(), vote=vote))
    in_order = ["Canada", "Chili", "Égypte", "Fidji", "Tchad"]
    lists = [[line(node) for node in names.css("li")] for names in shown.css(".r-parties")]
    assert lists == [in_order, in_order]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "zh"])
def test_for_whom_a_sponsor_speaks_is_marked_as_the_english_that_files_say_it_in(language: str) -> None:
    remark = "(on behalf of the Group of Wells)"
    shown = page(replace(assembly(language), sponsors=(Party(f"Chile {remark}", "CL"), Party("Nepal", "NP"))))
    named = [line(node) for node in shown.css(".r-parties li")]
    assert f"Chile {remark}" in named
    assert "Nepal" in named
    marked = [(line(node), node.attributes.get("lang")) for node in shown.css(".r-parties [lang]")]
    assert marked == ([] if language == "en" else [(remark, "en")])


def test_chapter_vii_is_told_where_the_file_says_so() -> None:
    assert "Chapter VII" in line(only(page(council()), "details > .r-facts"))
    assert "Chapter VII" not in line(only(page(assembly("en")), "details > .r-facts"))


def test_a_site_of_united_nations_files_leads_to_subjects_and_says_in_its_foot_whose_the_files_are(
    built_once: BuiltOnce,
) -> None:
    built = built_once("un-files", un_files_site)
    for language in ("en", "fr", "ar", "zh"):
        shown = LexborHTMLParser(built.page(f"{language}/subjects/{WATER.identifier}"))
        space = "" if language == "zh" else " "
        assert only(shown, ".r-source-of-files").text() == f"{words_in(language)['un_source']}{space}github.com/UNxml"
        assert shown.css(".r-header-sections [aria-current]")[0].text() == words_in(language)["subjects"]
    assert "subjects.yml" not in built.files()
    assert "en/subjects/wells-old/index.html" in built.files()
    home = LexborHTMLParser(built.page("fr"))
    assert "Approvisionnement en eau" in line(only(home, "[aria-labelledby=subjects]"))
    theme = LexborHTMLParser(built.page("en/themes/water"))
    assert words_in("en").say("by_subject", name=WATER.name) in only(theme, "body").text()
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
