"""Blocks of two languages → the blocks of each: old United Nations print has English and French on one page, and sites
for translators any two.

Only a text that enacts in both languages is two documents: an annex in another language belongs to its document, and a
quotation to its paragraph. Blocks that tell no language go with the one below them if they are a marker alone, else
with the one above; what stands before any sentence, as a symbol does, belongs to both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from ...languages import LANGUAGES, table
from ...languages.recognize import has_spaces
from ...model import Block
from ...text import Grammar, grammar
from ..pieces.markers import read_marker

PRINTED_WITH = tuple(filter(has_spaces, LANGUAGES))
"""What the other language of a page may be: one whose words spaces part."""

FEWEST = 3
"""So many of the other language's commonest words at least stand in a text that is worth a closer look."""
COMMONEST = 5
"""So many words are counted then."""
SURE = 2
"""One of so many of them stands in every text of some length."""
LARGEST = 20
"""A text of two languages has at most so many of one's commonest words to each of the other's. In one of a single
language other words stand in names and titles, a hundred times fewer."""
SEVERAL = 3
"""So many blocks of each language at least tell that a text is in two, and so many changes that they are mixed."""
FEWEST_PARAGRAPHS = 2
"""So many blocks of each begin as paragraphs do, where they are mixed; names in another language do not."""
CHARACTERS = 400
"""So much of a block is read."""
STRONG = 3
"""A block's first words say as much as so many frequent words."""

_WORDS = re.compile(r"[^\W\d_]+")

ByLanguage = Mapping[str, tuple[Block, ...]]
"""The blocks of each language, in the order of their first ones."""


def other_language(text: str, language: str) -> str:
    """The language that a text may hold besides its own, by its commonest words; empty where it holds none."""
    # Neighbouring languages share words, each of which is counted once.
    count = cache(lambda word: text.count(f" {word} ") if word[0] in text else 0)
    for other in PRINTED_WITH:
        if other != language:
            found = _common_words(count, other)
            if found >= FEWEST and found * LARGEST >= _common_words(count, language):
                return other
    return ""


def _common_words(count: Callable[[str], int], language: str) -> int:
    """How often the commonest words of a language stand in a text, of which `count` counts a word."""
    words = table(language, "structure")["function_words"][:COMMONEST]
    return sum(map(count, words)) if any(map(count, words[:SURE])) else 0


def part_languages(blocks: Sequence[Block], languages: tuple[str, str]) -> tuple[ByLanguage, Block | None]:
    """The blocks of each of two languages, where the text enacts in both; else none. With them, the first block at
    which the other language begins, where the two are mixed and cannot be told apart."""
    words = [grammar(language) for language in languages]
    spoken = [_language(block, words) for block in blocks]
    counts = Counter(spoken)
    if min(counts[language] for language in languages) < SEVERAL:
        return {}, None
    enacting = {one.language for one in words if any(one.paragraphs.enacting.match(block.text) for block in blocks)}
    if len(enacting) == len(languages):
        return _parted(blocks, spoken), None
    told = [(language, block) for language, block in zip(spoken, blocks, strict=True) if language]
    changes = [after for (before, _), (language, after) in pairwise(told) if before != language]
    are_paragraphs = all(
        sum(language == one.language and _begins(block.text, one) for language, block in told) >= FEWEST_PARAGRAPHS
        for one in words
    )
    return {}, changes[0] if len(changes) >= SEVERAL and are_paragraphs else None


def _parted(blocks: Sequence[Block], spoken: Sequence[str]) -> ByLanguage:
    found: dict[str, list[Block]] = {language: [] for language in spoken if language}
    current, waiting = "", list[Block]()
    for block, language in zip(blocks, spoken, strict=True):
        if language:
            current = language
            found[language] += (*waiting, block)
            waiting = []
        elif (marker := read_marker(block.text)) is not None and (not current or marker.end >= len(block.text)):
            waiting.append(block)
        elif current:
            found[current].append(block)
        else:
            for each in found.values():
                each.append(block)
    if current:
        found[current] += waiting
    return {language: tuple(each) for language, each in found.items()}


def _language(block: Block, words: Sequence[Grammar]) -> str:
    """Which of the languages a block is in; empty where it does not tell."""
    scores = [_score(block, one) for one in words]
    best, least = max(scores), min(scores)
    return words[scores.index(best)].language if best > least * 2 else ""


def _score(block: Block, words: Grammar) -> int:
    """How much a block's words say that it is in a language."""
    text = block.text[:CHARACTERS]
    marker = read_marker(text)
    text = text[marker.end :] if marker else text
    frequent = frozenset(table(words.language, "structure")["function_words"])
    return (
        sum(word in frequent for word in _WORDS.findall(text.lower()))
        + STRONG * _begins(text, words)
        + (words.dates.day.search(text) is not None)
    )


def _begins(text: str, words: Grammar) -> bool:
    """Whether a text begins as the enacting words, a paragraph or the adoption line do in a language."""
    paragraphs = words.paragraphs
    patterns = (paragraphs.enacting, paragraphs.preambular, paragraphs.operative, words.closing.adoption)
    return any(pattern.match(text) for pattern in patterns)
