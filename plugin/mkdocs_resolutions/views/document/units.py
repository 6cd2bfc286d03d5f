"""A document's body: each unit with its place, its number and its text as tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple, cast, get_args

from resolutions.anchors import (
    BODY,
    TITLE,
    is_called_otherwise,
    is_quoted,
    item,
    label,
    label_in,
    note,
    quotations,
    repeated,
)
from resolutions.corpus import Divergence
from resolutions.languages.recognize import has_spaces
from resolutions.model import Document, Link, Unit, by_anchor
from resolutions.proceedings import adoption_lines
from resolutions.structure import section_label
from resolutions.text import grammar

from ...interface import Words
from ..naming import Anchor, span_of
from ..page import Page
from ..tokens import NoteMark, Span, SpanKind, TextToken, numbers, tokens
from .headings import heading_levels, marker_of
from .tables import TableView, table_view

_LONGEST_MARK = 3
"""So many characters may a note's mark have behind a title: `***`."""
_BEHIND_A_NAME = " .:：*"
"""What alone may stand behind the name of an annex that has no title."""
_PARTING = re.compile(r"\s*[:：–—-]+\s*")
"""What parts an annex's name from its title on one line, and nothing where the line ends there."""
_SPAN_KINDS = frozenset(get_args(SpanKind))


class UnitView(NamedTuple):
    """One unit as the page shows it; the template of a document unpacks it, in this order."""

    anchor: str
    eid: str
    kind: str
    depth: int
    """How far it steps in: 0 for a paragraph, 1 for its sub-paragraphs."""
    marker: str
    label: str
    """In a quoted document its name there: PP1."""
    tokens: tuple[TextToken, ...]
    cited_by: int
    """How many places cite this very unit."""
    level: int = 0
    """Of a heading or an annex: its level in HTML, 2 to 6."""
    back: Sequence[Anchor] = ()
    """Of a note: links to its marks."""
    table: TableView | None = None
    """Of a table; its tokens then are all its words without their places."""
    opens: int = 0
    """How many quoted documents begin with it."""
    closes: int = 0
    """How many end with it."""
    same: str | None = None
    """Of a recital whose preamble most other versions divide otherwise: the anchors there of what says the same, with
    a space between; empty where nothing does, None where it is the same anchor."""
    is_named: bool = False
    """Whether the page has to say what it is called, as its anchor says it otherwise: in an article, or in a part."""


def unit_views(document: Document, links: Sequence[Link], cited: Mapping[str, int], page: Page) -> tuple[UnitView, ...]:
    """The document's units in reading order; `cited` counts by anchor the places that cite a unit."""
    linked = by_anchor(links)
    openings = page.site.publication.facts[document.key].openings
    divergence = page.site.publication.collection.divergences.get(document.key, Divergence())
    depths: dict[str, int] = {}
    levels, notes = heading_levels(document), notes_of(document, page.words)
    quoted = [(), *map(_quotations, document.units), ()]
    # How many quoted documents go on from the unit before, and at the end from the last unit.
    shared = [_shared(before, after) if before and after else 0 for before, after in pairwise(quoted)]
    views = []
    for index, unit in enumerate(document.units):
        own = quoted[index + 1]
        depth = _depth(unit, depths)
        depths[unit.anchor] = depth
        marks = notes.marks.get(unit.anchor, ())
        spans = [span_of(link, document, page) for link in linked.get(unit.anchor, ())]
        spans += _spans(unit, openings.get(unit.anchor), document)
        spans += numbers(unit.text) if unit.table is None else ()
        views.append(
            UnitView(
                unit.anchor,
                unit.eid,
                _shown_kind(unit, own),
                depth,
                marker_of(unit),
                _label(unit, own, document, page.language),
                tokens(unit.text, spans, marks),
                cited.get(unit.anchor, 0),
                levels.get(unit.anchor, 0),
                notes.back.get(unit.anchor, ()),
                table_view(unit, unit.table, spans, marks) if unit.table is not None else None,
                len(own) - shared[index],
                len(own) - shared[index + 1],
                _same(unit.anchor, divergence.recitals),
                not own and is_called_otherwise(document, unit.anchor),
            )
        )
    return tuple(views)


def _same(anchor: str, counterparts: Mapping[str, tuple[str, ...]]) -> str | None:
    """What the page says of the paragraph's counterpart, where it has another anchor."""
    others = counterparts.get(anchor, (anchor,))
    return None if others == (anchor,) else " ".join(others)


def _shown_kind(unit: Unit, quoted: Sequence[str]) -> str:
    """The kind by which a unit is set: the enacting words of what is quoted as the document's own."""
    return "enacting" if quoted and unit.anchor == item(quoted[-1], BODY) else unit.kind


def _label(unit: Unit, quoted: Sequence[str], document: Document, language: str) -> str:
    """What a unit is called at its own place: in a quoted document, as there."""
    if quoted:
        return label(unit.anchor.removeprefix(f"{quoted[-1]}-"), language)
    return label_in(document, unit.anchor, language)


def _quotations(unit: Unit) -> tuple[str, ...]:
    """The anchors of the quoted documents in which a unit stands, the outermost first."""
    return quotations(unit.anchor) if is_quoted(unit.anchor) else ()


def _shared(some: Sequence[str], others: Sequence[str]) -> int:
    """How many of the first are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))


def _depth(unit: Unit, depths: Mapping[str, int]) -> int:
    if unit.parent is None or unit.kind not in ("subparagraph", "continuation"):
        return 0
    above = depths.get(unit.parent, 0)
    return above if unit.kind == "continuation" else above + 1


def _spans(unit: Unit, opening: tuple[int, int] | None, document: Document) -> list[Span]:
    """The source's own marks and living links; its action in italics as in UN print, marked there or not."""
    if unit.kind == "title":
        return _lines(unit, document)
    spans = _adoption_lines(unit, document) if unit.kind == "adoption" else []
    if unit.kind == "annex":
        spans = _annex_line(unit, document)
    elif unit.kind == "heading" and not unit.marker:
        spans = _section_line(unit, document)
    for mark in unit.marks:
        if mark.kind in _SPAN_KINDS:
            spans.append(Span(mark.start, mark.end, cast(SpanKind, mark.kind)))
        elif mark.href:
            spans.append(Span(mark.start, mark.end, "external", mark.href))
    if opening is not None:
        spans.append(Span(*opening, "action"))
    return spans


def _adoption_lines(unit: Unit, document: Document) -> list[Span]:
    """The meeting's day, and how the text was adopted: "45 7" would be one number to whoever reads on."""
    return [Span(start, end, "line") for start, end in adoption_lines(unit.text, grammar(document.language))]


def _annex_line(unit: Unit, document: Document) -> list[Span]:
    """What an annex is called, above its title: "Annex II" / "Wells and harbours"."""
    words = grammar(document.language).headings
    heading = words.annex.match(unit.text)
    if heading is not None and heading["rest"] and heading["rest"].strip(_BEHIND_A_NAME):
        start = heading.start("rest")
        sign = _PARTING.match(unit.text, start)
        return [Span(0, start, "line"), *([Span(start, sign.end(), "parting")] if sign else [])]
    # Where words stand without spaces, the title follows at once.
    name = None if heading or has_spaces(document.language) else words.annex_name.match(unit.text)
    return [Span(0, name.end(), "line")] if name else []


def _section_line(unit: Unit, document: Document) -> list[Span]:
    """The letter or number of a section, above its title as in print, where nothing but a space parts the two. An A may
    be a word, but not where the words behind it are set otherwise."""
    label = section_label(unit.text, grammar(document.language))
    if not label and unit.marks and unit.marks[0].start == len("A ") and unit.text[0].isupper():
        label = unit.text[0]
    is_apart = label and unit.text.startswith(f"{label} ") and unit.text[len(label) + 1 :][:1].isalnum()
    return [Span(0, len(label), "line")] if is_apart else []


def _lines(unit: Unit, document: Document) -> list[Span]:
    """What stands on a line of its own: when a title says it was adopted, the date in a masthead; and all that stands
    before the title proper, where a title begins with how it was adopted ("Resolution adopted by … 70/1. …")."""
    if unit.anchor == TITLE and document.title:
        before = unit.text.rfind(document.title)  # a note's mark may stand behind it
        if before > 0 and len(unit.text) - before - len(document.title) <= _LONGEST_MARK:
            return [Span(0, before, "line")]
    part = document.masthead.get("adopted" if unit.anchor == TITLE else "date", "")
    start = unit.text.find(part) if part else -1
    return [Span(start, start + len(part), "line")] if start > 0 else []


class Notes(NamedTuple):
    """Both are in the order of the text."""

    marks: Mapping[str, list[NoteMark]]
    """The marks in each unit, by the unit's anchor."""
    back: Mapping[str, list[Anchor]]
    """Links to the marks of each note, by the note's anchor."""


def notes_of(document: Document, words: Words) -> Notes:
    """The marks of notes and what leads back to them."""
    held = {unit.anchor for unit in document.units if unit.kind == "footnote"}
    places = _Places({unit.anchor for unit in document.units})
    marks: dict[str, list[NoteMark]] = {}
    back: dict[str, list[Anchor]] = {}
    for unit in document.units:
        for mark in unit.notes:
            target = next((anchor for anchor in (mark.anchor, note(mark.label)) if anchor in held), "")
            place = places.new(f"{unit.anchor}-{target}") if target else ""
            href = f"#{target}" if target else ""
            marks.setdefault(unit.anchor, []).append(NoteMark(mark.start, mark.label, href, place))
            if place:
                back.setdefault(target, []).append(_back(unit, document, place, words))
    return Notes(marks, back)


def _back(unit: Unit, document: Document, place: str, words: Words) -> Anchor:
    text = label_in(document, unit.anchor, words.language)
    return Anchor(text, f"#{place}", words.say("back_to", place=text))


class _Places:
    """Gives names by the grammar of anchors, `op3-fn15`, none of them twice, and none that a unit has: the second mark
    of a note `*` and the first of a note `**` would have the same."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._counts: dict[str, int] = {}

    def new(self, name: str) -> str:
        """The name, or where it is taken the next like it: `op3-fn15-bis`."""
        while True:
            count = self._counts[name] = self._counts.get(name, 0) + 1
            place = name if count == 1 else repeated(name, count)
            if place not in self._taken:
                self._taken.add(place)
                return place
