"""The part of the grammar that reads what is numbered, and how numbers are listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ...languages.letters import CYRILLIC_CAPITALS
from ...un import is_doubled
from .candidates import SIGN_BEGINS, candidate, letters_of_parts
from .number_words import BehindWords, NumberWords, Role
from .words import Words, alternatives, exact, pattern, single_words

NUMBERED_ROLES: frozenset[Role] = frozenset({"resolution", "decision"})
"""What the numbers of documents have for their word."""
_ROLES: tuple[Role, ...] = (
    "resolution",
    "decision",
    "paragraph",
    "subparagraph",
    "article",
    "chapter",
    "annex",
    "document",
)

SHORTEST_BROKEN = 7
"""A shorter word is not looked for with a line's end inside it."""
_LONGEST_GAP = 40
"""How much may stand between two members of a list of decisions: a date, a note's mark."""


def number_words(words: Words, months: Iterable[str]) -> NumberWords:
    """What is numbered, and how numbers are listed; `months` are the names of months, which dates have."""
    parts, sessions = _with_doubled({**CYRILLIC_CAPITALS, **words.dict("parts")}), words.dict("sessions")
    roots, kinds = words.dict("translated_roots"), words.dict("translated_kinds")
    return NumberWords(
        translated=_translated(roots, kinds) if roots else None,
        translations=MappingProxyType({word.replace(" ", ""): own for word, own in (roots | kinds).items()}),
        candidate=candidate(
            parts,
            sessions,
            [*words.list("and"), *words.list("to")],
            words.flag("right_to_left"),
            _session_in_words(words),
        ),
        parts=MappingProxyType(parts),
        listed_part=exact(letters_of_parts(parts, "A-HJ-Z")),
        dated_part=pattern(words.text("dated_part", "(?!)")),
        sessions=MappingProxyType({sign.replace(" ", ""): code for sign, code in sessions.items()}),
        special=_special(words, sessions),
        role_before=_roles(words),
        resolution_words=tuple(word for word, role in _roles(words).items() if role == "resolution"),
        several=frozenset(_several(words)),
        short=frozenset(words.list("short")),
        role_after=_roles_after(words),
        prefix=words.text("prefix"),
        called_by_number=frozenset(
            front + word for word in words.list("called_by_number") for front in ("", *words.list("prefixes"))
        ),
        drafts=tuple(words.list("drafts")),
        of_chapter=pattern(rf"{words.text('report_chapter', '(?!)')}\s?[,،，]\s?{words.text('prefix')}$"),
        number_nouns=frozenset(words.list("number_nouns")),
        headed=_headed(words),
        before_colon=_before_colon(words),
        organ_ends=frozenset(
            re.split(r"[\s’']", name.lower())[-1] for name in [*words.list("organs"), *words.list("united_nations")]
        ),
        number_signs=frozenset(words.list("number_signs")),
        qualifiers=frozenset(words.list("qualifiers")),
        from_words=frozenset(words.list("from")),
        join=_join(words),
        conjunction=_conjunction(words),
        joint=pattern((r"(?<!\w)" if words.whole_words else "") + words.whole("and")),
        repeats_and=words.flag("repeats_and"),
        list_words=_list_words(words, months),
        subject_word=exact("|".join(words.list("subject_words")) or "(?!)"),
        place_words=_place_words(words, parts),
        articles=frozenset(words.list("articles")),
        joint_words=frozenset(words.list("articles")) | single_words(words.list("within")),
        right_to_left=words.flag("right_to_left"),
        rivals=_rivals(words),
    )


def _with_doubled(parts: Mapping[str, str]) -> Mapping[str, str]:
    """What a language prints for the letters of parts, also for two of one letter: АА, ألف ألف."""
    doubled = {name + (" " if len(name) > 1 else "") + name: letter * 2 for name, letter in parts.items()}
    return {**parts, **{name: letter for name, letter in doubled.items() if is_doubled(letter)}}


def behind_words(words: Words) -> BehindWords | None:
    """What tells that numbers are resolutions', where the words stand behind them; None elsewhere."""
    table = words.dict("behind")
    if not table:
        return None
    decision = alternatives(words.dict("after").get("decision", []))
    return BehindWords(
        pattern(table["resolution"]),
        pattern(table["gap"]),
        pattern(table["bare"]),
        pattern(table["described"]),
        pattern(rf"\s?{decision}"),
        pattern(rf"(?:{_listed_decision(words)}){{1,{_LONGEST_GAP}}}"),
    )


def _member(words: Words) -> str:
    """What members of a list are made of, and what stands between them, where their word stands behind the last."""
    return rf"[-0-9/A-Z()、\s]|{words.text('prefix', '、')}|{words.any('and')}"


def _listed_decision(words: Words) -> str:
    """The same of decisions, which have their dates there."""
    return rf"{_member(words)}|[{words.text('dated_signs')}]"


def _session_in_words(words: Words) -> str:
    """The number of a session in words, where the sign of a number stands behind it or its list: 第2205(二十一)号."""
    if not words.words_behind:
        return "(?!)"
    listed = rf"(?:{words.any('and')}|、)(?:(?!{words.any('paragraph')})[^，。；]){{0,40}}?"
    return rf"{words.any('ordinals')}{{1,4}}(?=\ ?\)\ ?[A-Z]?\ ?(?:{listed})?{words.text('suffix')})"


def _translated(roots: Mapping[str, str], kinds: Mapping[str, str]) -> re.Pattern[str]:
    """A symbol whose letters a language translates."""
    return exact(
        rf"(?<!\w)(?P<root>{alternatives(roots)})\ ?[-–.]\ ?(?P<session>[0-9]{{1,2}})\ ?/\ ?"
        rf"(?P<kind>{alternatives(kinds)})\ ?[-–.]\ ?(?P<number>[0-9]{{1,3}})(?![0-9/])"
    )


def _special(words: Words, sessions: Iterable[str]) -> re.Pattern[str]:
    """The sign of a special session, at the end of what stands before its number."""
    signs = "".join(f"|{re.escape(sign).replace(' ', ' ?')}" for sign in sorted(sessions, key=len, reverse=True))
    return exact(rf"{SIGN_BEGINS}{words.any('prefixes')}?(?P<sign>(?:E?S{signs})\ ?[-–]\ ?)$")


def _several(words: Words) -> list[str]:
    """The plurals that may govern a list of bare numbers, also with what a language sets on their front."""
    return [front + word for word in words.list("several") for front in ("", *words.list("prefixes"))]


def _headed(words: Words) -> re.Pattern[str]:
    """The word resolution or decision, and whose it is, at the end of what stands before a number; also where that is
    the Organization."""
    organ = rf"(?:\w{{1,4}}\s+){{0,2}}(?:l[’'])?{words.any('organs')}"
    nations = words.any("united_nations")
    return pattern(
        rf"(?:(?P<word>{words.any('resolution')})|(?P<decision>{words.any('rivals')}))\s+"
        rf"(?:(?:{organ}\s+{words.any('and')}\s*)?{organ}(?:\s*{nations})?|{nations})"
        rf"[:\s]*(?:{words.any('number_signs')}\s*)?$"
    )


def _before_colon(words: Words) -> re.Pattern[str]:
    """The same, where a colon stands before the number: "les résolutions de l’Assemblée générale suivantes : "."""
    word = rf"(?:(?P<word>{words.any('resolution')})|(?P<decision>{words.any('rivals')}))"
    colon = rf"\s?[:：]\s*{words.text('prefix')}$"
    if words.words_behind:
        return pattern(word + colon)
    organ = rf"(?:\s+(?:\w{{1,4}}\s+){{0,2}}(?:l[’'])?{words.any('organs')})"
    return pattern(rf"(?<!\w){words.any('prefixes')}?{word}{organ}?(?:\s+{words.any('following')})?{colon}")


def _conjunction(words: Words) -> re.Pattern[str]:
    """A conjunction at the end of what stands between two numbers."""
    edge = r"(?<![^\W\d_])" if words.spaced else ""
    return pattern(edge + rf"{words.whole('and')}\s*(?:{words.whole('number_signs')}\s*)?$")


def _list_words(words: Words, months: Iterable[str]) -> frozenset[str]:
    """The words that may stand between two numbers of one list of resolutions."""
    between = [phrase for name in ("and", "to", "dated", "respectively", "number_signs") for phrase in words.list(name)]
    return single_words([*between, *_several(words), *months])


def _place_words(words: Words, parts: Iterable[str]) -> frozenset[str]:
    """The words for places in a resolution."""
    return single_words(
        [*words.list("paragraph"), *words.list("annex"), *words.list("sections"), *words.dict("ordinals"), *parts]
    )


def _rivals(words: Words) -> re.Pattern[str] | None:
    """Whole words also in a language that does not set them apart: مقرر is a decision, and مقرراً خاصاً is none."""
    if not words.list("rivals"):
        return None
    return pattern(rf"{words.any('rivals')}(?!\w)(?!\s+{words.any('not_rivals')})")


def _roles(words: Words) -> Mapping[str, Role]:
    """Each word with its role; also with what a language sets on its front (Arabic: والقرار, بالقرار)."""
    return MappingProxyType(
        {
            front + spelling: role
            for role in _ROLES
            for word in (words.list("rivals") + words.list("short_rivals") if role == "decision" else words.list(role))
            for spelling in _spellings(word)
            for front in ("", *words.list("prefixes"))
        }
    )


def _spellings(word: str) -> list[str]:
    """A word, and how it reads where a scan kept the hyphen of a line's end: `para-graph`."""
    breaks = range(2, len(word) - 2) if len(word) >= SHORTEST_BROKEN and word.isalpha() else ()
    return [word, *(f"{word[:at]}-{word[at:]}" for at in breaks)]


def _roles_after(words: Words) -> Mapping[Role, re.Pattern[str]]:
    """The members of a list may stand between a number and the word, 第60/1和第61/2号决议; of decisions, with their
    dates. Longer lists are read in `behind`."""
    between: dict[Role, str] = {
        "resolution": rf"(?:{_member(words)}){{0,80}}",
        "decision": rf"(?:{_listed_decision(words)}){{0,80}}",
    }
    after = words.dict("after")
    return MappingProxyType(
        {
            role: pattern(between.get(role, r"\s?") + alternatives(after[role]) + rf"(?!{words.any('drafts')})")
            for role in _ROLES
            if role in after
        }
    )


def _join(words: Words) -> re.Pattern[str]:
    conjunction = words.whole("and")
    # "paragraph 24 to paragraph 34"
    start = rf"{words.whole('from')}(?=\s+(?:[0-9]|\((?-i:(?![IVXL]))))"  # "и с 14", and not the part of "55/5 В и С"
    to = rf"{words.whole('to')}\s*(?:{words.any('paragraph')}\s+)?"
    return pattern(
        rf"""\s*(?: (?P<to>[-‒–—]\s*|{to}) | [,،、]\s*(?:{conjunction}\s*)? | {conjunction}\s*(?:{start}\s+)? )
             (?:{words.text("prefix")})?"""
    )
