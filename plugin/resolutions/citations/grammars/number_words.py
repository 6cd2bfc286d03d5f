"""What the words of a language say about what is numbered and how numbers are listed; `number_grammar` builds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["resolution", "decision", "paragraph", "subparagraph", "article", "chapter", "annex", "document"]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What is numbered, and how numbers are listed."""

    translated: re.Pattern[str] | None
    """A symbol that the language translates, with the groups `root`, `session`, `kind` and `number`; None where there
    is none."""
    translations: Mapping[str, str]
    """The roots and kinds of such symbols, without spaces, with the symbol's own."""
    candidate: re.Pattern[str]
    """Where a citation can begin (`candidates`)."""
    parts: Mapping[str, str]
    """What a language prints for the letters of a resolution's parts, with these (باء is B)."""
    listed_part: re.Pattern[str]
    """The letter of one more part: "47/20 A and B"."""
    dated_part: re.Pattern[str]
    """Between a part and the letter of the next, where its date stands before it: 号和2006年6月30日."""
    sessions: Mapping[str, str]
    """What a language prints before a session's number, with what symbols have there (دإ is S)."""
    special: re.Pattern[str]
    """A special session's sign, right before its number."""
    role_before: Mapping[str, Role]
    """The word directly before a number, with what is numbered."""
    resolution_words: tuple[str, ...]
    """Of those words, the ones for a resolution."""
    several: frozenset[str]
    """Of all, the plurals: what may govern a list of bare numbers."""
    short: frozenset[str]
    """Of the words for paragraphs, the abbreviations."""
    role_after: Mapping[Role, re.Pattern[str]]
    """What is numbered, where the language says so behind the number (Chinese)."""
    prefix: str
    """What such a language puts before a number (第)."""
    called_by_number: frozenset[str]
    """Words before the word resolution: what is called by a resolution's number, and cites none (لجنة القرار 1540)."""
    drafts: tuple[str, ...]
    """What stands right before the word for a resolution that is a draft, in small letters; in Chinese behind it."""
    of_chapter: re.Pattern[str]
    """Before a resolution without a session: that it is in a report's chapter, "chap. I, resolution 1"."""
    number_nouns: frozenset[str]
    """Words before the new number of a resolution or a decision that the sentence is about: "porte le numéro"."""
    headed: re.Pattern[str]
    """The word resolution, and whose it is, before a number: "resoluciones del Consejo de Seguridad 822 (1993)"."""
    before_colon: re.Pattern[str]
    """The same before a colon, also with the word for what follows, and without an organ."""
    organ_ends: frozenset[str]
    """The last words of the organs' names: before a number, `headed` is tried."""
    number_signs: frozenset[str]
    """What may stand between the word and a number: "resolution No. 1325"."""
    qualifiers: frozenset[str]
    """What may stand between the word and a letter: الفقرة الفرعية (أ)."""
    from_words: frozenset[str]
    """What stands between the word for paragraphs and the first of a range: "paragraphs from 20 to 22"."""
    join: re.Pattern[str]
    """Between two members of a list of paragraphs or Articles; its group `to` matches where they are a range."""
    conjunction: re.Pattern[str]
    """A conjunction at the end of what stands between two numbers."""
    joint: re.Pattern[str]
    """A conjunction anywhere in it, such as before an article: "and the Council"."""
    repeats_and: bool
    """Whether lists have a conjunction before each member, and not only before the last."""
    list_words: frozenset[str]
    """Words that may stand between two numbers of one list of resolutions: conjunctions, dates."""
    subject_word: re.Pattern[str]
    """A word with which a resolution's subject begins, in small letters: "on", "concerning"."""
    place_words: frozenset[str]
    """Words for places in a resolution: its paragraphs, sections, annexes."""
    articles: frozenset[str]
    """What may stand before the second of two references that are joined: "párrafo 9 y el párrafo 12"."""
    joint_words: frozenset[str]
    """Those, and the prepositions that may stand before one more paragraph of a list: "and in paragraphs 5 and 7"."""
    right_to_left: bool
    """Whether a session and a number may be printed in each other's place: 307/76 for 76/307."""
    rivals: re.Pattern[str] | None
    """Decisions, which have numbers and dates as resolutions have; None where a language does not say."""

    @property
    def words_behind(self) -> bool:
        """Whether the language says behind a number what is numbered."""
        return bool(self.role_after)


@dataclass(frozen=True, slots=True)
class BehindWords:
    """Of a language whose words stand behind numbers: what tells that numbers are resolutions'."""

    resolution: re.Pattern[str]
    """The word, and what may stand between a number and it."""
    gap: re.Pattern[str]
    """All that stands between two members of a list."""
    bare: re.Pattern[str]
    """A bare number, and the signs before and behind it that show a member of a list."""
    described: re.Pattern[str]
    """The same behind a bare number, with the next one's subject: 号和关于青年的第."""
    decision: re.Pattern[str]
    """The word decision right behind a number."""
    decision_gap: re.Pattern[str]
    """All that stands between two members of a list of decisions: dates and conjunctions."""
