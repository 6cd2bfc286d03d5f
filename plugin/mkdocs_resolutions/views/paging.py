"""Long lists in pages, so that no page grows without bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from .naming import Anchor
from .page import Page

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands in its list; without `previous` it is the first, without `next` the last."""

    label: str
    previous: Anchor | None
    next: Anchor | None


def pages(rows: Sequence[Row], size: int) -> list[Sequence[Row]]:
    """The rows in runs of at most `size`; one empty run where there are none."""
    return [rows[start : start + size] for start in range(0, len(rows), size)] or [rows]


def pager(number: int, count: int, at: Callable[[int], str], page: Page) -> Pager | None:
    """The pager of a page (from 1); `at` gives each page's address. None where there is one page."""
    if count < 2:
        return None
    return Pager(
        page.words.say("page", number=number, count=count),
        Anchor(page.words["previous"], page.href(at(number - 1))) if number > 1 else None,
        Anchor(page.words["next"], page.href(at(number + 1))) if number < count else None,
    )
