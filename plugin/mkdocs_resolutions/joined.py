"""Style and scripts, each joined from the files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .told import TOLD

JOINED = {"style": "resolutions.css", "reading": "resolutions.js", "cards": "cards.js", "citing": "cite.js"}
"""What the folders of the assets are joined to: one file, as each one more costs a reader a round trip."""


def assets(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What is published of the assets in `folder`: each path below theirs, with its content.

    The files of a folder of `JOINED` are joined in the order of their names, behind what `TOLD` has for them.
    """
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.relative_to(folder).parts[0] not in JOINED:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
    for name, joined in JOINED.items():
        parts = [TOLD[joined]().encode()] if joined in TOLD else []
        yield joined, b"\n".join((*parts, *(path.read_bytes() for path in sorted((folder / name).iterdir()))))
