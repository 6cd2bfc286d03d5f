"""How a document's symbol is written, as patterns: in running text, and above a document.

`symbols` makes values of what they match; examples of all of it stand in `site_tests/cases/symbols.yml`.
"""

from __future__ import annotations

import re

from ..languages import listed
from .letters import PARTS

_ROOTS = (
    "DP|DC|CD|CEP|ST|TD|S|A|E|T|ECE|UNEP|HSP|CEDAW|CRC|CCPR|CERD|CAT|CMW|CRPD|CED|HRI|NPT|BWC|CEB|ISBA|SPLOS|FCCC|PBC"
    "|ICCD|IDB|ESCAP|ECLAC|UNW|UNFF|OPCW|CAC|CBD|CTOC|CLCS|JIU|TPNW|CCW|CCM|APLC|UNODC|IPBES"
)
"""The first segments of the symbols of the United Nations and of the conferences that it serves; `AU/…`,
`INFCIRC/…` and `GOV/…` are other organizations'."""

_SESSION_ROOTS = r"(?:(?:GC|IDB)\.[0-9]{1,2}|GC\((?:SPL\.)?(?:[0-9]{1,2}|[IVXL]{1,8})\))"
"""First segments that hold their session: those of the United Nations Industrial Development Organization, and of the
General Conference of the International Atomic Energy Agency."""
SESSION_ROOT = re.compile(rf"{_SESSION_ROOTS}$")
"""One at the end of what stands before a slash."""


def _any_of(name: str) -> str:
    """A pattern of the words that symbols of any language have for what a key of the tables names, in any case of
    letters."""
    words = {form for word in listed("symbols", name) for form in (word, word.upper(), word.lower())}
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


JOINS, PART_WORD, PARTS_WORD = _any_of("and"), _any_of("part"), _any_of("parts")
"""The words in brackets behind a number, in any language: (Parts I and II)."""
VOLUME = (
    rf"(?:(?:(?:Sect|SECT|Vol|VOL|Supp|SUPP)[sS]?\.? ?|{PARTS_WORD}\.? ?|{PART_WORD}\.? ?)"
    r"(?:[0-9]{1,3}[A-Z]?|[IVXL]{1,6})"
    rf"(?:-[0-9IVXL]{{1,6}}| ?{JOINS} ?[IVXL]{{1,6}})?"
    "|Introduction|INTRODUCTION|Plan ?outline|PLAN ?OUTLINE)"
)
"""A section, volume or part of a document, which has a symbol of its own by it: A/81/6 (Sect. 13). What a reader types
is read in capitals."""
_RESUMED = r"\((?:Resumption|RESUMPTION)\.? ?[0-9]{0,2}\)"
"""A meeting that was resumed, whose record has a symbol of its own by it: S/PV.4037 (Resumption 1)."""

LOST_SLASH = r"(?<=[0-9])\.?(?=(?:Add|Corr|Rev|SR|PV)\.)"
"""Where no slash stands before a segment, or a stop for it: A/75/7Add.2, A/C.6/79.SR.37."""
_SEGMENT = (
    "(?:"
    r"(?:Add|add|Rev|Corr|Amend|Res|RES|DEC|Dec)\.? ?[0-9]+(?:-[0-9]+)?(?![0-9])"  # Add.44, Rev. 1, Res.5
    r"|SR\. ?[0-9]+[-–][0-9]+(?=/Corrigendum)|Corrigendum(?![A-Za-z])"  # the correction of several records
    rf"|PV\. ?[0-9]+ ?{_RESUMED}"
    r"|[A-Z][A-Za-z]{0,4}\. ?[0-9]+[A-Z]?(?![A-Za-z])"  # PV.1382, AC.51, CN.4, C.3, WP.29
    "|E?S-[0-9]+"  # S-10, ES-10: special sessions
    r"|[A-Z]{2,}\.(?![IVXL]+/)[A-Z]{3,}(?=/)"  # CP.TEIA, ASTANA.CONF
    r"|[A-Z]{1,4}\.[IVX]+(?=/)"  # CONF.VIII, AP.II, P.V
    r"|[A-Z][A-Za-z]{1,3}\.[A-Z][a-z]{2,3}\.[0-9]+"  # OzL.Pro.28
    r"|COP\([0-9]+\)"  # ICCD/COP(13)
    r"|(?<=CO/)[0-9]+-[0-9]+(?![A-Za-z0-9])"  # the reports of a State together: CO/25-26
    "|PRST(?= ?[/0-9])"  # also misprinted PRST2009/9
    rf"|[0-9]+ ?\({VOLUME}\)"  # (Sect. 13)
    rf"|[0-9]+(?:{PARTS})?(?![A-Za-z0-9])"  # 2014, 16, 6A, 84A-B, 77AA
    "|[0-9]+(?=[A-Z][a-z])"  # a word glued on: S/10291Resolution
    "|(?:Agenda|Res|Dec|[A-Z][A-Z-]*)(?= ?/)"  # RES, TRANS, HRC, C; misprinted Res
    ")"
)
SYMBOL = re.compile(
    rf"(?P<organ>(?:{_ROOTS}|{_SESSION_ROOTS})(?= ?/)|(?=PRST/))"
    rf"(?P<path>(?:(?: ?/ ?|(?<=PRST)|(?=PRST/)|{LOST_SLASH}(?=[A-Za-z]+\.[0-9])){_SEGMENT})+)"
    rf"(?:(?<=[0-9]) (?P<letters>{PARTS})(?= ?\( ?(?:E?S-)?[IVXL]+ ?\)))?"
    r"(?:(?<=[0-9A-Z]) ?\( ?(?:(?P<year>(?:19|20)[0-9][0-9])|(?P<session>(?:E?S-)?[IVXL]+|E?S-[0-9]+)) ?\))?"
    rf"(?:(?<=[0-9)]) ?(?P<part>{PARTS})(?=\W*$|[,;.)\]]| (?:\(|[0-9]|[^\W\d]{{1,3}}\b)))?"
)
"""A symbol as it may stand in running text, stray spaces and all. Every repetition is over disjoint beginnings."""

LONGEST = 100
"""More characters than any symbol has. A longer text is no symbol, and it could not be the name of a file."""

PRINTED = (
    r"(?=\S*[0-9])[A-Z]{1,5}(?:\([0-9IVXL]{1,8}\)(?=/))?(?:/[A-Z0-9](?:[\w.\-]*\w)?)+"
    r"(?: ?\((?:\d{4}|" + VOLUME + rf")\)|(?: ?{PARTS})? ?\([IVXLC]+\)(?: ?{PARTS}(?!\w))?| {PARTS}(?!\w))?"
)
"""What a masthead prints as its document's symbol, of whatever body; a full stop after it is the sentence's. Each has a
digit: "N/A" says that something is not applicable."""
