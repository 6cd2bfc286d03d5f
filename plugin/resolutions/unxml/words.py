"""The words of an element: a text, its marks and the notes in it.

White space is normalised as in texts. The mark of a note is no word: it stands at its place among the marks, and the
note's own words are collected for the end of the document (`notes`).
"""

from __future__ import annotations

import re

from lxml import etree

from ..languages.letters import UNSPACED
from ..model import Block, Mark
from .elements import BROKEN, INLINE, href, is_title, local, mark_kinds
from .notes import XmlNote, XmlNotes, without_brackets
from .places import Places

_APART = frozenset({"docDate", "outcome"})
"""Those whose first words may be glued to what stands before them."""
_OPENING = ("[", "(", "（")
"""What a word stands close to."""
_RARE = re.compile(f"[&<>{''.join(sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign != ' ')}]")
"""What most texts have not: signs that are written as entities, white space other than spaces. It is one set of
characters, through which the engine goes at once."""
_CHUNK = re.compile(r"\S+(?: \S+)*")
_SPECIAL = re.compile(r"[&<>]")
_BRACKETS = {"(": ")", "（": "）"}
_SPACED = re.compile(f"[^\\W\\d_{UNSPACED}]\\Z")
"""A letter at the end, in a script that sets its words apart."""

_BEFORE_MARK = re.compile(rf"(?:[^\W\d_]{{3}}[”»“\")）]?|[{UNSPACED}》]|[12][0-9]{{3}})[,，]?\Z")
"""What a mark of a note may stand behind: a word or a year. Behind "m" or "10" a raised number is a power, and behind
"(2019)" the rest of a name."""


class UnitWords:
    """Collects the words of one unit to be."""

    def __init__(self, places: Places, notes: XmlNotes) -> None:
        self.places, self.notes = places, notes
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[tuple[int, int]] = []
        self.marks: list[Mark] = []
        self.space = False
        """Whether white space came since the last word."""
        self._is_title = False
        """Whether they are those of a title."""
        self._closing = ""
        """The bracket that closes the mark of the note just read."""

    def block(self) -> Block | None:
        """What was collected; None where that is no word."""
        if not self.length:
            return None
        text = "".join(self.parts)
        marks = [
            mark
            if mark.kind == "note" or text[mark.start] != " "
            else Mark(mark.start + 1, mark.end, mark.kind, mark.href)
            for mark in self.marks
            if mark.kind == "note" or text[mark.start : mark.end].strip()
        ]
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return Block(text, tuple(self.runs), tuple(marks))

    def add(self, element: etree._Element) -> None:
        """Add all that stands in an element, in order."""
        # Each question for a text makes it anew, so it is asked for once.
        if text := element.text:
            self._text(text)
        for child in element:
            self._child(child)
            if tail := child.tail:
                self._text(tail)

    def add_part(self, element: etree._Element, start: int, stop: int) -> None:
        """Add what stands in an element, from behind its child `start - 1` to its child `stop`, without either."""
        before = element[start - 1].tail if start else element.text
        if before:
            self._text(before)
        for child in element[start:stop]:
            self._child(child)
            if tail := child.tail:
                self._text(tail)

    def _child(self, element: etree._Element) -> None:
        tag = local(element)
        if tag == "authorialNote":
            self._note(element)
        elif tag == "eol":
            self.space = True
        elif tag != "img" and tag != "meta" and not (tag == "vote" and _is_empty(element)):
            kinds = mark_kinds(element, tag)
            if "superscript" in kinds and self._marks_again(element):
                return
            start = self.length
            if tag not in INLINE or (tag in _APART and self._is_glued(element, tag)):
                self.space = True
            within, self._is_title = self._is_title, self._is_title or (tag == "docTitle" and is_title(element))
            self.add(element)
            self._is_title = within
            if tag not in INLINE:
                self.space = True
            if self.length > start:
                for kind in kinds:
                    self.marks.append(Mark(start, self.length, kind))
                if tag == "a":
                    self.marks.append(Mark(start, self.length, "link", href(element)))

    def _is_glued(self, element: etree._Element, tag: str) -> bool:
        """Whether an element has lost the space before it: a marked date, in a script that has one ("on<docDate>3 March
        2025"), or a list of a vote, which is a line of its own ("Viet Nam</outcome><outcome>Against:")."""
        first = "".join(map(str, element.itertext()))[:1]
        if tag == "outcome":
            return bool(self.parts) and first.isalpha() and not self.parts[-1].endswith(_OPENING)
        return bool(self.parts) and first.isdecimal() and _SPACED.search(self.parts[-1]) is not None

    def _note(self, element: etree._Element) -> None:
        label = " ".join((element.get("marker") or str(len(self.notes.found) + 1)).split())
        anchor = self.notes.anchor(label)
        opening, closing = self._take_brackets(_following(element))
        label = f"{opening}{label}{closing}"
        at = len(self.notes.found)
        self.notes.found.append(XmlNote(label, anchor, Block("", ((0, self.places.at),))))
        inner = UnitWords(self.places, self.notes)
        inner.add(element)
        block = inner.block()
        if block is not None:
            self.notes.found[at].block = without_brackets(block)
        self.marks.append(Mark.of_note(self.length, label, anchor))

    def _marks_again(self, element: etree._Element) -> bool:
        """Add the mark of a note that was marked before, which the file has as a raised number; False of any other
        number, such as a power."""
        label = "".join(map(str, element.itertext())).strip()
        known = next((one for one in self.notes.found if one.label == label), None) if label.isdecimal() else None
        if known is None or not _BEFORE_MARK.search("".join(self.parts[-3:])):
            return False
        self.marks.append(Mark.of_note(self.length, label, known.anchor))
        return True

    def _take_brackets(self, following: str) -> tuple[str, str]:
        """Take the brackets of a note's mark out of the words; empty where it has none.

        A script from right to left may have turned them, and the one that stands before: "(rule 97(" ")" 3 ")".
        """
        tail = "".join(self.parts[-2:])[-2:]
        opening, closing = tail[-1:], _BRACKETS.get(tail[-1:], "")
        if closing and following.startswith(closing):
            self._drop()
            self._closing = closing
            return opening, closing
        if tail != "()":
            return "", ""
        self._drop()
        if following.startswith(")"):
            self._closing = ")"
        words = "".join(self.parts)
        if self._closing and words.count("(") - words.count(")") > 1:
            self.parts[-1] = f"{self.parts[-1][:-1]})"
        else:
            self._drop()
        return "(", ")"

    def _drop(self) -> None:
        """Take the last character out of the words."""
        self.parts[-1] = self.parts[-1][:-1].rstrip()
        if not self.parts[-1] and len(self.parts) > 1:
            self.parts.pop()
        self.length = sum(map(len, self.parts))
        self.marks = [part for mark in self.marks if (part := mark.within(0, self.length))]
        self.runs = [run for run in self.runs if run[0] < self.length] or self.runs[:1]

    def _text(self, text: str) -> None:
        if text.isspace():
            self.space = True
            return
        origin = self.places.find(text)
        if self._closing:
            stripped = text.lstrip()
            if stripped.startswith(self._closing):
                skipped = len(text) - len(stripped) + 1
                text, origin = text[skipped:], origin + skipped
            self._closing = ""
            if not text or text.isspace():
                return
        if self._is_title and BROKEN.search(text) and not _SPECIAL.search(text):
            self._closed(text, origin)
        elif "  " not in text and not _RARE.search(text):
            stripped = text.strip(" ")
            if text[0] == " ":
                self.space = True
                origin += 1
            self._chunk(stripped, origin)
            self.space = text[-1] == " "
        elif _SPECIAL.search(text):
            self._escaped(text, origin)
        else:
            self._plain(text, origin)

    def _closed(self, text: str, origin: int) -> None:
        """Text without the white space between signs of a script that sets none: the file breaks its line there."""
        start = 0
        for found in BROKEN.finditer(text):
            self._plain(text[start : found.start()], origin + start)
            start = found.end()
        self._plain(text[start:], origin + start)

    def _escaped(self, text: str, origin: int) -> None:
        """Text with signs that the file writes as entities, each longer than it is."""
        start = 0
        for found in _SPECIAL.finditer(text):
            at = found.start()
            self._plain(text[start : at + 1], origin)
            origin += at - start
            end = self.places.text.find(";", origin, origin + 8) if self.places.text[origin : origin + 1] == "&" else -1
            origin = end + 1 if end >= 0 else origin + 1
            start = at + 1
        if start < len(text):
            self._plain(text[start:], origin)

    def _plain(self, text: str, origin: int) -> None:
        if text.isspace():
            self.space = True
            return
        for found in _CHUNK.finditer(text):
            if found.start():
                self.space = True
            self._chunk(found[0], origin + found.start())
        self.space = text[-1].isspace()

    def _chunk(self, text: str, origin: int) -> None:
        if self.space and self.length:
            self.parts.append(" ")
            self.length += 1
        self.space = False
        self.runs.append((self.length, origin))
        self.parts.append(text)
        self.length += len(text)


def _is_empty(vote: etree._Element) -> bool:
    """Whether the mark-up of a vote was never filled in: each count is 0, and no other word stands in it."""
    return set("".join("".join(map(str, vote.itertext())).split())) <= {"0"}


def _following(element: etree._Element) -> str:
    """The text that comes next after an element, as far as one step tells."""
    if element.tail and not element.tail.isspace():
        return element.tail.lstrip()
    above = element if element.getnext() is not None else element.getparent()
    following = above.getnext() if above is not None else None
    if above is not None and above is not element and above.tail and not above.tail.isspace():
        return above.tail.lstrip()
    return ("".join(map(str, following.itertext()))[:40].lstrip()) if following is not None else ""
