"""Line… → Block: the lines of one paragraph, note or cell joined, with plain spaces and without markup.

Where two lines meet a space stands, unless a word was cut there. Each run of the joined text knows its place in the
source, and what was taken out as markup is kept as spans of it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...diagnostics import diagnose
from ...languages.letters import uncommon_signs
from ...model import Block, Diagnostic, Source
from ..lines.lines import NUMBER_ALONE, Line, Row, joins_without_space
from ..lines.spans import Span
from ..markup.inline import Unmarked, has_markup, is_within_limits, strip_markup
from ..markup.link_definitions import References
from ..notes.footnotes import without_references
from ..pages.pages import FURNITURE_LENGTH
from ..tables.table_rows import Unread

SHOWN = 40
"""So many characters of a text are quoted."""
_SPACES = re.compile(r"  +")
_RARE_SPACES = "\xa0\t\x0b\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_RARE_SPACES += "\u2028\u2029\u202f\u205f\u3000"


class Joiner:
    """Makes the blocks of one source of its lines."""

    def __init__(self, source: Source, references: References) -> None:
        """`references`: where the links of the source lead that have a label alone."""
        self.dropped: list[Span] = []
        """The spans of the source that were markup."""
        self.diagnostics: list[Diagnostic] = []
        self.glued: Container[int] = ()
        """The offsets of lines that go on with a word of the line before."""
        self._source = source
        self._references = references
        self._marked = bool(references) or has_markup(source.text)
        signs = uncommon_signs(source.text) + "\t" * ("\t" in source.text)
        self._rare = tuple(space for space in _RARE_SPACES if space in signs)

    def tell_unread(self, tables: Sequence[Unread]) -> None:
        """Tell once of the tables that stay text, at the first of them."""
        if tables:
            start, why = min(tables)
            place = self._source.place(start)
            found = diagnose("unread-table", self._source.path, *place, why=why, count=len(tables))
            self.diagnostics.append(found)

    def tell_doubts(self, doubts: Sequence[Row]) -> None:
        """Tell once of the lines of which nothing tells for sure whether a recital begins there."""
        if doubts:
            place = self._source.place(doubts[0].offset)
            found = diagnose(
                "doubtful-recital", self._source.path, *place, words=doubts[0].text[:SHOWN], count=len(doubts)
            )
            self.diagnostics.append(found)

    def block(self, lines: Sequence[Line]) -> Block:
        """The block of `lines`, of which there is at least one."""
        if len(lines) > 1:
            return self._block(*self._join(lines))
        # The case that matters for speed.
        line, offset = lines[0]
        for space in self._rare:
            line = line.replace(space, " ")  # as long as before, so that offsets stay
        if "  " in line:
            return self._block(*self._join(lines))
        return self._block(line, [(0, offset)]) if self._marked else Block(line, ((0, offset),))

    def _join(self, lines: Sequence[Line]) -> tuple[str, list[Span]]:
        parts: list[str] = []
        runs: list[Span] = []
        length, previous = 0, ""
        for line, offset in lines:
            if previous:
                is_cut = offset in self.glued and not NUMBER_ALONE.fullmatch(previous)
                if is_cut or joins_without_space(previous, line):
                    self._report_hyphen(previous, line, offset)
                else:
                    parts.append(" ")
                    length += 1
            for part, place in self._squeeze(line, offset):
                runs.append((length, place))
                parts.append(part)
                length += len(part)
            previous = line
        return "".join(parts), runs

    def _report_hyphen(self, previous: str, line: str, offset: int) -> None:
        if previous[-1] != "-" or not line[0].islower():
            return
        word = previous.rsplit(None, 1)[-1] + line.split(None, 1)[0].rstrip('.,;:!?)”"')
        if len(word) <= FURNITURE_LENGTH:
            place = self._source.place(offset)
            self.diagnostics.append(diagnose("suspicious-hyphen", self._source.path, *place, word=word))

    def _squeeze(self, line: str, offset: int) -> list[Line]:
        """The line's parts such that one space stands between its words."""
        for space in self._rare:
            line = line.replace(space, " ")
        if "  " not in line:
            return [(line, offset)]
        parts: list[Line] = []
        start = 0
        for found in _SPACES.finditer(line):
            parts.append((line[start : found.start() + 1], offset + start))
            start = found.end()
        parts.append((line[start:], offset + start))
        return parts

    def _block(self, text: str, runs: list[Span]) -> Block:
        """The block of a text, without its markup."""
        if not (self._marked and (has_markup(text) or (self._references and "[" in text))):
            return Block(text, tuple(runs))
        if not is_within_limits(text):
            place = self._source.place(runs[0][1])
            self.diagnostics.append(diagnose("markup-limit", self._source.path, *place))
            return Block(text, tuple(runs))
        plain = without_references(strip_markup(text, self._references))
        self._note_markup(text, plain, runs)
        return Block(plain.text, _compose(plain, runs), plain.marks, plain.note)

    def _note_markup(self, text: str, plain: Unmarked, runs: list[Span]) -> None:
        """Every stretch of the marked-up text that no run of the plain one covers was markup."""
        block = Block(text, tuple(runs))
        covered = 0
        ends = [start for start, _ in plain.runs[1:]] + [len(plain.text)]
        for (start, origin), end in zip(plain.runs, ends, strict=True):
            while covered < origin and text[covered] == " ":
                covered += 1  # the space between two lines has no place in the source
            if origin > covered:
                self.dropped.append((block.source_offset(covered), block.source_offset(origin - 1) + 1))
            covered = origin + end - start
        while covered < len(text) and text[covered] == " ":
            covered += 1
        if covered < len(text):
            self.dropped.append((block.source_offset(covered), block.source_offset(len(text) - 1) + 1))


def _compose(plain: Unmarked, runs: list[Span]) -> tuple[Span, ...]:
    """The runs of a plain text through those of the marked-up text it came from."""
    starts = [start for start, _ in runs]
    composed: list[Span] = []
    ends = [start for start, _ in plain.runs[1:]] + [len(plain.text)]
    index = 0
    for (start, origin), end in zip(plain.runs, ends, strict=True):
        while index + 1 < len(starts) and starts[index + 1] <= origin:
            index += 1
        composed.append((start, runs[index][1] + origin - starts[index]))
        stop = origin + end - start
        while index + 1 < len(starts) and starts[index + 1] < stop:
            index += 1
            composed.append((start + starts[index] - origin, runs[index][1]))
    return tuple(composed)
