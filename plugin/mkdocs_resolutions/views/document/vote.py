"""A document's vote: who voted how, what tells it, and its picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resolutions.languages.collation import order_of
from resolutions.model import CATALOGUE_LANGUAGE, Document, Party, Vote
from resolutions.proceedings import disagreements
from resolutions.un import seats, vetoes

from ...interface import Words
from ..naming import Anchor, called, to_document
from ..page import Page
from ..pictures import Part, VotePicture, vote_picture

METADATA = "metadata"
"""The source of a vote that the head of a file of the United Nations tells."""


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One part of a vote: its name, how many voted so (None where it is not told), and who where they are named."""

    part: Part
    name: str
    count: int | None
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class VoteView:
    """A vote as a table, and its picture where the voters were not of one mind."""

    rows: tuple[VoteRow, ...]
    picture: VotePicture | None
    vetoes: tuple[Party, ...]
    source: Anchor | None
    language: str
    """The language that the parties are named in, where it is not the page's."""
    codeless: str
    """The same of those without a code, which a file of the United Nations names in English on any page."""
    uneven: tuple[str, ...]
    """Of each part that the vote's source counts otherwise than it names the parties, a sentence that says so."""

    @property
    def named(self) -> bool:
        """Whether any party is named."""
        return any(row.parties for row in self.rows)


def vote_view(document: Document, page: Page) -> VoteView | None:
    """The vote; None where the row of facts says all there is: nobody is named, and all voted alike."""
    vote = document.vote
    if vote is None:
        return None
    against = vetoes(document)
    source = vote_source(document, page)
    is_own = "vote" not in document.told_by
    language = source.language if source and is_own else ""
    rows = _rows(document, vote, language or page.language, page.words)
    picture = vote_picture(_counts(rows, len(against)), seats(document)) if vote.in_favour is not None else None
    codeless = CATALOGUE_LANGUAGE if vote.source == METADATA else document.told_by.get("vote", language)
    codeless = "" if codeless == page.language else codeless
    view = VoteView(rows, picture, against, source, language, codeless, tuple(_uneven(vote, page.words)))
    return view if picture or view.named else None


def _counts(rows: Sequence[VoteRow], vetoes: int) -> list[tuple[Part, int]]:
    """How many voted how, vetoes for themselves after the other votes against."""
    counts: list[tuple[Part, int]] = []
    for row in rows:
        if row.part == "against":
            counts += (("against", (row.count or 0) - vetoes), ("vetoed", vetoes))
        else:
            counts.append((row.part, row.count or 0))
    return counts


def _uneven(vote: Vote, words: Words) -> Iterator[str]:
    for part, stated, listed in disagreements(vote):
        if stated is not None:
            yield words.say("vote_uneven", part=words[part], stated=stated, listed=listed)


def in_order(parties: Iterable[Party], language: str) -> tuple[Party, ...]:
    """The parties by their names in a language: the heads of files name them in the order of the English ones."""
    return tuple(sorted(parties, key=lambda party: order_of(party.name, language)))


def _rows(document: Document, vote: Vote, language: str, words: Words) -> tuple[VoteRow, ...]:
    rows = [
        VoteRow("in_favour", words["in_favour"], vote.in_favour, in_order(vote.parties_in_favour, language)),
        VoteRow("against", words["against"], vote.against, in_order(vote.parties_against, language)),
        VoteRow("abstaining", words["abstaining"], vote.abstaining, in_order(vote.parties_abstaining, language)),
    ]
    seat_count = seats(document)
    if seat_count is not None and vote.in_favour is not None:
        silent = seat_count - vote.in_favour - (vote.against or 0) - (vote.abstaining or 0)
        if silent > 0:
            rows.append(VoteRow("not_voting", words["not_voting"], silent, ()))
    return tuple(rows)


def vote_source(document: Document, page: Page) -> Anchor | None:
    """A link to the paragraph that tells the vote, or what else tells it; None where nothing is said."""
    said = document.vote.source if document.vote else ""
    identifier, _, anchor = said.partition("#")
    if identifier == document.id:
        by = document.told_by.get("vote")
        teller = page.site.publication.collection.find(identifier, by) if by else document
        return to_document(teller, page, anchor) if teller else None
    told = page.site.publication.version(identifier, page.language)
    if told is not None:
        return to_document(told, page, anchor, called(told))
    if said == METADATA:
        return Anchor(page.words["un_metadata"], "")
    return Anchor(page.words["catalogue"], "") if said == "catalogue" else None
