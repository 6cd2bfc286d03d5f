"""A walk through every page of a folder, in a browser: where their links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from selectolax.lexbor import LexborHTMLParser

from browser.readers import Reader


@dataclass(frozen=True)
class Leaf:
    """What one page holds: the links that it shows, what it loads, and the places that links may lead to."""

    links: Sequence[str]
    loaded: Sequence[str]
    ids: frozenset[str]


LEAF = """({
  links: [...document.querySelectorAll("a[href], area[href]")]
    .map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).href),
  loaded: [...document.querySelectorAll("[src], link[rel=stylesheet], link[rel=icon]")]
    .map((one) => one.src || one.href),
  ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
})"""


def leaves(reader: Reader, root: Path, step: int = 1) -> Mapping[Path, Leaf]:
    """Every page of a bundle, of which one in so many is opened; of the others the places are known, but no link."""
    found = {}
    for number, file in enumerate(sorted(root.rglob("*.html"))):
        if number % step:
            found[file] = Leaf((), (), frozenset(_ids(file)))
            continue
        reader.open(file.as_uri())
        told = reader.evaluate(LEAF)
        found[file] = Leaf(told["links"], told["loaded"], frozenset(told["ids"]))
    return found


def _ids(file: Path) -> Iterator[str]:
    for element in LexborHTMLParser(file.read_text(encoding="utf-8")).css("[id]"):
        yield element.attributes["id"] or ""


def dangling(pages: Mapping[Path, Leaf]) -> list[str]:
    """The links of pages, and what they load, that lead to no file or to no place in it; exact in case."""
    found = []
    for file, page in pages.items():
        for address in (*page.links, *page.loaded):
            url, anchor = urldefrag(address)
            if not url.startswith("file:"):
                continue
            target = Path(unquote(urlsplit(url).path))
            there = anchor in ("", *pages[target].ids) if target in pages else target.is_file()
            if not there and unquote(anchor) not in pages.get(target, page).ids:
                found.append(f"{file.name}: {address}")
    return found
