"""Removes inline markup from a text, and keeps it as marks. Offsets can be mapped back to the marked-up text.

Emphasis, strong emphasis, links and backslash escapes are read by markdown-it-py's inline rules, and so is what
converters write beside them: entities (`&amp;`, `&#47;`), tags of stress (`<em>`, `<b>`), the raised mark of a note
(`<sup>3</sup>`, `[3](#page-5-1)`), the place that such a link leads to (`<span id="page-5-1"></span>`), a link to the
web (`<a href="https://…">`). Nothing else is markup: other HTML stays text, and so does a link whose destination is
neither http(s) nor dead (`#`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...limits import PARAGRAPH_CHARACTERS, PARAGRAPH_DELIMITERS
from ...model import Mark, MarkKind
from ..letters.html_signs import STRESS, character_of, has_signs, link_of, stress_of
from ..lines.at_signs import holds
from .link_definitions import References
from .note_signs import FAR, Sign, is_ordinal_end

Runs = tuple[tuple[int, int], ...]


_LABEL = re.compile(r"(?:\d{1,3}|[*∗†‡]{1,3}|[a-z])\.?")
"""The mark of a note, raised."""
_RAISED = re.compile(r"\^(?:(?P<between>\d{1,3}|[a-z])\^|\((?P<brackets>\d{1,3}|[a-z])\))")
"""What pandoc raises: `^1^`, and in plain text `^(a)`."""
_RAISED_WORD = re.compile(rf"{_RAISED.pattern}|(?<=[\dIVXLC])\^(?P<end>[-‑]?[^\W\d_]{{1,3}})\^")
"""The same, or the end of an ordinal number: `64^th^`."""
MEASURE = re.compile(r"(?:^|[\s\d])[^\W\d_]{1,2}$")
"""What a raised number makes a measure of: `km`."""
_OF_PAGE = "#page-"
"""A link to a place on a page, which a converter found; so begins what names the place."""
_PLACE = re.compile(r"<span id=[\"']page-[\w-]+[\"']>")
_TIGHT = tuple(",.)]，。、；）،؛")
"""What no language puts a space before."""
_OPENING = tuple("([（")
_REFERENCE = re.compile(r"\[[^\[\]]*\]")
"""The label of a link whose destination stands elsewhere."""


class Unmarked(NamedTuple):
    """A text without its markup. `runs` are pairs: from the first offset in `text` on, the marked-up text stands at the
    second."""

    text: str
    runs: Runs
    marks: tuple[Mark, ...]
    note: str = ""
    """The raised mark with which it begins, so that it is a note; else empty."""


def has_markup(text: str) -> bool:
    """Whether the text may contain markup. Most texts contain none, and the rules need not run."""
    return (
        "*" in text or "_" in text or "\\" in text or holds(text, "](")
        or "^" in text or Sign.OPEN in text or has_signs(text)
    )  # fmt: skip


def is_within_limits(text: str) -> bool:
    """Whether the text is short enough, and has few enough delimiters, for the rules to read it in bounded time."""
    return len(text) <= PARAGRAPH_CHARACTERS and sum(map(text.count, "*_[\\<&^")) <= PARAGRAPH_DELIMITERS


def is_label(raised: str, before: str) -> bool:
    """Whether raised text is the mark of a note, and not the power of the measure `before` it."""
    return _LABEL.fullmatch(raised) is not None and not MEASURE.search(before)


def strip_markup(text: str, references: References) -> Unmarked:
    """`text` without its markup; the caller has asked `has_markup` and `is_within_limits`. `references` say where links
    lead that have a label alone."""
    tokens: list[Token] = []
    rules = _rules()
    rules.inline.parse(text, rules, {"references": references}, tokens)
    return _Alignment(text, rules).read(tokens)


@cache
def _rules() -> MarkdownIt:
    rules = MarkdownIt("zero", {"html": True}).enable(["emphasis", "link", "escape", "entity", "html_inline"])
    rules.validateLink = _is_link  # type: ignore[method-assign]  # the library's own way to say what a link is
    return rules


def _is_link(url: str) -> bool:
    return url.startswith(("http://", "https://", "#", "/")) or url == ""


class _Alignment:
    """Reads the tokens and the marked-up text in parallel, because tokens have no offsets."""

    def __init__(self, text: str, rules: MarkdownIt) -> None:
        self.source, self.rules = text, rules
        self.position = 0
        self.length = 0
        self.parts: list[str] = []
        self.runs: list[tuple[int, int]] = []
        self.marks: list[Mark] = []
        self.open: list[tuple[MarkKind, int, str]] = []
        self.tags: list[tuple[str, int]] = []
        """The names of the open tags of stress, and where the words in each begin."""
        self.links: list[tuple[int, str]] = []
        """Where the words of links begin that tags make, and their addresses."""
        self.places = 0
        """How many names of places are open."""
        self.note = ""

    def read(self, tokens: Sequence[Token]) -> Unmarked:
        types = ["", *(token.type for token in tokens), ""]
        for index, token in enumerate(tokens):
            if token.type == "text":
                self._read_text(token.content, types[index], types[index + 2])
            else:
                self._token(token)
        if tokens and stress_of(tokens[-1].content)[0] not in ("", "sup"):
            self._end()
        self.marks.sort(key=lambda mark: (mark.start, -mark.end))
        return Unmarked("".join(self.parts), tuple(self.runs) or ((0, 0),), tuple(self.marks), self.note)

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "text_special" and token.info == "entity":
            self._add_entity(token.markup)
        elif kind == "text_special":
            self.position += len(token.markup) - len(token.content)
            self._add(token.content)
        elif kind == "html_inline":
            self._read_tag(token.content)
        elif kind == "link_open":
            self.position += 1
            href = str(token.attrs.get("href", ""))
            is_kept = href.startswith(("http", _OF_PAGE))
            self.open.append(("link", self.length, href if is_kept else ""))
        elif kind == "link_close":
            self._close()
            self.position = self._after_destination()
        elif kind.endswith("_open"):
            self.position += len(token.markup)
            self.open.append(("strong" if kind.startswith("strong") else "emphasis", self.length, ""))
        elif kind.endswith("_close"):
            self.position += len(token.markup)
            self._close()

    def _add(self, content: str) -> None:
        if not content:
            return
        if not self.runs or self.position - self.runs[-1][1] != self.length - self.runs[-1][0]:
            self.runs.append((self.length, self.position))
        self.parts.append(content)
        self.length += len(content)
        self.position += len(content)

    def _read_text(self, text: str, before: str, after: str) -> None:
        """Text between two tokens, of these types, without the space that docling puts before a stop behind markup, and
        behind a bracket before it: `( [A/1](…) ) ,`; and without one that only a tag parts from another."""
        if before == "html_inline" and text[:1] == " " and (not self.parts or self.parts[-1][-1] == " "):
            self.position += 1
            text = text[1:]
        if before.endswith("_close") and text[:1] == " " and text[1:2] in _TIGHT:
            self.position += 1
            text = text[1:]
        is_loose = after.endswith("_open") and text[-1:] == " " and text[-2:-1] in _OPENING
        self._read_raised(text[:-1] if is_loose else text)
        self.position += is_loose

    def _read_raised(self, text: str) -> None:
        """Text without the signs with which pandoc raises the marks of notes in it."""
        end = 0
        for found in _RAISED_WORD.finditer(text) if "^" in text else ():
            before, behind = text[max(found.start() - 8, 0) : found.start()], text[found.end() : found.end() + FAR]
            is_ordinal = is_ordinal_end(found[found.lastgroup or 0], before, behind)
            if found.lastgroup == "end" and not is_ordinal:
                continue
            self._add(text[end : found.start()])
            start, label = self.length, found.start(found.lastgroup or 0)
            self.position += label - found.start()
            self._add(found[found.lastgroup or 0])
            self.position += found.end() - label - (self.length - start)
            if not is_ordinal:
                self._read_label(start)
            end = found.end()
        self._add(text[end:])

    def _add_entity(self, written: str) -> None:
        """What an entity names."""
        words = character_of(written)
        self._add(words)
        self.position += len(written) - len(words)

    def _read_tag(self, tag: str) -> None:
        """A tag of stress or of a place, which is no text; any other is."""
        name, is_end = stress_of(tag)
        if name and is_end and (name != "sup" or any(name == opened for opened, _ in self.tags)):
            self._end_stress(name)
        elif name and not is_end:
            self.tags.append((name, self.length))
        elif href := link_of(tag):
            self.links.append((self.length, href))
        elif self.links and tag.lower() == "</a>":
            start, href = self.links.pop()
            if start < self.length:
                self.marks.append(Mark(start, self.length, "link", href))
        elif _PLACE.fullmatch(tag):
            self.places += 1
        elif tag == "</span>" and self.places:
            self.places -= 1
        else:
            self._add(tag)
            return
        self.position += len(tag)

    def _end_stress(self, name: str) -> None:
        """A tag of stress ends, if one is open, and so do those that were opened in it."""
        index = next((at for at in reversed(range(len(self.tags))) if self.tags[at][0] == name), len(self.tags))
        for opened, start in reversed(self.tags[index:]):
            if opened == "sup":
                self._read_label(start, self._behind_tag())
            elif start < self.length:
                self.marks.append(Mark(start, self.length, STRESS[opened]))
        del self.tags[index:]

    def _behind_tag(self) -> str:
        """What stands behind the tag that is read."""
        end = self.source.find(">", self.position) + 1
        return self.source[end : end + FAR]

    def _read_label(self, start: int, behind: str = "") -> None:
        """The text from `start` on, if it is the mark of a note: the first of the text is the note's own. What stands
        `behind` it may tell that it ends an ordinal number."""
        text = "".join(self.parts)
        label, before = text[start:], text[max(start - 8, 0) : start]
        if not is_label(label, before[-4:]) or is_ordinal_end(label, before, behind):
            return
        if not start:
            self.note = label
            if label.isalpha():
                self.marks.append(Mark(0, len(label), "superscript"))  # below a table it is that of the table's note
            return
        self.parts = [text[:start]]
        self.length = start
        while self.runs and self.runs[-1][0] >= start:
            self.runs.pop()
        self.marks = [mark for mark in self.marks if mark.end <= start]
        self.marks.append(Mark.of_note(start, label))
        self.tags = [(name, min(begin, start)) for name, begin in self.tags]

    def _end(self) -> None:
        """The text ends, without the space that stood before a tag at its end."""
        if not self.parts or self.parts[-1][-1] != " ":
            return
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        while self.runs and self.runs[-1][0] >= self.length:
            self.runs.pop()
        cut = (mark.within(0, self.length) for mark in self.marks)
        self.marks = [mark for mark in cut if mark is not None]

    def _close(self) -> None:
        kind, start, href = self.open.pop()
        if href.startswith(_OF_PAGE):
            before = "".join(self.parts)[start - 1 : start]
            if before and not before.isspace() and before not in "([":
                self._read_label(start)
            href = ""
        if start < self.length:
            self.marks.append(Mark(start, self.length, kind, href))

    def _after_destination(self) -> int:
        """The offset after `](destination "title")`, by the rules’ own helpers, after `][label]`, or after `]`."""
        text, limit = self.source, len(self.source)
        if text[self.position + 1 : self.position + 2] != "(":
            label = _REFERENCE.match(text, self.position + 1)
            return label.end() if label else self.position + 1
        position = self._blanks(self.position + 2)
        destination = self.rules.helpers.parseLinkDestination(text, position, limit)
        if destination.ok and _is_link(self.rules.normalizeLink(destination.str)):
            position = destination.pos
        title_start = self._blanks(position)
        title = self.rules.helpers.parseLinkTitle(text, title_start, limit)
        if title.ok and title_start > position:
            title_start = self._blanks(title.pos)
        return title_start + 1

    def _blanks(self, position: int) -> int:
        while position < len(self.source) and self.source[position] in " \t\n":
            position += 1
        return position
