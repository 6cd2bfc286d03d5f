"""Numbers in running text, by the word that governs them.

resolution(s)   1325 (2000)   1493   2625 (XXV)   60/1   31/6 A   S-10/2   and the lists of these
paragraph(s)    12   3 (a) and (b)   7 to 9
Article(s)      2, paragraph 4   24, 25 and 51
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..un import verdict
from .grammar import Grammar, Role
from .paragraphs import read_articles, read_paragraphs
from .token import Governor, Number, Token, word_before

_SPECIAL = re.compile(r"(?<!\w)E?S[-–]$")
_JOINED = re.compile(r"[,;،、]\s*$")
_WORD = re.compile(r"[^\W\d]+")
_PART = re.compile(r"[A-H](?= \W*$|[,;.)\]]|$| (?:\(|[0-9]|[^\W\d]{1,3}\b))")
"""A part's letter, as `scan.CANDIDATE` has it after the first number; "and I" begins something else."""
_GAP = 64
"""How much may stand between two members of a list: a date."""
_SUBJECT = 400
"""How much may stand there where the member's subject does, and the next one's date is printed."""
_SENTENCE = re.compile(r";|\.\s")
_HEADED = 80
_LONGEST = 5
_INSIDE = frozenset("./_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Before a digit: it is a part of something else, such as another organization's symbol (AU/Dec.351)."""


def read_number(text: str, match: re.Match[str], grammar: Grammar, last: Token | None) -> list[Token]:
    """The tokens of a match of `scan.CANDIDATE` at a digit; none where nothing says what is numbered."""
    start = match.start()
    if match["second"] and (special := _SPECIAL.search(text, max(0, start - 4), start)):
        start = special.start()
    word, begins = word_before(text, start)
    role = grammar.numbers.role_before.get(word)
    if role is None and start and text[start - 1] in _INSIDE:
        return []
    if role is None and grammar.numbers.role_after:
        role = _role_after(text, match, grammar)
    if role is None and word in grammar.numbers.organ_ends:
        role, word = _headed(text, start, grammar)
    if role == "paragraph" or role == "subparagraph":
        end, pins = read_paragraphs(text, start, grammar)
        begins, end = _widened(text, start, end, grammar) if grammar.numbers.prefix else (begins, end)
        return [Token("paragraphs", begins, end, pins=pins, short=word in grammar.numbers.short)] if pins else []
    if role == "article":
        return [
            Token("article", begins if first == start else first, end, pins=(pin,), stop=stop)
            for first, end, stop, pin in read_articles(text, start, grammar)
        ]
    if match.end("rest") - match.start() > _LONGEST:
        return []
    head = role == "resolution"
    goes_on = not head and last is not None and last.governor.governed and _goes_on(text, last, start, match, grammar)
    several = word in grammar.numbers.several if head else goes_on and last is not None and last.governor.several
    made = _resolution(text, start, match, Governor(head or goes_on, head, several))
    if made is None:
        return []
    return [made, *_parts(text, made, grammar)] if made.number.part and made.governor.governed else [made]


def _parts(text: str, first: Token, grammar: Grammar) -> Iterator[Token]:
    """The parts listed after one: of "47/20 A and B" the letter B, which is 47/20 B."""
    last = first
    while (joined := grammar.numbers.join.match(text, last.end)) and not joined["to"]:
        letter = _PART.match(text, joined.end())
        if letter is None or letter[0] <= last.number.part:
            return
        last = replace(
            first,
            start=letter.start(),
            end=letter.end(),
            number=replace(first.number, part=letter[0]),
            governor=replace(first.governor, head=False),
        )
        yield last


def _resolution(text: str, start: int, match: re.Match[str], governor: Governor) -> Token | None:
    """The number as a resolution's; None where it has neither the form of one nor a word that says so."""
    number, end = text[match.start() : match.end("rest")], match.end()
    year, naked, session, second = match.group("year", "naked", "session", "second")
    if year:
        return Token("number", start, end, Number(int(number), int(year)), governor)
    if session and (governor.governed or session[0] != "1"):
        numeral = "I" * len(session) if session[0] == "1" else session.upper()
        part = match["before"] or match["after"] or ""
        return Token("number", start, end, Number(int(number), None, numeral, False, part), governor)
    if match["glued"]:
        return Token("number", start, end, Number(int(number), None, f"{match['glued']}I"), governor)
    if not governor.governed:
        return None
    if second:
        session, part = text[start : match.end("rest")], match["letter"] or ""
        return Token("number", start, end, Number(int(second), None, session, True, part), governor)
    if naked and verdict(int(number), int(naked)) == "right":
        return Token("number", start, end, Number(int(number), int(naked)), governor)
    if text.startswith("/", match.end("rest")):
        return None
    return Token("number", start, match.end("rest"), Number(int(number), None), governor)


def _role_after(text: str, match: re.Match[str], grammar: Grammar) -> Role | None:
    """The role by the words behind a list, in a language that has them there: 第9和11段, 第60/1号决议."""
    end, _ = read_paragraphs(text, match.start(), grammar)
    for role, after in grammar.numbers.role_after:
        if after.match(text, match.end() if role == "resolution" else end):
            return role
    return None


def _headed(text: str, start: int, grammar: Grammar) -> tuple[Role | None, str]:
    """The role of a number after the word and its organ, and the word: "resoluciones del Consejo de Seguridad 1820"."""
    found = grammar.numbers.headed.search(text[max(0, start - _HEADED) : start])
    return ("resolution", found["word"].lower()) if found else (None, "")


def _goes_on(text: str, last: Token, start: int, match: re.Match[str], grammar: Grammar) -> bool:
    """Whether a number goes on the list of resolutions that the last token, a governed one, is a member of."""
    if start - last.end > _SUBJECT:
        return False
    gap = text[last.end : start]
    if last.governor.several and match["second"] and _resumes(gap, text, match.end(), grammar):
        return True
    if len(gap) > _GAP:
        return False
    if not all(word in grammar.numbers.list_words for word in _WORD.findall(gap.lower())):
        return False
    if match.end() > match.end("rest") and not match["naked"]:
        return True
    # A bare number: only where a plural governs, something joins directly, and no quantity or date begins.
    after = None if match["naked"] else _WORD.match(text, match.end() + 1)
    return (
        last.governor.several
        and bool(_JOINED.search(gap) or grammar.numbers.conjunction.search(gap))
        and not grammar.dates.date.match(text, match.start())
        and (after is None or after.group().lower() in grammar.numbers.list_words)
    )


def _resumes(gap: str, text: str, end: int, grammar: Grammar) -> bool:
    """Whether a number with its date goes on a list after a subject: "48/1 of 2 May 1994 on wells and"."""
    return (
        grammar.numbers.rivals is not None
        and bool(_JOINED.search(gap) or grammar.numbers.conjunction.search(gap))
        and grammar.dates.dated.match(text, end) is not None
        and not _SENTENCE.search(gap)
        and not grammar.numbers.rivals.search(gap)
    )


def _widened(text: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """A list with the words around it that belong to it, in a language that has them there: 第9和11段."""
    if text.startswith(grammar.numbers.prefix, start - len(grammar.numbers.prefix)):
        start -= len(grammar.numbers.prefix)
    for role, pattern in grammar.numbers.role_after:
        if role == "paragraph" and (found := pattern.match(text, end)):
            return start, found.end()
    return start, end
