"""How people name a unit: `op20-a` reads "OP20(a)" (contract, section 4).

anchor = [ "sec-" marker "-" ] unit { "-" marker }
unit   = ("pp" | "op" | "p" | "h" | "fn" | "x") number | "annex" [ "-" number ] | "title" | "body" | …
"""

from __future__ import annotations

import re
from functools import lru_cache

_HEAD = re.compile(r"(?P<kind>pp|op|p|h|fn|x|b)(?P<number>[0-9]+(?:bis|ter|quater)?)")
_NAMES = {"h": "heading ", "fn": "note ", "x": "text ", "b": "bullet "}
_WORDS = {
    "title": "title",
    "body": "enacting words",
    "adoption": "adoption",
    "sig": "signature",
    "cont": "end",
    "star": "note *",
    "fn": "",
}


@lru_cache(maxsize=1 << 16)
def label(anchor: str) -> str:
    """What the unit with that anchor is called after its document's symbol.

    >>> label("op20-a-ii"), label("pp3"), label("annex-1-3-a"), label("sec-b-op1"), label("op4-b2"), label("fn-star")
    ('OP20(a)(ii)', 'PP3', 'annex 1, 3(a)', 'section B, OP1', 'OP4, bullet 2', 'note *')
    """
    parts = anchor.split("-")
    said: list[str] = []
    while parts and parts[0] in ("annex", "sec"):
        name = {"annex": "annex", "sec": "section"}[parts.pop(0)]
        numbered = bool(parts) and (name == "section" or (len(parts[0]) < 3 and _HEAD.fullmatch(parts[0]) is None))
        # "annex-3" is the third annex, "annex-3-a" the (a) of its third; an annex without a number has paragraphs.
        said.append(f"{name} {parts.pop(0).upper() if name == 'section' else parts.pop(0)}" if numbered else name)
    if parts and said and not _part(parts[0]) and not parts[0].isdecimal():
        # The only annex: its third paragraph's (a), or the third annex's; both read "annex 3(a)".
        said[-1] += "".join(f"({part})" for part in parts)
    elif parts:
        said.append(_unit(parts))
    return ", ".join(said)


def _unit(parts: list[str]) -> str:
    first, *rest = parts
    name = _WORDS[first] if first in _WORDS else _part(first) or first
    for part in rest:
        if spoken := _part(part):
            name = f"{name}, {spoken}" if name else spoken
        elif part not in _WORDS:
            name += f"({part})"
    return name


def _part(part: str) -> str:
    """How a part of an anchor that is no marker is spoken; empty for a marker."""
    if part in _WORDS:
        return _WORDS[part]
    found = _HEAD.fullmatch(part)
    if found is None:
        return ""
    kind = found["kind"]
    return f"{_NAMES[kind]}{found['number']}" if kind in _NAMES else f"{kind.upper()}{found['number']}"
