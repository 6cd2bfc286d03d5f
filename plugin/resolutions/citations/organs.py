"""Whose resolution a number is, where the number alone does not tell: "resolution 60/1", "its resolution 16/21".

The organ named directly before or after counts ("Council" alone may be several); then who acted "in its resolution";
then "its" (the document's own organ); then the organ last named in the sentence, then the document's own. Of these it
is the first that can have numbered so; a printed date may tell that it was another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ..un import ASSEMBLY, COUNCIL, RIGHTS, SOCIAL, Organ, organ_named, organ_of_symbol
from .grammar import Grammar
from .numbering import can_number, is_of, years_off
from .printed_years import printed_year
from .token import Number, Token

_FAR, _FARTHER, _AND = 200, 400, 8
"""How far before a number an organ is looked for, and a body that the sentence is about; and how long is what joins two
organs that adopted a resolution each."""
_LAST_ROMAN_YEAR = 1977
"""Of the Economic and Social Council's sessions."""
_COMMA = re.compile("[,،]")
_SENTENCE_END = re.compile(r"[;；。]|\.\s")


@dataclass(frozen=True, slots=True)
class Own:
    """What the text stands in: the document's organ, and whether its paragraphs can be meant by number alone."""

    organ: Organ = COUNCIL
    numbered: bool = True
    """False of a letter, which numbers none, and of a note: there "paragraph 5" is another document's."""


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


def own_of(identifier: str, body: str = "", numbered: bool = True) -> Own:
    """The document's own organ, by its identifier, else by the English name of the `body` that adopted it; the Security
    Council where neither tells one that adopts anything."""
    organ = organ_of_symbol(identifier) or organ_named(body)
    return Own(organ if organ and organ.numberings else COUNCIL, numbered)


def owners(text: str, token: Token, end: int, rules: Grammar, own: Own) -> Owners:
    """Whose a list of resolutions may be whose first member is `token`, and which ends at `end`."""
    words = rules.organs
    before = text[max(0, token.start - _FAR) : token.start]
    named = _named(before, rules)
    if (organs := _right_before(before, named, rules, own)) is not None:
        other = "" if organs else _key(named[-1].group())
        # Where the number has a word before it, the name may end its subject: "设立人权理事会的第60/251号决议".
        if not organs and not rules.organs.ending.match(before, named[-1].end()):
            return Owners((), named=True, other=other)
        if not rules.numbers.words_behind:
            return Owners(organs, named=True, other=other)
        # 会员国在委员会2023年3月17日第66/1号决议: a short name may be another body's, so that the date has to fit.
        able = any(can_number(organ, token.number) for organ in organs)
        if not able and rules.organs.direct.fullmatch(before, named[-1].end()):
            return Owners((), named=True)
        return Owners(_weak(organs, named, rules, own.organ), named=able, certain=organs)
    if words.its.search(before):
        if _is_of_other_session(text, token, end, rules):
            return Owners((), named=True)
        subject = _subject(before, named, text, end, rules) if words.in_its.search(before) else ()
        is_subjects = not subject or any(can_number(organ, token.number) for organ in subject)
        farther = text[max(0, token.start - _FARTHER) : token.start]
        others = (
            not is_subjects
            or _is_others(farther, list(words.name.finditer(farther)), rules)
            or _is_others_after(text, end, rules)
        )
        return Owners(_weak((*subject, own.organ), named, rules), its=not others)
    if after := _name_after(text, end, rules) or _name_after_date(text, end, rules):
        return _named_behind(after, named, rules, own)
    if adopter := _adopter(text, end, rules):
        return Owners(adopter, named=True)
    if _is_adopted_by_others(text, before, named, token, end, rules):
        return Owners((), named=True)
    if not token.number.session:
        # Only the Security Council's resolutions are cited by a number alone; others' texts name it before.
        return Owners((own.organ,))
    if _is_of_other_session(text, token, end, rules):
        return Owners((), named=True)
    first = named_after(text, token, rules, own)
    return Owners(_weak(first.organs if first else (), named, rules, own.organ))


def is_others(text: str, token: Token, rules: Grammar, own: Own) -> bool:
    """Whether a resolution is named as another body's, which is none of the United Nations' organs."""
    before = text[max(0, token.start - _FAR) : token.start]
    named = _named(before, rules)
    if (organs := _right_before(before, named, rules, own)) is not None:
        is_named = not rules.numbers.words_behind or rules.organs.direct.fullmatch(before, named[-1].end())
        return not organs and bool(is_named)
    if _others_adopted(text, token.end, rules):
        return True
    after = named_after(text, token, rules, own)
    return after is not None and not after.organs and not rules.organs.its.search(before)


def speaks_of_others(text: str, token: Token, rules: Grammar) -> bool:
    """Whether a sentence names another body last before a number: "the Statistical Commission, in decision 48/110"."""
    before = text[max(0, token.start - _FAR) : token.start]
    return _is_others(before, list(rules.organs.name.finditer(before)), rules)


def _named(before: str, rules: Grammar) -> list[re.Match[str]]:
    """The names of organs and bodies in what stands before a number, without another body's in the subject of what the
    organ named before adopted: "经社理事会关于统计委员会职责的第2006/46号决议"."""
    named = list(rules.organs.name.finditer(before))
    while len(named) > 1 and _is_other(named[-1], rules) and rules.organs.near.fullmatch(before, named[-2].end()):
        named.pop()
    return named


def _right_before(before: str, named: list[re.Match[str]], rules: Grammar, own: Own) -> tuple[Organ, ...] | None:
    """The organs that the last of the names in what stands before a number can mean, with the one that is joined to it;
    None where that name does not stand right before the number."""
    if not named or not rules.organs.near.fullmatch(before, named[-1].end()):
        return None
    return (*_meant(named[-1].group(), named, rules, own), *_joined(before, named, rules))


def named_after(text: str, token: Token, rules: Grammar, own: Own) -> Owners | None:
    """Whose one resolution is by the organ that is named right after it; None where none is."""
    after = _name_after(text, token.end, rules)
    return _named_behind(after, [], rules, own) if after else None


def _named_behind(after: re.Match[str], named: list[re.Match[str]], rules: Grammar, own: Own) -> Owners:
    """Whose a resolution is by what names an organ or another body behind it."""
    organs = _meant(after["organ"], named, rules, own)
    return Owners(organs, named=True, other="" if organs else _key(after["organ"]))


def _name_after(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """The organ named right after a number; "and Security Council resolutions" names the next one's."""
    after = rules.organs.after.match(text, end)
    joined = after and rules.numbers.joint.search(text, end, after.start("organ"))
    return None if joined else after


def _name_after_date(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """The organ named behind the date of a list's last number: "2014/1 of 11 April 2014 of the Commission"."""
    dated = rules.dates.dated.match(text, end)
    return rules.organs.after_date.match(text, dated.end()) if dated else None


def owner(owners: Owners, number: Number, year: int | None, head: bool) -> Organ | None:
    """The organ whose resolution a number is, printed with a date of `year`, as the first of its list or not."""
    if not number.session and not head:
        return COUNCIL if owners.organs[:1] == (COUNCIL,) else None
    able = [organ for organ in owners.organs if can_number(organ, number)]
    if not owners.organs or year is None or (owners.named and head and able):
        return able[0] if able else None
    for organ in (*able, ASSEMBLY, RIGHTS):
        if can_number(organ, number) and is_of(organ, number, year):
            return organ
    able = [organ for organ in able if organ in (owners.certain or able)]
    if owners.named or not (able and owners.its):
        return able[0] if able and owners.named else None
    return min(able, key=lambda organ: years_off(organ, number, year))


def _meant(name: str, named: list[re.Match[str]], rules: Grammar, own: Own) -> tuple[Organ, ...]:
    """The organs that a name can mean: of "Council" the document's own one first, then those named before."""
    meant = rules.organs.by_name[_key(name)]
    if len(meant) < 2:
        return meant
    earlier = [organ for found in reversed(named) for organ in _full(found.group(), rules) if organ in meant]
    return tuple(dict.fromkeys([*([own.organ] if own.organ in meant else []), *earlier, *meant]))


def _joined(before: str, named: list[re.Match[str]], rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named together with the last one: "General Assembly and Security Council resolutions"."""
    if len(named) < 2:
        return ()
    between = before[named[-2].end() : named[-1].start()]
    is_joined = len(between) <= _AND and all(sign.isalpha() or sign.isspace() for sign in between)
    return _full(named[-2].group(), rules) if is_joined else ()


def _is_others(before: str, named: list[re.Match[str]], rules: Grammar) -> bool:
    """Whether the sentence names another body last, whose session may be Roman too: "the Economic Commission for …"."""
    return (
        bool(named)
        and not rules.organs.by_name[_key(named[-1].group())]
        and not _SENTENCE_END.search(before, named[-1].end())
    )


def _is_others_after(text: str, end: int, rules: Grammar) -> bool:
    """Whether another body is named behind a resolution and its date: "в своей резолюции 42/1 от … Комиссия …"."""
    dated = rules.dates.dated.match(text, end)
    begin = dated.end() if dated else end
    after = _name_after(text, begin, rules) or rules.organs.acting.match(text, begin)
    return after is not None and not rules.organs.by_name[_key(after["organ"])]


def _adopter(text: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named behind a resolution as that which adopted it: "44/4 adopted by the Council"."""
    adopted = _adopted_by(text, end, rules)
    return _full(adopted["organ"], rules) if adopted else ()


def _adopted_by(text: str, end: int, rules: Grammar) -> re.Match[str] | None:
    """What names the organ or body behind a resolution as that which adopted it."""
    adopted = rules.organs.adopted.match(text, end)
    between = text[end : adopted.start("organ")].lstrip(" ,،") if adopted else ""
    return None if _COMMA.search(between) or rules.numbers.conjunction.search(between) else adopted


def _is_adopted_by_others(
    text: str, before: str, named: list[re.Match[str]], token: Token, end: int, rules: Grammar
) -> bool:
    """Whether another body is said to have adopted a resolution: right behind it, behind its subject with a date that
    no organ's resolution of that number has, or before it ("the adoption, by the Commission, of resolution 72/7")."""
    by = _adopted_by(text, end, rules)
    if by and not rules.organs.by_name[_key(by["organ"])]:
        return True
    if _is_adopted_later(text, token, rules):
        return True
    if rules.organs.adoption_of.search(before):
        by = rules.organs.adoption_by.match(text, end)
        return by is not None and not rules.organs.by_name[_key(by["organ"])]
    if not named or not _is_other(named[-1], rules):
        return False
    told, verb = rules.organs.adoption.search(before), rules.organs.adopts.search(before)
    return (told is not None and told.start() < named[-1].start()) or (
        verb is not None and not _SENTENCE_END.search(before, named[-1].end(), verb.start())
    )


def _is_adopted_later(text: str, token: Token, rules: Grammar) -> bool:
    for pattern in rules.organs.adopted_later:
        later = pattern.match(text, token.end)
        if later is None or rules.organs.by_name[_key(later["organ"])]:
            continue
        dated = rules.dates.dated.match(text, later.end("adopted")) or rules.dates.dated.match(text, later.end())
        if dated and not _may_be_of(token.number, int(dated["year"])):
            return True
    return False


def _is_other(named: re.Match[str], rules: Grammar) -> bool:
    """Whether a name is that of a body that is none of the organs."""
    return not rules.organs.by_name[_key(named.group())]


def _may_be_of(number: Number, year: int) -> bool:
    return any(can_number(organ, number) and is_of(organ, number, year) for organ in (ASSEMBLY, RIGHTS, SOCIAL))


def _others_adopted(text: str, end: int, rules: Grammar) -> bool:
    """Whether another body is named behind a resolution as that which adopted it, or at whose session it was."""
    adopted = rules.organs.adopted.match(text, end)
    return adopted is not None and not rules.organs.by_name[_key(adopted["organ"])]


def _is_of_other_session(text: str, token: Token, end: int, rules: Grammar) -> bool:
    """Whether a Roman session is another body's, which the sentence named last or which adopted the resolution:
    "adopted by the General Assembly of the World Tourism Organization at its twenty-first session"."""
    if token.number.slashed or not token.number.session:
        return False
    year = printed_year(text, token, rules)
    if year is not None and year <= _LAST_ROMAN_YEAR:
        return False  # "8 (II) of 21 June 1946", which amended what established the Statistical Commission
    before = text[max(0, token.start - _FARTHER) : token.start]
    return _is_others(before, list(rules.organs.name.finditer(before)), rules) or _others_adopted(text, end, rules)


def _subject(before: str, named: list[re.Match[str]], text: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ named last in the sentence; where none is, the one that is named behind a resolution of its own."""
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    inside = [found for found in named if not ends or found.start() >= ends[-1]]
    if not inside:
        return _acting_after(text, end, rules)
    return next((organs for found in reversed(inside) if (organs := _full(found.group(), rules))), ())


def _acting_after(text: str, end: int, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that is named behind a resolution of its own: "in its resolution 45/12, the Human Rights Council"."""
    dated = rules.dates.dated.match(text, end)
    acting = rules.organs.acting.match(text, dated.end() if dated else end)
    return _full(acting["organ"], rules) if acting else ()


def _weak(
    first: tuple[Organ, ...], named: list[re.Match[str]], rules: Grammar, last: Organ | None = None
) -> tuple[Organ, ...]:
    """Those that only the context tells: `first`, the organs named before, `last`, and those that number most."""
    earlier = [organ for found in reversed(named) for organ in _full(found.group(), rules)]
    return tuple(dict.fromkeys([*first, *earlier, *([last] if last else []), ASSEMBLY, SOCIAL]))


def _full(name: str, rules: Grammar) -> tuple[Organ, ...]:
    """The organ that a name means; none where it can mean several."""
    organs = rules.organs.by_name[_key(name)]
    return organs if len(organs) == 1 else ()


def _key(name: str) -> str:
    return " ".join(name.lower().split())
