"""Stress whose signs converters put where Markdown reads none: `*Decides *to`, `__ Title__`, `_R_ecalling`,
`*Re**calling*`, `**注意到，**各国`, `Noting**,**`.

In: a text. Out: the same with the signs right round the words, with stars for low lines that close within a word, and
without the signs that close and open again in one place, or stress a comma alone. A word processor stresses the space
or the comma beside a word with it, or a word in parts; Markdown wants a space behind a comma that is stressed, which
Chinese does not have. A line is changed only where all its signs come in pairs; elsewhere a star may be a note's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from ...languages.letters import HAN
from ..letters.punctuation import COMMAS, STOPS

_SIGN = re.compile(r"(?<!\\)(?:\*+|_+)")
_BULLET = re.compile(r"[ \t]*\*[ \t]")
_LONGEST = 3
"""So many signs in a row at most stress words."""
_SPACES = (" ", "\t", "\xa0")
_BEFORE_WORDS = "".join((*COMMAS, *_SPACES))
_BEHIND_WORDS = f"{STOPS}、)）]”»"
_BEHIND_HAN = re.compile(rf"[{HAN}](?=[*_]+\w)")
"""Before a sign that opens: a character of a script that sets no spaces."""
_FEW_WORDS = 40
"""Characters of the words that begin a paragraph and are stressed."""
_OF_NOTHING = re.compile(r"(?<![*\\])\*{4}(?=\*\*[^*\s])")
"""Signs that open and close with nothing between, before others that open."""


class _Stressed(NamedTuple):
    """The sign that opens, those that close and open again, and the one that closes."""

    opens: re.Match[str]
    joins: tuple[re.Match[str], ...]
    closes: re.Match[str]


def with_tight_stress(text: str) -> str:
    """The text with such stress as Markdown writes it; its lines keep their numbers. Linear in its length."""
    if not _has_loose_sign(text):
        return text
    lines = text.split("\n")
    has_bullets = any(_BULLET.match(line) and line.count("*") % 2 for line in lines)
    return "\n".join(_line(line, has_bullets=has_bullets) if _has_loose_sign(line) else line for line in lines)


def _has_loose_sign(text: str) -> bool:
    """Whether a sign stands that may open before a space, or close behind one or within a word."""
    return any(_is_loose(text, start, end) for sign in "*_" for start, end in _runs(text, sign))


def _runs(text: str, sign: str) -> Iterator[tuple[int, int]]:
    """Where a sign stands, once or several times in a row."""
    start = text.find(sign)
    while start >= 0:
        end = start + 1
        while text[end : end + 1] == sign:
            end += 1
        yield start, end
        start = text.find(sign, end)


def _is_loose(text: str, start: int, end: int) -> bool:
    before, behind = text[max(start - 2, 0) : start], text[end : end + 1]
    if end - start > 2 * _LONGEST:
        return False
    if before[-1:] and before[-1] in _BEHIND_WORDS:
        return behind.isalnum()
    if text[end + 1 : end + 2] == text[start] and not (behind.isalnum() or behind.isspace()):
        return before[-1:].isalnum()
    if not before[-1:].strip():
        closes = before[-1:] in _SPACES and not before[0].isspace() and (behind.isalnum() or behind in ("", "\n"))
        return closes or behind in _SPACES or end - start > _LONGEST
    return before[-1].isalnum() and behind.isalnum() and (text[start] == "_" or end - start > 1)


def _line(line: str, *, has_bullets: bool) -> str:
    """A line as Markdown writes its stress; `has_bullets` says whether bullets stand before lines of the text."""
    line = _OF_NOTHING.sub("", line)
    bullet = _BULLET.match(line)
    pairs = _pairs(line, bullet.end() if bullet else 0)
    if bullet and not pairs and (whole := _pairs(line, 0, has_words=True)):
        is_stressed = line[whole[0].closes.start() - 1].isalpha() and not has_bullets
        pairs = whole if is_stressed or _is_no_bullet(line, whole[0]) else []
    parts: list[str] = []
    end = 0
    for stressed in pairs:
        parts += (line[end : stressed.opens.start()], _tight(line, stressed))
        end = stressed.closes.end()
    return "".join((*parts, line[end:]))


def _pairs(line: str, start: int, *, has_words: bool = False) -> list[_Stressed]:
    """What the signs of a line stress from a place on; none where they do not all come in pairs. `has_words`: the first
    sign stresses what follows it behind a space, and others may stress a comma first: `* Noting *it*, and recalling*`.
    """
    found: list[_Stressed] = []
    opens: re.Match[str] | None = None
    joins: list[re.Match[str]] = []
    signs = [*_SIGN.finditer(line, start)]
    for sign, following in zip_longest(signs, signs[1:]):
        if opens is None:
            if not (_may_open(line, sign, behind_word=has_words) or _is_round_sign(line, sign, following)):
                return []
            opens = sign
        elif sign[0] == opens[0]:
            is_parted = line[opens.end()] in _SPACES and line[sign.start() - 1] in _SPACES
            if is_parted and (not has_words or found or not line[sign.end() : sign.end() + 1].isalnum()):
                return []
            found.append(_Stressed(opens, tuple(joins), sign))
            opens, joins = None, []
        elif sign[0] == 2 * opens[0]:
            joins.append(sign)
        else:
            return []
    is_nested = any(len(stressed.joins) % 2 == 0 < len(stressed.joins) for stressed in found)  # `*a **b** c*`
    return [] if opens is not None or is_nested else found


def _may_open(line: str, sign: re.Match[str], *, behind_word: bool) -> bool:
    before, behind = line[: sign.start()][-1:], line[sign.end() : sign.end() + 1]
    is_apart = not before.isalnum() or (behind_word and behind in _BEFORE_WORDS)
    is_apart = is_apart or _BEHIND_HAN.match(line, sign.start() - 1) is not None
    return len(sign[0]) <= _LONGEST and is_apart and behind != ""


def _is_round_sign(line: str, sign: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a sign and the one that follows it stress a comma, a dash or a bracket alone, and no word."""
    stressed = line[sign.end() : following.start()] if following and following[0] == sign[0] else ""
    return len(sign[0]) <= _LONGEST and stressed != "" and _has_signs_alone(stressed)


def _has_signs_alone(stressed: str) -> bool:
    return not any(character.isalnum() or character.isspace() for character in stressed)


def _is_no_bullet(line: str, first: _Stressed) -> bool:
    """Whether a line's first star stresses a few words before others, and is no bullet of a line with a note's star."""
    return first.closes.start() - first.opens.end() <= _FEW_WORDS and line[first.closes.end() :].strip() != ""


def _tight(line: str, stressed: _Stressed) -> str:
    """The words of a pair with its signs right round them."""
    opens, joins, closes = stressed
    starts = (opens.end(), *(sign.end() for sign in joins))
    ends = (*(sign.start() for sign in joins), closes.start())
    words = "".join(line[start:end] for start, end in zip(starts, ends, strict=True))
    kept = words.strip()
    if not kept:  # signs round spaces alone stress nothing
        return line[opens.start() : closes.end()]
    is_within = line[closes.end() : closes.end() + 1].isalnum()
    if _has_signs_alone(words):
        return words
    kept = kept.lstrip(_BEFORE_WORDS) or kept
    kept = kept.rstrip(_BEHIND_WORDS) if is_within else kept
    is_within = is_within and words == kept
    sign = "*" * len(opens[0]) if is_within else opens[0]
    before, behind = words.split(kept, 1)
    return before + sign + kept + sign + behind
