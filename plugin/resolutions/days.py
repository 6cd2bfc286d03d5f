"""How programs write a day: `2020-12-03`, with or without a time behind it."""

from __future__ import annotations

import re
from datetime import date

_ZONE = r"(?:Z|[+-]\d{2}:?\d{2})?"
_DAY = re.compile(rf"(?P<day>\d{{4}}-\d{{2}}-\d{{2}})(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?)?{_ZONE}", re.ASCII)
"""2020-12-03, 2020-12-03T10:00Z, 2020-12-03 10:00:00.5+01:00."""


def iso_day(text: str) -> date | None:
    """The day that a text is, whatever the time of day that it adds; None where it is none, or has more words."""
    found = _DAY.fullmatch(text.strip())
    try:
        return date.fromisoformat(found["day"]) if found else None
    except ValueError:  # such as the 30th of February
        return None
