"""The values of themes: a theme, a membership and its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..model import DocumentKey

EvidenceKind = Literal["term", "core", "front"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of `themes.yml` (content/reference.md#themes). Mappings are by language code."""

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """As the editor wrote them; `terms.expanded` gives the forms that endings in brackets stand for."""
    core: tuple[str, ...] = ()
    """Canonical identifiers of the documents whose citation makes a paragraph a member."""
    broader: str = ""
    """The id of the theme of which this is a part."""


class Evidence(NamedTuple):
    """Why a paragraph belongs to a theme.

    `term`: it contains the words `surface`; `core`: it cites `target`, as `surface`; `front`: the front matter of its
    document says so, and the other fields are empty.
    """

    kind: EvidenceKind
    surface: str = ""
    start: int = 0
    end: int = 0
    """`text[start:end] == surface`, in the unit's text."""
    target: str = ""


class Membership(NamedTuple):
    """A paragraph that belongs to a theme."""

    theme: str
    document: str
    """The document's canonical identifier."""
    language: str
    anchor: str
    evidence: tuple[Evidence, ...]
    """In the order of the text; never empty."""

    @property
    def key(self) -> DocumentKey:
        """Of the document in which it stands."""
        return DocumentKey(self.document, self.language)
