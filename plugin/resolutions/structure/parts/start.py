"""The value that says where a document begins."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Block


class Start(NamedTuple):
    """Where a document begins."""

    at: int
    foreign: str = ""
    """The language in which its masthead names the Organization, where the site has no pages for it; in English."""
    title: tuple[Block, ...] = ()
    """The lines above the first part of a decision, which its later parts have for their title too."""
