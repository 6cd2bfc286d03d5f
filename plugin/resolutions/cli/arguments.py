"""The arguments that several commands take, each declared once."""

from __future__ import annotations

import argparse
from pathlib import Path

_FOLDER = Path("content")


def add_content(parser: argparse.ArgumentParser, name: str = "--content") -> None:
    """The content folder, under a name that is an option's, or that of an argument by its place."""
    if name.startswith("-"):
        parser.add_argument(name, type=Path, default=_FOLDER, metavar="DIR", help="by default ./content")
    else:
        parser.add_argument(name, nargs="?", type=Path, default=_FOLDER, help="by default ./content")


def add_catalogue(parser: argparse.ArgumentParser) -> None:
    """A catalogue, for what is a content folder."""
    parser.add_argument(
        "--catalogue", type=Path, help="of content folders: a CSV file, or a folder of such or of the UN's XML files"
    )


def add_site_url(parser: argparse.ArgumentParser) -> None:
    """The address of a site, of which the commands make those of pages."""
    parser.add_argument(
        "--site-url", default="", metavar="URL", help="the site on which the documents have their pages"
    )
