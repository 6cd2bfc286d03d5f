"""Calendars of deadlines (iCalendar, RFC 5545), which a reader's own calendar follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

LATEST_DUE = 500
"""How many deadlines a calendar holds, those with the latest dates: a program that follows it reads it every day."""
_MADE_BY = "-//mkdocs-resolutions//deadlines//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of a calendar: a deadline, with what it is for and where that stands."""

    key: str
    """What it alone has, and keeps: `en/S/RES/2553/#op20/2021-09-30`. Its UID is made of it."""
    day: str
    """`2021-09-30`, or a month of which the day is not told: `2021-09`."""
    summary: str
    description: str
    path: str
    """The address below the site's root of the paragraph."""
    since: date | None
    """When it was set."""


def calendar(events: Iterable[Event], root: str, title: str, language: str) -> bytes:
    """The calendar as a file; `root` is the site's absolute address without its last slash.

    An event is a whole day, or the month. The same events give the same bytes: an event is stamped by the day on which
    its document was adopted, by its own day where that is not known.
    """
    from icalendar import Calendar
    from icalendar import Event as Component  # a tenth of a second, for those who need it

    made = Calendar()
    made.add("prodid", _MADE_BY)
    made.add("version", "2.0")
    made.add("name", title, parameters={"LANGUAGE": language})
    made.add("x-wr-calname", title)
    host = urlsplit(root).hostname or ""
    for event in events:
        start, end = _days(event.day)
        component = Component()
        component.add("uid", f"{event.key}@{host}")
        component.add("dtstamp", datetime.combine(event.since or start, time(), UTC))
        component.add("dtstart", start)
        component.add("dtend", end)
        component.add("summary", event.summary, parameters={"LANGUAGE": language})
        component.add("description", event.description)
        component.add("url", f"{root}/{event.path}")
        component.add("transp", "TRANSPARENT")
        made.add_component(component)
    return bytes(made.to_ical())


def _days(day: str) -> tuple[date, date]:
    """The first day, and the one after the last."""
    if len(day) == len("2021-09-30"):
        start = date.fromisoformat(day)
        return start, start + timedelta(1)
    start = date.fromisoformat(f"{day}-01")
    return start, (start + timedelta(31)).replace(day=1)
