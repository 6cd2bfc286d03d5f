"""View models → HTML → files: the Jinja environment, the processes that render and write, what a server reuses."""

from __future__ import annotations

from .background_writer import Writing, write
from .environment import TEMPLATES, Compiled, Renderer
from .incremental_cache import Following, Kept, put_back, set_aside, stamp
from .page_renderer import Frames, may_be_whole, write_whole
from .theme_blocks import give_blocks

__all__ = [
    "TEMPLATES",
    "Compiled",
    "Following",
    "Frames",
    "Kept",
    "Renderer",
    "Writing",
    "give_blocks",
    "may_be_whole",
    "put_back",
    "set_aside",
    "stamp",
    "write",
    "write_whole",
]
