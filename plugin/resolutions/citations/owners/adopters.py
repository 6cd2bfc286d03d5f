"""Who is said to have adopted a resolution: "44/4 adopted by the Council", "the Commission adopted resolution 72/7".

In: a text, and where a resolution stands in it. Out: the organ, or whether it is another body.
"""

from __future__ import annotations

import re

from ...text.letters.punctuation import COMMAS, any_sign
from ...un import ASSEMBLY, RIGHTS, SOCIAL, Organ
from ..grammars.grammar import Grammar
from ..places.token import Number, Token
from .named_organs import SENTENCE_END, is_other_body, meant_alone, name_key
from .numbering import can_number, is_of

_COMMA = re.compile(f"[{any_sign(COMMAS)}]")


def adopter(text: str, before: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named behind a resolution as that which adopted it: "44/4 adopted by the Council", "the
    adoption of resolution 44/4 by the Council"."""
    adopted = _adopted_by(text, end, rules)
    if adopted is None and rules.organs.adoption_of.search(before):
        adopted = rules.organs.adoption_by.match(text, end)
    return meant_alone(adopted["organ"], rules) if adopted else ()


def other_adopter(text: str, end: int, rules: Grammar) -> str:
    """The name, in small letters, of another body that is named behind a resolution as that which adopted it; else
    empty."""
    adopted = _adopted_by(text, end, rules)
    name = name_key(adopted["organ"]) if adopted else ""
    return "" if rules.organs.by_name[name] else name


def _adopted_by(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """What names the organ or body behind a resolution, or behind its date, as that which adopted it."""
    dated = rules.dates.dated.match(text, end)
    end = dated.end() if dated and not rules.organs.adopted.match(text, end) else end
    adopted = rules.organs.adopted.match(text, end)
    between = text[end : adopted.start("organ")].lstrip(f" {any_sign(COMMAS)}") if adopted else ""
    return None if _COMMA.search(between) or rules.numbers.conjunction.search(between) else adopted


def is_adopted_by_others(
    text: str, before: str, named: list[re.Match[str]], token: Token, end: int, rules: Grammar
) -> bool:
    """Whether another body is said to have adopted a resolution: right behind it, behind its subject with a date that
    no organ's resolution of that number has, or before it ("the adoption, by the Commission, of resolution 72/7")."""
    by = _adopted_by(text, end, rules)
    if by and not rules.organs.by_name[name_key(by["organ"])]:
        return True
    if _is_adopted_later(text, token, rules):
        return True
    if rules.organs.adoption_of.search(before):
        by = rules.organs.adoption_by.match(text, end)
        return by is not None and not rules.organs.by_name[name_key(by["organ"])]
    if not named or not is_other_body(named[-1], rules):
        return False
    told, verb = rules.organs.adoption.search(before), rules.organs.adopts.search(before)
    return (told is not None and told.start() < named[-1].start()) or (
        verb is not None and not SENTENCE_END.search(before, named[-1].end(), verb.start())
    )


def _is_adopted_later(text: str, token: Token, rules: Grammar) -> bool:
    for pattern in rules.organs.adopted_later:
        later = pattern.match(text, token.end)
        if later is None or rules.organs.by_name[name_key(later["organ"])]:
            continue
        dated = rules.dates.dated.match(text, later.end("adopted")) or rules.dates.dated.match(text, later.end())
        if dated and not _may_be_of(token.number, int(dated["year"])):
            return True
    return False


def _may_be_of(number: Number, year: int) -> bool:
    return any(can_number(organ, number) and is_of(organ, number, year) for organ in (ASSEMBLY, RIGHTS, SOCIAL))


def others_adopted(text: str, end: int, rules: Grammar) -> bool:
    """Whether another body is named behind a resolution as that which adopted it, or at whose session it was."""
    adopted = rules.organs.adopted.match(text, end)
    return adopted is not None and not rules.organs.by_name[name_key(adopted["organ"])]
