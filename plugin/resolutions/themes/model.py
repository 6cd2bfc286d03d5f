"""The values of themes: a theme, a membership and its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..model import DocumentKey

EvidenceKind = Literal["term", "core", "subject", "front"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of `themes.yml` (content/reference.md#themes). Mappings are by language code."""

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """As the editor wrote them; `terms.expanded` gives the forms that endings in brackets stand for."""
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Longer phrases that contain a term and say something else; written as terms are."""
    core: tuple[str, ...] = ()
    """Canonical identifiers of the documents whose citation makes a paragraph a member."""
    subjects: tuple[str, ...] = ()
    """Numbers of the UNBIS Thesaurus: all paragraphs of a document of one of these subjects are members."""
    broader: str = ""
    """The id of the theme of which this is a part."""
    places: Mapping[tuple[str, str], tuple[int, int]] = field(
        default_factory=lambda: MappingProxyType({}), compare=False, repr=False
    )
    """Line and column of each term in the file, by language and term."""


class Evidence(NamedTuple):
    """Why a paragraph belongs to a theme.

    `term`: it contains the words `surface`; `core`: it cites `target`, as `surface`; `subject`: its document has the
    subject of the number `target`, named `surface`; `front`: the front matter of its document says so.
    """

    kind: EvidenceKind
    surface: str = ""
    start: int = 0
    end: int = 0
    """`text[start:end] == surface`, in the unit's text; 0 of what the whole document says."""
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
