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
    """What a text cites, read as one in the language that tells most of it; None where it cites nothing, or several
    documents. The anchors are those that its first paragraph may have."""
    cited = max((_cited(text, language) for language in LANGUAGES), key=_told)
    if len({mention.target for mention in cited}) != 1:
        return None
    pin = next((mention.pins[0] for mention in cited if mention.pins), "")
    number = _NUMBERED.match(pin)
    anchors = tuple(head + number[0] for head in KINDS_AFTER) if number else (pin,) if pin else ()
    return Reference(cited[0].target, anchors)


def _cited(text: str, language: str) -> Sequence[Mention]:
    """The mentions of other documents in a text of the language."""
    return [one for one in find(text, language, Own()).mentions if one.is_of_other]


def _told(mentions: Sequence[Mention]) -> tuple[int, bool]:
    """How many documents they name, and whether paragraphs of them."""
    return len({one.target for one in mentions}), any(one.pins for one in mentions)
