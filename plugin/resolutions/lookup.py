"""What a person types, to a document and a paragraph of it: "2553", "S/RES/2553(2020)", "OP20(a) of 2553".

    query     = [place] [link] document | document [","] place | place
    document  = symbol | number ["(" year ")"] | number "(" session ")" | session "/" number [letter]
    place     = ("OP" | "PP" | "P" | a word for paragraph) number (letter in brackets | "bis" | "ter" | …)*

Pure grammar: whether there is such a document, or such a paragraph, the site decides. The patterns are a table in the
subset of regular expressions that Python and JavaScript share (no named groups, no look-behind), so that the page's
script is built from the same table; `cases` in the tests are run against both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .symbols import Symbol

_LETTERS = (
    r"((?:\s*\(?(?:[a-z]|[ivx]{1,5})\)|-(?:[a-z]|[ivx]{1,5})(?![a-z0-9])"
    r"|[\s-]?(?:bis|ter|quater|[0-9]{1,3}th)(?![a-z0-9]))*)"
)
"""Letters in brackets or after hyphens, and the words of what is inserted: "(a)(ii)", "-a", "bis"."""

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        # A kind of paragraph, its number, its letters. The kinds are the keys of `KINDS`, the longest first.
        "place": r"({kinds})\.?\s*([0-9]{1,3})" + _LETTERS,
        # The same in Chinese, where the word stands behind the number.
        "place_after": r"第?\s*([0-9]{1,3})" + _LETTERS + r"\s*段",
        "letter": r"[0-9]*[a-z]+",
        # Words before a document's number, or between it and a place, that say nothing more.
        "lead": r"(?:of|the|to|in|res\.?|un|unscr?|resolutions?|security|council|general|assembly"
        r"|de|du|del|la|le|el|l'|d'"
        r"|résolution|resolución|consejo|conseil|seguridad|sécurité|asamblea|assemblée|générale"
        r"|резолюци[яию]|от|из|совета|безопасности|генеральной|ассамблеи"
        r"|قرار|القرار|من|مجلس|الأمن|الجمعية|العامة|安全理事会|大会|第|[,;:.])",
        # Documents, each the whole of what is left; what their groups are made into is `MADE`.
        "council": r"([0-9]{1,5})(?:\s*\((?:19|20)[0-9]{2}\))?(?:号决议)?",
        "session": r"([0-9]{1,5})\s*([a-z]?)\s*\(((?:e?s-)?[ivxl]+|e?s-[0-9]+)\)\s*([a-z]?)",
        "assembly": r"((?:e?s-)?[0-9]{1,2})/([0-9]{1,3})\s*([a-z]?)(?:号决议)?",
        "social": r"((?:19|20)[0-9]{2})/([0-9]{1,3})",
    }
)
"""Matched against the query in lower case, with ASCII digits and brackets."""

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "op": ("op",),
        "pp": ("pp",),
        "operative paragraph": ("op",),
        "preambular paragraph": ("pp",),
        "p": ("p", "op"),
        "para": ("op", "p"),
        "par": ("op", "p"),
        "paragraph": ("op", "p"),
        "paragraphe": ("op", "p"),
        "párrafo": ("op", "p"),
        "párr": ("op", "p"),
        "пункт": ("op", "p"),
        "пункта": ("op", "p"),
        "п": ("op", "p"),
        "الفقرة": ("op", "p"),
        "annex": ("annex-", "annex-p"),
        "fn": ("fn",),
    }
)
"""What a paragraph is called, and what its anchor may begin with, the likeliest first."""

MADE: Mapping[str, str] = MappingProxyType(
    {
        "session": "A/RES/{0}({2}){1}{3}",
        "assembly": "A/RES/{0}/{1}{2}",
        "social": "E/RES/{0}/{1}",
        "council": "S/RES/{0}",
    }
)
"""A document's identifier from the groups of its pattern, in the order in which the patterns are tried."""

FOLD: Mapping[str, str] = MappingProxyType(
    dict(zip("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９（）／，،", "01234567890123456789()/,,", strict=True)) | {"\xa0": " "}
)
_FOLDED = str.maketrans(dict(FOLD))
_KIND = "|".join(sorted(map(re.escape, KINDS), key=len, reverse=True))
_PLACE = re.compile(r"(?:^|(?<=[\s,;(]))" + PATTERNS["place"].replace("{kinds}", _KIND) + r"(?![a-z0-9])")
_PLACE_AFTER = re.compile(PATTERNS["place_after"])
_LEAD = re.compile(rf"^(?:{PATTERNS['lead']}(?:\s+|(?<=[第会,;:.'])|$))+")
_TAIL = re.compile(rf"(?:(?:\s+|(?=[,;:.])){PATTERNS['lead']})+$")
_DOCUMENTS = tuple((re.compile(PATTERNS[name]), made) for name, made in MADE.items())
_LONGEST = 200


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `lookup` does."""
    return {
        "patterns": dict(PATTERNS),
        "kinds": {kind: list(heads) for kind, heads in KINDS.items()},
        "made": dict(MADE),
        "fold": dict(FOLD),
    }


@dataclass(frozen=True, slots=True)
class Reference:
    """`target` is a canonical identifier, or empty where only a paragraph was typed; `anchors` are tried in order."""

    target: str
    anchors: tuple[str, ...] = ()


def lookup(query: str) -> Reference | None:
    """What a query names; None where it names nothing and is to be searched for as words."""
    text = re.sub(r"\s+", " ", query[:_LONGEST].translate(_FOLDED).lower()).strip()
    anchors: tuple[str, ...] = ()
    if found := _PLACE.search(text):
        anchors = tuple(head + found[2] + _letters(found[3]) for head in KINDS[found[1]])
    elif found := _PLACE_AFTER.search(text):
        anchors = tuple(head + found[1] + _letters(found[2]) for head in ("op", "p"))
    rest = _without_leads(f"{text[: found.start()]} {text[found.end() :]}" if found else text)
    target = _document(rest)
    return Reference(target or "", anchors) if target or (anchors and not rest) else None


def _without_leads(text: str) -> str:
    """What is left of a query when the words that say nothing more are off its ends."""
    return _TAIL.sub("", _LEAD.sub("", text.strip())).strip()


def _document(text: str) -> str | None:
    if symbol := Symbol.parse(text.upper()):
        return symbol.id
    for pattern, made in _DOCUMENTS:
        if match := pattern.fullmatch(text):
            return made.format(*(group.upper() for group in match.groups("")))
    return None


def _letters(printed: str) -> str:
    return "".join(f"-{letter}" for letter in re.findall(PATTERNS["letter"], printed))
