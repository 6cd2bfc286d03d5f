"""The files that this program writes (`formats.akoma_ntoso`): they tell their units, so that nothing is worked out.

The mark-up is the United Nations', and what it has no place for stands in attributes of the namespace `OWN`: a unit's
anchor, kind and parent, its place among the units where it stands elsewhere, the level of a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import cast, get_args

from lxml import etree

from ..days import iso_day
from ..languages import known
from ..limits import ANCHOR_CHARACTERS
from ..model import Block, Document, Mark, Party, Source, Table, Unit, UnitKind, Vote
from ..paths import unfit
from ..structure import articles_of, corrects
from ..text import grammar
from .elements import local
from .head import HeadFacts
from .notes import XmlNotes
from .places import Places
from .profile import AKN, KINDS, LANGUAGE_OF_CODE, OWN
from .tables import read_table
from .words import UnitWords

_HOLDS_ITS_WORDS = frozenset({"p", "crossHeading", "docTitle", "signature", "table"})
_WRAPS = frozenset({"content", "intro"})
_ANCHOR, _KIND, _PARENT, _EID, _NOTE, _PLACE, _LEVEL, _MARKER, _ROLE, _CODE, _SOURCE = (
    f"{{{OWN}}}{name}"
    for name in ("anchor", "kind", "parent", "eId", "note", "place", "level", "marker", "role", "code", "source")
)
_ANCHORS = re.compile(rf"[\w.*-]{{1,{ANCHOR_CHARACTERS}}}")
_IDENTIFIER = re.compile(r"[A-Za-z][\w.()-]*(?:/[\w.()-]+)*")
_KINDS: frozenset[str] = frozenset(get_args(UnitKind))


def read_own(source: Source, root: etree._Element) -> Document | None:
    """The document that a file tells: what identifies it, and its units.

    None where it is no file of this program, or where somebody has worked on it, so that words stand outside the units
    that it tells, or a name or the order of units is such as no document has: then it is read as any other.
    """
    if OWN not in root.nsmap.values():
        return None
    document = _told(source, root)
    tells_all = _letters(root) == sum(map(_letters_of, document.units))
    return document if tells_all and _is_sound(document) else None


def _is_sound(document: Document) -> bool:
    """Whether the names may be addresses, and each unit has an anchor of its own and stands after the one that it
    belongs to, where the document has that."""
    places = {unit.anchor: index for index, unit in enumerate(document.units)}
    if len(places) < len(document.units) or not all(map(_ANCHORS.fullmatch, places)):
        return False
    if any(places.get(unit.parent or "", -1) >= index for index, unit in enumerate(document.units)):
        return False
    return bool(document.language and _IDENTIFIER.fullmatch(document.id)) and not unfit(document.id)


def _letters(root: etree._Element) -> int:
    """How many signs other than white space stand in the document, its cover and its numbers left out."""
    return sum(_count(child) for child in root if local(child))


def _count(element: etree._Element) -> int:
    """The same of an element; the nesting of files is bounded (`limits.XML`)."""
    count = len("".join((element.text or "").split()))
    for child in element:
        if local(child) not in ("meta", "coverPage", "num"):
            count += _count(child)
        count += len("".join((child.tail or "").split()))
    return count


def _letters_of(unit: Unit) -> int:
    return len("".join(unit.text.split()))


def _told(source: Source, root: etree._Element) -> Document:
    names = {alias.get("name", ""): alias.get("value", "") for alias in root.iter(f"{{{AKN}}}FRBRalias")}
    body = next(child for child in root if local(child))
    language = next(root.iter(f"{{{AKN}}}FRBRlanguage"), None)
    organ = next((one for one in root.iter(f"{{{AKN}}}TLCOrganization") if one.get("eId") == "organ"), None)
    code = LANGUAGE_OF_CODE.get(language.get("language", ""), "") if language is not None else ""
    kind, identifier, title = KINDS.get(body.get("name", ""), "document"), names.get("id", ""), names.get("title", "")
    units = _units(source, root)
    return Document(
        source=source.path,
        id=identifier,
        symbol=names.get("symbol", ""),
        kind=kind,
        language=code,
        title=title,
        date=_day(next(root.iter(f"{{{AKN}}}FRBRdate"), None)),
        body=organ.get("showAs", "") if organ is not None and organ.get(_ROLE) is None else "",
        units=units,
        agenda_item=names.get("agendaItem", ""),
        articles=articles_of(units, code),
        corrects=kind == "document" and corrects(title, identifier, grammar(known(code))),
        masthead=MappingProxyType(
            {element.get(_ROLE, ""): "".join(map(str, element.itertext())) for element in _cover(root)}
        ),
    )


def _day(element: etree._Element | None) -> date | None:
    if element is None or element.get("name") == "unknown":
        return None
    return iso_day(element.get("date", ""))


def _cover(root: etree._Element) -> Iterator[etree._Element]:
    cover = next(root.iter(f"{{{AKN}}}coverPage"), None)
    return (element for element in (cover.iter() if cover is not None else ()) if element.get(_ROLE) is not None)


def with_own(facts: HeadFacts, root: etree._Element) -> HeadFacts:
    """The facts of the head, those who act by their printed names, and counts that are not known as such."""
    names = {element.get("eId", ""): element for element in root.iter(f"{{{AKN}}}TLCOrganization")}
    authors = [(one.get("as", ""), one.get("href", "")[1:]) for one in root.iter(f"{{{AKN}}}FRBRauthor")]
    sponsors, additional = (
        tuple(
            Party(names[eid].get("showAs", ""), names[eid].get(_CODE, ""))
            for role, eid in authors
            if role == wanted and eid in names
        )
        for wanted in ("#sponsor", "#additionalSponsor")
    )
    metadata = replace(facts.metadata, sponsors=sponsors, additional_sponsors=additional, vote=_vote(root))
    return replace(facts, metadata=metadata)


def _vote(root: etree._Element) -> Vote | None:
    voting = next(root.iter(f"{{{AKN}}}voting"), None)
    if voting is None:
        return None
    counts: dict[str, int | None] = {}
    voters: dict[str, tuple[Party, ...]] = {}
    for element in voting.iter(f"{{{AKN}}}count"):
        role, value = element.get("refersTo", "").lstrip("#"), element.get("value", "")
        counts[role] = int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else None
        named = element.iter(f"{{{AKN}}}organization")
        voters[role] = tuple(Party("".join(map(str, one.itertext())), one.get(_CODE, "")) for one in named)
    in_favour, against, abstaining = (counts.get(role) for role in ("inFavour", "against", "abstaining"))
    return Vote(
        in_favour,
        against,
        abstaining,
        voters.get("inFavour", ()),
        voters.get("against", ()),
        voters.get("abstaining", ()),
        source=voting.get(_SOURCE, ""),
    )


def _units(source: Source, root: etree._Element) -> tuple[Unit, ...]:
    """The units in the document's order: a note that stands at its mark has its place among them beside it."""
    places = Places(source.text)
    placed: dict[int, Unit] = {}
    others: list[Unit] = []
    for element in root.iter():
        if local(element) == "meta":
            places.skip("meta")
        elif element.get(_ANCHOR) is not None:
            unit = _unit(source, element, places)
            place = element.get(_PLACE, "")
            if place.isdecimal() and len(place) < 7 and int(place) not in placed:
                placed[int(place)] = unit
            else:
                others.append(unit)
    rest = iter(others)
    count = len(others) + len(placed)
    found = (placed.pop(index, None) or next(rest, None) for index in range(count))
    return (*(unit for unit in found if unit is not None), *rest, *placed.values())


def _unit(source: Source, element: etree._Element, places: Places) -> Unit:
    number = next((child for child in element if local(child) == "num"), None)
    kind, level = element.get(_KIND, ""), element.get(_LEVEL, "")
    origin = places.at
    block, table = _words(_holder(element), places)
    places.at = origin  # the words of a unit inside this one come again
    if block.runs:
        places.at = block.runs[0][1]
    marker = "".join(map(str, number.itertext())) if number is not None else element.get("marker", "")
    return Unit(
        anchor=element.get(_ANCHOR, ""),
        eid=element.get(_EID, element.get("eId", "")),
        kind=cast(UnitKind, kind) if kind in _KINDS else "paragraph",
        parent=_parent(element),
        marker=element.get(_MARKER, marker),
        text=block.text,
        line=source.place(block.runs[0][1])[0] if block.runs else element.sourceline or 1,
        marks=block.marks,
        runs=block.runs,
        level=int(level) if level.isdecimal() and len(level) < 3 else 0,
        table=table,
    )


def _parent(element: etree._Element) -> str | None:
    told = element.get(_PARENT)
    if told is not None:
        return told or None
    return next((found for above in element.iterancestors() if (found := above.get(_ANCHOR)) is not None), None)


def _holder(element: etree._Element) -> etree._Element | None:
    """The element that holds a unit's own words."""
    if local(element) in _HOLDS_ITS_WORDS:
        return element
    first = next((child for child in element if local(child) not in ("", "num")), None)
    return next(iter(first), None) if first is not None and local(first) in _WRAPS else first


def _words(holder: etree._Element | None, places: Places) -> tuple[Block, Table | None]:
    if holder is None:
        return Block("", ()), None
    if local(holder) == "table":
        block, table = read_table(holder, lambda: _Verbatim(places))
        return block or Block("", ()), table
    words = _Verbatim(places)
    words.add(holder)
    return words.collected(), None


class _Verbatim(UnitWords):
    """Collects words as they stand; the notes among them are units of their own."""

    def __init__(self, places: Places) -> None:
        super().__init__(places, XmlNotes())

    def collected(self) -> Block:
        """What was collected, though it be no word."""
        marks = sorted(self.marks, key=lambda mark: (mark.start, -mark.end))
        return Block("".join(self.parts), tuple(self.runs), tuple(marks))

    def block(self) -> Block | None:
        return self.collected() if self.length else None

    def _child(self, element: etree._Element) -> None:
        tag = local(element)
        if tag == "authorialNote":
            anchor = element.get(_ANCHOR, "")
            self.marks.append(Mark.of_note(self.length, element.get("marker", ""), anchor))
        elif tag == "noteRef":
            self.marks.append(Mark.of_note(self.length, element.get("marker", ""), element.get(_NOTE, "")))
        elif element.get(_ANCHOR) is None:  # else it is a unit of its own
            super()._child(element)

    def _text(self, text: str) -> None:
        self._chunk(text, self.places.find(text))

    def _chunk(self, text: str, origin: int) -> None:
        self.runs.append((self.length, origin))
        self.parts.append(text)
        self.length += len(text)
