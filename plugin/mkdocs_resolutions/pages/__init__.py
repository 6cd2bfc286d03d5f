"""Pages that bring their own HTML: their values (`Sheet`), the MkDocs page of each, and the frame around it."""

from __future__ import annotations

from .frame import Frame, home_addresses, index_language, plain_frame, section_frame, sheet_frame
from .page import (
    DIAGNOSTICS_TEMPLATE,
    HOME_TEMPLATE,
    TEMPLATE,
    Contents,
    Sheet,
    SheetPage,
    copied_file,
    data_file,
    files_to_copy,
    release,
    sheet_page,
    written_file,
)

__all__ = [
    "DIAGNOSTICS_TEMPLATE",
    "HOME_TEMPLATE",
    "TEMPLATE",
    "Contents",
    "Frame",
    "Sheet",
    "SheetPage",
    "copied_file",
    "data_file",
    "files_to_copy",
    "home_addresses",
    "index_language",
    "plain_frame",
    "release",
    "section_frame",
    "sheet_frame",
    "sheet_page",
    "written_file",
]
