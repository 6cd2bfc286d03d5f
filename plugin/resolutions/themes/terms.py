"""Terms as an editor writes them, and one pattern a language that finds all of them in one pass.

A term is matched as whole words and without regard to case. Its inflections are declared: `child(ren)` stands for
"child" and "children", `arm(s|ed)` for "arm", "arms" and "armed"; brackets with a space before them are themselves.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_ENDING = re.compile(r"(?<=\w)\(([^()]*)\)")
_MOST_FORMS = 64
_LONGEST_TERM = 200

_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that put no space between words, so that a term in them may stand inside a run of letters."""

_SAME = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})


def expanded(term: str) -> tuple[str, ...]:
    """The forms that a term stands for, folded; raises `ValueError`, saying why, where it can stand for none."""
    if len(term) > _LONGEST_TERM:
        raise ValueError(f"a term has at most {_LONGEST_TERM} characters")
    pieces = _ENDING.split(term)
    # Every second piece is what stood in brackets; an ending may always be absent.
    choices = [("", *piece.split("|")) if index % 2 else (piece,) for index, piece in enumerate(pieces)]
    forms = list(itertools.islice(itertools.product(*choices), _MOST_FORMS + 1))
    if len(forms) > _MOST_FORMS:
        raise ValueError(f"a term stands for at most {_MOST_FORMS} forms; write two terms")
    folded = dict.fromkeys(fold(" ".join("".join(form).split())) for form in forms)
    if not all(re.search(r"\w", form) for form in folded):
        raise ValueError("a term needs a letter")
    return tuple(folded)


def fold(text: str) -> str:
    """The text without case and with one kind of apostrophe, space and hyphen; exactly as long as it was."""
    plain = text.translate(_SAME)
    lower = plain.lower()
    if len(lower) == len(text):
        return lower
    # Few letters (İ) have a longer small form; they stay as they are, so that offsets hold.
    return "".join(small if len(small := character.lower()) == 1 else character for character in plain)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All terms of a language, each with what it stands for, behind at most two patterns.

    The cost of finding is one pass over the text and at each place one walk down a tree of the terms' letters, so it
    does not grow with the number of terms.
    """

    patterns: tuple[re.Pattern[str], ...]
    meanings: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    """For a form that a pattern finds: that form and those that it begins with, each with its themes."""

    @classmethod
    def of(cls, forms: Mapping[str, Sequence[str]]) -> Lexicon:
        """The lexicon of forms (`expanded`), each with the themes that it stands for."""
        spaced = {form for form in forms if not _HAN.search(form)}
        unspaced = forms.keys() - spaced
        patterns = [_pattern(spaced, whole_words=True)] if spaced else []
        patterns += [_pattern(unspaced, whole_words=False)] if unspaced else []
        return cls(tuple(patterns), {form: tuple(_beginnings(form, forms, form in spaced)) for form in forms})

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Every term in a text: start, end and theme, in the order of the starts of each pattern; terms may overlap."""
        plain = fold(text)
        for pattern in self.patterns:
            for found in pattern.finditer(plain):
                start = found.start()
                for form, themes in self.meanings[found.group(1)]:
                    for theme in themes:
                        yield start, start + len(form), theme


def _beginnings(
    form: str, forms: Mapping[str, Sequence[str]], whole_words: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The form and the shorter ones that it begins with: the pattern, at one place, tells the longest only."""
    yield form, tuple(forms[form])
    for end in range(len(form) - 1, 0, -1):
        if form[:end] in forms and not (whole_words and re.match(r"\w", form[end])):
            yield form[:end], tuple(forms[form[:end]])


def _pattern(forms: set[str], *, whole_words: bool) -> re.Pattern[str]:
    """The forms as a tree of letters, in a lookahead so that what begins inside another form is found as well."""
    tree: dict[str, Any] = {}
    for form in forms:
        branch = tree
        for character in form:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    body = _alternatives(tree)
    return re.compile(rf"(?<!\w)(?=({body})(?!\w))" if whole_words else f"(?=({body}))")


def _alternatives(branch: dict[str, Any]) -> str:
    """The pattern of a branch: the longest way down first."""
    ways = [re.escape(character) + _alternatives(below) for character, below in sorted(branch.items()) if character]
    if not ways:
        return ""
    body = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{body})?" if "" in branch else body
