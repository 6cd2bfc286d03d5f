"""The order of documents in the index: those that repeat others stand behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NotRequired, TypedDict

import numpy as np
import pytest

from resolutions.model import Document
from resolutions.search import Beside, Repeats, build
from resolutions.search.ranges import planes
from resolutions.search.repeats import beside_their_sources
from resolutions.wording import ParagraphKey
from support.examples import case_file
from support.packing import content
from support.paragraphs import document

CASES = case_file("search_order")


class Written(TypedDict):
    """A document of a case. `repeats` says of a paragraph which one it repeats: "1 op1", a number and an anchor."""

    number: int
    year: int
    repeats: NotRequired[dict[str, str]]


class Case(TypedDict):
    name: str
    documents: list[Written]
    order: list[int]


def told(case: Case) -> tuple[list[Document], Repeats]:
    """The documents of a case, by its numbers and years, and which of their paragraphs repeat which."""
    documents = [
        replace(document(f"S/RES/{one['number']}", "First", "Second", "Third"), date=date(one["year"], 1, 1))
        for one in case["documents"]
    ]
    keys = {one.id: one.key for one in documents}
    sources: dict[ParagraphKey, ParagraphKey] = {}
    for one, own in zip(case["documents"], documents, strict=True):
        for place, source in one.get("repeats", {}).items():
            number, _, anchor = source.partition(" ")
            sources[ParagraphKey(own.key, place)] = ParagraphKey(keys[f"S/RES/{number}"], anchor)
    return documents, Repeats(sources)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_order_of_the_index(case: Case) -> None:
    documents, repeats = told(case)
    order = [int(documents[at].id.rpartition("/")[2]) for at in beside_their_sources(documents, repeats)]
    assert order == case["order"]


def test_the_index_tells_how_the_site_orders_its_documents() -> None:
    documents, repeats = told(next(case for case in CASES if case["name"].startswith("a document stands behind")))
    files = dict(build(documents, Beside(repeats=repeats)))
    assert content(files["search/en/order.js"]) == planes(np.array([0, 2, 1]))
    assert content(files["search/en/text-0.js"]).decode().split("\n")[4].split("\t")[1] == documents[2].symbol
