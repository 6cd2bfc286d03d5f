"""What a converter hands over, and the words of a file as the text of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ..errors import UnreadableSource
from ..limits import ImportLimits


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a file: paragraphs between empty lines, a form feed at a page break, emphasis as asterisks."""

    text: str
    missed: tuple[str, ...] = ()
    """What stood in the file and is not in the text, one sentence each: for a person to look at."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style."""

    text: str
    italic: bool = False
    bold: bool = False
    href: str = ""


class Paragraphs:
    """The paragraphs of a file as they are read. Raises `UnreadableSource` once they are more than a document has."""

    def __init__(self, path: str, limits: ImportLimits) -> None:
        self.texts: list[str] = []
        self._path, self._limits = path, limits
        self._characters = 0

    def add(self, text: str) -> None:
        """One more paragraph, or a whole page of them."""
        self.texts.append(text)
        self._characters += len(text)
        if len(self.texts) > self._limits.paragraphs:
            raise too_large(f"more than {self._limits.paragraphs:,} paragraphs", self._path)
        if self._characters > self._limits.characters:
            raise too_large(f"more than {self._limits.characters:,} characters of text", self._path)


def too_large(what: str, path: str) -> UnreadableSource:
    """The error for a file that is beyond one of the limits (`limits.ImportLimits`)."""
    return UnreadableSource(f"{what}: no document has as many; split it, or save it again", path)


_SIGNS = re.compile(r"([\\*_\[\]])")


def escaped(text: str) -> str:
    """Words in which a source's reader sees no markup."""
    return _SIGNS.sub(r"\\\1", text)


def marked(spans: Iterable[Span]) -> str:
    """The words of a paragraph with emphasis and links in a source's markup; neighbours in one style become one."""
    told: list[str] = []
    for span in _joined(spans):
        before, words, after = _cut(span.text)
        if span.href and words:
            told.append(f"{before}[{escaped(words)}]({span.href}){after}")
            continue
        before, words, after = _cut(span.text, letters=True)
        sign = "*" * (span.italic + 2 * span.bold) if words else ""
        # One run of asterisks would be read as the end of both.
        if told and told[-1].endswith("*") and not told[-1].endswith("\\*") and not before:
            sign = ""
        told.append(f"{escaped(before)}{sign}{escaped(words)}{sign}{escaped(after)}")
    return "".join(told)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans that have text, neighbours in one style as one."""
    for _, alike in groupby((span for span in spans if span.text), lambda span: replace(span, text="")):
        first, *others = alike
        yield replace(first, text="".join((first.text, *(span.text for span in others)))) if others else first


def _cut(text: str, *, letters: bool = False) -> tuple[str, str, str]:
    """The text cut at its first and last sign that is no white space, or is a letter: emphasis holds on to letters."""
    places = [place for place, sign in enumerate(text) if (sign.isalnum() if letters else not sign.isspace())]
    if not places:
        return text, "", ""
    return text[: places[0]], text[places[0] : places[-1] + 1], text[places[-1] + 1 :]


def tidy(text: str) -> str:
    """A paragraph without white space at its lines' ends, and without empty lines."""
    return "\n".join(line for line in (" ".join(line.split(" ")).strip() for line in text.split("\n")) if line)
