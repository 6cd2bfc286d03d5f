"""A pinpoint to an anchor: which paragraph of a document "12", "3-a" or "annex-b-2" is, if the document has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import DocumentKind
from .roman import from_roman

_FIRST = re.compile(r"[^,]+")
_RANGE = re.compile(r"(?P<first>(?:.*-)?(?P<number>[0-9]+))-(?P<last>[0-9]+)$")
_ANNEX = re.compile(r"annex-(?:(?P<which>[a-z]+|[0-9]+)-(?=[0-9]))?(?P<rest>.+)")
_SECTION = re.compile(r"(?:annex(?:-[a-z0-9]+)??-)?sec-[a-z0-9]+-")


def place(pinpoint: str, kind: DocumentKind, anchors: frozenset[str], near: str = "") -> str | None:
    """The anchor of the first paragraph that a pinpoint names; None where none of `anchors` is it.

    `near` is the citing unit's own anchor: paragraphs of its section or annex come first.
    """
    first = _FIRST.match(pinpoint)
    if first is None or pinpoint == "-":
        return None
    return next((anchor for anchor in _candidates(first.group(), kind, near) if anchor in anchors), None)


def _candidates(pin: str, kind: DocumentKind, near: str) -> Iterator[str]:
    section = _SECTION.match(near)
    for one in _starts(pin):
        if annex := _ANNEX.fullmatch(one):
            if section:
                yield f"{section.group()}{annex['rest']}"
            yield from _in_annex(one, annex["which"], annex["rest"])
            continue
        if section:
            yield f"{section.group()}op{one}"
        for head in ("op", "p") if kind in ("resolution", "decision", "draft") else ("p", "op"):
            yield f"{head}{one}"
        yield one


def _starts(pin: str) -> Iterator[str]:
    """The pin itself, and if it can be a range, its first member ("14-17", which "op2-1" is not)."""
    yield pin
    if ranged := _RANGE.fullmatch(pin):
        yield ranged["first"]


def _in_annex(pin: str, which: str | None, rest: str) -> Iterator[str]:
    yield pin
    yield f"annex-p{rest}"
    if which:
        number = _ordinal(which)
        yield from (f"annex-{number}-{rest}", f"annex-{number}-p{rest}", f"annex-{rest}")


def _ordinal(which: str) -> int:
    """An annex's place by its printed letter or numeral: B is the second, and so is II."""
    if which.isdecimal():
        return int(which)
    return from_roman(which.upper()) if re.fullmatch(r"[ivx]+", which) else ord(which[0]) - ord("a") + 1
