"""What the pages of the seed site say: the data beside them, the indexes, themes with their evidence, the vote."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from resolutions.diagnostics import reference
from support.pages import Page, own_words, words

DOCUMENT, LETTER = "en/S/RES/2553/", "es/letter-2020-12-03/"


def data_of(site: Path, address: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((site / address / "document.json").read_text(encoding="utf-8"))
    return loaded


def links(page: Page, within: str = "article") -> set[str]:
    """Where the links in a part of a page lead, from the site's root or abroad."""
    base = urljoin("https://site.test/", page.address)
    return {
        urljoin(base, node.attributes.get("href") or "").removeprefix("https://site.test/")
        for node in page.tree.css(f"{within} a[href]")
    }


@pytest.mark.parametrize("address", [DOCUMENT, LETTER], ids=["resolution", "letter"])
def test_page_and_data_have_the_same_units_in_the_same_words(
    seed_site: Path, seed_pages: dict[str, Page], address: str
) -> None:
    data, page = data_of(seed_site, address), seed_pages[address]
    shown = {node.attributes["id"]: node for node in page.tree.css("[data-eid]")}
    assert {unit["anchor"] for unit in data["units"]} == shown.keys()
    for unit in data["units"]:
        node = shown[unit["anchor"]]
        assert node.attributes["data-eid"] == unit["eid"]
        assert own_words(node) == words(f"{unit['marker']} {unit['text']}")


@pytest.mark.parametrize("address", [DOCUMENT, LETTER], ids=["resolution", "letter"])
def test_every_citation_of_the_data_is_a_link_of_the_page(
    seed_site: Path, seed_pages: dict[str, Page], address: str
) -> None:
    data, page = data_of(seed_site, address), seed_pages[address]
    hrefs = {citation["href"].removeprefix("/") for citation in data["citations"]}
    assert hrefs
    assert hrefs - links(page, ".r-text") == set()


def test_the_seed_mentions_thirty_four_documents_and_a_chapter_of_the_charter(seed_site: Path) -> None:
    counts = []
    for address in (DOCUMENT, LETTER):
        targets = [citation["target"] for citation in data_of(seed_site, address)["citations"]]
        counts.append((len([target for target in targets if target not in ("CHARTER", "SELF")]), "CHARTER" in targets))
    assert counts == [(31, True), (3, False)]


def test_the_letters_resolution_leads_to_the_page_beside_it(seed_pages: dict[str, Page]) -> None:
    assert DOCUMENT in links(seed_pages[LETTER], ".r-text")


def test_a_resolution_cited_by_a_reports_symbol_leads_to_the_resolution(seed_pages: dict[str, Page]) -> None:
    found = links(seed_pages[DOCUMENT], ".r-text")
    assert "https://docs.un.org/en/A/RES/70/1" in found
    assert "https://docs.un.org/en/A/70/1" not in found


def test_a_link_that_leaves_the_site_says_so_in_words(seed_pages: dict[str, Page]) -> None:
    external = seed_pages[DOCUMENT].tree.css(".r-text a[href^='https:']")
    assert len(external) >= 31
    for node in external:
        # The style knows it by its address, and a script makes its title of that (assets/cards/20-card.js).
        assert {"class", "title"}.isdisjoint(node.attributes)
    content = seed_pages[DOCUMENT].tree.css_first(".r-content")
    assert content is not None
    # What the style gives to each arrow as its words.
    assert content.attributes.get("style") == '--r-leaves:" external link"'


def test_the_outline_lists_operative_paragraphs_by_number_and_verb(seed_pages: dict[str, Page]) -> None:
    entries = {
        node.attributes["href"]: " ".join(node.text(separator=" ").split())
        for node in seed_pages[DOCUMENT].tree.css("nav a[href^='#op']")
    }
    assert entries["#op20"] == "20 Resolves"
    assert entries["#op11"] == "11 Encouraging"
    assert {f"#op20-{letter}" for letter in "abcdefghijk"} <= entries.keys()


def test_the_vote_is_shown_and_its_source_linked(seed_pages: dict[str, Page]) -> None:
    page = seed_pages[DOCUMENT]
    (vote,) = page.tree.css("section[aria-labelledby='vote']")
    members = [node.text() for node in vote.css("table")[0].css("li")]
    assert (len(members), members[0], members[-1]) == (15, "Alemania", "Viet Nam")
    assert any(node.text() == "15-0-0" for node in page.tree.css(f"a[href*='{LETTER}#']"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_at_least_twelve_themes_have_paragraphs_with_their_evidence(seed_pages: dict[str, Page], language: str) -> None:
    themes = {
        address: page
        for address, page in seed_pages.items()
        if address.startswith(f"{language}/themes/") and address != f"{language}/themes/"
    }
    with_members = [page for page in themes.values() if page.tree.css("mark")]
    assert len(with_members) >= 12
    also = [node.attributes["href"] or "" for page in with_members for node in page.tree.css(".r-also a")]
    assert also
    assert [href for href in also if "#" not in href] == []
    for page in with_members:
        members = page.tree.css("article > p:not(.r-also)")
        assert members
        reasoned = page.tree.css("article > p:not(.r-also):is(:has(mark), :has(+ .r-reasons > li))")
        assert len(reasoned) == len(members), f"{page.address}: no reason is given"
        for member in members:
            assert any("#" in (node.attributes.get("href") or "") for node in member.css("a"))


def test_the_index_of_cited_documents_leads_to_each_citing_paragraph(seed_pages: dict[str, Page]) -> None:
    page = seed_pages["en/cited/"]
    assert f"{DOCUMENT}#pp9" in links(page, "[id='S-RES-1325']")
    assert f"{DOCUMENT}#pp3" in links(page, "[id='A-RES-70-1']")


def test_the_data_of_the_whole_site_agree_with_its_pages(seed_site: Path, seed_pages: dict[str, Page]) -> None:
    with (seed_site / "data" / "citations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 35
    for row in rows:
        if row["status"] in ("internal", "self"):
            address, _, anchor = row["href"].removeprefix("/").partition("#")
            assert address in seed_pages
            assert not anchor or anchor in seed_pages[address].ids
    listed = json.loads((seed_site / "data" / "documents.json").read_text(encoding="utf-8"))
    assert "S/RES/2553" in json.dumps(listed)
    assert (seed_site / "data" / "themes.json").is_file()


def test_the_page_of_diagnostics_explains_every_code(seed_pages: dict[str, Page]) -> None:
    page = seed_pages["diagnostics/"]
    assert [node.text() for node in page.tree.css("h2 code")] == [code.name for code in reference()]
    shown = "".join(node.text() for node in page.tree.css("main"))
    assert all(code.remedy in shown for code in reference())


def test_every_page_says_in_its_head_what_it_is(seed_pages: dict[str, Page]) -> None:
    """The line that search engines show below a page's title."""
    silent = [
        address
        for address, page in seed_pages.items()
        if page.tree.css_first("header") and not page.tree.css('head meta[name=description][content]:not([content=""])')
    ]
    assert silent == []
    letter = seed_pages["es/letter-2020-12-03/"].tree.css_first("head meta[name=description]")
    assert letter is not None
    assert ", Consejo de Seguridad, 3 de diciembre de 2020" in (letter.attributes["content"] or "")
