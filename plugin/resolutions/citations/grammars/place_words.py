"""What the words of a language say about paragraphs, Articles and Chapters, and the annexes and sections that they are
in; `place_grammar` and `region_grammar` build them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegionWords:
    """Annexes and sections named with paragraphs; the groups `annex` and `section` are their marks as printed, and
    `within_mark` that of the annex in which a section is, whose word is `within`."""

    behind: re.Pattern[str]
    """After paragraphs: "of annex B", "of section XIII"."""
    before: re.Pattern[str]
    """All that stands before paragraphs, from the region's name on: "section XI, "."""
    further: re.Pattern[str]
    """After a region: that it is of something else ("annex I to the report")."""
    beside: re.Pattern[str]
    """After paragraphs: annexes that are named with them and are of the same: ", and annexes A and B"."""
    of_own: re.Pattern[str]
    """After a region: that it is the document's own, which the group `name` names: "to the present resolution"."""
    own_before: re.Pattern[str]
    """At the end of what stands before a region: that it is the document's own, in a language that has it there."""
    appendix_before: re.Pattern[str]
    """All that stands before paragraphs of an appendix, which no pinpoint names: "appendix I, "."""
    appendix_behind: re.Pattern[str]
    """The same after them: "of the appendix"."""
    alphabet: Mapping[str, str]
    """The language's own letters with those that anchors have, where annexes are counted by these and not by letters
    that look like Latin ones: В is then c, and not b."""
    worded_parts: Mapping[str, str]
    """A part with its number in words, "part two", with what anchors have for it: ii."""


@dataclass(frozen=True, slots=True)
class Unbracketed:
    """Sub-paragraphs whose letters have no brackets; the group `letters` is these."""

    before: re.Pattern[str]
    """All that stands before the word of the paragraph that they are of: "alinéa a du"."""
    behind: re.Pattern[str]
    """The same behind that paragraph: ", subpara. b"."""
    in_annex: re.Pattern[str]
    """Right behind a document, letters alone in its annex, with the group `places`: ", annex, para. d"."""
    annex_words: tuple[str, ...]
    """The words for an annex without their first letter, which may be a capital: that none is there is soon seen."""
    letter: re.Pattern[str]
    """One of the letters, perhaps between quotation marks: «а»."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Paragraphs and sub-paragraphs as they are numbered."""

    pin: re.Pattern[str]
    """A paragraph's number with its letters; groups `number` and `letters`."""
    subpin: re.Pattern[str]
    """A sub-paragraph's letter alone, in brackets."""
    unbracketed: Unbracketed
    """Letters without brackets."""
    not_a_pin: re.Pattern[str]
    """What goes on a list of paragraphs only seemingly: a date, a resolution, a symbol."""
    article: re.Pattern[str]
    """An Article's number with its paragraph or letter: 2 (4), 73 e; groups `number`, `sub` and `bare`."""
    article_more: re.Pattern[str]
    """One more of an Article's bracketed paragraphs or letters, behind what joins it: 2 (2) and (5); group `sub`."""
    worded: re.Pattern[str] | None
    """Paragraphs with their numbers in words, "paragraphs two and three"; None where a language has none such."""
    numbers_in_words: Mapping[str, int]
    """These words, with the numbers."""
    before_words: str
    """What every word for paragraphs has before such a number: "paragraph" of "paragraphs"."""
    first_article: re.Pattern[str] | None
    """The first Article where it has a word for its number, the group `number`: "Article premier"; None where it has
    none."""
    first_words: tuple[str, ...]
    """These words, in small letters."""
    article_letter: re.Pattern[str]
    """Before an Article's number: its letter ("l’alinéa e de l’Article"), with the group `letter`."""
    article_paragraph: re.Pattern[str]
    """Between an Article and its paragraph."""
    alone: re.Pattern[str]
    """All that stands behind "Ibid" where a note names places alone: "., chap. II, para. 12."."""
    inclusive: re.Pattern[str]
    """Behind a range of paragraphs: that its last is one of them."""
    volume: re.Pattern[str]
    """In a note: a volume of a series, such as one of treaties."""
    inserted: Mapping[str, str]
    """What a language prints for "bis" and the like behind the number of a paragraph that was put in later."""
    letters: Mapping[str, str]
    """A letter as printed, with the Latin one that anchors carry."""


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """Chapters and Articles that are numbered in words (第七章, الفصل السابع)."""

    values: Mapping[str, int]
    """Numbers in words, with their values; empty where the language has none."""
    words: tuple[str, ...]
    """What every such Chapter or Article has: its word, or the sign before its number."""
    pattern: re.Pattern[str]
    """A Chapter or an Article with its number in words; groups `number` and `article`."""
    more: re.Pattern[str]
    """Behind a Chapter, one more number of the list: السابع والثامن."""
    more_articles: re.Pattern[str]
    """The same behind an Article, where the word stands behind the last: 第一百、一百零四和一百零五条."""
    resolution: re.Pattern[str]
    """A resolution with the session as a sign, in the groups `number` and `session`: 第一㈠号."""
    paragraph: re.Pattern[str] | None
    """Behind an Article, its paragraph and letter, with the groups `number` and `letter`; None where it has a number as
    others have."""
    listed: re.Pattern[str]
    """Right behind a resolution, its paragraphs, with the group `list`: 号决议第八和第九段."""
    number: re.Pattern[str]
    """One number of such a list."""
    in_article: re.Pattern[str] | None
    """Inside an article, its own paragraphs, with the group `list`: 第1款和第2款; with the group `of`, another's.
    None where paragraphs of articles have the word that others have."""
