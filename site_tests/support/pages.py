"""The pages of a built site, read with an HTML parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_ORIGIN = "http://site.test/"
"""Stands for the site's own host while links are resolved."""


@dataclass(frozen=True)
class Page:
    """One HTML file; `address` is relative to the site's root: `en/S/RES/2553/`, `404.html`."""

    address: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> frozenset[str]:
        """What a fragment may name: every id, and the name of every old-style anchor."""
        found = (node.attributes.get("id") for node in self.tree.css("[id]"))
        named = (node.attributes.get("name") for node in self.tree.css("a[name]"))
        return frozenset(value for value in (*found, *named) if value)

    @cached_property
    def repeated_ids(self) -> list[str]:
        ids = [node.attributes["id"] for node in self.tree.css("[id]")]
        return sorted({value for value in ids if value and ids.count(value) > 1})

    def references(self) -> Iterator[tuple[str, str]]:
        """Each address that the page names, as (attribute's value, absolute address)."""
        base = urljoin(_ORIGIN, self.address)
        for attribute in ("href", "src", "action", "poster"):
            for node in self.tree.css(f"[{attribute}]"):
                value = node.attributes.get(attribute) or ""
                yield value, urljoin(base, value)
        for node in self.tree.css("[srcset]"):
            for candidate in (node.attributes.get("srcset") or "").split(","):
                value = candidate.split()[0] if candidate.split() else ""
                yield value, urljoin(base, value)

    def local_references(self) -> Iterator[tuple[str, str, str]]:
        """Those that stay on the site, as (attribute's value, path under the root, fragment)."""
        for value, absolute in self.references():
            if absolute.startswith(_ORIGIN):
                parts = urlsplit(absolute)
                yield value, unquote(parts.path).lstrip("/"), unquote(parts.fragment)


def pages_to_read(site: Path) -> dict[str, Page]:
    """The pages of a site that show something, without those that only lead on to another address."""
    return {address: page for address, page in read_pages(site).items() if not page.tree.css("[data-destination]")}


def read_pages(site: Path) -> dict[str, Page]:
    """All pages of a site by address."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        address = address.removesuffix("index.html") if path.name == "index.html" else address
        pages[address] = Page(address, path.read_text(encoding="utf-8"))
    return pages


def own_words(node: LexborNode) -> list[str]:
    """The words of a part of a page, without the links that lead back from its notes."""
    part = LexborHTMLParser(node.html or "")
    for link in part.css("[role=doc-backlink]"):
        link.decompose()
    assert part.body
    return words(part.body.text(separator=" "))


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order; punctuation and white space do not count."""
    return re.findall(r"\w+", text)


def dangling(site: Path) -> list[str]:
    """What the pages of a site link to and is not there: files, and fragments that no id answers to."""
    pages = read_pages(site)
    found = []
    for page in pages.values():
        for value, path, fragment in page.local_references():
            address = path.removesuffix("index.html")
            if address in pages:
                if fragment and fragment not in pages[address].ids:
                    found.append(f"{page.address}: no such anchor: {value}")
            elif not (site / path).is_file():
                found.append(f"{page.address}: no such file: {value}")
    return found


def attributes(page: Page, selector: str, name: str) -> list[str | None]:
    """An attribute of each element of a page that a selector finds."""
    return [node.attributes.get(name) for node in page.tree.css(selector)]
