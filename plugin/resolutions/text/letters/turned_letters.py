"""Arabic as programs leave it that take the letters of a PDF as they stand on the page → as it is written.

Some give each line from its left to its right (`ةماعلا ةيعمجلا`): the lines are turned round. Most turn round one pair
alone, a lam with an alef behind it, for which print has one sign: `األمم` for الأمم, `السالم` for السلام. The pair is
put in order where no word has what came out, and in words of the language's table; others stay as they stand, which is
told. Each text keeps its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from ...diagnostics import diagnose
from ...errors import line_and_column
from ...languages import LANGUAGES, table
from ...languages.letters import ALEFS, ARABIC_FORMS, ARABIC_FRONTS, ARABIC_LAST, CAPITAL_LATIN, LAM, SMALL_LATIN
from ...languages.typed_signs import changed_words
from ...model import Diagnostic
from .literal import any_of

_FEWEST = 4
"""So many words show what a program does."""
_BEGINS_TURNED = re.compile(rf"(?<![{ARABIC_FORMS}])[{ARABIC_LAST}](?=[{ARABIC_FORMS}])")
_ENDS_SOUND = re.compile(rf"(?<=[{ARABIC_FORMS}])[{ARABIC_LAST}](?![{ARABIC_FORMS}])")
_LINE = re.compile(r"[^\n\r\f]+")
_LETTER = re.compile(f"[{ARABIC_FORMS}]")
_LATIN = f"{CAPITAL_LATIN}{SMALL_LATIN}"
_WORD = rf"[0-9{_LATIN}](?:[^\s{ARABIC_FORMS}()\[\]،؛]*[0-9{_LATIN}])?"
_PIECE = re.compile(rf"(?=[{_LATIN}]){_WORD}(?:[.,:;]{{0,2}}[ ]{_WORD})*|{_WORD}|.", re.DOTALL)
"""Words of Latin letters with the numbers among them, a number, or a symbol, which each line has as they are read; else
one sign."""
_BRACKETS = str.maketrans("()[]«»", ")(][»«")
_IN_BRACKETS, _BETWEEN_BRACKETS = re.compile(r"\([^()\n]*+\)"), re.compile(r"\)[^()\n]*+\(")

_TURNED = tuple(f"{ALEFS[0]}{alef}{LAM}" for alef in ALEFS)
_SOUND = tuple(f"{ALEFS[0]}{LAM}{alef}" for alef in ALEFS)
"""How words begin behind the article, turned and not: of the first no word of Arabic has any."""
_SURE = re.compile(
    rf"(?<=[{ALEFS}{LAM}])(?P<alef>[{ALEFS}]){LAM}"  # no alef follows an alef, nor a lam where each such pair is turned
    rf"|(?<![{ARABIC_FORMS}])(?P<before>[{ARABIC_FRONTS}]?){ALEFS[0]}{LAM}(?![{ARABIC_FORMS}])"  # the word "no"
)
_PAIR = re.compile(rf"{LAM}([{ALEFS}])")


def in_order_of_letters(text: str) -> str:
    """The text, its lines turned round where most of its Arabic words are. Linear in its length."""
    turn = turning(text)
    return text if turn is None else _LINE.sub(lambda line: turn(line[0]), text)


def turning(text: str) -> Callable[[str], str] | None:
    """What puts a line of a text in order whose Arabic words stand from the last letter to the first; None where they
    do not. Some programs leave brackets as they are seen, and others as they are meant."""
    if not any(sign in text for sign in ARABIC_LAST):
        return None
    turned = len(_BEGINS_TURNED.findall(text))
    if turned < _FEWEST or turned <= len(_ENDS_SOUND.findall(text)):
        return None
    are_as_seen = len(_IN_BRACKETS.findall(text)) >= len(_BETWEEN_BRACKETS.findall(text))
    signs = _BRACKETS if are_as_seen else {}

    def turn(line: str) -> str:
        if not _LETTER.search(line):
            return line
        pieces = reversed(_PIECE.findall(line))
        return "".join(piece.translate(signs) if len(piece) == 1 else piece for piece in pieces)

    return turn


def with_pairs_in_order(text: str) -> str:
    """The text with each lam before its alef, where a program has turned these round. Linear in its length."""
    if LAM not in text:
        return text
    turned = sum(map(text.count, _TURNED))
    if turned < _FEWEST or turned <= sum(map(text.count, _SOUND)):
        return text
    text = _SURE.sub(lambda found: f"{found['before'] or ''}{LAM}{found['alef'] or ALEFS[0]}", text)
    words, printed = _words()
    return words.sub(lambda found: printed[found[0]], text)


@cache
def _words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The words of the tables, or parts of words, as a program turns them, and as they are printed."""
    listed = (word for language in LANGUAGES for word in table(language, "script").get("lam_alef", ()))
    printed = {_PAIR.sub(rf"\1{LAM}", word): word for word in listed}
    return re.compile(any_of(printed)), printed


def told_pairs(name: str, text: str, read: str, first_line: int) -> Iterator[Diagnostic]:
    """Tell once of the pairs of a text that were put in order in what is `read`, at the first."""
    changed = list(changed_words(text, read)) if text != read else []
    if not changed:
        return
    start, turned = changed[0]
    place = line_and_column(text, start, first_line)
    printed = read[start : start + len(turned)]
    yield diagnose("turned-letters", name, *place, turned=turned, printed=printed, count=len(changed))
