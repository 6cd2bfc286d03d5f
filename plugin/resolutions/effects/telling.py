"""The words in which a paragraph says what it does."""

from __future__ import annotations

from .model import Effect


def said(effect: Effect, text: str, longest: int = 300) -> str:
    """From the verb to what it affects, or the other way round, as the paragraph's `text` has it; of more than so many
    characters the first, and an ellipsis."""
    cited = effect.citation
    words = text[min(effect.start, cited.start) : max(effect.end, cited.end)]
    if len(words) <= longest:
        return words
    return f"{words[: words.rfind(' ', longest // 2, longest) + 1 or longest].rstrip()} …"
