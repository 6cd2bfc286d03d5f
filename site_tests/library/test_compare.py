"""What a change does to a site: `cases/compare.yml` holds the examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.addresses import Place
from resolutions.compare import Snapshot, ThemeMember, compare, comparison_text
from resolutions.compare.alignment import align, longest_in_order
from resolutions.compare.paragraphs import compare_paragraphs
from resolutions.compare.words import edits
from resolutions.model import Citation, Diagnostic, Document, Link, Unit
from resolutions.permalinks import parse_alias
from resolutions.text.letters.words import tokens
from support.examples import case_file, cases, sentence

CASES = case_file("compare")


def unit(anchor: str, text: str) -> Unit:
    parent, _, last = anchor.rpartition("-")
    return Unit(anchor, anchor, "subparagraph" if parent else "operative", parent or None, last, text, 1)


def side(told: dict[str, Any]) -> Snapshot:
    documents = [held(name, units, told) for name, units in told["documents"].items()]
    by_id = {document.id: document for document in documents}
    return Snapshot(
        tuple(documents),
        {document.key: tuple(broken_links(document.id, told)) for document in documents},
        frozenset(
            ThemeMember(theme, by_id[identifier].key, anchor)
            for theme, places in told.get("themes", {}).items()
            for identifier, _, anchor in (place.partition("#") for place in places)
        ),
        tuple(
            Diagnostic(code, severity, source, 1, 1, message)
            for source, code, severity, message in told.get("problems", ())
        ),
        tuple(parse_alias(text, Place.of(one.key).page) for one in documents for text in one.aliases),
    )


def broken_links(identifier: str, told: dict[str, Any]) -> Iterator[Link]:
    for cited_in, anchor, surface, target, reason in told.get("unresolved", ()):
        if cited_in == identifier:
            yield Link(Citation(anchor, surface, 0, len(surface), target), "unresolved", reason=reason)


def held(name: str, units: dict[str, str], told: dict[str, Any]) -> Document:
    identifier, _, language = name.removesuffix(")").partition(" (")
    return Document(
        source=f"sources/{identifier}.md",
        id=identifier,
        symbol="",
        kind="resolution",
        language=language or "en",
        title="",
        date=None,
        body="",
        units=tuple(unit(anchor, text) for anchor, text in units.items()),
        aliases=tuple(told.get("aliases", {}).get(identifier, ())),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_comparison_names_every_difference_and_nothing_else(case: dict[str, Any]) -> None:
    assert comparison_text(compare(side(case["old"]), side(case["new"]))) == case["report"]


WORDS = some.lists(some.sampled_from(["harbour", "lamp", "of", "the", ",", "(", "1", " ", "処", "\n"]), max_size=40)


@given(WORDS, WORDS)
def test_edits_tell_the_way_from_the_old_words_to_the_new(old: list[str], new: list[str]) -> None:
    change = edits("".join(old), "".join(new))
    assert "".join(edit.text for edit in change if edit.operation != "added") == "".join(old)
    assert "".join(edit.text for edit in change if edit.operation != "removed") == "".join(new)
    assert all(before.operation != after.operation for before, after in pairwise(change))


@pytest.mark.parametrize("case", cases("compared_words"), ids=sentence)
def test_a_text_is_divided_into_words_as_the_page_divides_it(case: dict[str, Any]) -> None:
    assert [token for token in tokens(case["text"]) if not token.isspace()] == case["words"]


@given(some.text())
def test_tokens_lose_no_character(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(some.lists(some.integers(0, 9)), some.lists(some.integers(0, 9)))
def test_aligned_items_are_equal_and_ascend(old: list[int], new: list[int]) -> None:
    pairs = align(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < next_i and j < next_j for (i, j), (next_i, next_j) in pairwise(pairs))
    assert len(align(old, old)) == len(old)


@given(some.permutations(range(7)))
def test_the_longest_order_is_found(order: list[int]) -> None:
    def longest(rest: list[int], above: int) -> int:
        return max((1 + longest(rest[i + 1 :], x) for i, x in enumerate(rest) if x > above), default=0)

    chain = longest_in_order(list(enumerate(order)))
    assert len(chain) == longest(order, -1)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))


TEXTS = some.lists(
    some.sampled_from(["Decides", "Decides to count the lamps", "Decides to mend the lamps", "Notes", "", "Urges"]),
    max_size=12,
)


@given(TEXTS, TEXTS)
def test_every_paragraph_has_exactly_one_fate(old: list[str], new: list[str]) -> None:
    before = [unit(f"op{number}", text) for number, text in enumerate(old, 1)]
    after = [unit(f"op{number}", text) for number, text in enumerate(new, 1)]
    result = compare_paragraphs(before, after)
    removed = [change.old.anchor for change in result.changes if change.fate == "removed" and change.old]
    added = [change.new.anchor for change in result.changes if change.fate == "added" and change.new]
    assert sorted([*removed, *result.counterpart]) == sorted(one.anchor for one in before)
    assert sorted([*added, *result.counterpart.values()]) == sorted(one.anchor for one in after)
    assert not compare_paragraphs(before, before).changes


def test_long_sequences_are_aligned_by_what_occurs_once() -> None:
    old = list(range(400))
    new = [number for number in old if number % 5] + [1000]
    assert [old[i] for i, _ in align(new[:0] + old, [*reversed(range(900, 950)), *new])] == new[:-1]


def test_of_pairs_with_one_end_one_is_chosen() -> None:
    assert len(longest_in_order([(0, 1), (1, 1), (2, 2)])) == 2


def test_what_has_the_same_words_is_paired_in_order() -> None:
    old = [unit("op1", "Decides;"), unit("op2", "Decides;"), unit("op3", "Notes the report;")]
    new = [unit("op4", "Notes the report;"), unit("op5", "Decides;"), unit("op6", "Decides;")]
    assert compare_paragraphs(old, new).counterpart == {"op1": "op5", "op2": "op6", "op3": "op4"}


def test_a_paragraph_whose_printed_number_alone_changed_is_told() -> None:
    before = unit("op1", "Decides;")
    (change,) = compare_paragraphs([before], [replace(before, marker="1)")]).changes
    assert change.fate == "changed"


def test_hostile_paragraphs_cost_no_more_than_long_ones() -> None:
    """Counts comparisons instead of seconds: an item tells how often it was asked whether it equals another."""

    class Item:
        asked = 0

        def __init__(self, value: int) -> None:
            self.value = value

        def __eq__(self, other: object) -> bool:
            Item.asked += 1
            return isinstance(other, Item) and other.value == self.value

        def __hash__(self) -> int:
            return hash(self.value)

    def cost(length: int) -> int:
        Item.asked = 0
        align([Item(i % 50) for i in range(length)], [Item(i * 7 % 50) for i in range(length)])
        return Item.asked

    assert cost(8_000) < 5 * cost(2_000)


@pytest.mark.parametrize("case", cases("compared_documents"), ids=sentence)
def test_two_documents_are_paired_as_the_page_of_both_shows_them(case: dict[str, Any]) -> None:
    old, new = ([unit(anchor, text) for anchor, text in case[side].items()] for side in ("old", "new"))
    rows = [row.split() for row in case["rows"]]
    assert compare_paragraphs(old, new).counterpart == {
        first: second for first, second in rows if "–" not in (first, second)
    }
