"""What a person types, to a document and a paragraph of it: "2553", "S/RES/2553(2020)", "OP20(a) of 2553".

    query     = [place] [link] document | document [","] place | place
    document  = symbol | number ["(" year ")"] | number "(" session ")" | session "/" number [letter]
    place     = ("OP" | "PP" | "P" | a word for paragraph) number (letter in brackets | "bis" | "ter" | …)*

Pure grammar: whether there is such a document, or such a paragraph, the site decides. The patterns are a table in the
subset of regular expressions that Python and JavaScript share (no named groups, no flags), so that the page's script
is built from the same table; the tests run the same cases (`lookup.yml`, `symbols.yml`) against both. The words stand
in the languages' tables `[lookup]`; those of all languages are known at once, since a reader types in any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..languages import LANGUAGES, table
from ..limits import REFERENCE_CHARACTERS
from ..un import ASSEMBLY, COUNCIL, SOCIAL, Symbol, symbols

_LETTERS = (
    r"((?:\s*\(?(?:[a-z]|[ivx]{1,5})\)|-(?:[a-z]|[ivx]{1,5})(?![a-z0-9])"
    r"|[\s-]?(?:bis|ter|quater|[0-9]{1,3}th)(?![a-z0-9]))*)"
)
"""Letters in brackets or after hyphens, and the words of what is inserted: "(a)(ii)", "-a", "bis"."""
_PUNCTUATION = "[,;:.]"


def _words(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[lookup]` of all languages, each once."""
    return tuple(dict.fromkeys(word for language in LANGUAGES for word in table(language, "lookup").get(name, ())))


def _any(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        # A kind of paragraph, its number, its letters. The kinds are the keys of `KINDS`, the longest first.
        "place": r"({kinds})\.?\s*([0-9]{1,3})" + _LETTERS,
        # The same in a language that puts the word behind the number.
        "place_after": (
            rf"(?:{_any(_words('before_number'))})?\s*([0-9]{{1,3}}){_LETTERS}\s*(?:{_any(_words('after'))})"
        ),
        "letter": r"[0-9]*[a-z]+",
        # Words before a document's number, or between it and a place, that say nothing more.
        "lead": rf"(?:{_any((*_words('lead'), *_words('lead_joined'), *_words('before_number')))}|{_PUNCTUATION})",
        # The last characters of those that need no space behind them.
        "joined": "[,;:."
        + "".join(sorted({word[-1] for word in (*_words("lead_joined"), *_words("before_number"))}))
        + "]",
        # Documents, each the whole of what is left; what their groups are made into is `MADE`.
        "council": rf"([0-9]{{1,5}})(?:\s*\((?:19|20)[0-9]{{2}}\))?(?:{_any(_words('after_document'))})?",
        "session": r"([0-9]{1,5})\s*([a-z]?)\s*\(((?:e?s-)?[ivxl]+|e?s-[0-9]+)\)\s*([a-z]?)",
        "assembly": rf"((?:e?s-)?[0-9]{{1,2}})/([0-9]{{1,3}})\s*([a-z]?)(?:{_any(_words('after_document'))})?",
        "social": r"((?:19|20)[0-9]{2})/([0-9]{1,3})",
    }
)
"""Matched against the query in lower case, with ASCII digits and brackets."""

_ANCHORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "operative": ("op",),
        "preambular": ("pp",),
        "paragraph": ("op", "p"),
        "annex": ("annex-", "annex-p"),
    }
)
"""The lists of `[lookup]` with words for a paragraph, each with what its anchor may begin with, the likeliest first."""

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    # What the site itself calls paragraphs is the same in all languages.
    {"op": ("op",), "pp": ("pp",), "p": ("p", "op"), "fn": ("fn",)}
    | {word: heads for name, heads in _ANCHORS.items() for word in _words(name)}
)
"""What a paragraph is called, and what its anchor may begin with, the likeliest first."""

KINDS_AFTER = ("op", "p")
"""The same of the word that stands behind the number."""

MADE: Mapping[str, str] = MappingProxyType(
    {
        "session": f"{ASSEMBLY.resolutions}/{{0}}({{2}}){{1}}{{3}}",
        "assembly": f"{ASSEMBLY.resolutions}/{{0}}/{{1}}{{2}}",
        "social": f"{SOCIAL.resolutions}/{{0}}/{{1}}",
        "council": f"{COUNCIL.resolutions}/{{0}}",
    }
)
"""A document's identifier from the groups of its pattern, in the order in which the patterns are tried."""

FOLD: Mapping[str, str] = MappingProxyType(
    dict(zip("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９（）／，،", "01234567890123456789()/,,", strict=True)) | {"\xa0": " "}
)
_FOLDED = str.maketrans(dict(FOLD))
_KIND = _any(KINDS)
_PLACE = re.compile(r"(?:^|(?<=[\s,;(]))" + PATTERNS["place"].replace("{kinds}", _KIND) + r"(?![a-z0-9])")
_PLACE_AFTER = re.compile(PATTERNS["place_after"])
_LEAD = re.compile(rf"^(?:{PATTERNS['lead']}(?:\s+|(?<={PATTERNS['joined']})|$))+")
_TAIL = re.compile(rf"(?:(?:\s+|(?=[,;:.])){PATTERNS['lead']})+$")
_DOCUMENTS = tuple((re.compile(PATTERNS[name]), made) for name, made in MADE.items())


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `lookup` does."""
    return {
        "longest": REFERENCE_CHARACTERS,
        "place": _PLACE.pattern,
        "place_after": _PLACE_AFTER.pattern,
        "letter": PATTERNS["letter"],
        "lead": _LEAD.pattern,
        "tail": _TAIL.pattern,
        "kinds": {kind: list(heads) for kind, heads in KINDS.items()},
        "kinds_after": list(KINDS_AFTER),
        "documents": [(PATTERNS[name], made) for name, made in MADE.items()],
        "fold": dict(FOLD),
        "symbol": symbols.tables(),
    }


@dataclass(frozen=True, slots=True)
class Reference:
    """`target` is a canonical identifier, or empty where only a paragraph was typed; `anchors` are tried in order."""

    target: str
    anchors: tuple[str, ...] = ()


def lookup(query: str) -> Reference | None:
    """What a query names; None where it names nothing and is to be searched for as words."""
    text = re.sub(r"\s+", " ", query[:REFERENCE_CHARACTERS].translate(_FOLDED).lower()).strip()
    anchors: tuple[str, ...] = ()
    if found := _PLACE.search(text):
        anchors = tuple(head + found[2] + _letters(found[3]) for head in KINDS[found[1]])
    elif found := _PLACE_AFTER.search(text):
        anchors = tuple(head + found[1] + _letters(found[2]) for head in KINDS_AFTER)
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
