"""How print joins a paragraph's number to its words, as parts of patterns: one grammar for lines and for paragraphs.

Behind the number stands a stop, `12. Decides`, or a dash, as Arabic has it, `12 - يقرر`. A word processor or a
converter loses the space behind the stop, `12.просит`, and writes any sign of a dash.
"""

from __future__ import annotations

import re

from ...languages.letters import ARABIC, CAPITAL_CYRILLIC, CAPITAL_LATIN, HAN, SMALL, SMALL_CYRILLIC, SMALL_LATIN
from ...languages.numerals import digits
from ..letters.punctuation import DASHES

GLUED = rf"(?:[{CAPITAL_LATIN}][{SMALL_LATIN}]|[{CAPITAL_CYRILLIC}{SMALL_CYRILLIC}]{{2}}|[{ARABIC}]{{2}}|[{HAN}])"
"""The first letters of a word that stands right behind a number's stop. A small Latin letter there is a part of the
number, `1.a`, or of an ordinal, `1.er`; so is a single letter of the other alphabets."""

DASH = rf"[{DASHES}]"
"""The dash behind such a number."""

NUMBERED = re.compile(
    rf"(?P<number>{digits(3)})(?:[.．]\s+|、\s*|\.(?={GLUED})|\s{DASH}\s+|{DASH}\s+(?=[{ARABIC}]))(?=[^\W\d_]|[\"“«(])"
)
"""A paragraph's number, with what stands between it and the words."""

LETTERED = re.compile(rf"(?P<open>[(（]?)(?P<letter>[^\W_]{{1,2}})(?P<close>[)）]|\s{DASH}(?=\s))\s*(?=\S)")
"""The letter or the number of an item."""

DRAFTED = re.compile(
    r"(?:(?P<part>PP|OP)\s?|¶\s?)(?P<counted>\d{1,3})"
    rf"(?:\s?[.:：．)](?=\s|[^\W\d_{SMALL}])|\s(?![{SMALL}]))\s*(?=\S)"
)
"""What drafts under negotiation number their paragraphs with: `PP1.` in the preamble, `OP1.` below it; and `¶1.`."""

MARKED_PARAGRAPH = re.compile(
    rf"{digits(3)}(?:[.．、]|\s?{DASH})\s*(?=\D)|[(（]?(?!\d{{4}}|[IVXLC]{{3}})[^\W_]{{1,4}}[)）]\s"
)
"""What begins with a number or a letter of its own."""
