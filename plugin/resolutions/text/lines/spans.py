"""A place in a text: where it begins and where it ends, in characters."""

from __future__ import annotations

Span = tuple[int, int]
