"""The language of a text, from the words and the script that it is written in.

In: some hundred characters of a text. Out: one of `LANGUAGES`. The words are `function_words` of each language's table
`[structure]`; the scripts and the spaces are its table `[script]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from . import LANGUAGES, table

_STRETCHED, _STROKE = ("\u0600", "\u06ff"), "\u0640"
"""The script that stretches words, and the stroke with which it does."""

_FIRST_OTHER = "\u036f"
"""Up to this character reach the Latin script and its accents, which tell no language."""


def language_of(sample: str) -> str:
    """The language of a text, by its frequent words; English where none is found (half a kilobyte is enough)."""
    languages_by_word = _languages_by_word()
    counts = dict.fromkeys(LANGUAGES, 0)
    for word in sample.lower().split():
        for language in languages_by_word.get(word, ()):
            counts[language] += 1
    if not sample.isascii():
        for language, words in _words_without_spaces().items():
            counts[language] = sum(map(sample.count, words))
    best = max(LANGUAGES, key=counts.__getitem__)
    return best if counts[best] else _by_script(sample)


def has_spaces(language: str) -> bool:
    """Whether the language puts spaces between words."""
    return bool(table(language, "script").get("spaces", True))


def printed_names(names: Iterable[str]) -> str:
    """A pattern of names as a masthead prints them: in capitals too, or stretched (الأمــم)."""
    forms = sorted({form for name in names for form in (name, name.upper())}, key=len, reverse=True)
    return f"(?:{'|'.join(map(_stretched, forms))})"


def _stretched(name: str) -> str:
    """A pattern of a name between whose letters the script may put strokes."""
    if name.isascii() or not any(_STRETCHED[0] <= letter <= _STRETCHED[1] for letter in name):
        return re.escape(name)
    return "".join(rf"{re.escape(letter)}{_STROKE}*" for letter in name)


@cache
def _languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """Each frequent word, with the languages that have it."""
    languages: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in table(language, "structure")["function_words"]:
            languages[word] = (*languages.get(word, ()), language)
    return languages


@cache
def _words_without_spaces() -> Mapping[str, tuple[str, ...]]:
    """The frequent words of the languages without spaces, which are looked for inside the text."""
    return {
        language: tuple(table(language, "structure")["function_words"])
        for language in LANGUAGES
        if not has_spaces(language)
    }


def _by_script(sample: str) -> str:
    """The language of a text too short to hold a frequent word."""
    letter = next((character for character in sample if character > _FIRST_OTHER and character.isalpha()), "")
    for language in LANGUAGES:
        first, last = table(language, "script").get("characters", ("", ""))
        if letter and first <= letter <= last:
            return language
    return LANGUAGES[0]
