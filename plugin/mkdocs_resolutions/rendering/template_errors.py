"""What goes wrong in a project's own templates → an error that names the template, its line, and what is wrong.

Python's traceback of it shows this program's code and Jinja's, in which the author of a template can mend nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError

from resolutions.errors import ResolutionsError, UsageError


@contextmanager
def template_errors(overrides: Sequence[str | Path]) -> Iterator[None]:
    """Raises `UsageError` where a template below one of the folders fails while the block runs."""
    try:
        yield
    except Exception as error:
        if told := template_error(error, overrides):
            raise told from error
        raise


def template_error(error: Exception, overrides: Sequence[str | Path]) -> UsageError | None:
    """What is told of an error that passed through a template below one of the folders; None where none has a part in
    it, or the error says itself what to do."""
    return _told(error, overrides, "the template fails ({}); mend it, or take it out of the project")


def theme_error(error: Exception, folders: Sequence[str | Path]) -> UsageError | None:
    """The same of the theme's own templates: a setting that they read is rather wrong than they are."""
    return _told(error, folders, "the theme's template fails ({}); look at the setting in mkdocs.yml that it reads")


def _told(error: Exception, folders: Sequence[str | Path], message: str) -> UsageError | None:
    if isinstance(error, ResolutionsError):
        return None
    # Jinja puts its templates into the traceback, with their own lines. A file that is no text has none yet.
    frames = [(one.filename, one.lineno or 0) for one in traceback.extract_tb(error.__traceback__)]
    frames += _unread(error)
    within = [(path, line) for path, line in frames if any(Path(path).is_relative_to(folder) for folder in folders)]
    if not within:
        return None
    words = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return UsageError(message.format(words.rstrip(".")), *within[-1])


def _unread(error: Exception) -> Iterator[tuple[str, int]]:
    """The file that Jinja's loader was reading when it met bytes that are no UTF-8 text."""
    for frame, _ in traceback.walk_tb(error.__traceback__) if isinstance(error, UnicodeDecodeError) else ():
        if frame.f_code.co_name == "get_source" and "filename" in frame.f_locals:
            yield str(frame.f_locals["filename"]), 0
