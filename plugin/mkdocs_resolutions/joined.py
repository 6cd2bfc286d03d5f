"""Style and scripts, each joined from the files of a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .told import TOLD

JOINED = {"style": "resolutions.css", "reading": "resolutions.js", "cards": "cards.js", "citing": "cite.js"}
"""What the folders of the assets are joined to: one file, as each one more costs a reader a round trip."""


_COMMENT = re.compile(rb"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/\s*""", re.DOTALL)
"""A comment of a style, with the space after it; or a string, which may hold what looks like one."""


def assets(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What is published of the assets in `folder`: each path below theirs, with its content.

    The files of a folder of `JOINED` are joined in the order of their names, behind what `TOLD` has for them.
    Styles lose their comments: a sixth of what every reader loads of them.
    """
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.relative_to(folder).parts[0] not in JOINED:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
    for name, joined in JOINED.items():
        parts = [TOLD[joined]().encode()] if joined in TOLD else []
        content = b"\n".join((*parts, *(path.read_bytes() for path in sorted((folder / name).iterdir()))))
        yield joined, without_comments(content) if joined.endswith(".css") else content


def without_comments(style: bytes) -> bytes:
    """A style sheet without its comments."""
    return _COMMENT.sub(rb"\1", style)
