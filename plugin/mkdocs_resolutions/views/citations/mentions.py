"""Groups the places that cite a document as the lists show them: by cited paragraph, then by organ.

    mentions ─in one language─→ of each document ─by unit─→ CitingPlace…

Every place is in the group of its organ. A place that cites a paragraph is in that paragraph's group, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from resolutions.effects import Effect
from resolutions.grouping import grouped
from resolutions.model import Document
from resolutions.un import ORGANS, OTHER, Organ, organ_named

from ...publication import Mention
from ..site import Site
from .series import in_one_language

FIRST_OF_PARAGRAPH, FIRST_OF_ORGAN = 6, 30
"""How many of the newest places of a group the document's own page shows."""
FIRST_OF_CITED = 20
"""How many of the newest citing documents a row in the index of cited documents shows."""
FIRST_OF_HELD = 5
"""And how many where the site has the cited document, whose own page leads to all."""


class CitingPlace(NamedTuple):
    """A unit that cites the document, in one of its groups."""

    paragraph: str
    """The anchor of the cited paragraph, in the group of a paragraph; empty in the group of an organ."""
    organ: Organ | None
    """The organ of the citing document; None where it is none of `ORGANS`."""
    document: Document
    anchor: str
    text: str
    mentions: tuple[tuple[int, int], ...]
    """Start and end, in the text, of each mention of the document or paragraph."""
    effects: tuple[Effect, ...]
    """What the unit says that it does to the document or paragraph."""

    @property
    def group(self) -> str:
        """The name of its group, which an address may end in: `cited-by-op4`, `cited-by--council`."""
        return f"cited-by-{self.paragraph or f'-{self.organ.key if self.organ else OTHER}'}"


def places_of(identifier: str, language: str, site: Site) -> list[CitingPlace]:
    """The places of all groups: the groups of paragraphs in the order of the text, then those of organs.

    A document that the site lacks has only groups of organs.
    """
    document = site.publication.version(identifier, language)
    of_paragraphs: list[CitingPlace] = []
    of_organs: list[CitingPlace] = []
    cited = in_one_language(site.publication.mentions.get(identifier, ()), language)
    order = {unit.anchor: index for index, unit in enumerate(document.units)} if cited and document else {}
    for mentions in cited:
        of_paragraphs += _by_unit([mention for mention in mentions if _paragraph(mention) in order], by_paragraph=True)
        of_organs += _by_unit(mentions, by_paragraph=False)
    ranks = {organ.key if organ else OTHER: rank for rank, organ in enumerate((*ORGANS, None))}
    # Both sorts are stable: within its group the newest document stays the first.
    of_paragraphs.sort(key=lambda place: order[place.paragraph])
    of_organs.sort(key=lambda place: ranks[place.organ.key if place.organ else OTHER])
    return of_paragraphs + of_organs


def first_of_each(places: Iterable[CitingPlace]) -> list[CitingPlace]:
    """The first places of each group, which the document's own page shows."""
    return [
        place
        for _, group in groupby(places, lambda place: place.group)
        for index, place in enumerate(group)
        if index < (FIRST_OF_PARAGRAPH if place.paragraph else FIRST_OF_ORGAN)
    ]


def may_show_all(mentions: Sequence[Mention]) -> bool:
    """Whether all places are among the first of their groups, in any language, as there are so few: to group those of
    every document takes long, and most have few. Where it is not so, all may be shown nevertheless."""
    if len(mentions) <= FIRST_OF_PARAGRAPH:
        return True
    of_paragraphs = grouped((paragraph, mention) for mention in mentions if (paragraph := _paragraph(mention)))
    return _most(mentions) <= FIRST_OF_ORGAN and all(
        len(held) <= FIRST_OF_PARAGRAPH or _most(held) <= FIRST_OF_PARAGRAPH for held in of_paragraphs.values()
    )


def _most(mentions: Iterable[Mention]) -> int:
    """How many there are at most, where each citing document counts in one of its languages."""
    most: Counter[str] = Counter()
    for key, count in Counter(mention.document.key for mention in mentions).items():
        most[key.identifier] = max(most[key.identifier], count)
    return most.total()


def counts(places: Iterable[CitingPlace]) -> Counter[str]:
    """How many places cite each paragraph, by its anchor."""
    return Counter(place.paragraph for place in places if place.paragraph)


def _paragraph(mention: Mention) -> str:
    """The anchor of the paragraph that a mention cites; empty where it cites none."""
    return mention.link.anchor if mention.link.status == "internal" else ""


def _by_unit(mentions: Sequence[Mention], *, by_paragraph: bool) -> Iterator[CitingPlace]:
    """One place for each unit of a document, or for each paragraph that a unit cites."""
    mentions_by_unit = grouped(
        ((mention.link.citation.anchor, _paragraph(mention) if by_paragraph else ""), mention) for mention in mentions
    )
    for (anchor, paragraph), unit_mentions in mentions_by_unit.items():
        first = unit_mentions[0]
        spans = tuple((one.link.citation.start, one.link.citation.end) for one in unit_mentions)
        organ = organ_named(first.document.body)
        effects = tuple(effect for one in unit_mentions for effect in one.effects)
        yield CitingPlace(paragraph, organ, first.document, anchor, first.text, spans, effects)
