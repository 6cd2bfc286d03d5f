"""What the keywords in the head of a file say of its document: agenda items, subjects, bodies, Goals, its long title.

In: the elements of a head that are keywords. Out: what they name, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..model import AgendaItem, Subject
from .elements import attribute, local

_THESAURUS = re.compile(r"https?://metadata\.un\.org/thesaurus/(?P<number>[0-9]+)/?")
_ITEM_NUMBER = re.compile(r"\[?(\d+)(?: ?\(?([a-z]+)\)?)?\]?(?:\[\d+\])?")
"""The library writes `[43]` for an item of the Council, and `71b[5]` for its own fifth heading under item 71 (b)."""
_LONG_TITLE = re.compile(r"[^\[]*\[(?P<title>.+)\]\s*", re.DOTALL)


def agenda_items(keywords: list[etree._Element]) -> Iterator[AgendaItem]:
    """The agenda items, but for those of which the heading is cut."""
    for keyword in _of_agenda(keywords):
        title = _item_title(keyword)
        if title and not _is_cut(title):
            number, agenda = _item_number(attribute(keyword, "value")), attribute(keyword, "dictionary")
            yield AgendaItem(title, number, agenda.rstrip("/") if agenda != "S/" else "")


def cut_item(keywords: list[etree._Element]) -> str:
    """The first heading of an agenda item that has lost its first words; empty where none has."""
    return next(filter(_is_cut, map(_item_title, _of_agenda(keywords))), "")


def _of_agenda(keywords: list[etree._Element]) -> Iterator[etree._Element]:
    return (keyword for keyword in keywords if keyword.get("refersTo") == "agenda")


def _item_title(keyword: etree._Element) -> str:
    return attribute(keyword, "showAs").rstrip(" .")


def _is_cut(title: str) -> bool:
    """Whether a heading has lost its first words: none begins with what a bracket adds to them."""
    return title.startswith("(")


def _item_number(value: str) -> str:
    """An agenda item's number as it is printed: `166 (a)`, of `166a`, `[166a]` or `166a[9]`."""
    found = _ITEM_NUMBER.fullmatch(value)
    if found is None:
        return "" if value == "X" else value
    return f"{found[1]} ({found[2]})" if found[2] else found[1]


def long_title(keyword: etree._Element) -> str:
    """The long title that a keyword has; empty where it has none."""
    if keyword.get("refersTo") != "title":
        return ""
    found = _LONG_TITLE.fullmatch(attribute(keyword, "showAs"))
    return found["title"].strip() if found else ""


def subjects(keywords: list[etree._Element]) -> tuple[Subject, ...]:
    """The terms by which the library classes the document, each once.

    They are in capitals. Those in small letters, `peaceful_coexistence`, a program has derived from the Goals of the
    document, which are told by themselves: they tell no more than the numbers of the library's own.
    """
    numbers: dict[str, str] = {}
    own: list[str] = []
    for keyword in keywords:
        if (keyword.get("dictionary") or "").startswith("UNBIS") and keyword.get("refersTo") is None:
            said = attribute(keyword, "showAs")
            name = said.replace("_", " ").upper()
            found = _THESAURUS.fullmatch(keyword.get("href", ""))
            numbers[name] = numbers.get(name) or (found["number"] if found else "")
            own += [name] if name and said == name else []
    return tuple(Subject(name, numbers[name]) for name in dict.fromkeys(own))


def bodies(keywords: list[etree._Element]) -> Iterator[str]:
    """The names of the bodies that the document is about."""
    for keyword in keywords:
        if keyword.get("dictionary") == "DHLAUTH" and keyword.get("refersTo") is None:
            name = attribute(keyword, "showAs")
            if name and not _is_charter(name):
                yield name


def _is_charter(name: str) -> bool:
    return name.startswith("Charter of the United Nations")


def goals(keywords: list[etree._Element]) -> Iterator[int]:
    """The numbers of the Goals that the document is about."""
    for keyword in keywords:
        value = keyword.get("value", "")
        if keyword.get("dictionary") == "SDGO" and value.isascii() and value.isdecimal() and 1 <= int(value[:4]) <= 17:
            yield int(value[:4])


def says_chapter_vii(element: etree._Element) -> bool:
    """Whether an element says that the document acts under Chapter VII of the Charter."""
    tag = local(element)
    if tag == "TLCConcept":
        return element.get("eId") == "chaptervii"
    if tag == "step":
        return element.get("refersTo") == "Chapter VII"
    return (
        tag == "keyword"
        and element.get("showAs", "").endswith("Chapter VII")
        and _is_charter(element.get("showAs", ""))
    )
