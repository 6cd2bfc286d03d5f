"""The pictures' geometry, and the facts that they show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mkdocs_resolutions.views.pictures_vote import vote_picture
from resolutions.council_votes import seats, vetoes
from resolutions.model import Vote
from resolutions.parties import party
from support.examples import cases, document, sentence


@pytest.mark.parametrize("case", cases("pictures_vote"), ids=sentence)
def test_a_vote_is_drawn(case: dict[str, Any]) -> None:
    picture = vote_picture(list(case["votes"].items()), case["seats"])
    strokes = [[stroke.part, stroke.start, stroke.length] for stroke in picture.strokes] if picture else []
    shown = picture and ["seats" if picture.seats else "bar", picture.width, *strokes]
    assert shown == case["picture"]


@pytest.mark.parametrize("case", cases("vetoes"), ids=sentence)
def test_which_votes_against_were_vetoes(case: dict[str, Any]) -> None:
    against = tuple(party(name, "en") for name in case["against"])
    vote = Vote(case["favour"], len(against), 0, parties_against=against)
    told = document({"body": "Security Council", "kind": "letter"} | case)
    assert [one.name for one in vetoes(replace(told, vote=vote))] == case["vetoes"]


@pytest.mark.parametrize(("day", "held"), [("1965-12-31", 11), ("1966-01-01", 15), ("1945-10-24", None)])
def test_the_council_had_so_many_seats(day: str, held: int | None) -> None:
    assert seats(document({"date": date.fromisoformat(day)})) == held
