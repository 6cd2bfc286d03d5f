"""What looks like the mark of a note where a conversion left it among the words: what stands before it and behind it.

Each look is a pair of patterns: what ends right before the digits, with what of it is the mark's (`mark`), and what
begins right behind them, with the mark's bracket.
"""

from __future__ import annotations

import re

from ...languages.letters import ARABIC, CAPITAL, HAN, SMALL, SMALL_CYRILLIC
from ...languages.numerals import BEFORE_NUMBER, COUNTED_SIGNS, JOINING_SIGNS, ORDINAL_LETTERS
from .note_marks import STOPS

Looks = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]

_END = rf"(?=[{STOPS}](?!\d)|\s[;:»!?](?:\s|$)|\s?$)"
"""A stop, or the end, behind a mark."""
_AFTER_BRACKET = rf"(?=[\s{STOPS}\"”»]|$)"


def _looks(*looks: tuple[str, str]) -> Looks:
    """Each what stands before the digits, with what of it is the mark's, and what stands behind them, with the mark's
    bracket."""
    return tuple((re.compile(f"(?:{before})$"), re.compile(f"(?P<mark>{behind})")) for before, behind in looks)


_SMALL_END = rf"[^\W\d_{CAPITAL}]"
SURE = _looks(
    # "figuran en él2,", "celui-ci5, les efforts", "follow-up3 that"; not "of 40 km2,".
    (rf"(?<![\d\w-])(?<!\d )[^\W\d_]{{1,24}}(?<=[^\W\d_]{_SMALL_END})(?P<mark>)", _END),
    (rf"[^\W\d_]{{2,24}}[-‐‑][^\W\d_]*{_SMALL_END}(?P<mark>)", rf"\s|{_END}"),
    # "(Ports III)5,", "3,9 %5,", "» 26;"
    (r"(?:\w\w[)）]|%)(?P<mark>)", _END),
    (r"[»”](?P<mark>\s?)", _END),
    # "States, 2and"
    (r"[^\W\d_)”»][,;]\s(?P<mark>)", rf"(?=[{SMALL}]{{3}})"),
    # In Arabic "المؤقت ( 2 )", also turned: "الصلة)1(،".
    (rf"[{ARABIC}](?P<mark>\s?\(\s?)", rf"\s?\){_AFTER_BRACKET}"),
    (rf"[{ARABIC}]{{3}}(?P<mark>\))", rf"\({_AFTER_BRACKET}"),
    # "2022 (5)؛", "(معاهدة بليندابا) (10)،", "“ (4)،", "EC-94/DEC.2 (10)؛"
    (
        rf"(?:(?<!\w)(?:19|20|١٩|٢٠)\d\d|[A-Z]\.\d|[{ARABIC}]{{3}}\)|[{ARABIC}][”“\"»])(?P<mark>\s?\(\s?)",
        rf"\s?\)(?=[{STOPS}])",
    ),
    # "الثالث()5)،", "أفريقيا(17()اتفاقيات"
    (rf"[{ARABIC}]{{3}}(?P<mark>\(\))", rf"\){_AFTER_BRACKET}"),
    (rf"[{ARABIC}]{{3}}(?P<mark>\()", rf"\(\)(?=[{ARABIC}]|[\s{STOPS}]|$)"),
)
"""What is likely to be a mark wherever it stands."""
LIKELY = _looks(
    # "quays.13 We"
    (rf"[^\W\d_][^\W\d_]{_SMALL_END}\.(?P<mark>)", rf"\s(?=[^\W\d_])(?![{SMALL}])"),
    # "2030, 2and"
    (r"\d[,;]\s(?P<mark>)", rf"(?=[{SMALL}]{{3}})"),
    # "комитета1постановила"
    (rf"[{SMALL_CYRILLIC}]{{3}}(?P<mark>)", rf"(?=[{SMALL_CYRILLIC}])"),
    # "правила) 40;"
    (r"[»”)](?P<mark>\s)", rf"{_END}|(?=\s[^\W\d_]{{1,3}}\s)"),
    # "resolution 52/38 J3,", "the sessions 44o33"
    (rf"(?:\d/\d{{1,3}} [A-Z]|\d[{ORDINAL_LETTERS}])(?P<mark>)", rf"\s|{_END}"),
    # "esta10,"
    (rf"[^\W\d_][^\W\d_]{_SMALL_END}(?P<mark>)", _END),
)
"""What is likely only where no other number could hold the mark."""

_SENTENCE = rf"(?=\s?[{HAN}《“])(?!\s?[{COUNTED_SIGNS}{JOINING_SIGNS}])"
"""What goes on behind a mark in Chinese: a character that neither counts nor joins numbers."""
SURE_IN_CHINESE = _looks(
    # "建议，1任命", "组成：2阿根廷", "《纲领》。12 我们", "(第二号议定书) 8 下设"
    (r"[，。：；](?P<mark>\s?)", _SENTENCE),
    (rf"[{HAN}][）)》”](?P<mark>\s?)", _SENTENCE),
    # "条款草案评注、8各国政府"
    (rf"[{HAN}]{{2}}、(?P<mark>)", _SENTENCE),
    # "决定草案。2"
    (r"[。；](?P<mark>\s?)", r"(?=[\s；。，]|$)"),
    # "77%2，并"
    (r"%(?P<mark>)", _END),
    # "第51/31号8和", "2030年，3 2031年"
    (r"\d号(?P<mark>\s?)", rf"(?=\s?[{HAN}、，；。])(?!\s?[{COUNTED_SIGNS}])"),
)
"""The same where Chinese characters stand beside it."""
LIKELY_IN_CHINESE = _looks(
    # "报告21中的", "网站 25的", "框架19)的", "《公约》18 (包括"
    (rf"[{HAN}](?<![{BEFORE_NUMBER}])(?P<mark>\s?)", rf"{_SENTENCE}|(?=[)），；。])"),
    (r"[》”](?P<mark>\s?)", rf"{_SENTENCE}|(?=\s?[(（])"),
)
"""The same where only no other number could hold the mark."""
