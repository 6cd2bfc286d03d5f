"""Where the words of paragraphs come from: agreed language.

Document… ─find→ Found ─Wordings→ first use, later use
"""

from __future__ import annotations

from .chains import Wordings
from .find import Found, WordingCache, find, repetitions
from .kept import KeptWording, read_found
from .model import FORMULA, KINDS, ParagraphKey, Takeover
from .paragraphs import compared_anchors, worded_units
from .renewals import Renewals, renewals
from .summary import Summary, summary

__all__ = [
    "FORMULA",
    "KINDS",
    "Found",
    "KeptWording",
    "ParagraphKey",
    "Renewals",
    "Summary",
    "Takeover",
    "WordingCache",
    "Wordings",
    "compared_anchors",
    "find",
    "read_found",
    "renewals",
    "repetitions",
    "summary",
    "worded_units",
]
