"""Expands the terms that an editor writes, and finds all terms of a language in a text in one pass.

A term is matched as whole words and without regard to case. Its inflections are declared: `child(ren)` stands for
"child" and "children", `arm(s|ed)` for "arm", "arms" and "armed"; brackets with a space before them are themselves.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

import ahocorasick

from ..languages import table
from ..languages.letters import UNSPACED, fronted

_ENDING = re.compile(r"(?<=\w)\(([^()]*)\)")
_PAIR = re.compile(r"\([^()]*\)")
_MOST_FORMS = 64
_LONGEST_TERM = 200

_UNSPACED = re.compile(f"[{UNSPACED}]")
"""Characters of scripts without spaces between words: a term in them may stand inside a run of letters."""

_SAME = (("’", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "), ("‑", "-"))


def expanded(term: str, language: str) -> tuple[str, ...]:
    """The forms that a term of a language stands for, folded: the declared ones, and each with what the language sets
    on the front of a word; raises `ValueError`, saying why, where it can stand for none."""
    if len(term) > _LONGEST_TERM:
        raise ValueError(f"a term has at most {_LONGEST_TERM} characters")
    if not _brackets_pair(term):
        raise ValueError("a bracket has no other end; write arm(s), or take it out")
    pieces = _ENDING.split(term)
    if "|" in "".join(pieces[::2]) or ")(" in term or _PAIR.fullmatch(term):
        raise ValueError("endings stand in one pair of brackets directly behind their word; write arm(s|ed)")
    # Every second piece is what stood in brackets; an ending may always be absent.
    choices = [("", *piece.split("|")) if index % 2 else (piece,) for index, piece in enumerate(pieces)]
    forms = list(itertools.islice(itertools.product(*choices), _MOST_FORMS + 1))
    if len(forms) > _MOST_FORMS:
        raise ValueError(f"a term stands for at most {_MOST_FORMS} forms; write two terms")
    folded = dict.fromkeys(fold(" ".join("".join(form).split())) for form in forms)
    if not all(re.search(r"\w", form) for form in folded):
        raise ValueError("a term needs a letter")
    fronts = table(language, "script").get("fronts", {})
    return (*folded, *(form for declared in folded for form in fronted(declared, fronts)))


def _brackets_pair(term: str) -> bool:
    """Whether each bracket that begins ends, and none ends that has not begun."""
    left = term
    while (without := _PAIR.sub("", left)) != left:
        left = without
    return not {"(", ")"} & set(left)


def fold(text: str) -> str:
    """The text in small letters and with one kind of apostrophe, space and hyphen; its length stays the same."""
    if text.isascii():
        return text.lower()
    # Five replacements take a tenth of the time of one `translate`, which looks at every letter.
    for variant, plain in _SAME:
        text = text.replace(variant, plain)
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # Few letters (İ) have a longer small form; they stay as they are, so that offsets hold.
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


Occurrence = tuple[int, int, str]
"""Where a form starts and ends, and its theme."""


class ThemeTerms:
    """All terms of a language, each with what it stands for, and the phrases in which a term says something else.

    An automaton (Aho and Corasick, 1975) reads a text once and reports every form that ends at each position, so the
    time does not grow with the number of terms.
    """

    def __init__(self, forms: Mapping[str, Sequence[str]], apart: Mapping[str, Sequence[str]] | None = None) -> None:
        """Both are folded (`expanded`): `forms` with the themes that each stands for, `apart` with those whose terms
        do not count inside it."""
        self._forms = ahocorasick.Automaton()
        without = apart or {}
        for form in dict.fromkeys((*forms, *without)):
            told = (len(form), not _UNSPACED.search(form), tuple(forms.get(form, ())), tuple(without.get(form, ())))
            self._forms.add_word(form, told)
        self._forms.make_automaton()

    def find(self, text: str) -> Sequence[Occurrence]:
        """Every term in a text that does not stand inside a phrase set apart, in the order of the ends; terms may
        overlap."""
        found: list[Occurrence] = []
        phrases: list[Occurrence] = []
        if not len(self._forms):
            return found
        plain = fold(text)
        for last_index, (length, whole_words, themes, without) in self._forms.iter(plain):
            end = last_index + 1
            start = end - length
            if whole_words and (_goes_on(plain, start - 1) or _goes_on(plain, end)):
                continue
            for theme in themes:
                found.append((start, end, theme))
            for theme in without:
                phrases.append((start, end, theme))
        if not phrases:
            return found
        return [one for one in found if not any(_is_inside(one, phrase) for phrase in phrases)]


def _is_inside(term: Occurrence, phrase: Occurrence) -> bool:
    """Whether a term stands inside a phrase that its own theme sets apart."""
    return phrase[0] <= term[0] and term[1] <= phrase[1] and phrase[2] == term[2]


def _goes_on(text: str, place: int) -> bool:
    """Whether a letter, a digit or `_` stands at that offset, so that a form next to it is only a part of a word."""
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")
