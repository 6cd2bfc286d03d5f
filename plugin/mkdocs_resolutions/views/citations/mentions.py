"""The places that cite a document, in the order of the lists that show them: by paragraph, then by organ.

    mentions ─in one language─→ of each document ─by unit─→ CitingUnit…

A place that cites a paragraph stands in that paragraph's group, and in its organ's as all places do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from resolutions.model import Document
from resolutions.un import ORGANS, OTHER, Organ, organ_named

from ...publication import Mention
from ..site import Site
from .series import in_one_language

FIRST_OF_PARAGRAPH, FIRST_OF_ORGAN = 6, 30
"""How many places of a group the document's own page shows: the newest ones."""
FIRST_OF_CITED = 20
"""How many documents that cite one its row in the index of cited documents shows: the newest ones."""


class CitingUnit(NamedTuple):
    """A unit that cites, in one of its groups."""

    paragraph: str
    """The anchor of the cited paragraph whose group this is; empty in an organ's."""
    organ: Organ | None
    """The organ whose group this is; None of all that are none of `ORGANS`."""
    document: Document
    anchor: str
    text: str
    mentions: tuple[tuple[int, int], ...]
    """Where in the text the document, or the paragraph, is mentioned: start and end."""

    @property
    def group(self) -> str:
        """The name of its group, which an address may end in: `cited-by-op4`, `cited-by--council`."""
        return f"cited-by-{self.paragraph or f'-{self.organ.key if self.organ else OTHER}'}"


def places_of(identifier: str, language: str, site: Site) -> list[CitingUnit]:
    """All places of all groups: those of the paragraphs in the order of the text, then those of the organs.

    Of a document that the site lacks, the organs' alone.
    """
    document = site.publication.version(identifier, language)
    of_paragraphs: list[CitingUnit] = []
    of_organs: list[CitingUnit] = []
    cited = in_one_language(site.publication.mentions.get(identifier, ()), language)
    order = {unit.anchor: index for index, unit in enumerate(document.units)} if cited and document else {}
    for mentions in cited:
        of_paragraphs += _by_unit([one for one in mentions if _paragraph(one) in order], by_paragraph=True)
        of_organs += _by_unit(mentions, by_paragraph=False)
    ranks = [*ORGANS, None]
    # Both sorts are stable: within its group the newest document stays the first.
    of_paragraphs.sort(key=lambda place: order[place.paragraph])
    of_organs.sort(key=lambda place: ranks.index(place.organ))
    return of_paragraphs + of_organs


def first_of_each(places: Iterable[CitingUnit]) -> list[CitingUnit]:
    """The places that the document's own page shows."""
    return [
        place
        for _, held in groupby(places, lambda place: place.group)
        for index, place in enumerate(held)
        if index < (FIRST_OF_PARAGRAPH if place.paragraph else FIRST_OF_ORGAN)
    ]


def counts(places: Iterable[CitingUnit]) -> Counter[str]:
    """How many places cite each paragraph, by its anchor."""
    return Counter(place.paragraph for place in places if place.paragraph)


def told(identifier: str, site: Site) -> object:
    """What the lists of what cites a document are made of: equal where the lists are."""
    return [(one.document.key, one.link, one.text) for one in site.publication.mentions.get(identifier, ())]


def _paragraph(mention: Mention) -> str:
    """The anchor of the paragraph that a mention cites; empty where it cites none."""
    return mention.link.anchor if mention.link.status == "internal" else ""


def _by_unit(mentions: Sequence[Mention], *, by_paragraph: bool) -> Iterator[CitingUnit]:
    """One place for each unit of a document, or for each paragraph that a unit cites."""
    held: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        key = (mention.link.citation.anchor, _paragraph(mention) if by_paragraph else "")
        held.setdefault(key, []).append(mention)
    for (anchor, paragraph), together in held.items():
        first = together[0]
        spans = tuple((one.link.citation.start, one.link.citation.end) for one in together)
        organ = organ_named(first.document.body)
        yield CitingUnit(paragraph, organ, first.document, anchor, first.text, spans)
