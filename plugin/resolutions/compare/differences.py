"""Compares two snapshots of a site and lists their differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..addresses import Place
from ..diagnostics import UNREAD
from ..model import Diagnostic, Document, DocumentKey, Link
from ..permalinks import Alias, KnownAddresses, Lock, Shifted, merge, published, shifted, texts
from ..wording import Summary
from .comparison import Cause, CitationChange, Comparison, DocumentChange, DocumentName, LostAddress, MembershipChange
from .documents import pair_documents, summaries
from .paragraphs import ComparedParagraphs, compare_paragraphs
from .snapshot import Snapshot, ThemeMember


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """The differences between two sides. Time is linear in the documents and near linear in what changed."""
    pairing = pair_documents(old, new)
    compared_documents = [
        (before, after, compare_paragraphs(before.units, after.units)) for before, after in pairing.pairs
    ]
    moves = _Moves.of(compared_documents)
    new_addresses = KnownAddresses.of(new.published, new.aliases)
    changes = (_document_change(*item) for item in compared_documents)
    unresolved, resolved = _citations(old, new, moves)
    gained, left = _memberships(old, new, moves)
    new_diagnostics, gone_diagnostics = _diagnostics(old, new, moves)
    lost = (*(item for document in old.documents for item in _lost(document, new_addresses, moves)),)
    return Comparison(
        added=tuple(map(_name, pairing.added)),
        removed=tuple(map(_name, pairing.removed)),
        changed=tuple(change for change in changes if change),
        lost=(*lost, *_lost_themes(old, new_addresses)),
        shifted=_shifted(compared_documents, new_addresses),
        unresolved=unresolved,
        resolved=resolved,
        gained=gained,
        left=left,
        diagnostics_new=new_diagnostics,
        diagnostics_gone=gone_diagnostics,
        wording=_wording(pairing.added, old, new),
        unread=_unread(pairing.removed, new.diagnostics),
        versions={_name(one): codes for one in pairing.added if (codes := old.languages(one.id))},
    )


@dataclass(frozen=True)
class _Moves:
    """The documents and paragraphs of the old side, each with its counterpart on the new side."""

    documents: Mapping[DocumentKey, Document]
    anchors: Mapping[tuple[DocumentKey, str], str]

    @classmethod
    def of(cls, compared_documents: Iterable[tuple[Document, Document, ComparedParagraphs]]) -> _Moves:
        documents: dict[DocumentKey, Document] = {}
        anchors: dict[tuple[DocumentKey, str], str] = {}
        for before, after, paragraphs in compared_documents:
            documents[before.key] = after
            for old, new in paragraphs.counterpart.items():
                anchors[before.key, old] = new
        return cls(documents, anchors)

    def paragraph(self, key: DocumentKey, anchor: str) -> tuple[DocumentKey, str] | None:
        """The counterpart of a paragraph as (document key, anchor); None where the new side has none."""
        after, new = self.documents.get(key), self.anchors.get((key, anchor))
        return (after.key, new) if after is not None and new is not None else None

    def place(self, key: DocumentKey, anchor: str) -> Place | None:
        """The address on the new side of the same document (where `anchor` is empty) or paragraph; else None."""
        after, new = self.documents.get(key), self.anchors.get((key, anchor), "")
        return Place.of(after.key, new) if after is not None and (new or not anchor) else None


def _name(document: Document) -> DocumentName:
    page = Place.of(document.key).page
    return DocumentName(document.id, document.language, document.symbol, document.title, page, document.source)


def _unread(removed: Iterable[Document], diagnostics: Iterable[Diagnostic]) -> Mapping[DocumentName, Diagnostic]:
    """What is told, on the new side, of the files of removed documents."""
    found = {diagnostic.source: diagnostic for diagnostic in diagnostics if diagnostic.code in UNREAD}
    return {_name(document): found[document.source] for document in removed if document.source in found}


def _wording(added: Sequence[Document], old: Snapshot, new: Snapshot) -> Mapping[DocumentName, Summary]:
    """The summary of each document that is new in every language; none where the old side has no document at all."""
    first = [document for document in added if not old.languages(document.id)]
    return {_name(one): counts for one, counts in summaries(first, new.documents)} if old.documents else {}


def _document_change(before: Document, after: Document, paragraphs: ComparedParagraphs) -> DocumentChange | None:
    renamed = Place.of(before.key) != Place.of(after.key)
    facts = tuple(
        (name, old, new)
        for (name, old), (_, new) in zip(_facts(before), _facts(after), strict=True)
        if old != new and not (renamed and name == "symbol")
    )
    if not (facts or paragraphs.differ or renamed):
        return None
    return DocumentChange(_name(before), _name(after), facts, paragraphs.changes, paragraphs.renumbered)


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    return (
        ("symbol", document.symbol),
        ("kind", document.kind),
        ("title", document.title),
        ("date", document.day),
        ("body", document.body),
    )


def _lost(document: Document, addresses: KnownAddresses, moves: _Moves) -> Iterator[LostAddress]:
    """The addresses of a document that the new side lacks. Where the page itself leads nowhere, its anchors are not
    listed one by one."""
    page = Place.of(document.key)
    page_target = addresses.follow(page)
    if page_target != page:
        yield _lost_address(page, page_target, moves.place(document.key, ""))
    if not isinstance(page_target, Place):
        return
    for unit in document.units:
        place = Place.of(document.key, unit.anchor)
        target = addresses.follow(place)
        follows_page = page_target != page and isinstance(target, Place) and target.anchor == unit.anchor
        if target != place and not follows_page:
            yield _lost_address(place, target, moves.place(document.key, unit.anchor))


def _shifted(
    compared_documents: Iterable[tuple[Document, Document, ComparedParagraphs]], addresses: KnownAddresses
) -> tuple[Shifted, ...]:
    """The addresses that lead to other words now while theirs stand elsewhere, by the rule of the lock file. Words that
    stand nowhere any more are a changed paragraph, which the report shows."""
    differing = [(before, after) for before, after, paragraphs in compared_documents if paragraphs.differ]
    before, after = [one for one, _ in differing], [other for _, other in differing]
    lock = merge(Lock(), published(before), texts(before))
    shifts = shifted(lock, texts(after), addresses)
    return tuple(shift for shift in shifts if shift.now)


def _lost_themes(old: Snapshot, addresses: KnownAddresses) -> Iterator[LostAddress]:
    for page in map(Place, old.theme_pages):
        target = addresses.follow(page)
        if target != page:
            yield _lost_address(page, target, None)


def _lost_address(place: Place, target: Place | Alias | None, same_words: Place | None) -> LostAddress:
    if isinstance(target, Alias):
        return LostAddress(place, None, target.reason, same_words)
    return LostAddress(place, target, "", same_words)


_Mention = tuple[DocumentKey, str, str, str]
"""Document, anchor, surface, target."""


def _citations(
    old: Snapshot, new: Snapshot, moves: _Moves
) -> tuple[tuple[CitationChange, ...], tuple[CitationChange, ...]]:
    """The newly unresolved and the newly resolved citations. Those of a paragraph that was removed are neither."""
    before: Counter[_Mention] = Counter()
    reasons: dict[_Mention, str] = {}
    for key, link in _unresolved(old):
        counterpart = moves.paragraph(key, link.citation.anchor)
        if counterpart:
            mention = (*counterpart, link.citation.surface, link.citation.target)
            before[mention] += 1
            reasons[mention] = link.reason
    documents = new.by_key
    broken: list[CitationChange] = []
    for key, link in _unresolved(new):
        mention = (key, link.citation.anchor, link.citation.surface, link.citation.target)
        if before[mention]:
            before[mention] -= 1
            continue
        broken.append(CitationChange(_name(documents[key]), *mention[1:], link.reason))
    mended = tuple(
        CitationChange(_name(documents[mention[0]]), *mention[1:], reasons[mention]) for mention in before.elements()
    )
    return tuple(broken), mended


def _unresolved(side: Snapshot) -> Iterator[tuple[DocumentKey, Link]]:
    for key, links in side.links.items():
        yield from ((key, link) for link in links if link.status == "unresolved")


def _memberships(
    old: Snapshot, new: Snapshot, moves: _Moves
) -> tuple[tuple[MembershipChange, ...], tuple[MembershipChange, ...]]:
    """The gained and the lost memberships of themes. A renumbered paragraph keeps its memberships."""
    after_keys = {document.key for document in moves.documents.values()}
    after_anchors = {(moves.documents[key].key, anchor) for (key, _), anchor in moves.anchors.items()}
    before: dict[ThemeMember, ThemeMember] = {}
    left: list[tuple[ThemeMember, Cause]] = []
    for member in sorted(old.members):
        counterpart = moves.paragraph(member.key, member.anchor)
        if counterpart:
            before[ThemeMember(member.theme, *counterpart)] = member
        else:
            left.append((member, "whole paragraph" if member.key in moves.documents else "whole document"))
    left += [(before[gone], "words or theme") for gone in before.keys() - new.members]
    gained: list[tuple[ThemeMember, Cause]] = []
    for member in new.members - before.keys():
        if (member.key, member.anchor) in after_anchors:
            gained.append((member, "words or theme"))
        else:
            gained.append((member, "whole paragraph" if member.key in after_keys else "whole document"))
    return _membership_changes(gained, new), _membership_changes(left, old)


def _membership_changes(members: list[tuple[ThemeMember, Cause]], side: Snapshot) -> tuple[MembershipChange, ...]:
    documents = side.by_key
    return tuple(
        MembershipChange(member.theme, _name(documents[member.key]), member.anchor, cause)
        for member, cause in sorted(members)
    )


def _diagnostics(old: Snapshot, new: Snapshot, moves: _Moves) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The diagnostics of the new side only, and those of the old side only.

    Line and column do not count, because lines shift. A renamed source counts as the same source. Where one side is a
    site, what is found across documents is not compared, since it does not tell that.
    """
    skipped = frozenset() if old.across is not None and new.across is not None else (old.across or new.across or ())
    told_before, told_now = ([one for one in side.diagnostics if one not in skipped] for side in (old, new))
    documents = old.by_key
    sources = {documents[key].source: after.source for key, after in moves.documents.items()}
    before = Counter(
        _identity(diagnostic, sources.get(diagnostic.source, diagnostic.source)) for diagnostic in told_before
    )
    after = Counter(_identity(diagnostic, diagnostic.source) for diagnostic in told_now)
    appeared = _remaining(told_now, after - before, {})
    disappeared = _remaining(told_before, before - after, sources)
    return appeared, disappeared


def _remaining(
    diagnostics: Iterable[Diagnostic], counts: Counter[tuple[str, str, str]], sources: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """The diagnostics that `counts` names, each at most as often as it is counted there."""
    remaining = []
    for diagnostic in diagnostics:
        identity = _identity(diagnostic, sources.get(diagnostic.source, diagnostic.source))
        if counts[identity] > 0:
            counts[identity] -= 1
            remaining.append(diagnostic)
    return tuple(remaining)


def _identity(diagnostic: Diagnostic, source: str) -> tuple[str, str, str]:
    return source, diagnostic.code, diagnostic.message
