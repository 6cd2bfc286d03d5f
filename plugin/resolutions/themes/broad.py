"""Terms that make a theme useless, as too many paragraphs have them: told to the editor with their share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

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


def broad_terms(
    documents: Iterable[Document], memberships: Iterable[Membership], themes: Sequence[Theme], source: str
) -> tuple[Diagnostic, ...]:
    """A diagnostic for each such term, at its place in the file of themes, which is named `source`."""
    paragraphs = Counter[str]()
    for document in documents:
        paragraphs[document.language] += sum(unit.kind in PARAGRAPHS for unit in document.units)
    told = {
        (theme.id, language, form): term
        for theme in themes
        for language, terms in theme.terms.items()
        for term in terms
        for form in expanded(term, language)
    }
    having, alone, members = Counter[_Term](), Counter[_Term](), Counter[tuple[str, str]]()
    for member in memberships:
        theme, language = member.theme, member.language
        members[theme, language] += 1
        forms = (fold(one.surface) for one in member.evidence if one.kind == "term")
        terms = {told[theme, language, form] for form in forms if (theme, language, form) in told}
        having.update((theme, language, term) for term in terms)
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
