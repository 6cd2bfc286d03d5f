"""Paragraphs that end with a word where what stands below begins as no paragraph does: a page's end, or an empty line,
has torn a sentence, and nothing showed that the rest belongs to it."""

from __future__ import annotations

import re
from itertools import pairwise

from ...model import Unit
from ...text import Grammar, is_sign
from ...text.pages.lone_numbers import SHORTEST_SIGNS, SHORTEST_TEXT
from ..pieces.unfinished import ends_within_sentence
from ..units.units import SHOWN, Units

_OWN = frozenset({"preambular", "operative"})
_RESTS = frozenset({"preambular", "continuation", "heading"})
"""What the rest of a sentence is taken for."""
_APART = frozenset({"footnote", "table"})
_LIST_GOES_ON = re.compile(r"[;；؛]\s*\w{1,4}$")
"""The word before the last member of a list, behind a semicolon: "issues; and", whatever heading stands between."""
_SHARE = 2
"""Where one recital in so many ends so, the text prints no commas."""


def report_torn_sentences(units: Units, grammar: Grammar) -> None:
    """Tell each such paragraph. The cost is linear in the text."""
    own = [unit for unit in units.found if unit.kind not in _APART]
    recitals = [unit.text[-1:].isalpha() for unit in own if unit.kind == "preambular"]
    if _SHARE * sum(recitals) > max(len(recitals), _SHARE):
        return
    for unit, following in pairwise(own):
        may_be_torn = unit.kind in _OWN and following.kind in _RESTS and not following.marker
        if may_be_torn and _is_torn(unit, following, grammar):
            units.report_cut_off_unit(unit, f"“{following.text[:SHOWN]}”")


def _is_torn(unit: Unit, following: Unit, grammar: Grammar) -> bool:
    last, words = unit.text[-1:], grammar.paragraphs
    if not ends_within_sentence(unit.text) or _LIST_GOES_ON.search(unit.text):
        return False
    is_long = len(unit.text) >= (SHORTEST_SIGNS if is_sign(last) else SHORTEST_TEXT)
    return is_long and not (words.preambular.match(following.text) or words.operative.match(following.text))
