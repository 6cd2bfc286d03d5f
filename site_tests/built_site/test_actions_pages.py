"""The pages of actions: whom they list, in which order, in which words, on how many pages."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.actions.asked import FIRST_ASKED, asked_plans, asks, to_asked
from mkdocs_resolutions.views.actions.deadlines import due_plans
from mkdocs_resolutions.views.actions.index import actions_plans
from mkdocs_resolutions.views.actions.kinds import kind_plans
from mkdocs_resolutions.views.indexes import entry_plans
from mkdocs_resolutions.views.page import Page
from mkdocs_resolutions.views.site import Site
from mkdocs_resolutions.views.tokens import Piece
from mkdocs_resolutions.views.ways import PLACES
from resolutions.languages import LANGUAGES
from support.documents import document, unit
from support.sites import resolution, site, views_of

LONG = (
    "to see to the lamps of every harbour of the northern coast and of all its islands, however small and far away "
    "these may be, and to report to the Council"
)
REST = "may be, and to report to the Council"
SHOWN = len("to see to the lamps of every harbour of the northern coast and of all its")


def views(plans: Any, made: Site, language: str = "en") -> list[Any]:
    return views_of(plans, language, made)


def line(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{text}]" if marked else text for text, marked, _ in pieces)


ASKING = resolution(9001, "Requests the Secretary-General to report within 90 days;", "Calls upon Chad to light lamps;")


def test_the_index_counts_by_addressee_by_kind_and_by_state() -> None:
    (view,) = views(actions_plans, site(ASKING, resolution(9002, "Invites the Secretary-General to report;")))
    assert [(one.anchor.text, one.number) for one in view.addressees] == [("Secretary-General", "2")]
    assert [(one.anchor.text, one.number) for one in view.states] == [("Chad", "1")]
    assert [(one.anchor.text, one.number, one.about) for one in view.kinds] == [
        ("Requests", "1", "requests"),
        ("Calls", "1", "calls upon"),
        ("Invitations", "1", "invites"),
    ]
    assert view.deadlines.anchor.href == "by/"
    assert [(one.anchor.text, one.anchor.href, one.number) for one in view.undated] == [
        ("Within a time", "by/#within", "1")
    ]
    assert view.data == "../../data/actions.csv"


def test_verbs_that_have_commas_stay_apart_in_the_index() -> None:
    texts = ("Просит Генерального секретаря доложить;", "Просит, чтобы Генеральный секретарь доложил;")
    (view,) = views(actions_plans, site(resolution(9001, *texts, language="ru")), "ru")
    assert [one.about for one in view.kinds] == ["просит; просит, чтобы"]


def test_a_site_without_operative_paragraphs_has_no_pages_of_actions() -> None:
    made = site(document([unit("p1", "paragraph", "Requests the Secretary-General to report;")]))
    assert [plan for plans in (actions_plans, asked_plans, kind_plans, due_plans) for plan in plans("en", made)] == []


def test_one_who_is_asked_is_told_by_kind_the_newest_first_with_the_evidence_marked() -> None:
    made = site(
        resolution(9001, f"Requests the Secretary-General {LONG} by 3 May 2032;"),
        resolution(
            9002,
            *("Urges States to act;", "Requests the Secretary-General to act, and also invites him to rest;"),
            "Welcomes the lamps, and also invites the Secretary-General to act;",
            year=2032,
        ),
    )
    view = next(view for view in views(asked_plans, made) if view.title == "Secretary-General")
    assert (view.address, view.count) == ("en/actions/to/secretary-general/", "3")
    assert [
        (
            *(section.heading, section.number, section.anchor),
            [(group.document.text, [(row.label, line(row.pieces)) for row in group.rows]) for group in section.groups],
        )
        for section in view.sections
    ] == [
        (
            *("Requests", "2", "request"),
            [
                (
                    "S/RES/9002 (2032)",
                    [("OP2", "Requests the [Secretary-General] to act, and also invites him to rest;")],
                ),
                (
                    "S/RES/9001 (2031)",
                    [("OP1", f"Requests the [Secretary-General] {LONG[:SHOWN]}\xa0… {REST} [by 3 May 2032];")],
                ),
            ],
        ),
        (
            *("Invitations", "1", "invitation"),
            [("S/RES/9002 (2032)", [("OP3", "invites the [Secretary-General] to act;")])],
        ),
    ]
    assert view.sections[0].groups[0].rows[0].href == "../../../S/RES/9002/#op2"
    assert [(one.anchor.text, one.number, one.anchor.href) for one in view.kinds] == [
        ("Requests", "2", "#request"),
        ("Invitations", "1", "#invitation"),
    ]


def test_a_paragraph_that_asks_the_same_twice_stands_and_counts_once() -> None:
    twice = resolution(
        9001, "Requests the Secretary-General to act, and also requests the Secretary-General to report by 3 May 2032;"
    )
    made = site(twice)
    view = next(view for view in views(asked_plans, made) if view.title == "Secretary-General")
    ((section,),) = (view.sections,)
    (group,) = section.groups
    assert (view.count, section.number) == ("1", "1")
    assert [line(row.pieces) for row in group.rows] == ["requests the [Secretary-General] to report [by 3 May 2032];"]
    (index,) = views(actions_plans, made)
    assert [one.number for one in (*index.addressees, *index.kinds)] == ["1", "1"]


def test_the_links_of_a_long_list_lead_to_the_page_of_each_kind_and_year() -> None:
    requests = [resolution(9000 + number, "Requests Chad to act;", year=2031 + number) for number in range(3)]
    calls = [resolution(9010 + number, "Urges Chad to act;", year=2029 + number) for number in range(2)]
    made = site(*requests, *calls, page_size=4)
    first, second, third = (view for view in views(asked_plans, made) if view.title == "Chad")
    assert [(one.anchor.text, one.number, one.anchor.href) for one in first.kinds] == [
        ("Requests", "3", "#request"),
        ("Calls", "2", "page-2/#call"),
    ]
    assert [(one.anchor.text, one.anchor.href) for one in first.sections[0].years] == [
        ("2033", "#request-2033"),
        ("2032", "#request-2032"),
        ("2031", "page-2/#request-2031"),
    ]
    assert [(section.kind, section.anchor, section.number) for section in second.sections] == [
        ("request", "", "3"),
        ("call", "call", "2"),
    ]
    assert [group.year for section in second.sections for group in section.groups] == ["request-2031", "call-2030"]
    assert [(section.kind, section.anchor) for section in third.sections] == [("call", "")]


def test_of_many_paragraphs_of_a_document_three_are_quoted_those_with_a_deadline_first_and_all_others_named() -> None:
    texts = ["Requests Chad to act;"] * 5 + ["Requests Chad to report by 3 May 2032;"]
    view = next(view for view in views(asked_plans, site(resolution(9001, *texts))) if view.title == "Chad")
    (group,) = view.sections[0].groups
    assert [row.label for row in group.rows] == ["OP1", "OP2", "OP6"]
    assert [(place.text, place.href) for place in group.named] == [
        (f"OP{number}", f"../../../S/RES/9001/#op{number}") for number in (3, 4, 5)
    ]
    html = Renderer().render("actions_asked", view=view, words=words_in("en"))
    assert "also <a" in html


def test_a_document_stands_on_one_page_however_many_of_its_paragraphs_ask() -> None:
    made = site(*(resolution(9000 + number, *["Requests Chad to act;"] * 4) for number in range(2)), page_size=1)
    found = [view for view in views(asked_plans, made) if view.title == "Chad"]
    assert [[group.document.text for group in view.sections[0].groups] for view in found] == [
        ["S/RES/9001 (2031)"],
        ["S/RES/9000 (2031)"],
    ]


def test_a_kinds_page_leads_to_those_who_are_asked_and_tells_the_others() -> None:
    made = site(
        resolution(9001, "Requests the Secretary-General to act;", "Requests more;", "Urges all;"),
        resolution(9002, "Requests Chad to act;", "Requests Chad to rest;", year=2032),
    )
    requests, calls = views(kind_plans, made)
    assert (requests.title, requests.count, requests.verbs, requests.others) == (
        *("Requests", "4"),
        (("requests", "4"),),
        "1",
    )
    assert [(one.anchor.text, one.number, one.anchor.href) for one in requests.addressees] == [
        ("Chad", "2", "../to/state-td/#request"),
        ("Secretary-General", "1", "../to/secretary-general/#request"),
    ]
    ((group,),) = (requests.groups,)
    assert [(group.document.text, line(row.pieces)) for row in group.rows] == [("S/RES/9001 (2031)", "Requests more;")]
    assert (calls.count, calls.addressees) == ("1", ())


def test_a_document_leads_to_its_place_in_the_list_of_each_one_whom_it_asks() -> None:
    many = [resolution(9000 + number, "Requests the Secretary-General to act;") for number in range(8)]
    last = resolution(
        *(8999, "Requests the Secretary-General to act;", "Calls upon Chad, Mali, Togo and Peru to act;"),
        "Invites the Secretary-General to rest;",
    )
    made = site(*many, last, page_size=3)
    assert asks(last, made)[0] == ("secretary-general", "request", 1, 5)
    first, *_, more = to_asked(last, Page.at("en/S/RES/8999/", "en", made))
    assert first.text == "Secretary-General: Requests (1)"
    assert first.href == "../../../actions/to/secretary-general/page-5/#request-S-RES-8999"
    page = next(view for view in views(asked_plans, made) if view.address == "en/actions/to/secretary-general/page-5/")
    assert page.sections[0].groups[-1].anchor == "request-S-RES-8999"
    assert (more.text, more.href) == (f"and {6 - FIRST_ASKED} more", "../../../actions/")
    assert to_asked(resolution(9000, "Welcomes the lamps;"), Page.at("en/S/RES/9000/", "en", site())) == []


def test_a_state_and_what_is_asked_of_it_lead_to_one_another() -> None:
    made = site(resolution(9001, "Requests Chad to act;", "Calls upon Chad to rest;", title="The situation in Chad"))
    (asked,) = (view for view in views(asked_plans, made) if view.title == "Chad")
    assert (asked.place.anchor.text, asked.place.anchor.href, asked.place.number) == (
        *("Documents", "../../../places/td/"),
        "1",
    )
    (place,) = (view for view in views(partial(entry_plans, made.ways[PLACES]), made) if view.title == "Chad")
    assert (place.asked.text, place.asked.href) == ("Chad (2)", "../../actions/to/state-td/")
    (index,) = views(actions_plans, made)
    assert (index.places.text, index.places.href) == ("Countries and territories", "../places/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_counts_those_who_are_asked_in_its_own_brackets(language: str) -> None:
    words = words_in(language)
    bracketed = "{}（3）" if language == "zh" else "{} (3)"
    assert words.say("counted", name=words["to_states"], count="3") == bracketed.format(words["to_states"])
    assert words["asks"]


def test_deadlines_stand_by_their_date_the_latest_first_then_those_without_one() -> None:
    part = unit("op2-a", "subparagraph", "To report by 1 March 2033;", parent="op2", marker="(a)")
    made = site(
        ASKING,
        resolution(9002, "Decides to extend the watch until 31 March 2032;"),
        document([unit("op2", "operative", "Requests States:"), part], id="S/RES/9003", symbol="S/RES/9003 (2031)"),
    )
    (view,) = views(due_plans, made)
    assert [
        (key, heading, [(row.date, row.asked, row.document.text, line(row.pieces)) for row in rows])
        for key, heading, rows in view.groups
    ] == [
        (
            "2033",
            "2033",
            [
                (
                    "1 March 2033",
                    "States",
                    "S/RES/9003 (2031), OP2(a)",
                    "Requests [States]\xa0… To report [by 1 March 2033];",
                )
            ],
        ),
        (
            "2032",
            "2032",
            [("31 March 2032", "", "S/RES/9002 (2031), OP1", "Decides to extend the watch [until 31 March 2032];")],
        ),
        (
            "within",
            "Within a time",
            [
                (
                    *("", "Secretary-General", "S/RES/9001 (2031), OP1"),
                    "Requests the [Secretary-General] to report [within 90 days];",
                )
            ],
        ),
    ]
    assert [one.anchor.href for one in view.parts] == ["#2033", "#2032", "#within"]


def test_source_text_is_never_markup_on_the_pages_of_actions() -> None:
    made = site(
        resolution(
            9001,
            "Requests the Secretary-General to report by 3 May 2032 <script>alert(1)</script> & more;",
            "Requests <script>alert(1)</script> more;",
        )
    )
    for plans, template in ((asked_plans, "actions_asked"), (kind_plans, "actions_kind"), (due_plans, "actions_due")):
        made_of_it = list(plans("en", made))
        assert made_of_it, template
        for plan in made_of_it:
            html = Renderer().render(template, view=plan.view(), words=words_in("en"))
            assert "<script>" not in html
            assert "S/RES/9001 (2031)" in html


@pytest.mark.parametrize("plans", [asked_plans, due_plans])
def test_numbers_in_lists_of_actions_stand_on_one_line_each(plans: Any) -> None:
    made = site(resolution(9001, "Requests the Secretary-General to spend 10 958 700 dollars by 3 May 2032;"))
    template = "actions_asked" if plans is asked_plans else "actions_due"
    for plan in plans("en", made):
        page = LexborHTMLParser(Renderer().render(template, view=plan.view(), words=words_in("en")))
        assert {node.text() for node in page.css(".r-nowrap")} == {"10 958 700"}


@pytest.mark.parametrize("number", [9001, 9002])
def test_a_page_depends_on_the_words_that_it_shows(number: int) -> None:
    one = resolution(9001, "Requests the Secretary-General to report;")
    other = resolution(
        number, "Requests the Secretary-General to report soon;" if number == 9001 else one.units[0].text
    )
    first, second = ([plan.depends() for plan in asked_plans("en", site(made))] for made in (one, other))
    assert first != second
    assert first == [plan.depends() for plan in asked_plans("en", site(one))]
