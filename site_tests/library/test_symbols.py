"""Symbols of documents and the forms of their address; the Council's numbering; the Charter's Chapters."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.un.charter import chapter_of, charter_url
from resolutions.un.council import numbers_of, verdict, year_of
from resolutions.un.organs import OTHER
from resolutions.un.roman import from_roman, item_value, to_roman
from resolutions.un.series import record_of
from resolutions.un.symbols import Symbol
from support.disturbed import tried_often
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("symbols"), ids=sentence)
def test_forms(case: dict[str, Any]) -> None:
    symbol = Symbol.parse(case["printed"])
    if case["id"] is None:
        assert symbol is None
        return
    assert symbol is not None
    assert (symbol.id, symbol.path, symbol.series) == (case["id"], case["path"], case["series"])
    assert (symbol.organ.name if symbol.organ else OTHER) == case["organ"]
    assert symbol.official_url("fr") == f"https://docs.un.org/fr/{case['official']}"
    assert Symbol.parse(symbol.id) == Symbol(case["id"])


SERIES = [
    "S/RES/",
    "S/PRST/2014/",
    "A/RES/60/",
    "A/C.3/76/L.",
    "A/HRC/RES/",
    "A/CONF.62/PV.",
    "E/CN.4/",
    "ST/SGB/",
    "TD/B/",
    "PRST/",
    "GC.9/",
]
ENDS = [
    "",
    " (2000)",
    "(XXV)",
    " (S-VI)",
    " A-B",
    "/Add.1",
    "/REV. 2",
    " (Sect. 13)",
    " (Parts I и II)",
    " (Resumption 1)",
]
SIGNS = st.sampled_from(["..", ".", "/", "//", "/../", "?", "#", "%2e", "\\", "(", ")", "<b>", " ", "\0"]) | st.text(
    max_size=2
)
"""What no path may hold, or what may not stand where it is put."""


@st.composite
def nearly_symbols(draw: st.DrawFn) -> str:
    """A symbol made of its parts, with something put between them now and then."""
    parts = [draw(st.sampled_from(SERIES)), str(draw(st.integers(0, 9999)))]
    parts += draw(st.lists(st.sampled_from(ENDS), max_size=2))
    for place, signs in draw(st.lists(st.tuples(st.integers(0, len(parts)), SIGNS), max_size=1)):
        parts.insert(place, signs)
    return "".join(parts)


def test_a_path_holds_nothing_but_names() -> None:
    symbols: list[bool] = []

    @tried_often()
    @given(nearly_symbols())
    def holds(text: str) -> None:
        symbol = Symbol.parse(text)
        symbols.append(symbol is not None)
        if symbol:
            assert all(part.strip(".") for part in symbol.path.split("/"))
            assert not set(symbol.path) & set("?#% \\()<>")

    holds()
    assert sum(symbols) > len(symbols) / 4, "most are no symbols, so that hardly anything was tried"


def test_the_year_of_the_numbering_is_the_one_in_the_address() -> None:
    misprinted = Symbol.parse("S/RES/1325 (2001)")
    assert misprinted is not None
    assert misprinted.year == 2001
    assert misprinted.official_url("en") == "https://docs.un.org/en/S/RES/1325(2000)"
    assert misprinted.printed == "S/RES/1325 (2000)"


def test_beyond_the_numbering_the_printed_year_serves() -> None:
    assert Symbol("S/RES/2801").official_url("en", 2025) == "https://docs.un.org/en/S/RES/2801(2025)"


def test_symbols_sort_by_number() -> None:
    ids = ["S/RES/1325", "S/PRST/2014/5", "S/RES/242", "S/PRST/2014/12", "A/RES/60/1"]
    assert sorted(ids, key=lambda one: Symbol(one).sort_key) == [
        "A/RES/60/1",
        "S/PRST/2014/5",
        "S/PRST/2014/12",
        "S/RES/242",
        "S/RES/1325",
    ]


@pytest.mark.parametrize(
    ("number", "year", "expected"),
    [
        (1, 1946, "right"),
        (1325, 2000, "right"),
        (1325, None, "right"),
        (1325, 2001, "year-mismatch"),
        (0, None, "unknown-number"),
        (13250, 2000, "unknown-number"),
        (2790, 2025, "right"),
        (2790, 2020, "year-mismatch"),
    ],
)
def test_verdict(number: int, year: int | None, expected: str) -> None:
    assert verdict(number, year) == expected


@given(st.integers(1946, 2025))
def test_a_year_s_numbers_are_of_that_year(year: int) -> None:
    numbers = numbers_of(year)
    assert numbers is not None
    assert {year_of(number) for number in numbers} == {year}


def test_years_outside_the_facts() -> None:
    assert numbers_of(1945) is None
    assert year_of(100_000) is None


def test_the_numbering_agrees_with_the_catalogue(shared: Path) -> None:
    """But for 2671 (2022), which the table of years leaves out."""
    with (shared / "catalogue" / "year_ranges.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) > 70
    for row in rows:
        numbers = numbers_of(int(row["year"]))
        assert numbers is not None
        left_out = row["year"] == "2022"
        assert (numbers[0], numbers[-1] - left_out) == (int(row["first"]), int(row["last"]))


@pytest.mark.parametrize(
    ("pinpoint", "chapter"),
    [
        *[
            ("chVII", 7),
            ("chXIX", 19),
            ("art1", 1),
            ("art2-4", 1),
            ("art3", 2),
            ("art41", 7),
            ("art52", 8),
            ("art111", 19),
        ],
        *[("art0", None), ("art112", None), ("chXX", None), ("12", None)],
    ],
)
def test_chapters(pinpoint: str, chapter: int | None) -> None:
    assert chapter_of(pinpoint) == chapter


def test_the_address_of_a_chapter() -> None:
    assert charter_url(7, "fr") == "https://www.un.org/fr/about-us/un-charter/chapter-7"


@pytest.mark.parametrize(
    ("symbol", "record"),
    [
        ("S/RES/2553", "S/PV.48"),
        ("S/PRST/2014/5", "S/PV.48"),
        ("A/RES/75/242", "A/75/PV.48"),
        ("A/RES/ES-11/1", "A/ES-11/PV.48"),
        ("A/DEC/76/506B", "A/76/PV.48"),
        ("A/RES/2625(XXV)", ""),
        ("A/HRC/RES/57/9", "A/HRC/57/SR.48"),
        ("A/HRC/RES/S-30/1", "A/HRC/S-30/SR.48"),
        ("E/RES/2021/2", "E/2021/SR.48"),
        ("E/DEC/2021/204", "E/2021/SR.48"),
        ("E/RES/1296(XLIV)", ""),
        ("ST/SGB/2003/13", ""),
        ("letter-2020-12-03", ""),
    ],
)
def test_the_record_of_the_meeting_at_which_a_text_was_adopted(symbol: str, record: str) -> None:
    assert record_of(symbol, "48") == record
    assert record_of(symbol, "") == ""


@given(st.integers(1, 3999))
def test_roman_numerals_come_back(value: int) -> None:
    assert from_roman(to_roman(value)) == value


@given(st.integers(1, 3999))
def test_small_roman_numerals_come_back(value: int) -> None:
    assert from_roman(to_roman(value).lower()) == value


@pytest.mark.parametrize("text", ["", " ", "IIX", "IIII", "VV", "IC", "iV", "X1", "word", "MMMM"])
def test_what_is_no_roman_numeral_has_no_value(text: str) -> None:
    assert from_roman(text) is None


@given(st.integers(1, 3999))
def test_items_are_numbered_to_49(value: int) -> None:
    assert item_value(to_roman(value).lower()) == (value if value < 50 else 0)


@pytest.mark.parametrize("text", ["", "I", "l", "c", "d", "m", "iix", "a", "7"])
def test_what_marks_no_item_as_a_numeral(text: str) -> None:
    assert item_value(text) == 0


def test_roman_numerals_are_written_as_lists_print_them() -> None:
    numerals = [to_roman(number) for number in (1, 4, 9, 40, 1994, 0, 4000)]
    assert numerals == ["I", "IV", "IX", "XL", "MCMXCIV", "0", "4000"]
