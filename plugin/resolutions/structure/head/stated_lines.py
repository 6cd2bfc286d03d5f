"""Lines of a statement that share a paragraph, each a paragraph of its own: what it was made at below its title, and
what it states below a heading.

A conversion that parts paragraphs by empty lines may leave none there, and Chinese, which sets no spaces, may have lost
the line's end too: 政治进程“安全理事会欢迎…. The title is cut where the meeting and the day begin; a heading, where the
organ begins to state, if it states in other paragraphs as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...languages.letters import HAN
from ...model import Block
from ...text import Grammar
from ...text.grammars.any_language import stated_lines
from ..pieces.endings import ends
from ..pieces.looks import is_heading
from ..pieces.piece import cut
from ..pieces.unfinished import BEGIN_STATED
from .masthead_lines import HEAD, lines_of

_LONGEST_TITLE = 200
"""Characters of a title above the words that name the meeting, and of those up to the meeting and the day."""
_LONGEST_HEADING = 100
_HAN_END = re.compile(f"[{HAN}]$")


def split_stated(blocks: Sequence[Block], grammar: Grammar, source: str) -> list[Block]:
    """The blocks, those of a statement cut where its opening and its paragraphs begin; `source` has their lines."""
    titles = grammar.head.titles["statement"]
    found: list[Block] = []
    is_statement = False
    for block in blocks[:HEAD]:
        title = titles.match(block.text) if block.table is None else None
        is_statement = is_statement or title is not None
        at = _opening_at(block, title, grammar, source) if title else 0
        found += (cut(block, 0, at), cut(block, at)) if at else (block,)
    found += blocks[HEAD:]
    if not is_statement or not any(_states().match(block.text) for block in found):
        return found
    return [part for block in found for part in _parted(block, source)]


def _opening_at(block: Block, title: re.Match[str], grammar: Grammar, source: str) -> int:
    """Where the words begin that name the meeting and the day, below a statement's title; 0 where none share its
    block."""
    text, dates = block.text, grammar.dates
    if not ends(text):
        return 0
    places = [start for start, _ in lines_of(block, source)]
    if _HAN_END.search(title[0]):
        places.append(title.end())
    opened = (
        place
        for place in sorted(places, reverse=True)
        if title.end() <= place < _LONGEST_TITLE
        and not (dates.meeting.search(text, 0, place) or dates.day.search(text, 0, place))
        and dates.meeting.search(text, place, place + _LONGEST_TITLE)
        and dates.day.search(text, place, place + _LONGEST_TITLE)
    )
    return next(opened, 0)


def _parted(block: Block, source: str) -> Iterator[Block]:
    """A block, cut where the organ begins to state below a heading: on a line of its own, or glued to it."""
    found = _states().search(block.text, 1, _LONGEST_HEADING) if block.table is None else None
    heading = block.text[: found.start()] if found else ""
    is_headed = found is not None and is_heading(heading.rstrip()) and BEGIN_STATED.isdisjoint(heading)
    if found and is_headed and (not heading[-1].isspace() or _begins_line(block, found.start(), source)):
        yield cut(block, 0, len(heading.rstrip()))
        yield cut(block, found.start())
    else:
        yield block


def _begins_line(block: Block, place: int, source: str) -> bool:
    return any(start == place for start, _ in lines_of(block, source))


@cache
def _states() -> re.Pattern[str]:
    return re.compile(rf"[{''.join(sorted(BEGIN_STATED))}]\s?(?:{stated_lines().pattern})")
