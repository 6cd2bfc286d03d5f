"""Words that become part of an address or of a file's name."""

from __future__ import annotations

import re

_OTHER = re.compile(r"[^A-Za-z0-9]+")


def slug(text: str, longest: int | None = None) -> str:
    """The Latin letters and digits of a text, a hyphen for what stands between them, at most so many characters.

    Empty where the text has none.
    """
    return _OTHER.sub("-", text).strip("-")[:longest].rstrip("-")
