"""A text whose bytes a program has read in another encoding than theirs (`AssemblÃ©e gÃ©nÃ©rale`, `Ãåíåðàëüíàÿ`):
what it was.

In: a text. Out: the text as it was written, and the encoding in which it was read wrongly; the text itself, and
nothing, where it is no such text. Sure of it is one that can be read back to its last sign as UTF-8, or has then
more names of the Organization's organs than before.
"""

from __future__ import annotations

import re
from functools import cache

from ...languages import LANGUAGES, table
from ...languages.letters import ACCENTED, CAPITAL_CYRILLIC, MISREAD_LEADS, SMALL_CYRILLIC, uncommon_signs
from .literal import any_of

_HEAD = 4_000
"""So much of a text tells that it may be one."""
_FEWEST = 4
"""So many suspect signs there are at least, and so many signs at least become fewer where UTF-8 was misread."""
_CYRILLIC = CAPITAL_CYRILLIC + SMALL_CYRILLIC
_SUSPECT = re.compile(
    f"[{ACCENTED}](?:[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[{ACCENTED}]{{2}})"
    f"|[{CAPITAL_CYRILLIC}](?:(?<=[{MISREAD_LEADS}])[^{_CYRILLIC}\\s]|(?<=[{SMALL_CYRILLIC}].)[{CAPITAL_CYRILLIC}])"
)
"""What hardly stands in a text that was read as it was written."""
_LEAD = re.compile(f"[{ACCENTED}{CAPITAL_CYRILLIC}]")
"""What all of that begins with."""
_WAYS = (
    ("cp1252", "utf-8"),
    ("cp1251", "utf-8"),
    ("cp1252", "cp1251"),
    ("cp1252", "cp1256"),
    ("cp1252", "gb18030"),
    ("koi8-r", "cp1251"),
    ("cp1251", "koi8-r"),
)
"""The encodings in which texts are read wrongly, each with that in which they are written."""
_SURE = "utf-8"
"""The encoding in which hardly any other text can be read."""
_NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8-r": "KOI8-R"}


def as_written(text: str) -> tuple[str, str]:
    """The text as it was written, and the name of the encoding in which it was read wrongly, if it was."""
    head = text[:_HEAD]
    if head.isascii() or not _LEAD.search(uncommon_signs(head)) or len(_SUSPECT.findall(head)) < _FEWEST:
        return text, ""
    names = len(_organs().findall(text))
    for read, written in _WAYS:
        found = _read_back(text, read, written)
        if found is None:
            continue
        is_sure = written == _SURE and len(found) + _FEWEST <= len(text)
        if is_sure or len(_organs().findall(found)) > names:
            return found, _NAMES[read]
    return text, ""


def _read_back(text: str, read: str, written: str) -> str | None:
    """The text whose bytes in one encoding give this one in another; None where there is none."""
    try:
        return b"".join(_byte(sign, read) for sign in text).decode(written)
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


@cache
def _byte(sign: str, encoding: str) -> bytes:
    """A sign in an encoding; where that has none for a byte, programs take the byte's number."""
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        return sign.encode("latin-1")


@cache
def _organs() -> re.Pattern[str]:
    """The names of the Organization and its organs in all languages."""
    names = {name for one in LANGUAGES for name in table(one, "structure")["organization"]}
    names |= {organ["name"] for one in LANGUAGES for organ in table(one, "organs").values()}
    return re.compile(any_of(names))
