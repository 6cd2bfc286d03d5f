"""The calendar and the feed of the deadlines, read by the programs that follow them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import feedparser
from icalendar import Calendar

from mkdocs_resolutions.files.machine_readable import due_events, feeds, paths
from mkdocs_resolutions.views.site import Site
from resolutions.formats import LATEST_DUE, Event, atom, calendar
from resolutions.model import Document
from support.sites import resolution
from support.sites import site as site_of

ROOT = "https://site.test/below"
LIGHT = "Requests the Secretary-General to light the lamps; and to report, in writing, …"
CHAD = "Requests Chad to report by 1 June 2031, and to rest by 2 July 2033;"
TEXT = "Requests the Secretary-General to light the lamps; and to report, in writing, by 3 May 2032;"


def site(*held: Document, root: str = ROOT) -> Site:
    return site_of(*held, root=root)


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def read(made: Site, language: str = "en") -> list[Any]:
    data = calendar(due_events(language, made), made.root, "Deadlines", language)
    assert data == calendar(due_events(language, made), made.root, "Deadlines", language)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return events(data)


def test_a_deadline_is_a_day_of_a_calendar() -> None:
    (event,) = read(site(resolution(9001, TEXT)))
    assert (event.start, event.end) == (date(2032, 5, 3), date(2032, 5, 4))
    assert event["summary"] == f"Secretary-General: {LIGHT} – S/RES/9001 (2031), OP1"
    assert event["description"].startswith(
        "Requests the Secretary-General to light the lamps; and to report, in writing, by 3"
    )
    assert event["url"] == f"{ROOT}/en/S/RES/9001/#op1"
    assert event["uid"] == "en/S/RES/9001/#op1/2032-05-03@site.test"
    assert event["dtstamp"].dt == datetime(2031, 5, 4, tzinfo=UTC)
    assert event.errors == []


def test_a_month_is_all_of_its_days() -> None:
    (event,) = read(site(resolution(9001, "Requests States to report by December 2032;")))
    assert (event.start, event.end) == (date(2032, 12, 1), date(2033, 1, 1))


def test_an_event_keeps_its_name_while_others_come_and_words_change() -> None:
    before = read(site(resolution(9001, TEXT)))
    after = read(site(resolution(9001, TEXT.replace("light", "mend")), resolution(9002, TEXT)))
    uids = [{str(event["uid"]) for event in made} for made in (before, after)]
    assert uids[0] < uids[1]
    assert len(uids[1]) == 2


def test_a_calendar_holds_the_latest_dates_each_once() -> None:
    twice = "Requests States to report by 3 May 2032, and also requests Chad to report by 3 May 2032;"
    assert len(read(site(resolution(9001, twice)))) == 1
    assert events(calendar((), ROOT, "Deadlines", "en")) == []
    assert LATEST_DUE == 500


def test_no_words_break_a_calendar() -> None:
    hostile = Event("k", "2032-05-03", "a\r\nEND:VCALENDAR\r\n;,\\:", "x" * 300 + "\n\u2028é", "p", None)
    (event,) = events(calendar([hostile], ROOT, "D", "en"))
    assert event["description"].startswith("x" * 300)
    assert event["dtstamp"].dt == datetime(2032, 5, 3, tzinfo=UTC)


def test_a_feed_tells_of_deadlines_the_newest_document_first() -> None:
    later = resolution(9002, "Requests Chad to report by 1 June 2031, and to rest by 2 July 2033;")
    made = site(resolution(9001, TEXT), later)
    (feed,) = (feed for feed in feeds(made) if feed.path == "en/actions/by/feed.xml")
    parsed = feedparser.parse(atom(feed, ROOT, "A site"))
    assert not parsed.bozo
    assert [(entry.title, entry.link) for entry in parsed.entries] == [
        (f"2 July 2033: Chad: {CHAD} – S/RES/9002 (2031), OP1", f"{ROOT}/en/S/RES/9002/#op1"),
        (f"1 June 2031: Chad: {CHAD} – S/RES/9002 (2031), OP1", f"{ROOT}/en/S/RES/9002/#op1"),
        (f"3 May 2032: Secretary-General: {LIGHT} – S/RES/9001 (2031), OP1", f"{ROOT}/en/S/RES/9001/#op1"),
    ]
    assert len({entry.id for entry in parsed.entries}) == 3
    assert parsed.feed.title == "Deadlines – A site"


def test_where_no_address_is_known_or_nothing_has_a_date_there_is_nothing_to_follow() -> None:
    undated = resolution(9001, "Requests States to report within 90 days;")
    for made in (site(resolution(9001, TEXT), root=""), site(undated)):
        assert not [path for path in paths(made) if "/actions/" in path]
    assert [path for path in paths(site(resolution(9001, TEXT))) if "/actions/" in path] == [
        "en/actions/by/feed.xml",
        "en/actions/by/calendar.ics",
    ]


def test_the_calendar_says_about_what_a_deadline_is_and_what_ends() -> None:
    text = "Decides to extend the mandate until 30 September 2031;"
    told = replace(resolution(9003, text), agenda_item="The situation in Ruritania")
    (event,) = read(site(told))
    assert event["summary"] == "Ends: The situation in Ruritania – S/RES/9003 (2031), OP1"
