"""From two sides to what differs between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..addresses import Place
from ..model import Diagnostic, DocumentKey, Link
from ..permalinks import Addresses, Alias
from .comparison import Cause, CitationChange, Comparison, DocumentChange, DocumentName, LostAddress, MembershipChange
from .documents import pair_documents
from .paragraphs import Paragraphs, compare_paragraphs
from .snapshot import Edition, Member, Snapshot

_FACTS = ("symbol", "kind", "title", "date", "body")


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """What differs between two sides. Linear in the documents, near linear in what changed."""
    pairing = pair_documents(old, new)
    put_beside = [(before, after, compare_paragraphs(before.units, after.units)) for before, after in pairing.pairs]
    moves = _Moves.of(put_beside)
    now = Addresses.of(new.published, new.aliases)
    changes = (_document_change(*item) for item in put_beside)
    unresolved, resolved = _citations(old, new, moves)
    gained, left = _memberships(old, new, moves)
    fresh, gone = _diagnostics(old, new, moves)
    return Comparison(
        tuple(_name(edition) for edition in pairing.added),
        tuple(_name(edition) for edition in pairing.removed),
        tuple(change for change in changes if change),
        (
            *(lost for edition in old.editions for lost in _lost(edition, now, moves)),
            *_lost_themes(old, now),
        ),
        unresolved,
        resolved,
        gained,
        left,
        fresh,
        gone,
    )


@dataclass(frozen=True)
class _Moves:
    """Where the documents and paragraphs of the old side stand on the new one."""

    documents: Mapping[DocumentKey, Edition]
    anchors: Mapping[tuple[DocumentKey, str], str]

    @classmethod
    def of(cls, put_beside: Iterable[tuple[Edition, Edition, Paragraphs]]) -> _Moves:
        documents: dict[DocumentKey, Edition] = {}
        anchors: dict[tuple[DocumentKey, str], str] = {}
        for before, after, paragraphs in put_beside:
            documents[before.key] = after
            for old, new in paragraphs.counterpart.items():
                anchors[before.key, old] = new
        return cls(documents, anchors)

    def paragraph(self, key: DocumentKey, anchor: str) -> tuple[DocumentKey, str] | None:
        """The counterpart of a paragraph, if it is still there."""
        after, new = self.documents.get(key), self.anchors.get((key, anchor))
        return (after.key, new) if after is not None and new is not None else None

    def place(self, key: DocumentKey, anchor: str) -> Place | None:
        """The page, or the anchor, where the same text stands now."""
        after, new = self.documents.get(key), self.anchors.get((key, anchor), "")
        return Place(after.page, new) if after is not None and (new or not anchor) else None


def _name(edition: Edition) -> DocumentName:
    return DocumentName(edition.id, edition.language, edition.symbol, edition.title, edition.page)


def _document_change(before: Edition, after: Edition, paragraphs: Paragraphs) -> DocumentChange | None:
    renamed = before.page != after.page
    facts = tuple(
        (name, getattr(before, name), getattr(after, name))
        for name in _FACTS
        if getattr(before, name) != getattr(after, name) and not (renamed and name == "symbol")
    )
    if not (facts or paragraphs.changes or paragraphs.renumbered or renamed):
        return None
    return DocumentChange(_name(before), _name(after), facts, paragraphs.changes, paragraphs.renumbered)


def _lost(edition: Edition, now: Addresses, moves: _Moves) -> Iterator[LostAddress]:
    """The addresses of a document that the new side lacks. A page that leads nowhere stands for its anchors too."""
    page = Place(edition.page)
    whole = now.follow(page)
    if whole != page:
        yield _lost_address(page, whole, moves.place(edition.key, ""))
    if not isinstance(whole, Place):
        return
    for unit in edition.units:
        place = Place(edition.page, unit.anchor)
        end = now.follow(place)
        went_along = whole != page and isinstance(end, Place) and end.anchor == unit.anchor
        if end != place and not went_along:
            yield _lost_address(place, end, moves.place(edition.key, unit.anchor))


def _lost_themes(old: Snapshot, now: Addresses) -> Iterator[LostAddress]:
    for page in map(Place, old.theme_pages):
        end = now.follow(page)
        if end != page:
            yield _lost_address(page, end, None)


def _lost_address(place: Place, end: Place | Alias | None, stands: Place | None) -> LostAddress:
    if isinstance(end, Alias):
        return LostAddress(place, None, end.reason, stands)
    return LostAddress(place, end, "", stands)


_Mention = tuple[DocumentKey, str, str, str]
"""Document, anchor, surface, target."""


def _citations(
    old: Snapshot, new: Snapshot, moves: _Moves
) -> tuple[tuple[CitationChange, ...], tuple[CitationChange, ...]]:
    """What is unresolved on one side only; a paragraph that is gone took its citations with it."""
    before: Counter[_Mention] = Counter()
    reasons: dict[_Mention, str] = {}
    for key, link in _unresolved(old):
        stands = moves.paragraph(key, link.citation.anchor)
        if stands:
            mention = (*stands, link.citation.surface, link.citation.target)
            before[mention] += 1
            reasons[mention] = link.reason
    editions = new.by_key
    broken: list[CitationChange] = []
    for key, link in _unresolved(new):
        mention = (key, link.citation.anchor, link.citation.surface, link.citation.target)
        if before[mention]:
            before[mention] -= 1
            continue
        broken.append(CitationChange(_name(editions[key]), *mention[1:], link.reason))
    mended = tuple(
        CitationChange(_name(editions[mention[0]]), *mention[1:], reasons[mention]) for mention in before.elements()
    )
    return tuple(broken), mended


def _unresolved(side: Snapshot) -> Iterator[tuple[DocumentKey, Link]]:
    for edition in side.editions:
        yield from ((edition.key, link) for link in edition.links if link.status == "unresolved")


def _memberships(
    old: Snapshot, new: Snapshot, moves: _Moves
) -> tuple[tuple[MembershipChange, ...], tuple[MembershipChange, ...]]:
    """Paragraphs that came to a theme, and that left it. A renumbered paragraph keeps what it had."""
    after_keys = {edition.key for edition in moves.documents.values()}
    after_anchors = {(moves.documents[key].key, anchor) for (key, _), anchor in moves.anchors.items()}
    before: dict[Member, Member] = {}
    left: list[tuple[Member, Cause]] = []
    for member in sorted(old.members):
        key = member.key
        stands = moves.paragraph(key, member.anchor)
        if stands:
            before[Member(member.theme, *stands[0], stands[1])] = member
        else:
            left.append((member, "whole paragraph" if key in moves.documents else "whole document"))
    left += [(before[gone], "words or theme") for gone in before.keys() - new.members]
    gained: list[tuple[Member, Cause]] = []
    for member in new.members - before.keys():
        key = member.key
        kept = (key, member.anchor) in after_anchors
        gained.append(
            (member, "words or theme" if kept else "whole paragraph" if key in after_keys else "whole document")
        )
    return _membership_changes(gained, new), _membership_changes(left, old)


def _membership_changes(members: list[tuple[Member, Cause]], side: Snapshot) -> tuple[MembershipChange, ...]:
    editions = side.by_key
    return tuple(
        MembershipChange(member.theme, _name(editions[member.key]), member.anchor, cause)
        for member, cause in sorted(members)
    )


def _diagnostics(old: Snapshot, new: Snapshot, moves: _Moves) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Diagnostics of one side only. Where they stand does not count: lines shift; a renamed source is the same."""
    editions = old.by_key
    sources = {editions[key].source: after.source for key, after in moves.documents.items()}
    before = Counter(_what(found, sources.get(found.source, found.source)) for found in old.diagnostics)
    after = Counter(_what(found, found.source) for found in new.diagnostics)
    fresh = _remaining(new.diagnostics, after - before, {})
    gone = _remaining(old.diagnostics, before - after, sources)
    return fresh, gone


def _remaining(
    diagnostics: Iterable[Diagnostic], left: Counter[tuple[str, str, str]], sources: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Those that are counted in `left`, as often as they are."""
    found = []
    for diagnostic in diagnostics:
        what = _what(diagnostic, sources.get(diagnostic.source, diagnostic.source))
        if left[what] > 0:
            left[what] -= 1
            found.append(diagnostic)
    return tuple(found)


def _what(found: Diagnostic, source: str) -> tuple[str, str, str]:
    return source, found.code, found.message
