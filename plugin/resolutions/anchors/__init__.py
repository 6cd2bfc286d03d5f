"""Anchors: the names that paragraphs have in addresses, `op20-a-ii` (content/reference.md#anchors).

text ─Anchor.parse→ Anchor ─str→ text        the grammar, in `anchor`
series, number, mark… ─spelling→ text        how the parser names what it reads
fragment + every anchor of a document ─read→ Named        `op3..op7,op9`, in `fragments`
Anchor + its article ─in_article→ Anchor        what a citation names it by, in `spelling`
anchor ─label→ text        how people name a paragraph, in `labels`
text ─spoken_anchors→ anchors        and back, in `spoken`
anchor ─part_of→ text        in which part of the document it stands, in `anchor`
pinpoint + anchors ─place→ text        which paragraph a citation means, in `pinpoints`

A `Unit` holds its anchor as text: a value a unit would cost a corpus more time than all else that is done with it, and
`Anchor.parse` remembers what it has read. What an anchor is made of, only this package knows.
"""

from __future__ import annotations

from .anchor import AGAIN, INSERTED, Anchor, DocumentPart, Part, is_quoted, part_of, quotations
from .fragments import Named, read, shortest
from .labels import is_called_otherwise, label, label_in, named, region_number
from .lettered_parts import LetteredPart, lettered_parts, of_part, said_in_part
from .pinpoints import all_places, place
from .spelling import (
    ADOPTION,
    ANNEX,
    ARTICLE,
    BODY,
    SIGNATURE,
    TITLE,
    annex,
    bullet,
    continuation,
    in_article,
    is_annexed,
    item,
    note,
    numbered,
    quotation,
    repeated,
    section,
)
from .spoken import patterns, spoken_anchors

__all__ = [
    "ADOPTION",
    "AGAIN",
    "ANNEX",
    "ARTICLE",
    "BODY",
    "INSERTED",
    "SIGNATURE",
    "TITLE",
    "Anchor",
    "DocumentPart",
    "LetteredPart",
    "Named",
    "Part",
    "all_places",
    "annex",
    "bullet",
    "continuation",
    "in_article",
    "is_annexed",
    "is_called_otherwise",
    "is_quoted",
    "item",
    "label",
    "label_in",
    "lettered_parts",
    "named",
    "note",
    "numbered",
    "of_part",
    "part_of",
    "patterns",
    "place",
    "quotation",
    "quotations",
    "read",
    "region_number",
    "repeated",
    "said_in_part",
    "section",
    "shortest",
    "spoken_anchors",
]
