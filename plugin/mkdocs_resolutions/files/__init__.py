"""The files beside the pages: data, search, cards, redirects, files for other programs, scripts and styles.

In: the publication. Out: paths from the site's root with their content.
"""

from __future__ import annotations

from .asset_bundles import ASSET_FOLDER, ASSETS, assets
from .claims import THE_SITE, Claims, Owner
from .data import document_file_paths, document_files
from .project_files import (
    WINNING,
    claim_late,
    claim_own,
    claim_redirects,
    leave_out_refused,
    leave_out_sources,
    refused_links,
)
from .redirects import OldAddresses, old_addresses

__all__ = [
    "ASSETS",
    "ASSET_FOLDER",
    "THE_SITE",
    "WINNING",
    "Claims",
    "OldAddresses",
    "Owner",
    "assets",
    "claim_late",
    "claim_own",
    "claim_redirects",
    "document_file_paths",
    "document_files",
    "leave_out_refused",
    "leave_out_sources",
    "old_addresses",
    "refused_links",
]
