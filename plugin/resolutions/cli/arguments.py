"""Arguments that several commands have, each declared once."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from ..languages import LANGUAGES

FOLDER = Path("content")
"""The content folder where none is named."""


def add_content(parser: argparse.ArgumentParser, name: str = "--content", of: str = "") -> None:
    """The content folder, under a name that is an option's, or that of an argument by its place; `of` says for what
    alone it is: then it is None where none is named."""
    if of:
        parser.add_argument(name, type=Path, metavar="DIR", help=f"{of}: by default ./{FOLDER}")
    elif name.startswith("-"):
        parser.add_argument(name, type=Path, default=FOLDER, metavar="DIR", help=f"by default ./{FOLDER}")
    else:
        shown = name.upper()
        parser.add_argument(name, nargs="?", type=Path, default=FOLDER, metavar=shown, help=f"by default ./{FOLDER}")


def add_catalogue(parser: argparse.ArgumentParser, of: str = "") -> None:
    """A catalogue; `of` says of what alone, where that is not all that the command reads."""
    told = "what the texts do not say: a CSV file, or a folder of CSV files or of the UN's XML files"
    parser.add_argument("--catalogue", type=Path, metavar="PATH", help=f"{of}: {told}" if of else told)


def add_languages(parser: argparse.ArgumentParser) -> None:
    """The languages of documents, which may be several."""
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        choices=LANGUAGES,
        metavar="CODE",
        help=f"documents in this language: {', '.join(LANGUAGES)}",
    )


def add_site_url(parser: argparse.ArgumentParser) -> None:
    """The address of a site, of which the commands make those of pages."""
    parser.add_argument(
        "--site-url",
        default="",
        type=_web_address,
        metavar="URL",
        help="the site on which the documents have their pages: https://…",
    )


def _web_address(text: str) -> str:
    """The address as it is. Raises `ArgumentTypeError` where it is none of the web."""
    try:
        parts = urlsplit(text)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # a bracket that is not closed
        is_address = False
    if text and not is_address:
        raise argparse.ArgumentTypeError(f"“{text}” is no address of a site; write it as https://example.org/documents")
    return text
