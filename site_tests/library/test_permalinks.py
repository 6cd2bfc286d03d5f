"""Every address ever published: `cases/permalinks.yml` holds the examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from resolutions.addresses import Place
from resolutions.cli import main
from resolutions.errors import InvalidLock
from resolutions.parse import parse_source
from resolutions.paths.below import leads_out
from resolutions.permalinks import (
    Alias,
    FormerAnchor,
    InvalidAlias,
    KnownAddresses,
    Lock,
    alias_diagnostics,
    format_lock,
    former_anchors_by_page,
    lost,
    lost_diagnostics,
    merge,
    parse_alias,
    parse_lock,
    promises,
    published_of,
    redirect_pages,
    withdraw,
)
from resolutions.text.read import source_from_text
from support.examples import RESOLUTION, case_file

CASES = case_file("permalinks")
PAGE = "en/S/RES/9001"


def told(former: FormerAnchor) -> str:
    return f"{former.anchor} -> {former.place or f'({former.reason})'}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_an_address_leads_on_or_is_lost(case: dict[str, Any]) -> None:
    lock = parse_lock(case["lock"])
    now = {page: frozenset(anchors) for page, anchors in case["now"].items()}
    aliases = [parse_alias(text, page) for page, texts in case.get("aliases", {}).items() for text in texts]
    addresses = KnownAddresses.of(now, (*aliases, *lock.aliases()), lock.published)
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


@pytest.mark.parametrize("value", ["3", "[null]"])
def test_an_alias_that_is_none_is_told_at_its_field(value: str) -> None:
    text = f"---\nlanguage: en\naliases: {value}\n---\n{RESOLUTION.format(number=9001, words='its resolutions')}"
    documents = parse_source(source_from_text("a.md", text))
    (found,) = promises(parse_lock(""), "permalinks.lock", documents, published_of(documents, ())).bad_aliases
    assert (found.source, found.line, found.column, found.code) == ("a.md", 3, 1, "bad-alias")


def test_of_two_aliases_for_one_address_the_first_holds() -> None:
    first, second = (parse_alias(f"op3 -> {anchor}", PAGE) for anchor in ("op1", "op2"))
    addresses = KnownAddresses.of({PAGE: frozenset({"op1", "op2"})}, (first, second))
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


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/en/x/ A", "“/en/x/” begins or ends with a slash"),
        ("en/x/ op1", "“en/x/” begins or ends with a slash"),
        ("/en/../x op1", "“/en/../x” leads out of the site"),
    ],
)
def test_a_page_is_not_said_to_lead_out_for_a_slash(line: str, told: str) -> None:
    with pytest.raises(InvalidLock) as caught:
        parse_lock(f"{line}\n")
    way = "write a page as en/S/RES/2553; restore the line from an earlier commit"
    assert str(caught.value) == f"permalinks.lock:1:1: {told}; {way}"


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 1f6c8d2", "=======", ">>>>>>> change"])
def test_the_mark_of_a_merge_is_told_as_one(mark: str) -> None:
    with pytest.raises(InvalidLock) as caught:
        parse_lock(f"# head\n{PAGE} op1\n{mark}\n{PAGE} op2\n", "permalinks.lock")
    way = "take its marks out, and keep the lines of both sides"
    assert str(caught.value) == f"permalinks.lock:3:1: a mark of a merge that is not finished; {way}"


def test_a_line_that_is_no_address_is_told() -> None:
    with pytest.raises(InvalidLock) as caught:
        parse_lock("hello world\n", "permalinks.lock")
    told = "“hello” is no address of a document or a theme, such as en/S/RES/2553"
    assert str(caught.value) == f"permalinks.lock:1:1: {told}; restore the line from an earlier commit"


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
ANCHORS = some.one_of(
    NAMES,
    some.from_regex(r"(op|pp)[0-9]{1,2}(-[a-z]{1,2}(-[ivx]{1,3})?)?", fullmatch=True),
    some.from_regex(r"op[12]\.([1-9]{1,2}|[a-c])(-[ab])?", fullmatch=True),
)


PAGES = NAMES.map("en/{}".format).filter(lambda page: not leads_out(page))


@example({"en/0": frozenset({"op1.1", "op1.2", "op1.a", "op1.b"})})
@example({"en/0": frozenset({"o", "p"})})  # a letter that says what kind of paragraph it is ends no run
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
    (found,) = alias_diagnostics(KnownAddresses.of(now, lock.aliases()[:1], lock.published))
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


@pytest.mark.parametrize(
    ("name", "options", "says"),
    [
        ("nope.lock", (), "there is no such file; name another, or make this one: --update"),
        ("nope.lock", ("--moved",), "there is no such file; name another, or make this one: --update"),
        ("content", (), "this is a folder; name the lock file in it"),
        ("content", ("--update",), "this is a folder; name the lock file in it"),
    ],
    ids=["no file", "no file in which to declare", "a folder", "a folder in which nothing can be kept"],
)
def test_a_lock_that_is_named_and_is_none_is_bad_usage(
    name: str,
    options: tuple[str, ...],
    says: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(RESOLUTION.format(number=9901, words="its wells"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["permalinks", "--lock", name, *options]) == 2
    assert capfd.readouterr().err == f"{name}: {says}\n"
    assert not Path("nope.lock").exists()


def test_a_lock_that_is_named_is_made_where_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(RESOLUTION.format(number=9901, words="its wells"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["permalinks"]) == 0, "the lock beside the folder may be absent"
    assert main(["permalinks", "--lock", "wells.lock", "--update"]) == 0
    assert "en/S/RES/9901" in Path("wells.lock").read_text(encoding="utf-8")
    assert main(["permalinks", "--lock", "wells.lock"]) == 0
