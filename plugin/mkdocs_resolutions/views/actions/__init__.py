"""The pages of actions: who is asked to do what, by when."""

from __future__ import annotations

from .deadlines import due_plans
from .index import actions_plans, asked_plans, asks, to_asked
from .kinds import kind_plans

__all__ = [
    "actions_plans",
    "asked_plans",
    "asks",
    "due_plans",
    "kind_plans",
    "to_asked",
]
