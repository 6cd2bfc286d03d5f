"""Measuring and saying what was measured."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Given = TypeVar("Given")


def seconds(work: Callable[[Given], object], of: Given, rounds: int = 3) -> float:
    """The processor time of the fastest round of `work(of)`: what it costs when nothing disturbs it."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work(of)
        best = min(best, time.process_time() - start)
    return best


@dataclass(frozen=True)
class Row:
    """One line of the table. `goal` says what the ratio or the value should be."""

    what: str
    ours: str
    peer: str = ""
    ratio: str = ""
    goal: str = ""


def show(title: str, rows: Iterable[Row]) -> None:
    """Prints the rows as a table that is Markdown and reads well as it is."""
    cells = [(row.what, row.ours, row.peer, row.ratio, row.goal) for row in rows]
    heads = (title, "ours", "peer", "ratio", "goal")
    widths = [max(len(line[column]) for line in (heads, *cells)) for column in range(len(heads))]
    for line in (heads, tuple("-" * width for width in widths), *cells):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |")
    print(flush=True)
