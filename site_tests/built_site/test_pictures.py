"""The pictures' geometry, and the facts that they show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mkdocs_resolutions.views.page import Page
from mkdocs_resolutions.views.pictures.network import MOST, Network, lines, network
from mkdocs_resolutions.views.pictures.vote import vote_picture
from mkdocs_resolutions.views.pictures.years import MOST as MOST_MARKS
from mkdocs_resolutions.views.pictures.years import deepest_of, years_picture
from resolutions.addresses import Place
from resolutions.model import Document, Vote
from resolutions.un.council_votes import refusal, seats, vetoes
from resolutions.un.states import party
from support.examples import cases, document, sentence
from support.sites import resolution, site


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
    assert refusal(replace(told, vote=vote)) == case.get("refused")


@pytest.mark.parametrize(("day", "held"), [("1965-12-31", 11), ("1966-01-01", 15), ("1945-10-24", None)])
def test_the_council_had_so_many_seats(day: str, held: int | None) -> None:
    assert seats(document({"date": date.fromisoformat(day)})) == held


@pytest.mark.parametrize("case", cases("pictures_years"), ids=sentence)
def test_years_are_drawn(case: dict[str, Any]) -> None:
    picture = years_picture(case["paragraphs"], case["documents"], mirrored=case.get("mirrored", False))
    assert case["picture"] == (
        picture
        and {
            "size": [picture.width, picture.height],
            "bars": [[bar.year, bar.x, bar.y, bar.width, bar.height] for bar in picture.bars],
            "marks": [[mark.year, mark.nth, mark.x, mark.y] + ["rest"] * mark.rest for mark in picture.marks],
            "ticks": [tick.year for tick in picture.ticks],
        }
    )


@pytest.mark.parametrize("years", [2, 80, 500])
@pytest.mark.parametrize("documents", [1, 30, 1000])
def test_the_marks_of_any_theme_are_a_bounded_number(years: int, documents: int) -> None:
    counts = {1946 + year: documents for year in range(years)}
    picture = years_picture(counts, counts)
    assert picture
    assert len(picture.marks) <= max(MOST_MARKS, years)
    assert {mark.year for mark in picture.marks} == set(counts)


def test_what_goes_beyond_the_bound_is_the_rest_of_its_year() -> None:
    assert deepest_of([13, 1]) == 12
    picture = years_picture({2019: 13, 2020: 1}, {2019: 13, 2020: 1})
    assert picture
    assert [mark.nth for mark in picture.marks if mark.rest] == [11]


@pytest.mark.parametrize("case", cases("pictures_network"), ids=sentence)
def test_the_lines_of_a_network(case: dict[str, Any]) -> None:
    assert list(lines([(x, y, often) for x, y, often in case["ends"]], case["height"])) == case["paths"]


def numbered(number: int, *texts: str, year: int = 2020, **facts: object) -> Document:
    return resolution(number, *texts, year=year, **facts)


def around(*held: Document) -> Network | None:
    """What is drawn on the page of the first of the documents."""
    made, one = site(*held), held[0]
    links, mentions = made.publication.links[one.key], made.publication.mentions.get(one.id, ())
    return network(one, links, mentions, Page.at(Place.of(one.key).folder, one.language, made))


def test_a_document_that_cites_nothing_or_is_cited_by_nothing_has_no_network() -> None:
    assert around(numbered(2553)) is None
    assert around(numbered(2553, "Recalls its resolution 2151 (2014)."), numbered(2151, year=2014)) is None
    assert around(numbered(2553), numbered(2600, "Recalls its resolution 2553 (2020).", year=2021)) is None


def test_a_network_leads_to_the_networks_of_held_documents_and_to_the_official_texts_of_others() -> None:
    shown = around(
        numbered(2553, "Recalls its resolutions 2151 (2014), 2152 (2014) and 1325 (2000)."),
        numbered(2151, "Recalls its resolution 1325 (2000).", year=2014),
        numbered(2152, year=2014),
        numbered(2600, "Recalls its resolution 2553 (2020).", year=2021),
        numbered(2601, "Recalls its resolution 2600 (2021).", year=2021),
    )
    assert shown
    assert [(node.text, node.href) for node in shown.cites.nodes] == [
        ("S/RES/2151 (2014)", "../2151/#neighbourhood"),
        ("S/RES/2152 (2014)", "../2152/"),  # which has none
        ("S/RES/1325 (2000)", "https://docs.un.org/en/S/RES/1325(2000)"),
    ]
    assert [(node.text, node.href) for node in shown.cited_by.nodes] == [
        ("S/RES/2600 (2021)", "../2600/#neighbourhood")
    ]
    assert (shown.cites.more, shown.cited_by.more, shown.height) == ("", "", 30)


def test_of_many_the_held_and_the_often_cited_are_shown_the_newest_first_and_the_rest_is_counted() -> None:
    others = [f"S/2019/{number}" for number in range(500, 512)]
    shown = around(
        numbered(2553, f"Recalls its resolution 2151 (2014), S/1999/100, {', '.join(others)} and S/1999/100 again."),
        numbered(2151, year=2014),
        numbered(2600, "Recalls its resolution 2553 (2020).", year=2021),
    )
    assert shown
    names = [node.text for node in shown.cites.nodes]
    assert len(names) == MOST
    assert names[-2:] == ["S/RES/2151 (2014)", "S/1999/100"]
    assert set(names[:-2]) < set(others)
    assert shown.cites.more == "4 more"
    assert shown.height == 10 * (MOST + 1)


def test_a_citation_that_resolves_to_nothing_is_no_line() -> None:
    assert around(numbered(2553, "Recalls its resolution 1325 (1999).")) is None


def test_a_neighbour_in_another_language_says_so() -> None:
    recalls = numbered(2553, "Recalls its resolution 1325 (2000).")
    shown = around(recalls, numbered(2600, "Recuerda su resolución 2553 (2020).", language="es"))
    assert shown
    assert [node.language for node in shown.cited_by.nodes] == ["es"]
