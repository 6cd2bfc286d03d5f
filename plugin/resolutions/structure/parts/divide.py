"""Block… → Part…: where one document of a source ends and the next begins, and which language each is in.

Where documents begin, `starts` tells; a file without such places is one document. A cover, which has no sentence yet,
belongs to the document that it covers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...languages.recognize import HEAD, Guess, named_so, recognize, unless_head
from ...model import Block, Source
from ...text import Blocks, Span, grammar
from ..head.identity import symbol_of_name
from ..pieces.endings import ends
from .starts import Start, masthead_starts, starts_without_mastheads
from .two_languages import other_language, part_languages

SHORTEST_SENTENCE = 100
"""Characters of a paragraph that tells a language, rather than a name or a line of a masthead."""

SPARSE = 40
"""A sentence has at most one stroke in so many characters; a list of symbols has more."""

SAMPLES = (600, 6_000)
"""As many characters of a part tell its language; where they hold too few words (names, numbers), as many more."""


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one document of a source."""

    source: Source
    blocks: tuple[Block, ...]
    language: str
    other: str = ""
    """The English name of the language that it is in, where that is none of the site's."""
    dropped: tuple[Span, ...] = ()
    """Spans of the source between this part's first and the next part's first block that are in no block."""
    index: int = 0
    """Its place among the source's parts."""
    file_symbol: str = ""
    """The symbol that the file's name spells; empty where it spells none."""
    is_named: bool = True
    """Whether the file's name and its front matter tell its symbol: the first document, in each of its languages."""
    mixed: Block | None = None
    """The first block of another language, where two are mixed and cannot be told apart; and that language's code."""
    mixed_with: str = ""
    is_wrapped: bool = False
    """Whether its blocks are whole paragraphs, as their lines show."""


def divide(source: Source, blocks: Blocks) -> tuple[Part, ...]:
    """The parts of a source, in order; none where it holds no text."""
    found = blocks.blocks
    if not found:
        return ()
    file_symbol = symbol_of_name(source.path)
    places = _places(source, found, file_symbol)
    parts: list[Part] = []
    for index, (start, end, guess) in enumerate(places):
        part = (*start.title, *found[start.at : end])
        dropped = blocks.dropped
        if len(places) > 1:
            first = found[start.at].runs[0][1] if index else 0
            last = found[end].runs[0][1] if end < len(found) else len(source.text)
            dropped = tuple(span for span in dropped if first <= span[0] < last)
        whole = Part(
            source,
            part,
            guess.language,
            guess.other,
            dropped,
            index=len(parts),
            file_symbol=file_symbol,
            is_named=index == 0,
            is_wrapped=blocks.is_wrapped,
        )
        parts += _of_each_language(whole) if not source.front.get("language") else (whole,)
    return tuple(parts)


def _places(source: Source, blocks: Sequence[Block], file_symbol: str) -> list[tuple[Start, int, Guess]]:
    """Where the documents of a source begin and end, and the language of each."""
    is_page = bool(file_symbol or source.front.get("symbol"))  # of which one resolution is meant
    found: list[tuple[Start, int, Guess]] = []
    for first, last, other in _mastheads(blocks):
        part = blocks[first:last]
        guess = other or _language(source, part, first)
        is_whole = bool(guess.other) or is_page
        starts = [Start(0)] if is_whole else starts_without_mastheads(part, grammar(guess.language))
        found += (
            (start._replace(at=first + start.at), first + end.at, guess)
            for start, end in pairwise((*starts, Start(len(part))))
        )
    return found


def _mastheads(blocks: Sequence[Block]) -> Iterator[tuple[int, int, Guess | None]]:
    """From where to where documents go that have a masthead; and the language that one names which is none of ours,
    unless the words below it are surely in one of ours: then no document begins there."""
    first, other = 0, None
    for start, end in pairwise((*masthead_starts(blocks), Start(len(blocks)))):
        guess = _foreign(blocks[start.at : end.at], start.foreign) if start.foreign else None
        if start.foreign and guess is None:
            continue
        if start.at:
            yield first, start.at, other
        first, other = start.at, guess
    yield first, len(blocks), other


def _foreign(blocks: Sequence[Block], named: str) -> Guess | None:
    """The language of a text whose masthead names one that is none of ours; None where it is one of ours."""
    guess = language_of(blocks)
    guess = guess if guess.other else named_so(guess, " ".join(block.text for block in blocks), named)
    return guess if guess.other else None


def _of_each_language(part: Part) -> tuple[Part, ...]:
    """A part, or the two that it is where it holds the same document in two languages."""
    other = "" if part.other else other_language(part.source.text, part.language)
    if not other:
        return (part,)
    by_language, mixed = part_languages(part.blocks, (part.language, other))
    if not by_language:
        return (replace(part, mixed=mixed, mixed_with=other) if mixed else part,)
    return tuple(
        replace(part, blocks=blocks, language=language, index=part.index + count)
        for count, (language, blocks) in enumerate(by_language.items())
    )


def _language(source: Source, blocks: Sequence[Block], index: int) -> Guess:
    """The front matter's language for the first part; else what the words say, first those of the text itself."""
    declared = source.front.get("language")
    if isinstance(declared, str) and index == 0:
        return Guess(declared)
    return language_of(blocks)


def language_of(blocks: Sequence[Block]) -> Guess:
    """The language of a text, by its words."""
    guess = recognize(_sample(blocks, SAMPLES[0]))
    if not guess.is_sure:
        guess = recognize(_sample(blocks, SAMPLES[1]))
    return unless_head(guess, " ".join(_heads((block.text for block in blocks), HEAD)))


def _is_sentence(text: str) -> bool:
    """Whether a paragraph is words to its end: no name, no line of a masthead, no note of symbols in a Latin print."""
    return len(text) > SHORTEST_SENTENCE and ends(text) and text.count("/") * SPARSE < len(text)


def _sample(blocks: Sequence[Block], size: int) -> str:
    """The heads of paragraphs from the text's first third on; from the beginning where that is too short.

    Sentences come first: a decision of one paragraph may have a long list of names in other languages in its annex.
    """
    turned = [block.text for block in (*blocks[len(blocks) // 3 :], *blocks[: len(blocks) // 3])]
    return " ".join(_heads(filter(_is_sentence, turned), size) or _heads(turned, size))


def _heads(texts: Iterable[str], size: int) -> list[str]:
    """The heads of as many texts as make more than so many characters."""
    heads: list[str] = []
    length = 0
    for text in texts:
        heads.append(text[: SAMPLES[0]])
        length += len(heads[-1])
        if length > size:
            break
    return heads
