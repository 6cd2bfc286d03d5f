"""Permalinks are a promise: what was published stays reachable, or says why it is not.

Document.aliases ─aliases→ Alias…        front matter: what an old address leads to
permalinks.lock  ─lockfile→ Lock         every address ever published
Lock + Alias… + what is published now ─check→ Lost…, RedirectPage…, FormerAnchor…
"""

from .aliases import Alias, InvalidAlias, aliases_of, parse_alias
from .check import (
    Addresses,
    FormerAnchor,
    Lost,
    RedirectPage,
    alias_diagnostics,
    former_anchors,
    former_anchors_by_page,
    lost,
    lost_diagnostics,
    redirect_pages,
)
from .content import lock_path, promise_diagnostics, read_lock
from .lockfile import LOCK_NAME, Lock, format_lock, merge, move, parse_lock, withdraw
from .published import Published, published, theme_pages

__all__ = [
    "LOCK_NAME",
    "Addresses",
    "Alias",
    "FormerAnchor",
    "InvalidAlias",
    "Lock",
    "Lost",
    "Published",
    "RedirectPage",
    "alias_diagnostics",
    "aliases_of",
    "format_lock",
    "former_anchors",
    "former_anchors_by_page",
    "lock_path",
    "lost",
    "lost_diagnostics",
    "merge",
    "move",
    "parse_alias",
    "parse_lock",
    "promise_diagnostics",
    "published",
    "read_lock",
    "redirect_pages",
    "theme_pages",
    "withdraw",
]
