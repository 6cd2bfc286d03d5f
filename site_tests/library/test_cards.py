"""The files of the cards: which links have one, and in which file a script finds it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.files.cards import files
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.views.site import Site
from resolutions.model import Citation, Link, LinkStatus
from resolutions.publishing.cards import Card, card_scripts, file_count, file_number, key_of, links_with_cards
from support.corpus import read_corpus
from support.documents import document, unit
from support.examples import cases, sentence
from support.sites import site

HEAD, TAIL = "resolutionsCards(", ");\n"


def link(status: LinkStatus, href: str, target: str = "S/RES/9001") -> Link:
    return Link.read(Citation("op1", "9001 (2031)", 0, 11, target), status, href)


@pytest.mark.parametrize("case", cases("cards"), ids=sentence)
def test_a_link_tells_the_key_of_its_card_and_the_key_the_file(case: dict[str, Any]) -> None:
    assert key_of(link(case["status"], case["href"])) == case["key"]
    if "files" in case:
        assert file_number(case["key"], case["files"]) == case["file"]


@pytest.mark.parametrize("status", ["self", "unresolved"])
def test_a_link_that_leaves_no_page_has_no_card(status: LinkStatus) -> None:
    assert key_of(link(status, "#op2" if status == "self" else "")) == ""


def test_only_what_something_is_known_of_has_a_card() -> None:
    links = [
        link("external", "https://docs.un.org/en/S/RES/1325(2000)", "S/RES/1325"),
        link("external", "https://docs.un.org/en/S/2019/1", "S/2019/1"),
        link("internal", "/en/S/RES/9001/#op3"),
        link("internal", "/en/S/RES/9001/#op3"),
        link("self", "#op1"),
    ]
    assert list(links_with_cards(links, lambda target: target == "S/RES/1325")) == [
        "en/S/RES/1325(2000)",
        "en/S/RES/9001#op3",
    ]


def told(script: str) -> dict[str, object]:
    assert script.startswith(HEAD)
    assert script.endswith(TAIL)
    value: dict[str, object] = json.loads(script.removeprefix(HEAD).removesuffix(TAIL))
    return value


def keys(script: str) -> list[str]:
    held = told(script)["cards"]
    assert isinstance(held, dict)
    return list(held)


def test_every_card_is_in_the_file_that_its_key_tells() -> None:
    cards = {f"en/S/RES/{number}": Card(f"S/RES/{number}", facts=("told",)) for number in range(2000, 2500)}
    total = file_count(cards)
    made = dict(card_scripts(cards, total, "elsewhere"))
    assert list(made) == list(range(total))
    for number, script in made.items():
        assert all(file_number(key, total) == number for key in keys(script))
    assert sorted(key for script in made.values() for key in keys(script)) == sorted(cards)


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (128, 1), (129, 2), (257, 4), (1000, 8)])
def test_the_number_of_files_is_a_power_of_two(count: int, expected: int) -> None:
    assert file_count(str(number) for number in range(count)) == expected


def test_a_card_quotes_the_cited_paragraph_and_no_other() -> None:
    cited = document(
        [unit("op1", "operative", "Decides one thing;"), unit("op2", "operative", "Decides « another » ;")],
        id="S/RES/2100",
        symbol="S/RES/2100 (2013)",
        title="Resolution 2100 (2013)",
    )
    citing = document([unit("op1", "operative", "Recalls paragraph 2 of resolution 2100 (2013).")])
    made = site(cited, citing)
    [(path, script)] = files(made, wanted=lambda _: True)
    assert path == "en/cards/0.js"
    assert told(script)["cards"] == {
        "en/S/RES/2100#op2": {
            "name": "S/RES/2100 (2013)",
            "facts": ["4 May 2031"],
            "label": "OP2",
            "text": "Decides «\u00a0another\u00a0»\u00a0;",
        }
    }
    assert list(files(made, wanted=lambda _: False)) == []


def test_the_cards_of_a_large_site_are_small(shared: Path) -> None:
    held = read_corpus(shared, "modern")
    made = Site(publish(held, ()), Addresses(), name="A site")
    sizes = [len(script.encode()) for _, script in files(made, wanted=lambda _: True)]
    assert len(sizes) > 8
    assert max(sizes) <= 30_000
