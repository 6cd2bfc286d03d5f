"""Pages that bring their own HTML: their values (`Sheet`), the MkDocs page of each, and the frame around it."""

from __future__ import annotations

from .frame import Frame, frame_of, home_addresses, index_language, plain_frame
from .page import TEMPLATE, Contents, Sheet, SheetPage, copied_file, data_file, page_file

__all__ = [
    "TEMPLATE",
    "Contents",
    "Frame",
    "Sheet",
    "SheetPage",
    "copied_file",
    "data_file",
    "frame_of",
    "home_addresses",
    "index_language",
    "page_file",
    "plain_frame",
]
