"""The Charter of the United Nations as a target of citations: the Chapter of an Article, and a Chapter's web page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import Any

from ..frozen import read_tables
from .facts import FACTS
from .roman import from_roman

CHARTER = "CHARTER"
"""What citations have for the symbol of the Charter."""
_PINPOINT = re.compile(r"ch(?P<chapter>[A-Z]+)|art(?P<article>[0-9]+)")


def _facts() -> Mapping[str, Any]:
    return read_tables(FACTS, "charter.toml")


def chapter_of(pinpoint: str) -> int | None:
    """The number of the Chapter of a pinpoint (`chVII`, `art41`, `art2-4`); None where the Charter has none such."""
    match = _PINPOINT.match(pinpoint)
    last_articles: tuple[int, ...] = _facts()["last_article"]
    if match is None:
        return None
    if article := match["article"]:
        return bisect_left(last_articles, int(article[:4])) + 1 if 1 <= int(article[:4]) <= last_articles[-1] else None
    chapter = from_roman(match["chapter"])
    return chapter if chapter and chapter <= len(last_articles) else None


def charter_tables() -> dict[str, object]:
    """The last Article of each Chapter and the address of a Chapter's page, for the page's script."""
    return {"last_article": list(_facts()["last_article"]), "site": _facts()["site"]}


def charter_url(chapter: int, language: str) -> str:
    """The URL of a Chapter's page on the UN's site, in one of `LANGUAGES`."""
    return str(_facts()["site"]).format(language=language, chapter=chapter)
