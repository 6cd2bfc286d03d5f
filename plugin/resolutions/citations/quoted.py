"""A whole citation as texts print it, to the document and the paragraph that it names: "UN Security Council, Resolution
2231 (2015), 20 July 2015, S/RES/2231, para. 13". `lookup` reads what is shorter, and what is pasted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..languages import LANGUAGES
from .find import find
from .lookup import Reference
from .lookup_patterns import KINDS_AFTER
from .places.mention import Mention
from .places.own import Own

_NUMBERED = re.compile(r"[0-9.]+(?:-[a-z]+)*")
"""A pinpoint's paragraph, the first of a range: 138-139."""


def quoted(text: str) -> Reference | None:
    """What a text cites, read as one in each of the languages; None where it cites nothing, or several documents."""
    found = [reference for language in LANGUAGES if (reference := _one(find(text, language, Own()).mentions))]
    return next((reference for reference in found if reference.anchors), found[0] if found else None)


def _one(mentions: Sequence[Mention]) -> Reference | None:
    """The document that is the only one of the mentions, with the anchors that its first paragraph may have."""
    others = [mention for mention in mentions if mention.target not in ("SELF", "CHARTER")]
    if len({mention.target for mention in others}) != 1:
        return None
    pin = next((mention.pins[0] for mention in others if mention.pins), "")
    number = _NUMBERED.match(pin)
    return Reference(
        others[0].target, tuple(head + number[0] for head in KINDS_AFTER) if number else (pin,) if pin else ()
    )
