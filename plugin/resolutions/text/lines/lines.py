"""The lines of one paragraph: where one begins something of its own, and how it is joined to the one before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from ...languages.letters import ARABIC, CAPITAL, COUNTING, HAN, HEH, SMALL
from ...languages.numerals import CHINESE_COUNT, digits
from ..grammars.any_language import (
    annex_lines,
    frame_lines,
    item_ends,
    meeting_lines,
    numbered_title_lines,
    opening_lines,
    sharing_words,
)
from ..grammars.inserted import inserted_numbers
from ..grammars.paragraph_numbers import DASH, DRAFTED, GLUED, MARKED_PARAGRAPH
from ..letters.directions import SIGNS
from ..letters.html_signs import with_stars
from ..letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, STOPS

Line = tuple[str, int]
"""A line's text without white space at its ends, and its offset in the source."""

Gap = Literal["", "page", "empty"]
"""What stands between a line and the one above it in the same text: the end of a page, an empty line, nothing."""


class Row(NamedTuple):
    """A line of text."""

    text: str
    """Without the white space round it."""
    offset: int
    """Of the text, in the source."""
    raw: str
    """With its white space."""
    gap: Gap

    @property
    def line(self) -> Line:
        """Its text and offset, as a line."""
        return self.text, self.offset


SHORT_LINE = 60
"""The enacting words are no longer, nor is a line of a masthead above a title."""

LONGEST_MEETING = 120
"""Characters of a line that names the meeting and its day."""

HEAD_LINES = 4
"""The enacting words stand this near to the head of a paragraph, if the title's lines are joined to them."""

BULLETS = "‑‒–—−•·●▪○◦⸰■□◆⬩∙⦁‣⁃►▶➢➤➔→✓✔+\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d-"
"""What print and word processors put before items, but for stars, the signs of Word's own fonts among them; a hyphen,
last as in a set of characters, too."""

_ITEM = re.compile(
    rf"""
      {digits(3)}(?:[.,]\s+|[．、]\s*)(?=[^\W\d_]|["“«(*<])          # 12. Decides, １．决定
    | {digits(3)}\.(?={GLUED})                                    # 12.просит
    | \d{{1,2}}(?:\ \d){{1,2}}\ ?(?:[.．、]|{DASH})\s*(?=[^\W\d_])  # 1 0. Decides
    | {digits(3)}\s{DASH}\s+(?=[^\W\d_]|[*_<])                    # 12 - يقرر
    | {digits(3)}{DASH}\s+(?=[{ARABIC}])                             # 12- يقرر
    | {DASH}{digits(3)}\s+(?=[{ARABIC}])                             # -12 يقرر
    | [(（](?!\d{{4}})[^\W_]{{1,5}}[)）]\s*(?=\S)                   # (a) To seek
    | (?:[^\W\d_]{{1,2}}|[ivx]{{3,7}})\)\s+(?=\S)                   # a) Prie
    | (?:[①-⑳]|[†‡]{{1,2}})\s*(?=[^\W\d_]|["“«《])                # ① 开放, † See
    | (?:[㈠-㈩]|['‘’]{digits(2)}['‘’])\s*(?=\S)                    # ㈠ 开放, ’1‘ تقييم
    | [*{BULLETS}]\s+(?=\S)                                       # – full respect
    """,
    re.VERBOSE,
)
_ALIKE = frozenset("-*•·∙►➢✓")
"""What stands before items of which the next begins with the same."""
_MARKUP = frozenset("*_#")
_MARKUP_OR_TAG = _MARKUP | {"<"}
_QUOTES: Mapping[str, str] = MappingProxyType({'"': '"', "“": "”", "„": "“”", "«": "»", "”": "“"})
"""The marks that open a quotation, each with those that close it."""
CLOSED = re.compile(r"[.:。：!?！？؟…][\s”\"»“’'‘)）]*$")
"""What stands before a quoted paragraph: the end of another one, or a colon."""
_EMPHASIS = re.compile(r"[*_]+")
_HASHES = re.compile(r"#{1,6}[ \t\xa0\u202f]+\S")
_DOTTED = re.compile(rf"(?:[a-z]|[ivx]{{1,4}})\.\s+(?=\S)|(?:{HEH}|[{COUNTING}])\s{DASH}\s+(?=\S)")
"""An item such as `a. to ships;` or `a – to ships;`, which only a colon or another item stands above."""
_LED = re.compile(rf"{_DOTTED.pattern}|[^\W\d_]{{2,20}}\s?\d{{1,3}}[.．:：]\s?(?=[^\W\d_])")
"""The same, or a title with its own word and number, such as `Action 2. We will`."""
_COUNTED = re.compile(rf"[{CHINESE_COUNT}]{{1,3}}、(?=[^\W\d_])")
"""A Chinese paragraph's number."""
_LISTS = "、,"
"""What stands between numbers of one sentence: `第一、` / `二、三款`."""
NUMBER_ALONE = re.compile(rf"{digits(3)}(?:[.．、]|\s?{DASH})")
"""A paragraph's number that a conversion left on a line of its own, above the paragraph's words."""
LONGEST_NUMBER = 5
"""Characters of such a number."""
_NOTE = re.compile(rf"(\d{{1,3}}) (?=[{CAPITAL}{ARABIC}{HAN}《「\[“\"])")
_HEADING = re.compile(r"(?:[A-H]|[IVX]{1,4})\.?")
_OF_SECTION = re.compile(r"(?:[A-Z]|[IVX]{1,5})\.\s")
"""What a section's title begins with."""
_LONGEST_HEADING = 5
_LONGEST_HALF = 8
"""Characters of a letter with the bracket behind it: `xxxviii)`."""
_ENDS = (*FULL_STOPS, *SEMICOLONS, *COLONS, *COMMAS, "!", "?")
_OVER = (".", "。", ":", ";")
"""What stands above a line that says how a text was adopted."""
_LEADING = (*COLONS, *SEMICOLONS)
_NOTE_ENDS = (":", ";", ")")
MARK_DIGIT = r"[\d⁰¹²³⁴-⁹]"
"""A digit of a note's mark, as a pattern: a plain or a raised one."""
_COMMA = re.compile(rf"[,;] ?{MARK_DIGIT}{{0,3}}$")
"""How a preambular paragraph ends, the mark of a note after its comma too."""
_STOP = re.compile(
    rf"[{STOPS}!?！？؟…]\s?[”“\"»’')）\]]*\s?(?:\(?{MARK_DIGIT}{{1,3}}\)?)?"
    rf"[{SIGNS}]*$"
)
"""How a paragraph may end, or a part of a sentence; a note's mark after its stop too."""
_CUT_SYMBOL = re.compile(rf"(?:^|[\s(]|[{HAN}、，])(?:[A-Z]{{1,5}}(?:/[A-Z0-9][A-Z0-9.\-]*)+|[0-9]{{1,3}})/$", re.ASCII)
"""A symbol, or a resolution's number, that a line's end cut behind a stroke: `S/1994/`, `70/`."""
_REST_OF_NUMBER = re.compile(r"/[0-9]{1,4}(?![0-9/])|/[A-Z][A-Za-z]*\.[0-9A-Z]", re.ASCII)
"""What a line's end cut before the stroke: `60` / `/2`, `A/81/L.1` / `/Add.1`."""
_MARK = re.compile(
    r"(?:(?<=[^\d][,;:.،؛，；。])(?:\s?\d{1,2}|\d{3}|\s?\(\d{1,3}\))|(?<=\d[;؛；])\d{1,3})[\u200e\u200f]*$"
)
"""The mark of a note after a stop."""
_LONGEST_MARK = 6
"""Characters of such a mark, but for signs of direction behind it."""
_MARK_ENDS = ")\u200e\u200f"
"""What such a mark ends with, if not with a digit."""
_REST = re.compile(rf"[{SMALL}(（\[]|[0-9](?![0-9]{{0,2}}[.．、]\s)")
"""What a sentence goes on with on the next page, where a capital would begin another."""

_BESIDE_SIGNS = frozenset("0123456789“”‘’…—·")
"""What has no space on the side of a Chinese character."""


def begins(line: str, before: list[Line]) -> bool:
    """Whether a line begins something of its own, after the lines `before` it in the same paragraph."""
    previous = before[-1][0]
    if (line[0] in _MARKUP_OR_TAG or previous[0] in _MARKUP_OR_TAG) and _begins_marked(
        with_stars(line), with_stars(previous), before
    ):
        return True
    if _begins_section(line, previous, len(before)):
        return True
    if _begins_frame(line, previous, len(before)):
        return True
    if line[0] in _QUOTES and _begins_quoted(previous, before):
        return True
    if line[0].isupper() and _COMMA.search(previous[-6:]) and opening_lines().match(line):
        return True  # the next paragraph of a preamble, or the first operative one
    if line[0] in "PO¶" and DRAFTED.match(line):
        return True
    if line[0].isalpha() and ")" not in line[:_LONGEST_HALF]:  # what is looked for below begins otherwise
        if _COUNTED.match(line) and ends_sentence(previous) and previous[-1] not in _LISTS:
            return True
        return (previous[-1] in _LEADING and _LED.match(line) is not None) or goes_on_list(line, previous, before[0][0])
    if inserted_numbers().match(line):
        return ends_sentence(previous)
    note = _NOTE.match(line)
    if note:
        first = _NOTE.match(before[0][0])
        step = int(note[1]) - int(first[1]) if first else 0
        # The very next note begins also after a misread end: "appendix IV. :".
        return 0 < step < 40 and (previous.endswith((".", "。", "]")) or (step == 1 and previous.endswith(_NOTE_ENDS)))
    if NUMBER_ALONE.fullmatch(line):
        return previous.endswith(_ENDS) and not NUMBER_ALONE.fullmatch(previous)
    return (previous[-1] in _LEADING and _DOTTED.match(line) is not None) or _begins_item(line, before)


def _begins_quoted(previous: str, before: Sequence[Line]) -> bool:
    """Whether a line that a quotation mark opens begins a paragraph: below a colon, unless that is a title's, or below
    the end of another paragraph that such a mark opens, and which goes on to its own closing mark or has none."""
    if not CLOSED.search(previous[-4:]):
        return False
    if previous[-1] in _LEADING:
        return _OF_SECTION.match(before[0][0]) is None
    first = before[0][0][0]
    closing = _QUOTES.get(first, "")
    is_closed = sum(text.count(sign) for text, _ in before for sign in closing) > (first in closing)
    return bool(closing) and (not is_closed or previous[-1] in closing)


def _begins_item(line: str, before: list[Line]) -> bool:
    """Whether a line begins an item or a paragraph with a number."""
    previous = before[-1][0]
    found = _ITEM.match(line)
    if found and line[0].isdigit() and line[found.end()].islower() and "," in found[0]:
        return False  # "vol." / "249, p. 240"
    if found and line[0] in _ALIKE and before[0][0].startswith((f"{line[0]} ", f"{line[0]}\t")):
        return True
    if found is None:
        return False
    if previous.endswith(item_ends()) and (line[0] in "(–—-•" or goes_on_list(line, previous, before[0][0])):
        return True
    if not previous.endswith(_ENDS):
        return False
    # Not an enumeration inside a sentence: "vessels (a) registered in …, or" / "(b) in which …".
    return not (line[0] in "(（" and previous.endswith(",") and line[found.end()].islower())


def goes_on_list(line: str, previous: str, first: str) -> bool:
    """Whether a line begins the next item of a list: `c) El fin`, `c. The end`, below an item that begins with `first`
    and ends with "; y"."""
    if not previous.endswith(item_ends()):
        return False
    return any(marker.match(line) and marker.match(first) for marker in (_ITEM, _DOTTED))


def _is_number_of_section(line: str) -> bool:
    """Whether a line is the letter or the Roman number of a section alone."""
    return len(line) <= _LONGEST_HEADING and _HEADING.fullmatch(line) is not None


def _begins_section(line: str, previous: str, count: int) -> bool:
    """Whether a line, `count` lines of a paragraph above it, is the number of a section alone or stands below such a
    one; not where a long line leads on to it: "resolution 1, annex" / "II."."""
    if _is_number_of_section(line) and (len(previous) < SHORT_LINE or ends_sentence(previous)):
        return True
    return count == 1 and _is_number_of_section(previous)


def _begins_frame(line: str, previous: str, count: int) -> bool:
    """Whether a line, `count` lines of a paragraph above it, is the enacting words, a numbered title, the adoption or
    an annex's heading, or stands below the enacting words."""
    if count <= HEAD_LINES and _begins_at_enacting(line, previous):
        return True
    if not line[0].islower() and previous.endswith(_OVER) and frame_lines().match(line):
        return True
    if count == 1 and len(previous) < SHORT_LINE and numbered_title_lines().match(line):
        return True
    if len(line) >= LONGEST_MEETING or not ends_sentence(previous):
        return False
    return (meeting_lines().fullmatch(line) or annex_lines().match(line)) is not None


def _begins_marked(line: str, previous: str, before: Sequence[Line]) -> bool:
    """Whether a line that Markdown marks is a heading or the enacting words, or begins a paragraph with a stressed
    word, after the lines `before` it: none below a comma of a paragraph with a number."""
    if line[0] == "#" and _HASHES.match(line):
        return True
    plain, above = _EMPHASIS.sub("", line), _EMPHASIS.sub("", previous)
    if not plain or not above:
        return False
    if len(before) <= HEAD_LINES and _begins_at_enacting(plain, above):
        return True
    if line[0] not in _MARKUP or line[1:2].isspace():
        return False
    if above[-1] in COMMAS:
        return opening_lines().match(plain) is not None or (
            plain[0].isupper() and not MARKED_PARAGRAPH.match(_EMPHASIS.sub("", before[0][0]))
        )
    return above[-1] in (*FULL_STOPS, *SEMICOLONS)


def _begins_at_enacting(line: str, previous: str) -> bool:
    """Whether a line is all of the enacting words, or stands below them."""
    return is_enacting(previous) or (is_enacting(line) and not is_enacting(f"{previous} {line}"))


def is_enacting(line: str) -> bool:
    """Whether a line is the enacting words and nothing else."""
    return len(line) < SHORT_LINE and frame_lines().fullmatch(line) is not None


def joins_without_space(previous: str, line: str) -> bool:
    """Whether a line goes on with the one before it without a space: after a hyphen, and between Chinese characters.
    Behind "short-" and above "and long-term" a space stands."""
    last, first = previous[-1], line[0]
    if first == "/" and last.isdigit() and _REST_OF_NUMBER.match(line):
        return True
    if first == "." and last.isalnum() and line[1:2].isalnum():
        return True  # "A/63/53/Add" / ".1": Chinese lines end within a symbol too
    if last == "/" and (first.isdigit() or first.isupper()):
        return _CUT_SYMBOL.search(previous) is not None
    if last == "-" and not NUMBER_ALONE.fullmatch(previous):
        is_shared = line.partition(" ")[0] in sharing_words()
        return not is_shared and first.isalnum() and len(previous) > 1 and previous[-2].isalnum()
    if last.isascii() and first.isascii():
        return False
    chinese = is_sign(last), is_sign(first)
    return all(chinese) or (any(chinese) and (last in _BESIDE_SIGNS or first in _BESIDE_SIGNS))


def is_sign(character: str) -> bool:
    """Whether a character is Chinese, or a stop as wide as one: no space stands beside it."""
    return "\u2e7f" < character < "\ua4d0" or "\uff00" < character < "\uff66"


def signs_in(text: str) -> int:
    """How many of the characters of a text are such."""
    return 0 if text.isascii() else sum(map(is_sign, text))


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a stop, a comma too, as the last line of any paragraph does."""
    tail = line.rstrip()[-12:]
    return not tail[-1:].isalpha() and _STOP.search(tail) is not None


def without_mark(line: str) -> str:
    """A line without the mark of a note after its last stop."""
    if not (line[-1:].isdecimal() or line[-1:] in _MARK_ENDS):
        return line
    found = _MARK.search(line, max(len(line.rstrip(_MARK_ENDS[1:])) - _LONGEST_MARK, 0))
    return line[: found.start()] if found else line


def joins_pages(last: str, first: str) -> bool:
    """Whether a page's first line goes on with the last line of the page before it, by its own look."""
    return not ends_sentence(last) and _REST.match(first) is not None
