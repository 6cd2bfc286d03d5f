"""Looks at a piece at its place: the conditions of the rules. None of them changes anything.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

# ruff: noqa: ARG001  # every look takes the same two arguments

from __future__ import annotations

from . import looks
from .body import Body
from .looks import is_heading
from .markers import DECIMAL, INSERTED, NUMBER
from .numbering import misread
from .passage import BEFORE_A, Passage
from .pieces import QUOTES, ends, ends_with_comma, ends_with_stop

LARGEST_STEP = 40
"""A number further than this from the one before it is no paragraph's number."""

LONGEST_ADOPTION = 1500
"""Characters of an adoption line, with the names of all that voted."""

SMALLEST_INDENT = 2
"""So many spaces more than its paragraph's number has a list's; fewer set numbers of one and two digits in line."""

LONGEST_SIGNATURE = 300
LONGEST_NAME = 100
"""Within so many characters "(Signed)" or its bracket stands."""


def otherwise(body: Body, passage: Passage) -> bool:
    """The look of the last rule of a table."""
    return True


# -- what mark-up says -------------------------------------------------------------------------------------------------


def is_said_table(body: Body, passage: Passage) -> bool:
    """A table."""
    return passage.piece.said.role == "table"


def is_said_enacting(body: Body, passage: Passage) -> bool:
    """The enacting words."""
    return passage.piece.said.role == "enacting"


def is_said_recital(body: Body, passage: Passage) -> bool:
    """A preambular paragraph of a resolution; mark-up calls paragraphs of annexes so too, one that prints the next
    number after others, what leads to the numbers, and headings."""
    if passage.piece.said.role != "recital" or not body.is_resolution or body.scope.parent:
        return False
    is_numbered = body.scope.last > 0 and passage.number > body.scope.last
    return not (is_numbered or leads_to_numbers(body, passage) or is_preamble_heading(body, passage))


def is_said_front(body: Body, passage: Passage) -> bool:
    """A line of the head that tells nothing else, above the text of a resolution."""
    is_front = passage.piece.said.role == "front" and body.state == "preamble" and not body.recitals
    return is_front and not is_heading(passage.text)


def is_said_adoption(body: Body, passage: Passage) -> bool:
    """How and at which meeting a text that has begun was adopted."""
    return passage.piece.said.role == "adoption" and body.has_begun and len(passage.text) < LONGEST_ADOPTION


def is_said_heading(body: Body, passage: Passage) -> bool:
    """A heading that heads no annex, and no paragraph's number stands before it."""
    return (
        passage.piece.said.role == "heading"
        and passage.index not in body.ahead.annexes
        and (passage.marker is None or passage.marker.kind != NUMBER)
    )


def is_said_item(body: Body, passage: Passage) -> bool:
    """An item whose bullet mark-up does not hold, below a numbered paragraph or one of its items."""
    is_inside = body.state == "operative" and body.paragraph.owner is not None
    return is_inside and body.ahead.is_item_without_marker(passage.index)


# -- looks at numbers --------------------------------------------------------------------------------------------------


def is_inserted(body: Body, passage: Passage) -> bool:
    """The number of the last paragraph again, with what says that this one was inserted behind it: `4 bis.`, `1A.`."""
    return is_inserted_form(body, passage) and passage.number == body.scope.last


def is_inserted_form(body: Body, passage: Passage) -> bool:
    """`4 bis.`, `1A.`, after whatever number."""
    return passage.marker is not None and passage.marker.form.startswith(INSERTED)


def is_one_again(body: Body, passage: Passage) -> bool:
    """The number 1 in a text that has no other: the converter counted each paragraph by itself."""
    return passage.number == 1 and body.ahead.are_all_one and body.state in ("preamble", "operative")


def is_next_number(body: Body, passage: Passage) -> bool:
    """The number after the last one."""
    return passage.number == body.scope.last + 1


def hides_next_number(body: Body, passage: Passage) -> bool:
    """A wrong number between its neighbours: 12 between 1 and 3."""
    last = body.scope.last
    return passage.number > 1 and body.ahead.number_after(passage.index) == last + 2 != passage.number + 1


def is_indented_item(body: Body, passage: Passage) -> bool:
    """The first or next number of a list that is indented below its paragraph's number, as Markdown has it."""
    own, number = body.paragraph.own, passage.number
    if own is None or own.marker is None or own.marker.kind != NUMBER:
        return False
    is_inside = passage.piece.indent >= own.indent + SMALLEST_INDENT
    return is_inside and (body.paragraph.expects_in_list(number) or (number == 1 and own.last[-1:] in ":：;；,،"))


def is_no_number(body: Body, passage: Passage) -> bool:
    """A number too far from the last one, such as a year."""
    return passage.number > body.scope.last + LARGEST_STEP or passage.number == 0


def begins_again_in_list(body: Body, passage: Passage) -> bool:
    """A second number 1 after a colon: the first item of a numbered list."""
    before = body.paragraph.last
    return begins_again(body, passage) and before is not None and before.last.endswith((":", "："))


def begins_again(body: Body, passage: Passage) -> bool:
    """A second number 1: numbers begin again in a lettered section, or in another text."""
    return passage.number == 1 and body.scope.last > 0 and not body.lists_numbers


def goes_on_outside(body: Body, passage: Passage) -> bool:
    """The number after the last one before the list that a heading without a number made look like a section."""
    outer = body.scope.outer
    return outer is not None and passage.number == outer.last + 1


def was_missing(body: Body, passage: Passage) -> bool:
    """A number that was passed over before."""
    return passage.number in body.scope.missing


def is_next_in_list(body: Body, passage: Passage) -> bool:
    """The next number of a numbered list in the paragraph."""
    return body.paragraph.expects_in_list(passage.number)


def is_decimal_form(body: Body, passage: Passage) -> bool:
    """`46.1.`, after whatever number."""
    return passage.marker is not None and passage.marker.kind == DECIMAL


def is_next_decimal(body: Body, passage: Passage) -> bool:
    """`46.1` after anything but a recital, `46.2` to `46.9` after `46.1` or what stands below it; `46.a` after any of
    them or paragraph 46."""
    if not is_decimal_form(body, passage) or body.state == "preamble":
        return False
    number, last = passage.decimal, body.scope.decimal
    depth = len(number) - 1
    if number[-1] == BEFORE_A + 1 and (number[:-1] == last[:depth] or number[:-1] == (body.scope.last,)):
        return True
    return number[-1] == 1 or (
        number[:-1] == last[:depth] and len(last) > depth and last[depth] < number[-1] <= last[depth] + LARGEST_STEP
    )


# -- looks at other markers --------------------------------------------------------------------------------------------


def is_star_note(body: Body, passage: Passage) -> bool:
    """`* Text`, where a star stands in the text."""
    return is_starred(body, passage) and body.ahead.has_star


def is_starred(body: Body, passage: Passage) -> bool:
    """A marker that is a star, or several."""
    return passage.marker is not None and passage.marker.form[0] == "*"


def is_misread_letter(body: Body, passage: Passage) -> bool:
    """The expected number, misread as a letter: `l.` for 1."""
    return passage.marker is not None and passage.marker.form in ("A.", "a.") and misread(body, passage) is not None


def is_section_heading(body: Body, passage: Passage) -> bool:
    """A section's letter before its heading: `A. Introduction`."""
    return passage.marker is not None and passage.marker.form in ("A.", "一.") and is_heading(passage.text)


# -- looks at what frames the text -------------------------------------------------------------------------------------


def is_annex(body: Body, passage: Passage) -> bool:
    """A line that heads an annex."""
    return passage.index in body.ahead.annexes


def is_attached(body: Body, passage: Passage) -> bool:
    """A heading after the last paragraph of a resolution, before other numbers or nothing at all; below the number of
    a section it is that section's title. Where the first number stands under a heading, or more is to come after a
    semicolon, it heads a section."""
    is_title = body.sections.letter != "" and body.is_under_heading
    last = body.paragraph.last
    goes_on = body.sections.is_from_the_first or (last is not None and last.last.endswith((";", "；", "؛")))
    is_after = not body.scope.parent and body.scope.last > 1
    return is_after and not is_title and not goes_on and body.ahead.opens_annex(passage.index)


def is_misread_number(body: Body, passage: Passage) -> bool:
    """The expected number, misread or without its full stop."""
    return looks.may_be_misread_number(passage.text) and misread(body, passage) is not None


def is_adoption(body: Body, passage: Passage) -> bool:
    """How a text that has begun was adopted, or at which meeting."""
    return (
        len(passage.text) < LONGEST_ADOPTION
        and body.has_begun
        and body.grammar.closing.adoption.match(passage.text) is not None
    )


def is_last_day(body: Body, passage: Passage) -> bool:
    """A date alone after the last numbered paragraph."""
    return not body.ahead.number_after(passage.index) and looks.is_day(passage.text, body.grammar)


def is_signature(body: Body, passage: Passage) -> bool:
    """ "(Signed)", perhaps with a name."""
    text = passage.text
    return (
        len(text) < LONGEST_SIGNATURE
        and "(" in text[:LONGEST_NAME]
        and body.grammar.closing.signed.match(text) is not None
    )


def is_note(body: Body, passage: Passage) -> bool:
    """A note with a bare number before it."""
    return passage.text[0].isdigit() and body.closing.is_note(passage.text, False)


def is_part_of_closing(body: Body, passage: Passage) -> bool:
    """What goes on with the adoption or the signature, or is a note."""
    return body.closing.part(passage.piece, passage.marker) != ""


# -- looks at the words of a text --------------------------------------------------------------------------------------


def is_enacting(body: Body, passage: Passage) -> bool:
    """The enacting words, and nothing else."""
    return looks.is_enacting(passage.text, body.grammar)


def leads_to_another(body: Body, passage: Passage) -> bool:
    """An operative verb and a colon, above the enacting words or the title of what is proposed or adopted."""
    following = body.ahead.following(passage.index)
    return (
        passage.is_operative
        and passage.text[-1] in ":："
        and following is not None
        and following.marker is None
        and (looks.is_enacting(following.text, body.grammar) or is_heading(following.text))
    )


def leads_to_numbers(body: Body, passage: Passage) -> bool:
    """An operative verb and a colon directly above the first number: "Resolves that:"."""
    following = body.ahead.following(passage.index)
    return (
        passage.is_operative
        and not passage.is_preambular
        and passage.text[-1] in ":："
        and following is not None
        and following.marker is not None
        and following.marker.kind == NUMBER
        and following.marker.label == "1"
    )


def is_first_operative(body: Body, passage: Passage) -> bool:
    """The first operative paragraph of a resolution without numbers: by its full stop, else by its verb. A comma at its
    end, and a recital below it, show a recital that begins with such a verb."""
    last = passage.piece.last
    if body.ahead.numbers or (ends_with_comma(last) and body.ahead.is_before_recital(passage.index)):
        return False
    is_alike = body.grammar.paragraphs.verbs_alike
    may_be = not ends_with_comma(last) if is_alike else not passage.is_preambular
    return may_be and (passage.is_operative or ends_with_stop(last))


def has_lost_first_number(body: Body, passage: Passage) -> bool:
    """An operative verb, and no other paragraph but items before the one numbered 2."""
    return (
        not body.scope.last
        and passage.is_operative
        and not ends_with_comma(passage.piece.last)
        and body.ahead.number_after(passage.index) == 2
        and body.ahead.openings_before_number(passage.index, 1) == 1
    )


def has_lost_number(body: Body, passage: Passage) -> bool:
    """An operative verb, where the number after the last one is missing; or as many paragraphs that begin as such do
    as numbers are missing, of which the official text may print one with a participle."""
    if not (passage.is_operative or passage.is_preambular):
        return False
    missing = body.ahead.number_after(passage.index) - body.scope.last - 1
    if missing == 1 and passage.is_operative:
        return True
    return 0 < missing < LARGEST_STEP and body.ahead.openings_before_number(passage.index, missing) == missing


def has_lost_last_number(body: Body, passage: Passage) -> bool:
    """An operative verb directly below what is over, after the last numbered paragraph of a text without sections."""
    last = body.paragraph.last
    return (
        passage.is_operative
        and last is not None
        and (last is body.paragraph.own or last.marker is not None)
        and not body.sections.letter
        and not body.scope.parent
        and body.ahead.number_after(passage.index) in (0, 1)
        and ends(last.last)
        and ends(passage.piece.last)
    )


def belongs_to_paragraph(body: Body, passage: Passage) -> bool:
    """What goes on after a colon, in a quotation, or under an item that is like a heading."""
    return body.paragraph.owns(passage.text)


def is_item_without_marker(body: Body, passage: Passage) -> bool:
    """An item of a list that prints no markers, in a resolution without numbers."""
    return not body.ahead.numbers and body.paragraph.lists(passage.piece, passage.text)


def is_preamble_heading(body: Body, passage: Passage) -> bool:
    """A heading in the preamble: no paragraph's verb begins it, or a colon within it and the first number after it.

    Below a section's letter a long line is its title too, where mark-up calls what follows recitals, and not the line.
    """
    is_title = (
        passage.piece.said.role == "operative"
        and body.is_under_heading
        and body.sections.letter != ""
        and not (ends(passage.text) or ends_with_comma(passage.text))
    )
    if passage.is_operative or not (is_title or is_heading(passage.text)):
        return False
    has_colon = ": " in passage.text or "：" in passage.text
    return not passage.is_preambular or (has_colon and body.ahead.is_before_number(passage.index))


def is_above_items(body: Body, passage: Passage) -> bool:
    """The letter of the next section, or a line above items or numbers."""
    return looks.is_after_letter(passage.text, body.sections.letter) or body.ahead.heads_items(
        passage.index, passage.text, body.scope.last, body.is_after_item
    )


def is_counted_title(body: Body, passage: Passage) -> bool:
    """A title with its own word and number directly above the next paragraph's number, after what is over."""
    return (
        looks.is_counted_title(passage.text)
        and body.ahead.number_after(passage.index) == body.scope.last + 1
        and body.ahead.is_before_number(passage.index)
        and (body.paragraph.last is None or ends(body.paragraph.last.last))
    )


def is_operative_heading(body: Body, passage: Passage) -> bool:
    """A heading in the operative part: no operative verb begins it."""
    return is_heading(passage.text) and not passage.is_operative


def goes_on_unnumbered(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: a small letter after items."""
    return not body.ahead.numbers and bool(body.paragraph.entries) and passage.text[0].islower()


def is_unnumbered_recital(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: a preambular verb, and a comma at the end."""
    return not body.ahead.numbers and passage.is_preambular and passage.text.endswith((",", "،", "，"))


def is_unnumbered_operative(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: any other paragraph."""
    return not body.ahead.numbers


def is_recital_of_section(body: Body, passage: Passage) -> bool:
    """A preambular verb, and a comma if a list stands above, before the next number or a section's number 1.

    Where recitals begin and end as items do, there is none below a list, nor before the paragraph above is over; where
    mark-up puts it into the main part, only in the preamble of a section.
    """
    following = body.ahead.number_after(passage.index)
    if not (following == body.scope.last + 1 or (following == 1 and body.sections.letter != "")):
        return False
    if not passage.is_preambular:
        return False
    if passage.piece.said.role == "operative":
        if not (body.is_under_heading or body.paragraph.is_recital):
            return False
    elif body.grammar.paragraphs.verbs_alike:
        return not body.paragraph.entries and body.paragraph.is_over
    return not body.paragraph.entries or ends_with_comma(passage.piece.last)


def is_after_paragraph(body: Body, passage: Passage) -> bool:
    """Text without a number after a numbered paragraph."""
    return body.paragraph.owner is not None


def is_running_heading(body: Body, passage: Passage) -> bool:
    """A heading in running text; a line above a list, itself under a heading, is none, nor are many lines in a row."""
    return (
        is_heading(passage.text)
        and not body.ahead.is_in_row(passage.index)
        and passage.text[0] not in QUOTES
        and not passage.is_preambular
        and not (body.is_under_heading and body.ahead.is_above_list(passage.index))
    )


def goes_on(body: Body, passage: Passage) -> bool:
    """A small letter after items."""
    return bool(body.paragraph.entries) and passage.text[0].islower()
