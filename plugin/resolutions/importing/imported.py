"""What a converter hands over, and the words of a file as the text of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


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


_SIGNS = re.compile(r"([\\*_\[\]])")


def escaped(text: str) -> str:
    """Words in which a source's reader sees no markup."""
    return _SIGNS.sub(r"\\\1", text)


def marked(spans: Iterable[Span]) -> str:
    """The words of a paragraph with emphasis and links in a source's markup; neighbours in one style become one."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and (last.italic, last.bold, last.href) == (span.italic, span.bold, span.href):
            joined[-1] = Span(last.text + span.text, span.italic, span.bold, span.href)
        elif span.text:
            joined.append(span)
    told = ""
    for span in joined:
        before, words, after = _cut(span.text)
        if span.href and words:
            told += f"{before}[{escaped(words)}]({span.href}){after}"
            continue
        before, words, after = _cut(span.text, letters=True)
        sign = "*" * (span.italic + 2 * span.bold) if words else ""
        # One run of asterisks would be read as the end of both.
        if told.endswith("*") and not told.endswith("\\*") and not before:
            sign = ""
        told += f"{escaped(before)}{sign}{escaped(words)}{sign}{escaped(after)}"
    return told


def _cut(text: str, *, letters: bool = False) -> tuple[str, str, str]:
    """The text cut at its first and last sign that is no white space, or is a letter: emphasis holds on to letters."""
    places = [place for place, sign in enumerate(text) if (sign.isalnum() if letters else not sign.isspace())]
    if not places:
        return text, "", ""
    return text[: places[0]], text[places[0] : places[-1] + 1], text[places[-1] + 1 :]


def tidy(text: str) -> str:
    """A paragraph without white space at its lines' ends, and without empty lines."""
    return "\n".join(line for line in (" ".join(line.split(" ")).strip() for line in text.split("\n")) if line)
