"""Atom feeds (RFC 4287) of documents, or of places in them, the newest document first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from ..addresses import Place
from ..languages import table
from ..model import Document
from ..titles import title_tells, titled_beside_symbol
from .bibliography import entry
from .safe_xml import xml_text

ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LATEST = 50
"""How many documents a feed holds."""
_SINCE = "2025"
"""A tag names a year in which its maker held the host's name (RFC 4151). It is part of every id: it never changes."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A document in a feed, or a place in one."""

    document: Document
    themes: Sequence[tuple[str, str]] = ()
    """The themes that it belongs to: id and name."""
    summary: str = ""
    """Plain text; by default its title."""
    anchor: str = ""
    """Of a place: its anchor on the document's page."""
    key: str = ""
    """What tells several entries of a place apart; a part of the id."""
    title: str = ""
    """By default the document's symbol and what it is about."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is of."""

    path: str
    """Its place below the site's root: `en/themes/women/feed.xml`. Its id is made of it."""
    page: str
    """The address below the site's root of the page whose feed it is."""
    title: str
    language: str
    items: Sequence[FeedItem]


def latest(items: Iterable[FeedItem]) -> list[FeedItem]:
    """The items of a feed: those with a date, the newest first. A feed without dates would say that all is new."""
    dated = [one for one in items if one.document.date is not None]
    dated.sort(key=lambda one: (_time(one.document), one.document.id, one.document.language), reverse=True)
    return dated[:LATEST]


def atom(feed: Feed, root: str, site_name: str) -> bytes:
    """The feed as an XML file; `root` is the site's absolute address without its last slash.

    Its items are `latest` of those given; an empty feed is dated by the first day of the tags. The same items give the
    same bytes: an entry is updated when its document was adopted, which is all that is known.
    """
    items = latest(feed.items)
    element = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    element.set(_LANG, feed.language)
    _add(element, "id", _tag(root, feed.path))
    _add(element, "title", f"{feed.title} – {site_name}" if feed.title != site_name else site_name)
    _add(element, "updated", _time(items[0].document) if items else f"{_SINCE}-01-01T00:00:00Z")
    _add(element, "link", rel="self", type="application/atom+xml", href=f"{root}/{feed.path}")
    _add(element, "link", rel="alternate", type="text/html", href=f"{root}/{feed.page}")
    _add(element, "generator", "mkdocs-resolutions")
    for item in items:
        _entry(element, item, root)
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8")


def _entry(feed: etree._Element, item: FeedItem, root: str) -> None:
    document = item.document
    told, named = entry(document), titled_beside_symbol(document)
    called = named.about or (named.title if title_tells(document) else "")
    place = Place.of(document.key, item.anchor)
    path = f"{place.folder}#{item.anchor}" if item.anchor else place.folder
    element = _add(feed, "entry")
    _add(element, "id", _tag(root, f"{path}/{item.key}" if item.key else path))
    colon = table(document.language, "interface")["colon"]
    usual = colon.join(filter(None, (document.symbol, called))) if document.symbol else told.title
    _add(element, "title", item.title or usual)
    _add(element, "published", _time(document))
    _add(element, "updated", _time(document))
    _add(_add(element, "author"), "name", told.institution)
    _add(element, "link", rel="alternate", type="text/html", hreflang=document.language, href=f"{root}/{path}")
    if told.url:
        _add(element, "link", rel="related", hreflang=document.language, href=told.url)
    for identifier, name in item.themes:
        _add(element, "category", term=identifier, label=name)
    _add(element, "summary", item.summary or told.title).set(_LANG, document.language)


def _add(parent: etree._Element, name: str, text: str = "", /, **attributes: str) -> etree._Element:
    told = {key: xml_text(value) for key, value in attributes.items()}
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", told)
    if text:
        element.text = xml_text(text)
    return element


def _tag(root: str, path: str) -> str:
    """A tag URI (RFC 4151), which stays when the site moves below another path of its host."""
    return f"tag:{urlsplit(root).hostname},{_SINCE}:{path}"


def _time(document: Document) -> str:
    return f"{document.day or _SINCE + '-01-01'}T00:00:00Z"
