"""A marker as it is printed at the head of a paragraph, and the names of what it can be."""

from __future__ import annotations

from typing import NamedTuple

from ...text.letters.directions import SIGNS

NUMBER, ITEM, BULLET, DECIMAL, RECITAL = "number", "item", "bullet", "decimal", "recital"

INSERTED = "1+"
"""The form of the number of an inserted paragraph, before what anchors add to the number: `1+a`, `1+-bis`."""


class Marker(NamedTuple):
    """A marker as printed. Two markers of one `form` may belong to one list."""

    printed: str
    kind: str
    """`number`: with a full stop, as paragraphs have; `decimal`: `1.1.`, `1.a`; `bullet`; `recital`: `PP1.`;
    `item`: any other."""
    form: str
    """Its brackets and its alphabet's case: `(a)`, `a)`, `A.`, `(1)`, `–`."""
    label: str
    """What stands between the brackets, in lower case and ASCII digits; empty for a bullet."""
    end: int
    """The offset in the text at which the paragraph's own words begin."""

    @property
    def is_of_item(self) -> bool:
        """Whether items alone have it, and no heading: `(a)` and what other languages print for it, `a)`, `㈠`, `'1'`;
        not `A.`, `a.`, `一.`."""
        return self.kind == ITEM and not self.form.endswith(".")


CIRCLED = "①-⑳"
"""Numbers in circles, as a set of characters: items have them, and the notes of older Chinese print."""

HIDDEN = SIGNS
"""What a converter may leave round a marker and at a text's end."""

DAGGERS = "†‡"
"""Signs that mark notes as stars do, and no items."""
