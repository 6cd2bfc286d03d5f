"""How one cites a document and its paragraphs, in each style."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as some
from pybtex.database import parse_string

from resolutions.anchors import label_in, lettered_parts
from resolutions.formats.bibliography import BibliographyEntry
from resolutions.formats.citing import STYLES, Cited, citation, cited
from resolutions.parse import parse_source
from resolutions.search.texts import runs
from resolutions.structure.units.articles import articles
from resolutions.text import source_from_text
from support.documents import document, unit
from support.examples import cases, sentence


def told(facts: Mapping[str, Any]) -> Cited:
    """What a case says of its document."""
    return Cited(
        BibliographyEntry(
            key=facts.get("key", ""),
            title=facts["title"],
            institution=facts["institution"],
            genre=facts.get("genre", ""),
            number=facts["symbol"],
            day=facts["date"],
            language=facts["language"],
            url=facts.get("url", ""),
        ),
        facts.get("name", facts["symbol"]),
        facts.get("sole_annex", False),
        facts.get("articles", {}),
        lettered_parts(facts["symbol"], facts.get("order", [])),
    )


@pytest.mark.parametrize("case", cases("citing"), ids=sentence)
def test_a_citation_reads(case: dict[str, Any]) -> None:
    expected = {style: case[style] for style in STYLES if style in case}
    assert {style: citation(told(case["document"]), case["anchors"], style) for style in expected} == expected


def test_a_document_tells_what_its_citations_say() -> None:
    found = cited(document([unit("op1", "operative"), unit("annex", "annex")]), "https://site.test/en/S/RES/9001/#op1")
    assert (found.name, found.sole_annex, found.entry.day) == ("S/RES/9001 (2031)", True, date(2031, 5, 4))
    assert citation(found, ["op1"], "oscola") == "UNSC Res 9001 (4 May 2031) UN Doc S/RES/9001, para 1"
    assert "url = {https://site.test/en/S/RES/9001/\\#op1}" in citation(found, ["op1"], "bibtex")


@pytest.mark.parametrize("case", cases("articles"), ids=sentence)
def test_the_articles_of_an_annex_are_told_by_its_headings(case: dict[str, Any]) -> None:
    found = articles(map(tuple, case["units"]), case["language"], sole_annex=case.get("sole_annex", False))
    assert found == case["articles"]


def test_a_document_tells_the_articles_of_its_annex() -> None:
    heading = unit("annex-h1", "heading", "Article 2 Use of terms")
    found = cited(document([unit("annex", "annex"), heading, unit("annex-p1", "paragraph")]))
    assert citation(found, ["annex-p1"], "un") == "Security Council resolution 9001 (2031), annex, art. 2"


def test_a_paragraph_of_an_article_is_called_by_it_wherever_it_is_named() -> None:
    text = (
        "S/RES/9001 (2031)\n\nResolution 9001 (2031)\n\nThe Security Council,\n\n1. Adopts the convention.\n\nAnnex\n\n"
        "Convention on Wells\n\nArticle 2\nUse of terms\n\n1. A well is a hole.\n\n2. A spring is none.\n"
    )
    (read,) = parse_source(source_from_text("sources/9001.txt", text))
    places = [unit.anchor for unit in read.units if unit.text == "A spring is none."]
    assert [label_in(read, place) for place in places] == ["annex, article 2, para. 2"]
    assert [label_in(read, place, "fr") for place in places] == ["annexe, article 2, par. 2"]
    (found,) = runs([read], [("9001", "en/S/RES/9001/")])
    assert "\tannex, article 2, para. 2\tA spring is none." in found.text


def test_entries_with_a_place_are_read_by_others() -> None:
    found = cited(document([unit("op1", "operative")]), "https://site.test/en/S/RES/9001/#op1")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # The processor warns of every field that it does not know.
        CiteProcJSON(json.loads(citation(found, ["op1"], "csl")))
    (read,) = rispy.loads(citation(found, ["op1"], "ris"))
    assert read["notes"] == ["para. 1"]
    (entry,) = parse_string(citation(found, ["op1"], "bibtex"), "bibtex").entries.values()
    assert entry.fields["note"] == "para. 1"


@given(some.lists(some.text("op0-annexsec.bfn{}", max_size=12), max_size=6), some.sampled_from(STYLES))
def test_any_anchors_can_be_cited(anchors: list[str], style: Any) -> None:
    assert citation(told(cases("citing")[0]["document"]), anchors, style)
