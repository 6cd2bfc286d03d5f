"""What the names of files say of their kind: which are sources, and of which a source is made first."""

from __future__ import annotations

XML = ".xml"
"""Of the files that are read by their mark-up."""
TEXTS = (".md", ".txt")
"""Of the sources that are plain text, or text with simple Markdown; a new one has the first."""
SOURCES = frozenset({*TEXTS, XML})
"""Of all that is read as a source."""
CONVERTED = (".docx", ".htm", ".html", ".pdf")
"""Of the files of which `resolutions add` makes a source."""
UNCONVERTED = frozenset({*CONVERTED, ".doc", ".odt", ".rtf"})
"""Of files that hold a document, too, but have to become a source first."""
_BESIDE = frozenset(
    {
        *(".avif", ".bak", ".bmp", ".css", ".csv", ".db", ".eot", ".gif", ".gz", ".ico", ".ini", ".ipynb"),
        *(".jpeg", ".jpg", ".js", ".json", ".jsonl", ".less", ".lock", ".log", ".map", ".mjs", ".mp3", ".mp4"),
        *(".orig", ".otf", ".png", ".py", ".scss", ".sqlite", ".svg", ".tar", ".tif", ".tiff", ".tmp"),
        *(".toml", ".ts", ".tsv", ".ttf", ".wasm", ".webm", ".webmanifest", ".webp", ".woff", ".woff2"),
        *(".xls", ".xlsx", ".yaml", ".yml", ".zip"),
    }
)
"""Of files that lie beside sources, and plainly hold no document's text."""


def may_hold_text(suffix: str) -> bool:
    """Whether a file with that suffix, in small letters, may hold a document's text, for all that is known of it."""
    return suffix not in _BESIDE


def is_xml(name: str) -> bool:
    """Whether a source is read by its mark-up, by its name."""
    return name.lower().endswith(XML)
