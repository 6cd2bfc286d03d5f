"""What the words of a language say about the structure of a text, as small typed values.

`grammar` builds them from the language's tables `[structure]`, `[months]` and `[script]`. All patterns are for `match`
at the beginning of a paragraph, unless a field says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ...languages.numerals import number_of_digits
from ...model import DocumentKind
from ..letters.folding import folded


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language writes days and the numbers of meetings."""

    day: re.Pattern[str]
    """A date, with the groups `day`, `month` and `year`; for `search` too."""
    line: re.Pattern[str]
    """A date as a line of its own prints it, with what may follow the year: "4 мая 2026 года"; for `fullmatch`."""
    written: re.Pattern[str]
    """A date as people write it where the United Nations does not, or which cannot be told: "9-XII-2021"."""
    months: Mapping[str, int]
    """Each name of a month in folded case, with its number from 1."""
    meeting: re.Pattern[str]
    """The number of a meeting, with the group `number`, or in some languages `word`; neither has anything where a word
    says it that is not known; for `search`."""
    meeting_and: str
    """What joins two words of one number: "the fifth and fortieth"; nothing where no number has two."""
    ordinals: Mapping[str, int]
    """The words in folded case that say a meeting's number, each with its value."""

    def number(self, meeting: re.Match[str]) -> str:
        """A meeting's number as a symbol has it; empty where it is printed as a word that is not known."""
        groups = meeting.groupdict()
        if groups["number"]:
            return str(number_of_digits(groups["number"]))
        word = groups.get("word") or ""
        parts = word.split(self.meeting_and) if self.meeting_and else [word]
        return str(sum(self.ordinals[folded(part)] for part in parts)) if word else ""

    def date(self, match: re.Match[str]) -> date | None:
        """The date of a match of `day`; None where the calendar has no such day."""
        month = self.months.get(folded(match["month"]))
        try:
            return date(number_of_digits(match["year"]), month or 0, number_of_digits(match["day"]))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class HeadWords:
    """The lines before the text: the masthead and the title."""

    organs: Mapping[str, str]
    """Names of organs as printed, with their English names."""
    organ: re.Pattern[str]
    """One of these, as a masthead prints it."""
    organization: re.Pattern[str]
    """The Organization's name."""
    frame: re.Pattern[str]
    """The words before the distribution or the original language; for `search` too."""
    distribution: re.Pattern[str]
    """The word before the distribution: `Distr.`; for `search`."""
    original: re.Pattern[str]
    """The original language, with the group `original`; for `search`."""
    printed_in: frozenset[str]
    """The names of languages, in their own and in English, one of which stands alone on a line: the print's."""
    item: re.Pattern[str]
    """The words before the number of an agenda item."""
    item_alone: re.Pattern[str]
    """A whole line that names agenda items by their numbers alone; its group `numbers` has these."""
    item_named: re.Pattern[str]
    """The number of an agenda item with a stop, above its name: "Item 18. Sustainable development:"."""
    session: re.Pattern[str]
    """The words that name a session; for `search`."""
    dates: tuple[DateWords, ...]
    """Dates of the language, then of the others: a masthead may print those of another one ("30 July 2024")."""
    kinds: tuple[tuple[DocumentKind, frozenset[str]], ...]
    """The words for kinds of documents that stand on a line of their own above the title: "Decision"."""
    titles: Mapping[DocumentKind, re.Pattern[str]]
    """How a title begins, for each kind of document, in the order in which they are tried."""
    draft: re.Pattern[str]
    """The line above a draft: "Ruritania: draft resolution", with the group `sponsors`."""
    submitted: re.Pattern[str]
    """A line that names the officer who submitted the draft below it."""
    preambles: frozenset[str]
    """The word for a preamble, which stands alone above the first recital of a declaration."""
    named_facts: frozenset[str]
    """What stands before a colon and names a fact, without regard to case: sponsors, in "Sponsors: Ruritania"."""
    corrections: frozenset[str]
    """What stands alone below the title of what corrects a document or adds to a draft: "Corrigendum"."""
    amendment: re.Pattern[str]
    """The line above the amendment of a draft: "Ruritania: amendment to draft resolution A/C.3/99/L.9"; as `draft`, or
    without sponsors."""
    part_letters: Mapping[str, str]
    """The letters that name parts of a decision, as printed, with the Latin ones that symbols have."""
    updated: re.Pattern[str]
    """What a web page has before a day that is none of the document's: "Last updated"."""
    statement_number: re.Pattern[str]
    """The title of a statement of the Security Council's President with the groups `year` and `number`; it never
    matches where a language has no such titles."""
    adopted: re.Pattern[str]
    """What a title goes on with: "Adopted by the Security Council at …"; for `search` too."""


@dataclass(frozen=True, slots=True)
class ParagraphWords:
    """The enacting words, and how paragraphs begin and end."""

    enacting: re.Pattern[str]
    """The enacting words: "The Security Council,", with the group `organ`."""
    therefore: re.Pattern[str]
    """What leads to the enacting words, where it stands on a line of its own."""
    operative: re.Pattern[str]
    """The verb that an operative paragraph begins with."""
    preambular: re.Pattern[str]
    """The verb or adjective that a preambular paragraph begins with."""
    participles: re.Pattern[str]
    """Those of the words that begin both kinds with which only a preambular paragraph begins: "Se félicitant"."""
    goes_on: re.Pattern[str]
    """How the words begin with which a preambular paragraph goes on after its list: "and in the targets therein,"."""
    open_ends: frozenset[str]
    """Words with which no paragraph ends: articles, prepositions."""
    named_parts: frozenset[str]
    """What people write above the preamble and the operative part, in small letters."""
    verbs_alike: bool
    """Whether operative and preambular paragraphs begin with the same verbs. Then the comma at the end tells."""
    small_initials: bool
    """Whether paragraphs begin with a small letter. Then one does not show that a paragraph goes on."""


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """Headings that are told by their words."""

    annex: re.Pattern[str]
    """A heading of an annex; group `label` is its number or letter, group `rest` what follows on the line."""
    annex_name: re.Pattern[str]
    """What the heading of an annex begins with: its name, with its number where that is in words or numerals."""
    annex_named: re.Pattern[str]
    """A heading that names an annex first by what it holds, "Designation Annex", where paragraphs count anew below."""
    annex_part: re.Pattern[str]
    """A heading of what stands below an annex: of an attachment, an appendix."""
    annex_of: re.Pattern[str]
    """A heading of an annex that names first what it is an annex of, in another annex; group `label`."""
    section: re.Pattern[str]
    """A section's letter, roman number or ordinal: `B`, `II.`, `Part A`, `第二部分`, with the group `label`."""
    articles: frozenset[str]
    """The words that count articles, in small letters."""
    division: re.Pattern[str]
    """What parts of a text are counted by, before their title: `Part One`, `Titre I`, `Chapitre premier`, `第三编`."""


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The lines after the text."""

    adoption: re.Pattern[str]
    """How the text was adopted, or the meeting."""
    meeting: re.Pattern[str]
    """A line that names the meeting alone, with the space behind it, where the day stands on the next line."""
    day: re.Pattern[str]
    """A line below that is the day, as people write it too; for `fullmatch`."""
    signed: re.Pattern[str]
    """A signature: "(Signed)", perhaps after a name."""
    note: re.Pattern[str]
    """A note at the foot of a page: `15 Ibid.`, `1/ S/24476`."""
    reissued: re.Pattern[str]
    """The note with a star that says that the document was printed again, to a star that no line of the text has."""
    late_note: re.Pattern[str]
    """A note after the text, its number perhaps glued to its words; groups `mark`, `number`, and an empty `raised`."""


@dataclass(frozen=True, slots=True)
class ListWords:
    """The signs that items of a list are counted with."""

    letters: Mapping[str, int]
    """A small letter of the language's lists, with its place."""
    lookalikes: Mapping[str, str]
    """A letter that is often typed for a Latin one, with that one."""
    numerals: Mapping[str, int]
    """A number in words, with its value."""
    labels: Mapping[str, str]
    """What an annex or a section prints as its number or letter, with what its anchor calls it: "А" and "ألف", a."""
    annex_letters: Mapping[str, str]
    """Letters of a script whose capitals partly look like Latin ones, by their places in their own alphabet: "В", c."""
    romans: Mapping[str, int]
    """A character that stands where other languages print a roman number, with its value."""
    romans_below_letters: frozenset[str]
    """The forms of numbers that stand where other languages print roman ones, in a list below a letter: `(1)`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that the words of one language say about the structure of a text."""

    language: str
    """The code of the language."""
    dates: DateWords
    head: HeadWords
    paragraphs: ParagraphWords
    headings: HeadingWords
    closing: ClosingWords
    lists: ListWords
