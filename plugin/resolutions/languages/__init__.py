"""What differs by language, as data: one TOML file a language, one table a stage.

A stage reads its own table (`table("en", "citations")`) and builds its typed grammar from it. No other file
of the project may hold words of a language that decide how a text is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from ..frozen import read_tables

LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")
"""The six official languages, in the order in which the site lists them (content/reference.md#addresses)."""

DEFAULT = "en"
"""What stands in for a language that is none of these."""


_NONE: Mapping[str, Any] = MappingProxyType({})


@cache
def _file(code: str) -> Mapping[str, Mapping[str, Any]]:
    if code not in LANGUAGES:
        raise KeyError(f"no such language: {code!r}")
    return read_tables(__name__, f"{code}.toml")


def table(code: str, stage: str) -> Mapping[str, Any]:
    """The table that `languages/{code}.toml` holds for a stage; empty where the language has none. Nobody can change
    it: its lists are tuples."""
    return _file(code).get(stage, _NONE)


def listed(stage: str, name: str) -> tuple[str, ...]:
    """What the tables of a stage have by a name, in all languages: each word of their lists, or each text."""
    found = (table(code, stage).get(name, ()) for code in LANGUAGES)
    return tuple(word for some in found for word in ((some,) if isinstance(some, str) else some))


def known(language: str) -> str:
    """The language, where it is one of `LANGUAGES`; else `DEFAULT`."""
    return language if language in LANGUAGES else DEFAULT


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Of a text by language: in the language, else in `DEFAULT`, else in any; empty where there is none."""
    return texts.get(language) or texts.get(DEFAULT) or next(iter(texts.values()), "")


def other_language(texts: Mapping[str, str], language: str) -> str:
    """The language of the text that `in_language` gives, where it is another one; else empty."""
    if texts.get(language):
        return ""
    shown = in_language(texts, language)
    return next((code for code, text in texts.items() if text == shown), "") if shown else ""


def is_right_to_left(language: str) -> bool:
    """Whether one of `LANGUAGES` is written from right to left."""
    return table(language, "script").get("direction") == "rtl"


def locale(language: str) -> str:
    """The locale by which one of `LANGUAGES` prints dates and numbers."""
    return str(table(language, "script").get("locale", language))
