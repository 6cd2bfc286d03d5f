"""How a paragraph ends: by its punctuation, the mark of a note after it too."""

from __future__ import annotations

import re

from ...text import MARK_DIGIT
from ...text.letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, any_sign
from .marker import DAGGERS, HIDDEN

FINAL = frozenset((*FULL_STOPS, *SEMICOLONS, *COLONS, *"!?！？؟…"))
"""After one of these a paragraph may end; a comma at a page break ends nothing."""

_COMMA = re.compile(rf"[{any_sign(COMMAS)}][\s{HIDDEN}]*(?:\(?{MARK_DIGIT}{{1,3}}\)?)?[{HIDDEN}]*$")
"""A comma at a paragraph's end, the mark of a note after it too."""

_STOP = re.compile(rf"[{any_sign(FULL_STOPS)}]\s?[”“\"’»）)]?[\s{HIDDEN}]*(?:\(?{MARK_DIGIT}{{1,3}}\)?)?[{HIDDEN}]*$")
"""A full stop at a paragraph's end, the mark of a note after it too."""

_TAG = re.compile(
    rf"(?P<stop>[{any_sign(COMMAS, SEMICOLONS, FULL_STOPS)}])\s?"
    r"(?P<tag>[\[(（](?![^()\[\]]?[)\]）]|[\d\s]+[)\]）]|[ivxIVX]+[)\]）])[^()\[\]]{1,39}[^()\[\].。][)\]）])$"
)
"""A remark in brackets behind the stop of a paragraph, as texts under negotiation have it: `, (agreed)`, `; [EU]`."""
_LONGEST_TAG = 48
BRACKETS = frozenset(")]）")
"""What such a remark ends with."""

_CLOSING = f"”“\"»')）]*_’ \xa0\u202f{DAGGERS}①②③④⑤⑥⑦⑧⑨⑩"
"""What may close a quotation or a bracket behind a stop, in French behind a space; and a sign that marks a note."""


def tag_of(text: str) -> tuple[str, str]:
    """The stop of a paragraph and the remark in brackets behind it, at its end; both empty where it has none."""
    if text[-1:] not in BRACKETS:
        return "", ""
    found = _TAG.search(text[-_LONGEST_TAG:])
    return (found["stop"], found["tag"]) if found is not None else ("", "")


def ends(text: str) -> bool:
    """Whether a paragraph may end with this text, by its punctuation."""
    if text[-1:] in HIDDEN:
        text = text.rstrip(HIDDEN)
    last = text[-1:]
    if last in BRACKETS and tag_of(text)[0] in FINAL:
        return True
    return last in FINAL or (last in _CLOSING and text.rstrip(_CLOSING)[-1:] in FINAL)


def ends_with_comma(text: str) -> bool:
    """Whether a paragraph ends as those of a preamble do."""
    return _COMMA.search(text[-8:]) is not None or (text[-1:] in BRACKETS and tag_of(text)[0] in COMMAS)


def ends_with_stop(text: str) -> bool:
    """Whether a paragraph ends as the last of a text does."""
    return _STOP.search(text[-8:]) is not None
