"""The words around a mention, and the first words of a paragraph."""

from __future__ import annotations

from random import Random
from typing import Any
from unicodedata import category, east_asian_width

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resolutions.text.excerpts import around, clipped, in_sight, read_around
from resolutions.text.letters.room import forth
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("excerpts"), ids=sentence)
def test_words_around_mentions(case: dict[str, Any]) -> None:
    text, spans, start = case["text"], [], 0
    for surface in case["mentions"]:
        start = text.index(surface, start)
        spans.append((start, start + len(surface)))
        start += len(surface)
    found = around(text, spans, *case["reach"])
    assert "".join(f"[{piece.text}]" if piece.mention else piece.text for piece in found) == case["excerpt"]


@given(st.text(max_size=120), st.lists(st.tuples(st.integers(-5, 130), st.integers(-5, 130)), max_size=6))
def test_an_excerpt_is_made_of_runs_of_the_text_in_its_order(text: str, mentions: list[tuple[int, int]]) -> None:
    found = around(text, mentions, 10, 5)
    joined = "".join(piece.text for piece in found)
    position = 0
    for run in joined.replace(" …", "…").replace("… ", "…").split("…"):
        if "…" in text:
            return
        position = text.find(run.strip(), position)
        assert position >= 0
    for piece in found:
        if piece.mention:
            assert piece.text in text


@given(st.text(" ab", min_size=160, max_size=420), st.integers(0, 419), st.integers(1, 12), st.randoms())
def test_what_stands_further_off_changes_no_excerpt(text: str, start: int, length: int, chance: Random) -> None:
    mention = (min(start, len(text) - 1), min(start + length, len(text)))
    before = text.find(read_around(text, *mention), max(mention[0] - 99, 0))
    after = before + len(read_around(text, *mention))
    other = "".join(letter if before <= place < after else chance.choice("xy ") for place, letter in enumerate(text))
    assert read_around(other, *mention) == read_around(text, *mention)
    assert around(other, [mention]) == around(text, [mention])


@given(st.text(max_size=200), st.integers(1, 60))
def test_a_clipped_text_is_its_beginning(text: str, length: int) -> None:
    found = clipped(text, length)
    assert text.startswith(found.removesuffix(" …"))
    assert len(found) <= max(length + 2, len(text) if len(text) <= length else 0)


def test_words_are_clipped_between_words() -> None:
    assert clipped("Decides to remain seized of the matter", 20) == "Decides to remain …"


@pytest.mark.parametrize("case", cases("in_sight"), ids=sentence)
def test_the_words_that_matter_are_in_sight(case: dict[str, Any]) -> None:
    text, start = case["text"], case["text"].index(case["mark"])
    lead = (0, len(case["lead"])) if "lead" in case else None
    spans = in_sight(text, (start, start + len(case["mark"])), case["columns"], lead)
    assert [text[first:last] for first, last in spans] == case["shown"]


@given(st.text("ab 港", min_size=1, max_size=300), st.integers(0, 299), st.integers(1, 9), st.integers(8, 120))
@example(" aa港港港", 0, 1, 8)
def test_what_is_in_sight_holds_the_mark_and_is_in_order(text: str, start: int, length: int, columns: int) -> None:
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    spans = in_sight(text, (start, end), columns, (0, min(3, start)))
    assert any(first <= start and end <= last for first, last in spans)
    assert [place for span in spans for place in span] == sorted(place for span in spans for place in span)


def test_every_sign_that_takes_two_columns_is_known() -> None:
    signs = (sign for sign in map(chr, range(0x110000)) if category(sign) not in ("Cn", "Cs"))
    assert not [hex(ord(sign)) for sign in signs if (east_asian_width(sign) in "WF") != (forth(sign * 2, 0, 2) == 1)]
