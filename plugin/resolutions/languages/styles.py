"""How styles of citation write that are the same in all languages: OSCOLA, the Bluebook (`styles.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..frozen import read_tables


def styles() -> Mapping[str, Mapping[str, Any]]:
    """The words and patterns of each style, by its name: the keys of the languages' tables `[citing]`."""
    found: Mapping[str, Mapping[str, Any]] = read_tables(__package__, "styles.toml")["styles"]
    return found
