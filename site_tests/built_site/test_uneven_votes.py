"""What a page says of a vote whose source counts otherwise than it names those who voted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views.document import document_view
from resolutions.languages import LANGUAGES
from resolutions.model import Party, Vote
from support.examples import document
from support.pages import Page
from support.sites import site


def hints(vote: Vote, language: str) -> list[str]:
    """What the page of a resolution with that vote says below the table of it."""
    plain = document({"id": "S/RES/9001", "kind": "resolution", "language": language, "units": ["Words."]})
    voted = replace(plain, vote=vote)
    view = document_view(voted, site(voted))
    page = Page("en/S/RES/9001/", Renderer().render("document", view=view, words=words_in(language)))
    return [" ".join(node.text().split()) for node in page.tree.css(".r-vote ~ .r-hint")]


def parties(count: int) -> tuple[Party, ...]:
    return tuple(Party(f"State {number}", "") for number in range(count))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vote_with_more_votes_than_names_is_said_beside_it(language: str) -> None:
    words = words_in(language)
    (said,) = hints(Vote(15, 0, 3, parties(12), (), parties(3)), language)
    assert said.startswith(words["in_favour"])
    assert "15" in said
    assert "12" in said


def test_of_a_vote_whose_names_are_as_many_as_it_counts_nothing_is_said() -> None:
    assert hints(Vote(12, 0, 3, parties(12), (), parties(3)), "en") == []


def test_of_a_vote_that_names_one_side_alone_nothing_is_said() -> None:
    assert hints(Vote(12, 0, 3, (), (), parties(3)), "en") == []
