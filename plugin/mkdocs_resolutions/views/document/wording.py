"""Whose wording a document takes over: how much of it, and for each paragraph the nearest earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resolutions.addresses import Place
from resolutions.anchors import label_in
from resolutions.grouping import grouped
from resolutions.model import Document
from resolutions.wording import Summary, Takeover, summary, worded_units

from ...interface import Words
from ..naming import Anchor, called
from ..page import Page
from ..site import Site
from ..wording import to_wording


@dataclass(frozen=True, slots=True)
class TakenView:
    """A paragraph of the page, or several, by its label, as the link to the paragraph that it takes over."""

    anchor: Anchor
    changed: str
    """How many words are changed; empty where none are, and where most are."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """An earlier document, and the paragraphs that take over one of its: the page tells in this order."""

    name: str
    agreed: tuple[TakenView, ...]
    """Those of the same words; neighbours that take over neighbours word for word are one."""
    reworded: tuple[TakenView, ...]
    parts: tuple[TakenView, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """How much of the document is agreed language, where it is from, and that others have taken it over."""

    summary: str
    """How much of it is taken over; of a document that takes nothing over, that later ones take over its own words."""
    href: str
    """Where all of it is told, also who takes it over later."""
    sources: tuple[SourceView, ...]
    """The one that most is taken from comes first."""


def wording_view(document: Document, page: Page) -> WordingView | None:
    """The view of a document; None where it takes nothing over, and nobody takes over anything of it."""
    publication = page.site.publication
    wordings = publication.wordings
    takeovers = wordings.by_document.get(document.key, {})
    if not takeovers and document.key not in wordings.later_by_document:
        return None
    by_source = grouped((takeover.source.document, (anchor, takeover)) for anchor, takeover in takeovers.items())
    ordered = sorted(by_source.items(), key=lambda item: -len(item[1]))
    places = _places(document)
    return WordingView(
        told_summary(summary(document.key, wordings), page.words) if takeovers else page.words["wording_taken_over"],
        to_wording(document, page),
        tuple(_source(publication.collection.by_key[key], document, taken, places, page) for key, taken in ordered),
    )


def told_summary(counts: Summary, words: Words) -> str:
    """How many paragraphs are what, without what none is; a noun stands before its number, as that is right for all
    numbers."""

    def part(kind: str, count: int) -> str:
        return words.say(f"wording_count_{kind}", count=words.number(count)) if count else ""

    agreed, identical = part("agreed", counts.agreed), part("identical", counts.identical)
    if identical:
        agreed = words.say("counted", name=agreed, count=identical)
    parts = filter(None, (agreed, part("reworded", counts.reworded), part("new", counts.new)))
    return words.say("wording_summary", paragraphs=words.number(counts.paragraphs), parts=words["comma"].join(parts))


def _source(
    source: Document, document: Document, taken: Sequence[tuple[str, Takeover]], places: Mapping[str, int], page: Page
) -> SourceView:
    def view(first: tuple[str, Takeover], last: str) -> TakenView:
        anchor, takeover = first
        href = page.to(Place.of(source.key, takeover.source.anchor))
        said = dict.fromkeys(label_in(document, one, page.language) for one in (anchor, last))
        changed = page.words.number(takeover.changed) if takeover.kind == "near" and takeover.changed else ""
        return TakenView(Anchor("–".join(said), href), changed)

    source_places = _places(source)
    agreed, reworded, parts = (
        tuple(
            view(run[0], run[-1][0])
            for run in _runs([one for one in taken if one[1].kind in kinds], places, source_places)
        )
        for kinds in (("identical", "near"), ("reworded",), ("part",))
    )
    return SourceView(called(source), agreed, reworded, parts)


def _places(document: Document) -> dict[str, int]:
    """The paragraphs whose wording is looked at, numbered in their order."""
    return {unit.anchor: place for place, unit in enumerate(worded_units(document))}


def _runs(
    taken: Sequence[tuple[str, Takeover]], places: Mapping[str, int], source_places: Mapping[str, int]
) -> Iterator[list[tuple[str, Takeover]]]:
    """The paragraphs, neighbours together that take over neighbours word for word. `places` are the document's."""
    run: list[tuple[str, Takeover]] = []
    for anchor, takeover in taken:
        if run and not (
            run[-1][1].kind == takeover.kind == "identical"
            and places[anchor] == places[run[-1][0]] + 1
            and source_places[takeover.source.anchor] == source_places[run[-1][1].source.anchor] + 1
        ):
            yield run
            run = []
        run.append((anchor, takeover))
    if run:
        yield run


def wording_depends(document: Document, site: Site) -> object:
    """What the view is made of, and the facts of its renewals, besides what all pages are."""
    wordings, renewed = site.publication.wordings, site.publication.renewals
    return (
        wordings.by_document.get(document.key),
        summary(document.key, wordings),
        document.key in wordings.later_by_document,
        renewed.earlier.get(document.key),
        renewed.later.get(document.key),
        document.language in wordings.languages,
    )
