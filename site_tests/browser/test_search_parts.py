"""What is typed of a part of a resolution, 79/93 B, leads to that part of the document that holds it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.conftest import OpenPage, opening
from browser.results import asked
from browser.tabs import Tabs
from support.building import Project
from support.serving import serve

pytestmark = pytest.mark.browser

IN_PARTS = """\
---
symbol: A/RES/79/93A-B
date: 2024-12-04
---
General Assembly

79/93. Questions relating to wells

A

Wells in the service of humanity

The General Assembly,

Taking note of the report on wells,

Recalling its debates,

1. Urges all countries to dig:

(a) Wells;

(b) Springs.

B

Policies on wells

The General Assembly,

Emphasizing the role of pumps,

Reaffirming its earlier resolution,

1. Reaffirms its thanks to diggers;

2. Requests the Secretary-General to count the wells.
"""


@pytest.fixture(scope="module")
def open_parts(tabs: Tabs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenPage]:
    project = Project.new(tmp_path_factory.mktemp("parts") / "project")
    project.source("wells.md", IN_PARTS)
    built = project.build()
    assert built.code == 0, built.output
    with serve(built.site) as root, opening(tabs, root) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "anchor"),
    [
        ("General Assembly resolution 79/93 B, preambular para. 2", "pp4"),
        ("General Assembly resolution 79/93 B, para. 1", "sec-b-op1"),
        ("A/RES/79/93 B, para. 2", "sec-b-op2"),
        ("79/93 B, para. 7", "h2"),
        ("A/RES/79/93A-B, section B, PP2", "pp4"),
        ("General Assembly resolution 79/93 A, para. 1 (b)", "op1-b"),
        ("General Assembly resolution 79/93 A, preambular para. 2", "pp2"),
    ],
    ids=[
        "a recital of the second part",
        "a paragraph whose number the first part has too",
        "another one, by the symbol",
        "one that the part has not, at its beginning",
        "a recital as the page calls it",
        "an item of the first part",
        "a recital of the first part",
    ],
)
def test_a_paragraph_of_a_part_is_found_in_the_document_of_all(open_parts: OpenPage, typed: str, anchor: str) -> None:
    page = asked(open_parts, "en", typed)
    links = page.locator(".r-results-list .r-result").evaluate_all("links => links.map((link) => link.href)")
    assert links[0].endswith(f"/en/A/RES/79/93A-B/#{anchor}")


def test_a_page_calls_a_recital_of_a_part_as_that_part_counts_it(open_parts: OpenPage) -> None:
    page = open_parts("en/A/RES/79/93A-B/")
    assert page.evaluate("resolutionsReading.ownLabel('pp4')") == "section B, PP2"
    assert page.evaluate("resolutionsReading.ownLabel('pp2')") == "PP2"
    assert page.locator("#pp4 > a").first.get_attribute("title") == "section B, PP2"
