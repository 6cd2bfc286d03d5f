"""A path below a folder, or none: every writer asks here, so that nothing is written anywhere else.

A path is a text with slashes between names, from the folder on. It is judged as text alone: no disk is asked, and a
link that already stands in the folder is the concern of whoever made the folder.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import OutsideFolder

_OUT = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\\\0]|^[A-Za-z]:")
"""An empty name (so an absolute path too), `.` and `..`; what parts names on Windows, its drives, and the end of a
text for the system's own functions."""

_SIGNS = ("/.", "//", "\\", "\0")


def leads_out(path: str) -> bool:
    """Whether a path, joined to a folder, would name anything but what lies below it, on any system."""
    # Most paths hold none of the signs that a way out needs, which is told faster.
    suspicious = path[:1] in "./" or path[-1:] == "/" or path[1:2] == ":" or any(sign in path for sign in _SIGNS)
    return suspicious and _OUT.search(path) is not None


def relative(path: str) -> str:
    """The path as it is; raises `OutsideFolder` where it leads out."""
    if leads_out(path):
        raise OutsideFolder(f"“{path}” is no path below a folder, so nothing is written there; rename what it is of")
    return path


def below(folder: Path, path: str) -> Path:
    """The place of a path below a folder; raises `OutsideFolder` where it leads out."""
    return folder / relative(path)
