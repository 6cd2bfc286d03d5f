"""What the series in a symbol says of its document: what an organ adopted, a resolution, a draft; and the symbol of the
record of the meeting at which it was adopted.

In: a symbol's text. Out: answers, and the record's symbol.
"""

from __future__ import annotations

import re

from .organs import organ_of_symbol

_OF_ADOPTED = "(?:RES|DEC|PRST)"
_ADOPTED = re.compile(rf"/{_OF_ADOPTED}/")
_AT_START = re.compile(rf"{_OF_ADOPTED}/")
_RESOLUTION = re.compile(r"(?:[A-Z]+/)+RES/[0-9]")
_DRAFT = re.compile(r"[AES]/.*/L\.[0-9]+(?:/(?:Rev|Add|Corr)\.[0-9]+)*|S/(?:19|20)[0-9]{2}/[0-9]+(?:/Rev\.[0-9]+)?")
"""The symbol of a document of limited distribution, or of the Security Council's that is no resolution."""
_SESSION = re.compile(
    r"(?:A/(?:RES|DEC)/(?=(?:E?S-)?[0-9]{1,2}/)|A/HRC/(?:RES|DEC)/(?!E)|E/(?:RES|DEC)/)"
    r"(?P<session>(?:E?S-)?[0-9]{1,4})/"
)

STATEMENT = r"S/PRST/(?:19|20)[0-9]{2}/[0-9]{1,3}"
"""The symbol of a statement of the Security Council's President, as a pattern."""


def is_of_adopted(symbol: str) -> bool:
    """Whether a symbol is of the series of what organs adopt: A/RES/70/1, E/DEC/2031/201, S/PRST/2014/5."""
    return _ADOPTED.search(symbol) is not None


def is_of_resolution(symbol: str) -> bool:
    """Whether a symbol, as a masthead prints it, is that of a resolution, whatever the words below it."""
    return _RESOLUTION.match(symbol) is not None


def is_of_draft(symbol: str) -> bool:
    """Whether a document of that symbol that reads like a resolution is a draft: A/80/L.6, S/2024/173."""
    return _DRAFT.fullmatch(symbol) is not None


def within_series(path: str) -> str:
    """What follows the series in what follows the organ's prefix: 2014/5 of PRST/2014/5."""
    return _AT_START.sub("", path, count=1) if _AT_START.match(path) else path


def session_in(symbol: str) -> str:
    """The session in which an organ adopted the document of a symbol: 75 of A/RES/75/242, ES-11 of A/RES/ES-11/1, S-30
    of A/HRC/RES/S-30/1, 2023 of E/RES/2023/19; empty of the Security Council's, and of older ones."""
    found = _SESSION.match(symbol)
    return found["session"] if found else ""


def record_of(symbol: str, meeting: str) -> str:
    """The symbol of a meeting's record, by the symbol of what was adopted there: S/PV.9773; A/75/PV.48, by the session
    too; E/2023/SR.43, by the year of the session. Empty where the organ has no such records, and where the document's
    symbol tells no session."""
    organ = organ_of_symbol(symbol)
    if organ is None or not organ.records or not meeting:
        return ""
    if "running" in organ.numberings:
        return f"{organ.prefix}{organ.records}.{meeting}"
    session = session_in(symbol)
    return f"{organ.prefix}{session}/{organ.records}.{meeting}" if session else ""
