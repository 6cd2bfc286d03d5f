"""The files beside the pages: data, search, cards, redirects, files for other programs, scripts and styles.

In: the publication. Out: paths from the site's root with their content.
"""

from __future__ import annotations

from .asset_bundles import assets
from .claims import THE_SITE, Claims, Owner
from .data import document_file_paths, document_files
from .project_files import WINNING, claim_own, leave_out_refused, refused_links
from .redirects import Promises, promises

__all__ = [
    "THE_SITE",
    "WINNING",
    "Claims",
    "Owner",
    "Promises",
    "assets",
    "claim_own",
    "document_file_paths",
    "document_files",
    "leave_out_refused",
    "promises",
    "refused_links",
]
