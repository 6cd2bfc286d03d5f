"""What converters leave of HTML in running text: tags of stress, and entities.

Only what prints nothing but a letter, a space or a stress is read. Any other tag, and an entity that names no character
or one that cannot be seen, stays the words that it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType

from ...model import MarkKind

STRESS: Mapping[str, MarkKind] = MappingProxyType(
    {
        "em": "emphasis",
        "i": "emphasis",
        "strong": "strong",
        "b": "strong",
        "u": "underline",
        "sub": "subscript",
        "sup": "superscript",
    }
)
"""The tags that say how words look, and what they say."""

_NAMES = "|".join(sorted(STRESS, key=len, reverse=True))
_TAG = re.compile(
    rf"<(?P<end>/)?(?P<name>{_NAMES})(?:\s+(?:class|id|lang|dir|style)\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*>",
    re.IGNORECASE,
)
"""Such a tag. Of its attributes it may have those that concern no more than its look."""
_SIGNS = re.compile(rf"</?(?:{_NAMES}|span|a)[\s>]|&(?:#|[a-z])", re.IGNORECASE)
_LINK = re.compile(
    r"<a(?:\s+[a-z-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*?\s+href\s*=\s*[\"'](?P<href>https?://[^\"'<>\s]*)[\"']"
    r"(?:\s+[a-z-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*>",
    re.IGNORECASE,
)
"""A tag of a link to an address of the web."""
_ENTITY = re.compile(r"(?<!\\)&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{3,16}(?:1[34])?);")
"""An entity that may name a space: none of these has a longer name."""
_LOST = "\ufffd"
"""What stands for a number that is no character's."""
_SHAPING = "\u00ad\u200b\u200c\u200d\u200e\u200f"
"""Signs without a width that words need: a soft hyphen, a place for a line's end, what Arabic is written with."""


def has_signs(text: str) -> bool:
    """Whether the text may hold such tags or entities. Linear in its length."""
    return ("<" in text or "&" in text) and _SIGNS.search(text) is not None


def stress_of(tag: str) -> tuple[str, bool]:
    """The name of a tag of stress, and whether it is the one that ends; no name where the tag is another."""
    found = _TAG.fullmatch(tag)
    return (found["name"].lower(), found["end"] is not None) if found else ("", False)


def link_of(tag: str) -> str:
    """The address to which a tag leads that begins a link; empty where it is no such tag."""
    found = _LINK.fullmatch(tag)
    return found["href"] if found else ""


def with_stars(line: str) -> str:
    """A line with a star for each of its tags of stress: how it begins and ends is asked of that."""
    return _TAG.sub("*", line) if "<" in line else line


def character_of(entity: str) -> str:
    """The character that an entity names, if it is one that can be seen, or a space; else the entity as written."""
    sign = unescape(entity)
    if len(sign) != 1 or sign == _LOST:
        return entity
    return sign if sign.isspace() or sign in _SHAPING or unicodedata.category(sign)[0] != "C" else entity


def with_spaces(text: str) -> str:
    """The text with blanks for each entity that names a space, as many as it has characters: every other character
    keeps its place. Linear in its length."""
    return _ENTITY.sub(_blanks, text) if "&" in text else text


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0]) if unescape(found[0]).isspace() else found[0]
