"""Text to tokens: what in a text can be a citation, in reading order. Whose it is, and whether it is one, comes later.

One pass over the candidates (`candidates`). What governs one is the word directly before it, or, in a language that
has it there, behind its list (`behind`). No pattern looks further back than a short window, so
the time is linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text.letters.punctuation import COMMAS, STOPS
from ..grammars.grammar import Grammar
from ..places.elided import read_elided
from ..places.joined import join_ranges, join_subparagraphs
from ..places.ordinals import (
    read_first_articles,
    read_ordinals,
    read_paragraphs_of_article,
    read_worded_paragraphs,
)
from ..places.paragraphs import read_subparagraphs, read_unbracketed
from ..places.regions import region_before
from ..places.token import NUMBERED, Token, word_before
from .behind import listed_behind
from .by_number import read_number
from .by_symbol import read_symbols
from .chapters import read_chapters

_LONGEST_LETTER = 5
"""How many signs a sub-paragraph's letter has at most: viii."""
_MOST_LETTERS = 26
"""How many sub-paragraphs are listed at most before the word that says what they are: each bracket looks for that word,
and so may look no further than that."""
_FURTHEST = 120
"""How far before a closing bracket its opening one is looked for."""
_FEWEST_OF_RANGE = 2
_WITH_ANNEX = ("number", "symbol")
"""What has an annex that is named behind it."""
_SPACES = (" ", "\u00a0")
_QUOTES = frozenset("'’‘")
"""What may stand for a bracket before a sub-paragraph's number: الفقرة الفرعية '1'."""


def scan(text: str, grammar: Grammar, in_article: bool) -> list[Token]:
    """The tokens of a text whose digits and brackets are ASCII (`Grammar.fold`); `in_article`: in an article."""
    candidates = list(grammar.numbers.candidate.finditer(text))
    found = _read(text, candidates, grammar) if candidates else []
    if grammar.places.first_article is not None and (articles := read_first_articles(text, grammar)):
        found = sorted([*found, *articles], key=lambda token: token.start)
    if grammar.places.worded is not None and (worded := read_worded_paragraphs(text, grammar)):
        found = sorted([*found, *worded], key=lambda token: token.start)
    if grammar.ordinals.values:
        found = sorted([*found, *read_ordinals(text, grammar)], key=lambda token: token.start)
    if in_article and (paragraphs := read_paragraphs_of_article(text, grammar)):
        found = sorted([*found, *paragraphs], key=lambda token: token.start)
    return join_ranges(text, found, grammar)


def _read(text: str, candidates: Sequence[re.Match[str]], grammar: Grammar) -> list[Token]:
    """The tokens that the candidates of a text are."""
    found: list[Token] = []
    behind = listed_behind(text, candidates, grammar)
    listed: Token | None = None
    done = 0
    for match in candidates:
        start = match.start()
        if start < done:
            continue
        first, last = text[start], found[-1] if found else None
        if first == "/":
            made = read_symbols(text, start, done, grammar, last)
        elif first == "(":
            made = _bracket(text, start, grammar)
        elif first == ")":
            made = _closed(text, start, done, grammar)
        elif first in "IVX":
            made = read_chapters(text, start, grammar)
        elif last is not None and (elided := read_elided(text, start, found, grammar)):
            made = elided
        elif start and text[start - 1] in _QUOTES and (quoted := _bracket(text, start - 1, grammar)):
            made = quoted
        else:
            made = read_number(text, match, grammar, listed, behind) or _of_stroke(text, match, done, grammar, last)
        if made:
            for token in made:
                if token.kind in NUMBERED or token.kind == "symbol":
                    listed = token if token.governor.governed else None
            found += made
            done = made[-1].past
    return _with_annexes(text, join_subparagraphs(text, found, grammar), grammar) if found else []


def _of_stroke(text: str, match: re.Match[str], done: int, grammar: Grammar, last: Token | None) -> list[Token]:
    """Two numbers that are no resolution's, as a symbol: what stands before the stroke begins it (GC.19/2)."""
    return read_symbols(text, text.index("/", match.start()), done, grammar, last) if match["second"] else []


def _with_annexes(text: str, tokens: list[Token], grammar: Grammar) -> list[Token]:
    """The tokens, with letters without brackets that are named right behind a document, in its annex: ", annex, para.
    d"."""
    unbracketed = grammar.places.unbracketed
    if not any(word in text for word in unbracketed.annex_words):
        return tokens
    made: list[Token] = []
    for token in tokens:
        made.append(token)
        if token.kind in _WITH_ANNEX and (named := unbracketed.in_annex.match(text, token.end)):
            made.append(Token("paragraphs", *named.span("places"), pins=read_unbracketed(named, grammar)))
    return made


def _bracket(text: str, start: int, grammar: Grammar) -> list[Token]:
    """ "subparagraph (a)", "paragraphs (b) and (c)": sub-paragraphs of a paragraph that is not named."""
    word, begins = word_before(text, start)
    is_range = word in grammar.numbers.from_words
    if is_range:
        word, begins = word_before(text, begins)
    if word in grammar.numbers.qualifiers:
        word, begins = word_before(text, begins)
    if grammar.numbers.role_before.get(word) not in ("paragraph", "subparagraph"):
        return (
            _bracket_before_word(text, start, grammar)
            if grammar.numbers.role_after
            else _of_region(text, start, grammar)
        )
    end, pins = read_subparagraphs(text, start, grammar)
    if is_range and len(pins) < _FEWEST_OF_RANGE:
        return []  # "paragraphs of (a)"
    return [Token("paragraphs", begins, end, pins=pins, relative=True)] if pins else []


def _of_region(text: str, start: int, grammar: Grammar) -> list[Token]:
    """ "annex (p)", "section II (b)": paragraphs with letters for numbers, right behind their region."""
    if text[max(0, start - 1) : start] not in _SPACES or not region_before(text, start, grammar)[0]:
        return []
    end, pins = read_subparagraphs(text, start, grammar)
    if text[:start].rstrip().endswith(COMMAS) and text[end : end + 1] not in STOPS:
        return []  # "the annex, (b) the report": a list
    if text[start:end] != text[start:end].lower() or (text[start] != "(" and _is_opened(text, start)):
        return []  # "(A/54/424, annex I)": the annex's own number, and the end of a bracket
    return [Token("paragraphs", start, end, pins=pins)] if pins else []


def _is_opened(text: str, start: int) -> bool:
    """Whether a bracket is open there."""
    before = text[max(0, start - _FURTHEST) : start]
    return before.rfind("(") > before.rfind(")")


def _bracket_before_word(text: str, start: int, grammar: Grammar) -> list[Token]:
    """The same in a language that has its word behind: (b)分段."""
    if text[:start][-1:].isdecimal():
        return []  # 报告第七.8(a)段
    end, pins = read_subparagraphs(text, start, grammar, _MOST_LETTERS)
    for role in ("paragraph", "subparagraph") if pins else ():
        if (after := grammar.numbers.role_after.get(role)) and (word := after.match(text, end)):
            return [Token("paragraphs", start, word.end(), pins=pins, relative=True)]
    return []


def _closed(text: str, bracket: int, done: int, grammar: Grammar) -> list[Token]:
    """ "l’alinéa a)", "apartados a) y c)": the same where only a bracket closes."""
    start = bracket
    while start > max(done, bracket - _LONGEST_LETTER) and text[start - 1].isalpha():
        start -= 1
    return _bracket(text, start, grammar) if start > done and text[start - 1] != "(" else []
