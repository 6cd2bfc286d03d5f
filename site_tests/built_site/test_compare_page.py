"""What the page of two documents side by side is given, and what leads to it from a document's page."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views.compare import compare_plans, to_comparison
from mkdocs_resolutions.views.document import document_view
from mkdocs_resolutions.views.page import Page as ShownOn
from mkdocs_resolutions.views.site import Site
from resolutions.corpus import Collection
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from support.examples import document
from support.pages import Page

EARLIER, LATER, SPANISH = (
    document({"id": identifier, "kind": "resolution", "language": language, "units": ["Words."]})
    for identifier, language in (("S/RES/9001", "en"), ("A/RES/9002(XXV)", "en"), ("S/RES/9003", "es"))
)


def site_of(*documents: Document, **told: Any) -> Site:
    return Site(publish(Collection(documents), ()), Addresses(**told), name="A site")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_language_has_the_page(language: str, directory_urls: bool) -> None:
    (plan,) = compare_plans(language, site_of(EARLIER, LATER, directory_urls=directory_urls))
    words = words_in(language)
    page = Page(plan.address, Renderer().render("compare_page", view=plan.view(), words=words))
    file = "" if directory_urls else "index.html"
    assert plan.address == f"{language}/compare/"
    assert [node.text() for node in page.tree.css("h1")] == [plan.title]
    assert [field.attributes["name"] for field in page.tree.css("form input")] == ["old", "new"]
    assert [form.attributes["action"] for form in page.tree.css("form")] == [f"./{file}"]
    assert f"../documents/{file}" in {link.attributes["href"] for link in page.tree.css("a")}
    (unscripted,) = page.tree.css("noscript")
    assert words["compare_needs_script"] in unscripted.text()


def test_a_link_names_both_documents_or_one() -> None:
    page = ShownOn.at("en/A/RES/9002-XXV/", "en", site_of(EARLIER, LATER, SPANISH))
    assert to_comparison(EARLIER, LATER, page) == "../../../compare/?old=S/RES/9001&new=A/RES/9002(XXV)"
    assert to_comparison(LATER, None, page) == "../../../compare/?old=A/RES/9002(XXV)"


def test_a_document_that_is_alone_in_its_language_offers_no_comparison() -> None:
    site = site_of(EARLIER, LATER, SPANISH)
    offered = {
        told.id: [
            fact.values[0].href for fact in document_view(told, site).facts.more if "compare" in fact.values[0].href
        ]
        for told in (EARLIER, SPANISH)
    }
    assert offered == {"S/RES/9001": ["../../../compare/?old=S/RES/9001"], "S/RES/9003": []}
