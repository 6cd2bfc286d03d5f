"""Computes the numbers that Word prints before paragraphs but does not store in their text (`w:numPr` and lists)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from ..un import to_roman


def letters(number: int) -> str:
    """a, b, … z, aa, bb, as lists go on: `letters(28)` is `bb`; a number that has no letter stays a number."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if times < 10 else str(number)


_FORMS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalZero": lambda number: f"{number:02}",
        "lowerLetter": letters,
        "upperLetter": lambda number: letters(number).upper(),
        "lowerRoman": lambda number: to_roman(number).lower(),
        "upperRoman": to_roman,
    }
)
_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,6}\s*")
"""A number in a list's settings; no list has a million items."""
_LEVELS = 9
"""The number of a list's levels (ECMA-376, 17.9.6)."""
_SHOWN = 40
"""How many characters of a setting that is no number are reported."""
_DEEPEST_STYLE = 20
"""The longest chain of styles that are based on one another; a longer one is a circle."""


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    """As Word has it: `%1.`, `(%2)`."""


class Numbering:
    """Counts the items of a document's lists. Call `marker` for each of its paragraphs, in order."""

    def __init__(self, document: WordDocument) -> None:
        self.unread: dict[str, None] = {}
        """The forms of numbers that the document uses and that are not read, in order."""
        self.wrong: dict[str, None] = {}
        """The settings that should be numbers and are not, in order."""
        self._styles = {style.style_id: style.element for style in document.styles}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        self._read(root)

    def marker(self, paragraph: etree._Element) -> str:
        """The number that Word prints before the paragraph, and a space; empty where it prints none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, depth = place
        level = self._levels.get(place)
        if level is None:
            return ""
        shared = self._lists.get(number, number)
        self._counts[shared, depth] = self._counts.get((shared, depth), level.start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            self._counts.pop((shared, deeper), None)
        return self._printed(level, number, shared)

    def _printed(self, level: _Level, number: str, shared: str) -> str:
        if level.form == "none":
            return ""
        if level.form == "bullet":
            return "• "
        if level.form not in _FORMS:
            self.unread[level.form] = None
            return ""

        def counted(reference: re.Match[str]) -> str:
            depth = int(reference[1]) - 1
            of = self._levels.get((number, depth), level)
            return _FORMS.get(of.form, str)(self._counts.get((shared, depth), of.start))

        words = re.sub(r"%([1-9])", counted, level.text).strip()
        return f"{words} " if words else ""

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The list and the depth of a paragraph: by itself, else by its style or one that this is based on."""
        owner: etree._Element | None = paragraph
        for _ in range(_DEEPEST_STYLE):
            if owner is None:
                return None
            number = owner.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if number is not None:
                depth = owner.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
                list_number = number.get(qn("w:val"), "0")
                return None if list_number == "0" else (list_number, self._number(depth, "w:val", 0))
            base = qn("w:basedOn") if owner.tag == qn("w:style") else f"{qn('w:pPr')}/{qn('w:pStyle')}"
            name = owner.find(base)
            owner = self._styles.get(name.get(qn("w:val"), "")) if name is not None else None
        return None

    def _read(self, root: etree._Element) -> None:
        levels = {
            element.get(qn("w:abstractNumId"), ""): self._levels_of(element)
            for element in root.iterchildren(qn("w:abstractNum"))
        }
        for element in root.iterchildren(qn("w:num")):
            number = element.get(qn("w:numId"), "")
            named = element.find(qn("w:abstractNumId"))
            base = named.get(qn("w:val"), "") if named is not None else ""
            self._lists[number] = base
            for depth, level in levels.get(base, {}).items():
                self._levels[number, depth] = level
            for override in element.iterchildren(qn("w:lvlOverride")):
                self._override(number, override)

    def _levels_of(self, abstract: etree._Element) -> dict[int, _Level]:
        """The levels of a form of lists, by their depth. Many lists share one, so that its size must be bounded."""
        levels = {}
        for level in abstract.iterchildren(qn("w:lvl")):
            depth = self._number(level, "w:ilvl", 0)
            if 0 <= depth < _LEVELS:
                levels[depth] = self._level(level)
        return levels

    def _override(self, number: str, override: etree._Element) -> None:
        depth = self._number(override, "w:ilvl", 0)
        replacement, start = override.find(qn("w:lvl")), override.find(qn("w:startOverride"))
        if replacement is not None:
            self._levels[number, depth] = self._level(replacement)
        level = self._levels.get((number, depth))
        if start is not None and level is not None:
            # A list that starts anew counts for itself, and not on with those of the same form.
            self._lists[number] = number
            self._levels[number, depth] = level._replace(start=self._number(start, "w:val", 1))

    def _level(self, element: etree._Element) -> _Level:
        def value_of(name: str, default: str) -> str:
            child = element.find(qn(name))
            return str(child.get(qn("w:val"), default)) if child is not None else default

        start = self._number(element.find(qn("w:start")), "w:val", 1)
        return _Level(start, value_of("w:numFmt", "decimal"), value_of("w:lvlText", ""))

    def _number(self, element: etree._Element | None, name: str, default: int) -> int:
        """The number in an attribute; `default` where there is none, and where something else stands there."""
        text = element.get(qn(name)) if element is not None else None
        if text is None:
            return default
        if not _NUMBER.fullmatch(text):
            self.wrong[text[:_SHOWN]] = None
            return default
        return int(text)
