"""What differs by language, as data: one TOML file a language, one table a stage.

A stage reads its own table (`table("en", "citations")`) and builds its typed grammar from it. No other file
of the project may hold words of a language that decide how a text is read.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")
"""The six official languages, in the order in which the site lists them (content/reference.md#addresses)."""

RIGHT_TO_LEFT = frozenset({"ar"})


@cache
def _file(code: str) -> dict[str, Any]:
    if code not in LANGUAGES:
        raise KeyError(f"no such language: {code!r}")
    return tomllib.loads(resources.files(__package__).joinpath(f"{code}.toml").read_text(encoding="utf-8"))


def table(code: str, stage: str) -> dict[str, Any]:
    """The table that `languages/{code}.toml` holds for a stage; empty where the language has none."""
    found: dict[str, Any] = _file(code).get(stage, {})
    return found
