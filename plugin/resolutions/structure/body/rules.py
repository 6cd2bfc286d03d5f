"""The text of a document, read by a table of rules: what a piece is, by where it stands and how it looks.

Each state of a text (preamble, operative part, running text, what closes it) has its rules, in the order in which they
are tried. A rule is a look (`conditions` and the `*_conditions` beside it) and a deed (`body`, `numbering`,
`said_parts`, `tables`); the first rule whose look fits is applied (`document`). Its example is the name of a case in
`site_tests/cases/structure.yml`.

Numbers and place decide, not verbs: what stands before the first numbered paragraph is the preamble, whatever its
first word. Verbs decide only where a resolution prints no numbers, or for a paragraph without one among numbered ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..pieces.marker import INSERTED, NUMBER, Marker
from . import closing_parts as close
from . import conditions as when
from . import frame_conditions as frame
from . import marker_conditions as marker
from . import number_conditions as number
from . import numbering, said_parts, tables
from . import said_conditions as said
from .body import CLOSING, OPERATIVE, PREAMBLE, RUNNING, Body, State
from .passage import Passage


class Rule(NamedTuple):
    """One row of the table."""

    look: Callable[[Body, Passage], bool]
    """Whether the piece looks so; it changes nothing."""
    deed: Callable[[Body, Passage], None]
    """What is then done."""
    example: str
    """The name of a case that shows it."""


def apply(rules: tuple[Rule, ...], body: Body, passage: Passage) -> None:
    """Do what the first rule whose look fits says. The last rule of each table fits always."""
    for look, deed, _ in rules:
        if look(body, passage):
            deed(body, passage)
            return


# -- deeds that read a piece again -------------------------------------------------------------------------------------


def read_as_words(body: Body, passage: Passage) -> None:
    """What looked like a number is a word of the text."""
    piece = passage.piece.without_marker()
    apply(WORD_RULES[body.state], body, Passage(passage.index, piece, body.grammar))


def tell_and_read_as_words(body: Body, passage: Passage) -> None:
    """What is a word of the text looks much like the next number."""
    numbering.tell_number(body, passage)
    read_as_words(body, passage)


def read_with_bullet(body: Body, passage: Passage) -> None:
    """A paragraph as others are; the bullet that a converter put before it is printed as its marker."""
    body.bullet = passage.marker.form if passage.marker else ""
    apply(WORD_RULES[body.state], body, passage)


def begin_operative(body: Body, passage: Passage) -> None:
    """The operative part begins."""
    body.state = OPERATIVE
    apply(TEXT_RULES[OPERATIVE], body, passage)


def leave_closing(body: Body, passage: Passage) -> None:
    """The frame is over, and a text begins: another part, another resolution, or what belongs to neither."""
    close.leave_closing(body, passage)
    apply(TEXT_RULES[body.state] if passage.marker is None else rules_of(passage.marker), body, passage)


# -- the table ---------------------------------------------------------------------------------------------------------

SAID_RULES = (
    Rule(said.is_said_table, tables.add_table, "a table stands below the paragraph before it"),
    Rule(said.is_note_of_table, tables.add_table_note, "a raised letter below a table is the mark of its note"),
    Rule(said.is_said_enacting, Body.add_enacting, "the mark-up says which words enact"),
    Rule(said.is_said_front, Body.add_front, "a line of the head that tells nothing else is no recital"),
    Rule(said.is_said_recital, said_parts.add_recital, "the mark-up says what a recital is, whatever its first word"),
    Rule(
        said.is_said_adoption,
        said_parts.add_adoption,
        "the mark-up says how a text ends, though its date is misprinted",
    ),
    Rule(said.is_said_rest, Body.go_on, "words behind a quoted document go on with the paragraph that quotes it"),
    Rule(said.is_said_heading, said_parts.add_heading, "the mark-up says what a heading is, whatever its length"),
    Rule(
        said.is_said_item,
        Body.add_item_without_marker,
        "paragraphs that the mark-up parts below a colon are items, though their bullets are lost",
    ),
)
"""For a piece of which mark-up says what it is, in any state; where it says nothing that fits, the words decide."""

INSERTED_RULES = (
    Rule(number.is_inserted, numbering.add_inserted, "paragraphs that were inserted, by a word and by a letter"),
    Rule(when.otherwise, read_as_words, "a number with a letter that follows nothing is words"),
)
"""For a piece with the number of an inserted paragraph, in any state but the last."""

NUMBER_RULES = (
    Rule(number.is_plainly_next, numbering.add_numbered, "a resolution of the Council today"),
    Rule(
        number.is_item_of_ones,
        numbering.add_item_of_ones,
        "where every number is 1, the items of an indented list are counted, too",
    ),
    Rule(
        number.is_one_again,
        numbering.add_one_again,
        "where every number is 1, paragraphs are counted, and it is told once",
    ),
    Rule(number.is_indented_item, Body.add_item, "a numbered list that is indented below a numbered paragraph"),
    Rule(
        number.is_item_before_next,
        Body.add_item,
        "a list whose roman numbers Markdown made others ends where the paragraph's own next number comes",
    ),
    Rule(
        number.begins_article,
        numbering.begin_again,
        "in a declaration published alone each article has its own numbers",
    ),
    Rule(number.is_next_number, numbering.add_numbered, "a resolution of the Council today"),
    Rule(
        number.goes_on_outside,
        numbering.go_on_outside,
        "a numbered list under a line that looks like a heading, and the numbers that go on after it",
    ),
    Rule(
        number.hides_next_number,
        numbering.add_next_number,
        "a wrong number between its neighbours is put right, and reported",
    ),
    Rule(
        number.is_turned_number, tell_and_read_as_words, "a number whose digits are turned round is words, and is told"
    ),
    Rule(number.is_no_number, read_as_words, "a year alone on a line, before a list, goes on with the sentence"),
    Rule(number.begins_again_in_list, Body.add_item, "a numbered list under a numbered paragraph"),
    Rule(number.begins_again, numbering.begin_again, "lettered sections whose numbers begin again"),
    Rule(number.is_next_in_list, Body.add_item, "a numbered list under a numbered paragraph"),
    Rule(number.was_missing, numbering.add_late_number, "two paragraphs that changed places are told once"),
    Rule(when.otherwise, numbering.add_unexpected_number, "a number that was left out is reported"),
)
"""For a piece with any other number, in any state but the last."""

ITEM_RULES = (
    Rule(
        marker.is_numbered_recital,
        numbering.add_numbered_recital,
        "in English, a draft under negotiation numbers its recitals too",
    ),
    Rule(marker.has_number_of_recital, read_as_words, "the number of a recital below the operative part is words"),
    Rule(number.is_next_decimal, numbering.add_decimal, "numbers with points are paragraphs of their own"),
    Rule(number.is_decimal_form, read_as_words, "a number with points that follows nothing is words"),
    Rule(marker.is_star_note, close.add_star_note, "a note with a star, to a star in the text"),
    Rule(marker.is_circled_note, close.add_circled_note, "notes with numbers in circles, as Chinese once printed them"),
    Rule(marker.is_bulleted_paragraph, read_with_bullet, "recitals that a list's bullets stand before are recitals"),
    Rule(marker.is_starred, Body.add_item, "items with stars, where no star stands in the text"),
    Rule(
        number.is_misread_letter, numbering.add_misread, "a number that a scan misread, and one whose full stop it lost"
    ),
    Rule(marker.is_section_heading, Body.begin_section, "a report with numbered paragraphs under numbered headings"),
    Rule(marker.is_lettered_heading, Body.begin_section, "a letter in brackets above the next number heads it"),
    Rule(
        number.has_lost_number_of_list,
        numbering.add_lost_number_of_list,
        "a list below a paragraph that is over, where a number is missing, is the missing paragraph's",
    ),
    Rule(when.otherwise, Body.add_item, "a resolution of the Council today"),
)
"""For a piece with any other marker, in any state but the last."""

_ANNEX = Rule(frame.is_annex, Body.begin_annex, "annexes with their own numbers")
_ATTACHED = Rule(
    frame.is_attached,
    Body.begin_annex,
    "a line after the last paragraph of a resolution heads what is attached, though it does not say annex",
)
_TAIL = Rule(frame.is_tail, Body.add_tail, "what a web page has below a resolution is no annex")
_MISREAD = Rule(
    number.is_misread_number, numbering.add_misread, "a number that a scan misread, and one whose full stop it lost"
)
_ADOPTION = Rule(
    frame.is_adoption, close.begin_adoption, "a scanned page, with a footnote digit, an adoption line and a note"
)
_LAST_DAY = Rule(frame.is_last_day, close.begin_adoption, "the date alone after the text is when it was adopted")
_SIGNATURE = Rule(frame.is_signature, close.begin_signature, "a letter, its title on two lines, with an annex")
_NOTE = Rule(frame.is_note, close.add_note, "notes at the foot of a page do not break the paragraph above them")
_ENACTING = Rule(when.is_enacting, Body.add_enacting, "what leads to the enacting words, on a line of its own")
_TITLE = Rule(when.is_counted_title, Body.add_title, "a title with its own number, above a paragraph's")
_ARTICLES = Rule(
    when.opens_articles, Body.begin_articles, "in a declaration published alone each article has its own numbers"
)
_BELONGS = Rule(when.belongs_to_paragraph, Body.extend, "text after a paragraph's colon belongs to it")

TEXT_RULES: Mapping[State, tuple[Rule, ...]] = MappingProxyType(
    {
        PREAMBLE: (
            _ENACTING,
            _ARTICLES,
            Rule(
                when.leads_to_another,
                Body.add_paragraph,
                "what adopts a text with a title is no recital",
            ),
            Rule(
                when.leads_to_numbers,
                Body.add_lead,
                "an operative verb with a colon above the first number is no recital, in a second part neither",
            ),
            Rule(number.is_first_operative, begin_operative, "without numbers, verbs decide"),
            Rule(
                number.has_lost_first_number,
                numbering.add_first_number,
                "a first number that was lost, by the verb and the number 2 below",
            ),
            _BELONGS,
            Rule(when.goes_on_in_preamble, Body.go_on, "a recital that a conjunction joins to its list goes on"),
            Rule(when.is_preamble_heading, Body.add_heading, "lettered sections whose numbers begin again"),
            Rule(when.otherwise, Body.add_recital, "numbers and place decide, not verbs"),
        ),
        OPERATIVE: (
            _ARTICLES,
            Rule(when.opens_part, Body.begin_part, "a part without an adoption line above it has its own recitals"),
            _TITLE,
            Rule(when.is_listed_name, Body.add_item_without_marker, "names in a row below a colon are a list"),
            Rule(when.is_above_items, Body.add_heading, "a line with a colon between the items of a list is a heading"),
            Rule(
                when.is_item_without_marker,
                Body.add_item_without_marker,
                "a list without markers, in a resolution without numbers, is a list",
            ),
            _BELONGS,
            _ENACTING,
            Rule(
                when.is_operative_heading,
                Body.add_heading,
                "a scan whose lines, marks and numbers were misread or torn apart",
            ),
            Rule(
                when.goes_on_unnumbered,
                Body.go_on,
                "in a resolution without numbers, text after a list and a late recital",
            ),
            Rule(
                when.is_unnumbered_recital,
                Body.add_recital,
                "in a resolution without numbers, text after a list and a late recital",
            ),
            Rule(when.is_unnumbered_operative, Body.add_counted, "without numbers, verbs decide"),
            Rule(
                number.has_lost_number, numbering.add_lost_number, "a paragraph whose number was lost takes its place"
            ),
            Rule(
                number.has_lost_last_number,
                numbering.add_lost_number,
                "paragraphs at the end whose numbers were lost are counted on, and each is told",
            ),
            Rule(
                number.is_only_of_section,
                numbering.begin_section,
                "the only operative paragraph of a section, without a number, is no end of the recital above it",
            ),
            Rule(
                when.is_recital_of_section,
                Body.add_recital,
                "lettered sections whose numbers run on, with their own recitals",
            ),
            Rule(when.is_after_paragraph, Body.go_on, "text after a list goes on in the paragraph"),
            Rule(
                when.otherwise,
                Body.add_paragraph,
                "under a section's heading, text without a number is no paragraph of the operative part",
            ),
        ),
        RUNNING: (
            _TITLE,
            Rule(when.is_of_correction, Body.go_on, "a corrigendum is no resolution, and what it corrects no heading"),
            Rule(when.is_in_correction, Body.add_paragraph, "the addendum of a draft names who joins its sponsors"),
            Rule(frame.leads_to_signature, close.begin_signature, "the rank of who signs stands above the signature"),
            Rule(
                when.is_running_heading,
                Body.add_heading,
                "under headings of an annex, a line above a list owns it, and a short line stays a heading",
            ),
            Rule(when.goes_on, Body.go_on, "in a letter, text after a list goes on in the paragraph"),
            Rule(when.otherwise, Body.add_paragraph, "a presidential statement"),
        ),
    }
)
"""For the words of a text that neither a number nor the frame claims."""

WORD_RULES: Mapping[State, tuple[Rule, ...]] = MappingProxyType(
    {
        PREAMBLE: (_MISREAD, _ADOPTION, _SIGNATURE, _NOTE, *TEXT_RULES[PREAMBLE]),
        OPERATIVE: (_MISREAD, _ADOPTION, _LAST_DAY, _SIGNATURE, _NOTE, *TEXT_RULES[OPERATIVE]),
        RUNNING: (_ADOPTION, _SIGNATURE, _NOTE, *TEXT_RULES[RUNNING]),
    }
)
"""The same, with the frame before them."""


def rules_of(found: Marker) -> tuple[Rule, ...]:
    """The rules for a piece with a marker, in any state but the last."""
    if found.kind != NUMBER:
        return ITEM_RULES
    return INSERTED_RULES if found.form.startswith(INSERTED) else NUMBER_RULES


CLOSING_MARKED_RULES = (
    Rule(marker.is_circled_note, close.add_circled_note, "notes with numbers in circles, below the adoption"),
    Rule(marker.is_starred, close.add_closing_star, "a letter, its title on two lines, with an annex"),
    Rule(
        frame.is_part_of_closing,
        close.add_to_closing,
        "a scanned page, with a footnote digit, an adoption line and a note",
    ),
    Rule(when.otherwise, leave_closing, "a page that begins with the end of another resolution, and ends with a third"),
)
"""For a piece with a marker after the adoption or the signature."""

UNMARKED_RULES: Mapping[State, tuple[Rule, ...]] = MappingProxyType(
    {
        PREAMBLE: (_ANNEX, *WORD_RULES[PREAMBLE]),
        OPERATIVE: (_ANNEX, _TAIL, _ATTACHED, *WORD_RULES[OPERATIVE]),
        RUNNING: (_ANNEX, *WORD_RULES[RUNNING]),
        CLOSING: (_ANNEX, *CLOSING_MARKED_RULES[2:]),
    }
)
"""For a piece without a marker."""
