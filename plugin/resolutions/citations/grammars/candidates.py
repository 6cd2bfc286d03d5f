"""Where a citation can begin in a language's text: the one pattern that the scan runs over it.

A candidate starts at a digit, a slash, a bracket or a Roman numeral's letter. The parts and sessions of
resolutions are printed as the language prints them: 217 A (III), 217 ألف (د-3), 55/5 В.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...languages.letters import EASTERN
from ...un import PART

PART_ENDS = rf"(?![^\W{EASTERN}]|[/’'-]\w|\.\w)"
"""After a part's letter: that it is no word's and no symbol's first one."""

_MOST_PARTS = 12
"""How many parts are listed at most behind the first."""

SIGN_BEGINS = rf"(?<![^\W{EASTERN}])"
"""Before the sign of a session: that it is no word's end."""


def letters_of_parts(names: Iterable[str], first: str = "A-Z") -> str:
    """A pattern of a part's letter, or of two that are joined: A, AA, A-B, and what the language prints for them."""
    words = "".join(f"|{re.escape(name)}" for name in sorted(names, key=len, reverse=True))
    return rf"(?:(?=[{first}]){PART}(?:[-–]{PART})?{words}){PART_ENDS}"


def candidate(
    parts: Iterable[str], sessions: Iterable[str], joins: Iterable[str], years_behind: bool, in_words: str
) -> re.Pattern[str]:
    """The pattern of a candidate, from the names of parts and of kinds of sessions (`د` in د-15).

    `joins`: the words between parts that are listed before their session, 181 A and B (II). `years_behind`: whether
    the year may stand behind the stroke, 46/1998, as in a script from right to left. `in_words`: a pattern of a
    session's number in words, 2205(二十一).
    """
    before = "".join(f"|{re.escape(name)}" for name in parts)
    words = "|".join(re.escape(word) for word in sorted(joins, key=len, reverse=True))
    join = rf"\ ?(?:[-–]|[,،、](?:\ ?(?:{words}))?|{words})\ ?"
    listed = rf"(?:{join}(?:(?!I){PART}{before})){{1,{_MOST_PARTS}}}"
    part = letters_of_parts(parts)
    local = "".join(f"|{re.escape(name)}" for name in sorted(sessions, key=len, reverse=True))
    year = "|(?:19|20)[0-9][0-9]" if years_behind else ""
    stroked = "(?!)" if years_behind else "(?:19|20)[0-9][0-9]"
    return re.compile(
        rf"""
        [0-9/()IVX]    # a set of characters comes first: the engine then skips to the next of them at once
        (?: (?<=[0-9]) (?P<rest>[0-9]*)
            (?: (?: \ ? | \. ) [(\[{{〔【] \ ? (?P<year>(?:19|20)[0-9][0-9]) (?![0-9/.-]) (?:\ ?[)\]}}〕】])?
              | \ (?P<naked>(?:19|20)[0-9][0-9]) (?![0-9(/.-]|\ \() \)?        # 868 1993: the brackets are lost
              | \ ? \( \ ? (?P<glued>[XVI]*V?I*) D (?=\ )                            # XVID: a scan's XVII)
              | (?: \ ? (?P<before>{PART}{before}) (?: {listed} (?=\ ?\() )? )?
                \ ? \( \ ? (?P<session> (?:E?S[-–\ ])? (?:[IVXLivxl]+|{in_words})
                    | (?:E?S{local}) \ ? [-–] \ ? [0-9]+ | 1{{1,3}} )
                \ ? \(? \ ? \)                                                       # (د-15()): turned round
                (?: \ ? (?P<after>{part}) )?
              | \ ?/\ ? (?P<second>[0-9]{{1,3}}{year}) (?![0-9/]) (?: \ ? (?P<letter>{part}) )?
              | \ ?/\ ?(?P<stroked>{stroked}) (?![0-9/])                             # 1325/2000
              # 1325, 2000   1325-2000: its year, or another number
              | (?= (?:[,،]\ |[-–]) (?P<told>(?:19|20)[0-9][0-9]) (?![0-9(/-]|\.[0-9]|\ \() )
            )?
          | (?<=/)
          | (?<=\() (?= \ ? [^\W\d_]{{1,5}} \ ? \) )
          | (?<=[^\W\d_]\))
          | (?<=[IVX]) [IVX]* (?![^\W{EASTERN}]|[’'-])
        )
        """,
        re.VERBOSE,
    )
