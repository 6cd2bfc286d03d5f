"""Which paragraphs belong to which themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..corpus import Collection
from ..diagnostics import diagnose
from ..languages import LANGUAGES
from ..model import Diagnostic, Document, DocumentKey, Link, Unit
from .model import Evidence, Membership, Theme
from .terms import Lexicon, expanded

_PARAGRAPHS = frozenset({"preambular", "operative", "subparagraph", "continuation", "paragraph"})
"""The kinds of units that are paragraphs; titles, headings, footnotes and signatures belong to no theme."""


def classify(
    collection: Collection, links: Mapping[DocumentKey, Sequence[Link]], themes: Sequence[Theme]
) -> tuple[Membership, ...]:
    """The memberships of all paragraphs (content/reference.md#themes), by document, paragraph and theme.

    `links` are the documents' resolved citations; one that is unresolved names no document for certain, and makes no
    member. A document's front matter makes all its paragraphs members.
    """
    find = classifier(themes)
    return tuple(
        membership for document in collection.documents for membership in find(document, links.get(document.key, ()))
    )


def classifier(themes: Sequence[Theme]) -> Callable[[Document, Sequence[Link]], tuple[Membership, ...]]:
    """What finds the memberships of one document, given its links, as `classify` does those of all."""
    lexicons = {language: _lexicon(themes, language) for language in LANGUAGES}
    core: dict[str, list[str]] = {}
    for theme in themes:
        for target in theme.core:
            core.setdefault(target, []).append(theme.id)

    def find(document: Document, links: Sequence[Link]) -> tuple[Membership, ...]:
        return tuple(_of_document(document, links, lexicons[document.language], core, themes))

    return find


def unknown_themes(collection: Collection, themes: Sequence[Theme]) -> tuple[Diagnostic, ...]:
    """A diagnostic for each theme that a document's front matter assigns and `themes` does not define."""
    known = {theme.id for theme in themes}
    return tuple(
        diagnose("unknown-theme", document.source, 1, 1, theme=theme)
        for document in collection.documents
        for theme in document.themes
        if theme not in known
    )


def _lexicon(themes: Sequence[Theme], language: str) -> Lexicon:
    forms: dict[str, dict[str, None]] = {}
    for theme in themes:
        for term in theme.terms.get(language, ()):
            for form in expanded(term):
                forms.setdefault(form, {})[theme.id] = None
    return Lexicon({form: tuple(ids) for form, ids in forms.items()})


def _of_document(
    document: Document,
    links: Sequence[Link],
    lexicon: Lexicon,
    core: Mapping[str, Sequence[str]],
    themes: Sequence[Theme],
) -> Iterator[Membership]:
    citing: dict[str, list[Link]] = {}
    for link in links:
        if link.status != "unresolved" and link.citation.target in core:
            citing.setdefault(link.citation.anchor, []).append(link)
    for unit in document.units:
        if unit.kind not in _PARAGRAPHS:
            continue
        evidence = _evidence(unit, lexicon, citing.get(unit.anchor, ()), core)
        for assigned in document.themes:
            evidence.setdefault(assigned, []).append(Evidence("front"))
        if not evidence:
            continue
        for theme in themes:
            found = evidence.get(theme.id)
            if found:
                ordered = sorted(found, key=lambda one: (one.start, one.end, one.kind))
                yield Membership(theme.id, document.id, document.language, unit.anchor, tuple(ordered))


def _evidence(
    unit: Unit, lexicon: Lexicon, citing: Sequence[Link], core: Mapping[str, Sequence[str]]
) -> dict[str, list[Evidence]]:
    """By theme: the terms that a unit contains, and the core documents that it cites."""
    found: dict[str, list[Evidence]] = {}
    for start, end, theme in sorted(lexicon.find(unit.text), key=lambda at: (at[0], -at[1])):
        already = found.setdefault(theme, [])
        # "security sector" inside "security sector reform" adds nothing to a theme that has both terms.
        if not already or end > already[-1].end:
            already.append(Evidence("term", unit.text[start:end], start, end))
    for link in citing:
        citation = link.citation
        for theme in core[citation.target]:
            evidence = Evidence("core", citation.surface, citation.start, citation.end, citation.target)
            found.setdefault(theme, []).append(evidence)
    return found
