"""Reads from a document's text how it was adopted: the vote, sponsors, draft, agenda item, meeting and day.

In: a document or its units. Out: `Vote`, `Procedure` and `Adoption`, from which fields of `Document` are filled.
"""

from __future__ import annotations

from .adoption import Adoption, adoption_in, adoption_lines, choose, further_meetings, last_days, part_days
from .procedure import Procedure, chapter_vii_of_another, procedure_in
from .votes import agreed, disagreements, vote_in, with_possible_counts

__all__ = [
    "Adoption",
    "Procedure",
    "adoption_in",
    "adoption_lines",
    "agreed",
    "chapter_vii_of_another",
    "choose",
    "disagreements",
    "further_meetings",
    "last_days",
    "part_days",
    "procedure_in",
    "vote_in",
    "with_possible_counts",
]
