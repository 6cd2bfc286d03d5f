"""A document's page, without MkDocs: its parts by role, anchor and words, links of every status, hostile words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.document.page import document_view
from mkdocs_resolutions.views.naming import title_of
from mkdocs_resolutions.views.site import Site
from resolutions.addresses import Place
from resolutions.corpus.collection import Collection, read_collection
from resolutions.languages import LANGUAGES
from resolutions.model import Citation, Document, DocumentKey, Link, LinkReason, Mark, Party, Vote
from support.document_pages import line as line_of
from support.document_pages import only
from support.documents import collection, document, unit
from support.examples import cases, sentence
from support.pages import words


def body(shown: Document, documents: Collection, renderer: Renderer | None = None) -> str:
    site = Site(publish(documents, ()), Addresses(), name="A site")
    view = document_view(shown, site)
    return (renderer or Renderer()).render("document", view=view, words=view.words)


def tree(shown: Document, *others: Document) -> LexborHTMLParser:
    return LexborHTMLParser(body(shown, collection(shown, *others)))


@pytest.fixture(scope="module")
def seed(repository: Path) -> Collection:
    content = repository / "content"
    return read_collection(content / "sources", base=content)


PAGES = cases("document_pages")


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
        assert only(listed, "p:not(.r-year)").text().strip() == "OP1 Recalls paragraph 1 of resolution 2100 (2013)."
        assert only(listed, "mark").text() == "2100 (2013)"


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


def test_preamble_and_operative_part_have_headings_for_those_who_hear_the_page() -> None:
    said = [
        unit("title", "title", "Lamps"),
        unit("body", "enacting", "The Security Council,"),
        unit("pp1", "preambular", "Recalling its lamps,"),
        unit("op1", "operative", "Acts.", marker="1."),
        unit("op2", "operative", "Goes on.", marker="2."),
    ]
    french = tree(document(said, language="fr", title="Lamps"))
    headings = french.css(".r-text > [role=heading][aria-level='2']")
    assert [(node.attributes["aria-label"], node.next.attributes["id"]) for node in headings if node.next] == [
        ("Préambule", "body"),
        ("Dispositif", "op1"),
    ]
    parted = tree(document([*said[:3], unit("sec-1", "heading", "I. Lamps"), *said[3:]], title="Lamps"))
    assert [
        node.attributes.get("aria-label") or node.text(strip=True) for node in parted.css("h2, [role=heading]")
    ] == ["Preamble", "I. Lamps"]
    assert not tree(document([unit("p1", "paragraph", "The President made a statement.")])).css("h2, [role=heading]")
    assert [node.text() for node in headings] == ["", ""]  # the words of a page are those of its source


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_that_leads_nowhere_says_why(language: str) -> None:
    words, citation = words_in(language), Citation("op1", "3379 (XXV)", 0, 10, "A/RES/3379(XXV)")
    reasons = [reason for reason in get_args(LinkReason) if reason]
    links = [Link(citation, "unresolved", reason=reason) for reason in reasons]
    told = {title_of(link, document([], language=language), words) for link in links}
    assert len(told) == len(reasons)
    assert all(why.startswith(words.say("unresolved", reason="")) for why in told)
