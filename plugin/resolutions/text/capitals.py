"""Texts in capitals throughout, "THE GENERAL ASSEMBLY, / RECALLING …": the grammar that knows a language's words so.

In: the blocks of a document and the code of its language. Out: the grammar that reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..model import Block
from .grammar import grammar
from .vocabulary import Grammar

SHARE = 0.8
"""Where paragraphs without a small letter have so large a share of a text's characters, all of it is in capitals."""


def grammar_of(language: str, blocks: Sequence[Block]) -> Grammar:
    """The grammar of a document: its language's, or the one that knows the words in capitals."""
    all_signs = sum(len(block.text) for block in blocks)
    capitals = sum(len(block.text) for block in blocks if block.text.isupper())
    return _in_capitals(language) if capitals and capitals >= SHARE * all_signs else grammar(language)


@cache
def _in_capitals(language: str) -> Grammar:
    own = grammar(language)
    words, head = own.paragraphs, own.head
    return replace(
        own,
        head=replace(head, organs={**head.organs, **{name.upper(): english for name, english in head.organs.items()}}),
        paragraphs=replace(
            words,
            enacting=_any_case(words.enacting),
            therefore=_any_case(words.therefore),
            operative=_any_case(words.operative),
            preambular=_any_case(words.preambular),
            participles=_any_case(words.participles),
        ),
    )


def _any_case(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, pattern.flags | re.IGNORECASE)
