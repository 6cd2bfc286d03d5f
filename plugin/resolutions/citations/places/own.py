"""The document that a text stands in: whose it is, and whether its paragraphs can be meant by number alone.

In: the document's identifier and the organ that adopted it. Out: what the readers of citations ask of it.
"""

from __future__ import annotations

from typing import NamedTuple

from ...un import COUNCIL, Organ, organ_named, organ_of_symbol
from .regions import AS_THEY_LOOK, Letters


class Own(NamedTuple):
    """What the text stands in: the document's organ, and whether its paragraphs can be meant by number alone."""

    organ: Organ = COUNCIL
    numbered: bool = True
    """False of a letter, which numbers none, and of a note: there "paragraph 5" is another document's."""
    of_other_body: bool = False
    """Whether the text is another body's, which an annex has: its resolutions are none of the organ's."""
    in_article: bool = False
    """Whether the text stands in an article of a treaty that an annex has: paragraphs with the word of articles for
    theirs are then that article's."""
    annex_letters: Letters = AS_THEY_LOOK
    """What the document's annexes print for their letters, where it counts them by its language's own."""


def own_of(identifier: str, body: str = "", numbered: bool = True) -> Own:
    """The document's own organ, by its identifier, else by the English name of the `body` that adopted it; the Security
    Council where neither tells one that adopts anything."""
    organ = organ_of_symbol(identifier) or organ_named(body)
    return Own(organ if organ and organ.numberings else COUNCIL, numbered)
