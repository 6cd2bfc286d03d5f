"""What a server's build takes from the one before is what it would have made itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mkdocs_resolutions.publication import Publication, publish
from resolutions.corpus.collection import Collection
from resolutions.model import Document, DocumentKey
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from resolutions.themes import Theme
from support.examples import RESOLUTION

THEMES = (Theme(id="lights", name={"en": "Lights"}, description={}, terms={"en": ("lighthouses",)}),)


def resolution(number: int, words: str, *paragraphs: str) -> Document:
    text = RESOLUTION.format(number=number, words=words)
    text += "".join(f"\n{place}. {paragraph}\n" for place, paragraph in enumerate(paragraphs, 2))
    (document,) = parse_source(source_from_text(f"{number}.txt", text))
    return document


CITED = resolution(2552, "the lighthouses of the coast")
CITING = resolution(2553, "paragraph 2 of its resolution 2552 (2020), and resolution 2551 (2020)")
OTHER = resolution(2554, "its resolution 2553 (2020) on lighthouses")
BEFORE = (CITED, CITING, OTHER)

EDITS: dict[str, Callable[[], tuple[Document, ...]]] = {
    "nothing": lambda: BEFORE,
    "words": lambda: (resolution(2552, "the harbours of the coast"), CITING, OTHER),
    "a citation": lambda: (CITED, resolution(2553, "paragraph 7 of its resolution 2554 (2020)"), OTHER),
    "a paragraph that is cited": lambda: (
        resolution(2552, "the lighthouses of the coast", "Decides to count the lighthouses."),
        CITING,
        OTHER,
    ),
    "a document that is cited": lambda: (resolution(2551, "the coast"), *BEFORE),
    "a document that is no more": lambda: (CITING, OTHER),
    "a document for another": lambda: (resolution(2551, "the coast"), CITING, OTHER),
    "a kind": lambda: (replace(CITED, kind="decision"), CITING, OTHER),
    "the order": lambda: (OTHER, CITING, CITED),
}


def told(publication: Publication) -> object:
    return (
        dict(publication.links),
        dict(publication.findings),
        dict(publication.mentions),
        dict(publication.memberships),
        dict(publication.facts),
    )


@pytest.mark.parametrize("changed", EDITS)
def test_a_publication_after_an_edit_is_as_one_from_nothing(changed: str) -> None:
    before = publish(Collection(BEFORE), THEMES)
    after = Collection(EDITS[changed]())
    assert told(publish(after, THEMES, before=before)) == told(publish(after, THEMES))


def test_links_of_what_did_not_change_are_not_made_again() -> None:
    before = publish(Collection(BEFORE), THEMES)
    after = publish(Collection(EDITS["words"]()), THEMES, before=before)
    key = DocumentKey("S/RES/2553", "en")
    assert after.links[key] is before.links[key]
