"""Symbols in running text, and what is listed after them by its last part alone.

S/PRST/2014/5     S/ 12869     A/35/89-S/13784     S/10896 and Corr.1 and Add.1     $/17509 (a misread S)
"""

from __future__ import annotations

import re

from ...languages import listed
from ...languages.letters import EASTERN, HAN
from ...un import SESSION_ROOT, SYMBOL, Symbol
from ..grammars.grammar import Grammar
from ..places.token import Governor, Token, word_before

_MISREAD = re.compile(
    r".{0,2}?(?<![\w$])(?P<letter>S?\$|8)/\ ?(?P<number>(?!19|20[0-9]{2}(?![0-9]))[0-9]{4,5})(?![0-9/])"
)
"""The scans' $/ and 8/ for S/, before a number as the Council's documents bore until 1993."""
_ADDENDUM = re.compile(
    rf"\ ?(?:\(?[,;、،]?\ ?(?:[^\W\d]{{1,4}}\ |[\u0600-\u06ff{HAN}]{{1,2}}\ ?)?|[-–—]\ ?)/?"
    r"(?=(?P<surface>(?P<kind>Add|Corr|Rev)s?\.\ ?[0-9]+(?:-[0-9]+)?(?:/(?:Corr|Rev)\.[0-9]+){0,2}))"
)
"""What is listed by its last part: " and Corr.1", ", /Add.2", " (and Adds.1"."""
_SEVERAL = re.compile(r"^[A-Z][a-z]+s(?=\.)")
_ADDED = re.compile(r"/(?:Add|Corr)\..*")
"""What makes a symbol that of an addition to a document, or of its correction."""
_CORRECTED = re.compile(r"/Corr\..*")
_LAST = re.compile(r"(?P<kind>.*/(?:Add|Corr|Rev)\.)(?P<number>[0-9]+)$")
"""A symbol that ends with the number of an addition."""
_NEXT = re.compile(r"[0-9]{1,3}(?![0-9/%]|\.[0-9]|\s?\()")
_CLOSES = re.compile(r"\s*(?:[])},;.،؛，；。）]|$)|" + "|".join(listed("citations", "suffix")))
_CAPITAL = re.compile(r"[A-Z][A-Za-z]{0,7}[/.]")
"""Behind numbers of additions: that no word follows of which they are a count, but the sentence's end or a document."""
_MOST_NEXT = 16
_ADJACENT = re.compile(rf"[^\W_\u0600-\u06ff{EASTERN}]|[./-]")
"""Right before a symbol's capitals: that they are a word's end. Chinese signs, and Arabic words of one letter (و), are
set beside a symbol without a space."""
_LONGEST_ROOT, _LONGEST_TRANSLATED, _NEAR = 12, 16, 64
_ELSEWHERE = re.compile(r"GC\(")
"""The symbol of what another organization publishes, the International Atomic Energy Agency: no document to lead to."""
_UNFINISHED = re.compile(r"\ ?/\ ?(?:[A-Z]+\.)?(?:[xX]+(?!\w)|_|…|\.\.|\[)")
"""Behind a symbol: the place of its number, which is not known yet: S/2024/xx, A/79/L.[…]."""
_SESSION_ENDS = frozenset("0123456789)")
"""What a symbol's first segment ends with that holds its session: GC.18, GC(54)."""


def read_symbols(text: str, slash: int, done: int, grammar: Grammar, last: Token | None) -> list[Token]:
    """The symbol whose first slash stands at `slash`, and its addenda; none where no symbol stands there.

    `done` is where the tokens before it end; `last` is the last of these.
    """
    misread = _MISREAD.match(text, max(done, slash - 3), slash + 8)
    translated = _translated(text, slash, done, grammar)
    if translated:
        symbol: Symbol | None = _in_own_signs(translated, grammar)
        start, end = translated.span()
    elif misread and misread.end("letter") == slash:
        symbol = Symbol(f"S/{misread['number']}")
        start, end = misread.start("letter"), misread.end()
    else:
        start = _root(text, slash, done)
        match = SYMBOL.match(text, start) if start < slash else None
        symbol, end = (Symbol.of(match), match.end()) if match else (None, start)
    if symbol is None or _ELSEWHERE.match(symbol.id) or _UNFINISHED.match(text, end):
        return []
    word, _ = word_before(text, start)
    governed = head = grammar.numbers.role_before.get(word) == "resolution"
    several = word in grammar.numbers.several
    if not governed and last and last.governor.governed and last.end + _NEAR > start:
        # "resolution 1882 of 4 August 2009 (S/RES/1882), 1888": the list goes on after the symbol.
        governed, several = True, last.governor.several
    token = Token("symbol", start, end, governor=Governor(governed, head, several), symbol=symbol)
    return [token, *_addenda(text, end, symbol, grammar)]


def _translated(text: str, slash: int, done: int, grammar: Grammar) -> re.Match[str] | None:
    """A symbol around a slash that the language writes in signs of its own: م ع-18/ق-9."""
    translated, far = grammar.numbers.translated, _LONGEST_TRANSLATED
    found = translated.search(text, max(done, slash - far), slash + far) if translated else None
    return found if found and found.start() < slash < found.end() else None


def _in_own_signs(found: re.Match[str], grammar: Grammar) -> Symbol | None:
    """The symbol that a translated one stands for: GC.18/Res.9."""
    root, kind = (grammar.numbers.translations["".join(found[name].split())] for name in ("root", "kind"))
    return Symbol.parse(f"{root}.{found['session']}/{kind}.{found['number']}")


def _root(text: str, slash: int, done: int) -> int:
    """Where the capitals before a slash begin; the slash itself where no symbol can begin there."""
    start = slash - 1 if slash and text[slash - 1] == " " else slash
    low = max(done, slash - _LONGEST_ROOT)
    if start > low and text[start - 1] in _SESSION_ENDS and (with_session := SESSION_ROOT.search(text, low, start)):
        start = with_session.start()
    while start > low and "A" <= text[start - 1] <= "Z":
        start -= 1
    joint = start == done + 1 and text[done] == "-"
    if start > 0 and not joint and _ADJACENT.match(text, start - 1):
        return slash
    return start


def _addenda(text: str, end: int, symbol: Symbol, grammar: Grammar) -> list[Token]:
    """What is listed behind a document by its last part alone: "A/56/10 and Corr.1 and 2"."""
    made, is_added = _numbers(text, end, symbol, grammar), False
    while addendum := _ADDENDUM.match(text, made[-1].end if made else end):
        start, stop = addendum.span("surface")
        # "A/75/7/Add.16 and Corr.1": what is corrected is the addendum, which the symbol is.
        is_added = is_added or addendum["kind"] != "Corr"
        base = (_ADDED if is_added else _CORRECTED).sub("", symbol.id)
        completed = Symbol.parse(f"{base}/{_SEVERAL.sub(addendum['kind'], addendum['surface'])}")
        if completed is None:
            break
        made.append(Token("symbol", start, stop, symbol=completed))
        made += _numbers(text, stop, completed, grammar)
    return made


def _numbers(text: str, end: int, symbol: Symbol, grammar: Grammar) -> list[Token]:
    """The further numbers of an addition, Corr.1 and 2; none where they may be a count of what follows."""
    made: list[Token] = []
    last, is_closed = _LAST.match(symbol.id), False
    while last and len(made) < _MOST_NEXT and (joined := grammar.numbers.join.match(text, end)):
        found = _NEXT.match(text, joined.end())
        if found is None or int(found.group()) <= int(last["number"]):
            break
        following = Symbol(last["kind"] + found.group())
        made.append(Token("symbol", found.start(), found.end(), symbol=following))
        is_closed = any(sign not in ",،、 " for sign in joined.group())
        last, end = _LAST.match(following.id), found.end()
    behind = grammar.numbers.join.match(text, end)
    is_end = _CLOSES.match(text, end) or (behind and _CAPITAL.match(text, behind.end()))
    return made if is_closed and is_end else []
