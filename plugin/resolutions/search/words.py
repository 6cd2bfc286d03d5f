"""Turns text into terms. A query finds a text where their terms are equal. `words.js` does the same in the browser.

    word = letters and digits; signs above and below them (harakat, accents written apart) belong to it
    term = the word's stem without accents; of an accented word, also the stem of the word without them
    Chinese = every two neighbouring characters; a character that stands alone is a term itself

The stems are Snowball's, of one release at both ends (`PyStemmer` here, its generated JavaScript there). What an
algorithm takes off some forms of a word and leaves at others is taken off here (`left` in the language's table). Where
Snowball's algorithm parts the forms of a word, the language has patterns instead, each of what stays (`cores`), and a
list of the forms that have other letters within (`forms`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

import Stemmer

from ..grouping import grouped
from ..languages import LANGUAGES, table
from ..languages.letters import ALIFS, ARABIC_ALIKE, ARABIC_STROKE, HAN
from ..limits import WORD_CHARACTERS
from ..un import state_name, state_names

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(f"[{HAN}]+")
_ALIKE = str.maketrans("".join(ARABIC_ALIKE), "".join(ARABIC_ALIKE.values()), ARABIC_STROKE)
_ALIF = str.maketrans("".join(ALIFS), "".join(ALIFS.values()))
"""Before a stem is made, which differs by the sign on the letter: المراة is typed for المرأة."""
_TORN = re.compile(r"[()（）]| [-–] ")
"""Nobody types such a name: Myanmar (Burma), Congo - Kinshasa."""


def fold(text: str) -> str:
    """The text without accents and harakat, and with one form of each Arabic letter that has several.

    >>> fold("sécurité"), fold("الأمن"), fold("Йемен".lower())
    ('securite', 'الامن', 'иемен')
    """
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join([sign for sign in apart if unicodedata.category(sign) != "Mn"]).translate(_ALIKE)


def split(text: str) -> list[str]:
    """The words of a text in small letters and composed form, runs of Chinese characters whole."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join([sign for sign in text if unicodedata.category(sign) != "Mn"])
    return _WORD.findall(text)


def terms(text: str, language: str) -> list[str]:
    """The terms of a text in a language (a code of `LANGUAGES`), in reading order; words like "the" have none.

    >>> terms("the Council's Resolutions", "en"), terms("安全理事会", "zh"), terms("La sécurité", "fr")
    (['council', 'resolut'], ['安全', '全理', '理事', '事会'], ['secur', 'securit'])
    """
    result: list[str] = []
    stop, stem = stop_words(language), _stemmer(language)
    for word in split(text):
        if not word.isascii() and _HAN.search(word):
            result += _chinese(word)
        elif (len(word) > 1 or word.isdecimal()) and word not in stop:
            result += _stems(word[:WORD_CHARACTERS], stem)
    return result


def _stems(word: str, stem: Callable[[str], str]) -> Iterable[str]:
    if word.isascii():
        return (stem(word),)
    word = word.translate(_ALIF)
    bare = fold(word)
    return (stem(word),) if bare == word else dict.fromkeys((fold(stem(word)), fold(stem(bare))))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The words that say nothing about a paragraph, from the language's `[search]` table."""
    return frozenset(table(language, "search").get("stop", ()))


def stemmers() -> dict[str, Mapping[str, object]]:
    """By language, what the script needs to make the same stems: the algorithm and, where one is told, the pattern of
    what this leaves (`left`); or the patterns of what stays (`cores`), and the cores that are forms of others
    (`forms`)."""
    told = {language: table(language, "search") for language in LANGUAGES}
    algorithms = {
        language: {key: words[name] for key, name in (("algorithm", "stemmer"), ("left", "left")) if name in words}
        for language, words in told.items()
        if "stemmer" in words
    }
    patterns = {
        language: {"cores": list(words["cores"]), "forms": _forms(language)}
        for language, words in told.items()
        if "cores" in words
    }
    return {**algorithms, **patterns}


@cache
def _forms(language: str) -> Mapping[str, str]:
    """What stays of each form of a word that no pattern leads to it (`[search.forms]`), with what stays of the word."""
    told = table(language, "search")
    core = _core([re.compile(pattern) for pattern in told["cores"]], {})
    return {core(form): core(word) for word, forms in told.get("forms", {}).items() for form in forms}


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    told = table(language, "search")
    algorithm, left = told.get("stemmer"), told.get("left")
    if "cores" in told:
        return _core([re.compile(pattern) for pattern in told["cores"]], _forms(language))
    if not algorithm:
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(algorithm).stemWord
    if not left:
        return stem
    pattern = re.compile(left)
    return lambda word: pattern.sub("", stem(word))


def _core(patterns: Sequence[re.Pattern[str]], forms: Mapping[str, str]) -> Callable[[str], str]:
    """What stays of a word, which is folded first: a letter's several forms must not make several terms of it. Of what
    is a form of another word, this one's."""

    @cache
    def core(word: str) -> str:
        word = fold(word)
        for pattern in patterns:
            if found := pattern.match(word):
                word = found.group(1)
        return forms.get(word, word)

    return core


def _chinese(word: str) -> list[str]:
    result: list[str] = []
    end = 0
    for run in _HAN.finditer(word):
        result += _whole(word[end : run.start()])
        characters, end = run.group(), run.end()
        result += [characters[index : index + 2] for index in range(len(characters) - 1)] or [characters]
    return result + _whole(word[end:])


def _whole(word: str) -> list[str]:
    return [fold(word[:WORD_CHARACTERS])] if len(word) > 1 or word.isdecimal() else []


def states_called(language: str) -> list[tuple[str, str, list[str]]]:
    """Of each State that readers call otherwise, too: its code, its name, and the other ones (Swaziland, Burma); of
    offices and notions ("Sec-General", "R2P") no code. Other names are those of the CLDR and of the United Nations, and
    the language's `[search.states]` and `[search.also]`."""
    said = table(language, "search")
    added: Mapping[str, tuple[str, ...]] = said.get("states", {})
    others_called: Mapping[str, tuple[str, ...]] = said.get("also", {})
    owners = {name: code for code, names in added.items() for name in names}
    codes = {**state_names(language), **owners}
    own = {code: state_name(code, language) for code in dict.fromkeys(codes.values())}
    # A former State's name that is today's reader's is no name of its own: Burma.
    taken = {name.casefold() for code, name in own.items() if name not in owners}
    others = grouped(
        (code, name) for name, code in codes.items() if name.casefold() not in taken and not _TORN.search(name)
    )
    states = [(code, own[code], sorted(others[code])) for code in sorted(others)]
    return [*states, *(("", name, list(called)) for name, called in others_called.items())]
