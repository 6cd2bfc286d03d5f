"""Changes that a word processor kept a record of, as converters write them: words struck out and put in, and remarks.

In: the text of a file, with its marks still in it. Out: what is told of them, once. What is struck out stays among the
words: which of the changes holds no text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ...diagnostics import diagnose
from ...errors import line_and_column
from ...languages import LANGUAGES, table
from ...model import Diagnostic
from ..letters.literal import any_of
from ..lines.at_signs import at_signs

FEWEST = 2
"""So many lines with a label alone tell it: one may be a word of the text."""
_SHOWN = 40

_SIGNS = "~{<[]"
"""One of these begins each mark."""
_MARK = re.compile(
    r"""
      ~~(?<![~\\]~~)(?=[^~\s])[^~\n]{1,2000}~~(?!~)                     # ~~the States~~
    | <(?:del|ins|strike|s)(?:\s[^<>]{0,200})?>(?=[^<>\n])              # <del>the States</del>
    | \{(?:--|\+\+|>>|~~)[^{}\n]{1,2000}(?:--|\+\+|<<|~~)\}             # {--the States--}
    | \]\{\.(?:paragraph-)?(?:insertion|deletion|comment-start)\b       # [the States]{.deletion author="M"}
    | \[(?P<tag>s|del|ins|strike)\][^\[\]\n]{1,2000}\[/(?P=tag)\]       # [s]the States[/s]
    | \[(?:DELETED|INSERTED|ADDED):\s                                   # [DELETED: the States]
    | \[-(?=[^\s\[\]])[^\[\]\n]{1,2000}-\] | \{\+[^{}\n]{1,2000}\+\}     # [-the States-]{+all States+}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def told_changes(name: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """Tell once of the changes in a file of this name, whose text begins in a line, at the first. Linear in its
    length."""
    marks = list(at_signs(_MARK, text, _SIGNS))
    of_remarks, of_changes = _lines()
    remarks = list(of_remarks.finditer(f"\n{text}")) if "[" in text else []
    labels = list(of_changes.finditer(f"\n{text}"))
    found = sorted((*marks, *remarks, *(labels if len(labels) >= FEWEST or marks or remarks else ())), key=_start)
    if not found:
        return
    place = line_and_column(text, found[0].start(), first_line)
    yield diagnose("tracked-changes", name, *place, words=found[0][0].strip()[:_SHOWN], count=len(found))


def _start(found: re.Match[str]) -> int:
    return found.start()


@cache
def _lines() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How lines begin with which word processors print remarks beside a text, `Comment [MP1]:`, and changes. The end of
    the line above is a part of the patterns, as the engine then skips from one to the next: a match stands as far into
    the text below such an end as the line does into the text."""
    tables = [table(language, "around") for language in LANGUAGES]
    remarks = any_of(chain.from_iterable(words["remarks"] for words in tables))
    changes = any_of(chain.from_iterable(words["changes"] for words in tables))
    return (
        re.compile(rf"\n[ \t]*{remarks}\s?\[[^\W\d_]{{1,5}}\d{{1,4}}\]\s?[:：]"),
        re.compile(rf"\n[ \t]*{changes}\s?[:：]"),
    )
