"""View models → HTML → files: the Jinja environment, the processes that render and write, what a server reuses."""

from __future__ import annotations

from .background_writer import BackgroundWriter, write
from .environment import TEMPLATES, Renderer, TemplateCache, Unindented
from .incremental_cache import CachedPage, FollowingFiles, IncrementalCache, put_back, set_aside, template_times
from .theme_blocks import give_blocks

__all__ = [
    "TEMPLATES",
    "BackgroundWriter",
    "CachedPage",
    "FollowingFiles",
    "IncrementalCache",
    "Renderer",
    "TemplateCache",
    "Unindented",
    "give_blocks",
    "put_back",
    "set_aside",
    "template_times",
    "write",
]
