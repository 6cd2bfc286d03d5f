"""What the words of a language say about citations, as small typed values; `grammar` builds them.

Every pattern is matched at a place of a text or searched for in a short window, so that the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..un import Organ

Role = Literal["resolution", "paragraph", "subparagraph", "article", "chapter", "annex", "document"]

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What is numbered, and how numbers are listed."""

    role_before: Mapping[str, Role]
    """The word directly before a number, with what is numbered."""
    several: frozenset[str]
    """Of those, the plurals: what may govern a list of bare numbers."""
    short: frozenset[str]
    """Of the words for paragraphs, the abbreviations."""
    role_after: tuple[tuple[Role, re.Pattern[str]], ...]
    """What is numbered, where the language says so behind the number (Chinese)."""
    prefix: str
    """What such a language puts before a number (第)."""
    headed: re.Pattern[str]
    """The word resolution, and whose it is, before a number: "resoluciones del Consejo de Seguridad 822 (1993)"."""
    organ_ends: frozenset[str]
    """The last words of the organs' names: before a number, `headed` is tried."""
    join: re.Pattern[str]
    """Between two members of a list of paragraphs or Articles; its group `to` matches where they are a range."""
    conjunction: re.Pattern[str]
    """A conjunction at the end of what stands between two numbers."""
    list_words: frozenset[str]
    """Words that may stand between two numbers of one list of resolutions: conjunctions, dates."""
    rivals: re.Pattern[str] | None
    """What has numbers and dates as resolutions have; None where a language does not say."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates of resolutions."""

    date: re.Pattern[str]
    """A day and a month."""
    dated: re.Pattern[str]
    """The date after a resolution's number, with the groups `month` and `year`."""
    months: Mapping[str, int]
    """Each name of a month in folded case, with its number from 1."""


@dataclass(frozen=True, slots=True)
class RelationWords:
    """Whose paragraphs a reference means."""

    of: re.Pattern[str]
    """After paragraphs: that they are something else's ("of", "from")."""
    of_annex: re.Pattern[str]
    """After paragraphs: that they are an annex's."""
    between: frozenset[str]
    """Words that may stand between paragraphs and the resolution that they are of."""
    own: re.Pattern[str]
    """After paragraphs: that they are the document's own ("above")."""
    own_before: re.Pattern[str]
    """The same, before them."""
    own_name: re.Pattern[str]
    """What the document calls itself: "the present resolution"."""
    own_name_before: re.Pattern[str]
    """The same before paragraphs of it: "the present resolution, in particular paragraphs 5 and 6 thereof"."""
    other_before: re.Pattern[str]
    """Directly before paragraphs: that they are something else's ("rule 7, paragraph 1")."""
    its_paragraphs: re.Pattern[str]
    """The same of what the sentence names: "resolution 831 (1993), as well as its paragraphs"."""
    trailing: re.Pattern[str]
    """All that stands between a mention and paragraphs of it that are named after it."""
    thereof: re.Pattern[str]
    """After paragraphs: that they are of what was named last."""
    resolution: re.Pattern[str]
    """The word resolution, anywhere in a window before a number."""


@dataclass(frozen=True, slots=True)
class CharterWords:
    """Which Chapters and Articles are the Charter's."""

    after: re.Pattern[str]
    """After a Chapter or an Article: that it is the Charter's."""
    name: re.Pattern[str]
    """The Charter's name, anywhere in a window."""
    other: re.Pattern[str]
    """After the Charter's name: that it is another one."""
    instrument: re.Pattern[str]
    """Conventions, statutes and the like: after one, an Article is no longer the Charter's."""


@dataclass(frozen=True, slots=True)
class OrganWords:
    """Whose resolution a number is."""

    by_name: Mapping[str, Organ]
    """Each name by which texts cite an organ, in small letters, with the organ."""
    name: re.Pattern[str]
    """The name of an organ, anywhere in a window."""
    after: re.Pattern[str]
    """After a number: the organ whose it is, with the group `organ`."""
    possessive: tuple[str, ...]
    """What "its" ends in: before the word resolution, it means the document's own organ."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Paragraphs and sub-paragraphs as they are numbered."""

    pin: re.Pattern[str]
    """A paragraph's number with its letters; groups `number` and `letters`."""
    subpin: re.Pattern[str]
    """A sub-paragraph's letter alone, in brackets."""
    not_a_pin: re.Pattern[str]
    """What goes on a list of paragraphs only seemingly: a date, a resolution, a symbol."""
    article_paragraph: re.Pattern[str]
    """Between an Article and its paragraph."""
    letters: Mapping[str, str]
    """A letter as printed, with the Latin one that anchors carry."""


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """Chapters and Articles that are numbered in words (第七章, الفصل السابع)."""

    values: Mapping[str, int]
    """Numbers in words, with their values; empty where the language has none."""
    pattern: re.Pattern[str]
    """A Chapter or an Article with its number in words; groups `number` and `article`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that the words of one language say about citations."""

    numbers: NumberWords
    dates: DateWords
    relations: RelationWords
    charter: CharterWords
    organs: OrganWords
    places: PlaceWords
    ordinals: OrdinalWords
    fold: Mapping[int, int]
    """Digits and brackets as printed, to ASCII: one character for one, so that offsets stay."""
