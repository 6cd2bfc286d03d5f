"""The notes that other programs write → Markdown's: a link to a note is its mark, a link back ends a note.

In: the text of a source. Out: a text as long, in which such a mark is `[^1]`, and such a note begins with `[^1]:`, or
with the signs that say the same in less room. What is left of the mark-up becomes blanks: every other character keeps
its place, and each line its number. A link in a table of HTML is read with its tags.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..lines.at_signs import at_signs
from ..markup.note_signs import Kind, Sign, written
from .bracketed_notes import bracketed_notes
from .headed_notes import Headed, headed_notes
from .signed_notes import signed_notes

_TO = r"\\?[#](?=[\w\\:.-]*(?:note|fn|ftn|edn))[\w\\:.-]{1,60}"
"""The place to which a mark or a link back leads: what programs call it has a word for a note in it."""
_NAME = r"<a\s+(?:id|name)=\"[^\"<>]{1,80}\"\s*></a>"
"""The name of a place, in a tag that prints nothing."""
_TAG = rf"<a\s(?:[^<>]{{0,200}}\s)?href=\"{_TO}\"[^<>]{{0,200}}>"
_LINKED = rf"""
    (?:{_NAME})?\[\\?\[?(?P<link>\d{{1,3}})\\?\]?\]\({_TO}\)(?:\{{[^{{}}\n]{{0,80}}\}})?     # [[1]](…)
  | {_TAG}(?:<sup>)?\\?\[?(?P<tag>\d{{1,3}})\\?\]?(?:</sup>)?</a>                           # <a href="…">1</a>
"""
_HINT = re.compile(r"[↑↩⏎]|\]\(\\?#|\[(?:\^|1\\?\])|\^(?:[ \t1]|\{1\})|\{1\}|</sup>|#(?<=href=\"#)")
"""One of these stands in every text that has such notes."""
_MARK = re.compile(rf"{_LINKED}|\[\^(?P<plain>\d{{1,3}}|\*)\](?!:)", re.VERBOSE)
_FIRST = re.compile(
    rf"""
    (?:^|(?<=\n))[ ]{{0,3}}(?:{_LINKED}
  | \^(?P<raised>\d{{1,3}})\^(?=[ \t])                                                      # ^1^ See
  | <sup>(?P<sup>\d{{1,3}})</sup>(?=[ \t]*\\?\([ \t]*\\?\))                                 # <sup>1</sup> () See
  | \[\^(?P<plain>\d{{1,3}}|\*)\]:
    )[ \t]*""",
    re.VERBOSE,
)
"""What a note begins with, at the head of a paragraph."""
_SIGN = r"[↑↩⏎^][\ufe0e\ufe0f]?"
_BACK = re.compile(
    rf"(?<![ \t])[ \t]*+(?:\[{_SIGN}\]\({_TO}\)|{_TAG}{_SIGN}</a>|[↑↩⏎][\ufe0e\ufe0f]?)(?:</p>)?(?:</li>)?[ \t]*$",
    re.MULTILINE,
)
"""A link back, or the sign that a program left of one."""
_TO_HEAD = "↑"
"""The sign of a link back, which leads to a page's head as well: it tells a note where a number in brackets does."""
_SQUARE = re.compile(r"\\?\[(?P<number>\d{1,3})\\?\](?![(\[:])")
"""The mark of such a note of whose link a program left nothing."""
_ITEM = re.compile(
    rf"(?:^|(?<=\f))[ ]{{0,3}}(?:(?P<number>\d{{1,3}})\\?\.[ \t]+(?:{_NAME}[ \t]*)?"
    r"|<li\s(?:[^<>]{0,100}\s)?id=\"[^\"<>\d]{1,40}(?P<item>\d{1,3})\"[^<>]{0,100}>(?:<p>)?)",
    re.MULTILINE,
)
"""What a note with a link back begins with."""
_FURTHEST = 6_000
"""Characters of the longest note."""
_SECTION = re.compile(
    r"<section\s(?:[^<>]{0,100}[\s\"])?footnotes\b[^<>]{0,200}>\s{0,9}(?:<hr\s?/?>\s{0,9})?<ol>|</ol>\s{0,9}</section>"
)
"""What stands round such notes, where they are HTML."""
_LAST_NUMBER = re.compile(r"(\d{1,3})\D*$")
_PARAGRAPH = re.compile(r"\n[ \t]*\n(?=\S)")
"""The end of a paragraph, and of a note too if the next line is not indented."""
_EMPTY = re.compile(r"(?:[ \t]*(?:<span[^<>]{0,80}>|\[))?[ \t]*(?P<brackets>\\?\([ \t]*\\?\))")
"""The brackets that stood round a note's own mark, in Arabic."""
_TABLE = re.compile(r"<table\b.*?(?:</table>|\Z)", re.DOTALL | re.IGNORECASE)
_AROUND = tuple(
    (re.compile(f"(?:{before})$"), re.compile(after))
    for before, after in (
        (r"<sup>\(</sup></span>", r"<span[^<>]{0,80}><sup>\)</sup>"),
        (r"<sup>\(</sup>", r"<sup>\)</sup>"),
        (r"\^\(\^\]\{[^{}\n]{1,40}\}", r"\[\^\)\^"),
        (r"\^\\?\(", r"\\?\)\^"),
        (r"<sup>\\?\(", r"\\?\)</sup>"),
        (r"<sup>", r"</sup>"),
        (r"\^", r"\^"),
        (r"⁽", r"⁾"),
        (r"\\?[(（]", r"\\?[)）]"),
    )
)
"""What may stand before and behind a mark, to raise it or as the brackets of Arabic."""
_LONGEST_BEFORE = 60


class _Change(NamedTuple):
    """A span of the text and what stands for it, as long; nothing stands for blanks."""

    start: int
    end: int
    label: str = ""
    kind: Kind = "mark"


def with_markdown_notes(text: str) -> str:
    """The text with the notes of other programs as Markdown writes them. Linear in its length."""
    if Sign.OPEN in text:
        return text
    headed = headed_notes(text)
    if headed is None and not _has_hint(text):
        return text
    changes = sorted((*_changes(text), *_below_heading(headed)))
    parts: list[str] = []
    end = 0
    for change in changes:
        if change.start >= end:
            parts += (text[end : change.start], _filled(text[change.start : change.end], change))
            end = change.end
    return "".join((*parts, text[end:])) if parts else text


def _has_hint(text: str) -> bool:
    return next(at_signs(_HINT, text, "][^{<#↑↩⏎"), None) is not None


def _changes(text: str) -> Iterator[_Change]:
    """What is written otherwise, in no order; where two meet, the first counts."""
    items = list(_items(text))
    heads = [*_first_marks(text), *items]
    bracketed, signed = bracketed_notes(text), signed_notes(text)
    heads += (_Change(start, end, label, "note") for start, end, label in (*bracketed.notes, *signed.notes))
    yield from heads
    for head in heads:
        if head.kind == "note" and (empty := _EMPTY.match(text, head.end)):
            yield _Change(*empty.span("brackets"))
    tables = [found.span() for found in _TABLE.finditer(text)] if "<table" in text.lower() else []
    if "<section" in text:
        yield from (_Change(*found.span()) for found in _SECTION.finditer(text))
    firsts = {head.start for head in heads}
    for found in _MARK.finditer(text):
        if not _is_within(tables, found.start()) and found.start() not in firsts:
            yield _mark(text, found.start(), found.end(), found[found.lastgroup or 0])
    for start, end, label in (*bracketed.marks, *signed.marks):
        yield _mark(text, start, end, label)
    if labels := {item.label for item in items if item.label}:
        for found in _SQUARE.finditer(text):
            if found["number"] in labels:
                yield _mark(text, found.start(), found.end(), found["number"])


def _below_heading(headed: Headed | None) -> Iterator[_Change]:
    """The notes below a heading, which goes."""
    if headed is not None:
        yield _Change(*headed.heading)
        yield from (_Change(start, end, label, "note") for start, end, label in headed.notes)
        yield from (_Change(start, end, label) for start, end, label in headed.marks)


def _first_marks(text: str) -> Iterator[_Change]:
    """The marks with which notes begin, each at the head of a paragraph."""
    for found in _FIRST.finditer(text):
        start = found.start(found.lastgroup or 0)
        begin = found.start() + len(found[0]) - len(found[0].lstrip(" "))
        if found["plain"] or _is_head(text, found.start()):
            yield _Change(begin, found.end(), text[start : found.end(found.lastgroup or 0)], "note")


def _is_head(text: str, start: int) -> bool:
    """Whether a line that starts there is the first of a paragraph: above it stands an empty line, or a tag alone."""
    above = text[max(text.rfind("\n", max(start - 200, 0), max(start - 1, 0)), 0) : start].strip()
    return not above or (above[0] == "<" and above[-1] == ">")


def _items(text: str) -> Iterator[_Change]:
    """The items of a list that end with links back, and these links."""
    marked = {found["number"] for found in _SQUARE.finditer(text)} if _TO_HEAD in text else frozenset()
    last = 0
    for back in _BACK.finditer(text):
        numbers = _LAST_NUMBER.search(back[0])
        first = max(last, back.start() - _FURTHEST)
        ends = [end.end() for end in _PARAGRAPH.finditer(text, first, back.start())]
        heads = list(_ITEM.finditer(text, ends[-1] if ends else first, back.start()))
        same = [head for head in heads if numbers and (head["number"] or head["item"]) == numbers[1]]
        head = (same or heads or (None,))[-1]
        if head is not None and (back[0].strip() != _TO_HEAD or head["number"] in marked):
            yield _Change(*head.span(), head["number"] or head["item"], "note")
            yield _Change(back.start(), back.end())
        last = back.end()


def _mark(text: str, start: int, end: int, label: str) -> _Change:
    """A mark with what raises it or puts it in brackets."""
    before = text[max(start - _LONGEST_BEFORE, 0) : start]
    for opening, closing in _AROUND:
        opened, closed = opening.search(before), closing.match(text, end)
        if opened and closed:
            return _Change(start - len(opened[0]), closed.end(), label)
    return _Change(start, end, label)


def _is_within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    index = bisect(spans, (place, place))
    return index > 0 and place < spans[index - 1][1]


def _filled(old: str, change: _Change) -> str:
    """What stands for a span: its ends of lines stay, and no line of a mark is empty, which would end a paragraph."""
    if change.label:
        return written(change.label, change.kind, [len(line) for line in old.split("\n")])
    return re.sub(r"[^\n]", " ", old)
