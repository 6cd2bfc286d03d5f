"""The actions of a document: of each operative paragraph what its verbs do, and of its sub-paragraphs.

    paragraph ::= opening clause*       opening ::= before* verb addressees?
    clause ::= (", " | " and ") join* verb addressees       "…, and also requests the Secretary-General to …"

A sub-paragraph goes on with its paragraph's last clause ("Requests the Secretary-General: (a) To …"), unless a verb of
its own says otherwise. Right behind those who are asked and a colon no verb does: a language with infinitives may spell
what they are to do ("to support") as what the organ does ("supports").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..model import Document
from ..text import Plain
from .addressees import addressees, behind
from .deadlines import deadlines, is_past
from .grammar import ActionGrammar, Form, Verb, grammar
from .lexicon import folded
from .model import Action, ActionKind, Addressee, Deadline

_TIMED: frozenset[ActionKind] = frozenset({"decision", "demand", "request", "call", "invitation", "recommendation"})
"""The kinds of which a date may be a deadline; of all others, where no one is asked, it is a part of what is told."""
_BEFORE = 60
"""How far before a second verb its joining words are looked for."""
_JOINTS = frozenset({", ", "; "})
_COMMAS = frozenset({", ", "، "})
_COLONS = (":", "：")
_ADVERBS = 3
"""Up to so many words stand between "its" and the noun of a repeated call."""
_NOTHING = re.compile(r"[\s:：,—–-]*")
_MARKS = re.compile(r"\W{0,8}")


class _Stated(NamedTuple):
    """A unit's actions, and how its sub-paragraphs go on from them."""

    actions: Sequence[Action]
    bare: bool
    """Its text is nothing but a verb: "Decides:"."""
    asks: bool = False
    """It ends with a colon, and with no "and" before it, behind those whom it asks."""


def actions(document: Document) -> tuple[Action, ...]:
    """Every action of a document's operative paragraphs, in their order."""
    words = grammar(document.language)
    stated: dict[str, _Stated] = {}
    found: list[Action] = []
    for unit in document.units:
        if unit.kind != "operative" and (unit.kind != "subparagraph" or unit.parent not in stated):
            continue
        text = folded(unit.text)
        if unit.kind == "operative":
            held = _of_paragraph(unit.anchor, text.text, words)
        else:
            held = _of_part(unit.anchor, text.text, stated[unit.parent or ""], words)
        if text.left_out:
            held = held._replace(actions=[_as_printed(action, text) for action in held.actions])
        held = held._replace(
            actions=[_in_time(action, document.date) for action in held.actions], asks=_asks(held, text.text, words)
        )
        stated[unit.anchor] = held
        found += held.actions
    return tuple(found)


def _asks(held: _Stated, text: str, words: ActionGrammar) -> bool:
    lead = text.rstrip()
    if not words.infinitives or not lead.endswith(_COLONS) or not held.actions or not held.actions[-1].addressees:
        return False
    end = len(lead[:-1].rstrip())
    return words.joins.search(lead, max(0, end - _BEFORE), end) is None


def _in_time(action: Action, day: date | None) -> Action:
    """An action without the deadlines that were over when the document was adopted."""
    if not any(is_past(limit, day) for limit in action.deadlines):
        return action
    return action._replace(deadlines=tuple(limit for limit in action.deadlines if not is_past(limit, day)))


def _as_printed(action: Action, text: Plain) -> Action:
    """An action at its places in the text as printed; those of another unit's text stay."""
    limits = tuple(Deadline(one.kind, *text.printed(one.start, one.end), one.value) for one in action.deadlines)
    if action.stated_in:
        return action._replace(deadlines=limits)
    start, end = text.printed(action.start, action.end)
    asked = tuple(Addressee(one.id, *text.printed(one.start, one.end)) for one in action.addressees)
    return action._replace(start=start, end=end, addressees=asked, deadlines=limits)


def _of_paragraph(anchor: str, text: str, words: ActionGrammar) -> _Stated:
    start, verb = _verb(text, words)
    start, verb = (start, verb) if verb else _behind_recital(text, start, words)
    opening = _opening(anchor, text, start, verb, words)
    clauses = _clauses(anchor, text, opening.end if opening else start, words)
    if opening is None:
        return _Stated(_timed(None, clauses, text, words), bare=False)
    if verb is not None and verb[1].form == "to":
        opening = _shared(opening, clauses, text, words)
    bare = not clauses and _NOTHING.fullmatch(text, opening.end) is not None
    return _Stated(_timed(opening, clauses, text, words), bare)


def _shared(opening: Action, clauses: Sequence[Action], text: str, words: ActionGrammar) -> Action:
    """The opening action, with those whom the next verb asks where nothing but an "and" parts the two verbs: "urges and
    requests the Secretary-General"."""
    if opening.addressees or not clauses:
        return opening
    start, end = behind(text, opening.end), clauses[0].start
    # Arabic has its "and" on the front of the second verb.
    if (start == end and words.glued) or words.joins.fullmatch(text, start, end):
        return opening._replace(addressees=clauses[0].addressees)
    return opening


def _of_part(anchor: str, text: str, parent: _Stated, words: ActionGrammar) -> _Stated:
    start, verb = _verb(text, words)
    own = _infinitive(anchor, text, start, start, words) if parent.bare else None
    may_open = not parent.asks or words.joins.fullmatch(text, 0, start) is not None
    if own is None and may_open and (own := _opening(anchor, text, start, verb, words)) is not None:
        clauses = _clauses(anchor, text, own.end, words)
        return _Stated(_timed(own, clauses, text, words), bare=False)
    if own is None and parent.actions:
        last = parent.actions[-1]
        kind, start, end, asked = last.kind, last.start, last.end, last.addressees
        own = Action(anchor, kind, start, end, asked, (), last.stated_in or last.anchor)
    return _Stated(_timed(own, (), text, words), bare=False)


def _verb(text: str, words: ActionGrammar) -> tuple[int, tuple[int, Verb] | None]:
    """Where the opening verb begins and ends: an old print may put a quotation mark before it, any an adverb."""
    marks = _MARKS.match(text)
    place = marks.end() if marks else 0
    while (found := words.verbs.at(text, place)) is None and (end := _before_verb(text, place, words)):
        place = behind(text, end)
    return place, None if words.nouns is not None and words.nouns.match(text, place) else found


def _before_verb(text: str, place: int, words: ActionGrammar) -> int:
    """Where an adverb or an object that stands before a verb ends; 0 where there is none."""
    if (adverb := words.before.at(text, place)) is not None:
        return adverb[0]
    about = words.object.match(text, place) if words.object else None
    return about.end() if about else 0


def _behind_recital(text: str, start: int, words: ActionGrammar) -> tuple[int, tuple[int, Verb] | None]:
    """The same behind the recital that a paragraph opens with: "Stressing the importance of wells, decides that"."""
    if words.recitals.at(text, start) is not None:
        for place in words.later.finditer(text, start):
            begin = place.start("verb")
            if text[begin - 2 : begin] in _COMMAS and (found := words.verbs.at(text, begin)) is not None:
                return begin, found
    return start, None


def _opening(anchor: str, text: str, start: int, found: tuple[int, Verb] | None, words: ActionGrammar) -> Action | None:
    """The action of the verb that was found at the place, whether it asks anyone or not."""
    if found is None:
        return None
    end, verb = found
    if verb.form == "infinitive":
        chained = _infinitive(anchor, text, start, end, words)
        if chained is None:  # "决定委员会应": those of whom it is said what they shall do, without a "that"
            return Action(anchor, verb.kind, start, end, addressees(text, end, "shall", words))
        return chained._replace(kind=verb.kind)
    if verb.form == "noun":
        # The phrase may have taken in what leads to the noun: "renueva su" of "renueva su exhortación a".
        noun = _noun(text, end, words) or _noun(text, text.rfind(" ", start, end), words)
        if noun is None:
            return Action(anchor, verb.kind, start, end, ())
        return Action(anchor, verb.kind, start, noun[0], addressees(text, *noun, words))
    asked = addressees(text, end, verb.form, words) if verb.form else ()
    return Action(anchor, verb.kind_for(asked, text, end), start, end, asked)


def _infinitive(anchor: str, text: str, start: int, place: int, words: ActionGrammar) -> Action | None:
    """What is asked by an infinitive that stands at the place: "to request the Secretary-General to …"."""
    while text[place : place + 1].isspace():
        place += 1
    if not text.startswith(words.to, place):
        return None
    found = words.infinitives.at(text, place + len(words.to))
    if found is None:
        return None
    return Action(anchor, found[1].kind, start, found[0], addressees(text, found[0], "to", words))


def _noun(text: str, place: int, words: ActionGrammar) -> tuple[int, Form] | None:
    """Where the noun of a repeated call ends ("its strong call upon") and what follows; None where there is none."""
    before = words.again_before.match(text, place) if place >= 0 else None
    if before is None:
        return None
    place = before.end()
    if words.again is None:
        return place, "to"
    for _ in range(_ADVERBS):
        if (found := words.again.at(text, place)) is not None:
            return found
        place = text.find(" ", place) + 1
        if not place:
            return None
    return None


def _clauses(anchor: str, text: str, start: int, words: ActionGrammar) -> list[Action]:
    """The later verbs of a sentence that ask, whether it is known whom or not."""
    return [found for place in words.later.finditer(text, start) if (found := _clause(anchor, text, place, words))]


def _clause(anchor: str, text: str, place: re.Match[str], words: ActionGrammar) -> Action | None:
    start = place.start("verb")
    is_glued = words.glued and place["verb"].startswith(words.glued)
    if (
        not is_glued
        and text[start - 2 : start] not in _JOINTS
        and not words.joins.search(text, max(0, start - _BEFORE), start)
    ):
        return None
    found = words.verbs.at(text, start)
    return _opening(anchor, text, start, found, words) if found is not None and found[1].form else None


def _timed(opening: Action | None, clauses: Sequence[Action], text: str, words: ActionGrammar) -> Sequence[Action]:
    """The actions, each with the deadlines between its verb and the next one's; without the later ones that say neither
    whom they ask nor by when."""
    every = [*([opening] if opening else ()), *clauses]
    # An inherited action's verb stands in another text.
    begins = [0 if one.stated_in else one.end for one in every]
    found: dict[int, list[Deadline]] = {index: [] for index, one in enumerate(every) if _may_be_timed(one)}
    for limit in deadlines(text, begins[min(found)], words.deadlines) if found else ():
        owner = bisect_right(begins, limit.start) - 1
        if owner in found:
            found[owner].append(limit)
    return [
        one._replace(deadlines=tuple(found.get(index, ()))) if found.get(index) else one
        for index, one in enumerate(every)
        if one is opening or one.addressees or found.get(index)
    ]


def _may_be_timed(action: Action) -> bool:
    return action.kind in _TIMED or bool(action.addressees)
