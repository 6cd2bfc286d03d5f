"""bytes → the tree of an XML file, or why it is not read. Nothing is fetched, and no entity is expanded.

A file that is not well-formed is read as far as the parser mends it, which puts end tags where they are missing and
passes over those that end nothing. Whether words were lost by that is counted, and told.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

from lxml import etree

from ..diagnostics import diagnose
from ..errors import UnreadableSource, line_and_column
from ..limits import XML
from ..model import Diagnostic
from ..text import composed

_MARKUP = re.compile(r"<!--.*?-->|<\?.*?\?>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tree:
    """An XML file that could be read."""

    text: str
    """The whole file, its line ends as LF, its letters composed."""
    root: etree._Element
    diagnostics: tuple[Diagnostic, ...] = ()


def read_tree(name: str, data: bytes) -> Tree:
    """The tree of a file's content, which messages call `name`.

    Raises `UnreadableSource`, with line and column, where it is no UTF-8 text, no XML, too large or declares a document
    type.
    """
    if len(data) > XML.file_bytes:
        raise UnreadableSource(f"larger than {XML.file_bytes:,} bytes; split the document", name)
    text = _decoded(name, data)
    at = text.find("<!DOCTYPE")
    if at >= 0:
        problem = "a document type declaration is not read, since it may make words of others; take it out"
        raise UnreadableSource(problem, name, *line_and_column(text, at))
    encoded = text.encode()
    try:
        root = etree.fromstring(encoded, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        return _mended(name, text, encoded, error)
    # Each element has its own sign: where those are few enough, the elements need not be counted.
    return Tree(text, root if text.count("<") <= XML.elements else _checked(name, root))


def _decoded(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        problem = f"byte 0x{data[error.start]:02X} is not UTF-8 text; save the file as UTF-8"
        raise UnreadableSource(problem, name, line, column) from error
    return composed(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _checked(name: str, root: etree._Element) -> etree._Element:
    """The root, if its elements are no more than a document may have."""
    for count, element in enumerate(root.iter(), 1):
        if count > XML.elements:
            line = element.sourceline or 1
            raise UnreadableSource(f"more than {XML.elements:,} elements; split the document", name, line, 1)
    return root


def _mended(name: str, text: str, encoded: bytes, error: etree.XMLSyntaxError) -> Tree:
    """The tree of a file that is not well-formed, and what is told of it."""
    line, column = error.position
    problem = (error.msg or "not XML").partition(", line ")[0]
    root = None if "xcessive depth" in problem else _recovered(encoded)
    if root is None:
        raise UnreadableSource(f"not XML ({problem}); get the file again from its source", name, line, column)
    lost = _words(unescape(_MARKUP.sub(" ", text))) - _words(" ".join(map(str, _checked(name, root).itertext())))
    kept = f"{lost.total()} of its words are lost" if lost else "all of its words are kept"
    return Tree(text, root, (diagnose("damaged-xml", name, line, max(column, 1), problem=problem, kept=kept),))


def _recovered(encoded: bytes) -> etree._Element | None:
    """The root as far as the parser mends the file; None where nothing of it is XML."""
    try:
        return etree.fromstring(encoded, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))
