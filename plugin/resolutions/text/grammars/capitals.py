"""Texts in capitals throughout, "THE GENERAL ASSEMBLY, / RECALLING …": the grammar that knows a language's words so.

In: the blocks of a document and the code of its language. Out: the grammar that reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ...languages.letters import SMALL
from ...model import Block
from .grammar import grammar
from .vocabulary import Grammar

SHARE = 0.8
"""Where paragraphs without a small letter have so large a share of a text's characters, all of it is in capitals."""

_FIRST = 12
"""So many characters tell in most texts that they are not in capitals."""
_ORDINAL = re.compile(rf"(?<=[0-9])[{SMALL}ªº]{{1,3}}(?![^\W\d_])")


def grammar_of(language: str, blocks: Sequence[Block]) -> Grammar:
    """The grammar of a document: its language's, or the one that knows the words in capitals."""
    texts = [block.text for block in blocks]
    # No small letter stands there but behind a figure, as ordinal numbers have: `LA 12e SÉANCE`.
    capitals = [
        text for text in texts if text.isupper() or (text[:_FIRST].isupper() and _ORDINAL.sub("", text).isupper())
    ]
    if capitals and sum(map(len, capitals)) >= SHARE * sum(map(len, texts)):
        return _in_capitals(language)
    return grammar(language)


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
