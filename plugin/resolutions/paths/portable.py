"""Whether files unpack everywhere: on Windows, on disks that do not tell case apart, under any unpacking folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

LONGEST_PATH = 180
"""UTF-16 units below the bundle's own folder: Windows allows 260 in all, and people unpack into deep folders."""
LONGEST_NAME = 120
"""Well under the 255 of every file system: an encrypted home folder leaves 143."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_CUT = re.compile(r"(?<![ ./])[ .]+(?=/|$)")
"""What Windows cuts off the end of a name."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def unportable(paths: Iterable[str]) -> Iterator[str]:
    """What is wrong with the relative paths of files (slashes between names), one message each; none if all is well."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        if _units(path) > LONGEST_PATH:
            yield f"{path}: the path is {_units(path)} characters long, Windows allows {LONGEST_PATH}; shorten it"
        for name in path.split("/"):
            if problem := name_problem(name):
                yield f"{path}: {problem}"
        yield from _collisions(path, seen)


def name_problem(name: str) -> str:
    """What is wrong with one name of a path; empty if nothing is."""
    if not name or name in {".", ".."}:
        return "the path has an empty or relative part"
    if found := _FORBIDDEN.search(name):
        return f"“{name}” holds {found.group()!r}, which Windows does not allow; rename it"
    if name != name.rstrip(" ."):
        return f"“{name}” ends in a space or a full stop, which Windows cuts off; rename it"
    if _RESERVED.fullmatch(name):
        return f"“{name}” is the name of a device on Windows; rename it"
    if unicodedata.normalize("NFC", name) != name:
        return f"“{name}” is not in Unicode's composed form, which some disks turn it into; rename it"
    if _units(name) > LONGEST_NAME:
        return f"the name of {_units(name)} characters is longer than {LONGEST_NAME}; shorten it"
    return ""


def folded(path: str) -> str:
    """What is the same for two paths that some disk does not tell apart: in case, in how accents are written, or in
    full stops and spaces at the ends of names."""
    if not path.isascii():
        path = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
    if path[-1:] in ". " or "./" in path or " /" in path:
        path = _CUT.sub("", path)
    return path.casefold()


def _collisions(path: str, seen: dict[str, str]) -> Iterator[str]:
    """Whether the path, or a folder of it, differs from an earlier one in case alone."""
    parts = path.split("/")
    for depth in range(1, len(parts) + 1):
        here = "/".join(parts[:depth])
        other = seen.setdefault(folded(here), here)
        if other != here:
            yield f"{path}: differs from {other} in case alone; rename one, or they become one on many disks"
            return


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
