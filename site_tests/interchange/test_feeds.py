"""Atom feeds, read by a feed reader, and the rules of RFC 4287 that a reader forgives."""

from __future__ import annotations

import re
from datetime import date, timedelta

import feedparser
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from resolutions.formats.feeds import ATOM, LATEST, Feed, FeedItem, atom
from resolutions.model import Document
from support.documents import document

ROOT = "https://site.test/below"
NAMES = {"atom": ATOM}
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def numbered(number: int, **facts: object) -> Document:
    day = date(2031, 1, 1) + timedelta(days=number)
    symbol = f"S/RES/{number} (2031)"
    told = {"id": f"S/RES/{number}", "symbol": symbol, "title": f"Resolution {number} (2031)", "date": day}
    return document([], **(told | facts))


def feed(*documents: Document, title: str = "Latest documents") -> bytes:
    items = [FeedItem(one, themes=[("women", "Women & peace")]) for one in documents]
    data = atom(Feed("en/feed.xml", "en/documents/", title, "en", items), ROOT, "Resolutions")
    assert_valid(data)
    return data


def assert_valid(data: bytes) -> None:
    """RFC 4287, sections 3 and 4.1: what must be there, once, and be of the right form."""
    root = etree.fromstring(data)
    for element in (root, *root.iterfind("atom:entry", NAMES)):
        for name in ("id", "title", "updated"):
            (one,) = element.findall(f"atom:{name}", NAMES)
            assert one.text
        assert _DATE_TIME.fullmatch(element.findtext("atom:updated", "", NAMES))
        assert re.fullmatch(r"tag:[\w.-]+,\d{4}:\S+", element.findtext("atom:id", "", NAMES))
        alternates = [
            (link.get("type"), link.get("hreflang"))
            for link in element.iterfind("atom:link", NAMES)
            if link.get("rel") == "alternate"
        ]
        assert len(alternates) == len(set(alternates)) == 1
        assert all(re.match(r"https://", link.get("href", "")) for link in element.iterfind("atom:link", NAMES))
    ids = [one.text for one in root.iterfind(".//atom:id", NAMES)]
    assert len(ids) == len(set(ids))
    assert all(entry.findtext("atom:author/atom:name", "", NAMES) for entry in root.iterfind("atom:entry", NAMES))
    assert [link.get("href") for link in root.iterfind("atom:link[@rel='self']", NAMES)] == [f"{ROOT}/en/feed.xml"]


def test_a_reader_reads_a_feed() -> None:
    read = feedparser.parse(feed(numbered(1), numbered(3), numbered(2)))
    assert not read.bozo
    assert read.version == "atom10"
    assert (read.feed.title, read.feed.id) == ("Latest documents – Resolutions", "tag:site.test,2025:en/feed.xml")
    assert read.feed.link == f"{ROOT}/en/documents/"
    assert [one.title for one in read.entries] == ["S/RES/3 (2031)", "S/RES/2 (2031)", "S/RES/1 (2031)"]
    newest = read.entries[0]
    assert newest.link == f"{ROOT}/en/S/RES/3/"
    assert newest.id == "tag:site.test,2025:en/S/RES/3/"
    assert (newest.published, newest.updated) == ("2031-01-04T00:00:00Z", "2031-01-04T00:00:00Z")
    assert newest.author == "United Nations Security Council"
    assert newest.summary == "Resolution 3 (2031)"
    assert [(tag.term, tag.label) for tag in newest.tags] == [("women", "Women & peace")]
    assert [link.href for link in newest.links if link.rel == "related"] == ["https://docs.un.org/en/S/RES/3(1946)"]


def test_an_entry_keeps_its_id_whatever_else_changes() -> None:
    before, after = feed(numbered(7)), feed(numbered(8), numbered(7, title="Another", body="General Assembly"))
    old = {one.id for one in feedparser.parse(before).entries}
    assert old < {one.id for one in feedparser.parse(after).entries}


def test_a_feed_holds_the_latest_with_a_date() -> None:
    read = feedparser.parse(feed(*map(numbered, range(1, LATEST + 20)), numbered(999, date=None)))
    assert len(read.entries) == LATEST
    assert read.entries[0].title == f"S/RES/{LATEST + 19} (2031)"
    assert "S/RES/999 (2031)" not in {one.title for one in read.entries}


def test_a_feed_of_nothing_is_valid() -> None:
    assert not feedparser.parse(feed()).bozo


@given(some.text(some.characters(codec=None), min_size=1, max_size=30))
def test_no_title_breaks_a_feed(title: str) -> None:
    assert not feedparser.parse(feed(numbered(1, title=title), title="x" + title)).bozo


def test_an_entry_parts_symbol_and_title_as_its_language_does() -> None:
    french = numbered(1, language="fr", title="Puits et phares")
    assert feedparser.parse(feed(french)).entries[0].title == "S/RES/1 (2031)\N{NO-BREAK SPACE}: Puits et phares"
