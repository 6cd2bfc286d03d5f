"""The values that the stages hand to one another.

    bytes ─read→ Source ─blocks→ Block… ─divide→ Part… ─structure→ Document ─cite→ Citation… ─resolve→ Link…

Every value is frozen; a stage makes new ones and changes none. Offsets count characters (not bytes) from 0,
half open; lines and columns count from 1, as editors show them.
"""

from __future__ import annotations

from .document import (
    ADOPTED,
    DECIDING,
    PARAGRAPHS,
    UNDATED,
    WITH_OPERATIVE,
    Citation,
    Document,
    DocumentKey,
    DocumentKind,
    Link,
    LinkReason,
    LinkStatus,
    Unit,
    UnitKind,
    by_anchor,
)
from .making import CATALOGUE_LANGUAGE, AgendaItem, Party, Subject, Vote
from .source import CELL_END, EMPTY, ROW_END, Block, Cell, Diagnostic, Mark, MarkKind, Severity, Source, Table

__all__ = [
    "ADOPTED",
    "CATALOGUE_LANGUAGE",
    "CELL_END",
    "DECIDING",
    "EMPTY",
    "PARAGRAPHS",
    "ROW_END",
    "UNDATED",
    "WITH_OPERATIVE",
    "AgendaItem",
    "Block",
    "Cell",
    "Citation",
    "Diagnostic",
    "Document",
    "DocumentKey",
    "DocumentKind",
    "Link",
    "LinkReason",
    "LinkStatus",
    "Mark",
    "MarkKind",
    "Party",
    "Severity",
    "Source",
    "Subject",
    "Table",
    "Unit",
    "UnitKind",
    "Vote",
    "by_anchor",
]
