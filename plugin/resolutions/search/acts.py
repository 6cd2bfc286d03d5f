"""What paragraphs ask, as the search filters and shows it: the terms of an action, and its places in the text.

    >secretary-general   !request   ~ (sets a deadline)   together: >secretary-general!request~   any action: !
    ~2031-05-31 (sets one that ends on that day)   together: >secretary-general!request~2031-05-31

Each stands for one action: a paragraph that requests something of one and invites another is no request to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from ..actions import Action, flat, last_day, lead
from ..model import Document

ASKED, KIND, DUE = ">", "!", "~"
"""What stands before an addressee and a kind in a term; and what says that there is a deadline."""


def action_terms(actions: Iterable[Action]) -> Iterator[tuple[str, str]]:
    """The anchor of a unit and a term of it, for each action that lists have."""
    for action in actions:
        if action.is_listed:
            asked = dict.fromkeys(("", *(f"{ASKED}{addressee.id}" for addressee in action.addressees)))
            days = dict.fromkeys(f"{DUE}{day}" for limit in action.deadlines if (day := last_day(limit)))
            for parts in product(asked, ("", f"{KIND}{action.kind}"), ("", DUE, *days) if action.deadlines else ("",)):
                yield action.anchor, "".join(parts) or KIND


def action_marks(document: Document, actions: Sequence[Action]) -> Mapping[str, str]:
    """What stands behind the text of each unit that asks something: `12-29 40-46;60-75`, where it says whom (before the
    semicolon) and by when, as a browser counts characters; behind a tab what its sentence begins with, if that stands
    in another unit."""
    texts = {unit.anchor: unit.text for unit in document.units} if actions else {}
    spans: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    leads: dict[str, str] = {}
    for action in actions:
        if not action.is_listed:
            continue
        text = texts[action.anchor]
        whom, limits = spans.setdefault(action.anchor, ({}, {}))
        if action.stated_in:
            leads.setdefault(action.anchor, flat(lead(action, texts[action.stated_in], action.addressees)))
        else:
            whom.update(dict.fromkeys(_span(text, one.start, one.end) for one in action.addressees))
        limits.update(dict.fromkeys(_span(text, one.start, one.end) for one in action.deadlines))
    return {
        anchor: f"{' '.join(whom)};{' '.join(limits)}" + (f"\t{leads[anchor]}" if anchor in leads else "")
        for anchor, (whom, limits) in spans.items()
        if whom or limits
    }


def _span(text: str, start: int, end: int) -> str:
    return f"{_in_browser(text, start)}-{_in_browser(text, end)}"


def _in_browser(text: str, offset: int) -> int:
    """An offset as JavaScript counts: a character beyond the first 65,536 counts twice."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le")) // 2
