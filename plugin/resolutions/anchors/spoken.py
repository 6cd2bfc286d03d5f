"""What people call a unit, back to its anchor: "section II, OP6(a)" is `sec-ii-op6-a`. The inverse of `labels`, by the
same tables; those of all languages at once, since a reader pastes what another site's language called it.

    spoken = item { "," item }
    item   = ( the words of a series, with its number | number ) [ again ] { "(" mark ")" [ again ] }

Read by the page's script too (`spokenAnchors` in mkdocs_resolutions/assets/search/lookup.js), from the same patterns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..languages import LANGUAGES, table
from .anchor import AGAIN, Part
from .articles import ARTICLE
from .labels import NOTE_OF_TABLE, PARAGRAPH
from .spelling import ANNEX

_MARK = "[0-9a-z]{1,6}"
_DIGITS = r"[0-9]{1,4}(?:\.[0-9]{1,3})*(?:\.?[a-z])?"
_PARAGRAPHS = ("op", "pp", "p")
_NUMBERS = {
    "annexes": "[0-9]{1,2}|[a-z]{1,5}",
    "sec": "[0-9]{1,3}|[a-z]{1,6}",
    ARTICLE: "[0-9]{1,3}",
    "fn": r"[0-9]{1,4}[a-z]?|\*",
    NOTE_OF_TABLE: _MARK,
    **dict.fromkeys((*_PARAGRAPHS, "x"), f"{_DIGITS}|"),  # a paragraph that the document does not print has none
}
"""What a series has for its number; any other has digits."""
_COUNTED = ("op", "pp", "p", "h", "fn", "x", "b", "t", "sec", ARTICLE, "annexes", PARAGRAPH, NOTE_OF_TABLE)
_WORDS = ("annex", "quote", "title", "body", "adoption", "sig", "cont")
_AGAIN = f"{AGAIN}|[0-9]{{1,3}}th"
_TAIL = rf"((?:\s*(?:{_AGAIN})(?![a-z0-9]))?(?:\s*\({_MARK}\)(?:\s*(?:{_AGAIN})(?![a-z0-9]))?)*)"
_PIECE = r"[0-9a-z]+"


class Patterns(NamedTuple):
    """The patterns of items, matched against a whole item in lower case, with ASCII digits, brackets and commas."""

    items: Sequence[tuple[str, str]]
    """A pattern and its series; empty for a number without one, alone or as "para. 3". Groups: the number where the
    series has one, what follows."""
    times: str
    """What languages call `35th`, with its number in one of the groups; it is read before all else."""
    piece: str
    """What follows is made of."""
    paragraphs: Sequence[str]
    """The series of which one must be named where no document is."""


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
            items.setdefault(pattern, {"annexes": ANNEX, PARAGRAPH: ""}.get(series, series))
    items[f"({_DIGITS}){_TAIL}"] = ""
    return Patterns(tuple(items.items()), _times(), _PIECE, _PARAGRAPHS)


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
        heads = [
            str(part._replace(series=series)) for series in _series(part.series, before, is_last=place == len(parts))
        ]
        anchors = tuple(f"{anchor}-{head}{marks}" for anchor in anchors for head in heads)
        before = part.series
    return tuple(anchor[1:] for anchor in anchors)


def _series(said: str, before: str, *, is_last: bool) -> tuple[str, ...]:
    """The series that an item may be of, as what stands before it tells."""
    if said == "p" and not before:
        return "p", "op"
    if not said and before == ANNEX:
        return "", "p"
    if said == ARTICLE:
        return ("sec",) if before == ANNEX else ()
    if said == NOTE_OF_TABLE:
        return ("",) if before == "t" else ()
    return ("sec-h",) if said == "h" and not is_last else (said,)


def _read(item: str) -> tuple[Part, str] | None:
    """What an item names, and the marks behind it, as an anchor has them; None of what is no item."""
    item = re.sub(patterns().times, lambda found: f"{found[found.lastindex or 0]}th", item)
    for pattern, series in patterns().items:
        if found := re.fullmatch(pattern, item):
            number = "star" if found[1] == "*" else found[1]
            return Part(series, number), "".join(f"-{piece}" for piece in re.findall(_PIECE, found[2]))
    return None
