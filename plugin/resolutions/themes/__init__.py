"""Assigns themes to paragraphs by an editor's rules, and keeps for the reader the evidence of each assignment.

themes.yml ─load_themes─→ Theme…      Theme…, Collection ─classify─→ Membership…
"""

from .broad import broad_terms
from .load import load_themes, themes_of
from .match import classifier, classify, unknown_themes
from .model import Evidence, EvidenceKind, Membership, Theme
from .terms import expanded

__all__ = [
    "Evidence",
    "EvidenceKind",
    "Membership",
    "Theme",
    "broad_terms",
    "classifier",
    "classify",
    "expanded",
    "load_themes",
    "themes_of",
    "unknown_themes",
]
