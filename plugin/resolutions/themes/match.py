"""Finds the themes of paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..corpus import Collection
from ..diagnostics import diagnose
from ..grouping import grouped
from ..languages import LANGUAGES
from ..model import PARAGRAPHS, Diagnostic, Document, DocumentKey, Link, Unit, by_anchor
from .model import Evidence, Membership, Theme
from .terms import ThemeTerms, expanded


def classify(
    collection: Collection, links: Mapping[DocumentKey, Sequence[Link]], themes: Sequence[Theme]
) -> tuple[Membership, ...]:
    """The memberships of all paragraphs (content/reference.md#themes), by document, paragraph and theme.

    `links` are the documents' resolved citations. An unresolved one makes no member, because its document is not
    certain. A theme in a document's front matter makes all its paragraphs members, and so does a subject of a document.
    """
    find = classifier(themes)
    return tuple(
        membership for document in collection.documents for membership in find(document, links.get(document.key, ()))
    )


def classifier(themes: Sequence[Theme]) -> Callable[[Document, Sequence[Link]], tuple[Membership, ...]]:
    """A function that gives the memberships of one document and its links, as `classify` does for all documents."""
    lexicons = {language: _lexicon(themes, language) for language in LANGUAGES}
    core = grouped((target, theme.id) for theme in themes for target in theme.core)
    of_subject = grouped((number, theme.id) for theme in themes for number in theme.subjects)

    def find(document: Document, links: Sequence[Link]) -> tuple[Membership, ...]:
        whole = _of_whole(document, of_subject)
        return tuple(_of_document(document, links, lexicons[document.language], core, whole, themes))

    return find


def unknown_themes(collection: Collection, themes: Sequence[Theme]) -> tuple[Diagnostic, ...]:
    """A diagnostic for each theme that a document's front matter assigns and `themes` does not define."""
    theme_ids = {theme.id for theme in themes}
    return tuple(
        diagnose("unknown-theme", document.source, *document.themes_place, theme=theme)
        for document in collection.documents
        for theme in document.themes
        if theme not in theme_ids
    )


def _lexicon(themes: Sequence[Theme], language: str) -> ThemeTerms:
    return ThemeTerms(
        _forms(((theme.id, theme.terms.get(language, ())) for theme in themes), language),
        _forms(((theme.id, theme.apart.get(language, ())) for theme in themes), language),
    )


def _forms(phrases: Iterable[tuple[str, Sequence[str]]], language: str) -> dict[str, tuple[str, ...]]:
    """All forms of the phrases of themes, each with the themes that have it."""
    forms: dict[str, dict[str, None]] = {}
    for theme, written in phrases:
        for phrase in written:
            for form in expanded(phrase, language):
                forms.setdefault(form, {})[theme] = None
    return {form: tuple(ids) for form, ids in forms.items()}


def _of_whole(document: Document, of_subject: Mapping[str, Sequence[str]]) -> list[tuple[str, Evidence]]:
    """The themes to which all paragraphs of a document belong, each with the evidence."""
    subjects = [
        (theme, Evidence("subject", subject.name, target=subject.identifier))
        for subject in document.subjects
        for theme in of_subject.get(subject.identifier, ())
    ]
    return [*subjects, *((theme, Evidence("front")) for theme in document.themes)]


def _of_document(
    document: Document,
    links: Sequence[Link],
    lexicon: ThemeTerms,
    core: Mapping[str, Sequence[str]],
    whole: Sequence[tuple[str, Evidence]],
    themes: Sequence[Theme],
) -> Iterator[Membership]:
    citing = by_anchor(link for link in links if link.status != "unresolved" and link.citation.target in core)
    for unit in document.units:
        if unit.kind not in PARAGRAPHS:
            continue
        evidence = _evidence(unit, lexicon, citing.get(unit.anchor, ()), core)
        for theme_id, of_document in whole:
            evidence.setdefault(theme_id, []).append(of_document)
        if not evidence:
            continue
        for theme in themes:
            theme_evidence = evidence.get(theme.id)
            if theme_evidence:
                ordered = sorted(theme_evidence, key=lambda item: (item.start, item.end, item.kind))
                yield Membership(theme.id, document.id, document.language, unit.anchor, tuple(ordered))


def _evidence(
    unit: Unit, lexicon: ThemeTerms, citing: Sequence[Link], core: Mapping[str, Sequence[str]]
) -> dict[str, list[Evidence]]:
    """The evidence by theme: the terms that the unit contains, and the core documents that it cites."""
    evidence_by_theme: dict[str, list[Evidence]] = {}
    for start, end, theme in sorted(lexicon.find(unit.text), key=lambda occurrence: (occurrence[0], -occurrence[1])):
        theme_evidence = evidence_by_theme.setdefault(theme, [])
        # "security sector" inside "security sector reform" adds nothing to a theme that has both terms.
        if not theme_evidence or end > theme_evidence[-1].end:
            theme_evidence.append(Evidence("term", unit.text[start:end], start, end))
    for link in citing:
        citation = link.citation
        for theme in core[citation.target]:
            evidence = Evidence("core", citation.surface, citation.start, citation.end, citation.target)
            evidence_by_theme.setdefault(theme, []).append(evidence)
    return evidence_by_theme
