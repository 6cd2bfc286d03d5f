"""How people name a unit: `op20-a` reads "OP20(a)" (content/reference.md#anchors), an annex in the reader's language.

anchor = [ "sec-" marker "-" ] unit { "-" marker }
unit   = ("pp" | "op" | "p" | "h" | "fn" | "x") number | "annex" [ "-" number ] | "title" | "body" | …

What differs by language is the table `[labels]`: a pattern for each kind of part, with its number as `{n}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from .languages import LANGUAGES, table

_HEAD = re.compile(r"(?P<kind>pp|op|p|h|fn|x|b)(?P<number>[0-9]+(?:bis|ter|quater)?)")
_WORDS = frozenset({"title", "body", "adoption", "sig", "cont"})


@lru_cache(maxsize=1 << 16)
def label(anchor: str, language: str) -> str:
    """What the unit with that anchor is called after its document's symbol, in one of `LANGUAGES`.

    >>> label("op20-a-ii", "en"), label("annex-1-3-a", "en"), label("sec-b-op1", "en"), label("op4-b2", "en")
    ('OP20(a)(ii)', 'annex 1, 3(a)', 'section B, OP1', 'OP4, bullet 2')
    >>> label("annex-1-3-a", "ru")
    'приложение 1, 3(a)'
    """
    words = _table(language)
    parts = anchor.split("-")
    said: list[str] = []
    while parts and parts[0] in ("annex", "sec"):
        name = parts.pop(0)
        numbered = bool(parts) and (name == "sec" or _numbers(parts[0]))
        # "annex-3" is the third annex, "annex-3-a" the (a) of its third; an annex without a number has paragraphs.
        pattern = words["sec"] if name == "sec" else words["annexes" if numbered else "annex"]
        number = parts.pop(0) if numbered else ""
        said.append(pattern.format(n=number.upper() if name == "sec" else number))
    if parts and said and parts[0] != "fn" and not _part(parts[0], words) and not parts[0].isdecimal():
        # The only annex: its third paragraph's (a), or the third annex's; both read "annex 3(a)".
        said[-1] += "".join(words["letter"].format(n=part) for part in parts)
    elif parts:
        said.append(_unit(parts, words))
    return words["part"].join(said)


def _numbers(part: str) -> bool:
    """Whether an annex has that part for its number; else it is a unit in the only annex."""
    return len(part) < 3 and part != "fn" and _HEAD.fullmatch(part) is None


def named(document: str, anchor: str, language: str) -> str:
    """A unit with the name of its document: `S/RES/2553 (2020), OP20(a)`; of no anchor the document alone."""
    return f"{document}{_table(language)['part']}{label(anchor, language)}" if anchor else document


@cache
def _table(language: str) -> Mapping[str, str]:
    return table(language if language in LANGUAGES else "en", "labels")


def _unit(parts: list[str], words: Mapping[str, str]) -> str:
    first, *rest = parts
    name = "" if first == "fn" else _part(first, words) or first
    for part in rest:
        if spoken := _part(part, words):
            name = f"{name}{words['part']}{spoken}" if name else spoken
        elif part != "fn":
            name += words["letter"].format(n=part)
    return name


def _part(part: str, words: Mapping[str, str]) -> str:
    """How a part of an anchor that is no marker is spoken; empty for a marker."""
    if part in _WORDS:
        return words[part]
    if part == "star":
        return words["fn"].format(n="*")
    found = _HEAD.fullmatch(part)
    return words[found["kind"]].format(n=found["number"]) if found else ""
