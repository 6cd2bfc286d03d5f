"""Articles and Chapters of the Charter as a person types them: "UN Charter ch. VII", "Article 2 (4) of the Charter".

    charter = name place | place name
    place   = [paragraph] article number [paragraph] {"," number} | chapter number {"," number}

In: a query as `lookup` has it. Out: the pinpoint that a citation of the same words has, and the tables by which the
page's script reads it. The words are those of running text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ..languages import LANGUAGES, table
from ..languages.letters import ARABIC, SMALL
from ..languages.numerals import DIGITS, in_chinese
from ..un import chapter_of, charter_tables, to_roman
from .lookup_patterns import AND, PARAGRAPH, without_leads
from .lookup_words import LETTERS, any_of, behind_place, of_texts

_LAST_ARTICLE = 111
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        word.lower(): number
        for language in LANGUAGES
        for word, number in table(language, "citations").get("ordinals", {}).items()
        if not DIGITS.keys() & word
    }
    | dict.fromkeys(of_texts("first_articles"), 1)
    | {in_chinese(number): number for number in range(1, _LAST_ARTICLE + 1)}
)
"""What Articles and Chapters are counted by in words."""
_NUMBER = rf"[0-9]{{1,3}}|{any_of(_NUMBERS)}"
_ITEM = rf"[1-9][0-9]?|[a-h]|{any_of(LETTERS)}"
_PARAGRAPH = rf"(?:{PARAGRAPH})\.?\s*\(?({_ITEM})\)?"


def _words(name: str) -> str:
    return any_of({word.rstrip(".") for word in of_texts(name)})


def _behind(name: str) -> str:
    return any_of(behind_place(name))


_MARKS = re.compile('[《》“”«»"]')
_NAMES = {without_leads(_MARKS.sub("", name.lower())) for name in of_texts("charter")}
_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "marks": _MARKS.pattern,
        "name": rf"(?<![0-9{SMALL}{ARABIC}])(?:{any_of(_NAMES)})(?![{SMALL}{ARABIC}])",
        # The paragraph before, the number, its item or its paragraph; the number and the paragraph with words behind.
        "article": (
            rf"(?:{_PARAGRAPH}\s*[^0-9]{{0,8}}?)?(?:{_words('article')})\.?\s*({_NUMBER})"
            rf"(?:(?:\s?\(\s?|\s|[./])({_ITEM})\s?\)?|\s*,?\s*{_PARAGRAPH})?(?:\s*(?:,|{AND})\s*(?:{_NUMBER}))*"
            rf"|第?({_NUMBER})(?:{_behind('article')})(?:第?\(?({_NUMBER})\)?(?:{_behind('paragraph')}))?"
        ),
        "chapter": (
            rf"(?:{_words('chapter')})\.?\s*({_NUMBER}|[ivx]{{1,5}})(?:\s*(?:,|{AND})\s*(?:{_NUMBER}|[ivx]{{1,5}}))*"
            rf"|第?({_NUMBER}|[ivx]{{1,5}})(?:{_behind('chapter')})"
        ),
    }
)
_NAME = re.compile(_PATTERNS["name"])
_ARTICLE, _CHAPTER = re.compile(_PATTERNS["article"]), re.compile(_PATTERNS["chapter"])


def of_charter(text: str) -> str:
    """The pinpoint of the Article or the Chapter that a query names with the Charter; empty where it names none."""
    named, count = _NAME.subn(" ", _MARKS.sub("", text), count=1)
    place = without_leads(named) if count else ""
    if found := _ARTICLE.fullmatch(place):
        before, number, item, paragraph, counted, of_counted = found.groups()
        sub = before or item or paragraph or of_counted
        pin = f"art{_digits(number or counted)}" + (f"-{_digits(sub)}" if sub else "")
    elif found := _CHAPTER.fullmatch(place):
        number = _digits(found[1] or found[2])
        pin = f"ch{to_roman(int(number)) if number.isdecimal() else number.upper()}"
    else:
        return ""
    return pin if chapter_of(pin) else ""


def _digits(printed: str) -> str:
    return str(_NUMBERS.get(printed) or LETTERS.get(printed, printed))


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `of_charter` does."""
    return {**_PATTERNS, "numbers": dict(_NUMBERS), **charter_tables()}
