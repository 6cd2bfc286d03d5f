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

_ABBREVIATED = 3
"""No more letters have abbreviations of "operative paragraph" to which a number is glued."""
_ABBREVIATES = frozenset("§¶.ps")
"""What the signs and the abbreviations for paragraphs end with that other languages share."""
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
_STOPPED = 4
"""How long a chapter's last sign, the stop behind it and spaces are at most."""
_HEADED = 80
_RENUMBERED = 320
"""How far before its new number a resolution may be named."""
_LONGEST = 5
_CLOSED = re.compile(r"(?P<number>[0-9]{1,2})\)(?!\s?\(?[a-z]{1,4}\s?\))")
"""A number that a bracket closes, and no letter stands behind."""
_COLON_BEFORE = 4
"""How far before a number its colon stands at most."""
_COLON = re.compile(r"[:：]\s?[^\s\d]?$")
"""Before a number: a colon, and perhaps the sign before a number (第)."""
_ALONE = re.compile(r"[0-9]{1,3}(?![0-9/]|\s?\()")
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
    role, word, begins = _governing(text, start, grammar)
    is_named = role is not None or last is not None or word in grammar.numbers.organ_ends
    if not is_named and _is_bare(match) and not grammar.numbers.words_behind:
        return []
    is_parted = _is_parted(text, match, last) or (role is None and _is_glued(text, match, grammar))
    if start and _is_inside(text, start, role) and not is_parted:
        return []
    if role is None and match.start() in behind.resolutions:
        governor = Governor(True, behind.resolutions[match.start()], True)
        is_none = _is_of_chapter(text, match, start, grammar)
        return [] if is_none else read_resolution(text, start, match, governor, grammar)
    if role is None and grammar.numbers.words_behind:
        role = "decision" if match.start() in behind.decisions else _role_after(text, match, grammar)
    if role is None:
        role, word = _further_before(text, start, match, word, grammar)
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
        return read_chapters(text, start, grammar) if _is_bare(match) else []
    if role == "resolution" and _is_none(text, match, begins, grammar):
        return []
    return _documents(text, start, match, role, word, last, grammar)


def _is_none(text: str, match: re.Match[str], begins: int, grammar: Grammar) -> bool:
    """Whether the word for a resolution, which begins there, cites none: a committee is called by its number, or it is
    a draft, which has no number of a session: "draft resolution 60/1"."""
    if _is_bare(match):
        is_called = word_before(text, begins)[0] in grammar.numbers.called_by_number
        return is_called or _is_of_chapter(text, match, begins, grammar)
    if not match["second"] or grammar.numbers.words_behind:
        return False
    return text[max(0, begins - _DRAFT) : begins].rstrip().lower().endswith(grammar.numbers.drafts)


def _is_of_chapter(text: str, match: re.Match[str], begins: int, grammar: Grammar) -> bool:
    """Whether a resolution is one of the few of a conference, in a chapter of its report: "chap. I, resolution 1"."""
    is_low = _is_bare(match) and match.end() - match.start() < _SHORTEST
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
    if not head and not follows and _is_bare(match):
        return []
    if not head and not follows and match["second"] and (role := announced(text, start, match.end(), grammar)):
        head = several = True
        is_decision = role == "decision"
    made = read_resolution(text, start, match, Governor(head or follows, head, several), grammar, last)
    return [one._replace(kind="decision") for one in made if one.number.session] if is_decision else made


def _governing(text: str, start: int, grammar: Grammar) -> tuple[Role | None, str, int]:
    """What the word before a number says that it is, that word, and where it begins."""
    numbers = grammar.numbers
    word, begins = word_before(text, start)
    role = numbers.role_before.get(word)
    if role is None and numbers.words_behind and word[-1:] in _ABBREVIATES:
        # A/RES/70/1，§ 54: no space stands before the sign; "workshop 5" is no OP5
        sign = max(filter(word.endswith, numbers.short), key=len, default="")
        before = word.removesuffix(sign)[-1:]
        if sign and not (sign[0].isalpha() and before.isascii() and before.isalpha()):
            return "paragraph", sign, begins + len(word) - len(sign)
    signed = begins
    while role is None and word in numbers.number_signs:
        word, begins = word_before(text, begins)
        role = numbers.role_before.get(word)
    if begins < signed and word in numbers.several and _is_alone(text, start, grammar):
        return None, word, begins  # "note for the implementation of resolutions No. 1"
    if role is None and word in numbers.from_words:
        word, begins = word_before(text, begins)
        role = numbers.role_before.get(word)
        role = role if role == "paragraph" else None
    return role, word, begins


def _is_alone(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a bare number is no member of a list."""
    alone = _ALONE.match(text, start)
    joined = grammar.numbers.join.match(text, alone.end()) if alone else None
    return alone is not None and not (joined and text[joined.end() : joined.end() + 1].isdecimal())


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


def _is_bare(match: re.Match[str]) -> bool:
    """Whether a candidate is a number and no more, as most are: dates, counts."""
    return match.end() == match.end("rest")


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


def _role_after(text: str, match: re.Match[str], grammar: Grammar) -> Role | None:
    """The role by the words behind a list, in a language that has them there: 第9和11段, 第60/1号决议."""
    end, _ = read_paragraphs(text, match.start(), grammar)
    is_mark = _is_bare(match) and (
        _is_behind_resolution(text, match.start(), grammar) or _is_behind_chapter(text, match.start(), grammar)
    )
    for role, after in () if is_mark else grammar.numbers.role_after.items():
        if after.match(text, match.end() if role in NUMBERED_ROLES else end):
            return role
    return None


def _is_behind_resolution(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a number stands right behind the word for a resolution, as a note's mark does: 第60/1号决议1."""
    return text.endswith(grammar.numbers.resolution_words, 0, start)


def _is_behind_chapter(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a number stands behind a chapter's in words and a stop, as paragraphs of reports do: 第一. 15段."""
    before = text[max(0, start - _STOPPED) : start].rstrip()
    return before.endswith(".") and before[-2:-1] in grammar.ordinals.values


def _further_before(
    text: str, start: int, match: re.Match[str], word: str, grammar: Grammar
) -> tuple[Role | None, str]:
    """The role of a number of which the `word` right before it says nothing, and the word that says it."""
    numbers, role = grammar.numbers, None
    if word in numbers.organ_ends:
        role, word = _before(text, start, numbers.headed)
    if role is None and not _is_bare(match) and _COLON.search(text, max(0, start - _COLON_BEFORE), start):
        role, word = _before(text, start, numbers.before_colon)
    if role is None and match["second"] and word in numbers.number_nouns:
        role = _renumbered(text, start, grammar)
    return role, word


def _before(text: str, start: int, words: re.Pattern[str]) -> tuple[Role | None, str]:
    """The role of a number after the word and its organ, and the word: "resoluciones del Consejo de Seguridad 1820"."""
    found = words.search(text[max(0, start - _HEADED) : start])
    if found is None:
        return None, ""
    return ("resolution", found["word"].lower()) if found["word"] else ("decision", found["decision"].lower())


def _renumbered(text: str, start: int, grammar: Grammar) -> Role | None:
    """The role of a number that a sentence gives to what it is about: "La décision 76/404 … porte dorénavant le numéro
    76/404 A"."""
    low = max(0, start - _RENUMBERED)
    rivals = grammar.numbers.rivals
    decision = max((found.end() for found in rivals.finditer(text, low, start)), default=0) if rivals else 0
    resolution = max((found.end() for found in grammar.relations.resolution.finditer(text, low, start)), default=0)
    if not (decision or resolution):
        return None
    return "decision" if decision > resolution else "resolution"


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
