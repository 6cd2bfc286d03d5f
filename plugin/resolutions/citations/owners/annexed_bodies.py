"""Texts of another body that a resolution has in an annex: there "its resolution 73/1" is that body's.

In: a document's units in reading order, and its own organ. Out: for each unit, whose text it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from ...model import Unit
from ...text.letters.punctuation import COMMAS
from ..grammars.grammar import Grammar
from ..places.own import Own
from .named_organs import is_other_body

_ARTICLE, _COMMA, _LONGEST = 5, 2, 120
"""How much stands before the name of the body that acts, and behind it, in the line that names it; and its length."""


def with_owns(units: Iterable[Unit], own: Own, rules: Grammar) -> Iterator[tuple[Unit, Own]]:
    """Each unit with whose text it stands in: from the line of an annex on that names another body alone, as a
    resolution's first line does, to the end of the annex, that body's."""
    here, annex = own, ""
    for unit in units:
        if unit.kind == "annex":
            annex = f"{unit.anchor}-"
            here = own
        elif annex and not unit.anchor.startswith(annex):
            here, annex = own, ""
        elif annex and unit.kind == "paragraph" and _names_other_body(unit.text, rules):
            here = own._replace(of_other_body=True)
        yield unit, here


def _names_other_body(text: str, rules: Grammar) -> bool:
    """Whether a line is the name of another body with a comma: "The Economic Commission for Africa,"."""
    if not text.rstrip().endswith(COMMAS) or len(text) > 2 * _LONGEST:
        return False
    text = normalize("NFKC", text).replace("'", "’")  # a converter's ligatures, and straight apostrophes
    named = rules.organs.name.search(text, 0, _LONGEST)
    return (
        named is not None
        and named.start() <= _ARTICLE
        and len(text) - named.end() <= _COMMA
        and is_other_body(named, rules)
    )
