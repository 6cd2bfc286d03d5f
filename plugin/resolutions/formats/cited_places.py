"""Anchors of units → places as a citation speaks of them, those that follow one another as a range.

A place has a region (an annex, a section, what is quoted), what the paragraph is, and its number with its letters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from ..anchors import ARTICLE, Anchor, LetteredPart, Part, in_article
from ..un import item_value

KINDS: Mapping[str, str] = MappingProxyType({"pp": "preambular", "op": "paragraph", "p": "paragraph", "fn": "note"})
"""What a citation calls the paragraphs of a series; those of others have no number to cite."""
UNNUMBERED = "unnumbered"
"""What it calls a paragraph of an annex or a section that prints no number: another there may print the same."""
UNSAID = frozenset({"cont", "b", "t"})
"""Series of which no number is printed: what bears them is cited as its paragraph, and so is a repeated one."""


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """An anchor as a citation speaks of it."""

    anchor: str
    region: tuple[tuple[str, str], ...]
    """The annex and the section that it stands in, each with its number; the parts of a unit that quotes it, too."""
    kind: str = ""
    """`paragraph`, `unnumbered`, `preambular` or `note`; `item` right below an article; empty for what has no number: a
    region as a whole, a heading."""
    path: tuple[str, ...] = ()
    """The paragraph's number, and its items' letters; the number is empty where an article has none."""
    article: str = ""
    """The number of the article that it stands in."""


Run = tuple[CitedPlace, CitedPlace]
"""The first and the last of places that follow one another."""


def place_of(anchor: str, sole_annex: bool, article: str = "") -> CitedPlace:
    """The place that an anchor names; `sole_annex`, whether its document has one annex only; `article`, the number of
    that in which it stands."""
    named = Anchor.parse(anchor, sole_annex=sole_annex)
    if article:
        named = in_article(named, article)
    region = tuple((part.series, part.number) for part in named.regions)
    path = [part for part in named.unit if part.series not in UNSAID]
    if not path or not path[0].number:
        return CitedPlace(anchor, region, article=article)
    if region and region[-1][0] == ARTICLE and not path[0].number[:1].isdecimal():
        return CitedPlace(anchor, region, "item", ("", *(part.number for part in path)), article)
    (series, number, _), *items = path
    # Paragraphs of an annex, and items that stand in it directly, have no series.
    if series == "p" and region:
        kind = UNNUMBERED
    else:
        kind = KINDS.get(series, "paragraph" if not series and (region or number.isdecimal()) else "")
    if not kind:
        return CitedPlace(anchor, region, article=article)
    return CitedPlace(
        anchor, region, kind, ("*" if number == "star" else number, *(part.number for part in items)), article
    )


def place_in_part(place: CitedPlace, part: LetteredPart, *, is_said: bool) -> CitedPlace:
    """The place as the part of its resolution numbers it; `is_said`, whether it names the part itself."""
    region, path = place.region, place.path
    if part.section and Anchor.parse(place.anchor).regions[:1] == (Part("sec", part.section),):
        region = region[1:]
    if is_said:
        region = (("sec", part.letter.lower()), *region)
    if part.recital and place.kind == "preambular":
        path = (part.recital, *path[1:])
    return replace(place, region=region, path=path)


def runs_of(places: Sequence[CitedPlace]) -> list[Run]:
    """Places that follow one another, three and more as a range: each with its first and its last."""
    runs: list[list[CitedPlace]] = []
    for place in places:
        if runs and _follows(runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [ends for run in runs for ends in ([(run[0], run[-1])] if len(run) > 2 else [(one, one) for one in run])]


def _follows(one: CitedPlace, other: CitedPlace) -> bool:
    if not one.kind or (one.region, one.kind, one.path[:-1]) != (other.region, other.kind, other.path[:-1]):
        return False
    here, there = one.path[-1], other.path[-1]
    if here.isdecimal() and there.isdecimal():
        return int(there) == int(here) + 1
    if len(here) == len(there) == 1:
        return ord(there) == ord(here) + 1
    return 0 < item_value(here) == item_value(there) - 1
