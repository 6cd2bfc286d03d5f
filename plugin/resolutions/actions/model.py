"""The values that actions are made of."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

ActionKind = Literal[
    "decision",
    "demand",
    "request",
    "call",
    "invitation",
    "recommendation",
    "condemnation",
    "expression",
    "welcome",
    "reaffirmation",
    "declaration",
    "emphasis",
    "note",
]
DeadlineKind = Literal["by", "until", "within", "for", "every", "session"]

KINDS: tuple[ActionKind, ...] = get_args(ActionKind)
"""The kinds of actions, those that bind or ask before those that say."""

# Tuples, not dataclasses: a large site has 80,000 of them, which its processes send to one another.


class Addressee(NamedTuple):
    """Someone who is asked: `text[start:end]` names them, in the text of the unit that the action is stated in."""

    id: str
    """A class of `ADDRESSEES` (`secretary-general`, `states`), or a State: `state-il`, its ISO 3166 code in it."""
    start: int
    end: int


class Deadline(NamedTuple):
    """By when, until when or how often: `text[start:end]` says so, in the unit's own text."""

    kind: DeadlineKind
    start: int
    end: int
    value: str
    """A date or a part of one (`2021-09-30`, `2021-09`), or a duration (`P90D`), by ISO 8601; of a session none."""


class Action(NamedTuple):
    """What an operative paragraph, or a part of one, does: "Requests the Secretary-General to report by 2030"."""

    anchor: str
    """The unit that it is an action of."""
    kind: ActionKind
    start: int
    end: int
    """The verb: `text[start:end]` of the unit that it is stated in."""
    addressees: tuple[Addressee, ...]
    deadlines: tuple[Deadline, ...] = ()
    stated_in: str = ""
    """Of a sub-paragraph that goes on with its paragraph's sentence: that paragraph's anchor. Else the unit's own."""

    @property
    def is_listed(self) -> bool:
        """Whether it stands in lists: it has a sentence of its own, or it sets a deadline. What else a sub-paragraph
        adds to its paragraph's sentence is told with that."""
        return not self.stated_in or bool(self.deadlines)
