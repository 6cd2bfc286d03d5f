"""The head of a document's page: its masthead, its title, and the facts above the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.interface import words_in
from resolutions.formats import document_json
from resolutions.languages import LANGUAGES
from resolutions.model import AgendaItem, Mark
from resolutions.parse import parse_source
from resolutions.proceedings import part_days
from resolutions.text.read import source_from_text
from resolutions.titles import council_name, worded_item
from support.document_pages import line as line_of
from support.document_pages import only, tree
from support.documents import document, unit
from support.examples import cases, sentence
from support.pages import Page

TORN = """\
UNITED

NATIONS

General Assembly

Distr.

GENERAL

A/RES/86/12

14 February 2032

86/12. Lamps of the coast

The General Assembly,

1. Decides to light them.
"""


def test_a_masthead_that_a_conversion_tore_apart_stands_as_in_print() -> None:
    [made] = parse_source(source_from_text("A_RES_86_12.txt", TORN))
    start, end = tree(made).css(".r-masthead-lines > div")
    assert [line.text() for line in start.css("p")] == ["UNITED", "NATIONS", "General Assembly"]
    assert [line.text() for line in end.css("p")] == ["Distr.", "GENERAL", "A/RES/86/12", "14 February 2032"]


@pytest.mark.parametrize("case", cases("mastheads"), ids=sentence)
def test_the_lines_of_a_masthead_stand_at_the_side_of_print(case: dict[str, Any]) -> None:
    start, end = case["start"], case["end"] + case["session"]
    lines = [start[0], end[0], start[1], *case["end"][1:], start[2], *case["session"], *case["below"], "1. X."]
    [made] = parse_source(source_from_text("A_HRC_RES_99_16.txt", "\n\n".join(lines)))
    assert made.language == case["language"]
    found = [[line.text() for line in side.css("p")] for side in tree(made).css(".r-masthead-lines > div")]
    assert found == [start, end]


JOINED = """\
United Nations

A/RES/86/12

**General Assembly**Distr.: General
14 February 2032

Eighty-sixth session

Agenda items 13 and 117

Wells and harbours

Lamps

86/12. Lamps of the coast

The General Assembly,

1. Decides to light them.
"""


def test_what_a_conversion_joined_to_the_distribution_and_each_title_of_an_item_stand_at_the_side_of_print() -> None:
    [made] = parse_source(source_from_text("A_RES_86_12.txt", JOINED))
    start, end = tree(made).css(".r-masthead-lines > div")
    assert [line.text() for line in start.css("p")] == ["United Nations", "General Assembly"]
    assert only(start, "b").text() == "General Assembly"
    assert [" ".join(line.text().split()) for line in end.css("p")] == [
        "A/RES/86/12",
        "Distr.: General 14 February 2032",
        "Eighty-sixth session",
        "Agenda items 13 and 117",
        "Wells and harbours",
        "Lamps",
    ]


def test_organ_and_symbol_stand_above_a_text_that_prints_no_symbol() -> None:
    body_of = [unit("title", "title", "Resolution 9001"), unit("op1", "operative", "Acts.", marker="1.")]
    head = only(tree(document(body_of)), ".r-head")
    assert (only(head, "b").text(), only(head, "span").text()) == ("Security Council", "S/RES/9001 (2031)")
    french = only(tree(document(body_of, language="fr")), ".r-head b")
    assert french.text() == "Conseil de sécurité"
    printed = unit("m1", "title", "S/RES/9001 (2031)")
    assert not tree(document([printed, *body_of])).css(".r-head")
    parted = unit("m1", "title", "S/RES/9001(2031)")
    assert not tree(document([parted, *body_of])).css(".r-head")
    organ = unit("m1", "title", "Security Council")
    assert only(tree(document([organ, *body_of])), ".r-head b").text() == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_item_is_told_once_and_the_librarys_beside_it_as_such(language: str) -> None:
    words = words_in(language)
    wells, lamps = AgendaItem("WELLS OF THE COAST", "13", "A/99/251"), AgendaItem("Lamps", "17")
    plain = document([unit("op1", "operative", "Acts.", marker="1.")], language=language)

    def told(item: str, *known: AgendaItem) -> list[list[str]]:
        page = tree(replace(plain, agenda_item=item, agenda_items=known))
        rows = [[line_of(node) for node in row.css("dt, dd")] for row in page.css(".r-facts > div")]
        terms = tuple(words[key] for key in ("agenda_item", "agenda_items", "agenda_items_given"))
        return [[row[0].removesuffix(english), *row[1:]] for row in rows if row[0].startswith(terms)]

    english = "" if language == "en" else words.say("counted", name="", count="English")
    item, items, given = words["agenda_item"], words["agenda_items"], words["agenda_items_given"]
    assert told("17", wells) == [[item, "17"], [given, "13 (A/99/251): WELLS OF THE COAST"]]
    assert told("lamps", lamps) == [[item, "lamps"]]
    assert told("", wells) == [[items, "13 (A/99/251): WELLS OF THE COAST"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_above_the_text_stand_the_facts_that_are_asked_for_first(language: str) -> None:
    words = words_in(language)
    paragraph = unit("op1", "operative", "Acts.", marker="1.")
    page = tree(document([paragraph], language=language, agenda_item="17", meeting="S/PV.9001"))
    assert only(page, "details > summary").text() == words["more_facts"]
    first = [line_of(term) for term in page.css(".r-document > .r-facts dt")]
    assert first == [words["date"], words["meeting"], words["official_text"]]
    assert [line_of(term) for term in page.css("details dt")] == [words["agenda_item"], words["downloads"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_official_text_has_the_year_of_a_resolution_that_is_newer_than_the_numbering(language: str) -> None:
    newer = document(
        [unit("op1", "operative", "Acts.", marker="1.")], language=language, id="S/RES/9999", date=date(2099, 3, 1)
    )
    links = [link.attributes["href"] for link in tree(newer).css(".r-facts a") if line_of(link) == "docs.un.org"]
    assert links == [f"https://docs.un.org/{language}/S/RES/9999(2099)"]


@pytest.mark.parametrize("case", cases("part_days"), ids=sentence)
def test_the_parts_below_one_masthead_have_their_own_days(case: dict[str, Any]) -> None:
    [made] = parse_source(source_from_text(case["path"], case["text"]))
    assert (made.language, made.day) == (case["language"], case["date"])
    days = {anchor: day.isoformat() for anchor, day in part_days(made).items()}
    assert days == case["days"]
    words = words_in(case["language"])
    row = next(row for row in tree(made).css(".r-facts > div") if line_of(row.css("dt")[0]) == words["date"])
    assert [link.attributes["href"] for link in row.css("a")] == [f"#{anchor}" for anchor in days]
    told = [
        f"{words.date(date.fromisoformat(days[one.anchor]))} ({one.text})" for one in made.units if one.anchor in days
    ]
    plain = [words.date(date.fromisoformat(day)) for day in case.get("plain", [case["date"]])]
    assert [line_of(node) for node in row.css("dd")] == (told or plain)


@pytest.mark.parametrize("case", cases("further_meetings"), ids=sentence)
def test_a_decision_of_several_meetings_tells_all_of_them(case: dict[str, Any]) -> None:
    [made] = parse_source(source_from_text("A_DEC_86_412.txt", case["text"]))
    assert (made.language, made.meeting) == (case["language"], case["meetings"][0])
    assert [made.meeting, *document_json(made, ())["further_meetings"]] == case["meetings"]
    words = words_in(made.language)
    rows = {line_of(row.css("dt")[0]): row for row in tree(made).css(".r-facts > div")}
    told = {term: [line_of(node) for node in rows[words[term]].css("dd")] for term in ("date", "meeting")}
    assert told["date"] == [words.date(day) for day in case["days"]]
    assert [one.split()[0] for one in told["meeting"]] == case["meetings"]


ITEMS = {
    "ar": "البند 17 (ب) من جدول الأعمال",
    "en": "Agenda item 17 (b)",
    "es": "Tema 17 b) del programa",
    "fr": "Point 17 b) de l’ordre du jour",
    "ru": "Пункт 17 b) повестки дня",
    "zh": "议程项目17(b)",
}


@pytest.mark.parametrize(("language", "printed"), ITEMS.items())
def test_an_agenda_item_that_is_printed_by_its_number_is_told_by_that_alone(language: str, printed: str) -> None:
    words = words_in(language)
    plain = document([unit("op1", "operative", "Acts.", marker="1.")], language=language, agenda_item=printed)
    assert worded_item(plain) == ""

    def told(*known: AgendaItem) -> list[str]:
        rows = tree(replace(plain, agenda_items=known)).css(".r-facts > div")
        return [line_of(row.css("dd")[0]) for row in rows if line_of(row.css("dt")[0]) == words["agenda_item"]]

    number = {"ar": "17 (ب)", "en": "17 (b)", "zh": "17(b)"}.get(language, "17 b)")
    assert told() == [number]
    assert told(AgendaItem("Wells", "17 (b)")) == ([number] if language == "ar" else [])


def test_an_item_that_the_library_tells_has_the_name_that_documents_print_in_the_pages_language() -> None:
    told = AgendaItem("The question of wells", "7", "A/86")
    shown = document([], language="fr", agenda_items=(told,))
    prints = {"en": "The question of wells", "fr": "La question des puits"}
    others = [document([], id="A/86/L.1", language=code, agenda_item=title) for code, title in prints.items()]

    def items(page: LexborHTMLParser) -> list[str]:
        rows = page.css(".r-facts > div")
        return [
            line_of(row.css("dd")[0])
            for row in rows
            if line_of(row.css("dt")[0]).startswith(("Point de l", "Points de l"))
        ]

    assert items(tree(shown)) == ["7 (A/86): The question of wells"]
    assert items(tree(shown, *others)) == ["7 (A/86): La question des puits"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_council_resolution_without_a_title_is_called_by_its_number_and_its_adoption_stands_below(
    language: str,
) -> None:
    head = [unit("x1", "title", "S/RES/9901 (2031)"), unit("title", "title", "adopted by it on 3 May 2031")]
    adopted = document(
        [*head, unit("op1", "operative", "…", marker="1.")],
        symbol="S/RES/9901 (2031)",
        title="S/RES/9901 (2031)",
        language=language,
    )
    page = tree(adopted)
    assert only(page, "h1").text() == council_name(adopted)
    assert "9901" in council_name(adopted)
    assert only(page, "p#title").text() == "adopted by it on 3 May 2031"


def test_a_line_of_the_cover_that_the_title_says_again_stands_once() -> None:
    line, title = unit("x1", "title", "Lamps of the coast"), unit("title", "title", "Lamps of the coast")
    page = tree(document([line, title, unit("op1", "operative", "Acts.", marker="1.")], title=title.text))
    assert (page.html or "").count("Lamps of the coast") == 1
    assert only(page, "h1 [id='x1']").text() == ""


def test_how_a_resolution_was_adopted_stands_on_a_line_before_its_title_proper() -> None:
    title = "70/1. Lighthouses of the world"
    page = tree(document([unit("title", "title", f"Resolution adopted on 4 May 2031 {title}")], title=title))
    assert only(page, "h1 .r-line").text() == "Resolution adopted on 4 May 2031 "
    assert only(page, "h1").text() == f"Resolution adopted on 4 May 2031 {title}"
    # Those who hear the heading are told the name first.
    names = only(page, "h1").attributes["aria-labelledby"] or ""
    heard = [only(page, f"[id='{name}']").text() for name in names.split()]
    assert heard == [title, "Resolution adopted on 4 May 2031 "]


@pytest.mark.parametrize(
    ("language", "name", "sign", "title"),
    [
        ("en", "Annex A", ": ", "Wells"),
        ("en", "Annex II", "", " Wells"),
        ("fr", "Annexe A", "\xa0: ", "Puits"),
        ("es", "Anexo A", " – ", "Pozos"),
        ("ru", "Приложение A", " — ", "Колодцы"),
        ("ar", "مرفق", ": ", "الآبار"),
        ("zh", "附件一", "：", "水井"),
    ],
)
def test_what_parts_an_annexs_name_from_its_title_is_out_of_sight_and_kept(
    language: str, name: str, sign: str, title: str
) -> None:
    units = [unit("op1", "operative", "Acts.", marker="1."), unit("annex", "annex", name + sign + title)]
    heading = only(tree(document(units, language=language)), "h2.r-annex .r-unit-text")
    assert [part.text() for part in heading.css(".r-line, .r-parting")] == [part for part in (name, sign) if part]
    assert heading.text() == name + sign + title


@pytest.mark.parametrize(
    ("language", "text", "title_at", "line"),
    [
        ("en", "II General activities", 0, "II"),
        ("en", "A Information for all", 2, "A"),
        ("en", "A new well", 0, ""),
        ("en", "II. General activities", 0, ""),
        ("ar", "ثانيا الأنشطة العامة", 0, "ثانيا"),
        ("ar", "ثانيا - الأنشطة العامة", 0, ""),
        ("zh", "二 一般性活动", 0, "二"),
        ("ru", "II Общая деятельность", 0, "II"),
    ],
)
def test_the_number_of_a_section_stands_above_its_title_as_in_print(
    language: str, text: str, title_at: int, line: str
) -> None:
    marks = (Mark(title_at, len(text), "strong"),) if title_at else ()
    units = [replace(unit("h1", "heading", text), marks=marks), unit("op1", "operative", "Acts.", marker="1.")]
    heading = only(tree(document(units, language=language)), "h2.r-heading .r-unit-text")
    assert [part.text() for part in heading.css(".r-line")] == ([line] if line else [])
    assert heading.text() == text


def test_the_meeting_its_day_and_how_a_text_was_adopted_stand_on_lines_of_their_own() -> None:
    told = "58th meeting 4 April 2025 [Adopted without a vote.]"
    page = tree(document([unit("op1", "operative", "Acts.", marker="1."), unit("adoption", "adoption", told)]))
    assert [line.text() for line in page.css(".r-adoption .r-line")] == ["4 April 2025 ", "[Adopted without a vote.]"]
    assert only(page, ".r-adoption > p").text() == told


def test_an_agenda_item_that_another_document_names_is_told_once(seed_pages: dict[str, Page]) -> None:
    page = seed_pages["en/S/RES/2553/"]
    terms = [line_of(term) for term in page.tree.css(".r-facts dt")]
    assert [term for term in terms if term.startswith("Agenda item")] == ["Agenda item (Español)"]
    assert page.tree.css_first('.r-facts a[href*="/agenda/"]') is not None
