"""Whose wording a document takes over: how much of it, and for each paragraph the nearest earlier one."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.addresses import Place
from resolutions.anchors import label
from resolutions.model import Document, DocumentKey
from resolutions.wording import Takeover, summary

from ...interface import Words
from ..compare import to_comparison
from ..site import Anchor, Site, called, to_document


@dataclass(frozen=True, slots=True)
class TakenView:
    """A paragraph of the page, by its label, as the link to the paragraph that it takes over."""

    anchor: Anchor
    note: str
    """How many words are changed, or that it is a part; empty where they are the same."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """An earlier document, and the paragraphs that take over one of its."""

    document: Anchor
    taken: tuple[TakenView, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """How much of the document is agreed language, and where it is from."""

    summary: str
    sources: tuple[SourceView, ...]
    """The one that most is taken from comes first."""
    whole: str
    """The href that compares the document with the first of the sources as a whole."""


def wording_view(document: Document, here: str, speak: Words, site: Site) -> WordingView | None:
    """The view of a document; None where it takes nothing over."""
    publication = site.publication
    takeovers = publication.wordings.by_document.get(document.key)
    if not takeovers:
        return None
    counts = summary(document.key, publication.wordings)
    by_source: dict[DocumentKey, list[tuple[str, Takeover]]] = {}
    for anchor, takeover in takeovers.items():
        by_source.setdefault(takeover.source.document, []).append((anchor, takeover))
    ordered = sorted(by_source.items(), key=lambda item: -len(item[1]))
    sources = []
    for key, taken in ordered:
        source = publication.collection.by_key[key]
        views = tuple(_taken(anchor, takeover, here, speak, site) for anchor, takeover in taken)
        sources.append(SourceView(to_document(source, here, speak, site, text=called(source)), views))
    said = speak.say(
        "wording_summary",
        paragraphs=speak.number(counts.paragraphs),
        agreed=speak.number(counts.agreed),
        identical=speak.number(counts.identical),
        reworded=speak.number(counts.reworded),
        new=speak.number(counts.new),
    )
    nearest = publication.collection.by_key[ordered[0][0]]
    return WordingView(said, tuple(sources), to_comparison(nearest, document, here, site))


def _taken(anchor: str, takeover: Takeover, here: str, speak: Words, site: Site) -> TakenView:
    href = site.addresses.to(here, Place.of(takeover.source.document, takeover.source.anchor))
    note = speak["wording_part"] if takeover.kind == "part" else speak.number(takeover.changed)
    return TakenView(Anchor(label(anchor, speak.language), href), note if takeover.changed else "")


def wording_depends(document: Document, site: Site) -> object:
    """What the view is made of, besides what all pages are."""
    wordings = site.publication.wordings
    return wordings.by_document.get(document.key), summary(document.key, wordings)
