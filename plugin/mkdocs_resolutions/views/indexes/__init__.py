"""The pages that list: home, documents, themes, the ways in."""

from __future__ import annotations

from .documents import documents_plans
from .home import find_hint, home_view
from .theme_pages import theme_plans
from .themes import themes_plans
from .way_entries import entry_plans
from .ways import index_plans

__all__ = ["documents_plans", "entry_plans", "find_hint", "home_view", "index_plans", "theme_plans", "themes_plans"]
