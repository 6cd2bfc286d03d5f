"""The words of a cell in HTML → Block: plain spaces between them, stress and links as marks, entities as what they
name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import ClassVar

from ...model import Block, Mark
from ..letters.html_signs import STRESS, character_of
from ..lines.lines import is_sign
from ..markup.inline import is_label

_WORDS = re.compile(r"\S+")
_LONGEST_LABEL = 6
"""Characters of a note's mark, with the space before it."""
_STRESS = {tag: kind for tag, kind in STRESS.items() if kind in ("emphasis", "strong")}


class CellWords:
    """Collects the words of one cell."""

    TAGS: ClassVar[frozenset[str]] = frozenset({*_STRESS, "sup", "a"})
    """The tags that `open` and `close` read."""

    def __init__(self) -> None:
        self.dropped: list[tuple[int, int]] = []
        """The spans of what is no word: the marks of notes, what entities have beside their first character."""
        self.parts: list[str] = []
        self.runs: list[tuple[int, int]] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.last = ""
        self.gap = ""
        """What parts the next word from the last one: nothing, a space, or the end of a line."""
        self.tags: list[tuple[str, str, int, int, int]] = []
        """The open ones: the tag, its address, and how many characters, parts and runs stood before it."""
        self.is_open: Counter[str] = Counter()

    def block(self) -> Block:
        """The words; an empty block where there are none."""
        while self.tags:
            self.close(self.tags[-1][0])
        text = "".join(self.parts)
        words = text.rstrip()
        marks = (mark.within(0, len(words)) for mark in self.marks)
        kept = sorted((mark for mark in marks if mark is not None), key=lambda mark: (mark.start, -mark.end))
        return Block(words, tuple(self.runs), tuple(kept)) if words else Block("", ())

    def add(self, words: str, offset: int) -> None:
        """Words of the source, which stand there at an offset."""
        end = 0
        for found in _WORDS.finditer(words):
            self._part(words[end : found.start()])
            self._put(found[0], offset + found.start())
            end = found.end()
        self._part(words[end:])

    def end_line(self) -> None:
        """The next words stand on a line of their own."""
        self._part("\n")

    def add_entity(self, written: str, offset: int) -> None:
        """What an entity names, if that is one character that can be seen, or a space; else the entity as written."""
        sign = character_of(written)
        if sign.isspace():
            self._part(sign)
            self.dropped.append((offset, offset + len(written)))
        elif len(sign) == 1:
            self._put(sign, offset)
            self.dropped.append((offset + 1, offset + len(written)))
        else:
            self.add(written, offset)

    def open(self, tag: str, href: str) -> None:
        """A tag begins; those that are not among `TAGS` are no matter."""
        if tag in self.TAGS:
            self.is_open[tag] += 1
            self.tags.append((tag, href, self.length, len(self.parts), len(self.runs)))

    def close(self, tag: str) -> None:
        """A tag ends, and those in it that are still open."""
        if not self.is_open[tag]:
            return
        opened = ""
        while opened != tag:
            opened, href, length, parts, runs = self.tags.pop()
            self.is_open[opened] -= 1
            start = self.runs[runs][0] if runs < len(self.runs) else self.length
            if opened == "sup":
                self._raise(length, parts, runs)
            elif start == self.length:
                continue
            elif opened == "a" and href.startswith(("http://", "https://")):
                self.marks.append(Mark(start, self.length, "link", href))
            elif opened in _STRESS:
                self.marks.append(Mark(start, self.length, _STRESS[opened]))

    def _raise(self, start: int, parts: int, runs: int) -> None:
        """The words from `start` on are raised: the mark of a note, which is no word, where they look like one."""
        if self.length - start > _LONGEST_LABEL:
            return
        label = "".join(self.parts[parts:]).strip()
        before = "".join(self.parts[max(parts - 4, 0) : parts])
        if not start or not is_label(label, before[-4:]):
            return
        origins = [*self.runs[runs:], (self.length, 0)]
        for (at, origin), (end, _) in pairwise(origins):
            self.dropped.append((origin, origin + end - at))
        del self.parts[parts:], self.runs[runs:]
        self.length, self.last, self.gap = start, before[-1:], ""
        while self.marks and self.marks[-1].end > start:
            self.marks.pop()
        self.marks.append(Mark.of_note(start, label))

    def _part(self, space: str) -> None:
        if space:
            self.gap = "\n" if "\n" in space or self.gap == "\n" else " "

    def _put(self, words: str, offset: int) -> None:
        self._space(words[0])
        self.runs.append((self.length, offset))
        self.parts.append(words)
        self.length += len(words)
        self.last = words[-1]

    def _space(self, first: str) -> None:
        """The space before a word that begins so; between Chinese characters the end of a line leaves none."""
        if self.gap and self.last and not (self.gap == "\n" and is_sign(self.last) and is_sign(first)):
            self.parts.append(" ")
            self.length += 1
            self.last = ""
        self.gap = ""
