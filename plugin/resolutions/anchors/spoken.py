"""What people call a unit, back to its anchor: "section II, OP6(a)" is `sec-ii-op6-a`, "annex II, unnumbered para. 1"
`annex-2-p1`. The inverse of `labels` and of what citations say of places (`formats.pinpoints`), by the same tables;
those of all languages and styles at once, since a reader pastes what another site's language called it.

    spoken = item { "," item }
    item   = ( the words of a series, with its number | number ) [ again ] { ["("] mark ")" [ again ] }

Read by the page's script too (`spokenAnchors` in mkdocs_resolutions/assets/search/lookup.js), from the same patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any, NamedTuple

from ..languages import LANGUAGES, table
from ..languages.styles import styles
from ..un import to_roman
from .anchor import AGAIN, Part
from .labels import NOTE_OF_TABLE, PARAGRAPH
from .spelling import ANNEX, ARTICLE

_LETTERED: Mapping[str, str] = MappingProxyType(
    {
        letter: latin
        for language in LANGUAGES
        for letter, latin in zip(table(language, "citing").get("letters", ()), ascii_lowercase, strict=False)
    }
)
"""The letters that citations print for a, b, c."""
_REGIONS: Mapping[str, str] = MappingProxyType(
    {
        printed: number.lower()
        for language in LANGUAGES
        for number, printed in table(language, "labels").get("region_numbers", {}).items()
    }
)
"""What languages print for the letters and the Roman numerals of annexes and sections, with these."""
_NAMED = "|".join(sorted(_REGIONS, key=len, reverse=True))
_MARK = f"[0-9a-z]{{1,6}}|{'|'.join(sorted(_LETTERED, key=len, reverse=True))}"
_DIGITS = r"[0-9]{1,4}(?:\.[0-9]{1,3})*(?:\.?[a-z])?"
_PARAGRAPHS = ("op", "pp", "p")
_NUMBERS = {
    "annexes": f"[0-9]{{1,2}}|[a-z]{{1,5}}|{_NAMED}",
    "sec": f"[0-9]{{1,3}}|[a-z]{{1,6}}|{_NAMED}",
    ARTICLE: "[0-9]{1,3}",
    "fn": r"[0-9]{1,4}[a-z]?|\*",
    NOTE_OF_TABLE: _MARK,
    **dict.fromkeys((*_PARAGRAPHS, "x"), f"{_DIGITS}|"),  # a paragraph that the document does not print has none
}
"""What a series has for its number; any other has digits."""
_COUNTED = ("op", "pp", "p", "h", "fn", "x", "b", "t", "sec", ARTICLE, "annexes", PARAGRAPH, NOTE_OF_TABLE)
_WORDS = ("annex", "quote", "title", "body", "adoption", "sig", "cont")
_AGAIN = f"{AGAIN}|[0-9]{{1,3}}th"
_TAIL = rf"((?:\s*(?:{_AGAIN})(?![a-z0-9]))?(?:\s*\(?(?:{_MARK})\)(?:\s*(?:{_AGAIN})(?![a-z0-9]))?)*)"
_PIECE = f"[0-9a-z]+|{'|'.join(sorted(_LETTERED, key=len, reverse=True))}"
_PREAMBLE = "preamble"
"""The series of a word for the preamble alone, before a paragraph of it: "préambule, al. 4"."""
_SIGNED = "signed"
"""The series of a sign that stands for a section in one style, and for a paragraph in texts."""
_KEYS: Mapping[str, str] = MappingProxyType({"annexes": ANNEX})
"""The series of keys that are called otherwise."""
_CITED: Mapping[str, str] = MappingProxyType(
    {
        "annexes": "annexes",
        "section": "sec",
        "article": ARTICLE,
        "paragraph": PARAGRAPH,
        "unnumbered": "p",
        "preambular": "pp",
        "note": "fn",
    }
)
"""The keys of the tables of citing that name a place with a number, each with its series."""

_PRINTED: Mapping[str, str] = MappingProxyType({"annex": "annexes", "section": "sec", "paragraph": PARAGRAPH})
"""The keys of the words of running text that name one."""


class Patterns(NamedTuple):
    """The patterns of items, matched against a whole item in lower case, with ASCII digits, brackets and commas."""

    items: Sequence[tuple[str, str]]
    """A pattern and its series; empty for a number alone, `para` for one as "para. 3", which has none either. Groups:
    the number where the series has one, what follows."""
    times: str
    """What languages call `35th`, with its number in one of the groups; it is read before all else."""
    piece: str
    """What follows is made of."""
    paragraphs: Sequence[str]
    """The series of which one must be named where no document is."""
    letters: Mapping[str, str]
    """The marks of other scripts, each with the letter that an anchor has."""
    regions: Mapping[str, str]
    """What languages print for the numbers of annexes and sections, each with the number that an anchor has."""
    romans: Sequence[str]
    """The Roman numerals from 1 on: a mark behind a letter that citations print as a number, (أ) (2)."""


@cache
def patterns() -> Patterns:
    """The patterns for the labels of all languages."""
    items: dict[str, str] = {}
    # Words first: French "annexe" is not annex E.
    for language in LANGUAGES:
        words = table(language, "labels")
        for series in _WORDS:
            items.setdefault(f"{re.escape(words[series].lower())}(){_TAIL}", series)
    for language in LANGUAGES:
        words = table(language, "labels")
        for series in _COUNTED:
            before, _, after = words[series].lower().partition("{n}")
            number = rf"\s*({_NUMBERS.get(series, _DIGITS)})\s*"
            pattern = f"{re.escape(before.strip())}{number}{re.escape(after.strip())}{_TAIL}"
            items.setdefault(pattern, _KEYS.get(series, series))
    for words in (*(table(language, "citing") for language in LANGUAGES), *styles().values()):
        for pattern, series in _cited(words):
            items.setdefault(pattern, series)
    for pattern, series in _printed():
        items.setdefault(pattern, series)
    items[f"({_DIGITS}){_TAIL}"] = ""
    romans = tuple(to_roman(value).lower() for value in range(1, 31))
    return Patterns(tuple(items.items()), _times(), _PIECE, _PARAGRAPHS, _LETTERED, _REGIONS, romans)


def _printed() -> Iterator[tuple[str, str]]:
    """The patterns of what texts call places before their numbers, each with its series."""
    tables = [words for language in LANGUAGES if "after" not in (words := table(language, "citations"))]
    for key, series in _PRINTED.items():
        called = sorted(
            {word.rstrip(".") for words in tables for word in words[key]}, key=lambda word: (-len(word), word)
        )
        number = _NUMBERS.get(series, _DIGITS)
        yield rf"(?:{'|'.join(map(re.escape, called))})\.?\s*({number}){_TAIL}", _KEYS.get(series, series)


def _cited(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The patterns of what a style of citation calls places, each with its series."""
    yield f"{re.escape(words['annex'].lower())}(){_TAIL}", ANNEX
    for key, series in _CITED.items():
        # A comma parts items: "préambule, al. {n}" is the preamble, and a paragraph of it.
        *outer, own = words[key].lower().replace("،", ",").replace("，", ",").split(",")
        if outer:
            yield f"{re.escape(outer[0].strip())}(){_TAIL}", _PREAMBLE
        said = PARAGRAPH if outer else series
        before, _, after = own.strip().partition("{n}")
        joint = r"\s+" if before.rstrip()[-1:].isalpha() and before.endswith(" ") else r"\s*"
        for numbers, meant in _numbered(said, before.strip()):
            # Where a word stands behind the number, marks stand between: 第3(b)段.
            number = rf"{joint}({numbers})\s*"
            yield f"{re.escape(before.strip())}{number}{_TAIL}{re.escape(after.strip())}", _KEYS.get(meant, meant)


def _numbered(series: str, word: str) -> Iterator[tuple[str, str]]:
    """The patterns of a series's numbers, each with its series: "§ 54" may be a paragraph too, as texts have it."""
    if series == "sec" and any(word in table(language, "citations")["paragraph"] for language in LANGUAGES):
        yield "[0-9]{1,3}", _SIGNED
    yield _NUMBERS.get(series, _DIGITS), series


def _times() -> str:
    said = dict.fromkeys(table(language, "labels")["time"].lower().partition("{n}") for language in LANGUAGES)
    return "|".join(f"{re.escape(before)}([0-9]{{1,3}}){re.escape(after)}" for before, _, after in said)


def spoken_anchors(items: Sequence[str], *, names_document: bool) -> tuple[str, ...]:
    """The anchors that a label's items may name, the likeliest first; none where they are no label.

    `names_document`: whether a document stands before them. Without one, "title" or "note 3" are words like others.
    """
    read = [_read(item) for item in items]
    parts = [part for part in read if part is not None]
    is_place = names_document or any(part.series in _PARAGRAPHS and part.number for part, _ in parts)
    if len(parts) < len(read) or not is_place or not parts[0][0].series:
        return ()
    if parts[-1][0].series == "quote":
        parts.pop()  # a quotation as a whole is where the unit stands that quotes it
    anchors: tuple[str, ...] = ("",)
    before = ""
    for place, (part, marks) in enumerate(parts, 1):
        if part.series != _PREAMBLE:
            said = _series(part.series, before, is_last=place == len(parts))
            heads = [str(part._replace(series=series)) for series in said]
            anchors = tuple(f"{anchor}-{head}{tail}" for anchor, head, tail in product(anchors, heads, marks))
        before = part.series
    return tuple(anchor[1:] for anchor in anchors)


_OF_SECTION = ("", "op", "p")
_SERIES_OF_PARAGRAPH: Mapping[str, Sequence[str]] = MappingProxyType(
    {"": ("op", "p"), ANNEX: ("", "p"), "sec": _OF_SECTION, _SIGNED: _OF_SECTION, _PREAMBLE: ("pp",)}
)
"""What a paragraph may be that is named by its number, by what stands before it; anything else has no series."""


def _series(said: str, before: str, *, is_last: bool) -> Sequence[str]:
    """The series that an item may be of, as what stands before it tells."""
    if said == "p" and not before:
        return "p", "op"
    if said in ("", PARAGRAPH):
        return _SERIES_OF_PARAGRAPH.get(before, ("",))
    if said == _SIGNED:
        return (*(_SERIES_OF_PARAGRAPH[""] if is_last and not before else ()), "sec")
    if said == ARTICLE:
        return ("sec",) if before == ANNEX else ()
    if said == NOTE_OF_TABLE:
        return ("",) if before == "t" else ()
    if said in ("sec", ANNEX) and before in (*_PARAGRAPHS, PARAGRAPH):
        return ()  # "paragraph 7, section III": the other way round
    return ("sec-h",) if said == "h" and not is_last else (said,)


def _read(item: str) -> tuple[Part, tuple[str, ...]] | None:
    """What an item names, and what the marks behind it may be, as an anchor has them; None of what is no item."""
    item = re.sub(patterns().times, lambda found: f"{found[found.lastindex or 0]}th", item)
    for pattern, series in patterns().items:
        if found := re.fullmatch(pattern, item):
            number = "star" if found[1] == "*" else _REGIONS.get(found[1], found[1])
            return Part(series, number), _tails(re.findall(_PIECE, found[2]))
    return None


def _tails(marks: Sequence[str]) -> tuple[str, ...]:
    """The ends that an anchor may have for marks: those as they are, and with Roman numerals for numbers."""
    pieces = [_LETTERED.get(mark, mark) for mark in marks]
    romans = patterns().romans
    numerals = [romans[int(one) - 1] if one.isdecimal() and 0 < int(one) <= len(romans) else one for one in pieces]
    return tuple(dict.fromkeys("".join(f"-{piece}" for piece in some) for some in (pieces, numerals)))
