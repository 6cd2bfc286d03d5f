"""What a document's page says of whose wording it takes over."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views.document import document_view
from mkdocs_resolutions.views.site import Site
from resolutions.corpus import Collection
from resolutions.languages import LANGUAGES
from resolutions.model import Document, Unit
from resolutions.wording import Wordings, find
from support.documents import document
from support.pages import Page

ROPES = "Requests the harbour masters of the northern wells to report on ropes every spring;"
LAMPS = "Decides that the wardens of the northern wells shall count all lamps until 4 May 2030;"


def issued(number: int, year: int, *texts: str) -> Document:
    units = [
        Unit(f"op{index}", f"para_{index}", "operative", None, f"{index}.", text, index)
        for index, text in enumerate(texts, 1)
    ]
    return document(units, id=f"S/RES/{number}", symbol=f"S/RES/{number} ({year})", date=date(year, 3, 1))


FIRST = issued(9001, 2029, ROPES, LAMPS)
RENEWED = issued(9002, 2030, LAMPS.replace("4 May 2030", "5 June 2031"), ROPES, f"{'New words. ' * 4}")


def site_of(*documents: Document, directory_urls: bool = True) -> Site:
    held = Collection(documents)
    publication = publish(held, (), wordings=Wordings(find(documents)))
    return Site(publication, Addresses(directory_urls=directory_urls), name="A site")


def test_a_page_says_how_much_is_agreed_language_and_links_each_paragraph_to_its_source() -> None:
    site = site_of(FIRST, RENEWED)
    view = document_view(RENEWED, site)
    page = Page("en/S/RES/9002/", Renderer().render("document", view=view, words=view.words))
    (section,) = page.tree.css("section[aria-labelledby=wording]")
    (said,), (source,) = section.css("p"), section.css("li")
    assert said.text().startswith("Of 3 paragraphs 2 are agreed language (1 word for word), 0 reworded, 1 new.")
    assert [(link.text(), link.attributes["href"]) for link in source.css("a")] == [
        ("S/RES/9001 (2029)", "../9001/"),
        ("OP1", "../9001/#op2"),
        ("OP2", "../9001/#op1"),
        ("compare with it whole", "../../../compare/?old=S/RES/9001&new=S/RES/9002"),
    ]
    assert source.text() == "S/RES/9001 (2029): OP1 (3), OP2; compare with it whole"


def test_a_page_of_which_nothing_is_taken_from_elsewhere_says_nothing() -> None:
    assert document_view(FIRST, site_of(FIRST, RENEWED)).wording is None


def test_a_site_that_does_not_ask_for_it_says_nothing() -> None:
    site = Site(publish(Collection((FIRST, RENEWED)), ()), Addresses(), name="A site")
    assert document_view(RENEWED, site).wording is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_all_numbers(language: str) -> None:
    said = words(language).say("wording_summary", paragraphs=31, agreed=19, identical=12, reworded=9, new=3)
    assert all(str(number) in said for number in (31, 19, 12, 9, 3))
