"""How styles of citation write that are the same in all languages: OSCOLA, the Bluebook (`styles.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from .frozen import frozen


@cache
def styles() -> Mapping[str, Mapping[str, Any]]:
    """The words and patterns of each style, by its name: the keys of the languages' tables `[citing]`."""
    text = resources.files(__package__).joinpath("styles.toml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, Any]] = frozen(tomllib.loads(text)["styles"])
    return found
