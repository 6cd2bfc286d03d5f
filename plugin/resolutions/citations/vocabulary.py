"""What the words of a language say about citations, as small typed values; `grammar` builds them.

Every pattern is matched at a place of a text or searched for in a short window, so that the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..text import Fold
from ..un import Organ

Role = Literal["resolution", "decision", "paragraph", "subparagraph", "article", "chapter", "annex", "document"]

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters."""


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
    sessions: Mapping[str, str]
    """What a language prints before a session's number, with what symbols have there (دإ is S)."""
    special: re.Pattern[str]
    """A special session's sign, right before its number."""
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
    list_words: frozenset[str]
    """Words that may stand between two numbers of one list of resolutions: conjunctions, dates."""
    place_words: frozenset[str]
    """Words for places in a resolution: its paragraphs, sections, annexes."""
    articles: frozenset[str]
    """What may stand before the second of two references that are joined: "párrafo 9 y el párrafo 12"."""
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


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates of resolutions."""

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
    of_comment: re.Pattern[str]
    """The same: "general comment No. 31 (2004), "."""
    of_agreement: re.Pattern[str]
    """The same: "the principles of the compact and the provisions of"."""
    particular_before: re.Pattern[str]
    """The same of what was named before: "the outcome document, in particular paragraphs 11 and 13"."""
    its_paragraphs: re.Pattern[str]
    """The same of what the sentence names: "resolution 831 (1993), as well as its paragraphs"."""
    trailing: re.Pattern[str]
    """All that stands between a mention and paragraphs of it that are named after it."""
    before_thereof: re.Pattern[str]
    """Between the name of a document and paragraphs "thereof": ", in particular ", " are, pursuant to "."""
    thereof: re.Pattern[str]
    """After paragraphs: that they are of what was named last."""
    resolution: re.Pattern[str]
    """The word resolution, anywhere in a window before a number."""


@dataclass(frozen=True, slots=True)
class RegionWords:
    """Annexes and sections named with paragraphs; the groups `annex` and `section` are their marks as printed."""

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
    appendix_before: re.Pattern[str]
    """All that stands before paragraphs of an appendix, which no pinpoint names: "appendix I, "."""
    appendix_behind: re.Pattern[str]
    """The same after them: "of the appendix"."""


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
    same: re.Pattern[str]
    """That a chapter is one of the document that was named before: "Ibid."."""


@dataclass(frozen=True, slots=True)
class OrganWords:
    """Whose resolution a number is."""

    by_name: Mapping[str, tuple[Organ, ...]]
    """The name of an organ in small letters, with the organs that it can mean; of another body's name, none."""
    environment: frozenset[str]
    """Of those, the names of the United Nations Environment Assembly."""
    name: re.Pattern[str]
    """The name of an organ or another body, anywhere in a window."""
    near: re.Pattern[str]
    """All that stands between an organ's name and a number that it is named with: "Council resolution"."""
    ending: re.Pattern[str]
    """After an organ's name: that it ends a clause, and the resolution may be another's (Chinese)."""
    direct: re.Pattern[str]
    """All that stands between an organ's name and a number that can be no other's (Chinese)."""
    after: re.Pattern[str]
    """After a number: the organ or body whose it is, with the group `organ`."""
    after_date: re.Pattern[str]
    """The same behind its date."""
    of_other: re.Pattern[str]
    """Before a number: that it is a resolution of a body that is none of the organs, "resolution of the Council of"."""
    acting: re.Pattern[str]
    """After a number and its date: the organ that acted in it, with the group `organ`."""
    law: re.Pattern[str]
    """Before a number: that it is a law's: "Presidential Decree"."""
    law_numbered: re.Pattern[str]
    """The same with a sign of a number, as resolutions have none: "Law No."."""
    law_behind: re.Pattern[str]
    """The same behind a number (Chinese)."""
    adopted: re.Pattern[str]
    """After a number: who adopted it, or at whose session, with the group `organ`."""
    adopted_later: tuple[re.Pattern[str], ...]
    """The same behind the resolution's subject; the group `adopted` ends where the date may begin."""
    adoption: re.Pattern[str]
    """Before a number: that the sentence tells who adopted it: "the adoption, by the Commission, of resolution"."""
    adoption_of: re.Pattern[str]
    """The same where who adopted it is named behind: "the adoption of resolution"."""
    adoption_by: re.Pattern[str]
    """Behind a number: who adopted it: ", on dialogue, by the Commission"."""
    adopts: re.Pattern[str]
    """The same where who adopted it is named before the verb: "the Commission adopted, at its session, resolution"."""
    its: re.Pattern[str]
    """At the end of what stands before a number: that it is the document's own organ's, "its resolution"."""
    in_its: re.Pattern[str]
    """The same of an organ that did something in a resolution: "decided in its resolution"."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Paragraphs and sub-paragraphs as they are numbered."""

    pin: re.Pattern[str]
    """A paragraph's number with its letters; groups `number` and `letters`."""
    subpin: re.Pattern[str]
    """A sub-paragraph's letter alone, in brackets."""
    not_a_pin: re.Pattern[str]
    """What goes on a list of paragraphs only seemingly: a date, a resolution, a symbol."""
    article: re.Pattern[str]
    """An Article's number with its paragraph or letter: 2 (4), 73 e; groups `number`, `sub` and `bare`."""
    first_article: re.Pattern[str] | None
    """The first Article where it has a word for its number, the group `number`: "Article premier"; None where it has
    none."""
    article_letter: re.Pattern[str]
    """Before an Article's number: its letter ("l’alinéa e de l’Article"), with the group `letter`."""
    article_paragraph: re.Pattern[str]
    """Between an Article and its paragraph."""
    inserted: Mapping[str, str]
    """What a language prints for "bis" and the like behind the number of a paragraph that was put in later."""
    letters: Mapping[str, str]
    """A letter as printed, with the Latin one that anchors carry."""


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """Chapters and Articles that are numbered in words (第七章, الفصل السابع)."""

    values: Mapping[str, int]
    """Numbers in words, with their values; empty where the language has none."""
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
