"""The organs and other bodies that the words beside a number name, and which organs a name can mean.

In: a text, a place in it, and the grammar of its language. Out: the names, and the organs that they mean; none for the
name of another body.
"""

from __future__ import annotations

import re

from ...text.letters.punctuation import SEMICOLONS, any_sign
from ...un import Organ
from ..grammars.grammar import Grammar
from ..places.own import Own

FAR, FARTHER, _AND = 200, 400, 8
"""How far before a number an organ is looked for, and a body that the sentence is about; and how long is what joins two
organs that adopted a resolution each."""
SENTENCE_END = re.compile(rf"[{any_sign(SEMICOLONS)}。]|\.\s")
"""Beyond which a name is another sentence's."""


def names_before(before: str, rules: Grammar) -> list[re.Match[str]]:
    """The names of organs and bodies in what stands before a number, without another body's in the subject of what the
    organ named before adopted: "经社理事会关于统计委员会职责的第2006/46号决议"."""
    named = list(rules.organs.name.finditer(before))
    while len(named) > 1 and is_other_body(named[-1], rules) and rules.organs.near.fullmatch(before, named[-2].end()):
        named.pop()
    return named


def organs_right_before(before: str, named: list[re.Match[str]], rules: Grammar, own: Own) -> tuple[Organ, ...] | None:
    """The organs that the last of the names in what stands before a number can mean, with the one that is joined to it;
    None where that name does not stand right before the number."""
    if not named or not rules.organs.near.fullmatch(before, named[-1].end()):
        return None
    return (*meant(named[-1].group(), named, rules, own), *_joined(before, named, rules))


def longer_name_before(before: str, rules: Grammar) -> str:
    """The name of another body that is made of an organ's, where it stands right before a number, in small letters;
    empty where none does."""
    beside = rules.organs.direct if rules.numbers.words_behind else rules.organs.near
    named = [found for found in rules.organs.longer.finditer(before) if found["longer"]]
    return name_key(named[-1].group()) if named and beside.fullmatch(before, named[-1].end()) else ""


def name_after(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """The organ named right after a number; "and Security Council resolutions" names the next one's."""
    after = rules.organs.after.match(text, end)
    joined = after and rules.numbers.joint.search(text, end, after.start("organ"))
    return None if joined else after


def name_after_date(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """The organ named behind the date of a list's last number: "2014/1 of 11 April 2014 of the Commission"."""
    dated = rules.dates.dated.match(text, end)
    return rules.organs.after_date.match(text, dated.end()) if dated else None


def meant(name: str, named: list[re.Match[str]], rules: Grammar, own: Own) -> tuple[Organ, ...]:
    """The organs that a name can mean: of "Council" the document's own one first, then those named before."""
    organs = rules.organs.by_name[name_key(name)]
    if len(organs) < 2:
        return organs
    earlier = [organ for found in reversed(named) for organ in meant_alone(found.group(), rules) if organ in organs]
    return tuple(dict.fromkeys([*([own.organ] if own.organ in organs else []), *earlier, *organs]))


def _joined(before: str, named: list[re.Match[str]], rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named together with the last one: "General Assembly and Security Council resolutions"."""
    if len(named) < 2:
        return ()
    between = before[named[-2].end() : named[-1].start()]
    is_joined = len(between) <= _AND and all(sign.isalpha() or sign.isspace() for sign in between)
    return meant_alone(named[-2].group(), rules) if is_joined else ()


def is_other_body(named: re.Match[str], rules: Grammar) -> bool:
    """Whether a name is that of a body that is none of the organs."""
    return not rules.organs.by_name[name_key(named.group())]


def meant_alone(name: str, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that a name means; none where it can mean several."""
    organs = rules.organs.by_name[name_key(name)]
    return organs if len(organs) == 1 else ()


def name_key(name: str) -> str:
    """A name as the languages' tables have it: in small letters, with single spaces."""
    return " ".join(name.lower().split())
