"""Reads HTML: the words of the body in reading order; each block element makes a paragraph."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from ..errors import UnreadableSource
from ..limits import ImportLimits
from ..un import to_roman
from .imported import Imported, ParagraphCollector, StyledWords, marked, tidy, too_large
from .numbering import letters

_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody"}
    | {"td", "tfoot", "th", "thead", "tr", "ul"}
)
_PAGE_PARTS = frozenset({"nav", "header", "footer", "aside", "form", "button"})
_NO_WORDS = frozenset({"script", "style", "template", "noscript", "head"})
_PICTURES = frozenset({"img", "svg", "object", "embed", "video", "audio", "canvas", "iframe", "math"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read_html(path: Path, limits: ImportLimits) -> Imported:
    """The text of an HTML file, in UTF-8 or in the encoding that it declares."""
    data = path.read_bytes()
    if not data.strip():
        raise UnreadableSource("the file is empty", str(path))
    if data.count(b"<") > limits.tags:
        raise too_large(f"more than {limits.tags:,} tags", str(path))
    parser = _parser(data, path)
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as problem:
        if isinstance(problem, etree.XMLSyntaxError) and problem.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from problem  # libxml2 calls it a fault of the syntax
        raise UnreadableSource(f"not HTML ({problem})", str(path)) from problem
    if fatal := next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None):
        raise UnreadableSource(f"cut off by an error ({fatal.message}); mend the page", str(path), fatal.line, 1)
    reader = _Reader(ParagraphCollector(str(path), limits))
    reader.read(root)
    return Imported("\n\n".join(reader.paragraphs.texts), tuple(reader.notices()))


def _parser(data: bytes, path: Path) -> html.HTMLParser:
    """A parser for the encoding of these bytes, which both Python and libxml2 must know (libxml2 has no `rot13`)."""
    try:
        return html.HTMLParser(encoding=_encoding(data, path), no_network=True, remove_comments=True, huge_tree=True)
    except LookupError as problem:
        raise UnreadableSource("declares an encoding that does not exist; save it as UTF-8", str(path)) from problem


def _encoding(data: bytes, path: Path) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        charset = _CHARSET.search(data[:4096])
        declared = codecs.lookup(charset[1].decode("ascii")).name if charset else ""
        # Bytes in which this word can be read are not UTF-16, and UTF-8 they are not either.
        if not declared or declared.startswith("utf"):
            message = "neither UTF-8 nor in a declared encoding; save it as UTF-8"
            raise UnreadableSource(message, str(path)) from problem
        return declared
    return "utf-8"


class _Reader:
    """Reads the tree without recursion, because a hostile tree is deeper than Python's stack."""

    def __init__(self, paragraphs: ParagraphCollector) -> None:
        self.paragraphs = paragraphs
        self.missed: dict[str, int] = {}
        self._spans: list[StyledWords] = []
        self._marker = ""
        self._next: dict[html.HtmlElement, int] = {}
        """The number of the next item of each list."""

    def notices(self) -> Iterator[str]:
        for notice, count in self.missed.items():
            yield notice.format(count)

    def read(self, root: html.HtmlElement) -> None:
        italic = bold = skipped = 0
        hrefs: list[str] = []
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            entering = event == "start"
            step = 1 if entering else -1
            if tag in _NO_WORDS or tag in _PAGE_PARTS or tag in _PICTURES:
                skipped += step
                if entering and skipped == 1:
                    self._skip(tag)
            elif not skipped and tag in _BLOCKS:
                self._flush()
                if entering and tag == "li":
                    self._marker = self._item(element)
            elif tag == "br" and not skipped and entering:
                self._spans.append(StyledWords("\n"))
            italic += step * (tag in ("i", "em", "cite"))
            bold += step * (tag in ("b", "strong"))
            if tag == "a":
                hrefs = [*hrefs, element.get("href", "")] if entering else hrefs[:-1]
            text = element.text if entering else element.tail
            if text and not skipped:
                href = next((address for address in hrefs if address.startswith(("http://", "https://"))), "")
                self._spans.append(
                    StyledWords(re.sub(r"[ \t\r\n\f]+", " ", text), bool(italic), bool(bold), _destination(href))
                )
        self._flush()

    def _skip(self, tag: str) -> None:
        if tag in _PICTURES:
            self._count("pictures or embedded objects left out: {}")
        elif tag in _PAGE_PARTS:
            self._count(f"`{tag}` elements of the page left out: {{}}")

    def _count(self, notice: str) -> None:
        self.missed[notice] = self.missed.get(notice, 0) + 1

    def _item(self, element: html.HtmlElement) -> str:
        """The marker that a browser prints before an item of a list."""
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return "• "
        if "list-style" in f"{parent.get('style')}{element.get('style')}" or parent.get("class"):
            self._count("items of lists that a style sheet may number otherwise: {}; compare their numbers")
        value = _number(element.get("value"), self._next.get(parent, _number(parent.get("start"), 1)))
        self._next[parent] = value + 1
        form = parent.get("type", "1")
        number = letters(value) if form in "aA" else to_roman(value).lower() if form in "iI" else str(value)
        return f"{number.upper() if form in 'AI' else number}. "

    def _flush(self) -> None:
        words = tidy(marked(self._spans))
        if words:
            self.paragraphs.add(self._marker + words)
            self._marker = ""
        self._spans = []


def _number(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default


def _destination(href: str) -> str:
    return href.translate({ord(sign): f"%{ord(sign):02X}" for sign in "()<>\\ \n\t"})
