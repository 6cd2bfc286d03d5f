"""Which paragraphs of a document a theme's page quotes, and which it names; and how its documents fill pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from resolutions.anchors import DocumentPart, part_of
from resolutions.model import DocumentKey
from resolutions.themes import Membership

from ..filling import room, shown, weighed
from ..holdings import ThemeHolding

QUOTED = 2
"""How many paragraphs of a document a theme's page quotes in each of its parts; a third where it is the last."""
_RANKS: dict[DocumentPart, int] = {"operative": 0, "paragraph": 0, "preambular": 1, "annex": 2, "": 3}
"""What a document does comes before why; what it quotes or notes comes last."""


class MemberGroup(NamedTuple):
    """The paragraphs of a theme that stand together in one document, in one of the list's parts."""

    leads: bool
    """Whether they are operative ones of the Council."""
    key: DocumentKey
    quoted: tuple[Membership, ...]
    """Those that tell most, in the order of the text."""
    named: tuple[Membership, ...]
    """All others."""


Runs = Sequence[Sequence[MemberGroup]]
"""The groups of each page."""


def theme_runs(held: ThemeHolding, page_size: int) -> Runs:
    """The paragraphs of a theme by document, as its pages have them."""
    leading, others = held.members[: held.leading], held.members[held.leading :]
    groups = [
        _group(key, tuple(members), leads=leads)
        for leads, part in ((True, leading), (False, others))
        for key, members in groupby(part, key=lambda member: member.key)
    ]
    return weighed(groups, page_size, _weight)


def telling(members: Sequence[Membership]) -> frozenset[str]:
    """The anchors of those that a page quotes: operative ones first, and of these the ones whose own words say that
    they belong."""
    return frozenset(member.anchor for member in sorted(members, key=_rank)[: shown(len(members), QUOTED)])


def _group(key: DocumentKey, members: Sequence[Membership], *, leads: bool) -> MemberGroup:
    quoted = telling(members)
    return MemberGroup(
        leads,
        key,
        tuple(member for member in members if member.anchor in quoted),
        tuple(member for member in members if member.anchor not in quoted),
    )


def _rank(member: Membership) -> tuple[int, bool]:
    return _RANKS[part_of(member.anchor)], not any(evidence.end for evidence in member.evidence)


def _weight(group: MemberGroup) -> float:
    return room(len(group.quoted), len(group.named))
