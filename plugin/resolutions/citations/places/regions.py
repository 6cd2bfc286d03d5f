"""Annexes and sections that are named with paragraphs: which region of a document "paragraph 2 of annex B" is in.

    behind    paragraph 2 of annex B      пункт 22 раздела XIII      الفقرة 6 من الجزء الحادي عشر
              paragraph 6 of part II      paragraph 7 of section B of part II      paragraph 3 of section B of annex II
    before    section XI, paragraph 6     第十一节第6段               附件二第14段

A region is told as the beginning of its paragraphs' pinpoints: `annex-b-`, `annex-`, `sec-xi-`, `sec-ii-sec-b-`,
`annex-ii-sec-b-`. A part is a section by another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ...anchors import ANNEX, annex, section
from ...languages.letters import EASTERN
from ...model import Unit
from ...un import to_roman
from ..grammars.grammar import Grammar
from .ordinals import number_in_words

_MARK = re.compile(rf"[^\W\d_{EASTERN}]+|[0-9]+")
_BEFORE = 60
"""How far before paragraphs a region's name may begin."""


Letters = Mapping[str, str]
"""What a document's own annexes print for their letters, with what their anchors have."""
AS_THEY_LOOK: Letters = MappingProxyType({})
"""Of a document whose annexes have the Latin letters that they look like, and of all others than the text's own."""


def letters_of_annexes(units: Iterable[Unit], rules: Grammar) -> Letters:
    """The letters of a document's own annexes: the language's own where one of them has another than it looks like, as
    the third of А, Б and В has."""
    alphabet, parts = rules.regions.alphabet, rules.numbers.parts
    for unit in units if alphabet else ():
        words = _MARK.findall(unit.text) if unit.kind == "annex" else ()
        printed = next((word for word in words if word in alphabet), "")
        if printed and unit.anchor == annex(alphabet[printed]) != annex(parts.get(printed, "").lower()):
            return alphabet
    return AS_THEY_LOOK


def region_behind(text: str, end: int, rules: Grammar, letters: Letters = AS_THEY_LOOK) -> tuple[str, int]:
    """What the pinpoints of paragraphs that end at `end` begin with, and where the name of their region ends."""
    named = rules.regions.behind.match(text, end)
    return (_prefix(named, rules, letters), named.end()) if named else ("", end)


def region_before(text: str, start: int, rules: Grammar, letters: Letters = AS_THEY_LOOK) -> tuple[str, int]:
    """The same of a region that is named before paragraphs that begin at `start`, and where its name begins."""
    if rules.numbers.joint.match(text, start):
        return "", start  # المرفق باء والفقرة 8: the annex, and a paragraph
    low = max(0, start - _BEFORE)
    named = rules.regions.before.search(text, low, start)
    return (_prefix(named, rules, letters), named.start()) if named else ("", start)


def region_of_own(text: str, end: int, rules: Grammar, letters: Letters) -> tuple[str, str] | None:
    """What the pinpoints begin with of paragraphs that end at `end`, and what the document calls itself, where they are
    of an annex of its own: "paragraph 3 of annex II to the present resolution"; else None."""
    region, ends = region_behind(text, end, rules, letters)
    named = rules.regions.of_own.match(text, ends) if region else None
    return (region, named["name"]) if named else None


def is_of_appendix(text: str, start: int, end: int, rules: Grammar) -> bool:
    """Whether the paragraphs at `text[start:end]` are of an appendix, which no pinpoint names."""
    words = rules.regions
    before = words.appendix_before.search(text, max(0, start - _BEFORE), start)
    return before is not None or words.appendix_behind.match(text, end) is not None


def _prefix(named: re.Match[str], rules: Grammar, letters: Letters) -> str:
    said = named.groupdict()
    whole = _annex(said["within_mark"], rules, letters) if said["within"] else ""
    if named["section"]:
        printed = [said.get("outer"), named["section"]]
        marks = (mark for one in printed if one for mark in _marks(one, rules, AS_THEY_LOOK))
        return whole + "".join(f"{section(mark)}-" for mark in marks)
    if worded := said.get("worded"):
        return f"{whole}{section(rules.regions.worded_parts[' '.join(worded.lower().split())])}-"
    return _annex(named["annex"], rules, letters)


def _annex(printed: str | None, rules: Grammar, letters: Letters) -> str:
    which = _marks(printed or "", rules, letters)
    return f"{annex(which[0]) if which else ANNEX}-"


def _marks(printed: str, rules: Grammar, letters: Letters) -> list[str]:
    """The marks as anchors have them: II.B is ii and b, of numbers in words as well."""
    ordinals = rules.ordinals.values
    if value := number_in_words(printed, ordinals) if ordinals else 0:
        return [to_roman(value).lower()]
    words = [ordinal for ordinal in ordinals if printed.startswith(ordinal)]
    first = max(words, key=len, default="")
    marks = [to_roman(number_in_words(first, ordinals)).lower()] if first else []
    return marks + [_letter(mark, rules, letters) for mark in _MARK.findall(printed[len(first) :])]


def _letter(printed: str, rules: Grammar, letters: Letters) -> str:
    """A letter as anchors have it; one that looks like no Latin one is counted by its own alphabet."""
    alike = rules.numbers.parts.get(printed) or rules.regions.alphabet.get(printed, printed)
    return letters.get(printed, alike).lower()
