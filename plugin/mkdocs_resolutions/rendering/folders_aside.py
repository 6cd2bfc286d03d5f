"""Folders and files of the site that wait aside while MkDocs empties it: to write them all again takes seconds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from resolutions.runtime.atomic import remove

_ASIDE = ".resolutions-kept"
"""Where they wait; MkDocs passes over hidden files."""


def folder_aside(site: Path) -> Path:
    """Where folders of the site are put aside."""
    return site / _ASIDE


def set_aside(site: Path, names: Iterable[str]) -> None:
    """Puts folders of the site, and files in none, where MkDocs does not remove them.

    What a build that did not end has put aside is kept where the site has no such folder, and else replaced.
    """
    aside = folder_aside(site)
    for name in names:
        if (site / name).exists():
            aside.mkdir(exist_ok=True)
            if (aside / name).exists():
                remove(aside / name)
            (site / name).rename(aside / name)


def put_back(site: Path, *, discard: bool) -> None:
    """Puts the folders back, or removes them where nothing in them is to be kept."""
    aside = folder_aside(site)
    if aside.is_dir():
        for folder in () if discard else aside.iterdir():
            if not (site / folder.name).exists():
                folder.rename(site / folder.name)
        remove(aside)
