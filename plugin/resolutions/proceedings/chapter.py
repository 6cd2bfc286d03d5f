"""Whether a document that names Chapter VII of the Charter acts under it, or tells that an earlier one did.

    Recalling its resolution 2699 (2023) which, acting under Chapter VII …, authorizes Member States …

What may stand between a resolution and the Charter where it is the resolution's act that is told: the language's
table `[charter]`.
"""

from __future__ import annotations

import re
from functools import cache

from ..languages import table
from ..model import Citation, Document

_CHARTER, _CHAPTER = "CHARTER", "chVII"


def chapter_vii_of_another(document: Document) -> str:
    """The first paragraph that mentions Chapter VII, where each of them tells what a cited resolution did; else empty,
    as where none mentions it."""
    mentions = [one for one in document.citations if one.target == _CHARTER and one.pinpoint == _CHAPTER]
    if not mentions or not all(_is_told(one, document) for one in mentions):
        return ""
    return mentions[0].anchor


def _is_told(mention: Citation, document: Document) -> bool:
    text = next((unit.text for unit in document.units if unit.anchor == mention.anchor), "")
    before = [one for one in document.citations if one.anchor == mention.anchor and one.end <= mention.start]
    cited = max((one for one in before if one.target != _CHARTER), key=lambda one: one.end, default=None)
    return cited is not None and _told(document.language).fullmatch(text, cited.end, mention.start) is not None


@cache
def _told(language: str) -> re.Pattern[str]:
    return re.compile(table(language, "charter").get("told", "(?!)"), re.IGNORECASE)
