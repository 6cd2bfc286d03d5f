"""A document's page, without MkDocs: its parts by role, anchor and words, links of every status, hostile words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words as interface
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.document.page import document_view
from mkdocs_resolutions.views.indexes.documents import rows
from mkdocs_resolutions.views.site import Site
from resolutions.addresses import Place
from resolutions.corpus.collection import Collection, read_collection
from resolutions.languages import LANGUAGES
from resolutions.model import AgendaItem, Document, DocumentKey, Mark, Party, Vote
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from resolutions.titles import worded_item
from resolutions.un import party
from support.documents import collection, document, unit
from support.examples import cases, sentence
from support.pages import words


def body(shown: Document, documents: Collection, renderer: Renderer | None = None) -> str:
    site = Site(publish(documents, ()), Addresses(), name="A site")
    view = document_view(shown, site)
    return (renderer or Renderer()).render("document", view=view, words=view.words)


def tree(shown: Document, *others: Document) -> LexborHTMLParser:
    return LexborHTMLParser(body(shown, collection(shown, *others)))


def only(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (node,) = page.css(selector)
    return node


@pytest.fixture(scope="module")
def seed(repository: Path) -> Collection:
    content = repository / "content"
    return read_collection(content / "sources", base=content)


PAGES = cases("document_pages")


def line_of(node: LexborNode) -> str:
    """The words of an element in one line; the icons and pictures have none."""
    return " ".join(node.text(separator=" ").split())


@pytest.mark.parametrize("case", PAGES, ids=sentence)
def test_a_page_has_every_paragraph_of_its_document_in_its_role(case: dict[str, Any], seed: Collection) -> None:
    """Role, anchor and words of each, in the order of reading; notes and numbers with their marks."""
    resolution = seed.by_key[DocumentKey(case["id"], case["language"])]
    units = LexborHTMLParser(body(resolution, seed)).css("[data-eid]")
    found = {node.attributes["id"] or "": words(node.text(separator=" ")) for node in units}
    # What the masthead prints at the start of the line stands before what it prints at its end.
    assert sorted(found) == sorted(paragraph.anchor for paragraph in resolution.units)
    assert len(units) == len(found)
    in_text = [paragraph for paragraph in resolution.units if paragraph.kind != "title"]
    assert [node.attributes["id"] for node in units][-len(in_text) :] == [paragraph.anchor for paragraph in in_text]
    for node, paragraph in zip(units[-len(in_text) :], in_text, strict=True):
        assert f"r-{paragraph.kind}" in (node.attributes["class"] or "").split(), paragraph.anchor
    for paragraph in resolution.units:
        printed = words(f"{paragraph.marker} {paragraph.text} {paragraph.note}")
        assert [word for word in found[paragraph.anchor] if word in printed] == printed, paragraph.anchor


@pytest.mark.parametrize("case", PAGES, ids=sentence)
def test_a_page_links_every_citation_of_its_document(case: dict[str, Any], seed: Collection) -> None:
    resolution = seed.by_key[DocumentKey(case["id"], case["language"])]
    links = publish(seed, ()).links[DocumentKey(case["id"], case["language"])]
    nodes = LexborHTMLParser(body(resolution, seed)).css(
        ".r-text :is(.r-self, .r-internal, a[href^='http'], .r-unresolved)"
    )
    here = f"/{Place.of(resolution.key).folder}"
    found = [
        (node.text(), node.attributes.get("class") or "", urljoin(here, node.attributes.get("href") or here))
        for node in nodes
    ]
    # One that leaves the site is known by its address.
    classes = {link.status: f"r-{link.status}" for link in links} | {"external": ""}
    hrefs = [f"/{link.href.lstrip('/')}" if link.status == "internal" else link.href or here for link in links]
    assert found == [
        (link.citation.surface, classes[link.status], urljoin(here, href))
        for link, href in zip(links, hrefs, strict=True)
    ]


@pytest.mark.parametrize("case", PAGES, ids=sentence)
def test_a_page_says_what_is_known_of_its_document(case: dict[str, Any], seed: Collection) -> None:
    """The facts above the text, and each section below it: what its lists and tables say, in their order."""
    page = LexborHTMLParser(body(seed.by_key[DocumentKey(case["id"], case["language"])], seed))
    facts = {
        line_of(only(row, "dt")): [line_of(value) for value in row.css("dd")] for row in page.css(".r-facts > div")
    }
    assert facts == case["facts"]
    sections = {
        only(section, "h2").attributes["id"]: [line_of(node) for node in section.css("h2, h3, tr, li:not(tr li)")]
        for section in page.css(".r-after")
    }
    assert sections == case["sections"]


def test_what_stands_in_another_language_than_the_page_says_so(seed: Collection) -> None:
    """The seed's letter tells in Spanish what its English resolution does not: the agenda item, who voted, sponsors."""
    page = LexborHTMLParser(body(seed.by_key[DocumentKey("S/RES/2553", "en")], seed))
    spanish = page.css("[lang=es]")
    said = " ".join(node.text() for node in spanish)
    assert {node.attributes.get("dir") for node in spanish} == {"auto"}
    whole = only(page, "body").text()
    for phrase in ("Mantenimiento de la paz", "Federación de Rusia", "República Dominicana", "Carta de fecha"):
        assert phrase in said
        assert whole.count(phrase) == said.count(phrase)
    named = [node for node in page.css("a[href*='/es/']") if not node.text().startswith("15-0-0")]  # of no language
    assert {node.attributes.get("lang") for node in named} == {"es"}


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


CITING = document(
    [
        unit("pp1", "preambular", "Recalling its resolutions 1325 (2000) and 2100 (2013),"),
        unit(
            "op1",
            "operative",
            "Decides to act as told in paragraph 2 below and in resolution 1325 (1999);",
            marker="1.",
        ),
        unit("op2", "operative", "Requests a report.", marker="2."),
    ]
)
CITED = replace(document([unit("op1", "operative", "Acts.", marker="1.")]), id="S/RES/2100", symbol="S/RES/2100 (2013)")


def test_a_link_to_a_page_of_the_site_says_what_it_leads_to() -> None:
    link = only(tree(CITING, CITED), ".r-text a.r-internal")
    assert link.text() == "2100 (2013)"
    assert link.attributes["href"] == "../2100/"


def test_a_link_that_leaves_the_site_says_whereto() -> None:
    link = only(tree(CITING, CITED), ".r-text a[href^='http']")
    assert link.attributes["href"] == "https://docs.un.org/en/S/RES/1325(2000)"


def test_a_reference_inside_the_document_leads_to_its_paragraph() -> None:
    link = only(tree(CITING, CITED), ".r-text a.r-self")
    assert (link.text(), link.attributes["href"]) == ("paragraph 2", "#op2")


def test_what_cannot_be_resolved_is_no_link_and_gives_the_reason() -> None:
    told = only(tree(CITING, CITED), ".r-text .r-unresolved")
    assert told.tag == "span"
    assert told.text() == "1325 (1999)"
    assert "another year" in (told.attributes["title"] or "")


def test_a_cited_document_lists_who_cites_it_and_the_paragraph_how_often() -> None:
    citing = document([unit("op1", "operative", "Recalls paragraph 1 of resolution 2100 (2013).", marker="1.")])
    page = tree(CITED, citing)
    assert only(page, "[id='op1'] .r-cited-by").attributes["aria-label"] == "Cited by 1"
    assert only(page, "[id='op1'] .r-cited-by").attributes["href"] == "#cited-by-op1"
    for group in ("cited-by-op1", "cited-by--council"):
        listed = only(page, f"[id='{group}']")
        places = [link.attributes["href"] for link in listed.css(".r-citing a")]
        assert places == ["../9001/", "../9001/#op1"]
        assert only(listed, "p:not(.r-year)").text() == "OP1 Recalls paragraph 1 of resolution 2100 (2013)."
        assert only(listed, "mark").text() == "2100 (2013)"


def test_organ_and_symbol_stand_above_a_text_that_prints_no_symbol() -> None:
    body_of = [unit("title", "title", "Resolution 9001"), unit("op1", "operative", "Acts.", marker="1.")]
    head = only(tree(document(body_of)), ".r-head")
    assert (only(head, "b").text(), only(head, "span").text()) == ("Security Council", "S/RES/9001 (2031)")
    french = only(tree(document(body_of, language="fr")), ".r-head b")
    assert french.text() == "Conseil de sécurité"
    printed = unit("m1", "title", "S/RES/9001 (2031)")
    assert not tree(document([printed, *body_of])).css(".r-head")
    organ = unit("m1", "title", "Security Council")
    assert only(tree(document([organ, *body_of])), ".r-head b").text() == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_that_failed_says_so_below_its_title_and_wherever_it_is_listed(language: str) -> None:
    speak = interface(language)
    vetoed = Vote(12, 1, 2, parties_against=(party("France", "en"),))
    draft = document(
        [unit("title", "title", "Lamps"), unit("op1", "operative", "Recalls S/RES/2100 (2013).", marker="1.")],
        id="S/2031/173",
        symbol="S/2031/173",
        kind="draft",
        language=language,
        vote=vetoed,
    )
    cited, adopted = replace(CITED, language=language), replace(draft, kind="resolution")
    assert only(tree(draft), ".r-masthead .r-refused").text() == speak["refused_veto"]
    assert not tree(adopted).css(".r-refused")
    outvoted = only(tree(replace(draft, vote=Vote(8, 0, 7))), ".r-refused")
    assert outvoted.text() == speak["refused_votes"]
    [listed] = only(tree(cited, draft), "#cited-by--council").css(".r-citing > li > span")[:1]
    assert listed.text().endswith(f" · {speak['refused_veto']}")
    site = Site(publish(collection(draft, cited), ()), Addresses(), name="A site")
    [row] = rows([draft], f"{language}/documents/", speak, site)
    assert row.vote == f"12-1-2\n{speak['refused_veto']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_item_is_told_once_and_the_librarys_beside_it_as_such(language: str) -> None:
    speak = interface(language)
    wells, lamps = AgendaItem("WELLS OF THE COAST", "13", "A/99/251"), AgendaItem("Lamps", "17")
    plain = document([unit("op1", "operative", "Acts.", marker="1.")], language=language)

    def told(item: str, *known: AgendaItem) -> list[list[str]]:
        page = tree(replace(plain, agenda_item=item, agenda_items=known))
        rows = [[line_of(node) for node in row.css("dt, dd")] for row in page.css(".r-facts > div")]
        terms = tuple(speak[key] for key in ("agenda_item", "agenda_items", "agenda_items_given"))
        return [[row[0].removesuffix(english), *row[1:]] for row in rows if row[0].startswith(terms)]

    english = "" if language == "en" else speak.say("counted", name="", count="English")
    item, items, given = speak["agenda_item"], speak["agenda_items"], speak["agenda_items_given"]
    assert told("17", wells) == [[item, "17"], [given, "13 (A/99/251): WELLS OF THE COAST"]]
    assert told("lamps", lamps) == [[item, "lamps"]]
    assert told("", wells) == [[items, "13 (A/99/251): WELLS OF THE COAST"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_above_the_text_stand_the_facts_that_are_asked_for_first(language: str) -> None:
    speak = interface(language)
    paragraph = unit("op1", "operative", "Acts.", marker="1.")
    page = tree(document([paragraph], language=language, agenda_item="17", meeting="S/PV.9001"))
    assert only(page, "details > summary").text() == speak["more_facts"]
    first = [line_of(term) for term in page.css(".r-document > .r-facts dt")]
    assert first == [speak["date"], speak["meeting"], speak["official_text"]]
    assert [line_of(term) for term in page.css("details dt")] == [speak["agenda_item"], speak["downloads"]]


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
    speak = interface(language)
    plain = document([unit("op1", "operative", "Acts.", marker="1.")], language=language, agenda_item=printed)
    assert worded_item(plain) == ""

    def told(*known: AgendaItem) -> list[str]:
        rows = tree(replace(plain, agenda_items=known)).css(".r-facts > div")
        return [line_of(row.css("dd")[0]) for row in rows if line_of(row.css("dt")[0]) == speak["agenda_item"]]

    number = {"ar": "17 (ب)", "en": "17 (b)", "zh": "17(b)"}.get(language, "17 b)")
    assert told() == [number]
    assert told(AgendaItem("Wells", "17 (b)")) == ([number] if language == "ar" else [])


DRAFT = """\
United Nations

S/2031/173

Security Council

Distr.: General

4 May 2031

{sponsors}: draft resolution

The Security Council,

1. Decides to light the lamps.
"""


def test_a_draft_is_called_by_its_symbol_and_its_sponsors_stand_below_once() -> None:
    [made] = parse_source(source_from_text("S_2031_173.txt", DRAFT.format(sponsors="France and Chad")))
    page = tree(made)
    assert only(page, "h1").text() == "Draft resolution S/2031/173"
    assert only(page, "p.r-sponsored").text() == "France and Chad: draft resolution"
    assert not page.css(".r-masthead details")
    assert [line.text() for line in page.css(".r-masthead-lines p")].count("France and Chad: draft resolution") == 0
    many = ", ".join(f"State {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    [made] = parse_source(source_from_text("S_2031_173.txt", DRAFT.format(sponsors=many)))
    folded = only(tree(made), "details.r-sponsored")
    assert only(folded, "summary").text().startswith("Sponsors (")
    assert only(folded, "p").text() == f"{many}: draft resolution"


DRAFTS = {
    "ar": "تشاد وفرنسا: مشروع قرار",
    "en": "Chad and France: draft resolution",
    "es": "Chad y Francia: proyecto de resolución",
    "fr": "France et Tchad : projet de résolution",
    "ru": "Франция и Чад: проект резолюции",
    "zh": "法国和乍得：决议草案",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sponsors_whom_a_drafts_head_names_are_not_told_again_below_its_text(language: str) -> None:
    line = DRAFTS[language]
    named = {"fr": ("France", "Tchad"), "en": ("Chad", "France"), "es": ("Chad", "Francia")}
    named |= {"ar": ("تشاد", "فرنسا"), "ru": ("Франция", "Чад"), "zh": ("法国", "乍得")}
    first, second = (party(name, language) for name in named[language])
    head = [unit("m1", "title", line), unit("op1", "operative", "…", marker="1.")]
    draft = document(head, kind="draft", language=language, masthead={"draft": line}, sponsors=(first, second))
    assert not tree(draft).css(".r-parties")
    joined = tree(replace(draft, additional_sponsors=(Party("Kenya", "KE"),)))
    assert [entry.text() for entry in joined.css(".r-parties li")] == ["Kenya"]
    unnamed = tree(replace(draft, sponsors=(first, second, Party("Kenya", "KE"))))
    assert len(unnamed.css(".r-parties li")) == 3


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


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">"\'&amp;{{ 7 * 7 }}'


def test_words_of_a_source_are_never_markup() -> None:
    party = Party(HOSTILE, "XX")
    hostile = document(
        [
            unit("title", "title", HOSTILE),
            unit("pp1", "preambular", HOSTILE),
            unit("op1", "operative", HOSTILE, marker=HOSTILE, eid=HOSTILE),
            unit("h1", "heading", HOSTILE),
        ],
        title=HOSTILE,
        agenda_item=HOSTILE,
        draft=HOSTILE,
        meeting=HOSTILE,
        sponsors=(party,),
        vote=Vote(1, 0, 0, parties_in_favour=(party,), source=HOSTILE),
        masthead={"organization": HOSTILE},
    )
    page = tree(hostile)
    assert page.css("script, img, [onerror]") == []
    assert (page.text() or "").count("alert(1)") >= 2 * 7
    assert "49" not in page.text()


def test_a_projects_own_template_comes_before_the_plugins(tmp_path: Path) -> None:
    folder = tmp_path / "resolutions" / "body"
    folder.mkdir(parents=True)
    (folder / "document.html").write_text("<p>{{ view.name }}: ours</p>", encoding="utf-8")
    assert body(CITED, collection(CITED), Renderer([tmp_path])) == "<p>S/RES/2100 (2013): ours</p>"


def test_a_note_mark_leads_to_its_note() -> None:
    noted = document(
        [
            replace(unit("op1", "operative", "Decides to act.", marker="1."), marks=(Mark.of_note(15, "3"),)),
            unit("fn3", "footnote", "As it did before.", marker="3"),
        ]
    )
    mark = only(tree(noted), "[id='op1'] sup a")
    assert (mark.text(), mark.attributes["href"]) == ("3", "#fn3")


def test_what_a_paragraph_quotes_is_a_block_quotation_and_each_of_its_units_stands_in_it() -> None:
    quoted = (
        unit("op1-quote-body", "paragraph", "The General Assembly,", parent="op1"),
        unit("op1-quote-pp1", "paragraph", "Recalling the lamps,", parent="op1"),
        unit("op1-quote-1", "paragraph", "Recommends:", parent="op1", marker="1."),
        unit("op1-quote-1-quote-1", "paragraph", "Decides to light them.", parent="op1-quote-1", marker="1."),
    )
    shown = document(
        [
            unit("op1", "operative", "Recommends the following draft resolution:", marker="1."),
            *quoted,
            unit("op2", "operative", "Decides to remain seized of the matter.", marker="2."),
            unit("op2-quote-1", "paragraph", "Decides to wait.", parent="op2", marker="1."),
        ]
    )
    page = tree(shown)
    quotations = page.css("blockquote")
    held = [[node.attributes["id"] for node in quotation.css("[data-eid]")] for quotation in quotations]
    assert held == [[one.anchor for one in quoted], ["op1-quote-1-quote-1"], ["op2-quote-1"]]
    assert quotations[1].parent == quotations[0]
    (enacting,) = page.css("#op1-quote-body")
    assert "r-enacting" in (enacting.attributes["class"] or "")
    (number,) = page.css("#op1-quote-pp1 > a:not([class])")
    assert number.attributes["title"] == "PP1"
