"""The page of a document shows the facts that another language version tells, and in which language their words are."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.interface import name, words_in
from resolutions.corpus import Collection
from resolutions.languages import LANGUAGES
from resolutions.model import Document, Party, Vote
from resolutions.un import parties_named_in
from support.document_pages import line, only, page
from support.documents import document, unit
from support.sites import site

ADOPTED = (unit("op1", "operative", "Acts.", marker="1."), unit("adoption", "adoption", "Adopted."))
CHAD, UNION = Party("Tchad", "TD"), Party("Union des phares", "")
OTHERS = [language for language in LANGUAGES if language != "fr"]


def version(language: str, **facts: object) -> Document:
    return document(ADOPTED, language=language, source=f"sources/{language}.txt", **facts)


def shown(*own: Document) -> LexborHTMLParser:
    """The page of the last of the versions."""
    held = Collection.of(own).documents
    return page(held[-1], site(*held))


@pytest.mark.parametrize("language", OTHERS)
def test_a_vote_names_the_version_that_tells_it_and_the_states_in_the_reader_s_language(language: str) -> None:
    vote = Vote(12, 1, 1, parties_against=(CHAD,), parties_abstaining=(UNION,), source="S/RES/9001#adoption")
    french = version("fr", vote=vote)
    made = shown(french, version(language))
    lists = only(made, ".r-vote")
    assert [node.text() for node in lists.css("li")] == [
        named.name for named in parties_named_in((CHAD, UNION), language)
    ]
    assert [(node.text(), node.attributes["lang"]) for node in lists.css("[lang]")] == [(UNION.name, "fr")]
    source = only(made, ".r-source a")
    assert source.attributes["href"] == "../../../../fr/S/RES/9001/#adoption"
    assert (source.attributes["hreflang"], source.attributes["lang"]) == ("fr", "fr")
    own = only(page(french), ".r-source a")
    assert (own.attributes["href"], own.attributes.get("lang")) == ("#adoption", None)
    assert not page(french).css(".r-vote [lang]")


def test_on_a_site_without_the_version_that_tells_a_vote_no_link_leads_to_it() -> None:
    vote = Vote(12, 1, 1, parties_against=(CHAD, UNION), source="S/RES/9001#adoption")
    _, alone = Collection.of([version("fr", vote=vote), version("ar")]).documents
    made = page(alone, site(alone))
    assert [node.attributes["lang"] for node in only(made, ".r-vote").css("[lang]")] == ["fr"]
    assert not made.css(".r-source")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("source", "named_in"), [("sources/fr.txt", "fr"), ("sources/fr.xml", "en")])
def test_sponsors_without_a_name_of_their_own_are_marked_as_the_other_version_names_them(
    language: str, source: str, named_in: str
) -> None:
    told = version("fr", sponsors=(CHAD, UNION))
    made = shown(document(ADOPTED, language="fr", source=source, sponsors=told.sponsors), version(language))
    assert [node.text() for node in only(made, ".r-parties").css("li")] == [
        named.name for named in parties_named_in((CHAD, UNION), language)
    ]
    marked = [(node.text(), node.attributes["lang"]) for node in made.css(".r-parties [lang]")]
    assert marked == ([] if language == named_in else [(UNION.name, named_in)])


@pytest.mark.parametrize("language", OTHERS)
def test_an_agenda_item_in_the_words_of_another_version_is_said_to_be_in_its_language(language: str) -> None:
    words, item = words_in(language), "Les puits de la Ruritanie"
    made = shown(version("fr", agenda_item=item), version(language))
    (row,) = [row for row in made.css(".r-facts > div") if line(row).endswith(item)]
    assert line(row.css("dt")[0]) == words.say("counted", name=words["agenda_item"], count=name("fr"))
    assert only(row, "dd [lang]").attributes["lang"] == "fr"


@pytest.mark.parametrize("language", OTHERS)
def test_the_number_of_an_agenda_item_is_in_no_language(language: str) -> None:
    made = shown(version("fr", agenda_item="Point 17 de l’ordre du jour"), version(language))
    (row,) = [row for row in made.css(".r-facts > div") if line(row.css("dt")[0]) == words_in(language)["agenda_item"]]
    assert line(row.css("dd")[0]) == "17"
    assert not row.css("[lang]")
