"""What an index has of documents beside their own words.

In: what the site knows (names, themes, headings, who repeats whom). Out: one value, which `index.build` reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from ..actions import Action
from ..addresses import Place
from ..languages import in_language
from ..model import Document, DocumentKey
from ..themes import Membership, Theme
from ..titles import short_name
from .names import Names
from .repeats import Repeats


def _none(_: Document) -> Sequence[str]:
    return ()


def _own_page(_: str, __: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Headings:
    """What documents are filed under (subjects, countries, agenda items), as the search filters by it. Each has an id
    that no other has: `places/ml`."""

    of: Callable[[Document], Sequence[str]] = _none
    """The ids of a document's."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """By id, the names by language."""
    listed: Callable[[str, str], str] = _own_page
    """Of an id and a language, where a list names its documents: `subjects/page-7/#entry-1`. Empty where a page of its
    own does, whose address is the id."""

    def named(self, language: str, used: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
        """The id and the name of each that is `used`, in the order of the names; in the language, else in English, else
        in any. Behind them stands where it is listed, if it has no page of its own."""
        ids = dict.fromkeys(chain.from_iterable(used))
        found = [
            (identifier, in_language(self.names[identifier], language))
            for identifier in ids
            if identifier in self.names
        ]
        ordered = sorted(found, key=lambda one: (one[1].casefold(), one[0]))
        return [(*one, place) if (place := self.listed(one[0], language)) else one for one in ordered]


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
