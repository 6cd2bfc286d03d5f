"""Words that mark-up links to a resolution, and that the grammar reads as none: whether they can name one at all.

resoluciones consensuadas ⟦69/321⟧                     can: the word is there, though another stands between
the Commission … its resolutions 72/7 and ⟦73/5⟧       cannot: the text tells that they are another body's
FAO, document C ⟦2013/20⟧; decree No. ⟦22/36⟧          cannot: nothing speaks of a resolution
decision A-⟦31/3⟧.4                                    cannot: a part of another number
"""

from __future__ import annotations

import re

from .find import find
from .grammars.grammar import Grammar, grammar
from .places.own import own_of
from .scan.by_number import is_part_of_another

_BEFORE, _BEHIND = 200, 60
"""How far before words, or behind them in a language that has its word there, they may be called a resolution's."""
_COUNCILS = re.compile(r"[0-9]{1,4}\s?[(（](?:19|20)[0-9]{2}[)）]")
"""A form that numbers of the Security Council alone have."""


def can_name_resolution(text: str, start: int, end: int, linked: str, document: str, language: str) -> bool:
    """Whether `text[start:end]`, in a document, can name the resolution `linked` as an organ's, by the words around it.

    Both documents are told by their identifiers.
    """
    rules = grammar(language)
    if _COUNCILS.search(text, start, end + len(" (2004)")):
        return True
    others = find(text, language, own_of(document)).others
    if any(linked.endswith(f"/RES/{number.session}/{number.value}") for number in others):
        return False
    return not is_part_of_another(text, start) and _is_called_so(text, start, end, rules)


def _is_called_so(text: str, start: int, end: int, rules: Grammar) -> bool:
    """Whether the word "resolution" governs, and no "decision" stands nearer."""
    low = max(0, start - _BEFORE)
    named = [found.end() for found in rules.relations.resolution.finditer(text, low, start)]
    if not named and rules.behind is not None:
        return rules.relations.resolution.search(text, end, end + _BEHIND) is not None
    rivals = rules.numbers.rivals
    return bool(named) and not (rivals and rivals.search(text, named[-1], start))
