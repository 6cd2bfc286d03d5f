"""Two paragraphs' words → whether the later one takes over the earlier one, and how.

Aligned by the longest common subsequence of their words (`rapidfuzz`). What decides is measured by `likeness`, twice
the common words by the words of both, and by runs of common words that stand without a gap in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, MatchingBlock

from .model import WordingKind

NEAR = 0.9
"""The least likeness, all figures taken for equal, of paragraphs that differ by a date, a number or a name."""
REWORDED = 0.58
"""The least likeness of paragraphs that have most words in the same order."""
_REWORDED_IN_RUNS = 0.5
"""The same where a run is long."""
_LONG_RUN = 9
_ONE_PASSAGE = 0.8
"""Of paragraphs no more alike than that, the share of the common words in one passage from which on it is a part."""
_SHARE_OF_LONGER = 0.45
"""The least share of the longer one's words that both have; where it is less, the shorter one is a part."""
PHRASE = 12
"""The words of the shortest run that is taken for a part, if no more is alike."""
_RUN = 4
"""Shorter runs than this one are no wording: "of the United Nations" stands everywhere."""
_PIECE = 2
"""A lone word in common between others is no run, and ties no passage together."""
_GAP = 3
"""So many words may be others between two runs of a passage."""
_PLAIN = 6
"""The least words of a passage that are neither figures nor of names."""
_NEARLY_ALL = 0.8
"""The least share of the shorter one's words that stand in runs, where they may be names all the same."""
_SHARE_OF_SHORTER = 0.3
"""The least share of the shorter one's words that stand in runs, where a part is taken over."""
_MOST_OF_SHORTER = 0.6
"""The same where no run is as long as a phrase."""


class Match(NamedTuple):
    """How one paragraph's words stand in another one."""

    kind: WordingKind
    common: int
    """The words of both in the same order."""


def likeness(common: int, first: int, second: int) -> float:
    """From 0 to 1, of texts of so many words each with so many in common."""
    return 2 * common / (first + second)


def in_order(new: str, old: str) -> int:
    """How many words two paragraphs have in common in the same order."""
    return LCSseq.similarity(new, old)


def whole(new: str, old: str, new_figureless: str, old_figureless: str, common: int) -> Match | None:
    """How the new paragraph takes over the old one as a whole; None where it does not. The texts have a character a
    word; the figureless ones have the same character for all figures. `common` words are in both in order."""
    alike = likeness(common, len(new), len(old))
    if alike >= NEAR:
        return Match("near", common)
    if alike < _REWORDED_IN_RUNS or common < _SHARE_OF_LONGER * max(len(new), len(old)):
        return None
    if alike < REWORDED:
        blocks = _blocks(new, old)
        longest = max(_passages([block for block in blocks if block.size >= _PIECE] or blocks))
        if max(map(_size, blocks)) < _LONG_RUN or longest.common > _ONE_PASSAGE * common:
            return None
    without_figures = LCSseq.similarity(new_figureless, old_figureless)
    return Match("near" if likeness(without_figures, len(new), len(old)) >= NEAR else "reworded", common)


def part(new: str, old: str, plain: bytes, common: int) -> Match | None:
    """How the new paragraph takes over a part of the old one, or the old one as a part of its own. `plain` has 1 for
    each word of the new one that is neither a figure nor a name's: a long name alone is no wording. `common` words are
    in both in order."""
    shorter = min(len(new), len(old))
    if common < max(PHRASE, _SHARE_OF_SHORTER * shorter):
        return None
    blocks = [block for block in _blocks(new, old) if block.size >= _PIECE]
    in_runs = sum([block.size for block in blocks if block.size >= _RUN])
    if in_runs < _SHARE_OF_SHORTER * shorter:
        return None
    passage = max(_passages(blocks))
    is_phrase = passage.common >= PHRASE + passage.gaps
    is_most = passage.common >= _LONG_RUN and in_runs >= max(PHRASE, _MOST_OF_SHORTER * shorter)
    is_name = sum(plain[passage.start : passage.end]) < _PLAIN and in_runs < _NEARLY_ALL * shorter
    return Match("part", max(in_runs, passage.common)) if (is_phrase or is_most) and not is_name else None


class _Passage(NamedTuple):
    """Runs that stand one behind the other in both paragraphs with a few other words between them."""

    common: int
    """Words in common."""
    gaps: int
    start: int
    """In the new paragraph, as the end."""
    end: int


def _passages(blocks: Sequence[MatchingBlock]) -> Iterator[_Passage]:
    """The passages of a paragraph that has a block or more."""
    common, gaps, start, end, old_end = 0, 0, 0, 0, 0
    for new_at, old_at, size in blocks:
        if common and new_at - end <= _GAP and old_at - old_end <= _GAP:
            gaps += 1
        else:
            if common:
                yield _Passage(common, gaps, start, end)
            common, gaps, start = 0, 0, new_at
        common, end, old_end = common + size, new_at + size, old_at + size
    yield _Passage(common, gaps, start, end)


def _blocks(new: str, old: str) -> Sequence[MatchingBlock]:
    """The runs of common words, the last of them empty."""
    return LCSseq.editops(new, old).as_matching_blocks()


def _size(block: MatchingBlock) -> int:
    return block.size
