"""A whole citation as texts print it, to the document and the paragraph that it names: "UN Security Council, Resolution
2231 (2015), 20 July 2015, S/RES/2231, para. 13". `lookup` reads what is shorter, and what is pasted.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import LANGUAGES
from .find import find
from .lookup import Reference
from .places.mention import Mention
from .places.own import Own


def quoted(text: str) -> Reference | None:
    """What a text cites, read as one in the language that tells most of it; None where it cites nothing, or several
    documents. Instead of anchors it has the first of the pinpoints (content/units.md#pinpoints)."""
    cited = max((_cited(text, language) for language in LANGUAGES), key=_told)
    if len({mention.target for mention in cited}) != 1:
        return None
    return Reference(cited[0].target, next((mention.pins[:1] for mention in cited if mention.pins), ()))


def _cited(text: str, language: str) -> Sequence[Mention]:
    """The mentions of other documents in a text of the language."""
    return [one for one in find(text, language, Own()).mentions if one.is_of_other]


def _told(mentions: Sequence[Mention]) -> tuple[int, bool]:
    """How many documents they name, and whether paragraphs of them."""
    return len({one.target for one in mentions}), any(one.pins for one in mentions)
