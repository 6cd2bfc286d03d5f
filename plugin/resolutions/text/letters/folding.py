"""Small letters, as a pattern that ignores case sees them."""

from __future__ import annotations

_DOTS = str.maketrans("İı", "ii")
"""Turkish letters that such a pattern takes for i, and `casefold` does not."""


def folded(text: str) -> str:
    """A text in small letters. What a pattern of words that ignores case has found is looked up by this: `casefold`
    alone makes two signs of the first letter of "İ", so that the word would be in no table."""
    if "İ" in text or "ı" in text:
        text = text.translate(_DOTS)
    return text.casefold()
