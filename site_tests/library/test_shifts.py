"""Whether a published address still leads to its words: `cases/shifts.yml` holds the examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.addresses import Place
from resolutions.errors import InvalidLock
from resolutions.model import Unit
from resolutions.permalinks import (
    KnownAddresses,
    Lock,
    Published,
    Shifted,
    accept,
    format_lock,
    lost,
    merge,
    move,
    parse_alias,
    parse_lock,
    shift_diagnostics,
    shifted,
    whereabouts,
    withdraw,
)
from resolutions.permalinks.signature import is_alike, signature
from support.examples import case_file

PAGE = "en/S/RES/9001"

NATIONS = ("Danes", "Estonians", "people of Fiji")
SHIFTS = case_file("shifts")


def units(texts: Mapping[str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(anchor, "", "operative", None, "", text, 1) for anchor, text in texts.items())


def anchors(page: str, texts: Mapping[str, str]) -> Published:
    return {page: frozenset(texts)}


def shifts_of(case: dict[str, Any], lock: Lock) -> tuple[Shifted, ...]:
    page = case.get("page", PAGE)
    aliases = [parse_alias(text, page) for text in case.get("aliases", ())]
    addresses = KnownAddresses.of(anchors(page, case["now"]), (*aliases, *lock.aliases()), lock.published)
    return shifted(lock, {page: units(case["now"])}, addresses)


@pytest.mark.parametrize("case", SHIFTS, ids=lambda case: case["case"])
def test_an_address_leads_to_its_words_or_has_shifted(case: dict[str, Any]) -> None:
    lock = merge(Lock(), anchors(PAGE, case["before"]), {PAGE: units(case["before"])})
    read = parse_lock(format_lock(lock))
    found = shifts_of(case, read)
    assert {item.place.anchor: item.now.anchor if item.now else "" for item in found} == case.get("shifted", {})
    assert {item.place.page for item in found} <= {PAGE}


@pytest.mark.parametrize("case", SHIFTS, ids=lambda case: case["case"])
def test_what_shifted_stays_so_until_it_is_declared_and_then_the_words_of_now_count(case: dict[str, Any]) -> None:
    page = case.get("page", PAGE)
    texts, now = {page: units(case["now"])}, anchors(page, case["now"])
    lock = merge(Lock(), anchors(PAGE, case["before"]), {PAGE: units(case["before"])})
    found = shifts_of(case, lock)
    undeclared = merge(lock, now, texts, (item.place for item in found))
    assert shifts_of(case, undeclared) == found
    if page != PAGE or any(item.alias for item in found):
        return  # The front matter speaks first: the editor mends it there.
    places = whereabouts((), found, undeclared, texts)
    declared = move(undeclared, places)
    for item in found:
        declared = declared if item.now else withdraw(declared, item.place, "rewritten")
    assert shifts_of(case, declared) == ()
    settled = merge(declared, now, texts)
    assert shifts_of(case, settled) == ()
    assert settled.words[PAGE].digest
    assert format_lock(parse_lock(format_lock(settled))) == format_lock(settled)


def test_a_lock_without_words_is_read_and_gets_them_with_the_next_update() -> None:
    case = SHIFTS[2]
    before, texts = anchors(PAGE, case["before"]), {PAGE: units(case["before"])}
    old = parse_lock(f"{PAGE} op1..2\n")
    assert shifts_of(case, old) == ()
    assert [item.place.anchor for item in shifts_of(case, merge(old, before, texts))] == ["op1", "op2"]


def test_what_is_said_to_be_corrected_is_no_shift() -> None:
    case = next(case for case in SHIFTS if case["case"] == "other words altogether")
    lock = merge(Lock(), anchors(PAGE, case["before"]), {PAGE: units(case["before"])})
    for address in (PAGE, f"{PAGE}#op1"):
        assert shifts_of(case, accept(lock, Place.parse(address), {PAGE: units(case["now"])})) == ()
    with pytest.raises(InvalidLock, match="never published"):
        accept(lock, Place(PAGE, "op9"), {})


def test_a_shift_is_told_once_a_page_at_its_line() -> None:
    case = SHIFTS[2]
    before = {
        f"op{number}": f"Paragraph {number} of those that follow on {number * number} lights" for number in range(1, 9)
    }
    after = {"op1": "Welcomes the new lamp", **{f"op{number + 1}": before[f"op{number}"] for number in range(1, 9)}}
    lock = parse_lock(format_lock(merge(Lock(), anchors(PAGE, before), {PAGE: units(before)})))
    (found,) = shift_diagnostics(shifts_of({**case, "now": after}, lock))
    assert (found.code, found.severity, found.source, found.line) == ("shifted-address", "error", "permalinks.lock", 4)
    assert found.message.startswith(
        f"/{PAGE}: other words than before stand at 8 of its addresses: op1 (its words stand at op2 now), "
        "op2 (its words stand at op3 now), op3 (its words stand at op4 now) and 5 more; "
    )


def test_where_the_words_of_what_is_lost_stand_now() -> None:
    texts = {f"op{number}": f"Calls upon the {name} to keep the light" for number, name in enumerate(NATIONS, 1)}
    lock = merge(Lock(), anchors(PAGE, texts), {PAGE: units(texts)})
    renamed = {anchor.replace("op", "p"): text for anchor, text in texts.items()}
    for page, gone in ((PAGE, {"op1", "op2", "op3"}), ("en/S/RES/9002", {""})):
        now = {page: units(renamed)}
        found = whereabouts(lost(lock, anchors(page, renamed), ()), (), lock, now)
        assert {place.anchor for place in found} == gone
        declared = move(lock, found)
        if page == PAGE:
            assert lost(declared, anchors(page, renamed), ()) == ()
        assert {str(place) for place in found.values()} == (
            {f"{PAGE}#p{n}" for n in (1, 2, 3)} if page == PAGE else {page}
        )


def test_a_line_of_words_without_a_page_says_what_to_do() -> None:
    with pytest.raises(InvalidLock, match=r"permalinks\.lock:1:1: the line names no page; restore the line"):
        parse_lock(" words: abc\n")


@pytest.mark.parametrize(
    "told", ["", "x", "kq3Vn0aB", "kq3Vn0aB A2fTx", "kq3Vn0aB A2fTx9A2fTx9", "kq3Vn0aB A2fT?9", "........A2fTx9"]
)
def test_a_line_whose_words_do_not_fit_its_anchors_names_itself(told: str) -> None:
    with pytest.raises(InvalidLock, match=r"permalinks\.lock:1:1: the line does not have one signature for each"):
        parse_lock(f"{PAGE} op1 words: {told}\n")


@pytest.mark.parametrize(
    ("text", "written"), [("Décide de rester saisi", "qqxbqq"), ("يُقرِّر أيضاً أن يُبقي المسألة قيد نظره", "xL5Y35")]
)
def test_the_words_of_a_lock_that_was_written_before_have_the_signature_that_it_holds(text: str, written: str) -> None:
    assert signature(text) == written


@given(some.text(), some.text())
def test_a_signature_is_of_the_words_alone(first: str, second: str) -> None:
    signed = signature(first)
    assert signed == signature(f" {first.upper().lower()} ") or first.upper().lower().casefold() != first.casefold()
    assert len(signed) in (0, 6)
    assert bool(signed) == bool(first.strip())
    assert is_alike(signed, signature(first)) or not signed
    assert (signed == signature(second)) or first.casefold().split() != second.casefold().split()
