"""The texts that are measured: the corpus beside the repository."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from support.building import REPOSITORY

SHARED = REPOSITORY.parent / "shared"
EVERY = int(os.environ.get("BENCH_EVERY", "1"))
"""Of so many files one is measured. More than one tries that every measurement runs; its figures say nothing."""
GROUPS = ("scor", "modern", "other")


def sources(every: int = 1) -> list[Path]:
    """The corpus's files, or every n-th of each group, in the order of their names."""
    return [path for group in GROUPS for path in sorted((SHARED / "corpus" / group).rglob("*.txt"))[:: every * EVERY]]


def megabytes(paths: list[Path]) -> float:
    return sum(path.stat().st_size for path in paths) / 1e6


def gathered(paths: list[Path], folder: Path) -> Path:
    """A folder that holds copies of just these files: a link could lead out of the folder, and sources may not."""
    folder.mkdir(parents=True)
    for path in paths:
        shutil.copyfile(path, folder / path.name)
    return folder
