"""Block… → where each document of a source begins.

A document begins at a masthead: a line that is the Organization's name alone, or with a symbol after it, and its symbol
where that stands alone above the name. Without a masthead a resolution begins at its title, below the line that says
at which meeting and on which day the one before was adopted, as in the volumes of Official Records, where the title
itself may tell the day, or above the line that says so of its own. Below an annex the next of a series does.

A decision of a list begins at its number, "76/506. Ports" or "76/506 B", above the sentence that names the meeting that
took it. Parts of a decision, each below its letter, are documents of their own, with the title above the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...languages import LANGUAGES, table
from ...languages.recognize import other_organizations, printed_names
from ...model import Block
from ...text import Grammar
from ...text.grammars.grammar import printed_organs
from ...text.letters.punctuation import COLONS
from ...un import PRINTED
from ..head.decision_numbers import OPENING, decision_below, is_decision_title, is_numbered_title
from ..head.head_lines import part_letter
from ..head.title_numbers import steps
from ..head.titles import TITLE_LENGTH, number_of
from ..pieces.endings import ends

LONGEST_MASTHEAD = 80
LONGEST_HEADING = 80
LONGEST_ADOPTION = 200
"""So many characters at most have the Organization's name with a symbol, the heading of an annex or the enacting words,
and the lines of an adoption."""

HEAD = 8
"""Among so many lines of a masthead its symbol stands."""

NEAR = 4
"""Within so many blocks the enacting words stand below a resolution's title, below remarks in brackets."""

LINES, MOST_LINES = 2, 5
"""In so many blocks stand a meeting and its day, and in so many at most an adoption that empty lines have broken."""

LONGEST_VOTE = 8
"""So many paragraphs at most say how a text was adopted and who voted."""

_SYMBOL = re.compile(rf"{PRINTED}\*{{0,2}}")
FEWEST = 2
"""So many decisions at least, or parts of one, are a list."""


class Start(NamedTuple):
    """Where a document begins."""

    at: int
    foreign: str = ""
    """The language in which its masthead names the Organization, where the site has no pages for it; in English."""
    title: tuple[Block, ...] = ()
    """The lines above the first part of a decision, which its later parts have for their title too."""


def masthead_starts(blocks: Sequence[Block]) -> list[Start]:
    """Where the documents with mastheads begin; what stands before the first of them is a document too."""
    starts = [Start(0)]
    name = 0  # the last start, or the Organization's name in it
    cover = True
    for index, block in enumerate(blocks):
        text = block.text
        is_name = len(text) < LONGEST_MASTHEAD and _masthead().fullmatch(text) is not None
        if index and not cover and is_name and index - name > 1 and _has_masthead(blocks, index):
            starts.append(Start(_with_symbol(blocks, starts[-1].at, index), _foreign(text)))
            name, cover = index, True
        # Before its first sentence a part may be a cover, whose masthead the first page repeats; a note is none.
        cover = cover and (not ends(text) or text.startswith("*"))
    return starts


def _has_masthead(blocks: Sequence[Block], name: int) -> bool:
    """Whether the Organization's name heads a masthead, and is not one of a list's or a signature's: a symbol stands
    beside it, above or below it, an organ's name or a document's title below it."""
    text = blocks[name].text
    if _foreign(text) or _SYMBOL.search(text) or (name and _SYMBOL.fullmatch(blocks[name - 1].text)):
        return True
    return any(
        _organ().match(block.text) or (len(block.text) < LONGEST_MASTHEAD and _SYMBOL.search(block.text))
        for block in blocks[name + 1 : name + 1 + HEAD]
    )


@cache
def _organ() -> re.Pattern[str]:
    """The name of an organ in any language, alone or at the head of a line of a masthead, or how a title begins."""
    names = [name for code in LANGUAGES for name in printed_organs(code)]
    titles = [name for code in LANGUAGES for kind in table(code, "structure")["titles"].values() for name in kind]
    return re.compile(rf"{printed_names(names)}(?:$|\s+Distr)|{printed_names(titles)}\s")


def _with_symbol(blocks: Sequence[Block], first: int, name: int) -> int:
    """Where a masthead begins: at the Organization's name, or at the symbol that stands alone above it and is neither
    that of the document before, which begins at `first`, nor followed by another."""
    above = blocks[name - 1].text
    if name - 1 <= first or not _SYMBOL.fullmatch(above):
        return name
    symbol = above.rstrip("*")
    head = (found[0].rstrip("*") for block in blocks[name : name + HEAD] if (found := _SYMBOL.search(block.text)))
    is_of_other = any(symbol in block.text[:LONGEST_MASTHEAD] for block in blocks[first : name - 1])
    return name if is_of_other or next(head, symbol) != symbol else name - 1


@cache
def _masthead() -> re.Pattern[str]:
    """The Organization's name in any language, alone or with a symbol."""
    names = [name for code in LANGUAGES for name in table(code, "structure")["organization"]]
    return re.compile(rf"{printed_names((*names, *other_organizations()))}(?:\s+{PRINTED})?")


def _foreign(masthead: str) -> str:
    """The language of a masthead that is none of ours."""
    name = next((name for name in other_organizations() if re.match(printed_names((name,)), masthead)), "")
    return other_organizations().get(name, "")


def starts_without_mastheads(blocks: Sequence[Block], words: Grammar) -> list[Start]:
    """Where the documents of a part begin that have no mastheads: the decisions of a list, unless a document with a
    symbol of its own gives it; else resolutions."""
    decisions = decision_starts(blocks, words)
    if decisions and not any(_SYMBOL.search(block.text) for block in blocks[: decisions[0].at]):
        return [Start(0), *decisions[1:]]
    return [Start(at) for at in resolution_starts(blocks, words)]


def resolution_starts(blocks: Sequence[Block], words: Grammar) -> list[int]:
    """Where the resolutions of a part begin that have no mastheads; only the first where it holds one resolution, or
    other documents in an annex."""
    starts, is_whole, last = [0], False, ""
    annex, has_text = 0, False  # the first annex of the resolution under way, and whether a sentence stands in it
    for index, block in enumerate(blocks):
        text = block.text
        if not is_whole and _is_of_another_kind(text, words):
            break  # a letter encloses what it quotes
        if len(text) < LONGEST_HEADING and words.headings.annex.match(text):
            if not is_whole:
                break
            annex = annex or index
        number = number_of(text, words) if len(text) <= TITLE_LENGTH else ""
        if number and is_whole:
            if annex and _enacts(blocks[index + 1 : index + 1 + NEAR], words):
                if not (has_text and _is_later(blocks, index, words, annex, steps(last, number))):
                    break  # the annex quotes resolutions
                starts.append(index)
                is_whole, annex, has_text = False, 0, False
            elif not annex and _is_between(blocks, index, words):
                starts.append(index)
                is_whole = False
        last = number if number and not is_whole else last
        has_text = has_text or (annex > 0 and ends(text))
        is_whole = is_whole or _enacts((block,), words)
    return starts


def _is_later(blocks: Sequence[Block], index: int, words: Grammar, annex: int, step: int) -> bool:
    """Whether a title below an annex begins a resolution, so many steps after the one above in its series: below an
    adoption or with its own; the very next also where the annex itself stands below the adoption."""
    if step < 1 or blocks[index - 1].text.endswith(COLONS):
        return False
    return _is_between(blocks, index, words) or (step == 1 and _is_below_adoption(blocks, annex, words))


def _is_of_another_kind(text: str, words: Grammar) -> bool:
    """Whether a line heads a letter, a statement or a report."""
    titles = words.head.titles
    return len(text) < TITLE_LENGTH and any(titles[kind].match(text) for kind in ("letter", "statement", "report"))


def _is_between(blocks: Sequence[Block], index: int, words: Grammar) -> bool:
    """Whether a title stands between one resolution and the enacting words of the next one: below the adoption of the
    one before, or above that of its own, as the Council prints it."""
    below = blocks[index + 1 : index + 1 + NEAR]
    has_day = any(words.dates.day.search(block.text) for block in blocks[index : index + 2] if _is_line(block.text))
    is_parted = _is_below_adoption(blocks, index, words, is_dated=has_day) or (
        ends(blocks[index - 1].text) and any(_is_own_adoption(block.text, words) for block in (blocks[index], *below))
    )
    return is_parted and _enacts(below, words)


def _is_line(text: str) -> bool:
    return len(text) < LONGEST_HEADING and not ends(text)


def _is_below_adoption(blocks: Sequence[Block], index: int, words: Grammar, *, is_dated: bool = False) -> bool:
    """Whether the adoption of the resolution above ends right above a block; `is_dated`: a title tells the day."""
    above = _above_vote(blocks[max(0, index - LONGEST_VOTE - 2) : index])
    return _is_adopted(above[-MOST_LINES:], words, is_dated=is_dated)


def _above_vote(above: Sequence[Block]) -> Sequence[Block]:
    """The same without how it was adopted and who voted, in brackets: "[Adopted without a vote.]"."""
    if not above or not above[-1].text.endswith("]"):
        return above
    return next((above[:at] for at in range(len(above) - 1, -1, -1) if above[at].text.startswith("[")), above)


def _is_own_adoption(text: str, words: Grammar) -> bool:
    """Whether a line below a title, or the title's own end, says at which meeting and on which day it was adopted."""
    found = words.head.adopted.search(text) if len(text) < LONGEST_ADOPTION else None
    return found is not None and all(
        one.search(text, found.start()) is not None for one in (words.dates.meeting, words.dates.day)
    )


def _is_adopted(above: Sequence[Block], words: Grammar, *, is_dated: bool) -> bool:
    """Whether the blocks above a title end with a meeting and its day, in one block or in two; or with a line that
    tells of the adoption and names the meeting alone, where the title below `is_dated`. Of more blocks only the last
    may end a sentence: empty lines have broken it."""
    for count in range(1, len(above) + 1):
        lines = above[-count:]
        if count > LINES and any(ends(block.text) for block in lines[:-1]):
            return False
        text = " ".join(block.text for block in lines)
        is_line = len(text) < LONGEST_ADOPTION and words.closing.adoption.match(text)
        if is_line and words.dates.meeting.search(text) and (is_dated or words.dates.day.search(text)):
            return True
    return False


def _enacts(blocks: Sequence[Block], words: Grammar) -> bool:
    """Whether one of the blocks is or begins with the enacting words, and what stands above it are no sentences."""
    for block in blocks:
        if words.paragraphs.enacting.match(block.text):
            return True
        if ends(block.text) and not block.text.endswith("]"):
            return False
    return False


def decision_starts(blocks: Sequence[Block], words: Grammar) -> list[Start]:
    """Where the decisions of a list begin; none where the blocks hold no list that begins with its first decision."""
    starts = list(_decision_starts(blocks, words))
    if len(starts) < FEWEST or starts[0].at > NEAR:
        return []
    return starts


def _decision_starts(blocks: Sequence[Block], words: Grammar) -> Iterator[Start]:
    title: tuple[Block, ...] = ()
    parts: set[str] = set()
    for index, block in enumerate(blocks):
        is_title = is_numbered_title(block.text)
        letter = "" if is_title else part_letter(block.text, words)
        below = _below(blocks, index, words) if is_title or letter else ()
        if below and is_title:
            letters = [at for at, line in enumerate(below) if part_letter(line.text, words)]
            title = (block, *below[: letters[0]]) if letters else ()
            parts = {part_letter(below[letters[0]].text, words)} if letters else set()
            yield Start(index)
        elif below and title and letter not in parts:
            parts.add(letter)
            yield Start(index, title=title)


def _below(blocks: Sequence[Block], index: int, words: Grammar) -> Sequence[Block]:
    """The lines below a title or a letter, with the sentence that takes the decision; none where there is no such."""
    below = blocks[index + 1 : index + 2 + NEAR]
    if is_decision_title(blocks[index].text) and below and words.dates.meeting.search(below[0].text, 0, OPENING):
        return below[:1]  # the number tells it, whatever the sentence says more
    return below[: decision_below([block.text for block in below], words)]
