"""Small input cannot ask for huge work: `cases/hostile/locks.yml` holds lock files, good ones among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from resolutions.cli import main
from resolutions.errors import InvalidLock
from resolutions.limits import ALIAS_STEPS, PAGE_ANCHORS
from resolutions.permalinks import Lock, Place, format_lock, lost, merge, parse_lock, redirect_pages

LOCKS = yaml.safe_load((Path(__file__).parents[1] / "cases" / "hostile" / "locks.yml").read_text(encoding="utf-8"))
PAGE = "en/S/RES/9001"


def text_of(case: dict[str, Any]) -> str:
    numbers = range(1, case.get("repeat", 1) + 1)
    return "".join(f"{line.format(n=n, long='a' * 1000)}\n" for n in numbers for line in case["lines"])


@pytest.mark.parametrize("case", LOCKS, ids=lambda case: case["case"])
def test_a_lock_file_has_as_many_anchors_as_documents_have_and_no_more(case: dict[str, Any]) -> None:
    if "error" not in case:
        assert sum(map(len, parse_lock(text_of(case)).published.values())) == case["anchors"]
        return
    with pytest.raises(InvalidLock) as caught:
        parse_lock(text_of(case), "permalinks.lock")
    assert str(caught.value).startswith(f"permalinks.lock:{case['line']}:1: ")
    assert case["error"] in str(caught.value)


def test_a_lock_that_could_not_be_read_again_is_not_written() -> None:
    most = frozenset(f"op{number}" for number in range(1, PAGE_ANCHORS + 1))
    assert parse_lock(format_lock(Lock({PAGE: most}))).published[PAGE] == most
    with pytest.raises(InvalidLock, match=r"^en/S/RES/9001 has more than 10,000 anchors; divide the document$"):
        format_lock(merge(Lock({PAGE: most}), {PAGE: frozenset({"title"})}))


def test_the_command_says_which_line_asks_for_too_much(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content" / "sources").mkdir(parents=True)
    lock = tmp_path / "permalinks.lock"
    lock.write_text(f"# Head\n{PAGE} op1..99999\n", encoding="utf-8")
    assert main(["permalinks", str(tmp_path / "content"), "--update"]) == 2
    assert capsys.readouterr().err.startswith(f"{lock}:2:1: {PAGE} has more than 10,000 anchors; ")
    assert lock.read_text(encoding="utf-8") == f"# Head\n{PAGE} op1..99999\n"


@pytest.mark.parametrize(("steps", "reached"), [(ALIAS_STEPS - 1, True), (ALIAS_STEPS, False)])
def test_a_page_that_moved_often_is_followed_and_a_chain_without_end_is_not(steps: int, reached: bool) -> None:
    lines = [f"en/x{number} moved: en/x{number + 1}\n" for number in range(steps)]
    lock = parse_lock("en/x0\n" + "".join(lines))
    now = {f"en/x{steps}": frozenset[str]()}
    assert [item.place for item in lost(lock, now, ())] == ([] if reached else [Place("en/x0")])
    assert ("en/x0" in {item.page for item in redirect_pages(lock, now, ())}) is reached
