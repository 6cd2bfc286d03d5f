"""Facts about the United Nations that hold whatever a site contains, as data files."""

from __future__ import annotations

FACTS = __name__
"""The package in which they lie."""
