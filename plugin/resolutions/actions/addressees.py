"""Who is asked: the names that follow a verb that asks, up to where it is said what.

    addressees ::= name { separator name }      name ::= modifier* phrase       "all relevant" "United Nations entities"

A name counts where what follows shows that it ends there; a part of another name ("the Committee members", "the
Secretary-General of the League of Arab States") is none. Names of no known class are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from .grammar import ActionGrammar, Form, grammar
from .model import Addressee

_FAR = 700
"""So many characters after the verb at the latest it is said what is asked."""
_NEAR = 300
"""So far from a subject stands the verb that obliges it."""
_UNKNOWN, _LAST_UNKNOWN = 12, 4
"""So many characters at most has a name of no known class in a list of names, and right before its "and"."""
_REST = 40
"""So many characters at most stand between a name and the next one of a list before their verb: "parties to the
conflict, "."""
_USUAL = 120
"""Within so many characters most texts have said whom they ask."""


def addressees(text: str, start: int, form: Form, words: ActionGrammar) -> tuple[Addressee, ...]:
    """Those whom the folded text names from `start` on, where the verb ends; none where no task follows."""
    return tuple(_with_state(one, text, words) for one in _asked(text, start, form, words))


def _with_state(one: Addressee, text: str, words: ActionGrammar) -> Addressee:
    """The State, for "the Government", where the text before it names the Government of that State and of no other."""
    if one.id != "authorities" or not words.governments.fullmatch(text, one.start, one.end):
        return one
    named = [state for state, place in _first_named(text, words.language).items() if place < one.start]
    return one._replace(id=named[0]) if len(named) == 1 else one


@lru_cache(maxsize=1)
def _first_named(text: str, language: str) -> Mapping[str, int]:
    """The States whose Governments a text names, each with where it does first; a text is looked at once."""
    words, found = grammar(language), dict[str, int]()
    for at in words.governments.finditer(text):
        if state := _state(text, at.start(), words):
            found.setdefault(state, at.start())
    return found


def _state(text: str, place: int, words: ActionGrammar) -> str:
    """The State whose Government is named at a place: "gouvernement haïtien", "gouvernement du" and the State."""
    known, modifier = words.addressees.at(text, place), words.modifiers.at(text, place)
    if modifier is not None and (known is None or not known[1].startswith("state-")):
        known = words.addressees.at(text, behind(text, modifier[0]))
    return known[1] if known is not None and known[1].startswith("state-") else ""


def _asked(text: str, start: int, form: Form, words: ActionGrammar) -> tuple[Addressee, ...]:
    if form == "to" and words.to:
        # The same few names come thousands of times: what stands before "to" is looked at once.
        end = text.find(words.before_task, start, start + _USUAL)
        if end >= 0:
            found = _before_task(text[start : end + len(words.before_task)], words.language)
            if not found or words.addressees.at(text, start + found[-1].start) == (start + found[-1].end, found[-1].id):
                return tuple(Addressee(one.id, one.start + start, one.end + start) for one in found)
    found = _named(text, start, form, words, start + _FAR)
    if not found:
        return ()
    end = found[-1].end
    if form == "shall":
        verb = words.obliges.search(text, end, end + _NEAR)
        return found if verb and verb["obliges"] else ()
    return found if form == "that" or words.task is None or words.task.search(text, end, start + _FAR) else ()


@lru_cache(maxsize=1 << 14)
def _before_task(text: str, language: str) -> tuple[Addressee, ...]:
    """Those whom a text names that ends with the word after which it is said what is asked."""
    return _named(text, 0, "to", grammar(language), len(text))


def _named(text: str, start: int, form: Form, words: ActionGrammar, far: int) -> tuple[Addressee, ...]:
    found: dict[str, Addressee] = {}
    place, first = start, True
    while True:
        begin, known = _name(text, place, form, words)
        if known is not None:
            place, name = known
            found.setdefault(name, Addressee(name, begin, place))
        elif first and not words.separators.match(text, begin):
            break  # what stands behind the verb is no one, so what comes later may be anything's part
        else:
            place = begin
        first = False
        stop = words.stop.search(text, place, far)
        separator = words.separators.search(text, place, stop.start() if stop else far)
        if separator is None or (not words.spaced and not _is_near(text, place, separator, known is None)):
            break
        if form == "that" and known is not None and _has_verb(text[place : separator.start()], words):
            break  # "that Iran cease its attacks against Bahrain, Kuwait"
        place = separator.end()
    return tuple(found.values())


def _has_verb(between: str, words: ActionGrammar) -> bool:
    """Whether a verb seems to stand between a name and the next mark or "and"."""
    following = between.split(maxsplit=1)
    return len(between) > _REST or bool(following and words.followers and following[0] not in words.followers)


def _is_near(text: str, place: int, separator: re.Match[str], unknown: bool) -> bool:
    """Whether, where no spaces part the words, a separator is the one behind a name: of an unknown one, a list's."""
    between = text[place : separator.start()]
    longest = _UNKNOWN if separator[0] == "、" else _LAST_UNKNOWN
    return not between or (unknown and len(between) <= longest and "，" not in between)


def _name(text: str, place: int, form: Form, words: ActionGrammar) -> tuple[int, tuple[int, str] | None]:
    """Where a name begins behind its modifiers, its end and whose it is; where none does, the place behind them."""
    while True:
        place = behind(text, place)
        known, modifier = words.addressees.at(text, place), words.modifiers.at(text, place)
        if known is not None and modifier is not None and modifier[0] >= known[0]:
            state = words.addressees.at(
                text, behind(text, modifier[0])
            )  # "the Government of" Chad, not "the Government"
            if state is not None and state[1].startswith("state-"):
                known = None
        if known is not None and not _is_part(text, place, known, words) and _ends(text, *known, form, words):
            return place, known
        if words.qualified and (clause := words.qualified.match(text, place)):
            place = clause.end()
        elif modifier is not None:
            place, _ = modifier
        else:
            return place, None


def behind(text: str, place: int) -> int:
    """The place behind the white space that stands there."""
    while text[place : place + 1].isspace():
        place += 1
    return place


def _is_part(text: str, start: int, known: tuple[int, str], words: ActionGrammar) -> bool:
    """Whether what follows a name makes it a part of another, which no space parts from it."""
    end, name = known
    pattern = words.part_of.get(text[start:end]) or (words.part_of.get("state") if name.startswith("state-") else None)
    return pattern is not None and pattern.match(text, end) is not None


def _ends(text: str, end: int, name: str, form: Form, words: ActionGrammar) -> bool:
    """Whether a name that ends there is whole."""
    following = text[end : end + 1]
    if following and following in "-’‐‑":
        return False
    rest = text[end : end + 40].lstrip()
    if rest.startswith(words.compounds):
        return False
    if not rest or not rest[0].isalnum():
        return True
    word = rest.split(maxsplit=1)[0].strip(",;:.")
    elided = word.find("’") + 1  # "d’appliquer"
    word = word[:elided] or word
    if name in words.whole and word in words.part and not rest.startswith(words.goes_on):
        return False
    return form != "to" or not words.followers or word in words.followers
