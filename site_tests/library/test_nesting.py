"""Markers: what is printed, what it may mean, and which list it belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.languages import LANGUAGES
from resolutions.structure.pieces.marker import Marker
from resolutions.structure.pieces.markers import read_marker
from resolutions.structure.units.nesting import DEEPEST, Place, Setting, nest
from resolutions.text.grammars.grammar import grammar
from resolutions.un.roman import item_value, to_roman
from support.examples import cases, sentence


def read(markers: str) -> list[Marker]:
    printed = [marker.lstrip("_") for marker in markers.split() if not marker.startswith("~")]
    found = [read_marker(f"{marker} Words of an item") for marker in printed]
    assert all(found), f"a marker of {markers} is not read"
    return [marker for marker in found if marker]


def settings(printed: str) -> list[Setting]:
    """How each marker stands: underscores are its indent, `~` words of the paragraph above it, `~:` with a colon."""
    found: list[Setting] = []
    above = ""
    for word in printed.split():
        if not word.startswith("~"):
            found.append(Setting(len(word) - len(word.lstrip("_")), above != "", above == "~:"))
        above = word if word.startswith("~") else ""
    return found


def anchors(places: list[Place]) -> str:
    """The places as they end anchors: each label behind those that it stands under."""
    path: list[str] = []
    ends = []
    for place in places:
        path = [*path[: place.depth - 1], place.label]
        ends.append("-".join(path))
    return " ".join(ends)


@pytest.mark.parametrize("case", cases("nesting"), ids=sentence)
def test_nesting(case: dict[str, Any]) -> None:
    places = nest(read(case["markers"]), grammar(case.get("language", "en")), settings(case["markers"]))
    assert anchors(places) == case["places"]
    assert sum(place.misread for place in places) == case.get("misread", 0)
    assert sum(place.broken for place in places) == case.get("broken", 0)


@pytest.mark.parametrize(
    ("text", "printed", "words"),
    [
        ("20. Resolves to continue", "20.", "Resolves to continue"),
        ("7, Requests the Council", "7,", "Requests the Council"),
        ("1 - يقرر", "1 -", "يقرر"),
        ("（b） 协助", "（b）", "协助"),
        ("“(2) that States", "“(2)", "that States"),
        ("(c} The principles", "(c}", "The principles"),
        ("— Calls for", "—", "Calls for"),
        ("* A note", "*", "A note"),
        ("A. Introduction", "A.", "Introduction"),
    ],
)
def test_a_marker_is_read_as_printed(text: str, printed: str, words: str) -> None:
    marker = read_marker(text)
    assert marker is not None
    assert (marker.printed, text[marker.end :]) == (printed, words)


@pytest.mark.parametrize(
    "text",
    [
        "Recalling its resolutions",
        "A dog",
        "2553 (2020) of 3 December",
        "1.5 kilograms",
        "(2002) of 4 December",
        "(the Committee)",
        "(Signed) A name",
        "12 August 1949",
        "e.g. this",
        "-5 degrees",
        "第2127号决议",
        "",
    ],
)
def test_what_is_no_marker(text: str) -> None:
    assert read_marker(text) is None


@given(some.integers(1, 49))
def test_roman_numbers_there_and_back(value: int) -> None:
    assert item_value(to_roman(value).lower()) == value


@given(
    some.lists(some.sampled_from(["(a)", "(i)", "(1)", "a.", "–", "•", "(z)", "(qq)", "v)"])),
    some.sampled_from(LANGUAGES),
)
def test_every_list_has_places(markers: list[str], language: str) -> None:
    places = nest(read(" ".join(markers)), grammar(language))
    assert len(places) == len(markers)
    assert all(0 < place.depth <= DEEPEST and place.label for place in places)
    # No place is deeper than one below the place before it.
    assert all(after.depth <= before.depth + 1 for before, after in pairwise(places))
