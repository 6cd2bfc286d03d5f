"""Writes an EPUB 3 book (W3C EPUB 3.3): each document is a chapter, each paragraph an anchor, each citation a link.

    Document…, Link… ─epub_files→ (path, bytes)…  ─write_epub→ FILE.epub, the same bytes for the same documents

Citations lead to the chapter that the book has, else to the official text.
"""

from __future__ import annotations

import re
import uuid
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import groupby
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from ..addresses import Place
from ..anchors import is_quoted
from ..formats import append_text, xml_text
from ..formats.pieces import InlinePiece, pieces, rows
from ..languages import DEFAULT, is_right_to_left
from ..model import Document, DocumentKey, Link, Table, Unit, by_anchor
from ..paths import slug
from ..titles import name_and_title
from .bundle import ZIP_BEGINS, ZIP_EPOCH, archive_entry, archive_time
from .output import replacing_file

XHTML, OPS, OPF = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops", "http://www.idpf.org/2007/opf"
DC, CONTAINER = "http://purl.org/dc/elements/1.1/", "urn:oasis:names:tc:opendocument:xmlns:container"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_H = ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": OPS})
_P = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
_D = ElementMaker(namespace=DC, nsmap={"dc": DC})
_C = ElementMaker(namespace=CONTAINER, nsmap={None: CONTAINER})

_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_HEADINGS = frozenset({"heading", "annex"})
_STYLE = """\
body { line-height: 1.5; }
h1 { font-size: 1.3em; }
h2 { font-size: 1.1em; }
p { margin: 0 0 .8em; }
blockquote { margin: 0 0 .8em 1em; padding: 0 0 0 1em; border-left: 2px solid; }
[dir=rtl] blockquote { margin: 0 1em .8em 0; padding: 0 1em 0 0; border-left: 0; border-right: 2px solid; }
.deep-1 { margin-inline-start: 2em; }
.deep-2 { margin-inline-start: 4em; }
.deep-3 { margin-inline-start: 6em; }
.footnote { font-size: .85em; }
sup { font-size: .7em; line-height: 0; }
table { margin: 0 0 .8em; border-collapse: collapse; font-size: .85em; }
caption { text-align: start; font-weight: bold; }
th, td { padding: .2em .8em .2em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
th { font-weight: normal; font-style: italic; }
"""


@dataclass(frozen=True)
class Book:
    """The content of a book. `links` are each document's resolved citations, by identifier and language."""

    title: str
    documents: tuple[Document, ...]
    links: Mapping[DocumentKey, Sequence[Link]]
    epoch: int = ZIP_EPOCH
    """When it was last modified, in seconds since 1970."""

    @cached_property
    def chapters(self) -> Mapping[str, str]:
        """The file of each document, by its page on a site."""
        return {
            Place.of(document.key).page: f"{number:05}-{_plain(document)}.xhtml"
            for number, document in enumerate(self.documents, 1)
        }

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its documents, in the order of these, each once."""
        return tuple(dict.fromkeys(document.language for document in self.documents))

    @property
    def identifier(self) -> str:
        """The same for the same documents in the same words."""
        words = "\0".join(unit.text for document in self.documents for unit in document.units)
        names = "\0".join(self.chapters)
        return uuid.uuid5(uuid.NAMESPACE_URL, xml_text(f"{self.title}\0{names}\0{words}")).urn


def write_epub(book: Book, target: Path) -> None:
    """Writes the book to the target, completely or not at all."""
    moment = archive_time(book.epoch)
    with (
        replacing_file(target, begins=ZIP_BEGINS) as making,
        zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
    ):
        for path, data in epub_files(book):
            entry = archive_entry(path, moment)
            if path == "mimetype":
                # Readers look for its bytes at a fixed place (OCF 3.3, section 4.3).
                entry.compress_type = zipfile.ZIP_STORED
            archive.writestr(entry, data)


def epub_files(book: Book) -> Iterator[tuple[str, bytes]]:
    """The files of the book in the order in which they stand in the archive."""
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", _bytes(_container())
    yield "EPUB/package.opf", _bytes(_package(book))
    yield "EPUB/contents.xhtml", _page_bytes(_contents(book))
    yield "EPUB/style.css", _STYLE.encode()
    for document, name in zip(book.documents, book.chapters.values(), strict=True):
        yield f"EPUB/{name}", _page_bytes(_chapter(document, book))


def _container() -> etree._Element:
    file = _C.rootfile({"full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"})
    return _C.container(_C.rootfiles(file), version="1.0")


def _package(book: Book) -> etree._Element:
    modified = datetime.fromtimestamp(book.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = _P.metadata(
        _D.identifier(book.identifier, id="id"),
        _D.title(xml_text(book.title)),
        *(_D.language(language) for language in book.languages),
        _D.creator("United Nations"),
        _P.meta(modified, property="dcterms:modified"),
    )
    xhtml = "application/xhtml+xml"
    manifest = _P.manifest(
        _P.item({"id": "contents", "href": "contents.xhtml", "media-type": xhtml, "properties": "nav"}),
        _P.item({"id": "style", "href": "style.css", "media-type": "text/css"}),
    )
    spine = _P.spine(_P.itemref(idref="contents"))
    if book.languages and all(map(is_right_to_left, book.languages)):
        spine.set("page-progression-direction", "rtl")
    for number, name in enumerate(book.chapters.values(), 1):
        manifest.append(_P.item({"id": f"c{number}", "href": name, "media-type": xhtml}))
        spine.append(_P.itemref(idref=f"c{number}"))
    return _P.package({"version": "3.0", "unique-identifier": "id"}, about, manifest, spine)


def _contents(book: Book) -> etree._Element:
    entries = [
        _H.li(_H.a({"href": name, _XML_LANG: document.language, "lang": document.language}, _named(document)))
        for document, name in zip(book.documents, book.chapters.values(), strict=True)
    ]
    contents = _H.nav({f"{{{OPS}}}type": "toc"}, _H.h1(xml_text(book.title)), _H.ol(*entries))
    return _page(xml_text(book.title), book.languages[0] if book.languages else DEFAULT, [contents])


def _chapter(document: Document, book: Book) -> etree._Element:
    cited = by_anchor(book.links[document.key])
    depths: dict[str, int] = {}
    body = [_H.h1(_named(document))]
    for is_inside, units in groupby(document.units, lambda unit: is_quoted(unit.anchor)):
        if is_inside:
            body.append(_H.blockquote())
        holder = body[-1] if is_inside else body
        for unit in units:
            depths[unit.anchor] = depths.get(unit.parent or "", -1) + 1 if unit.kind == "subparagraph" else 0
            holder.append(_unit(unit, depths[unit.anchor], cited.get(unit.anchor, ()), book))
    return _page(_named(document), document.language, body)


def _unit(unit: Unit, depth: int, links: Sequence[Link], book: Book) -> etree._Element:
    element = _H.h2() if unit.kind in _HEADINGS else _H.p() if unit.table is None else _H.table()
    element.set("id", _id(unit.anchor))
    element.set("class", f"{unit.kind} deep-{min(depth, 3)}" if depth else unit.kind)
    if unit.table is not None:
        _fill_table(element, unit.table, pieces(unit, links), book)
    else:
        append_text(element, f"{unit.marker} " if unit.marker else "")
        _fill(element, pieces(unit, links), book)
    return element


def _fill_table(element: etree._Element, table: Table, cut: Iterable[InlinePiece], book: Book) -> None:
    caption, held = rows(table, cut)
    if caption:
        element.append(_H.caption())
        _fill(element[0], caption, book)
    for row in held:
        line = _H.tr()
        for cell, words in row:
            spans = {"colspan": cell.columns, "rowspan": cell.rows}
            holder = (_H.th if cell.is_header else _H.td)({name: str(many) for name, many in spans.items() if many > 1})
            _fill(holder, words, book)
            line.append(holder)
        element.append(line)


def _fill(element: etree._Element, cut: Iterable[InlinePiece], book: Book) -> None:
    for piece in cut:
        href = _href(piece.link, book) if piece.link else ""
        if piece.note is not None:
            mark = xml_text(piece.note.label)
            target = f"#{_id(piece.note.anchor)}" if piece.note.anchor else ""
            element.append(_H.sup(_H.a(mark, {f"{{{OPS}}}type": "noteref"}, href=target) if target else mark))
        elif href:
            element.append(_H.a(xml_text(piece.text), href=href))
        else:
            append_text(element, piece.text)


def _href(link: Link, book: Book) -> str:
    """Where a citation leads in the book; empty where it leads nowhere."""
    if link.status == "external":
        return xml_text(link.url.replace(" ", "%20"))
    fragment = f"#{_id(link.anchor)}" if link.anchor else ""
    return f"{book.chapters.get(link.page, '')}{fragment}" if link.page in book.chapters or not link.page else ""


def _page(title: str, language: str, body: Iterable[etree._Element]) -> etree._Element:
    attributes = {"lang": language, _XML_LANG: language, "dir": "rtl" if is_right_to_left(language) else "ltr"}
    style = _H.link(rel="stylesheet", href="style.css", type="text/css")
    return _H.html(attributes, _H.head(_H.title(title), style), _H.body(*body))


def _named(document: Document) -> str:
    name, title = name_and_title(document)
    return xml_text(f"{name}: {title}" if title else name)


def _plain(document: Document) -> str:
    return slug(f"{document.language}-{document.id}", 60)


def _id(anchor: str) -> str:
    """An anchor as an XML name. Only hostile anchors are no XML names already."""
    return anchor if _NAME.fullmatch(anchor) else "u-" + re.sub(r"[^\w.-]", "_", anchor, flags=re.ASCII)


def _bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True)


def _page_bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, doctype="<!DOCTYPE html>")
