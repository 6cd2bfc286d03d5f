"""What converters write to Markdown's links elsewhere: `[4]: https://…`, a line each, for `[S/2008/159][4]`.

In: a text. Out: the spans of such lines, which are none of its words, and where each label leads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from markdown_it.common.utils import normalizeReference

from ..lines.at_signs import holds
from ..lines.spans import Span

_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?!\^)(?P<label>[^\[\]\n]{1,200})\]:[ \t]+<?(?P<to>(?:https?://|data:|mailto:|[#/])[^\s<>]*)>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_LINKS = ("http", "#", "/")
"""How a destination begins that makes a link; a picture's own bytes make none."""

References = Mapping[str, Mapping[str, str]]
"""Where links lead, by their labels as Markdown compares these: the `href`, and a `title`, which is empty."""
NO_REFERENCES: References = MappingProxyType({})


class Definitions(NamedTuple):
    """Where the links of a text lead, and the lines that say so."""

    spans: tuple[Span, ...] = ()
    references: References = NO_REFERENCES


def link_definitions(text: str) -> Definitions:
    """The lines of a text that say where its links lead. Linear in its length."""
    if not holds(text, "]: "):
        return Definitions()
    spans: list[Span] = []
    references: dict[str, Mapping[str, str]] = {}
    for found in _DEFINITION.finditer(text):
        spans.append((found.start() + len(found[0]) - len(found[0].lstrip()), found.start() + len(found[0].rstrip())))
        if found["to"].startswith(_LINKS):
            references.setdefault(normalizeReference(found["label"]), {"href": found["to"], "title": ""})
    return Definitions(tuple(spans), references)
