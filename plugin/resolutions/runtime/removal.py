"""Folders taken away quickly: what stands in them goes side by side."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

_AT_ONCE = 8
"""How many folders go at once. A file's removal waits for the disk, not for the processor: of a site of 34,000 files,
six languages one after the other took 13 to 70 seconds, and side by side 3 to 8."""


def remove(path: Path) -> None:
    """Removes a file, a link, or a folder with all that it holds; nothing where nothing is. Links are not followed.

    Raises `OSError` where something cannot be removed.
    """
    if path.is_dir() and not path.is_symlink():
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for _ in pool.map(shutil.rmtree, chain.from_iterable(map(_folders_in, _folders_in(path)))):
                pass
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _folders_in(folder: Path | str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        yield from [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
