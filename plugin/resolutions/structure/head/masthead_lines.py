"""The lines of a masthead that stand in one paragraph, or in the cells of a table, each a paragraph of its own.

A conversion that parts paragraphs by empty lines may leave none between the lines of a masthead, and one of a file in
which tables lay it out keeps these. Such a paragraph stands before the text begins, and each of its lines says what one
of a masthead says. Where those lines are half of it, others may stand among them that say nothing known, and the title
or the enacting words below them; a sentence may not. What is read together stays together: the symbol beside the
Organization's name, below the distribution its day and the languages, and the lines of one title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile
from typing import Literal, NamedTuple

from ...model import Block
from ...text import END, Grammar
from ...text.lines.spans import Span
from ..pieces.endings import ends
from ..pieces.piece import cut
from .decision_numbers import start_of_decision
from .head_lines import (
    MastheadLine,
    bears_symbol,
    is_bracketed,
    masthead_line,
    numbered_title,
    part_letter,
    worded_title,
)
from .titles import is_same, number_of, numbered_titles

HEAD = 30
"""As many blocks may belong to a masthead."""

LONGEST = 2000
"""More characters have the lines of no masthead."""

LONGEST_LINE = 200
LONGEST_ITEM = 1000
"""More characters has no line that says nothing known; and none where an agenda item's name may stand."""

_BETWEEN = re.compile(r"[\t\n]\s*")
"""What stands between the cells of a table, in its text."""

_LINE_END = re.compile(rf"[\n{END}]")

_SIGNED = frozenset({"organization", "symbol"})
_AGENDA = frozenset({"session", "item"})
_FRAME = frozenset({"organization", "distribution"})
"""What lines of a masthead say, where others stand among them: all of the first or of the second; or any of the third,
above a title."""

Part = Literal["masthead", "title", "adopted", "letter", "enacting", ""]
"""What a line is: one of a masthead, one that begins a title, how the text was adopted, the letter of a part alone, the
enacting words. Empty: a line that says nothing known."""
_BEGINS: frozenset[Part] = frozenset({"title", "adopted", "letter", "enacting"})
"""What stands below a masthead, and begins a paragraph."""


class HeadLine(NamedTuple):
    """A line, and what it says."""

    span: Span
    part: Part
    facts: Mapping[str, str]
    text: str


def split_lines(blocks: Sequence[Block], grammar: Grammar, source: str) -> list[Block]:
    """The blocks, those of a masthead cut where lines of the `source` and cells end."""
    found: list[Block] = []
    for index, block in enumerate(blocks[:HEAD]):
        if grammar.paragraphs.enacting.match(block.text):
            return [*found, *blocks[index:]]
        if numbered_titles().match(block.text) and (
            start := start_of_decision(block.text, lines_of(block, source), grammar)
        ):
            found += [cut(block, 0, start), cut(block, start, len(block.text))]
            continue
        lines = lines_of(block, source) if len(block.text) <= LONGEST else []
        if len(lines) < 2:
            found.append(block)
            continue
        told = [_line(block.text, line, grammar) for line in lines]
        is_masthead = all(line.part == "masthead" for line in told) or _is_masthead(told, grammar)
        is_pasted = _is_pasted(told, blocks[index + 1 : index + 2], grammar)
        if is_masthead or is_pasted or _is_title(told, blocks[:index], grammar):
            joined = lines if block.table is not None else list(_joined(told))
            found += [cut(block, start, end) for start, end in joined] if len(joined) > 1 else (block,)
        else:
            found.append(block)
    return [*found, *blocks[HEAD:]]


def lines_of(block: Block, source: str) -> list[Span]:
    """The cells of a block, or its lines: each stands on one of its own in the source, and so begins a run."""
    text = block.text
    if block.table is not None:
        edges = [(0, 0), *(found.span() for found in _BETWEEN.finditer(text)), (len(text), 0)]
        spans = [(start, end) for (_, start), (end, _) in pairwise(edges)]
    else:
        starts = [
            start
            for (above, origin), (start, place) in pairwise(block.runs)
            if _LINE_END.search(source[origin + start - above - 1 : place])
        ]
        spans = list(pairwise((0, *starts, len(text))))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _line(text: str, span: Span, grammar: Grammar) -> HeadLine:
    """What a line says; that it is a masthead's comes before that it may begin a title."""
    line = text[span[0] : span[1]].strip()
    said = masthead_line(line, grammar)
    return HeadLine(span, _part(line, said, grammar), said.facts, line)


def _part(line: str, said: MastheadLine, grammar: Grammar) -> Part:
    if said.is_line:
        return "masthead"
    if grammar.paragraphs.enacting.match(line):
        return "enacting"
    if grammar.head.adopted.match(line):
        return "adopted"
    if part_letter(line, grammar):
        return "letter"
    return "title" if numbered_title(line) or worded_title(line, grammar) else ""


def _is_masthead(told: Sequence[HeadLine], grammar: Grammar) -> bool:
    """Whether lines are a masthead though some are none of its: those above the title are, half of them or all, and
    none of the others is a sentence or a part of one."""
    head = list(takewhile(lambda line: line.part not in _BEGINS, told))
    lines = [line for line in head if line.part == "masthead"]
    facts = {fact for line in lines for fact in line.facts}
    others = [part for part, _ in groupby(line.part for line in head) if not part]  # lines of one name are one
    is_most = len(lines) >= len(others) and ("distribution" in facts or facts >= _SIGNED or facts >= _AGENDA)
    is_all = len(lines) == len(head) < len(told) and not facts.isdisjoint(_FRAME)
    longest = LONGEST_ITEM if "item" in facts else LONGEST_LINE
    return (is_most or is_all) and not any(
        ends(line.text) or len(line.text) > longest or (below.part and _is_open(line.text, grammar))
        for line, below in pairwise((*told, told[-1]))
        if not line.part
    )


def _is_title(told: Sequence[HeadLine], above: Sequence[Block], grammar: Grammar) -> bool:
    """Whether lines, none of them a sentence, are a title and beside it its symbol, or above it lines of a masthead
    whose symbol has its number, or one whose number the title above them has, or has without its year or session: lines
    of a library's page stand among them."""
    titles = [line.text for line in told if line.part == "title"]
    if not titles or any(ends(line.text) or len(line.text) > LONGEST_LINE for line in told if not line.part):
        return False
    if any(line.facts.keys() == {"symbol"} and line.text == line.facts["symbol"] for line in told):
        return True
    facts = [masthead_line(block.text, grammar).facts for block in above]
    if told[0].part != "title" and any(bears_symbol(text, fact) for fact in facts for text in titles):
        return True
    numbers = {number_of(block.text, grammar) for block in above} - {""}
    return any(is_same(number, number_of(text, grammar)) for number in numbers for text in titles)


def _is_pasted(told: Sequence[HeadLine], below: Sequence[Block], grammar: Grammar) -> bool:
    """Whether lines are the symbol of a text that was copied without its masthead, and directly above the enacting
    words its title."""
    if not told or told[0].text != told[0].facts.get("symbol") or any(line.part for line in told[1:]):
        return False
    is_above = any(grammar.paragraphs.enacting.match(block.text) for block in below)
    return is_above and not any(ends(line.text) or len(line.text) > LONGEST_LINE for line in told)


def _is_open(text: str, grammar: Grammar) -> bool:
    """Whether a line goes on in the next one: "Permanent Mission of Ruritania to the"."""
    return text.rsplit(None, 1)[-1] in grammar.paragraphs.open_ends


def _joined(told: Sequence[HeadLine]) -> Iterator[Span]:
    """The lines, those together that are read together."""
    first = 0
    for index in range(1, len(told) + 1):
        if index == len(told) or not _goes_on(told[first], told[index - 1], told[index], index - first):
            yield told[first].span[0], told[index - 1].span[1]
            first = index


def _goes_on(first: HeadLine, above: HeadLine, line: HeadLine, count: int) -> bool:
    """Whether a line goes on with what begins so many lines above, whose last line is the one `above`."""
    if first.part == "enacting":
        return True
    if line.part in _BEGINS:
        return False
    if first.part in ("title", "adopted"):
        return _ends_no_title(line)
    if line.part != first.part:
        return False
    return line.part == above.part == "" or _goes_on_masthead(first.facts, line.facts, count)


def _ends_no_title(line: HeadLine) -> bool:
    """Whether a line below the first one of a title goes on with it: a title names organs, days and sessions, and
    remarks in brackets are parted from it."""
    return line.facts.keys().isdisjoint(("distribution", "original", "symbol", "item")) and not is_bracketed(line.text)


def _goes_on_masthead(first: Mapping[str, str], line: Mapping[str, str], count: int) -> bool:
    """The same of lines of a masthead: a language's name says nothing else."""
    if "distribution" in first:
        return "distribution" not in line and (not line or not line.keys().isdisjoint(("date", "original")))
    return "organization" in first and count == 1 and line.keys() == {"symbol"}
