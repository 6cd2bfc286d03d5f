"""A pinpoint to an anchor: which paragraph of a document "12", "3-a" or "annex-b-2" is, if the document has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import WITH_OPERATIVE, DocumentKind
from ..un import item_value
from .anchor import Anchor
from .spelling import ANNEX, annex, is_annexed, item, numbered

_FIRST = re.compile(r"[^,]+")
_SECTION = re.compile(r"(?:sec-[^-]+-)+(?=[0-9])")
_SECTION_IN_ANNEX = re.compile(r"(?P<annex>annex-(?:(?!sec-)[^-]+-)?)(?:sec-[^-]+-)+(?=[0-9])")
_RANGE = re.compile(r"(?P<first>(?:.*-)?(?P<number>[0-9]+))-(?P<last>[0-9]+)$")
_LONGEST_RANGE = 200
_LETTER_BEHIND = re.compile(r"(?<=[0-9])-([a-z])(?=-|$)")
"""The letter behind a paragraph's number, which may be one of its items or the end of an inserted one's number."""
_FIRST_LABELS = ("a", "i")
_MOST_LEADS = 9
"""Of so many unnumbered paragraphs of an annex a list may be that is named by its letters alone."""
_ANNEX = re.compile(r"annex-(?:(?!sec-)(?P<which>[a-z]+|[0-9]+)-(?=[0-9]|sec-))?(?P<rest>.+)")
_LETTER_OF_ANNEX = re.compile(r"annex-(?P<which>[a-z]+|[0-9]+)-(?P<rest>[a-z]{1,4})")


def place(pinpoint: str, kind: DocumentKind, anchors: frozenset[str], near: str = "") -> str | None:
    """The anchor of the first paragraph that a pinpoint names; None where none of `anchors` is it.

    `near` is the citing unit's own anchor: paragraphs of its section or annex come first.
    """
    first = _FIRST.match(pinpoint)
    if first is None or pinpoint == "-":
        return None
    candidates = tuple(_candidates(_as_numbered(first.group(), anchors), kind, near))
    # Of "5. (a)" the paragraph has no words of its own: what comes first in it is (a).
    firsts = (item(one, label) for one in candidates for label in _FIRST_LABELS)
    # "Paragraph 1A" is 1-a as "paragraph 1a" is, and may be a paragraph that was inserted.
    inserted = (_LETTER_BEHIND.sub(r"\1", one, count=1) for one in candidates)
    return next((anchor for anchor in (*candidates, *inserted, *firsts) if anchor in anchors), None)


def all_places(pinpoint: str, kind: DocumentKind, anchors: frozenset[str]) -> tuple[str, ...]:
    """The anchors of all paragraphs that a pinpoint names, "9,14,16-19", as far as `anchors` has them, in its order."""
    named = (one for part in pinpoint.split(",") for one in _members(part))
    found = (place(one, kind, anchors) for one in named)
    return tuple(dict.fromkeys(anchor for anchor in found if anchor is not None))


def _members(part: str) -> Iterator[str]:
    """The members of a range of whole paragraphs; anything else is one itself."""
    first, _, last = part.partition("-")
    if first.isdecimal() and last.isdecimal() and int(first) < int(last) <= int(first) + _LONGEST_RANGE:
        return map(str, range(int(first), int(last) + 1))
    return iter((part,))


def _as_numbered(pin: str, anchors: frozenset[str]) -> str:
    """The pinpoint without the section where the document, or its annexes, number their paragraphs through these."""
    if (named := _SECTION.match(pin)) and not any(anchor.startswith("sec-") for anchor in anchors):
        return pin[named.end() :]
    if (named := _SECTION_IN_ANNEX.match(pin)) and not any(_is_in_section_of_annex(anchor) for anchor in anchors):
        return named["annex"] + pin[named.end() :]
    return pin


def _is_in_section_of_annex(anchor: str) -> bool:
    return is_annexed(anchor) and "-sec-" in anchor


def _candidates(pin: str, kind: DocumentKind, near: str) -> Iterator[str]:
    here = Anchor.parse(near)
    section, (beside, is_inner, _) = here.section, here.annex.rpartition(f"-{ANNEX}-")
    for one in _starts(pin):
        if pin_in_annex := _ANNEX.fullmatch(one):
            if section:
                yield item(section, pin_in_annex["rest"])
            if is_inner and pin_in_annex["which"]:
                # "Annex I", in an annex of annex A, is another annex of annex A.
                yield item(f"{beside}-{annex(_ordinal(pin_in_annex['which']))}", pin_in_annex["rest"])
            yield from _in_annex(one, pin_in_annex["which"], pin_in_annex["rest"])
            if here.annex and pin_in_annex["which"]:
                # "Annex I", in an annex that has annexes of its own, is one of these where the document has no other.
                yield item(f"{here.annex}-{annex(_ordinal(pin_in_annex['which']))}", pin_in_annex["rest"])
            if lettered := _LETTER_OF_ANNEX.fullmatch(one):
                yield from _in_annex(one, lettered["which"], lettered["rest"])
            continue
        if named := _SECTION.match(one):
            yield numbered("op", one[named.end() :], named.group().removesuffix("-"))
            yield one
            continue
        if section:
            yield numbered("op", one, section)
        for series in ("op", "p") if kind in WITH_OPERATIVE else ("p", "op"):
            yield numbered(series, one)
        yield one


def _starts(pin: str) -> Iterator[str]:
    """The pin itself, and if it can be a range, its first member ("14-17", which "op2-1" is not)."""
    yield pin
    if ranged := _RANGE.fullmatch(pin):
        yield ranged["first"]


def _in_annex(pin: str, which: str | None, rest: str) -> Iterator[str]:
    yield pin
    yield numbered("p", rest, ANNEX)
    region = annex(_ordinal(which)) if which else ANNEX
    if which:
        yield from (item(region, rest), numbered("p", rest, region), item(ANNEX, rest))
    if rest[0].isalpha():
        # "paragraph (a) of annex I": of the list below words without a number.
        yield from (item(numbered("p", lead, region), rest) for lead in range(1, _MOST_LEADS + 1))


def _ordinal(which: str) -> int:
    """An annex's place by its printed letter or numeral: B is the second, and so is II."""
    if which.isdecimal():
        return int(which)
    return item_value(which) or ord(which[0]) - ord("a") + 1
