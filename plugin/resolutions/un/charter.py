"""The Charter of the United Nations as a target: which Chapter an Article stands in, and where the UN shows it."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from functools import cache
from importlib import resources
from typing import Any

from .roman import from_roman

_PINPOINT = re.compile(r"ch(?P<chapter>[IVX]+)|art(?P<article>[0-9]+)")


@cache
def _facts() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("facts").joinpath("charter.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def chapter_of(pinpoint: str) -> int | None:
    """The Chapter of a pinpoint (`chVII`, `art41`, `art2-4`); None where the Charter has no such one."""
    found = _PINPOINT.match(pinpoint)
    last: list[int] = _facts()["last_article"]
    if found is None:
        return None
    if article := found["article"]:
        return bisect_left(last, int(article[:4])) + 1 if 1 <= int(article[:4]) <= last[-1] else None
    chapter = from_roman(found["chapter"])
    return chapter if chapter <= len(last) else None


def charter_url(chapter: int, language: str) -> str:
    """A Chapter's page on the UN's site."""
    return str(_facts()["site"]).format(language=language, chapter=chapter)
