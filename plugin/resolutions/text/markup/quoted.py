"""Paragraphs that a converter made quotations of, because they are indented (`> 1. Decides`), or that a letter quotes:
their signs taken out. So are the marks that a spreadsheet puts round each cell when it is copied, a paragraph a
line."""

from __future__ import annotations

import re

from ..letters.punctuation import COLONS
from ..lines.hard_ends import END
from ..lines.lines import signs_in

FEWEST = 2
"""So many paragraphs with the sign, of a sentence's length, show that a converter wrote it; where no line of the text
is without one, or lines with nothing else part them, they may have any length."""
SENTENCE = 40
"""Letters of such a paragraph."""
LETTERS = 3
"""So many a Chinese character stands for."""

_SIGN = re.compile(r"[ ]{0,3}>(?:[ ]?>)*+(?:[ ]|$)|[ \t]*$")
"""What a line of such a paragraph begins with; one without words may have none."""
_ANY_SIGN = re.compile(r"[ ]{0,3}>(?:[ ]?>)*+[ ]?")
_LED = re.compile(rf"[{''.join(COLONS)}][ \t]*\n(?=>)")
"""The end of a letter's line above a quotation."""
_LETTER = re.compile(r"[^\W\d_]")
_MARK = '"'
_FEWEST = 4
"""So many lines at least, and all of them, show that a program has put the marks there."""


def without_quotation_signs(text: str) -> str:
    """The text without the signs of quotation that a converter wrote. The cost is linear in its length."""
    if ">" not in text:
        return text
    if _is_whole(text):
        return "\n".join(_ANY_SIGN.sub("", line, count=1) for line in text.split("\n"))
    paragraphs = text.split("\n\n")
    unsigned = {index: words for index, one in enumerate(paragraphs) if (words := _without_signs(one))}
    quotations = [[part for part in words.split("\n\n") if _LETTER.search(part)] for words in unsigned.values()]
    # A letter leads to it, or a line has the sign and nothing else.
    is_any = _LED.search(text) is not None or any(len(parts) >= FEWEST for parts in quotations)
    if not is_any and sum(_length(part) >= SENTENCE for parts in quotations for part in parts) < FEWEST:
        return text
    return "\n\n".join(unsigned.get(index, one) for index, one in enumerate(paragraphs))


def _is_whole(text: str) -> bool:
    """Whether each line of a text with words has the sign, also without a space behind it: none is the text's own."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= FEWEST and all(_ANY_SIGN.match(line) for line in lines) and _LETTER.search(text) is not None


def _without_signs(paragraph: str) -> str:
    """A paragraph without the signs, if each of its lines begins with one, but for those of a letter that lead to the
    quotation ("Anna wrote:"), and it has words; else nothing."""
    lead, words = "", paragraph
    if ">" not in paragraph[:4]:
        if (led := _LED.search(paragraph)) is None:
            return ""
        lead, words = paragraph[: led.end()], paragraph[led.end() :]
    lines = words.split("\n")
    signs = [_SIGN.match(line) for line in lines]
    unsigned = [line[sign.end() :] for line, sign in zip(lines, signs, strict=True) if sign is not None]
    if len(unsigned) < len(lines) or not _LETTER.search(words):
        return ""
    parting = f"{END} {END}" if lead and "" in unsigned else ""
    return lead + parting + "\n".join(unsigned)


def _length(paragraph: str) -> int:
    """How many letters a paragraph has or stands for."""
    return len(paragraph) + (LETTERS - 1) * signs_in(paragraph)


def without_cell_quotes(text: str) -> str:
    """The text without the marks round each line, `"1. Decides …"`, and with one mark for each two within it. A
    statement opens each paragraph with a mark and closes the last alone, so it keeps them. Linear in its length."""
    if not text.lstrip().startswith(_MARK):
        return text
    lines = [line.strip() for line in text.split("\n")]
    cells = [line for line in lines if line]
    if len(cells) < _FEWEST or not all(map(_is_cell, cells)):
        return text
    return "\n".join(line[1:-1].replace(2 * _MARK, _MARK) for line in lines)


def _is_cell(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == _MARK
