"""The verb phrase that opens a paragraph."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.actions import action, commonest
from resolutions.model import Mark, Unit
from support.examples import cases, sentence


def unit(text: str, kind: Any = "operative", marks: tuple[Mark, ...] = ()) -> Unit:
    return Unit("op1", "para_1", kind, None, "1.", text, 1, marks)


@pytest.mark.parametrize("case", cases("actions"), ids=sentence)
def test_action(case: dict[str, Any]) -> None:
    found = action(unit(case["text"], case.get("kind", "operative")), case["language"])
    assert (case["text"][found.start : found.end] if found else None) == case["action"]


def test_what_the_source_marks_at_its_start_is_believed() -> None:
    mark = Mark(0, 16, "emphasis")
    assert action(unit("Welcomes warmly the report;", marks=(mark,)), "en") == mark


def test_what_the_source_marks_later_changes_nothing() -> None:
    later = Mark(21, 28, "emphasis")
    assert action(unit("Welcomes the report, regrets the delay;", marks=(later,)), "en") == Mark(0, 8, "emphasis")


@pytest.mark.parametrize("text", ["", " ", "“", "1", "—" * 100])
def test_no_words_no_action(text: str) -> None:
    assert action(unit(text), "en") is None


@pytest.mark.parametrize(
    ("language", "printed", "named"),
    [
        (
            "ar",
            {"تطلب إلى": 4, "وتطلب إلى": 3, "يطلب إلى": 7, "ويطلب إلى": 1, "نعرب": 2, "تعرِب": 1, "requests": 1},
            [("يطلب إلى", 15), ("نعرب", 3), ("requests", 1)],
        ),
        ("zh", {"决定": 2, "决定，": 2, "通过": 3}, [("决定", 4), ("通过", 3)]),
        ("ru", {"просит": 2, "просит, чтобы": 1}, [("просит", 2), ("просит, чтобы", 1)]),
        ("en", {"requests": 1, "directs": 3, "asks": 2, "bids": 1}, [("directs", 3), ("asks", 2), ("requests", 1)]),
    ],
)
def test_a_verb_is_listed_once_in_its_commonest_form(
    language: str, printed: dict[str, int], named: list[tuple[str, int]]
) -> None:
    assert commonest(printed, language, 3) == named
