"""Themes: what a paragraph is about, by rules that an editor writes and evidence that a reader sees.

themes.yml ─load_themes─→ Theme…      Theme…, Collection ─classify─→ Membership…
"""

from .load import load_themes, themes_file
from .match import classifier, classify, unknown_themes
from .model import Evidence, EvidenceKind, Membership, Theme

__all__ = [
    "Evidence",
    "EvidenceKind",
    "Membership",
    "Theme",
    "classifier",
    "classify",
    "load_themes",
    "themes_file",
    "unknown_themes",
]
