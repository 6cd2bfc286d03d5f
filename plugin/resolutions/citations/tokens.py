"""Text to tokens: what in a text can be a citation, in reading order. Whose it is, and whether it is one, comes later.

One pass. A candidate starts at a digit, a slash, an opening bracket or a Roman numeral's letter, and is looked at
only there; what governs it is the word directly before it. No pattern looks further back than a short window, so
the time is linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..symbols import SYMBOL, Symbol
from .grammar import Grammar
from .paragraphs import read_articles, read_paragraphs, read_subparagraphs

Kind = Literal["number", "symbol", "paragraphs", "article", "chapter"]


@dataclass(frozen=True, slots=True)
class Token:
    """`text[start:end]` may name a document (`number`, `symbol`) or a place in one (the other kinds)."""

    kind: Kind
    start: int
    end: int
    number: int = 0
    """Of `1325 (2000)`: 1325. Of `60/1`: 1."""
    year: int | None = None
    session: str = ""
    """Of `2625 (XXV)`: `XXV`. Of `60/1`: `60`; of `S-10/2`: `S-10`."""
    slashed: bool = False
    """The session stands before the number: `60/1`."""
    part: str = ""
    """Of `31/6 A`, `217 A (III)`: `A`."""
    governed: bool = False
    """The word directly before says that it is a resolution, or that a list of them goes on."""
    head: bool = False
    """The word itself stands directly before, not another member of the list."""
    several: bool = False
    """That word is a plural: a list may follow."""
    symbol: Symbol | None = None
    pins: tuple[str, ...] = ()
    """Of `paragraphs`: `("3-a", "7-9")`; of `article` and `chapter`: `("art2-4",)`, `("chVII",)`."""
    short: bool = False
    """The word is an abbreviation, as notes use it of other documents ("para. 5")."""
    relative: bool = False
    """Sub-paragraphs without their paragraph: "subparagraph (a) above"."""
    stop: int = 0
    """Of `article`: where what was read of it ends, paragraphs included."""


def ordinal_tokens(text: str, grammar: Grammar) -> list[Token]:
    """Chapters and Articles whose number is a word: 第七章, 第四十一条, الفصل السابع."""
    found = []
    for match in grammar.ordinal.finditer(text):
        value = number_in_words(match["number"], grammar.ordinals)
        article = bool(match["article"])
        if 0 < value < 20 or article and value < 112:
            pin = f"art{value}" if article else f"ch{_numeral(value)}"
            found.append(Token("article" if article else "chapter", match.start(), match.end(), pins=(pin,)))
    return found


def number_in_words(words: str, values: Mapping[str, int]) -> int:
    """The value of an ordinal, or of digits, tens and hundreds written one after another (四十一 is 41)."""
    if words in values:
        return values[words]
    total = digit = 0
    for character in words:
        value = values.get(character, 0)
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit


def _numeral(value: int) -> str:
    return "X" * (value // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[value % 10]


_PART = r"(?:\ ?(?P<{0}>[A-Z](?:[-–][A-Z])?)(?=\W*$|[,;.)\]]|\ (?:\(|[0-9]|[^\W\d]{{1,3}}\b)))"
_CANDIDATE = re.compile(
    rf"""
    [0-9/(IVX]    # a set of characters comes first: the engine then skips to the next of them at once
    (?: (?<=[0-9])(?P<rest>[0-9]*)
        (?: \ ?[(\[{{]\ ?(?P<year>(?:19|20)[0-9][0-9])(?![0-9/.-])(?:\ ?[)\]}}])?
          | \ ?\(\ ?(?P<glued>[XVI]*V?I*)D(?=\ )    # XVID for XVII): the scan took "I)" for a letter
          | (?:\ (?P<before>[A-Z]))?\ ?\(\ ?(?P<session>(?:E?S[-–])?[IVXLivxl]+|E?S[-–][0-9]+|1{{1,3}})\ ?\){_PART.format("after")}?
          | /(?P<second>[0-9]{{1,3}})(?![0-9/]){_PART.format("letter")}?
        )?
      | (?<=/)
      | (?<=\()(?=\ ?[^\W\d_]{{1,5}}\ ?\))
      | (?<=[IVX])[IVX]*(?![\w’'-])
    )
    """,
    re.VERBOSE,
)
_OPENERS = frozenset("([{“\"‘'«")
_SPECIAL = re.compile(r"(?<!\w)E?S[-–]$")
_MISREAD_S = re.compile(r".{0,2}?(?<![\w$])(?P<letter>S?\$|8)/\ ?(?P<number>(?!19|20[0-9]{2}(?![0-9]))[0-9]{4,5})(?![0-9/])")
"""The scans' $/ and 8/ for S/, before a number as the Council's documents bore until 1993."""
_ADDENDUM = re.compile(r"\ ?[,;]?\ ?(?:[^\W\d]{1,4}\ )?(?=(?P<surface>(?:Add|Corr|Rev)\.\ ?(?P<number>[0-9]+(?:-[0-9]+)?)))")
_JOINED = re.compile(r"[,;،、]\s*$")
_GAP_WORD = re.compile(r"[^\W\d]+")
_WINDOW, _GAP = 24, 64
"""How far before a number the word that governs it may begin, and how long a date may stand between two members."""


def tokens(text: str, grammar: Grammar) -> list[Token]:
    """The tokens of a text whose digits and brackets are ASCII (`Grammar.fold`)."""
    found: list[Token] = []
    done = 0
    in_words = ordinal_tokens(text, grammar) if grammar.ordinals else []
    for match in _CANDIDATE.finditer(text):
        start = match.start()
        if start < done:
            continue
        first = text[start]
        if first == "/":
            made = _symbols(text, start, done, grammar, found)
        elif first == "(":
            made = _bracket(text, start, grammar)
        elif first in "IVX":
            made = _roman(text, match, grammar)
        else:
            made = _numbers(text, match, grammar, found)
        if made:
            found += made
            done = made[-1].stop or made[-1].end
    return sorted([*found, *in_words], key=lambda token: token.start) if in_words else found


def word_before(text: str, start: int) -> tuple[str, int]:
    """The word that ends before `start`, in lower case, and where it begins."""
    low = start - _WINDOW if start > _WINDOW else 0
    window = text[low:start].rstrip()
    cut = max(window.rfind(" "), window.rfind("’"), window.rfind("'")) + 1
    word = window[cut:].lower()
    if word[:1] in _OPENERS:
        cut += 1
        word = word[1:].rstrip(")")
    return word, low + cut


def _numbers(text: str, match: re.Match[str], grammar: Grammar, found: list[Token]) -> list[Token]:
    start, end = match.span()
    number = text[start : match.end("rest")]
    year, session, second = match.group("year", "session", "second")
    if glued := match["glued"]:
        session = f"{glued}I"
    if second and (special := _SPECIAL.search(text, max(0, start - 4), start)):
        start = special.start()
    word, begins = word_before(text, start)
    role = grammar.role_before.get(word)
    if grammar.role_after and role is None:
        role, begins = _role_after(text, match, grammar), start
    if role is None and word in grammar.organ_ends and grammar.headed.search(text[max(0, start - 80) : start]):
        role = "resolution"
    if role == "paragraph" or role == "subparagraph":
        end, pins = read_paragraphs(text, start, grammar)
        begins, end = _widened(text, begins, end, grammar)
        return [Token("paragraphs", begins, end, pins=pins, short=word in grammar.short)] if pins else []
    if role == "article":
        return _articles(text, begins, start, grammar)
    governed = head = role == "resolution"
    several = word in grammar.several
    if not governed and found and _goes_on(text, found[-1], start, match, grammar):
        governed, several = True, found[-1].several
    if len(number) > 5 or not (governed or year or session):
        return []
    if year:
        return [Token("number", start, end, int(number), int(year), governed=governed, head=head, several=several)]
    if session and session[0] == "1":
        # (1) is a misread (I) only after the word, and only of the Assembly, which organs.py knows.
        if not governed:
            return []
        session = "I" * len(session)
    if session:
        part = match["before"] or match["after"] or ""
        return [Token("number", start, end, int(number), None, session.upper(), False, part, governed, head, several)]
    if second:
        session = text[start : match.end("rest")]
        return [Token("number", start, end, int(second), None, session, True, match["letter"] or "", governed, head, several)]
    return [Token("number", start, match.end("rest"), int(number), governed=True, head=head, several=several)]


def _goes_on(text: str, last: Token, start: int, match: re.Match[str], grammar: Grammar) -> bool:
    """Whether a number goes on the list that the last token is a member of."""
    gap = text[last.end : start]
    if last.kind not in ("number", "symbol") or len(gap) > _GAP or not last.governed:
        return False
    if not all(word in grammar.list_words for word in _GAP_WORD.findall(gap.lower())):
        return False
    if match.end() > match.end("rest"):
        return True
    # A bare number: only where a plural governs, something joins directly, and no quantity or date begins.
    after = _GAP_WORD.match(text, match.end() + 1)
    return (
        last.several
        and bool(_JOINED.search(gap) or grammar.conjunction.search(gap))
        and not grammar.date.match(text, match.start())
        and (after is None or after.group().lower() in grammar.list_words)
    )


def _role_after(text: str, match: re.Match[str], grammar: Grammar) -> Role | None:
    """The role by the words behind a list, in a language that has them there (第9和11段, 第60/1号决议)."""
    end, _ = read_paragraphs(text, match.start(), grammar)
    for role, pattern in grammar.role_after:
        if pattern.match(text, match.end() if role == "resolution" else end):
            return role
    return None


def _widened(text: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """A list with the words around it that belong to it, in a language that has them there: 第9和11段."""
    if not grammar.prefix:
        return start, end
    start -= len(grammar.prefix) if text.startswith(grammar.prefix, start - len(grammar.prefix)) else 0
    found = next((m for role, p in grammar.role_after if role == "paragraph" and (m := p.match(text, end))), None)
    return start, found.end() if found else end


def _articles(text: str, begins: int, start: int, grammar: Grammar) -> list[Token]:
    return [
        Token("article", begins if first == start else first, end, pins=(pin,), stop=stop)
        for first, end, stop, pin in read_articles(text, start, grammar)
    ]


def _bracket(text: str, start: int, grammar: Grammar) -> list[Token]:
    word, begins = word_before(text, start)
    if grammar.role_before.get(word) not in ("paragraph", "subparagraph"):
        return []
    end, pins = read_subparagraphs(text, start, grammar)
    return [Token("paragraphs", begins, end, pins=pins, relative=True)] if pins else []


def _roman(text: str, match: re.Match[str], grammar: Grammar) -> list[Token]:
    word, begins = word_before(text, match.start())
    if grammar.role_before.get(word) != "chapter" or text[match.start() - 1] == "-":
        return []
    made = [Token("chapter", begins, match.end(), pins=(f"ch{match.group()}",))]
    while (joined := grammar.join.match(text, made[-1].end)) and (following := _ROMAN.match(text, joined.end())):
        made.append(Token("chapter", following.start(), following.end(), pins=(f"ch{following.group()}",)))
    return made


_ROMAN = re.compile(r"[IVX]+(?![\w’'-])")


def _symbols(text: str, slash: int, done: int, grammar: Grammar, found: list[Token]) -> list[Token]:
    """The symbol whose first slash stands at `slash`, and the addenda listed after it."""
    if (misread := _MISREAD_S.match(text, max(done, slash - 3), slash + 8)) and misread.end("letter") == slash:
        token = Token("symbol", misread.start("letter"), misread.end(), symbol=Symbol(f"S/{misread['number']}"))
        return [token, *_addenda(text, token)]
    start = slash - 1 if slash and text[slash - 1] == " " else slash
    low = max(done, slash - 8)
    while start > low and "A" <= text[start - 1] <= "Z":
        start -= 1
    joint = start == done + 1 and text[done] == "-"
    if start == slash or (start > 0 and not joint and (text[start - 1].isalnum() or text[start - 1] in "./-")):
        return []
    match = SYMBOL.match(text, start)
    symbol = Symbol.of(match) if match else None
    if match is None or symbol is None:
        return []
    word, _ = word_before(text, start)
    governed, several = grammar.role_before.get(word) == "resolution", word in grammar.several
    if not governed and found and found[-1].governed and found[-1].end + _GAP > start:
        governed, several = True, found[-1].several
    token = Token("symbol", start, match.end(), 0, symbol.year, governed=governed, several=several, symbol=symbol)
    return [token, *_addenda(text, token)]


def _addenda(text: str, token: Token) -> list[Token]:
    """What is listed after a symbol by its last part alone: "S/10896 and Corr.1 and Add.1"."""
    assert token.symbol
    base, end, made = re.sub(r"/(?:Add|Corr)\..*", "", token.symbol.id), token.end, []
    while addendum := _ADDENDUM.match(text, end):
        start, end = addendum.span("surface")
        made.append(Token("symbol", start, end, symbol=Symbol(f"{base}/{addendum['surface'].replace(' ', '')}")))
    return made
