"""Terms that make a theme useless, as too many paragraphs have them: told to the editor with their share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from ..diagnostics import diagnose
from ..model import PARAGRAPHS, Diagnostic, Document
from .model import Membership, Theme
from .terms import expanded, fold

LEAST = 500
"""Of fewer paragraphs in a language a share says nothing."""
SHARE = 1 / 25
"""A term is too broad if more than this share of a language's paragraphs have it …"""
ALONE = 1 / 3
"""… and if more than this share of its theme's have no other term."""

_kind = attrgetter("kind")


_Term = tuple[str, str, str]
"""A theme, a language and a term."""


class _Counts(NamedTuple):
    """How many paragraphs …"""

    having: Counter[_Term]
    """… belong to the theme, and have the term;"""
    alone: Counter[_Term]
    """… have no other term of the theme;"""
    members: Counter[tuple[str, str]]
    """… of a language belong to a theme."""


def broad_terms(
    documents: Iterable[Document], memberships: Iterable[Membership], themes: Sequence[Theme], source: str
) -> tuple[Diagnostic, ...]:
    """A diagnostic for each such term, at its place in the file of themes, which is named `source`."""
    paragraphs = Counter[str]()
    for document in documents:
        paragraphs[document.language] += sum(map(PARAGRAPHS.__contains__, map(_kind, document.units)))
    counts = _counts(memberships, themes)
    return tuple(
        _diagnostic(theme, language, term, counts, paragraphs[language], source)
        for theme in themes
        for language, terms in theme.terms.items()
        for term in terms
        if paragraphs[language] >= LEAST
        and counts.having[theme.id, language, term] > SHARE * paragraphs[language]
        and counts.alone[theme.id, language, term] > ALONE * counts.members[theme.id, language]
    )


def _counts(memberships: Iterable[Membership], themes: Sequence[Theme]) -> _Counts:
    term_of_form = {
        (theme.id, language, form): term
        for theme in themes
        for language, terms in theme.terms.items()
        for term in terms
        for form in expanded(term, language)
    }
    counts = _Counts(Counter(), Counter(), Counter())
    folded = lru_cache(maxsize=None)(fold)  # a few surfaces stand in very many paragraphs
    for theme, _, language, _, evidence in memberships:
        counts.members[theme, language] += 1
        forms = [(theme, language, folded(one.surface)) for one in evidence if one.kind == "term"]
        terms = {term_of_form[form] for form in forms if form in term_of_form}
        for term in terms:
            counts.having[theme, language, term] += 1
            if len(terms) == 1:
                counts.alone[theme, language, term] += 1
    return counts


def _diagnostic(theme: Theme, language: str, term: str, counts: _Counts, paragraphs: int, source: str) -> Diagnostic:
    having, members = counts.having[theme.id, language, term], counts.members[theme.id, language]
    return diagnose(
        "broad-term",
        source,
        *theme.places.get((language, term), (1, 1)),
        term=term,
        theme=theme.id,
        count=f"{having:,}",
        paragraphs=f"{paragraphs:,}",
        share=f"{having / paragraphs:.1%}",
        alone=f"{counts.alone[theme.id, language, term]:,}",
        members=f"{members:,}",
    )
