"""What anchors are made of, and that what the parser spells is read as it was meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions import anchors
from resolutions.anchors import Anchor, Part, place
from resolutions.anchors.labels import label
from resolutions.languages import LANGUAGES
from support.examples import cases, sentence

PIECES = [
    "annex",
    "sec",
    "quote",
    "op",
    "op20",
    "p",
    "pp3",
    "x",
    "b2",
    "1",
    "1.1",
    "a",
    "viii",
    "bis",
    "5th",
    "fn",
    "star",
    "cont",
]
TEXTS = some.lists(some.sampled_from(PIECES) | some.text("abop1.-", max_size=4), max_size=7).map("-".join)


def parts(told: list[list[str]]) -> tuple[Part, ...]:
    return tuple(Part(*part) for part in told)


@pytest.mark.parametrize("case", cases("anchors"), ids=sentence)
def test_an_anchor_is_read(case: dict[str, Any]) -> None:
    sole_annex = case.get("sole_annex", False)
    anchor = Anchor.parse(case["anchor"], sole_annex=sole_annex)
    assert anchor == Anchor(parts(case.get("regions", [])), parts(case.get("unit", [])))
    assert str(anchor) == case["anchor"]
    assert str(anchor.parent or "") == case.get("parent", "")
    assert str(anchor.following or "") == case.get("following", "")
    for other in case.get("below", []):
        assert anchor.is_below(Anchor.parse(other, sole_annex=sole_annex))
    for other in case.get("beside", []):
        assert not anchor.is_below(Anchor.parse(other, sole_annex=sole_annex))


@pytest.mark.parametrize(
    ("anchor", "part"),
    [
        ("pp2", "preambular"),
        ("op3-a", "operative"),
        ("sec-b-op1", "operative"),
        ("sec-b-op1-cont", "operative"),
        ("sec-b-h1", ""),
        ("sec-b", ""),
        ("sec-b-p1", "paragraph"),
        ("p4", "paragraph"),
        ("annex-1-sec-b-3", "annex"),
        ("annex-op1", "annex"),
        ("op1-quote-op2", ""),
        ("title", ""),
    ],
)
def test_a_unit_stands_in_one_part_of_its_document(anchor: str, part: str) -> None:
    assert anchors.part_of(anchor) == part


@given(TEXTS | some.text(max_size=40), some.booleans())
def test_every_text_is_an_anchor_and_is_given_back(text: str, sole_annex: bool) -> None:
    anchor = Anchor.parse(text, sole_annex=sole_annex)
    assert str(anchor) == text
    assert anchor.parent is None or anchor.is_below(anchor.parent)
    assert not anchor.is_below(anchor)


@given(TEXTS, some.sampled_from(LANGUAGES))
def test_every_anchor_has_a_label(text: str, language: str) -> None:
    assert label(text, language) or not text.strip("-")


def test_what_is_spelled_is_read() -> None:
    read = {
        anchors.numbered("op", 3): "op3",
        anchors.item(anchors.numbered("op", 3), "a"): "op3-a",
        anchors.item("op3", anchors.bullet(2)): "op3-b2",
        anchors.continuation("op3"): "op3-cont",
        anchors.note(7): "fn7",
        anchors.note("*"): "fn-star",
        anchors.numbered("op", 1, anchors.section("b")): "sec-b-op1",
        anchors.numbered("", 3, anchors.annex(1)): "annex-1-3",
        anchors.numbered("", 3, anchors.section("b", anchors.ANNEX)): "annex-sec-b-3",
        anchors.numbered("", 3, anchors.quotation("op1-a")): "op1-a-quote-3",
        anchors.numbered("pp", 2, anchors.quotation("op1")): "op1-quote-pp2",
        anchors.repeated("op3", 2): "op3-bis",
        anchors.repeated("op3-a", 5): "op3-a-5th",
    }
    assert [*read] == [*read.values()]
    assert Anchor.parse("op3-a-5th").parts[-1].again == "5th"


@given(
    some.sampled_from(["op", "pp", "p", "h", "x"]), some.integers(1, 400), some.sampled_from(["", "sec-b", "annex-1"])
)
def test_a_paragraph_is_followed_by_the_next_of_its_series(series: str, number: int, region: str) -> None:
    anchor = Anchor.parse(anchors.numbered(series, number, region))
    assert (anchor.series, anchor.last_number) == (series, str(number))
    assert str(anchor.following) == anchors.numbered(series, number + 1, region)


@pytest.mark.parametrize(
    ("anchor", "annex", "section", "quotation"),
    [
        ("op3-a", "", "", ""),
        ("sec-b-op3", "", "sec-b", ""),
        ("annex-1-3-a", "annex-1", "", ""),
        ("annex-1-sec-b-3", "annex-1", "annex-1-sec-b", ""),
        ("annex-a-annex-1-3", "annex-a-annex-1", "", ""),
        ("annex-bis-p1", "annex-bis", "", ""),
        ("op1-quote-3-a", "", "", "op1-quote"),
        ("annex-1-2-quote-sec-b-3", "annex-1", "annex-1-2-quote-sec-b", "annex-1-2-quote"),
        ("op1-quote-2-quote-1", "", "", "op1-quote-2-quote"),
    ],
)
def test_an_anchor_tells_the_regions_that_it_stands_in(anchor: str, annex: str, section: str, quotation: str) -> None:
    read = Anchor.parse(anchor)
    assert (read.annex, read.section, read.quotation) == (annex, section, quotation)


def test_a_letter_behind_a_number_may_be_an_inserted_paragraphs() -> None:
    anchors = frozenset({"op1", "op1a", "op3", "op3-a", "annex-1-2b"})
    assert place("1-a", "resolution", anchors) == "op1a"
    assert place("3-a", "resolution", anchors) == "op3-a"
    assert place("annex-1-2-b", "resolution", anchors) == "annex-1-2b"
    assert place("3-b", "resolution", anchors) is None


def test_an_annex_that_an_annex_names_is_one_of_its_own_where_there_is_no_other() -> None:
    anchors = frozenset({"annex-1-sec-5-2", "annex-1-annex-1-1", "annex-2-3"})
    assert place("annex-i-1", "resolution", anchors, "annex-1-sec-5-2") == "annex-1-annex-1-1"
    assert place("annex-i-1", "resolution", anchors, "op3") is None
    assert place("annex-ii-3", "resolution", anchors, "annex-1-sec-5-2") == "annex-2-3"
