"""Numbers in running text, by the word that governs them.

decision(s)     74/569   78/503 A
resolution(s)   1325 (2000)   1493   2625 (XXV)   60/1   31/6 A   S-10/2   and the lists of these
paragraph(s)    12   3 (a) and (b)   7 to 9
Article(s)      2, paragraph 4   24, 25 and 51
"""

from __future__ import annotations

import re

from ...languages.numerals import CHINESE_DIGITS
from ...un import verdict
from ..grammars.grammar import Grammar
from ..grammars.number_grammar import NUMBERED_ROLES
from ..grammars.number_words import Role
from ..places.paragraphs import read_articles, read_paragraphs, read_subparagraphs, read_unbracketed
from ..places.token import Governor, Token, word_before
from .behind import Listed
from .chapters import read_chapters
from .lists import announced, goes_on
from .parts import read_resolution
from .roles import further_before, governing, is_bare, role_after

_ABBREVIATED = 3
"""No more letters have abbreviations of "operative paragraph" to which a number is glued."""
_SPECIAL = 8
"""How long the sign of a special session is at most: ES-, د إ ط-."""
_DRAFT = 16
"""How long what makes a resolution a draft is at most."""
_CHAPTER = 24
"""How far before a resolution the chapter of a report may begin."""
_SHORTEST = 3
"""Digits of a number that the Council has rather than a conference."""
_GLUED = 12
"""How long a conjunction is at most."""
_LONGEST = 5
_CLOSED = re.compile(r"(?P<number>[0-9]{1,2})\)(?!\s?\(?[a-z]{1,4}\s?\))")
"""A number that a bracket closes, and no letter stands behind."""
_INSIDE = frozenset("./_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Before a digit: it is a part of something else, such as another organization's symbol (AU/Dec.351)."""
_OTHERS = re.compile(
    rf"(?<![A-Za-z/0-9.])[A-Z]{{1,4}}[-–]$|(?:[0-9]/[0-9]{{1,3}}|[{CHINESE_DIGITS}])\s?\($|(?<![A-Za-z])(?:GC|COP)\($"
)
"""Before a number: that it is not a resolution's own, but another body's or the session in a symbol, GC(54)/RES/10."""
_ENDS_OF_OTHERS = "-–("
"""What such a thing ends with."""


def read_number(text: str, match: re.Match[str], grammar: Grammar, last: Token | None, behind: Listed) -> list[Token]:
    """The tokens of a candidate at a digit; none where nothing says what is numbered.

    `last` is the token before it if that is a resolution's, `behind` what `listed_behind` found.
    """
    start = match.start()
    if match["second"] and (special := grammar.numbers.special.search(text, max(0, start - _SPECIAL), start)):
        start = special.start("sign")
    role, word, begins = governing(text, start, grammar)
    is_named = role is not None or last is not None or word in grammar.numbers.organ_ends
    if not is_named and is_bare(match) and not grammar.numbers.words_behind:
        return []
    is_parted = _is_parted(text, match, last) or (role is None and _is_glued(text, match, grammar))
    if start and _is_inside(text, start, role) and not is_parted:
        return []
    if role is None and match.start() in behind.resolutions:
        governor = Governor(True, behind.resolutions[match.start()], True)
        is_none = _is_of_chapter(text, match, start, grammar)
        return [] if is_none else read_resolution(text, start, match, governor, grammar)
    if role is None and grammar.numbers.words_behind:
        role = "decision" if match.start() in behind.decisions else role_after(text, match, grammar)
    if role is None:
        role, word = further_before(text, start, match, word, grammar)
    if role == "subparagraph" and (closed := _CLOSED.match(text, start)):
        # "подпункт 1) пункта b)": a sub-paragraph that has a number for its letter
        return [Token("paragraphs", begins, closed.end(), pins=(closed["number"],), relative=True)]
    if role == "paragraph" or role == "subparagraph":
        return _paragraphs(text, start, begins, grammar, word in grammar.numbers.short)
    if role == "article":
        begins = _begin(text, start, grammar) if grammar.numbers.words_behind else begins
        return [
            Token(
                "article", begins if first == start else first, _end(text, end, role, grammar), pins=(pin,), stop=stop
            )
            for first, end, stop, pin in read_articles(text, start, grammar)
        ]
    if role == "chapter":
        return read_chapters(text, start, grammar) if is_bare(match) else []
    if role == "resolution" and _is_none(text, match, begins, grammar):
        return []
    return _documents(text, start, match, role, word, last, grammar)


def _is_none(text: str, match: re.Match[str], begins: int, grammar: Grammar) -> bool:
    """Whether the word for a resolution, which begins there, cites none: a committee is called by its number, or it is
    a draft, which has no number of a session: "draft resolution 60/1"."""
    if is_bare(match):
        is_called = word_before(text, begins)[0] in grammar.numbers.called_by_number
        return is_called or _is_of_chapter(text, match, begins, grammar)
    if not match["second"] or grammar.numbers.words_behind:
        return False
    return text[max(0, begins - _DRAFT) : begins].rstrip().lower().endswith(grammar.numbers.drafts)


def _is_of_chapter(text: str, match: re.Match[str], begins: int, grammar: Grammar) -> bool:
    """Whether a resolution is one of the few of a conference, in a chapter of its report: "chap. I, resolution 1"."""
    is_low = is_bare(match) and match.end() - match.start() < _SHORTEST
    return is_low and grammar.numbers.of_chapter.search(text, max(0, begins - _CHAPTER), begins) is not None


def _documents(
    text: str, start: int, match: re.Match[str], role: Role | None, word: str, last: Token | None, grammar: Grammar
) -> list[Token]:
    """A resolution or a decision, by the `word` that has the `role`, or as the next member of a list after `last`."""
    if match.end("rest") - match.start() > _LONGEST:
        return []
    head = role in NUMBERED_ROLES
    follows = not head and last is not None and goes_on(text, last, start, match, grammar)
    is_decision = role == "decision" or (follows and last is not None and last.kind == "decision")
    several = is_decision or (
        word in grammar.numbers.several if head else follows and last is not None and last.governor.several
    )
    if not head and not follows and is_bare(match):
        return []
    if not head and not follows and match["second"] and (role := announced(text, start, match.end(), grammar)):
        head = several = True
        is_decision = role == "decision"
    made = read_resolution(text, start, match, Governor(head or follows, head, several), grammar, last)
    return [one._replace(kind="decision") for one in made if one.number.session] if is_decision else made


def _is_inside(text: str, start: int, role: Role | None) -> bool:
    """Whether a number is a part of something else: the end of another body's (EC-55/1, A-31/1), the year in brackets
    behind a resolution (75/200(2020))."""
    before = text[start - 1]
    return (role is None and before in _INSIDE) or (
        before in _ENDS_OF_OTHERS and _OTHERS.search(text, max(0, start - _SPECIAL), start) is not None
    )


def is_part_of_another(text: str, start: int) -> bool:
    """Whether a number that begins at `start` is a part of something else's: IOC/A-31/3, EC-55/1."""
    return start > 0 and _is_inside(text, start, None)


def _is_behind_figure(text: str, begins: int, start: int) -> bool:
    """Whether a number stands at the word behind another: "2417 OP5", or a note's mark, "a plan of 22 paragraphs7"."""
    return text[start - 1].isalpha() and text[max(0, begins - 2) : begins - 1].isdecimal()


def _is_parted(text: str, match: re.Match[str], last: Token | None) -> bool:
    """Whether nothing but a stroke parts a resolution with its year from the one before: "2170 (2014)/2178 (2014)"."""
    if last is None or match["year"] is None or last.number.year is None:
        return False
    return last.end + 1 == match.start() and text[last.end] == "/"


def _is_glued(text: str, match: re.Match[str], grammar: Grammar) -> bool:
    """Whether a resolution with its year stands after a conjunction without a space: "1325(2000)and1820(2008)"."""
    year = match["year"]
    before = text[max(0, match.start() - _GLUED) : match.start()]
    return (
        year is not None
        and verdict(int(text[match.start() : match.end("rest")]), int(year)) == "right"
        and grammar.numbers.conjunction.search(before) is not None
    )


def _end(text: str, end: int, role: Role, grammar: Grammar) -> int:
    """Where numbers end in a language whose word stands behind them: 第51条, 第9和11段."""
    words = grammar.numbers.role_after.get(role)
    found = words.match(text, end) if words else None
    return found.end() if found else end


def _paragraphs(text: str, start: int, begins: int, grammar: Grammar, short: bool) -> list[Token]:
    """The list of paragraphs whose first number stands at `start`, and whose word begins at `begins`."""
    is_glued = not grammar.numbers.words_behind and _is_behind_figure(text, begins, start)
    if is_glued and start - begins > _ABBREVIATED:
        return []
    unbracketed = grammar.places.unbracketed
    end, pins = read_paragraphs(text, start, grammar)
    if pins and grammar.numbers.words_behind:
        begins = begins if short else _begin(text, start, grammar)
        end, pins = _lettered(text, _end(text, end, "paragraph", grammar), pins, grammar)
    elif pins and (lettered := unbracketed.before.search(text, max(0, begins - _LETTER_BEFORE), begins)):
        begins = lettered.start()
        pins = (*(f"{pins[0]}-{letter}" for letter in read_unbracketed(lettered, grammar)), *pins[1:])
    if pins and pins[-1].isdecimal() and (lettered := unbracketed.behind.match(text, end)):
        end = lettered.end()
        pins = (*pins[:-1], *(f"{pins[-1]}-{letter}" for letter in read_unbracketed(lettered, grammar)))
    if pins and (said := grammar.places.inclusive.match(text, end)):
        end = said.end()
    return [Token("paragraphs", begins, end, pins=pins, short=short or is_glued)] if pins else []


def _begin(text: str, start: int, grammar: Grammar) -> int:
    """Where a number begins with the sign before it, if it has one: 第9段."""
    prefix = grammar.numbers.prefix
    return start - len(prefix) if text.endswith(prefix, 0, start) else start


_LETTER_BEFORE = 40
"""How far before a paragraph's word the word for a letter of it may begin: "alinéa a du paragraphe 1"."""


def _lettered(text: str, end: int, pins: tuple[str, ...], grammar: Grammar) -> tuple[int, tuple[str, ...]]:
    """A list whose last paragraph has its letters behind the word: 第1段(a)."""
    letters_end, letters = read_subparagraphs(text, end, grammar)
    if not letters or "-" in pins[-1]:
        return end, pins
    return letters_end, (*pins[:-1], *(f"{pins[-1]}-{letter}" for letter in letters))
