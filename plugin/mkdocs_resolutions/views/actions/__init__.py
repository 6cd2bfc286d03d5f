"""The pages of actions: who is asked to do what, by when."""

from __future__ import annotations

from .asked import asked_plans, asks, to_asked
from .deadlines import CALENDAR, dated, day_of, due_plans, follows
from .index import actions_plans
from .kinds import kind_plans

__all__ = [
    "CALENDAR",
    "actions_plans",
    "asked_plans",
    "asks",
    "dated",
    "day_of",
    "due_plans",
    "follows",
    "kind_plans",
    "to_asked",
]
