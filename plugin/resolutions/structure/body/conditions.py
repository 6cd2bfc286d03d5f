"""Looks at the words of a piece at its place: the conditions of the rules on them. None of them changes anything.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

from __future__ import annotations

from ...text.letters.punctuation import COLONS
from ..pieces import looks
from ..pieces.endings import ends, ends_with_comma
from ..pieces.looks import is_heading
from ..pieces.unfinished import BEGIN_STATED
from .body import Body
from .list_leads import LONGEST_NAME, heads_items, is_above_list
from .passage import Passage


def otherwise(body: Body, passage: Passage) -> bool:
    """The look of the last rule of a table."""
    return True


def is_enacting(body: Body, passage: Passage) -> bool:
    """The enacting words, and nothing else; below the letter of a part perhaps without their comma."""
    if len(passage.text) >= looks.LONGEST_ENACTING:
        return False
    if looks.is_enacting(passage.text, body.grammar):
        return True
    return body.begins_part(passage.index - 1) and looks.is_enacting_of_part(passage.text, body.grammar)


def leads_to_another(body: Body, passage: Passage) -> bool:
    """An operative verb and a colon, above the enacting words or the title of what is proposed or adopted; or a whole
    document that it quotes, above paragraphs with numbers."""
    if passage.piece.quotation:
        return passage.is_operative and body.ahead.counts.numbers > 0
    if passage.text[-1] not in COLONS:
        return False
    following = body.ahead.following(passage.index)
    return (
        passage.is_operative
        and following is not None
        and following.marker is None
        and not body.ahead.is_listed_name(passage.index + 1)
        and passage.index + 1 != body.ahead.counts.first_article
        and (looks.is_enacting(following.text, body.grammar) or is_heading(following.text))
    )


def leads_to_numbers(body: Body, passage: Passage) -> bool:
    """An operative verb and a colon directly above the first number: "Resolves that:"."""
    if passage.text[-1] not in COLONS:
        return False
    following = body.ahead.following(passage.index)
    return passage.is_operative and not passage.is_preambular and following is not None and following.number == 1


def opens_articles(body: Body, passage: Passage) -> bool:
    """The heading of a declaration's first article, in the resolution's own text."""
    return passage.index == body.ahead.counts.first_article and not body.scope.parent


def belongs_to_paragraph(body: Body, passage: Passage) -> bool:
    """What goes on after a colon, in a quotation, or under an item that is like a heading."""
    return body.paragraph.owns(passage.text)


def is_item_without_marker(body: Body, passage: Passage) -> bool:
    """An item of a list that prints no markers, in a resolution without numbers."""
    return not body.ahead.counts.numbers and body.paragraph.lists(passage.piece, passage.text)


def is_listed_name(body: Body, passage: Passage) -> bool:
    """One of several names below a colon, none of which has a marker."""
    return body.paragraph.owner is not None and body.ahead.is_listed_name(passage.index)


def goes_on_in_preamble(body: Body, passage: Passage) -> bool:
    """Behind the marked items of a recital, the last of which ends with a comma: words that a conjunction joins to it,
    and that begin as no paragraph does."""
    last = body.paragraph.entries[-1] if body.paragraph.is_recital and body.paragraph.entries else None
    return (
        last is not None
        and last.marker is not None
        and last.marker.is_of_item
        and ends_with_comma(last.piece.last)
        and ends_with_comma(passage.piece.last)
        and body.grammar.paragraphs.goes_on.match(passage.text) is not None
        and not (passage.is_preambular or passage.is_operative)
    )


def _opens_paragraph(body: Body, passage: Passage) -> bool:
    """Whether an operative verb begins it. Chinese has one form for a verb and its noun (延长任务期限, "Extension of
    the mandate"): above the next number a short line without a space is no paragraph."""
    may_be_name = " " not in passage.text and len(passage.text) < LONGEST_NAME
    is_name = may_be_name and body.ahead.number_after(passage.index) == body.scope.last + 1
    return passage.is_operative and not is_name


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
    is_title = is_title or passage.is_heading or body.headings.heads_number(passage)
    if not is_title or _opens_paragraph(body, passage):
        return False
    has_colon = ": " in passage.text or "：" in passage.text
    return not passage.is_preambular or (has_colon and body.ahead.is_before_number(passage.index))


def opens_part(body: Body, passage: Passage) -> bool:
    """The letter and title of a resolution's next part, above its enacting words."""
    return body.begins_part(passage.index)


def is_above_items(body: Body, passage: Passage) -> bool:
    """The letter of the next section, or a line above items or numbers."""
    return looks.is_after_letter(passage.text, body.sections.letter) or heads_items(
        body.ahead, passage.index, passage.text, body.scope.last, body.is_after_item
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
    """A heading in the operative part: no operative verb begins it, or a section's number does."""
    if looks.is_section_title(passage.text, body.grammar):
        return True
    return (passage.is_heading or body.headings.heads_number(passage)) and not _opens_paragraph(body, passage)


def goes_on_unnumbered(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: a small letter after items."""
    goes_on = passage.text[0].islower() and not passage.is_operative
    return not body.ahead.counts.numbers and bool(body.paragraph.entries) and goes_on


def is_unnumbered_recital(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: a preambular verb, and a comma at the end."""
    return not body.ahead.counts.numbers and passage.is_preambular and ends_with_comma(passage.text)


def is_unnumbered_operative(body: Body, passage: Passage) -> bool:
    """In a resolution without numbers: any other paragraph."""
    return not body.ahead.counts.numbers


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


def is_of_correction(body: Body, passage: Passage) -> bool:
    """What stands below the number of a correction, or is quoted below its colon."""
    own = body.paragraph.own
    if not body.is_correction or own is None:
        return False
    return own.marker is not None or (passage.text[0] in BEGIN_STATED and own.last[-1:] in COLONS)


def is_in_correction(body: Body, passage: Passage) -> bool:
    """Any other words of a text that says what to change in another one: none of its lines is a heading."""
    return body.is_correction


def is_running_heading(body: Body, passage: Passage) -> bool:
    """A heading in running text, or a question behind a number in words; a line above a list, itself under a heading,
    is none, nor are many lines in a row."""
    label = looks.section_label(passage.text, body.grammar) if looks.is_question(passage.text) else ""
    is_line = passage.is_heading or (is_heading(passage.text) and looks.is_counted_title(passage.text))
    return (
        (is_line or label in body.grammar.lists.numerals or body.headings.heads_number(passage))
        and not body.ahead.is_in_row(passage.index)
        and passage.text[0] not in BEGIN_STATED
        and not passage.is_preambular
        and not (body.is_under_heading and is_above_list(body.ahead, passage.index))
    )


def goes_on(body: Body, passage: Passage) -> bool:
    """A small letter after items, no paragraph's verb: Russian prints those so, too."""
    return bool(body.paragraph.entries) and passage.text[0].islower() and not passage.is_operative
