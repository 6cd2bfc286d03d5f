"""Links between the pages of a site, on a server and on a disk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mkdocs_resolutions import addresses
from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.views.series import series_key, series_slug
from resolutions.addresses import Place
from resolutions.model import DocumentKey
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("addresses"), ids=sentence)
def test_links(case: dict[str, Any]) -> None:
    way = case["here"], case["address"], case.get("anchor", "")
    assert Addresses(directory_urls=True).href(*way) == case["server"]
    assert Addresses(directory_urls=False).href(*way) == case["disk"]


def test_a_link_that_the_library_resolved_leads_to_the_same_place() -> None:
    place = Place.of(DocumentKey("A/RES/2625(XXV)", "en"))
    assert Addresses().to("en/S/RES/2553/", replace(place, anchor="op1")) == "../../../A/RES/2625-XXV/#op1"


def test_the_second_page_of_a_list_stands_below_the_first() -> None:
    assert addresses.documents("en", "2020") == "en/documents/2020/"
    assert addresses.documents("en", "2020", 2) == "en/documents/2020/page-2/"
    assert addresses.themes("fr", "rule-of-law", 3) == "fr/themes/rule-of-law/page-3/"
    assert addresses.cited("en", "s-res", 2) == "en/cited/s-res/page-2/"


@pytest.mark.parametrize(
    ("identifier", "anchor"),
    [
        ("S/RES/1325", "S-RES-1325"),
        ("A/RES/2625(XXV)", "A-RES-2625-XXV"),
        ("S/7930/Add.107", "S-7930-Add.107"),
        ("CHARTER", "CHARTER"),
    ],
)
def test_a_cited_document_has_an_anchor_in_the_index(identifier: str, anchor: str) -> None:
    assert addresses.cited_anchor(identifier) == anchor


def test_no_disk_confuses_the_list_of_all_that_cites_the_charter_with_the_charters_series() -> None:
    series = addresses.cited("en", series_slug(series_key("CHARTER")))
    assert addresses.cited_by("en", "CHARTER").casefold() != series.casefold()
