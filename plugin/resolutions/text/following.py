"""Lines that follow one another without an empty line: where one begins a paragraph by what stands above it.

Below the enacting words each recital may have a line, and below the words that lead to a statement each of its
paragraphs. Elsewhere such lines may be the broken lines of one paragraph, and only `lines.begins` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .any_language import stated_lines
from .grammar import Openings
from .lines import Line, begins, ends_sentence, is_enacting, without_mark

_COMMAS = (",", "،", "，")
_COLONS = (":", "：")
_STOPS = (*_COLONS, ".", "。")


class Following:
    """Reads the lines of one stretch of text, in order."""

    def __init__(self, openings: Callable[[], Openings]) -> None:
        """`openings` gives how paragraphs begin; it is asked below the enacting words only."""
        self._openings = openings
        self._is_enacted = False
        """Whether the enacting words stand above."""
        self._is_stated = False
        """Whether a paragraph of a statement does."""

    def begins(self, line: str, before: list[Line]) -> bool:
        """Whether a line begins a paragraph, after the lines `before` it in the one under way."""
        if self._states(line, before[-1][0]):
            self._is_stated = True
            return True
        if begins(line, before):
            self._is_enacted = self._is_enacted or is_enacting(before[-1][0])
            return True
        return self._is_enacted and self._begins_recital(line, before)

    def _begins_recital(self, line: str, before: Sequence[Line]) -> bool:
        """Whether a line is a recital of its own, as the one above is: both begin as recitals do and end as paragraphs
        do."""
        if len(before) != 1 or not ends_sentence(line):
            return False
        above, openings = without_mark(before[0][0]), self._openings()
        return above.endswith(_COMMAS) and bool(openings.any.match(above) and openings.after_comma.match(line))

    def _states(self, line: str, above: str) -> bool:
        """Whether a line is a paragraph of a statement without quotation marks: it begins with the organ that states,
        below a colon, or below the stop of another such line."""
        return above.endswith(_STOPS if self._is_stated else _COLONS) and stated_lines().match(line) is not None
