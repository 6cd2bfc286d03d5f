"""What a text says of a document: where it names it, and which of its paragraphs."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ...un import CHARTER
from .token import Number

Scope = Literal["near", "whole", "enclosing", "assumed", "doubtful"]


class Reading(NamedTuple):
    """How the number of a resolution was read that more than one body may have: "34/24"."""

    number: Number
    is_told: bool
    """The sentence names the body, or the date that is printed with the number fits one."""
    list: int
    """Where in its text the list begins that the number is of."""


class Mention(NamedTuple):
    """`text[start:end]` names `target`; `pins` are its paragraphs in the order of the text."""

    start: int
    end: int
    target: str
    pins: tuple[str, ...] = ()
    year: int | None = None
    relative: bool = False
    """Of a reference to the document itself: the pins are letters of the paragraph in which it stands."""
    scope: Scope = "near"
    """Of a reference to the document itself: what says so. "above" means the annex in which it stands, "of this
    resolution" the whole, "of the resolution", said in an annex, what the annex is of; nothing at all means that it is
    only assumed, and doubtful where letters may be of an Article or a document that the sentence names."""
    kind: str = ""
    """Of a reference to the document itself: the kind that it calls itself, `resolution` or `statement`, if it does."""
    reading: Reading | None = None
    """Of a resolution whose number more than one body may have."""

    @property
    def is_of_other(self) -> bool:
        """Whether it names another document: neither the one in which it stands nor the Charter."""
        return self.target not in ("SELF", CHARTER)
