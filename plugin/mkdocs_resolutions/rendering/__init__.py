"""View models → HTML → files: the Jinja environment, the processes that render and write, what a server reuses."""

from __future__ import annotations

from .background_writer import BackgroundWriter, MakeFiles, renew, write
from .earlier_build import Notes, Part, SiteParts, folder_aside, put_back, set_aside
from .environment import TEMPLATES, Renderer, TemplateCache, Unindented
from .skeleton import Skeleton, give_functions, give_own_parts
from .template_errors import template_error, template_errors, theme_error

__all__ = [
    "TEMPLATES",
    "BackgroundWriter",
    "MakeFiles",
    "Notes",
    "Part",
    "Renderer",
    "SiteParts",
    "Skeleton",
    "TemplateCache",
    "Unindented",
    "folder_aside",
    "give_functions",
    "give_own_parts",
    "put_back",
    "renew",
    "set_aside",
    "template_error",
    "template_errors",
    "theme_error",
    "write",
]
