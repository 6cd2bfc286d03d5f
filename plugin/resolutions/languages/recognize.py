"""The language of a text, from the script and the words that it is written in.

In: some hundred characters of a text. Out: one of `LANGUAGES`, or the name of another language. The words are
`function_words` of each language's table `[structure]`, and `others.toml`; the scripts and the spaces are its table
`[script]`. The script comes first: only where several languages share it do words decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ..frozen import read_tables
from . import LANGUAGES, table
from .letters import HAN
from .months import month_words

_STRETCHED, _STROKE = ("\u0600", "\u06ff"), "\u0640"
"""The script that stretches words, and the stroke with which it does."""
_IDEOGRAPHS = re.compile(f"[{HAN}]+")
"""The script whose words print may set with spaces between their characters."""

_LATIN = "LATIN"
_IDEOGRAPH, _KANA = "CJK", frozenset({"HIRAGANA", "KATAKANA"})
_WEIGHT = 4
"""One ideograph says as much as so many letters."""
_MOST_KANA = 5
"""Where more than one in so many characters is of the Japanese syllabaries, an ideograph is Japanese."""

HEAD = 200
"""So many characters of a text are its head, whose script tells more than that of a list of names."""

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())

_FEWEST = 5
"""So many frequent words of another language at least tell that a text is in it."""
_FEWEST_OF_FEW = 3
"""So many words of another language, by the word or by a letter, tell where there are few of ours."""
_UN_WORDS = 2
"""A name or a verb of the United Nations' texts says as much as so many frequent words."""
_SHARE = 25
"""Of a text that is surely in a language at least one in so many words is one of its frequent words."""


class Guess(NamedTuple):
    """Which language a text is in."""

    language: str
    """One of `LANGUAGES`; English where the text tells nothing."""
    other: str = ""
    """The English name of a language that is none of them, where the text is in that one."""
    is_sure: bool = True
    """Whether the text has words enough to tell; else more of it should be looked at."""


def recognize(sample: str) -> Guess:
    """The language of a text (half a kilobyte is mostly enough)."""
    script = _script(sample)
    known = _known_in(script)
    if script and not known.ours:
        return Guess(LANGUAGES[0], _name_of_script(script))
    ours = known.ours or LANGUAGES
    words = sample.lower().split()
    counts = dict.fromkeys((*ours, *known.others), 0)
    for languages, number in Counter(map(known.by_word.get, words)).items():
        for language in languages or ():
            counts[language] += number
    best = max(ours, key=counts.__getitem__)
    other = max(known.others, key=counts.__getitem__, default="")
    if other and counts[other] >= _FEWEST and counts[other] > counts[best]:
        return Guess(best, other)
    is_alone = len(ours) == 1 and not known.others
    if is_alone or (counts[best] >= _FEWEST_OF_FEW and counts[best] * _SHARE >= len(words)):
        return Guess(best)
    return _of_few_words(sample, words, counts, ours)


def _of_few_words(sample: str, words: Sequence[str], counts: dict[str, int], ours: Sequence[str]) -> Guess:
    """The language of a text that has few frequent words, if any: names and verbs of the United Nations tell, too, and
    letters that no language of ours has. `counts` are those of the frequent words."""
    for one in ours:
        counts[one] += _UN_WORDS * len(_un_words(one).findall(sample))
    for other in counts.keys() - set(ours):
        counts[other] += len(words) - sum(map(_letters_of(other).isdisjoint, words))
        counts[other] += _UN_WORDS * len(_terms_of(other).findall(sample))
    best = max(ours, key=counts.__getitem__)
    other = max((one for one in counts if one not in ours), key=counts.__getitem__, default="")
    is_other = bool(other) and counts[other] >= _FEWEST_OF_FEW and counts[other] > counts[best]
    return Guess(best, other if is_other else "", is_sure=len(ours) == 1)


def unless_head(guess: Guess, text: str) -> Guess:
    """The language of a text of which a part was recognized, unless its first `HEAD` characters tell another.

    A list of names in Latin letters may be longer than the text that it belongs to. So a head in another script tells
    the language: a text in a language of Latin letters has none.
    """
    if _script_of(guess.language) != _LATIN:
        return guess
    head = text[:HEAD]
    known = _known_in(_script(head))
    return recognize(head) if known.ours and _script_of(known.ours[0]) != _LATIN else guess


def is_rather(sample: str, other: str) -> bool:
    """Whether a text, however short, has more frequent words of a language that is none of ours than of any of ours.

    `other` is the language's English name. False for a language whose words are not known here.
    """
    words = Counter(sample.lower().split())
    known = next((languages[other] for languages in _others().values() if other in languages), ())
    of_ours = (sum(map(words.__getitem__, table(ours, "structure")["function_words"])) for ours in LANGUAGES)
    return sum(map(words.__getitem__, known)) > max(of_ours)


def named_so(guess: Guess, sample: str, other: str) -> Guess:
    """What a guess at a text's language is where something besides its words names another one that is none of ours:
    that one, unless the words surely tell one of ours."""
    return Guess(guess.language, other) if not guess.is_sure or is_rather(sample, other) else guess


def has_spaces(language: str) -> bool:
    """Whether the language puts spaces between words."""
    return bool(table(language, "script").get("spaces", True))


def printed_names(names: Iterable[str]) -> str:
    """A pattern of names as a masthead prints them: in capitals too, or stretched (الأمــم, 大 会)."""
    forms = sorted({form for name in names for form in (name, name.upper())}, key=len, reverse=True)
    return f"(?:{'|'.join(map(_stretched, forms))})"


@cache
def other_organizations() -> Mapping[str, str]:
    """The Organization's names in languages that are none of ours, with the languages' English names."""
    named = {name: other for other, language in other_tables().items() for name in language["organization"]}
    return MappingProxyType(named)


def _stretched(name: str) -> str:
    """A pattern of a name between whose letters the script may put strokes, or spaces."""
    if _IDEOGRAPHS.fullmatch(name):
        return "[ \u3000]?".join(name)
    if name.isascii() or not any(_STRETCHED[0] <= letter <= _STRETCHED[1] for letter in name):
        return re.escape(name)
    return "".join(rf"{re.escape(letter)}{_STROKE}*" for letter in name)


def _script(sample: str) -> str:
    """The script of most letters of a text, by its name in Unicode; empty for a text without letters."""
    of_ascii = sample.encode("ascii", "ignore")
    if len(of_ascii.translate(None, _NO_LETTERS)) > _WEIGHT * (len(sample) - len(of_ascii)):
        return _LATIN  # whatever the others are, there are too few of them
    counts = Counter(map(script_name, sample))
    del counts[""]
    kana = sum(counts.pop(script, 0) for script in _KANA)
    if kana * _MOST_KANA > counts[_IDEOGRAPH] + kana:
        counts["JAPANESE"] = counts.pop(_IDEOGRAPH, 0) + kana
    for script in (_IDEOGRAPH, "JAPANESE"):
        counts[script] *= _WEIGHT
    script, number = counts.most_common(1)[0]
    return script if number else ""


@cache
def script_name(sign: str) -> str:
    """The script of a letter, by its name in Unicode: `LATIN`, `CYRILLIC`, `CJK`; empty of other signs."""
    return unicodedata.name(sign, "").partition(" ")[0] if sign.isalpha() else ""


@cache
def _script_of(language: str) -> str:
    """The script of one of `LANGUAGES`: that of its first frequent word."""
    return script_name(table(language, "structure")["function_words"][0][0].upper())


def _name_of_script(script: str) -> str:
    return "Japanese" if script == "JAPANESE" else f"the {script.capitalize()} script"


class _Known(NamedTuple):
    """What is known of the languages of one script."""

    ours: tuple[str, ...]
    others: tuple[str, ...]
    """The names of those that are none of ours."""
    by_word: Mapping[str, tuple[str, ...]]
    """Each frequent word, with the languages whose it is."""


@cache
def _known_in(script: str) -> _Known:
    ours = {one: table(one, "structure")["function_words"] for one in LANGUAGES if _script_of(one) == script}
    others = _others().get(script, {})
    by_word: dict[str, tuple[str, ...]] = {}
    for language, words in (*ours.items(), *others.items()):
        for word in words:
            by_word[word] = (*by_word.get(word, ()), language)
    return _Known(tuple(ours), tuple(others), by_word)


@cache
def _un_words(language: str) -> re.Pattern[str]:
    """Words of the United Nations' texts that no other language of the script has: organs, verbs, annexes, months."""
    words = {one: _words_of(one) for one in LANGUAGES if _script_of(one) == _script_of(language)}
    own = words[language].difference(*(found for one, found in words.items() if one != language))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(own, key=len, reverse=True)))})(?!\w)")


def _words_of(language: str) -> frozenset[str]:
    structure, organs = table(language, "structure"), table(language, "organs").values()
    lists = (structure[name] for name in ("organization", "operative", "preambular", "drafts", "annex", "note", "item"))
    return frozenset(word.strip() for words in (*lists, *structure["titles"].values()) for word in words).union(
        (organ["name"] for organ in organs), filter(str.isalpha, month_words(language))
    )


@cache
def _others() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each script the languages that are none of ours, with their frequent words."""
    by_script: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, language in other_tables().items():
        by_script.setdefault(language["script"], {})[name] = tuple(language["words"])
    return by_script


@cache
def _letters_of(other: str) -> frozenset[str]:
    """The letters of a language that is none of ours, and that none of ours has."""
    return frozenset(other_tables()[other].get("letters", ""))


@cache
def _terms_of(other: str) -> re.Pattern[str]:
    """Words of the United Nations' texts in a language that is none of ours."""
    terms = other_tables()[other].get("terms", ())
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})(?!\w)" if terms else "(?!)")


def other_tables() -> Mapping[str, Any]:
    """What is known of each language that is none of ours, by its name."""
    return read_tables(__package__, "others.toml")
