"""The pages that list: home, documents, themes, subjects."""

from __future__ import annotations

from .documents import documents_plans
from .home import home_view
from .subjects import subject_plans, subjects_plans
from .themes import in_language, theme_plans, themes_plans

__all__ = [
    "documents_plans",
    "home_view",
    "in_language",
    "subject_plans",
    "subjects_plans",
    "theme_plans",
    "themes_plans",
]
