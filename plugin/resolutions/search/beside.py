"""What an index has of documents beside their own words.

In: what the site knows (names, themes, headings, who repeats whom). Out: one value, which `index.build` reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ..actions import Action
from ..addresses import Place
from ..model import Document, DocumentKey
from ..themes import Membership, Theme
from ..titles import short_name
from .headings import Headings
from .names import Names
from .repeats import Repeats


def _address(document: Document) -> str:
    return Place.of(document.key).folder


def _no_topics(_: Document) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Beside:
    """What an index has of documents beside their own words."""

    memberships: Iterable[Membership] = ()
    themes: Sequence[Theme] = ()
    name: Callable[[Document], str] = short_name
    """The name of a document in a list."""
    address: Callable[[Document], str] = _address
    """The address of its page, below the site's root."""
    topics: Callable[[Document], Sequence[str]] = _no_topics
    """What is known of its subject beside what it says itself."""
    names: Names = field(default_factory=lambda: MappingProxyType({}))
    """What people call documents, held or not."""
    actions: Mapping[DocumentKey, Sequence[Action]] = field(default_factory=lambda: MappingProxyType({}))
    """What the documents' paragraphs ask."""
    headings: Headings = field(default_factory=Headings)
    """What documents are filed under."""
    repeats: Repeats = field(default_factory=Repeats)
    """The paragraphs that say what others do."""
