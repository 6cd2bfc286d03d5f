"""Anchors: the names that paragraphs have in addresses, `op20-a-ii` (content/reference.md#anchors).

text ─Anchor.parse→ Anchor ─str→ text        the grammar, in `anchor`
series, number, mark… ─spelling→ text        how the parser names what it reads
fragment + every anchor of a document ─read→ Named        `op3..op7,op9`, in `fragments`

A `Unit` holds its anchor as text: a value a unit would cost a corpus more time than all else that is done with it, and
`Anchor.parse` remembers what it has read. What an anchor is made of, only this package knows.
"""

from .anchor import Anchor, Part
from .fragments import Named, read, shortest
from .spelling import (
    ADOPTION,
    ANNEX,
    BODY,
    SIGNATURE,
    TITLE,
    annex,
    bullet,
    continuation,
    item,
    note,
    numbered,
    repeated,
    section,
)

__all__ = [
    "ADOPTION",
    "ANNEX",
    "BODY",
    "SIGNATURE",
    "TITLE",
    "Anchor",
    "Named",
    "Part",
    "annex",
    "bullet",
    "continuation",
    "item",
    "note",
    "numbered",
    "read",
    "repeated",
    "section",
    "shortest",
]
