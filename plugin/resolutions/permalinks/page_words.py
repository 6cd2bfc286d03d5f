"""What a page said when the lock was last updated, and what it says now, as signatures by anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..anchors import Anchor
from ..grouping import grouped
from ..model import Unit
from .signature import DIGEST_CHARACTERS, SIGNATURE_CHARACTERS, is_alike, likeness, page_digest, signature

_NO_DIGEST = "." * DIGEST_CHARACTERS
_NONE = "." * SIGNATURE_CHARACTERS
_TOLD = re.compile(
    rf"(?P<digest>[\w-]{{{DIGEST_CHARACTERS}}}|\.{{{DIGEST_CHARACTERS}}})"
    rf" (?P<signatures>(?:[\w-]{{{SIGNATURE_CHARACTERS}}}|\.{{{SIGNATURE_CHARACTERS}}})*)",
    re.ASCII,
)
_CANDIDATES = 8
"""A half of a signature that more paragraphs than this have in common is not looked at, so that the cost is linear."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """The signatures of a page, as one text: they are looked at only where the page has changed."""

    digest: str
    """Of the page when all of them were taken; empty where they are of several times."""
    anchors: tuple[str, ...]
    signatures: str
    """Of each anchor six characters; dots where it has none."""

    @classmethod
    def of(cls, signatures: Mapping[str, str], digest: str) -> PageWords:
        """Of the signatures by anchor."""
        return cls(digest, tuple(signatures), "".join(signatures.values()))

    @classmethod
    def parse(cls, told: str, anchors: tuple[str, ...]) -> PageWords:
        """As a line of the lock tells them. Raises `ValueError` where they are not as many as the anchors."""
        read = _TOLD.fullmatch(told.strip())
        if not read or len(read["signatures"]) != len(anchors) * SIGNATURE_CHARACTERS:
            raise ValueError(f"the line does not have one signature for each of its {len(anchors):,} anchors")
        return cls("" if read["digest"] == _NO_DIGEST else read["digest"], anchors, read["signatures"])

    def told(self, ordered: Iterable[str]) -> str:
        """As the line of these anchors tells them."""
        by_anchor = self.by_anchor
        return f"{self.digest or _NO_DIGEST} {''.join(by_anchor.get(anchor, _NONE) for anchor in ordered)}"

    @property
    def by_anchor(self) -> dict[str, str]:
        """The signatures of the anchors that have one."""
        starts = range(0, len(self.signatures), SIGNATURE_CHARACTERS)
        cut = [self.signatures[start : start + SIGNATURE_CHARACTERS] for start in starts]
        return {anchor: text for anchor, text in zip(self.anchors, cut, strict=True) if text != _NONE}


@dataclass(frozen=True)
class PresentWords:
    """What a page says now."""

    units: Sequence[Unit]

    @cached_property
    def digest(self) -> str:
        """Of the page as a whole."""
        return page_digest(self.units)

    @cached_property
    def by_anchor(self) -> Mapping[str, str]:
        """The signature of each anchor that is counted on, and so can come to stand at other words."""
        signatures = ((unit.anchor, signature(unit.text)) for unit in self.units if _is_counted(unit.anchor))
        return {anchor: text for anchor, text in signatures if text}

    def place_of(self, text: str, before: Mapping[str, str]) -> str:
        """The anchor at which the words of a signature stand that did not stand there `before`, or those most like it;
        empty where they stand nowhere."""
        for anchor in self._same.get(text, ()):
            if before.get(anchor) != text:
                return anchor
        alike = (anchor for half in _halves(text) for anchor in self._by_half.get(half, ())[:_CANDIDATES])
        candidates = {
            anchor: likeness(text, self.by_anchor[anchor])
            for anchor in alike
            if not is_alike(text, before.get(anchor, ""))
        }
        return max(candidates, key=candidates.__getitem__, default="")

    def has_elsewhere(self, text: str, before: Mapping[str, str]) -> bool:
        """Whether the very words of a signature stand at an anchor at which they did not stand `before`."""
        return any(before.get(anchor) != text for anchor in self._same.get(text, ()))

    @cached_property
    def _same(self) -> Mapping[str, list[str]]:
        return grouped((text, anchor) for anchor, text in self.by_anchor.items())

    @cached_property
    def _by_half(self) -> Mapping[str, list[str]]:
        return grouped((half, anchor) for anchor, text in self.by_anchor.items() for half in _halves(text))


def _halves(text: str) -> Iterator[str]:
    """Both halves of a signature, each with dots for the other."""
    middle = SIGNATURE_CHARACTERS // 2
    yield text[:middle] + "." * middle
    yield "." * middle + text[middle:]


def _is_counted(anchor: str) -> bool:
    """Whether another paragraph could take the anchor's place; not `title` or `sig`, which are what they are."""
    parts = Anchor.parse(anchor).parts
    return len(parts) > 1 or bool(parts[0].number or parts[0].again)
