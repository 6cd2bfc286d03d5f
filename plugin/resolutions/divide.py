"""Block… → Part…: where one document of a source ends and the next begins, and which language each is in.

A new document begins at a masthead: a line that is the Organization's name alone, or with a symbol after it. A file
without such lines is one document. A cover, which has no sentence yet, belongs to the document that it covers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .blocks import Blocks, Span
from .languages import LANGUAGES, table
from .languages.recognize import language_of, printed_names
from .model import Block, Source
from .structure.pieces import ends
from .symbols import PRINTED

SAMPLE = 600
"""As many characters of a part tell its language."""


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one document of a source."""

    source: Source
    blocks: tuple[Block, ...]
    language: str
    dropped: tuple[Span, ...] = ()
    """Spans of the source between this part's first and the next part's first block that are in no block."""
    index: int = 0
    """Its place among the source's parts."""


def divide(source: Source, blocks: Blocks) -> tuple[Part, ...]:
    """The parts of a source, in order; none where it holds no text."""
    found = blocks.blocks
    if not found:
        return ()
    starts = _starts(found)
    parts = []
    for index, (start, end) in enumerate(zip(starts, [*starts[1:], len(found)], strict=True)):
        part = found[start:end]
        dropped = blocks.dropped
        if len(starts) > 1:
            first = part[0].runs[0][1] if index else 0
            last = found[end].runs[0][1] if end < len(found) else len(source.text)
            dropped = tuple(span for span in dropped if first <= span[0] < last)
        parts.append(Part(source, part, _language(source, part, index), dropped, index))
    return tuple(parts)


def _starts(blocks: Sequence[Block]) -> list[int]:
    masthead = _masthead()
    starts = [0]
    cover = True
    for index, block in enumerate(blocks):
        text = block.text
        if index and not cover and len(text) < 80 and masthead.fullmatch(text) and index - starts[-1] > 1:
            starts.append(index)
            cover = True
        # Before its first sentence a part may be a cover, whose masthead the first page repeats; a note is none.
        cover = cover and (not ends(text) or text.startswith("*"))
    return starts


@cache
def _masthead() -> re.Pattern[str]:
    """The Organization's name in any language, alone or with a symbol."""
    names = [name for code in LANGUAGES for name in table(code, "structure")["organization"]]
    return re.compile(rf"{printed_names(names)}(?:\s+{PRINTED})?")


def _language(source: Source, blocks: Sequence[Block], index: int) -> str:
    """The front matter's language for the first part; else what the words say, first those of the text itself."""
    declared = source.front.get("language")
    if isinstance(declared, str) and index == 0:
        return declared
    sample: list[str] = []
    length = 0
    for block in blocks[len(blocks) // 3 :] or blocks:
        sample.append(block.text[:SAMPLE])
        length += len(block.text)
        if length > SAMPLE:
            break
    return language_of(" ".join(sample))
