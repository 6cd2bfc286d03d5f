"""Every address ever published: `cases/permalinks.yml` holds the examples."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.addresses import Place
from resolutions.cli import main
from resolutions.errors import InvalidLock
from resolutions.model import Unit
from resolutions.paths.below import leads_out
from resolutions.permalinks import (
    Addresses,
    Alias,
    FormerAnchor,
    InvalidAlias,
    Lock,
    Published,
    Shifted,
    accept,
    alias_diagnostics,
    format_lock,
    former_anchors_by_page,
    lost,
    lost_diagnostics,
    merge,
    move,
    parse_alias,
    parse_lock,
    redirect_pages,
    shift_diagnostics,
    shifted,
    whereabouts,
    withdraw,
)
from resolutions.permalinks.signature import is_alike, signature
from support.examples import RESOLUTION, case_file

NATIONS = ("Danes", "Estonians", "people of Fiji")
CASES = case_file("permalinks")
SHIFTS = case_file("shifts")
PAGE = "en/S/RES/9001"


def told(former: FormerAnchor) -> str:
    return f"{former.anchor} -> {former.place or f'({former.reason})'}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_an_address_leads_on_or_is_lost(case: dict[str, Any]) -> None:
    lock = parse_lock(case["lock"])
    now = {page: frozenset(anchors) for page, anchors in case["now"].items()}
    aliases = [parse_alias(text, page) for page, texts in case.get("aliases", {}).items() for text in texts]
    addresses = Addresses.of(now, (*aliases, *lock.aliases()), lock.published)
    assert [str(item.place) for item in lost(lock, now, aliases)] == case.get("lost", [])
    assert [item.message for item in alias_diagnostics(addresses)] == case.get("bad", [])
    former = former_anchors_by_page(addresses)
    assert {page: [told(item) for item in items] for page, items in former.items()} == case.get("former", {})
    redirects = {
        item.page: {
            **({"to": str(item.place)} if item.place else {"reason": item.reason}),
            **({"fragments": [told(one) for one in item.fragments]} if item.fragments else {}),
        }
        for item in redirect_pages(lock, now, aliases)
    }
    assert redirects == case.get("redirects", {})


def units(texts: Mapping[str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(anchor, "", "operative", None, "", text, 1) for anchor, text in texts.items())


def anchors(page: str, texts: Mapping[str, str]) -> Published:
    return {page: frozenset(texts)}


def shifts_of(case: dict[str, Any], lock: Lock) -> tuple[Shifted, ...]:
    page = case.get("page", PAGE)
    aliases = [parse_alias(text, page) for text in case.get("aliases", ())]
    addresses = Addresses.of(anchors(page, case["now"]), (*aliases, *lock.aliases()), lock.published)
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
        f"/{PAGE}: 8 of its addresses lead to other words than before: op1 (its words stand at op2 now), "
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
        assert page != PAGE or lost(declared, anchors(page, renamed), ()) == ()
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


@given(some.text(), some.text())
def test_a_signature_is_of_the_words_alone(first: str, second: str) -> None:
    signed = signature(first)
    assert signed == signature(f" {first.upper().lower()} ") or first.upper().lower().casefold() != first.casefold()
    assert len(signed) in (0, 6)
    assert bool(signed) == bool(first.strip())
    assert is_alike(signed, signature(first)) or not signed
    assert (signed == signature(second)) or first.casefold().split() != second.casefold().split()


@pytest.mark.parametrize(
    ("entry", "old", "new", "reason"),
    [
        ("op3 -> op2", f"{PAGE}#op3", f"{PAGE}#op2", ""),
        ("#op3 → #op2", f"{PAGE}#op3", f"{PAGE}#op2", ""),
        ("S/RES/8999", "en/S/RES/8999", PAGE, ""),
        ("/fr/S/RES/8999/", "fr/S/RES/8999", PAGE, ""),
        ("en/S/RES/8999#op3 -> op4", "en/S/RES/8999#op3", f"{PAGE}#op4", ""),
        ("op9 -> S/RES/9002#op1", f"{PAGE}#op9", "en/S/RES/9002#op1", ""),
        ("op9 -> (a page number,  read as text)", f"{PAGE}#op9", None, "a page number, read as text"),
        ("es/letter-2020-12-04", "es/letter-2020-12-04", PAGE, ""),
    ],
)
def test_an_alias_is_read(entry: str, old: str, new: str | None, reason: str) -> None:
    assert parse_alias(entry, PAGE) == Alias(Place.parse(old), Place.parse(new) if new else None, reason)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("op3", "leads nowhere"),
        ("op3 -> ", "an address is missing"),
        ("-> op3", "an address is missing"),
        ("op3 -> ()", "gives no reason"),
        ("op3 -> (why", "gives no reason"),
        ("op 3 -> op4", "is no address"),
        ("op3 -> it was a page number", "is no address"),
    ],
)
def test_an_alias_that_is_none_says_how_it_is_written(entry: str, problem: str) -> None:
    with pytest.raises(InvalidAlias, match=problem):
        parse_alias(entry, PAGE)


def test_of_two_aliases_for_one_address_the_first_holds() -> None:
    first, second = (parse_alias(f"op3 -> {anchor}", PAGE) for anchor in ("op1", "op2"))
    addresses = Addresses.of({PAGE: frozenset({"op1", "op2"})}, (first, second))
    assert addresses.follow(first.old) == first.new


def test_the_lock_is_compact_and_counts_as_people_do() -> None:
    anchors = [
        "title",
        "body",
        "op20-i",
        "op10",
        "op9",
        "op11",
        "op20-a",
        "op20-b",
        "op2-a-ii",
        "op2-a-i",
        "annex-1-p2",
    ]
    now = {"en/S/RES/10": frozenset(anchors), "en/S/RES/9": frozenset({"op1"}), "en/themes/x": frozenset[str]()}
    assert format_lock(Lock(now)).splitlines()[3:] == [
        "en/S/RES/9 op1",
        "en/S/RES/10 annex-1-p2 body op2-a-i op2-a-ii op9..11 op20-a..b op20-i title",
        "en/themes/x",
    ]


def test_nothing_is_ever_taken_out_of_the_lock() -> None:
    lock = parse_lock("en/S/RES/9001 op1..3\nen/S/RES/9002 withdrawn: a draft\n")
    grown = merge(lock, {PAGE: frozenset({"op1", "op4"}), "en/S/RES/9003": frozenset({"p1"})})
    assert format_lock(grown).splitlines()[3:] == [
        "en/S/RES/9001 op1..4",
        "en/S/RES/9002 withdrawn: a draft",
        "en/S/RES/9003 p1",
    ]


def test_only_what_was_published_can_be_withdrawn() -> None:
    lock = parse_lock("en/S/RES/9001 op1..3\n")
    with pytest.raises(InvalidLock, match="never published"):
        withdraw(lock, Place(PAGE, "op4"), "why")
    gone = withdraw(lock, Place(PAGE, "op3"), "a page\nnumber")
    assert format_lock(gone).splitlines()[3:] == ["en/S/RES/9001 op1..3", "en/S/RES/9001#op3 withdrawn: a page number"]
    assert lost(gone, {PAGE: frozenset({"op1", "op2"})}, ()) == ()


@pytest.mark.parametrize("item", ["op3..1", "op1..x", "a..9", "op1..999999999", "op1..", "..", "op1..2..3"])
def test_a_damaged_line_names_itself(item: str) -> None:
    with pytest.raises(InvalidLock) as caught:
        parse_lock(f"# head\nen/S/RES/9001 pp1 {item}\n", "permalinks.lock")
    assert str(caught.value).startswith("permalinks.lock:2:1: ")


def test_a_lost_address_is_reported_at_its_line() -> None:
    lock = parse_lock("# head\nen/S/RES/9000 op1\nen/S/RES/9001 op1\n")
    found = lost_diagnostics(lost(lock, {"en/S/RES/9000": frozenset({"op1"})}, ()))
    assert [(item.code, item.severity, item.source, item.line) for item in found] == [
        ("lost-address", "error", "permalinks.lock", 3)
    ]
    assert "/en/S/RES/9001" in found[0].message


NAMES = some.text(some.sampled_from("abiopx190-./#% \n\té。"), min_size=1, max_size=12).filter(
    lambda name: bool(name.strip()) and name == name.strip()
)
ANCHORS = some.one_of(NAMES, some.from_regex(r"(op|pp)[0-9]{1,2}(-[a-z]{1,2}(-[ivx]{1,3})?)?", fullmatch=True))


PAGES = NAMES.filter(lambda page: not leads_out(page))


@given(some.dictionaries(PAGES, some.frozensets(ANCHORS, max_size=20), max_size=5))
def test_a_lock_that_is_written_reads_the_same(published: dict[str, frozenset[str]]) -> None:
    lock = Lock(published)
    text = format_lock(lock)
    assert dict(parse_lock(text).published) == published
    assert format_lock(parse_lock(text)) == text


def test_a_declaration_without_an_effect_is_named_by_its_line() -> None:
    lock = parse_lock(
        "# head\nen/S/RES/9001 op1\nen/S/RES/9001 withdrawn: twice\nen/S/RES/9001#op1 moved: en/S/RES/9002\n"
    )
    assert [(alias.old.anchor, alias.line) for alias in lock.aliases()] == [("", 3), ("op1", 4)]
    now = {PAGE: frozenset({"op1"})}
    (found,) = alias_diagnostics(Addresses.of(now, lock.aliases()[:1], lock.published))
    assert (found.source, found.line, found.code) == ("permalinks.lock", 3, "bad-alias")


@pytest.mark.parametrize("options", [["--withdraw", PAGE, "--reason", "why"], ["--move", f"/{PAGE}/", "--to", "en/x"]])
def test_nothing_is_declared_of_a_page_that_is_there(
    options: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text(RESOLUTION.format(number=9001, words="its resolutions"), encoding="utf-8")
    assert main(["permalinks", str(content), "--update"]) == 0
    lock = (tmp_path / "permalinks.lock").read_text(encoding="utf-8")
    assert PAGE in lock
    assert main(["permalinks", str(content), *options]) == 2
    assert "is a page of the site still" in capfd.readouterr().err
    assert (tmp_path / "permalinks.lock").read_text(encoding="utf-8") == lock
