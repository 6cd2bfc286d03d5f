"""Who is asked to do what, by when: the actions of operative paragraphs, each with the words that say so.

    Document ─actions→ Action…      (a Unit's opening verb phrase alone: `action`)

The words are the language's (`[actions]` in `languages/`). What they do not tell for certain is left out: an action
without addressees, or none at all, is better than a wrong one.
"""

from .deadlines import last_day
from .find import actions
from .grammar import ADDRESSEES
from .lexicon import commonest
from .model import KINDS, Action, ActionKind, Addressee, Deadline, DeadlineKind
from .opening import action, openings
from .telling import flat, lead, told

__all__ = [
    "ADDRESSEES",
    "KINDS",
    "Action",
    "ActionKind",
    "Addressee",
    "Deadline",
    "DeadlineKind",
    "action",
    "actions",
    "commonest",
    "flat",
    "last_day",
    "lead",
    "openings",
    "told",
]
