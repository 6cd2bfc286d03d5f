"""Whose resolution a number is, where the number alone does not tell: "resolution 60/1", "its resolution 16/21".

The organ named directly before or after counts ("Council" alone may be several); then who acted "in its resolution";
then "its" (the document's own organ); then the organ last named in the sentence, then the document's own. Of these it
is the first that can have numbered so; a printed date may tell that it was another. What names an organ is found in
`named_organs`, who adopted a resolution in `adopters`, and what tells that it is another body's in `other_bodies`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...un import ASSEMBLY, COMMISSION, COUNCIL, RIGHTS, SOCIAL, Organ, session_of
from ..grammars.grammar import Grammar
from ..places.own import Own
from ..places.token import Number, Token
from .adopters import adopter, is_adopted_by_others, other_adopter, others_adopted
from .named_organs import (
    FAR,
    FARTHER,
    SENTENCE_END,
    is_other_body,
    longer_name_before,
    meant,
    meant_alone,
    name_after,
    name_after_date,
    name_key,
    names_before,
    organs_right_before,
)
from .numbering import can_number, environment_symbol, is_assembly_alone, is_beyond_assembly, is_of, years_off
from .other_bodies import is_of_other_session, is_other_named_after, is_other_named_last
from .printed_years import printed_year


class Owners(NamedTuple):
    """The organs whose a list of resolutions may be, the likeliest first; none where it is another body's."""

    organs: tuple[Organ, ...]
    named: bool = False
    """The organ is named with the list."""
    its: bool = False
    """The list is of "its resolutions", and the sentence names no other body whose it may be."""
    certain: tuple[Organ, ...] = ()
    """Of those, the ones whose it is where no date fits, if not all."""
    other: str = ""
    """The name of the other body, in small letters, where it stands right before the list or behind it."""


def owners(text: str, token: Token, end: int, rules: Grammar, own: Own) -> Owners:
    """Whose a list of resolutions may be whose first member is `token`, and which ends at `end`."""
    words = rules.organs
    before = text[max(0, token.start - FAR) : token.start]
    if longer := longer_name_before(before, rules):
        return Owners((), named=True, other=longer)
    named = names_before(before, rules)
    if (organs := organs_right_before(before, named, rules, own)) is not None:
        other = "" if organs else name_key(named[-1].group())
        # Where the number has a word before it, the name may end its subject: "设立人权理事会的第60/251号决议".
        if not organs and not rules.organs.ending.match(before, named[-1].end()):
            return Owners((), named=True, other=other)
        if not rules.numbers.words_behind:
            return Owners(organs, named=True, other=other)
        # 会员国在委员会2023年3月17日第66/1号决议: a short name may be another body's, so that the date has to fit.
        able = any(can_number(organ, token.number) for organ in organs) or _has_given(organs, token.number)
        able = able or (ASSEMBLY in organs and is_beyond_assembly(token.number))
        if not able and rules.organs.direct.fullmatch(before, named[-1].end()):
            return Owners((), named=True)
        return Owners(_weak(organs, named, rules, own.organ), named=able, certain=organs)
    if words.its.search(before):
        return _by_its(text, token, end, named, rules, own)
    if after := name_after(text, end, rules) or name_after_date(text, end, rules):
        return _named_behind(after, named, rules, own)
    if by := adopter(text, before, end, rules):
        return Owners(by, named=True)
    if is_adopted_by_others(text, before, named, token, end, rules):
        return Owners((), named=True, other=other_adopter(text, end, rules))
    if not token.number.session:
        # Only the Security Council's resolutions are cited by a number alone; others' texts name it before.
        return Owners((own.organ,))
    first = named_after(text, token, rules, own)
    named = named or _named_farther(text, token, rules, own)
    is_bodys = _is_of_body(own, named, rules) and not first and printed_year(text, token, rules) is None
    if is_bodys or is_of_other_session(text, token, end, rules):
        return Owners((), named=True)
    return Owners(_weak(first.organs if first else (), named, rules, own.organ))


def _by_its(text: str, token: Token, end: int, named: list[re.Match[str]], rules: Grammar, own: Own) -> Owners:
    """Whose a list of resolutions is that stands behind "its"; `named` are the names before it."""
    words, before = rules.organs, text[max(0, token.start - FAR) : token.start]
    if environment := _environment_named(text, token, end, before, named, rules, own):
        return Owners((), named=True, other=environment)
    subject = _subject(before, named, text, end, rules) if words.in_its.search(before) else ()
    if is_of_other_session(text, token, end, rules) or (_is_of_body(own, named, rules) and not subject):
        return Owners((), named=True)
    is_subjects = not subject or any(can_number(organ, token.number) for organ in subject)
    farther = text[max(0, token.start - FARTHER) : token.start]
    names = list(words.name.finditer(farther))
    is_short = bool(names) and _is_short_of_other(names[-1], names, rules) and not _is_of_commission(token.number)
    others = (
        not is_subjects
        or is_short
        or is_other_named_last(farther, names, rules)
        or is_other_named_after(text, end, rules)
    )
    return Owners(_weak((*subject, own.organ), named, rules), its=not others)


def _environment_named(
    text: str, token: Token, end: int, before: str, named: list[re.Match[str]], rules: Grammar, own: Own
) -> str:
    """The name of the Environment Assembly in small letters, where the sentence speaks of it last, or right behind the
    list that ends at `end`, and "its resolution" is printed with a year of its session, or has a number that the
    document's own organ cannot have given; else empty."""
    name = name_key(named[-1].group()) if named and not SENTENCE_END.search(before, named[-1].end()) else ""
    if name not in rules.organs.environment:
        dated = rules.dates.dated.match(text, end)
        acting = rules.organs.acting.match(text, dated.end() if dated else end)
        name = name_key(acting["organ"]) if acting else ""
    if name not in rules.organs.environment:
        return ""
    year = printed_year(text, token, rules)
    if environment_symbol(token.number, year) is None:
        return ""
    return name if year is not None or not can_number(own.organ, token.number) else ""


def _is_of_body(own: Own, named: list[re.Match[str]], rules: Grammar) -> bool:
    """Whether a number without a name is that of the other body whose text it stands in: no organ's name stands last
    before it, "the General Assembly in its resolution 61/206"."""
    return own.of_other_body and not (named and not is_other_body(named[-1], rules))


def is_others(text: str, token: Token, rules: Grammar, own: Own) -> bool:
    """Whether a resolution is named as another body's, which is none of the United Nations' organs."""
    before = text[max(0, token.start - FAR) : token.start]
    if longer_name_before(before, rules):
        return True
    named = names_before(before, rules)
    if (organs := organs_right_before(before, named, rules, own)) is not None:
        is_named = not rules.numbers.words_behind or rules.organs.direct.fullmatch(before, named[-1].end())
        return not organs and bool(is_named)
    by_its = rules.organs.its.search(before) is not None
    if others_adopted(text, token.end, rules) and not (by_its and named and not is_other_body(named[-1], rules)):
        return True
    after = named_after(text, token, rules, own)
    return after is not None and not after.organs and not by_its


def named_after(text: str, token: Token, rules: Grammar, own: Own) -> Owners | None:
    """Whose one resolution is by the organ that is named right after it; None where none is."""
    after = name_after(text, token.end, rules)
    return _named_behind(after, [], rules, own) if after else None


def _named_behind(after: re.Match[str], named: list[re.Match[str]], rules: Grammar, own: Own) -> Owners:
    """Whose a resolution is by what names an organ or another body behind it."""
    organs = meant(after["organ"], named, rules, own)
    return Owners(organs, named=True, other="" if organs else name_key(after["organ"]))


def owner(owners: Owners, number: Number, year: int | None, head: bool) -> Organ | None:
    """The organ whose resolution a number is, printed with a date of `year`, as the first of its list or not."""
    if not number.session and not head:
        return COUNCIL if owners.organs[:1] == (COUNCIL,) else None
    able = [organ for organ in owners.organs if can_number(organ, number)]
    if ASSEMBLY in owners.organs and is_beyond_assembly(number):
        return ASSEMBLY  # what no body has adopted is told
    if not owners.organs or year is None or (owners.named and head and able):
        return able[0] if able else None
    for organ in (*able, ASSEMBLY, RIGHTS):
        if can_number(organ, number) and is_of(organ, number, year):
            return organ
    if not owners.named and is_assembly_alone(number):
        return ASSEMBLY  # its date is misprinted
    able = [organ for organ in able if organ in (owners.certain or able)]
    if owners.named or not (able and owners.its):
        return able[0] if able and owners.named else None
    return min(able, key=lambda organ: years_off(organ, number, year))


def is_of_assembly_by_number(owners: Owners, number: Number) -> bool:
    """Whether a number without a session is the Assembly's, which is named with it and gave each up to 3541 once:
    "General Assembly resolution 194"."""
    return owners.named and _has_given(owners.certain or owners.organs, number)


def _has_given(organs: tuple[Organ, ...], number: Number) -> bool:
    """Whether the first of the organs is the Assembly, and a number without a session one that it gave once."""
    is_assembly = organs[:1] == (ASSEMBLY,) and COUNCIL not in organs
    return is_assembly and not number.session and session_of(number.value) != ""


def _subject(before: str, named: list[re.Match[str]], text: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ named last in the sentence; where none is, the one that is named behind a resolution of its own."""
    ends = [found.end() for found in SENTENCE_END.finditer(before)]
    inside = [found for found in named if not ends or found.start() >= ends[-1]]
    inside = [found for found in inside if not _is_short_of_other(found, named, rules)]
    if not inside:
        return _acting_after(text, end, rules)
    return next((organs for found in reversed(inside) if (organs := meant_alone(found.group(), rules))), ())


def _acting_after(text: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named behind a resolution of its own: "in its resolution 45/12, the Human Rights Council"."""
    dated = rules.dates.dated.match(text, end)
    acting = rules.organs.acting.match(text, dated.end() if dated else end)
    return meant_alone(acting["organ"], rules) if acting else ()


def _is_of_commission(number: Number) -> bool:
    """Whether a number may be the Commission on Human Rights' and the Economic and Social Council's too: 2005/25."""
    return number.slashed and can_number(COMMISSION, number) and can_number(SOCIAL, number)


def _named_farther(text: str, token: Token, rules: Grammar, own: Own) -> list[re.Match[str]]:
    """The names in the sentence before a number, as far as a long subject may be: "all resolutions adopted by the
    Commission on Human Rights on …, including resolution 2005/25"; in another body's text, and of such a number."""
    if not (own.of_other_body or _is_of_commission(token.number)):
        return []
    before = text[max(0, token.start - FARTHER) : token.start]
    begins = max((found.end() for found in SENTENCE_END.finditer(before)), default=0)
    return [found for found in names_before(before, rules) if found.start() >= begins]


def _is_short_of_other(found: re.Match[str], named: list[re.Match[str]], rules: Grammar) -> bool:
    """Whether a short name means another body that is named before it, whose name begins so: "the Commission", behind
    the Commission on Science and Technology for Development."""
    short = name_key(found.group())
    return any(
        other.end() <= found.start() and is_other_body(other, rules) and name_key(other.group()).startswith(f"{short} ")
        for other in named
    )


def _weak(
    first: tuple[Organ, ...], named: list[re.Match[str]], rules: Grammar, last: Organ | None = None
) -> tuple[Organ, ...]:
    """Those that only the context tells: `first`, the organs named before, `last`, and those that number most."""
    alone = [found for found in reversed(named) if not _is_short_of_other(found, named, rules)]
    earlier = [organ for found in alone for organ in meant_alone(found.group(), rules)]
    return tuple(dict.fromkeys([*first, *earlier, *([last] if last else []), ASSEMBLY, SOCIAL]))
