"""Numbers of resolutions in their titles, as each language writes them, and as symbols have them.

In: what a title prints, ٢٤٢ (١٩٦٧), 三三八(一九七三), 2205 (د-21), 2205(二十一).
Out: 242 (1967), 338 (1973), 2205 (XXI).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ...languages import LANGUAGES, listed, table
from ...languages.months import month_words
from ...languages.numerals import CHINESE_COUNT, CHINESE_DIGITS, CHINESE_NUMERALS, number_of_digits
from ...text.grammars.organ_titles import before_number, number_sign
from ...text.letters.literal import any_of
from ...un import to_roman

NUMBER = rf"(?:\d{{1,4}}|[{CHINESE_NUMERALS}]{{1,7}})"
"""A resolution's number, in any script."""
YEAR = rf"(?:(?:19|20)\d\d|[١٢][٩٠][٠-٩]{{2}}|[{CHINESE_COUNT[:2]}][{CHINESE_DIGITS}]{{3}})"
"""The year in its brackets, in any script."""
RESOLUTION_NUMBER = re.compile(rf"(?P<number>{NUMBER}) ?[(（](?P<year>{YEAR})[)）]")

_BY_SESSION = re.compile(r"(?P<series>(?:[A-Z]{1,4}[- ])?\d{1,4})/(?P<count>\d{1,4})\b")
_IN_BRACKETS = re.compile(r"(?P<count>\d{1,4})(?: [A-Z])? ?\((?:\d{4}|(?P<series>[A-Z-]{1,9}))\)")
"""A number of a series as symbols have it: 80/5; 2205 (XXI), and 242 (1967), whose series goes on from year to year."""

_DAY = r",?(?:\s[^\W\d_]{1,8})?\s\d{1,2}[^\W\d_]{0,3}\s[^\d.;,]{3,40}\d{4}(?:\s[^\W\d_]{1,4}\.?)?\W*$"
"""What stands behind a number where that is the day, to the end: "of 12 November 1984", от 12 ноября 1984 года."""
_SESSION_AND_NUMBER = rf"\d{{1,4}}/\d{{1,4}}(?=\.?\s*$|\.\s|{_DAY}|{'|'.join(listed('structure', 'title_end'))})"
"""A session and a number, which nothing but a title's words behind a stop, or a day, follows: Resolution 80/6."""
_BARE = re.compile(r"(?P<number>\d{3,4})(?:\.|\s[-–—])\s*[\u200e\u200f]?(?=[^\W\d_])")
_LATIN_SESSION = r"(?:E?S-)?[IVXLC]+"
_CHINESE_SESSION = f"[{CHINESE_NUMERALS}]{{1,4}}"


@cache
def native_sessions() -> str:
    """A pattern of a number with its session in brackets as Arabic or Chinese writes it, with the groups `count`,
    `letter` and `term`."""
    return rf"(?P<count>{NUMBER})(?: (?P<letter>{_part()}))? ?\( ?(?P<term>{_session()}) ?\)"


@cache
def lettered_numbers() -> str:
    """A pattern of the number of an organ with sessions and a part's letter, in any language: 76/506 B, 76/506 باء."""
    return rf"(?:E?S-)?\d{{1,4}}/\d{{1,4}} ?{_part()}"


@cache
def _with_session() -> re.Pattern[str]:
    """The number and the session right behind the word for a resolution, or in Chinese behind 第 or 决议案, or before
    号."""
    number = rf"{NUMBER}(?: {_part()})? ?\( ?(?:{_LATIN_SESSION}|{_session()}) ?\)|{_SESSION_AND_NUMBER}"
    sign = rf"(?:{number_sign()}|[^\W\d_]{{1,3}}[.°]?\s+)"
    forms = "|".join(listed("structure", "title_before_session"))
    return re.compile(rf"(?:{before_number()}{sign}|{forms})(?P<number>{number})")


def session_number(title: str) -> str:
    """The number that a title names by its word and that has a session: "Resolution 2205 (XXI)"; empty where it has
    none."""
    found = _with_session().match(title)
    return as_in_symbols(found["number"]) if found else ""


@cache
def _alone() -> re.Pattern[str]:
    """The same with a number and nothing else: "Resolution 242", قرار مجلس الأمن رقم 242, 安理会第242号决议."""
    sign = "".join(listed("structure", "title_behind_number"))
    behind = rf"[^\W{sign}]|[/.]\w| ?[(（] ?(?:{_LATIN_SESSION}|{_session()}|{YEAR}) ?[)）]| [A-Z] ?\("
    months = any_of(name for language in LANGUAGES for name in month_words(language))
    forms = "|".join(listed("structure", "title_before_number"))
    return re.compile(rf"(?:{before_number()}{number_sign()}|{forms})(?P<number>{NUMBER})(?!{behind}|\s(?i:{months}))")


def number_alone(title: str) -> str:
    """The number that a title names by its word and that has neither year nor session; empty where it has none."""
    found = _alone().match(title)
    return str(number_of_digits(found["number"])) if found else ""


def bare_number(title: str) -> str:
    """The number that a title begins with and that has neither year nor session: "1823. Decentralization"; empty where
    it has none. A low one is anything's."""
    found = _BARE.match(title)
    return str(number_of_digits(found["number"])) if found else ""


def as_in_symbols(printed: str) -> str:
    """A number as symbols have it; one in Latin letters and digits stays as it is printed."""
    if printed.isascii():
        return printed
    if dated := RESOLUTION_NUMBER.fullmatch(printed):
        return f"{number_of_digits(dated['number'])} ({number_of_digits(dated['year'])})"
    native = re.fullmatch(native_sessions(), printed)
    if native is None:
        number, _, last = printed.rpartition(" ")
        whole = f"{number} {_parts().get(last, last)}" if number else last
        return re.sub(r"\d+", lambda digits: str(number_of_digits(digits[0])), whole)
    letter = native["letter"]
    part = f" {_parts().get(letter, letter)}" if letter else ""
    return f"{number_of_digits(native['count'])}{part} ({_roman(native['term'])})"


def _roman(term: str) -> str:
    """A session as symbols have it: XXI of د-21 and of 二十一, S-VI of دإ-6."""
    kind, _, number = term.replace("–", "-").replace(" ", "").rpartition("-")
    signs = {sign.replace(" ", ""): code for sign, code in _signs().items()}
    code = signs.get(kind, "")
    return f"{code}{'-' if code else ''}{to_roman(number_of_digits(number))}"


@cache
def _session() -> str:
    return rf"{any_of(_signs())} ?[-–] ?\d{{1,2}}|{_CHINESE_SESSION}"


@cache
def _signs() -> Mapping[str, str]:
    """What a language prints before a session's number, with what symbols have there."""
    return {
        sign: code for language in LANGUAGES for sign, code in table(language, "citations").get("sessions", {}).items()
    }


@cache
def _part() -> str:
    return rf"(?:[A-Z]|{any_of(_parts())})"


@cache
def _parts() -> Mapping[str, str]:
    """The names of letters of parts, with the letters."""
    return {
        name: letter for code in LANGUAGES for name, letter in table(code, "structure").get("part_letters", {}).items()
    }


def steps(last: str, number: str) -> int:
    """How many steps a resolution's number stands after another one's of the same series, both as symbols have them;
    0 where it does not."""
    for form in (_BY_SESSION, _IN_BRACKETS):
        first, second = form.match(last), form.match(number)
        if first and second and first["series"] == second["series"]:
            return max(0, int(second["count"]) - int(first["count"]))
    return 0
