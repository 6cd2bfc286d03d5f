"""Compares two states of a site (its "sides") and reports what a change does to it.

folder ─read_snapshot→ Snapshot (one side)
Snapshot, Snapshot ─compare→ Comparison ─→ text, Markdown, JSON; HTML by the site's own templates
"""

from .comparison import Comparison
from .data import comparison_json
from .differences import compare
from .markdown import comparison_markdown
from .reading import read_snapshot
from .snapshot import Snapshot, ThemeMember
from .text import comparison_text

__all__ = [
    "Comparison",
    "Snapshot",
    "ThemeMember",
    "compare",
    "comparison_json",
    "comparison_markdown",
    "comparison_text",
    "read_snapshot",
]
