"""Permalinks are a promise: what was published stays reachable, or says why it is not.

Document.aliases ─aliases→ Alias…        front matter: what an old address leads to
permalinks.lock  ─lockfile→ Lock         every address ever published, and a signature of the words at it
Lock + Alias… + what is published now ─check→ Lost…, RedirectPage…, FormerAnchor…
                                      ─shifts→ Shifted…
"""

from .aliases import Alias, InvalidAlias, aliases_of, parse_alias
from .check import (
    FormerAnchor,
    KnownAddresses,
    Lost,
    RedirectPage,
    alias_diagnostics,
    former_anchors_by_page,
    lost,
    lost_diagnostics,
    redirect_pages,
)
from .content import OF_PROMISES, promises, published_of, read_lock
from .lockfile import LOCK_NAME, Lock, format_lock, parse_lock
from .published import DECLARATIONS, Published, published, texts, theme_pages
from .shifts import Shifted, shift_diagnostics, shift_examples, shifted, shifts_by_page, whereabouts
from .update import accept, merge, move, withdraw

__all__ = [
    "DECLARATIONS",
    "LOCK_NAME",
    "OF_PROMISES",
    "Alias",
    "FormerAnchor",
    "InvalidAlias",
    "KnownAddresses",
    "Lock",
    "Lost",
    "Published",
    "RedirectPage",
    "Shifted",
    "accept",
    "alias_diagnostics",
    "aliases_of",
    "format_lock",
    "former_anchors_by_page",
    "lost",
    "lost_diagnostics",
    "merge",
    "move",
    "parse_alias",
    "parse_lock",
    "promises",
    "published",
    "published_of",
    "read_lock",
    "redirect_pages",
    "shift_diagnostics",
    "shift_examples",
    "shifted",
    "shifts_by_page",
    "texts",
    "theme_pages",
    "whereabouts",
    "withdraw",
]
