"""Pages that are known before what they show is computed: how many there are, where each lives, what it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A page of an index. The view is computed when the page is rendered, by the process that renders it."""

    address: str
    title: str
    view: Callable[[], object]
    depends: Callable[[], object] = object
    """What it is made of, besides what all pages are (`Site.common`): equal where the page is. By default never so."""
