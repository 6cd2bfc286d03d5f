"""Groups the words of a PDF page into lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SAME_LINE = 0.5
"""Words whose middles differ by less than this part of a line's height stand on one line."""
_SPACE = 0.12
"""A gap of more than this part of the type's size is a space; a raised note mark has none before it. Words of one size
are parted by a space that the page has, however narrow."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, with its position and size in points, measured from the left and the top of the page."""

    text: str
    start: float
    end: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, from left to right."""

    words: tuple[Word, ...]
    width: float
    """The page's."""
    height: float
    turn: Callable[[str], str] | None = None
    """What puts the letters in order, where the page's are read from left to right and written from right to left."""

    @property
    def text(self) -> str:
        """Its words, with a space where as much room is between them."""
        text = self.words[0].text
        for before, word in zip(self.words, self.words[1:], strict=False):
            is_apart = before.size == word.size or word.start - before.end > _SPACE * max(before.size, word.size)
            text += (" " if is_apart else "") + word.text
        return self.turn(text) if self.turn else text

    @property
    def start(self) -> float:
        """How far from the page's edge it begins: from the right one where it is written from there."""
        return self.width - self.words[-1].end if self.turn else self.words[0].start

    @property
    def top(self) -> float:
        """The top of its largest word, so that a raised note mark does not change it."""
        return max(self.words, key=lambda word: word.size).top

    @property
    def size(self) -> float:
        """The size of type of most of its characters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def key(self) -> str:
        """The text without its numbers, which is equal for the running heads of different pages."""
        return re.sub(r"\d+", "#", self.text)

    def is_at_edge(self, part: float) -> bool:
        """Whether it stands in that part of the page's height at the top or at the foot."""
        return self.top < self.height * part or self.words[0].bottom > self.height * (1 - part)

    def is_below(self, part: float) -> bool:
        """Whether it stands below that part of the page's height."""
        return self.top > self.height * part


def lines_of(words: Sequence[Mapping[str, Any]], width: float, height: float) -> list[Line]:
    """The lines of a page of that size, from top to bottom; `words` are as pdfplumber gives them."""
    page_words = [
        Word(
            str(word["text"]),
            float(word["x0"]),
            float(word["x1"]),
            float(word["top"]),
            float(word["bottom"]),
            float(word["size"]),
        )
        for word in words
    ]
    rows: list[list[Word]] = []
    for word in sorted(page_words, key=lambda word: (word.top + word.bottom, word.start)):
        row = rows[-1] if rows else []
        if row and _is_on_line(word, max(row, key=lambda other: other.size)):
            row.append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda word: word.start)), width, height) for row in rows]


def _is_on_line(word: Word, line: Word) -> bool:
    middle = (word.top + word.bottom) / 2
    return abs(middle - (line.top + line.bottom) / 2) < _SAME_LINE * max(line.bottom - line.top, word.bottom - word.top)
