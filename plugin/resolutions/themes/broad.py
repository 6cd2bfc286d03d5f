"""Terms that make a theme useless, as too many paragraphs have them: told to the editor with their share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from ..diagnostics import diagnose
from ..model import Diagnostic, Document
from .match import PARAGRAPHS
from .model import Membership, Theme
from .terms import expanded, fold

LEAST = 500
"""Of fewer paragraphs in a language a share says nothing."""
SHARE = 1 / 25
"""A term is too broad if more than this share of a language's paragraphs have it …"""
ALONE = 1 / 3
"""… and if more than this share of its theme's have no other term."""

_kind = attrgetter("kind")


def broad_terms(
    documents: Iterable[Document], memberships: Iterable[Membership], themes: Sequence[Theme], source: str
) -> tuple[Diagnostic, ...]:
    """A diagnostic for each such term, at its place in the file of themes, which is named `source`."""
    paragraphs = Counter[str]()
    for document in documents:
        paragraphs[document.language] += sum(map(PARAGRAPHS.__contains__, map(_kind, document.units)))
    told = {
        (theme.id, language, form): term
        for theme in themes
        for language, terms in theme.terms.items()
        for term in terms
        for form in expanded(term, language)
    }
    having, alone, members = Counter[_Term](), Counter[_Term](), Counter[tuple[str, str]]()
    folded = lru_cache(maxsize=None)(fold)  # a few surfaces stand in very many paragraphs
    for theme, _, language, _, evidence in memberships:
        members[theme, language] += 1
        forms = [(theme, language, folded(one.surface)) for one in evidence if one.kind == "term"]
        terms = {told[form] for form in forms if form in told}
        for term in terms:
            having[theme, language, term] += 1
        if len(terms) == 1:
            alone[theme, language, *terms] += 1
    return tuple(_broad(themes, source, having, alone, members, paragraphs))


_Term = tuple[str, ...]
"""A theme, a language and a term."""


def _broad(
    themes: Sequence[Theme],
    source: str,
    having: Counter[_Term],
    alone: Counter[_Term],
    members: Counter[tuple[str, str]],
    paragraphs: Counter[str],
) -> Iterator[Diagnostic]:
    for theme in themes:
        for language, terms in theme.terms.items():
            for term in terms:
                key, of_language, of_theme = (
                    (theme.id, language, term),
                    paragraphs[language],
                    members[theme.id, language],
                )
                is_broad = of_language >= LEAST and having[key] > SHARE * of_language
                if is_broad and alone[key] > ALONE * of_theme:
                    yield diagnose(
                        "broad-term",
                        source,
                        *theme.places.get((language, term), (1, 1)),
                        term=term,
                        theme=theme.id,
                        count=f"{having[key]:,}",
                        paragraphs=f"{of_language:,}",
                        share=f"{having[key] / of_language:.1%}",
                        alone=f"{alone[key]:,}",
                        members=f"{of_theme:,}",
                    )
