"""What a document's page says of whose wording it takes over."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborNode as Node

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views.document import document_view
from mkdocs_resolutions.views.document.wording import told_summary
from mkdocs_resolutions.views.site import Site
from mkdocs_resolutions.views.wording import wording_plans
from resolutions.corpus import Collection
from resolutions.languages import LANGUAGES
from resolutions.model import Citation, Document, Unit
from resolutions.wording import Summary, Wordings, find
from support.documents import document
from support.pages import Page
from support.sites import site

ROPES = "Requests the harbour masters of the northern wells to report on ropes every spring;"
LAMPS = "Decides that the wardens of the northern wells shall count all lamps until 4 May 2030;"


def issued(number: int, year: int, *texts: str) -> Document:
    units = [
        Unit(f"op{index}", f"para_{index}", "operative", None, f"{index}.", text, index)
        for index, text in enumerate(texts, 1)
    ]
    return document(units, id=f"S/RES/{number}", symbol=f"S/RES/{number} ({year})", date=date(year, 3, 1))


FIRST = issued(9001, 2029, ROPES, LAMPS)
WORDS = ("barrels", "lanterns", "compasses", "anchors", "oars")
RENEWED = issued(9002, 2030, LAMPS.replace("4 May 2030", "5 June 2031"), ROPES, f"{'New words. ' * 4}")


def site_of(*documents: Document, directory_urls: bool = True) -> Site:
    held = Collection(documents)
    publication = replace(publish(held, ()), wordings=Wordings(find(documents)))
    return Site(publication, Addresses(directory_urls=directory_urls), name="A site")


def section_of(document: Document, site: Site) -> Node:
    view = document_view(document, site)
    page = Page("en/S/RES/9002/", Renderer().render("document", view=view, words=view.words))
    (section,) = page.tree.css("section[aria-labelledby=wording]")
    return section


def test_a_page_says_how_much_is_agreed_language_and_links_each_paragraph_to_its_source() -> None:
    section = section_of(RENEWED, site_of(FIRST, RENEWED))
    (said,), (source,) = section.css("p"), section.css("li")
    assert said.text() == "Paragraphs: 3 – agreed language: 2 (word for word: 1), new: 1."
    assert [(link.text(), link.attributes["href"]) for link in section.css("p a, li a")] == [
        (said.text(), "../../../wording/?of=S/RES/9002"),
        ("OP1", "../9001/#op2"),
        ("OP2", "../9001/#op1"),
    ]
    assert source.text() == "S/RES/9001 (2029): OP1 (3), OP2"


def test_what_is_reworded_and_what_is_a_part_stand_by_themselves() -> None:
    second = "Requests the harbour masters of the northern wells to tell of ropes and of all sails every spring;"
    third = (
        f"Orders, {'many other words ' * 9}, that the wardens of the northern wells shall count all lamps until dusk;"
    )
    later = issued(9002, 2030, second, third)
    section = section_of(later, site_of(FIRST, later))
    (item,) = section.css("li")
    assert item.text() == "S/RES/9001 (2029): reworded OP1; part OP2"


def test_neighbours_that_take_over_neighbours_word_for_word_are_one() -> None:
    texts = [f"Requests the {goods} to be counted by the wardens of the wells each spring;" for goods in WORDS]
    first, second = issued(9001, 2029, *texts), issued(9002, 2030, *texts[:3], texts[4], "Too short.", texts[3])
    section = section_of(second, site_of(first, second))
    assert [(link.text(), link.attributes["href"]) for link in section.css("li a")] == [
        ("OP1–OP3", "../9001/#op1"),
        ("OP4", "../9001/#op5"),
        ("OP6", "../9001/#op4"),
    ]


def test_a_page_that_others_take_over_says_so_and_leads_to_them() -> None:
    section = section_of(FIRST, site_of(FIRST, RENEWED))
    (link,) = section.css("p a")
    assert link.text() == "Later documents take over its wording."
    assert section.css("ul") == []


def citing(one: Document, target: str) -> Document:
    return replace(one, citations=(Citation("op1", "", 0, 0, target),))


def test_the_facts_lead_from_a_renewal_to_the_text_before_and_back() -> None:
    renewed = citing(RENEWED, FIRST.id)
    site = site_of(FIRST, renewed)
    compared = "../../../compare/?old=S/RES/9001&new=S/RES/9002"
    for one, term, other in ((renewed, "Earlier text", "S/RES/9001"), (FIRST, "Later text", "S/RES/9002")):
        first = {fact.term: fact.values for fact in document_view(one, site).facts.first}
        (link,) = first[term]
        assert (link.text, link.href) == (f"{other} – compare", compared)
        assert {"Earlier text", "Later text"} & set(first) == {term}
    (link,) = next(fact.values for fact in document_view(renewed, site).facts.more if fact.term == "Compare")
    assert link.href == compared


def test_the_text_after_is_the_next_one() -> None:
    texts = [[text.replace("2030", str(year)) for text in (ROPES, LAMPS)] for year in (2030, 2031, 2032)]
    first, *later = (issued(9001 + at, 2029 + at, *said) for at, said in enumerate(texts))
    second, third = (citing(one, f"S/RES/{9001 + at}") for at, one in enumerate(later))
    renewals = site_of(third, first, second).publication.renewals
    assert renewals.later == {first.key: second.key, second.key: third.key}
    assert renewals.earlier == {second.key: first.key, third.key: second.key}


def test_a_text_of_the_same_title_is_renewed_without_being_cited() -> None:
    first, renewed = (replace(one, title="Wells of the harbours") for one in (FIRST, RENEWED))
    other = replace(issued(9005, 2031, ROPES, LAMPS), title="Springs of the harbours")
    assert site_of(first, renewed, other).publication.renewals.earlier == {renewed.key: first.key}


def test_what_is_not_cited_or_taken_over_by_less_than_half_is_not_renewed() -> None:
    own = [f"Requests the {goods} to be counted by the wardens of the wells each spring;" for goods in WORDS]
    mostly_own = citing(issued(9004, 2031, ROPES, LAMPS, *own), FIRST.id)
    assert site_of(FIRST, RENEWED, mostly_own).publication.renewals.earlier == {}


def test_a_page_without_wording_in_common_says_nothing() -> None:
    other = issued(9003, 2031, "Entirely different words that nobody has ever used of any harbour before;")
    assert document_view(other, site_of(FIRST, RENEWED, other)).wording is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_in_which_something_is_taken_over_has_the_page_of_chains(language: str) -> None:
    site = site_of(*(replace(one, language=language) for one in (FIRST, RENEWED)))
    (plan,) = wording_plans(language, site)
    words = words_in(language)
    page = Page(plan.address, Renderer().render("wording_page", view=plan.view(), words=words))
    assert plan.address == f"{language}/wording/"
    assert [node.text() for node in page.tree.css("h1")] == [words["wording"]]
    (unscripted,) = page.tree.css("noscript")
    assert words["wording_needs_script"] in unscripted.text()
    others = [other for other in LANGUAGES if other != language]
    assert not any(list(wording_plans(other, site)) for other in others)


def test_a_site_that_does_not_ask_for_it_says_nothing() -> None:
    assert document_view(RENEWED, site(FIRST, RENEWED)).wording is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_all_numbers(language: str) -> None:
    said = told_summary(Summary(31, agreed=19, identical=12, reworded=9, new=3), words_in(language))
    assert re.findall(r"[0-9]+", said) == ["31", "19", "12", "9", "3"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_tells_what_no_paragraph_is(language: str) -> None:
    words = words_in(language)
    none_agreed = told_summary(Summary(2, agreed=0, identical=0, reworded=2, new=0), words)
    assert re.findall(r"[0-9]+", none_agreed) == ["2", "2"]
    none_identical = told_summary(Summary(1, agreed=1, identical=0, reworded=0, new=0), words)
    assert re.findall(r"[0-9]+", none_identical) == ["1", "1"]
