"""What the documents of one source say of one another.

A letter of the Council's President encloses the resolution that it announces, and tells how it was voted: the
resolution then carries the letter's vote, sponsors, draft and agenda item, each still naming the letter as its source.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import DECIDING, Document


def relate(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents of one source, each with the facts of the letter that encloses it.

    A letter encloses the documents of other kinds that follow it, up to the next letter.
    """
    told = list(documents)
    letter: int | None = None
    enclosed: dict[int, list[int]] = {}
    for index, document in enumerate(told):
        if document.kind == "letter":
            letter = index
        elif letter is not None:
            enclosed.setdefault(letter, []).append(index)
    for outer, inner in enclosed.items():
        told[outer] = replace(told[outer], encloses=tuple(told[index].id for index in inner))
        for index in inner:
            told[index] = _enclosed(told[index], told[outer])
    return tuple(told)


def _enclosed(document: Document, letter: Document) -> Document:
    if document.kind not in DECIDING:
        return replace(document, enclosed_in=letter.id)
    letters_language = letter.language if letter.language != document.language else ""
    return replace(
        document,
        enclosed_in=letter.id,
        vote=document.vote or letter.vote,
        sponsors=document.sponsors or letter.sponsors,
        draft=document.draft or letter.draft,
        agenda_item=document.agenda_item or letter.agenda_item,
        agenda_language=document.agenda_language if document.agenda_item else letters_language,
    )
