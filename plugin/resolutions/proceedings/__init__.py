"""What a document's text tells of how it came to be: its vote, sponsors, draft, meeting and day of adoption.

In: the blocks or units of a document. Out: `Vote`, and fields of `Document`.
"""

from __future__ import annotations

from .adoption import choose, occasion_in
from .procedure import Procedure, procedure_in
from .votes import vote_in

__all__ = [
    "Procedure",
    "choose",
    "occasion_in",
    "procedure_in",
    "vote_in",
]
