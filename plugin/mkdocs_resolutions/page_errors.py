"""What goes wrong where MkDocs reads a project's own page → an error that names the page, its line, and what to do."""

from __future__ import annotations

import traceback
from pathlib import Path

from mkdocs.structure.files import File

from resolutions.errors import UnreadableSource
from resolutions.text import utf8_text


def page_error(error: Exception) -> UnreadableSource | None:
    """What is told of an error that a page's bytes caused, which are no UTF-8 text; None where they did not."""
    for frame, _ in traceback.walk_tb(error.__traceback__) if isinstance(error, UnicodeDecodeError) else ():
        file = frame.f_locals.get("self")
        if isinstance(file, File) and file.abs_src_path:
            try:
                utf8_text(file.src_uri, Path(file.abs_src_path).read_bytes())
            except UnreadableSource as told:
                return told
    return None
