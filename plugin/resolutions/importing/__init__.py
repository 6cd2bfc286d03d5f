"""Converts files (DOCX, PDF, HTML, text) into sources, and takes XML as it is. What cannot be read is reported; nothing
is guessed.

    file ─docx, pdf, html, text─→ Imported ─source─→ front matter and text

The converters need the extra `add`: `pip install 'mkdocs-resolutions[add]'`.
"""

from .imported import Imported, as_source, file_name
from .process import convert

__all__ = ["Imported", "as_source", "convert", "file_name"]
