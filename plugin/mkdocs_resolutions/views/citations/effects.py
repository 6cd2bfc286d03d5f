"""What later paragraphs say that they do to a document, and to which of its paragraphs: for its own page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.anchors import all_places, label_in
from resolutions.effects import Effect, said
from resolutions.grouping import grouped
from resolutions.model import Document

from ...interface import Words
from ...publication import Mention
from ..naming import Anchor, named_place, to_document
from ..page import Page
from ..site import Site
from .series import in_one_language

FIRST_OF_TEXT = 3
"""How many of the newest the head of the page names; all stand in the lists of who cites it."""
LONGEST = 160
"""So many characters of a paragraph it quotes."""


class Said(NamedTuple):
    """What a later paragraph says: the names of the paragraphs that it says it of, and the link to it, stand between
    the words."""

    before: str
    paragraphs: tuple[str, ...]
    """None where it is not of paragraphs, or at the paragraph itself. In a sentence from right to left each has a
    direction of its own."""
    between: str
    place: Anchor
    after: str
    words: str = ""
    """The words in which it says so, in the language of the link."""
    more: Anchor | None = None
    """The link to those that say it too, where there are others."""


@dataclass(frozen=True, slots=True)
class SaidOfText:
    """What is said of a document, in its whole or of one of its paragraphs."""

    newest: tuple[Said, ...]
    more: Anchor | None
    """The link to all, where more say something."""
    by_paragraph: Mapping[str, Said]
    """By anchor, the newest."""


class _Effect(NamedTuple):
    document: Document
    text: str
    """That of the paragraph that says so."""
    effect: Effect
    paragraphs: tuple[str, ...]
    """The anchors of those that it names; none where it is of the document as a whole."""


def said_of(document: Document, page: Page) -> SaidOfText:
    """What later paragraphs on the site say that they do to the document, newest first."""
    distinct = {
        (one.document.key, one.effect.citation.anchor, one.effect.kind, one.effect.until, one.paragraphs): one
        for one in _effects(document, page.site)
    }
    found = tuple(distinct.values())
    by_paragraph = grouped((anchor, one) for one in found for anchor in one.paragraphs)
    rest = len(found) - FIRST_OF_TEXT
    return SaidOfText(
        tuple(_said(one, document, page, in_words=True) for one in found[:FIRST_OF_TEXT]),
        Anchor(page.words.more(rest), "#cited-by") if rest > 0 else None,
        {anchor: _newest(anchor, ones, document, page) for anchor, ones in by_paragraph.items()},
    )


def told_effect(effect: Effect, words: Words) -> str:
    """An effect in words: "extended until 31 January 2027"."""
    if effect.until is None:
        return words[f"effect_{effect.kind}"]
    return words.say(f"effect_{effect.kind}_until", date=words.date(effect.until))


def _effects(document: Document, site: Site) -> Iterator[_Effect]:
    anchors = site.publication.collection.anchors(document)
    mentions = site.publication.mentions.get(document.id, ())
    for of_document in in_one_language([one for one in mentions if one.effects], document.language):
        for mention in of_document:
            if mention.link.status == "internal":
                yield from _of_mention(mention, document, anchors)


def _of_mention(mention: Mention, document: Document, anchors: frozenset[str]) -> Iterator[_Effect]:
    pinpoint = mention.link.citation.pinpoint
    paragraphs = () if pinpoint == "-" else all_places(pinpoint, document.kind, anchors)
    for effect in mention.effects:
        yield _Effect(mention.document, mention.text, effect, paragraphs)


def _newest(anchor: str, found: Sequence[_Effect], document: Document, page: Page) -> Said:
    newest = _said(found[0], document, page)
    if len(found) == 1:
        return newest
    # Its own list is there if one cites it first; "paragraphs 3 and 4" stand in the list of paragraph 3.
    listed = any(one.paragraphs[0] == anchor for one in found)
    href = f"#cited-by-{anchor}" if listed else "#cited-by"
    return newest._replace(more=Anchor(page.words.more(len(found) - 1), href))


def _said(one: _Effect, document: Document, page: Page, *, in_words: bool = False) -> Said:
    """What a paragraph says of a document; in its words, with the names of the paragraphs that it says it of."""
    effect = told_effect(one.effect, page.words)
    told = one.paragraphs if in_words else ()
    labels = tuple(label_in(document, paragraph, page.language) for paragraph in told)
    head, _, tail = page.words["counted"].partition("{count}") if labels else ("{name}", "", "")
    begin, _, rest = page.words["effect_according"].partition("{effect}")
    middle, _, after = rest.partition("{place}")
    before, between = begin + head.format(name=effect), tail + middle
    anchor = one.effect.citation.anchor
    name = named_place(one.document, anchor)
    place = to_document(one.document, page, anchor, name)
    words = said(one.effect, one.text, LONGEST) if in_words else ""
    return Said(before, labels, between, place, after, words)
