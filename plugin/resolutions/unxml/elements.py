"""What an element of a file is: its name, its attributes, the marks of its words, whether it stands within a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from lxml import etree

from ..languages.letters import UNSPACED
from ..model import MarkKind
from .profile import SPANS

# fmt: off
INLINE = frozenset({
    "a", "abbr", "affectedDocument", "authorialNote", "b", "concept", "date", "def", "del", "docAuthority",
    "docCommittee", "docDate", "docIntroducer", "docketNumber", "docNumber", "docProponent", "docPurpose",
    "docStage", "docStatus", "docTitle", "docType", "entity", "eol", "event", "i", "img", "inline", "ins", "judge",
    "lawyer", "legislature", "location", "mmod", "mod", "mref", "neutralCitation", "noteRef", "object", "omissis",
    "opinion", "organization", "outcome", "party", "person", "process", "quantity", "ref", "relatedDocument",
    "remark", "rmod", "role", "rref", "session", "shortTitle", "signature", "span", "sub", "sup", "term", "time",
    "u", "vote", "voters",
})
# fmt: on
"""The elements that stand within a line."""
_KINDS: Mapping[str, tuple[MarkKind, ...]] = MappingProxyType(
    {"i": ("emphasis",), "b": ("strong",), "u": ("underline",), "sup": ("superscript",), "sub": ("subscript",)}
)
_CLASSES: Mapping[str, MarkKind] = MappingProxyType(
    {**{name: kind for kind, name in SPANS.items()}, "superscript": "superscript"}
)


TITLES = ("resolutionTitle", "decisionTitle")
"""What a title proper refers to; others say how and by whom the text was adopted."""
BROKEN = re.compile(rf"(?<=[{UNSPACED}])\s+(?=[{UNSPACED}])")
"""White space in a title whose script sets none between its signs: the file breaks its line there."""


def is_title(element: etree._Element) -> bool:
    """Whether an element holds the words of a title proper."""
    return element.get("refersTo", "").lstrip("#") in TITLES


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def mark_kinds(element: etree._Element, tag: str) -> tuple[MarkKind, ...]:
    """The marks that an element gives its words: emphasis, raised letters and the like."""
    if tag != "span":
        return _KINDS.get(tag, ())
    names = element.get("class")
    return _kinds_of(names) if names else ()


@lru_cache(maxsize=1024)
def _kinds_of(names: str) -> tuple[MarkKind, ...]:
    """What the names of a span's classes say, which a document has again and again."""
    return tuple(_CLASSES[name] for name in names.split() if name in _CLASSES)


def href(element: etree._Element) -> str:
    """The web address that a link leads to; empty for any other."""
    address = "".join((element.get("href") or "").split())
    return address if address.startswith(("http://", "https://")) else ""


def attribute(element: etree._Element | None, name: str) -> str:
    """The words of an attribute, in the form that texts are read in: the library writes ô as one sign or as two."""
    return unicodedata.normalize("NFC", " ".join(element.get(name, "").split())) if element is not None else ""
