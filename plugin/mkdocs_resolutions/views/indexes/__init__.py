"""The pages that list: home, documents, themes."""

from __future__ import annotations

from .documents import documents_plans
from .home import home_view
from .themes import in_language, theme_plans, themes_plans

__all__ = [
    "documents_plans",
    "home_view",
    "in_language",
    "theme_plans",
    "themes_plans",
]
