"""What is wrong with a project's pages and templates, or with what the theme's templates read of its settings → an
error that names the file, its line, and what to do."""

from __future__ import annotations

import traceback
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from resolutions.errors import ResolutionsError, UnreadableSource
from resolutions.text import utf8_text

from .project import overrides_of, theme_folders
from .rendering import template_error, theme_error


def project_error(error: Exception, config: MkDocsConfig | None) -> ResolutionsError | None:
    """What is told of an error that the project's files caused; None where they have no part in it, or the error says
    itself what to do. Without a configuration no template has been read yet."""
    told = _page_error(error)
    if told is not None or config is None:
        return told
    return template_error(error, overrides_of(config)) or theme_error(error, theme_folders(config))


def _page_error(error: Exception) -> UnreadableSource | None:
    """What is told of an error that a page's bytes caused, which are no UTF-8 text; None where they did not."""
    for frame, _ in traceback.walk_tb(error.__traceback__) if isinstance(error, UnicodeDecodeError) else ():
        file = frame.f_locals.get("self")
        if isinstance(file, File) and file.abs_src_path:
            try:
                utf8_text(file.src_uri, Path(file.abs_src_path).read_bytes())
            except UnreadableSource as told:
                return told
    return None
