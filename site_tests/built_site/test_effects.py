"""What later paragraphs say that they do to a document: as its own page tells it, and only if they may."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.views.citations import Said, SaidOfText, cited_by, places_of, said_of
from mkdocs_resolutions.views.citations.effects import FIRST_OF_TEXT
from mkdocs_resolutions.views.page import Page
from mkdocs_resolutions.views.site import Site
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from support.documents import document, unit
from support.sites import resolution
from support.sites import site as site_of

LAMPS = document(
    [unit(f"op{number}", "operative", f"Decides thing {number};", marker=f"{number}.") for number in range(1, 6)],
    id="S/RES/2100",
    symbol="S/RES/2100 (2013)",
    date=date(2013, 4, 25),
)
HERE = "en/S/RES/2100/"


def later(number: int, text: str, year: int = 2020, **facts: object) -> Document:
    return resolution(number, text, year=year, **facts)


def site(*documents: Document) -> Site:
    return site_of(LAMPS, *documents)


def said(*documents: Document) -> SaidOfText:
    return said_of(LAMPS, Page.at(HERE, "en", site(*documents)))


def told(one: Said) -> str:
    return f"{one.before}{', '.join(one.paragraphs)}{one.between}{one.place.text}{one.after}"


def test_a_paragraph_and_the_head_tell_what_a_later_paragraph_says() -> None:
    found = said(
        later(2400, "Decides to extend until 31 May 2032 the measures set out in paragraph 3 of resolution 2100.")
    )
    line = "extended until 31 May 2032, according to S/RES/2400 (2020), OP1"
    assert {anchor: told(one) for anchor, one in found.by_paragraph.items()} == {"op3": line}
    assert [told(one) for one in found.newest] == [line.replace("2032", "2032 (OP3)")]
    (newest,) = found.newest
    assert newest.place.href == "../2400/#op1"
    assert newest.words == "extend until 31 May 2032 the measures set out in paragraph 3 of resolution 2100"


def test_in_every_language_the_paragraphs_stand_apart_from_the_words_between_them() -> None:
    text = "Decides to extend the measures set out in paragraphs 3 and 4 of resolution 2100 (2013);"
    for language in LANGUAGES:
        words = words_in(language)
        (newest,) = said_of(LAMPS, Page(HERE, words, site(later(2400, text)))).newest
        assert newest.paragraphs == ("OP3", "OP4")
        effect = words.say("counted", name=words["effect_extends"], count="OP3")
        one = words["effect_according"].replace("{effect}", effect).replace("{place}", newest.place.text)
        assert f"{newest.before}OP3{newest.between}{newest.place.text}{newest.after}" == one


def test_the_newest_is_told_and_the_others_are_a_link() -> None:
    text = "Decides to extend the measures set out in paragraphs 2 to 4 of resolution 2100 (2013);"
    found = said(*(later(2400 + number, text, 2019 + number) for number in range(5)))
    assert {anchor: one.place.text for anchor, one in found.by_paragraph.items()} == dict.fromkeys(
        ("op2", "op3", "op4"), "S/RES/2404 (2023), OP1"
    )
    assert [one.more and one.more.href for one in found.by_paragraph.values()] == [
        "#cited-by-op2",
        "#cited-by",
        "#cited-by",
    ]
    assert [one.place.text for one in found.newest] == [
        f"S/RES/{2404 - n} ({2023 - n}), OP1" for n in range(FIRST_OF_TEXT)
    ]
    assert found.more is not None
    assert found.more.text == "and 2 more"


def test_the_list_of_who_cites_marks_those_that_act() -> None:
    made = site(
        later(2400, "Decides to terminate the mandate under resolution 2100 (2013);"),
        later(2401, "Recalls resolution 2100 (2013);"),
    )
    (council,) = cited_by(LAMPS, places_of(LAMPS.id, "en", made), Page.at(HERE, "en", made))
    places = [place for year in council.years for one in year.citing for place in one.places]
    assert [place.effects for place in places] == ["", "ended"]


@pytest.mark.parametrize(
    "facts",
    [{"kind": "draft"}, {"kind": "letter"}, {"date": date(2013, 1, 1)}],
    ids=["nobody adopted it", "it only tells", "it is older"],
)
def test_what_cannot_act_is_not_said_to(facts: dict[str, Any]) -> None:
    made = site(later(2400, "Decides to terminate the mandate under resolution 2100 (2013);", **facts))
    assert made.publication.effects == {}
    found = said_of(LAMPS, Page.at(HERE, "en", made))
    assert (found.newest, found.more, found.by_paragraph) == ((), None, {})


def test_of_two_versions_of_a_document_that_in_the_reader_s_language_is_told() -> None:
    found = said(
        later(2400, "Decides to terminate the mandate under resolution 2100 (2013);"),
        later(2400, "Décide de mettre fin au mandat défini dans la résolution 2100 (2013) ;", language="fr"),
    )
    assert [(one.place.href, one.place.language) for one in found.newest] == [("../2400/#op1", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_it_with_a_place(language: str) -> None:
    assert words_in(language)["effect_according"].count("{place}") == 1
    assert "{date}" in words_in(language)["effect_extends_until"]
