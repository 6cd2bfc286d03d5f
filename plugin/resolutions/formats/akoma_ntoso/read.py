"""XML → Document: what `write` wrote, read back. Files of other makers have no anchors, and so no units here."""

from __future__ import annotations

from datetime import date
from typing import cast, get_args

from lxml import etree

from ...errors import UnreadableSource
from ...model import Document, DocumentKind, Mark, Unit, UnitKind
from .names import AKN, CLASSES, LANGUAGES, OWN

_NAMES = {"akn": AKN}
_HOLDS_ITS_WORDS = frozenset({"p", "crossHeading", "docTitle", "signature"})
_WORDS = tuple(f"akn:{path}" for path in ("heading", "p", "content/akn:p", "intro/akn:p"))
_ANCHOR, _KIND, _PARENT, _EID, _NOTE = (f"{{{OWN}}}{name}" for name in ("anchor", "kind", "parent", "eId", "note"))


def read_akoma_ntoso(data: bytes, path: str = "") -> Document:
    """The document: its identification and its units, without marks, citations or places in a source.

    Raises `UnreadableSource`, which names `path`, where `data` is no Akoma Ntoso. Entities are not expanded and nothing
    is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        line, column = problem.position
        raise UnreadableSource(f"not XML ({problem.msg}); export the document again", path, line, column) from problem
    kind = next((kind for kind in CLASSES if root.find(_path(kind), _NAMES) is not None), None)
    if kind is None:
        raise UnreadableSource("no Akoma Ntoso statement or document of the United Nations", path)
    return _document(root, kind, path)


def _path(kind: DocumentKind) -> str:
    known = CLASSES[kind]
    return f"akn:{known.element}[@name='{known.name}']"


def _document(root: etree._Element, kind: DocumentKind, path: str) -> Document:
    work = f"akn:{CLASSES[kind].element}/akn:meta/akn:identification/akn:FRBRWork"
    aliases = {one.get("name", ""): one.get("value", "") for one in root.iterfind(f"{work}/akn:FRBRalias", _NAMES)}
    language = root.find(".//akn:FRBRExpression/akn:FRBRlanguage", _NAMES)
    codes = {code: two for two, code in LANGUAGES.items()}
    day = root.find(f"{work}/akn:FRBRdate", _NAMES)
    organ = root.find(".//akn:TLCOrganization[@eId='organ']", _NAMES)
    return Document(
        source=path,
        id=aliases.get("id", ""),
        symbol=aliases.get("symbol", ""),
        kind=kind,
        language=codes.get(language.get("language", ""), "") if language is not None else "",
        title=aliases.get("title", ""),
        date=None if day is None or day.get("name") == "unknown" else date.fromisoformat(day.get("date", "")),
        body=organ.get("showAs", "") if organ is not None else "",
        units=tuple(_unit(element) for element in root.iter() if element.get(_ANCHOR) is not None),
    )


def _unit(element: etree._Element) -> Unit:
    number = element.find("akn:num", _NAMES)
    words = _words_element(element)
    kind = element.get(_KIND, "")
    text = "".join(words.itertext()) if words is not None else ""
    note = _note(element, words)
    return Unit(
        anchor=element.get(_ANCHOR, ""),
        eid=element.get(_EID, element.get("eId", "")),
        kind=cast(UnitKind, kind) if kind in get_args(UnitKind) else "paragraph",
        parent=_parent(element),
        marker="".join(number.itertext()) if number is not None else element.get("marker", ""),
        text=text,
        line=0,
        marks=(Mark.of_note(len(text), note),) if note else (),
    )


def _parent(element: etree._Element) -> str | None:
    told = element.get(_PARENT)
    if told is not None:
        return told or None
    return next((found for above in element.iterancestors() if (found := above.get(_ANCHOR)) is not None), None)


def _words_element(element: etree._Element) -> etree._Element | None:
    """The element that holds a unit's own words."""
    if etree.QName(element).localname in _HOLDS_ITS_WORDS:
        return element
    found = (element.find(path, _NAMES) for path in _WORDS)
    return next((one for one in found if one is not None), None)


def _note(element: etree._Element, words: etree._Element | None) -> str:
    reference = words.find("akn:noteRef", _NAMES) if words is not None else None
    return element.get(_NOTE, "") if reference is None else reference.get("marker", "")
