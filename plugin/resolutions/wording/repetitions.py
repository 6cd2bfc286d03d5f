"""Takeovers → the paragraphs of one wording: which repeat an earlier one."""

from __future__ import annotations

from collections.abc import Mapping

from .find import Found
from .model import ParagraphKey, WordingKind

_REPEATS: frozenset[WordingKind] = frozenset({"identical", "near"})


def repetitions(found: Found) -> Mapping[ParagraphKey, ParagraphKey]:
    """The paragraphs that repeat an earlier one word for word, or but for a date, a number or a name; each with an
    earlier one. It leads on to the first of the wording, which repeats none. On one day, the order of the documents
    tells what is earlier."""
    repeats = {
        paragraph: takeover.source for paragraph, takeover in found.takeovers.items() if takeover.kind in _REPEATS
    }
    repeats |= {paragraph: first for paragraph, first in found.twins.items() if paragraph not in repeats}
    return repeats | {paragraph: first for paragraph, first in found.formulas.items() if paragraph != first}
