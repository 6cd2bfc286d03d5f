"""The blocks of a text, held against the text."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.model import Block
from resolutions.text.blocks import read_blocks
from resolutions.text.read import source_from_text


def blocks_with_every_character_once(text: str) -> Sequence[Block]:
    """The blocks of a text, of which each character but white space is in one block or dropped, and in none twice."""
    source = source_from_text("x.md", text)
    found = read_blocks(source)
    seen = [0] * len(source.text)
    for start, end in found.dropped:
        for offset in range(start, end):
            seen[offset] += 1
    for block in found.blocks:
        for offset, character in enumerate(block.text):
            if not character.isspace():
                assert source.text[block.source_offset(offset)] == character
                seen[block.source_offset(offset)] += 1
    assert all(count == 1 for count, character in zip(seen, source.text, strict=True) if not character.isspace())
    return found.blocks
