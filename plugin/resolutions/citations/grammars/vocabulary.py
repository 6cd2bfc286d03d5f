"""What the words of a language say about citations, as small typed values; `grammar` builds them.

Those about numbers, places and organs stand in `number_words`, `place_words` and `organ_words`; here are those about
dates, about whose paragraphs are meant and about the Charter, and all of them together.

Every pattern is matched at a place of a text or searched for in a short window, so that the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...text import Fold
from .number_words import BehindWords, NumberWords
from .organ_words import OrganWords
from .place_words import OrdinalWords, PlaceWords, RegionWords

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language writes the days on which resolutions were adopted."""

    date: re.Pattern[str]
    """A day and a month."""
    dated: re.Pattern[str]
    """The date after a resolution's number, with the groups `month` and `year`."""
    dated_before: re.Pattern[str] | None
    """The date before a resolution's number, with the group `year`; None where a language prints it behind."""
    months: Mapping[str, int]
    """Each name of a month in folded case, with its number from 1."""


@dataclass(frozen=True, slots=True)
class RelationWords:
    """Whose paragraphs a reference means."""

    of: re.Pattern[str]
    """After paragraphs: that they are something else's ("of", "from")."""
    of_instrument: re.Pattern[str]
    """After paragraphs: that they are of a statute, a convention or another instrument ("of the statute")."""
    has_genitive: bool
    """Whether a genitive says whose something is, without a preposition, so that a symbol does as well."""
    of_directly: re.Pattern[str]
    """All that stands between sub-paragraphs and the paragraph that they are of."""
    between: frozenset[str]
    """Words that may stand between paragraphs and the resolution that they are of."""
    own: re.Pattern[str]
    """After paragraphs: that they are the document's own ("above")."""
    own_before: re.Pattern[str]
    """The same, before them."""
    own_name: re.Pattern[str]
    """What the document calls itself: "the present resolution"."""
    own_kinds: tuple[tuple[str, re.Pattern[str]], ...]
    """The same for each kind of document: in an annex, "this statement" is no resolution."""
    enclosing: re.Pattern[str]
    """After paragraphs: that they are of a resolution without a number: in an annex, of the one that it belongs to."""
    entitled: re.Pattern[str]
    """After what looks like a sub-paragraph: that it is an item of the agenda, which has a title."""
    same: re.Pattern[str]
    """After paragraphs: that they are of the resolution named last ("of the said resolution")."""
    same_before: re.Pattern[str]
    """The same, before them, in a language that has it there (该决议第9段)."""
    that: re.Pattern[str]
    """After paragraphs: that they are of a resolution that the words do not name ("of that resolution")."""
    that_before: re.Pattern[str]
    """The same, before them, in a language that has it there (同一决议第9段)."""
    that_included: re.Pattern[str]
    """Before paragraphs "of that resolution", or before them with these words: that the last one includes them."""
    agenda: re.Pattern[str]
    """After what looks like paragraphs: that they are items of an agenda."""
    see: re.Pattern[str]
    """Before paragraphs: a bracket that refers to the document's own ("(see para. 11)")."""
    own_particular: re.Pattern[str]
    """Before paragraphs: that they are the document's own: "this resolution, in particular "."""
    parallel: re.Pattern[str]
    """Before paragraphs: that they are of the resolution whose paragraphs are named before: "and those set out in "."""
    besides: re.Pattern[str]
    """The same where much is said between: "paragraphs 1 to 10 of the annex thereto on …, as well as paragraphs 13"."""
    other_before: re.Pattern[str]
    """Directly before paragraphs: that they are something else's ("rule 7, paragraph 1")."""
    reports_on: re.Pattern[str]
    """The same: that what looks like the name of another document is a verb, so that they can be its own (Chinese)."""
    article_behind: re.Pattern[str]
    """After paragraphs: that they have articles, as no paragraph of a resolution has: "paragraph 10, article (iii)"."""
    of_comment: re.Pattern[str]
    """The same: "general comment No. 31 (2004), "."""
    of_agreement: re.Pattern[str]
    """The same: "the principles of the compact and the provisions of"."""
    particular_before: re.Pattern[str]
    """The same of what was named before: "the outcome document, in particular paragraphs 11 and 13"."""
    its_paragraphs: re.Pattern[str]
    """The same of what the sentence names: "resolution 831 (1993), as well as its paragraphs"."""
    its_word: re.Pattern[str]
    """The same, where the word for paragraphs says so itself: فقرته."""
    its_operative: re.Pattern[str]
    """The same, behind paragraphs: "of its operative part"."""
    operative: re.Pattern[str]
    """After paragraphs: that they are of an operative part, which may be said to be its."""
    noted: re.Pattern[str]
    """All that stands between a mention and paragraphs of it that are noted or excepted: ", noting ", ", except "."""
    trailing: re.Pattern[str]
    """All that stands between a mention and paragraphs of it that are named after it."""
    of_listed: re.Pattern[str]
    """All that stands between the last of listed resolutions and paragraphs of each (第1373和2178号决议第2段)."""
    states: re.Pattern[str]
    """The same where the document is said to state something there: " states, in "."""
    preambular: re.Pattern[str]
    """All that stands there where paragraphs of its preamble are named before: ", pp. 9, pp. 16 and "."""
    before_thereof: re.Pattern[str]
    """Between the name of a document and paragraphs "thereof": ", in particular ", " are, pursuant to "."""
    thereto: re.Pattern[str]
    """Behind paragraphs or their annex: that they are of the resolution whose paragraphs are named before."""
    which: re.Pattern[str]
    """The same: that a clause says what stands in them, ", in which"."""
    listed_on: re.Pattern[str]
    """At the end of what stands before paragraphs: that they go on a list behind its subject, ", and "."""
    thereof: re.Pattern[str]
    """After paragraphs: that they are of what was named last."""
    resolution: re.Pattern[str]
    """The word resolution, anywhere in a window before a number."""
    respectively: re.Pattern[str]
    """That of listed documents each has one of the listed paragraphs."""


@dataclass(frozen=True, slots=True)
class CharterWords:
    """Which Chapters and Articles are the Charter's."""

    after: re.Pattern[str]
    """After a Chapter or an Article: that it is the Charter's."""
    name: re.Pattern[str]
    """The Charter's name, anywhere in a window."""
    right_before: re.Pattern[str]
    """The name at the end of what stands before a Chapter: "UN Charter, ch. VII"."""
    closing: re.Pattern[str]
    """After a Chapter of which the name stands before it: that no word goes on from it."""
    other: re.Pattern[str]
    """After the Charter's name: that it is another one, such as an acronym's."""
    instrument: re.Pattern[str]
    """Conventions, statutes and the like, in the group `instrument`: after one, an Article is no longer the Charter's.
    Not what the Charter itself is about, and has a word of theirs."""
    instrument_before: re.Pattern[str]
    """Before Articles: that one of these, and a comma, stands right there: "the Statute of the Court, "."""
    same: re.Pattern[str]
    """That a chapter is one of the document that was named before: "Ibid."."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that the words of one language say about citations."""

    numbers: NumberWords
    behind: BehindWords | None
    """None where a language's words stand before numbers."""
    dates: DateWords
    relations: RelationWords
    regions: RegionWords
    charter: CharterWords
    organs: OrganWords
    places: PlaceWords
    ordinals: OrdinalWords
    fold: Fold
    """Digits and brackets as printed, to ASCII."""
