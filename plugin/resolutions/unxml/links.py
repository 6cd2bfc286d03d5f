"""The links of the mark-up and what the words name, as one list of citations.

A link says which document its words mean. Where the words name that document too, the citation that was read from
them stays, with its paragraphs; where they name none, the link is the citation, unless there can be no such resolution,
or none of the year that is printed with it; where they name another, the words count and the contradiction is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from ..citations import can_be_of, can_have, can_name_resolution, is_after, place_in, year_with
from ..diagnostics import diagnose
from ..grouping import grouped
from ..model import Citation, Diagnostic, Document, Mark, Source, Unit
from ..text.letters.punctuation import STOPS
from ..un import ASSEMBLY, PART, PARTS, Symbol, organ_of_symbol

_OFFICIAL = re.compile(r"https?://(?:docs\.un\.org|(?:www\.)?undocs\.org)/+(?:[A-Za-z]{2}/)?(?P<symbol>.+?)/?")
_PART = re.compile(rf"(?<=[0-9)]){PARTS}$")
_PART_BEHIND = re.compile(rf"\s({PART})(?=[.,;:)»”]|\s*$)")
_VOLUME = re.compile(r"\((?:VOL|PART|SUPP)[^)]*\)")
_EDGES = STOPS + ' \t\n()[]（）“”"«»'
_EDGES_BUT_BRACKETS = "".join(sign for sign in _EDGES if sign not in "()（）")
_GAP = 2
"""So many characters, none of them a letter or a digit, may stand between the parts of a link that was split."""


@dataclass(frozen=True, slots=True)
class Target:
    """`text[start:end]` of a unit is linked to a document."""

    start: int
    end: int
    symbol: Symbol

    def is_spelled_in(self, text: str) -> bool:
        """Whether the words are a symbol: "A/RES/70/1"."""
        return "/RES/" in text[self.start : self.end].upper()

    def is_spaced_in(self, text: str) -> bool:
        """Whether the words are the document's symbol but for spaces within it: "S/RES/22 1 1 (2015)"."""
        spelled = Symbol.parse("".join(text[self.start : self.end].strip(_EDGES_BUT_BRACKETS).split()))
        return spelled is not None and spelled.id == self.symbol.id


def with_links(document: Document, source: Source) -> Document:
    """The document, its citations those of its words and of its links, in reading order and each once.

    Its units keep no links to official documents: what such a link means is a citation, or is told and left out.
    """
    by_anchor = grouped((citation.anchor, citation) for citation in document.citations)
    citations: list[Citation] = []
    found: list[Diagnostic] = []
    for unit in document.units:
        own = by_anchor.get(unit.anchor, [])
        targets = targets_of(unit)
        if targets and unit.kind not in ("title", "enacting"):
            own = _merged(unit, own, targets, document, source, found)
        citations += own
    units = tuple(_without_official_links(unit) for unit in document.units)
    return replace(document, units=units, citations=tuple(citations), diagnostics=(*document.diagnostics, *found))


def _without_official_links(unit: Unit) -> Unit:
    marks = tuple(mark for mark in unit.marks if mark.kind != "link" or _symbol(mark) is None)
    return unit if len(marks) == len(unit.marks) else replace(unit, marks=marks)


def targets_of(unit: Unit) -> list[Target]:
    """What a unit's links lead to; neighbours that lead to one document are one."""
    targets: list[Target] = []
    for mark in unit.marks:
        symbol = _symbol(mark) if mark.kind == "link" and mark.href else None
        if symbol is None:
            continue
        last = targets[-1] if targets else None
        gap = unit.text[last.end : mark.start] if last else ""
        if last and last.symbol.id == symbol.id and len(gap) <= _GAP and not any(map(str.isalnum, gap)):
            targets[-1] = Target(last.start, mark.end, symbol)
        else:
            targets.append(Target(mark.start, mark.end, symbol))
    return targets


def _symbol(mark: Mark) -> Symbol | None:
    """The document that a link to the official text names."""
    found = _OFFICIAL.fullmatch(unquote(mark.href))
    # Some files have a part's letter, a session or an organ in small letters: 56/214b, 1874(s-iv), A/hrc/RES/27/21.
    return (Symbol.parse(found["symbol"]) or Symbol.parse(found["symbol"].upper())) if found else None


def _merged(
    unit: Unit,
    own: Sequence[Citation],
    targets: Sequence[Target],
    document: Document,
    source: Source,
    found: list[Diagnostic],
) -> list[Citation]:
    """The citations of a unit, in their order: its `own` by its words, and those by its links, `targets`. Adds
    to `found` where words and links contradict one another."""
    merged = list(own)
    for target in targets:
        near = [one for one in own if one.start < target.end and target.start < one.end]
        is_own = target.symbol.id == document.id and not near
        if is_own or any(_is_same(one.target, target.symbol.id) for one in near):
            continue
        if len(near) == 1 and _names_organ(near[0].target, target, unit, document):
            place = merged.index(near[0])
            merged[place] = replace(near[0], target=target.symbol.id)
        elif near and near[-1].end < target.end and target.is_spaced_in(unit.text):
            merged = [one for one in merged if one not in near]
            merged.extend(replace(one, pinpoint=near[-1].pinpoint) for one in _citations(unit, target, source))
        elif near:
            named = ", ".join(dict.fromkeys(one.target for one in near))
            found.append(_contradiction("link-mismatch", unit, target, source, target=named))
        elif (wrong := _refuted(target, unit, document)) is None:
            merged.extend(_citations(unit, target, source))
        else:
            found.append(_contradiction(wrong, unit, target, source))
    merged.sort(key=lambda one: (one.start, one.end))
    return merged


def _contradiction(code: str, unit: Unit, link: Target, source: Source, **facts: str) -> Diagnostic:
    line, column = place_in(unit, link.start, source)
    surface = unit.text[link.start : link.end]
    return diagnose(code, source.path, line, column, surface=surface, linked=link.symbol.id, **facts)


def _refuted(target: Target, unit: Unit, document: Document) -> str | None:
    """The code of what is told where words that name no document cannot mean the one that they are linked to."""
    if not _can_be(target, unit, document.language):
        return "link-impossible"
    linked = target.symbol.id
    if "/RES/" not in linked or organ_of_symbol(linked) is None or target.is_spelled_in(unit.text):
        return None
    named = can_name_resolution(unit.text, target.start, target.end, linked, document.id, document.language)
    return None if named else "link-unnamed"


def _can_be(target: Target, unit: Unit, language: str) -> bool:
    """Whether there can be the resolution to which words are linked that name none, of the year printed with them."""
    year = year_with(unit.text, target.start, target.end, language)
    return can_have(target.symbol.id) and (year is None or can_be_of(target.symbol.id, year))


def _is_same(target: str, linked: str) -> bool:
    """Whether two identifiers are of one document; a link may lead to a part or a volume of it, or to all of it."""
    return target == linked or _whole(target) == _whole(linked)


def _names_organ(named: str, target: Target, unit: Unit, document: Document) -> bool:
    """Whether a link names another organ than the Assembly, whose a resolution is taken to be where words name none.

    A note names the organ where it is another; and no organ's can be one of another year than the words print, or of a
    session after the document.
    """
    number, linked = named.removeprefix(f"{ASSEMBLY.resolutions}/"), target.symbol.id
    if number == named or not linked.endswith(f"/RES/{number}") or linked.startswith(ASSEMBLY.resolutions):
        return False
    if unit.kind == "footnote" or (document.year and is_after(linked, document.year)):
        return False
    return _can_be(target, unit, document.language)


def _whole(identifier: str) -> str:
    """An identifier without the letters of its part, and without its volume."""
    return _PART.sub("", _VOLUME.sub("", identifier.upper()))


def _with_part(symbol: Symbol, text: str, end: int) -> tuple[Symbol, int]:
    """The symbol with the letter of its part, where that is printed behind the link, and where it ends: "75/253 A."."""
    letter = _PART_BEHIND.match(text, end) if "/RES/" in symbol.id and not _PART.search(symbol.id) else None
    whole = Symbol.parse(f"{symbol.id}{letter[1]}") if letter else None
    return (whole, letter.end()) if letter and whole else (symbol, end)


def _citations(unit: Unit, target: Target, source: Source) -> Iterator[Citation]:
    """The citation that a link is, without the stops and brackets at its edges."""
    words = unit.text[target.start : target.end]
    surface = words.strip(_EDGES)
    if not surface:
        return
    if surface.count("(") != surface.count(")"):
        surface = words.strip()
    start = target.start + words.find(surface)
    line, column = place_in(unit, start, source)
    symbol, end = _with_part(target.symbol, unit.text, start + len(surface))
    yield Citation(
        anchor=unit.anchor,
        surface=unit.text[start:end],
        start=start,
        end=end,
        target=symbol.id,
        year=symbol.year,
        line=line,
        column=column,
    )
