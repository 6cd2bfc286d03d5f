"""Looks at the number of a piece at its place: the conditions of the rules on numbers. None of them changes anything.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

from __future__ import annotations

from ...text.letters.punctuation import COLONS, COMMAS, SEMICOLONS
from ..pieces import looks
from ..pieces.endings import ends, ends_with_comma, ends_with_stop
from ..pieces.marker import DECIMAL, INSERTED, NUMBER
from ..units.nesting import SMALLEST_INDENT, nest
from .body import Body
from .numbering import misread
from .passage import BEFORE_A, Passage

LARGEST_STEP = 40
"""A number further than this from the one before it is no paragraph's number."""

LARGEST = 999
"""Greater numbers are years."""


def is_inserted(body: Body, passage: Passage) -> bool:
    """The number of the last paragraph again, with what says that this one was inserted behind it: `4 bis.`, `1A.`.

    A small letter may be a heading's: `1a. Harbours`.
    """
    if passage.marker is None or passage.number != body.scope.last:
        return False
    has_letter = len(passage.marker.form) == len(INSERTED) + 1
    return not (has_letter and passage.marker.printed[-2:-1].islower() and looks.is_heading(passage.text))


def is_plainly_next(body: Body, passage: Passage) -> bool:
    """The number after the last one, which nothing else can have: it is not the first of anything, it is not indented,
    and no list above it has numbers."""
    is_in_list = passage.piece.indent > 0 or body.paragraph.counts_items
    return passage.number == body.scope.last + 1 > 1 and not is_in_list


def is_one_again(body: Body, passage: Passage) -> bool:
    """The number 1 in a text that has no other: the converter counted each paragraph by itself."""
    return passage.number == 1 and body.ahead.counts.are_all_one and body.state in ("preamble", "operative")


def is_item_of_ones(body: Body, passage: Passage) -> bool:
    """The same in a list that is indented below its paragraph's number."""
    return is_one_again(body, passage) and _is_indented(body, passage) and _leads_on(body)


def begins_article(body: Body, passage: Passage) -> bool:
    """The number 1 below the heading of an article of a declaration."""
    return passage.number == 1 and body.is_in_articles and body.sections.is_headed and not body.scope.parent


def is_next_number(body: Body, passage: Passage) -> bool:
    """The number after the last one."""
    return passage.number == body.scope.last + 1


def hides_next_number(body: Body, passage: Passage) -> bool:
    """A wrong number between its neighbours: 12 between 1 and 3."""
    last = body.scope.last
    return passage.number > 1 and body.ahead.number_after(passage.index) == last + 2 != passage.number + 1


def is_indented_item(body: Body, passage: Passage) -> bool:
    """The first or next number of a list that is indented below its paragraph's number, as Markdown has it."""
    if not _is_indented(body, passage):
        return False
    if body.paragraph.expects_in_list(passage.number, passage.piece.indent + SMALLEST_INDENT):
        return True
    return passage.number == 1 and _leads_on(body)


def _is_indented(body: Body, passage: Passage) -> bool:
    """Whether a number stands further right than the one of the paragraph under way."""
    own = body.paragraph.own
    if own is None or own.marker is None or own.marker.kind != NUMBER:
        return False
    return passage.piece.indent >= own.indent + SMALLEST_INDENT


def _leads_on(body: Body) -> bool:
    """Whether the words of the paragraph under way, or its last item, lead to a list."""
    own, last = body.paragraph.own, body.paragraph.last
    ending = (*COLONS, *SEMICOLONS, *COMMAS)
    return own is not None and (own.last.endswith(ending) or (last is not None and last.last.endswith(COLONS)))


def is_item_before_next(body: Body, passage: Passage) -> bool:
    """The next number of a list in the paragraph, where the paragraph's own next number comes when the list is over:
    1 of which 1, 2, 3 are items, then 2."""
    if not body.paragraph.entries or not is_next_in_list(body, passage):
        return False
    return body.ahead.number_after_run(passage.index) == body.scope.last + 1


def is_no_number(body: Body, passage: Passage) -> bool:
    """A number too far from the last one, and from the highest, such as a year; not one before an operative verb, nor
    one after which the next stands: pages are missing."""
    if not _is_far(body, passage):
        return passage.number == 0
    is_counted = passage.is_operative or body.ahead.number_after(passage.index) == passage.number + 1
    return passage.number > LARGEST or not is_counted


def is_turned_number(body: Body, passage: Passage) -> bool:
    """The next number with its digits in the wrong order, too far from the last one: 61 after 15, in Arabic."""
    return _is_far(body, passage) and str(passage.number)[::-1] == str(body.scope.last + 1)


def _is_far(body: Body, passage: Passage) -> bool:
    return passage.number > max(body.scope.last, body.scope.highest) + LARGEST_STEP


def begins_again_in_list(body: Body, passage: Passage) -> bool:
    """A second number 1 after a colon: the first item of a numbered list."""
    before = body.paragraph.last
    return begins_again(body, passage) and before is not None and before.last.endswith(COLONS)


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
    them or paragraph 46, or where the text begins with it and `46.b`."""
    if not is_decimal_form(body, passage) or body.state == "preamble":
        return False
    number, last = passage.decimal, body.scope.decimal
    if not last and not body.scope.last and _begins_letters(body, passage):
        return True
    depth = len(number) - 1
    if number[-1] == BEFORE_A + 1 and (number[:-1] == last[:depth] or number[:-1] == (body.scope.last,)):
        return True
    return number[-1] == 1 or (
        number[:-1] == last[:depth] and len(last) > depth and last[depth] < number[-1] <= last[depth] + LARGEST_STEP
    )


def _begins_letters(body: Body, passage: Passage) -> bool:
    """Whether a text begins with `14.a`, and `14.b` comes next."""
    following = body.ahead.following(passage.index)
    if passage.marker is None or following is None or following.marker is None:
        return False
    stem, _, letter = passage.marker.label.rpartition(".")
    return letter == "a" and following.marker.kind == DECIMAL and following.marker.label == f"{stem}.b"


def has_lost_number_of_list(body: Body, passage: Passage) -> bool:
    """The first letter of a list, after a paragraph that is over and promises none, where one number is missing: of
    "5. (a)" the number was lost."""
    return (
        body.state == "operative"
        and passage.marker is not None
        and body.paragraph.is_without_list
        and body.ahead.number_after(passage.index) == body.scope.last + 2
        and nest([passage.marker], body.grammar)[0].label == "a"
    )


def is_misread_letter(body: Body, passage: Passage) -> bool:
    """The expected number, misread as a letter: `l.` for 1."""
    return passage.marker is not None and passage.marker.form in ("A.", "a.") and misread(body, passage) is not None


def is_misread_number(body: Body, passage: Passage) -> bool:
    """The expected number, misread or without its full stop."""
    first = passage.text[0]
    may_be = first.isdigit() or first in looks.MISREAD_FIRST
    return may_be and misread(body, passage) is not None


def is_first_operative(body: Body, passage: Passage) -> bool:
    """The first operative paragraph of a resolution without numbers: by its full stop, else by its verb. A comma at its
    end, or no sign at all, and a recital below it, show a recital that begins with such a verb."""
    last = passage.piece.last
    if body.ahead.counts.numbers:
        return False
    may_go_on = ends_with_comma(last) or (passage.is_preambular and not ends(last))
    if may_go_on and body.ahead.is_before_recital(passage.index):
        return False
    is_alike = body.grammar.paragraphs.verbs_alike
    may_be = (
        not ends_with_comma(last) if is_alike else not passage.is_preambular or _ends_unlike_recitals(body, passage)
    )
    return may_be and (passage.is_operative or ends_with_stop(last))


def _ends_unlike_recitals(body: Body, passage: Passage) -> bool:
    """Whether a paragraph whose first word begins both kinds, "Se félicite" and not "Se félicitant", ends with a
    semicolon or a stop below a recital that ends with a comma, and no recital stands below it."""
    above = body.last_recital
    if above is None or not passage.is_operative or body.grammar.paragraphs.participles.match(passage.text):
        return False
    if body.ahead.is_before_recital(passage.index):
        return False
    return ends_with_comma(above.last) and ends(passage.piece.last)


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


def is_only_of_section(body: Body, passage: Passage) -> bool:
    """An operative verb directly below the recitals of a section, which no number follows before the next section's
    number 1, or before the end where paragraphs of sections before have numbers."""
    following = body.ahead.number_after(passage.index)
    begins_again = following == 1 or (not following and body.scope.last > 0)
    return (
        begins_again
        and passage.marker is None
        and passage.is_operative
        and body.paragraph.is_recital
        and not body.paragraph.entries
        and body.sections.is_headed
        and body.sections.letter != ""
        and ends(passage.piece.last)
        and not body.ahead.is_before_number(passage.index)
    )
