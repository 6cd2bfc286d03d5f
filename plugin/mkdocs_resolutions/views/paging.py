"""Long lists in pages, so that no page grows without bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .naming import Anchor
from .page import Page

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands in its list; without `previous` it is the first, without `next` the last."""

    label: str
    previous: Anchor | None
    next: Anchor | None


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Row]):
    """One of the pages of a list."""

    number: int
    """From 1."""
    runs: Sequence[Sequence[Row]]
    """The rows of each page of the list."""
    at: Callable[[int], str]
    """The address of each, by its number."""

    @property
    def run(self) -> Sequence[Row]:
        """Its own rows."""
        return self.runs[self.number - 1]

    @property
    def address(self) -> str:
        """Its own address."""
        return self.at(self.number)

    @property
    def is_first(self) -> bool:
        """Whether the list begins on it."""
        return self.number == 1

    def pager(self, page: Page) -> Pager | None:
        """Its pager, as the page links; None where the list has one page."""
        number, count = self.number, len(self.runs)
        if count < 2:
            return None
        return Pager(
            page.words.say("page", number=number, count=count),
            Anchor(page.words["previous"], page.href(self.at(number - 1))) if number > 1 else None,
            Anchor(page.words["next"], page.href(self.at(number + 1))) if number < count else None,
        )


def leaves(runs: Sequence[Sequence[Row]], at: Callable[[int], str]) -> Iterator[Leaf[Row]]:
    """The pages of a list, whose rows `runs` are, in order."""
    return (Leaf(number, runs, at) for number in range(1, len(runs) + 1))


def pages(rows: Sequence[Row], size: int) -> list[Sequence[Row]]:
    """The rows in runs of at most `size`; one empty run where there are none."""
    return [rows[start : start + size] for start in range(0, len(rows), size)] or [rows]
