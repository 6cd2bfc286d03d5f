"""Numbers of the Economic and Social Council's decisions, which alone stand so high in a year: 2022/321.

In: a title, or a number as symbols have it. Out: whether it is such a one.
"""

from __future__ import annotations

import re

from ...un import FIRST_DECISION_OF_SOCIAL, PARTS
from .titles import numbered_titles

_OF_YEAR = re.compile(rf"(?:19[789]|20[0-9])[0-9]/(?P<count>[0-9]{{3}})(?: ?{PARTS})?")


def is_decision_number(number: str) -> bool:
    """Whether a number is that of a decision: 2022/321, 2023/201 A."""
    found = _OF_YEAR.fullmatch(number)
    return found is not None and int(found["count"]) >= FIRST_DECISION_OF_SOCIAL


def is_decision_title(text: str) -> bool:
    """Whether a line is a title with the number of a decision: "2022/321. Election"."""
    found = numbered_titles().match(text)
    return found is not None and found["ga"] is not None and is_decision_number(found["ga"])
